"""One event a row, for spreadsheets (CSV)."""

import csv
from collections.abc import Iterator
from typing import Any

from timeline.exports.cells import safe
from timeline.exports.rows import article_count, outlets, rows
from timeline.exports.times import time_fields
from timeline.models import Event, EventQuerySet

COLUMNS = (
    "id",
    "title",
    "edtf",
    "earliest",
    "latest",
    "extent",
    "granularity",
    "open",
    "time",
    "zone",
    "utc",
    "dates_from",
    "modality",
    "disputed",
    "uncertain",
    "narrowed",
    "article_count",
    "independent_sources",
    "outlets",
    "actors",
    "quote",
    "quote_outlet",
    "quote_published",
    "url",
)


def cells(event: Event, site: str) -> list[object]:
    """A row: the event and its first source, in the order of `COLUMNS`."""
    first = event.sources[0] if event.sources else None
    time = time_fields(event.when) or {}
    return [
        event.public_id,
        event.title,
        event.edtf,
        event.earliest,
        event.latest,
        event.extent,
        event.shown_granularity,
        event.open,
        time.get("hour") or time.get("part") or "",
        time.get("zone") or "",
        time.get("utc") or "",
        "editor" if event.set_by_editor else "sources",
        event.modality,
        "yes" if event.disputed else "no",
        "yes" if event.is_uncertain else "no",
        "yes" if event.narrowed else "no",
        article_count(event),
        event.article_count,
        "; ".join(outlets(event)),
        "; ".join(actor.name for actor in event.actors.all()),
        first.quote if first else "",
        first.article.outlet if first else "",
        (first.article.published_on or "") if first else "",
        site + event.get_absolute_url(),
    ]


def write(events: EventQuerySet, site: str) -> Iterator[str]:
    """The table, row by row, under a row with the names of the columns (RFC 4180)."""
    writer: Any = csv.writer(Returned())
    yield writer.writerow(COLUMNS)
    for event in rows(events):
        yield writer.writerow([safe(cell) for cell in cells(event, site)])


class Returned:
    """A file for `csv.writer` whose `writerow` then returns the row instead of keeping it."""

    def write(self, text: str) -> str:
        return text
