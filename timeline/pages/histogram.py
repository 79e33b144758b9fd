"""Events over time as a strip of bars in one unit, from days to centuries, as fine as the room allows. Pure.

An event counts in the bar of the day on which it ends at the latest, as it is listed. One whose dates span more than a
bar or have an open end, and so may have been in any of several, is never piled on one: it is counted beside
(`longer`). What lies before and after the time that is drawn is one bar each.

    ◀ 1,022 |  ▂  ▆  █  ▃  ▁  | 87 ▶
            | Apr May Jun Jul Aug |
"""

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.dates.words import span_words
from timeline.models import lengths
from timeline.pages.cells import Cells
from timeline.pages.story import DaySpan

WIDE, NARROW = 32, 12  # bars that a page, and a phone, have room for: each as wide as a finger needs it
DAY = datetime.timedelta(days=1)
# The span that a bar holds.
UNITS = {"day": lengths.DAY, "week": lengths.WEEK, "month": lengths.MONTH, "year": lengths.YEAR}
COARSER = {"decade": 10, "century": 100, "millennium": 1000}  # years


@dataclass(slots=True)
class Bar:
    """The events that end in some days; `longer` are those whose dates span more, or are open."""

    first: datetime.date
    last: datetime.date
    unit: str
    count: int = 0
    longer: int = 0

    @property
    def words(self) -> str:
        """What the slot stands for: "Thursday 13 March 2025", "March 2025", "2022"."""
        return span_words(self.first, self.last, self.unit)


@dataclass(frozen=True, slots=True)
class Strip:
    """Bars from left to right; `before` and `after` are what lies outside."""

    bars: list[Bar] = field(default_factory=list)
    before: Bar | None = None
    after: Bar | None = None

    @property
    def tallest(self) -> int:
        """The count that fills the height: never 0, since bars of what lies outside are drawn against it too."""
        return max((bar.count for bar in self.bars), default=0) or 1


def strip(cells: Cells, days: DaySpan, most: int = WIDE) -> Strip:
    """The strip over these days in the finest unit that needs no more than so many bars."""
    bars = _bars(days, most)
    place = cells.before(bars[0].first)
    before = Bar(datetime.date.min, bars[0].first - DAY, "", sum(cells.events[:place])) if place else None
    for bar in bars:
        start, place = place, cells.up_to(bar.last)
        unit = UNITS.get(bar.unit, lengths.YEAR)
        here = list(zip(cells.lengths[start:place], cells.events[start:place], strict=True))
        bar.count = sum([events for length, events in here if length <= unit])
        bar.longer = sum([events for length, events in here if length > unit])
    after = Bar(bars[-1].last + DAY, datetime.date.max, "", sum(cells.events[place:])) if place < len(cells) else None
    return Strip(bars, before if before and before.count else None, after if after and after.count else None)


def _bars(days: DaySpan, most: int) -> list[Bar]:
    length = (days.last - days.first).days
    for unit in (*UNITS, *COARSER):
        least = UNITS.get(unit) or COARSER[unit] * 365
        if length // least <= most:
            bars = [Bar(first, last, unit) for first, last in _bins(days, unit)]
            if len(bars) <= most:
                return bars
    raise ValueError(f"No {most} bars hold all of the calendar.")


def _bins(days: DaySpan, unit: str) -> Iterator[DaySpan]:
    first = start_of(days.first, unit)
    while first <= days.last:
        last = end_of(first, unit)
        yield DaySpan(first, last)
        if last == datetime.date.max:
            return
        first = last + DAY


def start_of(day: datetime.date, unit: str) -> datetime.date:
    """The first day of the unit that the day lies in: the Monday of its week."""
    match unit:
        case "day":
            return day
        case "week":
            return day - min(day.weekday(), day.toordinal() - 1) * DAY
        case "month":
            return day.replace(day=1)
        case _:
            years = COARSER.get(unit, 1)
            return day.replace(year=max(1, day.year // years * years), month=1, day=1)


def end_of(first: datetime.date, unit: str) -> datetime.date:
    """The last day of the unit that begins on `first`; the calendar's last where that ends sooner."""
    match unit:
        case "day":
            return first
        case "week":
            sunday = first.toordinal() + 6 - first.weekday()
            return datetime.date.fromordinal(min(sunday, datetime.date.max.toordinal()))
        case "month":
            return first.replace(day=calendar.monthrange(first.year, first.month)[1])
        case _:
            years = COARSER.get(unit, 1)
            return datetime.date(min(first.year // years * years + years - 1, datetime.MAXYEAR), 12, 31)
