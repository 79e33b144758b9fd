"""The whole timeline as one JSON document: its events, each with its dates and its mentions."""

import json
from collections.abc import Iterator

from timeline.exports.jsonl import mention_fields
from timeline.models import Event

# What every mention would repeat of its event.
OF_THE_EVENT = ("event", "event_earliest", "event_latest", "title")


def event_fields(event: Event) -> dict[str, object]:
    """An event as the export gives it; `dates_from` tells whether the sources or an editor set its dates."""
    mentions = []
    for mention in event.sources:
        mention.event = event
        fields = mention_fields(mention)
        mentions.append({name: value for name, value in fields.items() if name not in OF_THE_EVENT})
    return {
        "id": event.public_id,
        "title": event.title,
        "earliest": str(event.earliest),
        "latest": str(event.latest),
        "edtf": event.edtf,
        "extent": event.extent,
        "dates_from": "editor" if event.set_by_editor else "sources",
        "modality": event.modality,
        "narrowed": event.narrowed,
        "disputed": event.disputed,
        "article_count": event.article_count,
        "mentions": mentions,
    }


def chunks() -> Iterator[str]:
    """The document, piece by piece, so that a long timeline needs no memory for all of it."""
    yield '{"events": ['
    separator = "\n"
    for event in Event.objects.on_timeline().with_sources().iterator(chunk_size=200):
        yield separator + json.dumps(event_fields(event), ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"
