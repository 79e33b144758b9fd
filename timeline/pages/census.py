"""How many events a question finds, by the day on which they end: what the count and the overview are made from."""

import datetime
from collections import Counter
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Count, QuerySet, Sum, Value

from timeline.models import EventQuerySet, Tally, Total, lengths
from timeline.pages.question import Question

MOST = 5_000  # events that are counted one by one while a reader waits


class Cell(NamedTuple):
    """Events that end on one day, of one class of length (`models.spans`), and how many mentions they have."""

    latest: datetime.date
    length: int
    events: int
    mentions: int


def census(asked: Question) -> list[Cell] | None:
    """What the question finds, whatever the days asked for, in order; None where that takes long to count."""
    asked = asked.but(first=None, last=None)
    if tallied := asked.tallied():
        kind, refs = tallied
        rows = Tally.objects.filter(kind=kind, ref__in=refs, events__gt=0).order_by("latest", "length")
        return _cells(rows.values_list("latest", "length", "events", "mentions"))
    found = _cells(asked.events().order_by().values_list("latest", "length", Value(1), "mention_count")[: MOST + 1])
    if len(found) > MOST:
        return None
    events: Counter[tuple[datetime.date, int]] = Counter()
    mentions: Counter[tuple[datetime.date, int]] = Counter()
    for latest, length, count, told in found:
        events[latest, length] += count
        mentions[latest, length] += told
    return [Cell(*key, events[key], mentions[key]) for key in sorted(events)]


def long_census(asked: Question) -> list[Cell]:
    """The same, however long it takes."""
    events = asked.but(first=None, last=None).events().order_by("latest", "length")
    return _cells(events.values_list("latest", "length").annotate(Count("pk"), Sum("mention_count")))


def _cells(rows: QuerySet[Any, Any]) -> list[Cell]:
    """The rows of these four columns, past Django's converters: ten years have as many days and lengths as 15,000.

    SQLite gives days as they are written, PostgreSQL as days.
    """
    try:
        sql, params = rows.query.get_compiler(using=rows.db).as_sql()
    except EmptyResultSet:  # of an outlet, say, that there is not
        return []
    with connections[rows.db].cursor() as cursor:
        cursor.execute(sql, params)
        found = cursor.fetchall()
    if found and isinstance(found[0][0], str):
        day = datetime.date.fromisoformat
        return [Cell(day(row[0]), *row[1:]) for row in found]
    return [Cell(*row) for row in found]


def in_order(asked: Question) -> EventQuerySet:
    """The events that answer, in the order of the timeline: the first of them at once, however many there are."""
    if tallied := asked.tallied():
        kind, refs = tallied
        totals = Total.objects.filter(kind=kind, ref__in=refs).aggregate(Sum("events"))
        return asked.events(scanned=(totals["events__sum"] or 0) > MOST)
    found = asked.events().order_by().values_list("pk", flat=True)[: MOST + 1]
    return asked.events(scanned=len(found) > MOST)


def reaching(events: EventQuerySet, day: datetime.date) -> EventQuerySet:
    """Those that began by this day, at the earliest, and may have been later."""
    return events.filter(lengths.near(day), latest__gt=day, earliest__lte=day)


def count(asked: Question, cells: list[Cell], *, scanned: bool) -> int:
    """How many events there are on the days asked for."""
    first, last = asked.first or datetime.date.min, asked.last or datetime.date.max
    ended = sum([cell.events for cell in cells if first <= cell.latest <= last])
    if asked.last is None:
        return ended
    over = reaching(asked.but(first=None, last=None).events(scanned=scanned).order_by(), asked.last)
    return ended + over.count()
