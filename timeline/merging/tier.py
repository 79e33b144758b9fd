"""Which core a mention, or a group, of a longer span joins: among all inside its span, or among those that changed."""

import calendar
import datetime
from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from typing import Final

from timeline.dates.arithmetic import shifted
from timeline.merging.evidence import Days
from timeline.merging.index import Core, Index
from timeline.merging.places import Record, Standing
from timeline.merging.pool import Found, Pool
from timeline.merging.spans import DECADE, LANDMARKS, MONTH, YEAR, JoinedCore, chosen

EXACT: Final = 1  # day


class Kept(Enum):
    """The group stays where it is."""

    KEPT = "kept"


KEPT: Final = Kept.KEPT


class Tier:
    """The cores that can be joined in one round: those of days, each with its mentions of these `standings`.

    With `of_spans`, the groups of up to a month that joined no core can be joined too.
    """

    def __init__(self, record: Record, pool: Pool, standings: Collection[Standing], of_spans: bool) -> None:
        self._record, self._pool = record, pool
        self._standings, self._of_spans = standings, of_spans
        self._inside = Index(pool)
        self._days_read: set[datetime.date] = set()
        self._landmarks: dict[Days, Index] = {}
        self._changed = Index(pool)
        self._lost: set[str] = set()
        self._units: set[Days] = set()

    def change(self, days: Iterable[Days], lost: Iterable[str] = (), came: Iterable[Core] = ()) -> None:
        """Takes note of cores on these days that are not what they were, and of what there is now."""
        for first, last in days:
            if (last - first).days < MONTH:  # no longer span can be joined
                for longest in (YEAR, DECADE):
                    self._units.update(_units(first, last, longest))
        for name in lost:
            self._lost.add(name)
            self._inside.remove(name)
            self._changed.remove(name)
        for core in came:
            self._changed.add(core)
            self._inside.add(core)

    @property
    def units(self) -> set[Days]:
        """The months and years of which the landmarks may be others than before."""
        return self._units

    def choose(self, group: Found, joined: str, likely: float, *, is_new: bool) -> JoinedCore | Kept | None:
        """What a group joins now that had joined the core `joined` ("" for none), if it is not what it was."""
        if group.days > DECADE:
            return None if is_new else KEPT
        anew = is_new or joined in self._lost
        if group.days <= MONTH:
            some = [self._changed]
        else:
            touched = [unit for unit in _units(group.earliest, group.latest, group.days) if unit in self._units]
            some = [self._landmarks_of(unit) for unit in touched]
            anew = anew or (bool(joined) and self._is_landmark_no_more(joined, touched, some))
        if not anew:
            better = chosen(self._pool, group, _found(some, group))
            if better is None or better.core.name == joined or (joined and better.likely < likely):
                return KEPT
            if not joined or better.likely > likely:
                return better
        return chosen(self._pool, group, _found(self._all(group), group))

    def _all(self, group: Found) -> Iterator[Index]:
        if group.days > MONTH:
            yield from (self._landmarks_of(unit) for unit in _units(group.earliest, group.latest, group.days))
            return
        missing = [day for day in each_day(group.earliest, group.latest) if day not in self._days_read]
        for first, last in stretches(missing):
            names = self._record.exact_cores(first, last)
            if self._of_spans:
                names += self._record.span_cores(first, last, MONTH)
            for core in self.cores(name for name in names if name not in self._inside and name not in self._lost):
                self._inside.add(core)
        self._days_read.update(missing)
        yield self._inside

    def _is_landmark_no_more(self, joined: str, touched: Collection[Days], some: Iterable[Index]) -> bool:
        if not touched or any(joined in index for index in some):
            return False
        return any(first <= core.group.earliest <= last for core in self.cores([joined]) for first, last in touched)

    def _landmarks_of(self, unit: Days) -> Index:
        if unit not in self._landmarks:
            index = Index(self._pool)
            names = self._record.landmarks(*unit, 1, EXACT, LANDMARKS)
            if self._of_spans:
                names += self._record.landmarks(*unit, 2, MONTH, LANDMARKS)
            for core in self.cores(names):
                index.add(core)
            self._landmarks[unit] = index
        return self._landmarks[unit]

    def cores(self, names: Iterable[str]) -> Iterator[Core]:
        """The cores of these names, as they stand."""
        pool, wanted = self._pool, list(names)
        members: dict[str, list[int]] = {}
        for number in pool.take(self._record.of_cores(wanted)) if wanted else ():
            place = pool.places[number]
            if place.standing in self._standings:
                members.setdefault(place.core, []).append(number)
        for name in wanted:
            own = [n for n in members.get(name, ()) if pool.places[n].standing == Standing.OWN]
            if own:
                earliest, latest = min(pool.item(n).earliest for n in own), max(pool.item(n).latest for n in own)
                yield Core.of(pool, name, pool.found(members[name], earliest, latest))


def _found(indexes: Iterable[Index], group: Found) -> Iterator[Core]:
    seen: set[str] = set()
    for index in indexes:
        for core in index.find(group):
            if core.name not in seen:
                seen.add(core.name)
                yield core


def _units(first: datetime.date, last: datetime.date, days: int) -> list[Days]:
    """The months that have one of the days; the years, for spans of more than a year."""
    if days > YEAR:
        return [(datetime.date(y, 1, 1), datetime.date(y, 12, 31)) for y in range(first.year, last.year + 1)]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [_month(month // 12, month % 12 + 1) for month in months]


def _month(year: int, month: int) -> Days:
    return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])


def is_month(unit: Days) -> bool:
    """Is it a month, not a year?"""
    return (unit[1] - unit[0]).days < MONTH


def each_day(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    return (first + datetime.timedelta(days=number) for number in range((last - first).days + 1))


def stretches(days: Iterable[datetime.date], around: int = 0) -> list[Days]:
    """The days, and as many around each, as stretches from a first to a last day, in order."""
    return connected((shifted(day, -around), shifted(day, around)) for day in set(days))


def connected(spans: Iterable[Days]) -> list[Days]:
    """Spans that overlap or follow each other as one, in order."""
    found: list[Days] = []
    for first, last in sorted(spans):
        if found and first <= shifted(found[-1][1], 1):
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found
