"""Events over time as a strip of bars, scaled so that years of background do not crush the crowded weeks. Pure.

The background is drawn in bins as coarse as it takes to need few of them, the time after it in bins as fine as there
is room for: years, then days. Long runs of empty bins shrink to one gap. An event inside one bin counts there; one
that may be on any day of several bins is a line across them and is never piled on one:

    2022  2023  2024 | 8 March  9  10  11 ...
     ▂     ▁     ▁   |          ▁  ▆▆
                     |      ●━━━━━━━━━●
"""

import calendar
import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from timeline.dates.arithmetic import LAST, shifted
from timeline.dates.words import span_words

Span = tuple[datetime.date, datetime.date]  # both days inclusive
Happening = tuple[datetime.date, datetime.date, bool]  # and whether it took all these days, or one that is not known

MOST_SLOTS = 40  # of 28 px on a desk: a finger or a shaky hand still hits the one it means
MOST_BACKGROUND_SLOTS = 6
LONGEST_EMPTY_RUN = 6
MOST_LANES = 5


@dataclass(slots=True)
class Slot:
    """One bin of the strip, or, without `unit`, a gap that stands for a long empty time."""

    first: datetime.date
    last: datetime.date
    unit: str = ""
    count: int = 0
    lines: int = 0
    background: bool = False

    @property
    def words(self) -> str:
        """What the slot stands for: "Thursday 13 March 2025", "March 2025", "2022"."""
        return span_words(self.first, self.last, self.unit)


@dataclass(slots=True)
class Line:
    """Events that share one span of days, from slot `start` to slot `end`, both inclusive."""

    first: datetime.date
    last: datetime.date
    start: int
    end: int
    count: int
    throughout: bool = False
    lane: int = 0

    @property
    def words(self) -> str:
        return span_words(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Strip:
    """The slots from left to right, the lines below them, and how many lines found no room."""

    slots: list[Slot] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    undrawn: int = 0

    @property
    def lanes(self) -> int:
        return 1 + max((line.lane for line in self.lines), default=-1)

    @property
    def tallest(self) -> int:
        """The count that fills the height: the highest after the background, which is cut off where it is higher."""
        foreground = [slot.count for slot in self.slots if not slot.background]
        return max(foreground, default=0) or max((slot.count for slot in self.slots), default=1) or 1


def strip(events: Iterable[Happening], background_before: datetime.date | None = None) -> Strip:
    """The strip of these events; what is over before `background_before` is background."""
    events = sorted(events)
    spans = [(first, last) for first, last, _ in events]
    cut = background_before or datetime.date.min
    background = [span for span in spans if span[1] < cut]
    foreground = [span for span in spans if span[1] >= cut]
    before = shifted(cut, -1) if background else cut
    slots = list(_slots(background, MOST_BACKGROUND_SLOTS, BACKGROUND_UNITS, last=before))
    for slot in slots:
        slot.background = True
    if slots and foreground:
        slots.append(Slot(shifted(slots[-1].last, 1), before))
    slots += _slots(foreground, MOST_SLOTS - len(slots), UNITS, first=cut if slots else datetime.date.min)
    several = Counter[Happening]()
    for first, last, throughout in events:
        start, end = _covered(slots, first, last)
        if start == end:
            slots[start].count += 1
        else:
            several[first, last, throughout] += 1
            for slot in slots[start : end + 1]:
                slot.lines += 1
    lines = [
        Line(first, last, *_covered(slots, first, last), count, throughout)
        for (first, last, throughout), count in several.items()
    ]
    drawn = list(_in_lanes(sorted(lines, key=lambda line: (line.start, -line.end))))
    return Strip(slots, drawn, sum(line.count for line in lines) - sum(line.count for line in drawn))


def _slots(
    spans: list[Span],
    most: int,
    units: Iterable[str],
    first: datetime.date = datetime.date.min,
    last: datetime.date = datetime.date.max,
) -> Iterator[Slot]:
    """Bins for these events, none before `first` or after `last`, in the finest unit that needs at most `most`."""
    if not spans:
        return
    for unit in units:
        start_of = UNITS[unit]
        ends = spans if units is BACKGROUND_UNITS else _ends(spans, start_of)
        bins = sorted({start_of(day) for span in ends for day in span if day >= first or span[0] == span[1]})
        filled = list(_filled(bins, unit))
        if len(filled) <= most or unit == "decade":
            break
    for begin, end, is_bin in filled:
        yield Slot(max(begin, first), min(end, last), unit if is_bin else "")


def _ends(spans: list[Span], start_of: Callable[[datetime.date], datetime.date]) -> Iterator[Span]:
    """The days that need bins: an event of a whole year does not stretch a strip of days over the year."""
    short = [(first, last) for first, last in spans if (last - first).days <= 14 or start_of(first) == start_of(last)]
    yield from short
    covered = (min(short)[0], max(last for _, last in short)) if short else None
    for first, last in spans:
        if covered is None or last < covered[0] or first > covered[1]:
            yield first, first


def _filled(bins: list[datetime.date], unit: str) -> Iterator[tuple[datetime.date, datetime.date, bool]]:
    """The bins with the empty ones between them, long runs of these as one gap: (first day, last day, is a bin)."""
    for place, begin in enumerate(bins):
        if place:
            empty = list(_between(bins[place - 1], begin, unit))
            if len(empty) > LONGEST_EMPTY_RUN:
                yield empty[0], shifted(begin, -1), False
            else:
                yield from ((start, _last_of(start, unit), True) for start in empty)
        yield begin, _last_of(begin, unit), True


def _between(begin: datetime.date, end: datetime.date, unit: str) -> Iterator[datetime.date]:
    """The starts of the bins after the one that begins on `begin`, before `end`; more than enough of them."""
    for _ in range(LONGEST_EMPTY_RUN + 1):
        begin = _next(begin, unit)
        if begin >= end:
            return
        yield begin


def _next(begin: datetime.date, unit: str) -> datetime.date:
    """The start of the bin after this one; past the end of the calendar, its last day."""
    match unit:
        case "day":
            return shifted(begin, 1)
        case "week":
            return shifted(begin, 7)
        case "month":
            return shifted(begin, calendar.monthrange(begin.year, begin.month)[1])
    year = begin.year + 10 - begin.year % 10 if unit == "decade" else begin.year + 1
    return begin.replace(year=year) if year <= LAST.year else LAST


def _last_of(begin: datetime.date, unit: str) -> datetime.date:
    """The last day of the bin that begins on this one."""
    after = _next(begin, unit)
    return LAST if after == LAST else shifted(after, -1)


UNITS: dict[str, Callable[[datetime.date], datetime.date]] = {
    "day": lambda day: day,
    "week": lambda day: shifted(day, -day.weekday()),
    "month": lambda day: day.replace(day=1),
    "year": lambda day: day.replace(month=1, day=1),
    "decade": lambda day: day.replace(year=day.year // 10 * 10 or 1, month=1, day=1),
}

BACKGROUND_UNITS = ("month", "year", "decade")


def _covered(slots: list[Slot], first: datetime.date, last: datetime.date) -> tuple[int, int]:
    """The slots that the days touch, the nearest ones where they reach beyond the strip."""
    start = next((index for index, slot in enumerate(slots) if slot.last >= first), len(slots) - 1)
    end = next((index for index in range(len(slots) - 1, -1, -1) if slots[index].first <= last), 0)
    return (start, max(start, end))


def _in_lanes(lines: Iterable[Line]) -> Iterator[Line]:
    """Gives each line the first lane that is free over its length; those for which none is are left out."""
    taken = [-1] * MOST_LANES
    for line in lines:
        free = next((lane for lane, end in enumerate(taken) if end < line.start), None)
        if free is not None:
            taken[free], line.lane = line.end, free
            yield line
