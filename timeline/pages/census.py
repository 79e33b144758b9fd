"""How many events a question finds, by the day on which they end: what the count and the overview are made from."""

import datetime
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Count, QuerySet, Sum, Value

from timeline.dates.arithmetic import shifted
from timeline.models import EventQuerySet, Tally, Total, lengths
from timeline.pages.question import Question

MOST = 5_000  # events that are counted one by one while a reader waits


class Cell(NamedTuple):
    """Events that end on one day, of one class of length (`models.spans`), and how many mentions they have."""

    latest: datetime.date
    length: int
    events: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Packed:
    """Cells in columns, in the order of their days: what is kept of ten years of them is read in no time."""

    days: "array[int]"
    lengths: "array[int]"
    events: "array[int]"
    mentions: "array[int]"

    @staticmethod
    def of(cells: Sequence[Cell]) -> "Packed":
        days, *others = zip(*cells, strict=True) if cells else ((), (), (), ())
        return Packed(array("i", [day.toordinal() for day in days]), *(array("i", column) for column in others))

    def ended(self, first: datetime.date, last: datetime.date) -> int:
        """How many events end on these days, both inclusive."""
        start, end = self._places(first, last)
        return sum(self.events[start:end])

    def around(self, first: datetime.date, last: datetime.date) -> list[Cell]:
        """The cells of these days; what ends before them in one cell of the day before, and what ends after so too."""
        start, end = self._places(first, last)
        days = map(datetime.date.fromordinal, self.days[start:end])
        here = map(Cell, days, self.lengths[start:end], self.events[start:end], self.mentions[start:end])
        found = list(here)
        for some, day in ((slice(None, start), shifted(first, -1)), (slice(end, None), shifted(last, 1))):
            if self.days[some]:
                found.append(Cell(day, lengths.DAY, sum(self.events[some]), sum(self.mentions[some])))
        return found

    def _places(self, first: datetime.date, last: datetime.date) -> tuple[int, int]:
        return bisect_left(self.days, first.toordinal()), bisect_right(self.days, last.toordinal())


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


def count(asked: Question, counted: Packed, *, scanned: bool) -> int:
    """How many events there are on the days asked for."""
    ended = counted.ended(asked.first or datetime.date.min, asked.last or datetime.date.max)
    if asked.last is None:
        return ended
    over = reaching(asked.but(first=None, last=None).events(scanned=scanned).order_by(), asked.last)
    return ended + over.count()
