"""How many events a question finds, by the day on which they end."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Count, QuerySet, Sum

from timeline.models import EventQuerySet, Tally, Total, lengths
from timeline.pages.cells import Cells
from timeline.pages.question import KEY_EVENTS, Question

MOST = 5_000  # events that are counted one by one while a reader waits
# What was found is gone through once, which of a search takes longest.
BY_DAY_AND_WEIGHT = """
WITH few AS ({}) SELECT latest, length, COUNT(*), SUM(mention_count) FROM few GROUP BY latest, length
UNION ALL SELECT NULL, NULL, id, NULL FROM (
    SELECT id FROM few ORDER BY importance DESC, article_count DESC, mention_count DESC, public_id LIMIT {}
) weighty ORDER BY 1, 2
"""
OF_FEW = ("id", "latest", "length", "importance", "article_count", "mention_count", "public_id")


@dataclass(frozen=True, slots=True)
class Census:
    """The events that a question finds, counted, and which of them weigh most, if that came with the counts."""

    cells: Cells
    weighty: frozenset[int] | None = None


def census(asked: Question) -> Census | None:
    """What the question finds, whatever the days asked for, in order; None where that takes long to count."""
    asked = asked.but(first=None, last=None)
    if tallied := asked.tallied():
        kind, refs = tallied
        rows = Tally.objects.filter(kind=kind, ref__in=refs, events__gt=0).order_by("latest", "length")
        return Census(Cells.of(_rows(rows.values_list("latest", "length", "events", "mentions"))))
    few = asked.events().order_by().values_list(*OF_FEW)[: MOST + 1]
    found = _rows(few, BY_DAY_AND_WEIGHT.format("{}", KEY_EVENTS))
    cells = Cells.of(row for row in found if row[0])
    weighty = frozenset(key for day, _, key, _ in found if not day)
    return Census(cells, weighty) if sum(cells.events) <= MOST else None


def long_census(asked: Question) -> Cells:
    """The same, however long it takes."""
    events = asked.but(first=None, last=None).events().order_by("latest", "length")
    return Cells.of(_rows(events.values_list("latest", "length").annotate(Count("pk"), Sum("mention_count"))))


def _rows(rows: QuerySet[Any, Any], around: str = "{}") -> list[tuple[datetime.date, int, int, int]]:
    """Rows of four columns, or what a query `around` them makes, past Django's converters: there may be thousands.

    SQLite gives days that it works out as they are written.
    """
    try:
        sql, params = rows.query.get_compiler(using=rows.db).as_sql()
    except EmptyResultSet:  # of an outlet, say, that there is not
        return []
    with connections[rows.db].cursor() as cursor:
        cursor.execute(around.format(sql), params)
        found = cursor.fetchall()
    if found and isinstance(found[0][0], str):
        return [(datetime.date.fromisoformat(row[0]), *row[1:]) for row in found]
    return found


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


def count(asked: Question, counted: Cells, *, scanned: bool) -> int:
    """How many events there are on the days asked for."""
    ended = counted.ended(asked.first or datetime.date.min, asked.last or datetime.date.max)
    if asked.last is None:
        return ended
    over = reaching(asked.but(first=None, last=None).events(scanned=scanned).order_by(), asked.last)
    return ended + over.count()
