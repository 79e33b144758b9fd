"""The landmarks of months and years: the cores that most articles tell of, with which longer spans are compared."""

import calendar
import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

from timeline.merging.evidence import Days
from timeline.merging.index import Core, Index
from timeline.merging.places import Place, Record
from timeline.merging.span_groups import LANDMARKS, MONTH, YEAR

EXACT: Final = 1  # day
SPANS: Final = 5_000  # at hand: many mentions give the same


class Landmarks:
    """The landmarks of months and years, ready to be looked through; those that are as they were stay entered."""

    def __init__(self) -> None:
        self._indexes: defaultdict[Any, Index] = defaultdict(Index)
        self._entered: defaultdict[Any, int] = defaultdict(lambda: -1)
        self._turn = 0
        self._moved: dict[str, int] = {}  # the turn in which mentions came to a core, or left it

    def moved(self, core: str) -> None:
        self._moved[core] = self._turn

    def of(self, which: Any, names: Sequence[str], cores: Callable[[Iterable[str]], Iterable[Core]]) -> Index:
        """An index of the cores of these names, as `cores` gives them; `which` tells it from others."""
        index, since = self._indexes[which], self._entered[which]
        for name in index.names - set(names):
            index.remove(name)
        changed = [name for name in names if name not in index or self._moved.get(name, -1) > since]
        for name in changed:
            index.remove(name)
        for core in cores(changed) if changed else ():
            index.add(core)
        self._entered[which] = self._turn
        self._turn += 1
        return index


class Before:
    """Which cores were landmarks before places went and others were saved."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._found: dict[tuple[Days, bool], frozenset[str]] = {}

    def keep(self, places: Iterable[Place]) -> None:
        """Notes those of the months and years of places that are about to go or to be saved."""
        for unit in {unit for place in places for unit in _units_of(place)}:
            for of_spans in (False, True):
                self.landmarks(unit, of_spans=of_spans)

    def landmarks(self, unit: Days, *, of_spans: bool) -> frozenset[str]:
        asked = (unit, of_spans)
        if asked not in self._found:
            self._found[asked] = frozenset(landmarks(self._record, unit, of_spans=of_spans))
        return self._found[asked]


def landmarks(record: Record, unit: Days, *, of_spans: bool) -> list[str]:
    """The names of the cores of a month or year that longer spans are compared with."""
    names = record.landmarks(*unit, 1, EXACT, LANDMARKS)
    return names + record.landmarks(*unit, 2, MONTH, LANDMARKS) if of_spans else names


def _units_of(place: Place) -> Iterator[Days]:
    """The month and year in which a place counts among those of a landmark."""
    first, last = place.days
    if (last - first).days < MONTH:
        yield _month(first.year, first.month)
        yield datetime.date(first.year, 1, 1), datetime.date(first.year, 12, 31)


@lru_cache(SPANS)
def units(first: datetime.date, last: datetime.date, days: int) -> tuple[Days, ...]:
    """The months that have one of the days; the years, for spans of more than a year."""
    if days > YEAR:
        return tuple((datetime.date(y, 1, 1), datetime.date(y, 12, 31)) for y in range(first.year, last.year + 1))
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return tuple(_month(month // 12, month % 12 + 1) for month in months)


def _month(year: int, month: int) -> Days:
    return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])


def is_month(unit: Days) -> bool:
    """Is it a month, not a year?"""
    return (unit[1] - unit[0]).days < MONTH
