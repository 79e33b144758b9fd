"""How many events a question finds, by the day on which they end: what the count and the overview are made from."""

import datetime
from collections import Counter
from typing import NamedTuple

from django.db.models import Count, Sum

from timeline.models import EventQuerySet, Tally, spans
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
        return [Cell(*row) for row in rows.values_list("latest", "length", "events", "mentions")]
    found = list(asked.events().order_by().values_list("latest", "length", "mention_count")[: MOST + 1])
    if len(found) > MOST:
        return None
    events: Counter[tuple[datetime.date, int]] = Counter()
    mentions: Counter[tuple[datetime.date, int]] = Counter()
    for latest, length, count in found:
        events[latest, length] += 1
        mentions[latest, length] += count
    return [Cell(*key, events[key], mentions[key]) for key in sorted(events)]


def long_census(asked: Question) -> list[Cell]:
    """The same, however long it takes."""
    events = asked.but(first=None, last=None).events().order_by("latest", "length")
    rows = events.values_list("latest", "length").annotate(Count("pk"), Sum("mention_count"))
    return [Cell(*row) for row in rows]


def reaching(events: EventQuerySet, day: datetime.date) -> EventQuerySet:
    """Those that began by this day, at the earliest, and may have been later."""
    return events.filter(spans.near(day), latest__gt=day, earliest__lte=day)


def count(asked: Question, cells: list[Cell], *, scanned: bool) -> int:
    """How many events there are on the days asked for."""
    ended = sum(cell.events for cell in cells if asked.includes(cell.latest, cell.latest))
    if asked.last is None:
        return ended
    over = reaching(asked.but(first=None, last=None).events(scanned=scanned).order_by(), asked.last)
    return ended + over.count()
