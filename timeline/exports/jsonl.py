"""One mention a line: each date expression that puts a happening on the timeline, with its reading and its event."""

import json
from collections.abc import Iterator

from timeline.models import EventQuerySet, Mention, Modality


def mention_fields(mention: Mention) -> dict[str, object]:
    """A mention as the export gives it.

    Offsets count the characters of the article's text, end exclusive; `earliest` and `latest` are how the mention's
    own words were read, `event_earliest` and `event_latest` the event's dates after other articles or an editor
    narrowed or corrected them, all ISO dates, inclusive. `granularity` is what the words name: part (of a day), day,
    weekend, week, month, quarter, season, half, year, decade, century or range. `modality` is happened, planned,
    denied (it was to happen and did not) or claimed (a party to the matter says that it happened); `attribution` is
    who is reported to have said so, "" where the article says it itself.
    """
    if mention.event is None or mention.sentence is None:
        raise ValueError(f"{mention} is not on the timeline.")
    return {
        "article": mention.article.file_name,
        "published": _iso(mention.article.published_on),
        "publisher": mention.article.publisher.name if mention.article.publisher else "",
        "sentence_start": mention.sentence.start,
        "sentence_end": mention.sentence.end,
        "start": mention.start,
        "end": mention.end,
        "expression": mention.expression,
        "earliest": _iso(mention.earliest),
        "latest": _iso(mention.latest),
        "granularity": mention.granularity,
        "extent": mention.extent,
        "edtf": mention.edtf,
        "timex": {"type": mention.timex_type, "value": mention.timex_value, "mod": mention.timex_mod},
        "modality": "claimed" if mention.claimed and mention.modality == Modality.HAPPENED else mention.modality,
        "attribution": mention.attribution,
        "certainty": mention.certainty,
        "rule": mention.rule,
        "why": mention.why,
        "event": mention.event.public_id,
        "event_earliest": _iso(mention.event.earliest),
        "event_latest": _iso(mention.event.latest),
        "title": mention.event.title,
    }


def mentions_of(events: EventQuerySet) -> Iterator[Mention]:
    """The mentions of these events, in the order of publication: one query."""
    told = Mention.objects.told().filter(event__in=events.order_by().values("pk"))
    return told.select_related("event").iterator(chunk_size=500)


def write(events: EventQuerySet, site: str) -> Iterator[str]:
    """The export, line by line, in the order of publication."""
    for mention in mentions_of(events):
        yield json.dumps(mention_fields(mention), ensure_ascii=False) + "\n"


def _iso(day: object) -> str | None:
    return str(day) if day else None
