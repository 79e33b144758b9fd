"""The whole timeline as one JSON document: its events, each with its dates and its mentions.

`timeline.schema.json`, beside this module, says what each field means; the site serves it.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from django.urls import reverse

from timeline.exports.jsonl import mention_fields
from timeline.exports.rows import article_count, corrections_of, rows
from timeline.exports.times import time_fields
from timeline.models import Event, EventQuerySet

# What every mention would repeat of its event.
OF_THE_EVENT = ("event", "event_earliest", "event_latest", "title")
SCHEMA = Path(__file__).with_name("timeline.schema.json")


def event_fields(event: Event, site: str) -> dict[str, object]:
    """An event as the export gives it; `dates_from` tells whether the sources or an editor set its dates."""
    mentions = []
    for mention in event.sources:
        mention.event = event
        fields = mention_fields(mention)
        fields = {name: value for name, value in fields.items() if name not in OF_THE_EVENT}
        mentions.append(fields | {"quote": mention.quote, "url": mention.article.url})
    return {
        "id": event.public_id,
        "url": site + event.get_absolute_url(),
        "title": event.title,
        "title_from": event.title_from,
        "earliest": str(event.earliest),
        "latest": str(event.latest),
        "edtf": event.edtf,
        "extent": event.extent,
        "open": event.open,
        "time": time_fields(event.when),
        "granularity": event.shown_granularity,
        "dates_from": "editor" if event.set_by_editor else "sources",
        "modality": event.modality,
        "narrowed": event.narrowed,
        "disputed": event.disputed,
        "uncertain": event.is_uncertain,
        "article_count": article_count(event),
        "independent_sources": event.article_count,
        "actors": [{"name": actor.name, "kind": actor.kind} for actor in event.actors.all()],
        "corrections": [
            {
                "made_at": correction.made_at.isoformat(timespec="seconds"),
                "what": correction.get_kind_display(),
                "before": correction.before,
                "after": correction.after,
                "reason": correction.reason,
            }
            for correction in corrections_of(event)
        ],
        "mentions": mentions,
    }


def write(events: EventQuerySet, site: str) -> Iterator[str]:
    """The document, event by event, in the order of the timeline."""
    yield f'{{"$schema": {json.dumps(site + reverse("export-schema"))},\n"events": ['
    separator = "\n"
    for event in rows(events):
        yield separator + json.dumps(event_fields(event, site), ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"


def schema(address: str) -> dict[str, object]:
    """The document's JSON Schema, by the name of the address that it is served from."""
    read: dict[str, object] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return {"$id": address} | read
