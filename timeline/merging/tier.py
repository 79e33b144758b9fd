"""Which core a mention, or a group, of a longer span joins: among all inside its span, or among those that changed."""

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum
from itertools import chain
from typing import Final

from timeline.merging.accounts import Telling
from timeline.merging.cores_at_hand import CoresAtHand
from timeline.merging.evidence import Days
from timeline.merging.index import Core, Index, telling
from timeline.merging.landmarks import landmarks, units
from timeline.merging.neighbourhood import Neighbourhood
from timeline.merging.places import Account, Standing
from timeline.merging.pool import Found
from timeline.merging.span_groups import DECADE, MONTH, YEAR, JoinedCore, chosen


class Kept(Enum):
    """The group stays where it is."""

    KEPT = "kept"


KEPT: Final = Kept.KEPT


class Tier:
    """The cores that can be joined in one round: those of days, each with its mentions of these `standings`.

    With `of_spans`, the groups of up to a month that joined no core can be joined too.
    """

    def __init__(
        self,
        at_hand: Neighbourhood,
        cores: CoresAtHand,
        standings: tuple[Standing, ...],
        of_spans: bool,
    ) -> None:
        self._at_hand, self._cores = at_hand, cores
        self._record, self._accounts, self._pool = at_hand.record, at_hand.accounts, at_hand.pool
        self._standings, self._of_spans, self._before = standings, of_spans, at_hand.before
        self._inside = Index()
        self._begins: dict[str, datetime.date | None] = {}
        self._names: dict[Days, list[str]] = {}
        self._landmarks: dict[Days, Index] = {}
        self._fresh: dict[Days, Index] = {}
        self._changed = Index()
        self._lost: set[str] = set()
        self._units: set[Days] = set()

    def change(self, days: Iterable[Days], lost: Iterable[str] = (), came: Iterable[Core] = ()) -> None:
        """Takes note of cores on these days that are not what they were, and of what there is now."""
        for first, last in days:
            if (last - first).days < MONTH:  # no longer span can be joined
                for longest in (YEAR, DECADE):
                    self._units.update(units(first, last, longest))
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

    def may_change(self, account: Account, joined: str) -> bool:
        """May one that had joined the core `joined` ("" for none) join another, or none?"""
        if account.days > DECADE:
            return False
        if joined in self._lost:
            return True
        touched = self._touched(account.earliest, account.latest, account.days)
        fresh = self._fresh_in(account.days, touched)
        if any(self._accounts.share(account.words, index.words) for index in fresh):
            return True
        return bool(joined) and account.days > MONTH and self._is_landmark_no_more(joined, touched)

    def choose(self, group: Found, joined: str, likely: float, *, is_new: bool) -> JoinedCore | Kept | None:
        """What a group joins now that had joined the core `joined` ("" for none), if it is not what it was."""
        if group.days > DECADE:
            return None if is_new else KEPT
        tells = telling(self._pool, group.members)
        if is_new:
            return self._chosen_of_all(group, tells)
        touched = self._touched(group.earliest, group.latest, group.days)
        fresh = self._fresh_in(group.days, touched)
        if joined and group.days > MONTH and self._is_landmark_no_more(joined, touched):
            return self._chosen_of_all(group, tells)
        better = chosen(self._pool, group, _found(fresh, group, tells))
        if joined in self._lost:
            # What is left of those that it was compared with was no likelier than what it had joined.
            if better is None or better.likely <= likely:
                better = self._chosen_of_all(group, tells)
            is_same = better is not None and (better.core.name, better.likely) == (joined, likely)
            return KEPT if is_same else better
        if better is None or better.core.name == joined or (joined and better.likely < likely):
            return KEPT
        if not joined or better.likely > likely:
            return better
        return self._chosen_of_all(group, tells)

    def _touched(self, first: datetime.date, last: datetime.date, days: int) -> list[Days]:
        """The months, or years, of these days in which something changed."""
        return [unit for unit in units(first, last, days) if unit in self._units]

    def _fresh_in(self, days: int, touched: Iterable[Days]) -> list[Index]:
        """The cores that are not what they were, for a span of so many days."""
        return [self._changed] if days <= MONTH else [self._fresh_of(unit) for unit in touched]

    def _chosen_of_all(self, group: Found, tells: Telling) -> JoinedCore | None:
        return chosen(self._pool, group, _found(self._all(group, tells), group, tells))

    def _all(self, group: Found, tells: Telling) -> Iterator[Index]:
        if group.days > MONTH:
            yield from (self._landmarks_of(unit) for unit in units(group.earliest, group.latest, group.days))
            return
        names = dict.fromkeys(self._telling(group.earliest, group.latest, tells))
        for core in self.cores(name for name in names if name not in self._inside and name not in self._lost):
            self._inside.add(core)
        yield self._inside

    def _telling(self, first: datetime.date, last: datetime.date, wanted: Telling) -> Iterator[str]:
        """The names of the cores of these days that tell of one of these families with one of its words."""
        near = self._accounts.telling(first, last, wanted)
        if self._of_spans:
            spans = self._accounts.over([(first, last)], 2, MONTH)
            near = chain(near, (account for account in spans if self._accounts.share(account.words, wanted)))
        for account in near:
            _, core, standing = self._accounts.now(account)
            if core and standing == Standing.OWN:
                yield core

    def _is_landmark_no_more(self, joined: str, touched: Collection[Days]) -> bool:
        if not touched or any(joined in self._names_of(unit) for unit in touched):
            return False
        if joined not in self._begins:
            self._begins[joined] = next((core.group.earliest for core in self.cores([joined])), None)
        begins = self._begins[joined]
        return begins is not None and any(first <= begins <= last for first, last in touched)

    def _names_of(self, unit: Days) -> list[str]:
        if unit not in self._names:
            self._names[unit] = landmarks(self._record, unit, of_spans=self._of_spans)
        return self._names[unit]

    def _fresh_of(self, unit: Days) -> Index:
        """Of the landmarks of a month or year those that are not what they were, or were none before."""
        if unit not in self._fresh:
            before = self._before.landmarks(unit, of_spans=self._of_spans)
            names = self._names_of(unit)
            self._fresh[unit] = self._indexed(name for name in names if name in self._changed or name not in before)
        return self._fresh[unit]

    def _landmarks_of(self, unit: Days) -> Index:
        if unit not in self._landmarks:
            which = (unit, self._standings, self._of_spans)
            self._landmarks[unit] = self._at_hand.landmarks.of(which, self._names_of(unit), self.cores)
        return self._landmarks[unit]

    def _indexed(self, names: Iterable[str]) -> Index:
        index = Index()
        for core in self.cores(names):
            index.add(core)
        return index

    def cores(self, names: Iterable[str]) -> Iterator[Core]:
        """The cores of these names, as they stand."""
        wanted, held = list(names), self._at_hand.cores
        found = self._cores.of([name for name in wanted if self._standings not in held[name]])
        for name, numbers in found.items():
            if core := self._core(name, numbers):
                held[name][self._standings] = core
        return (held[name][self._standings] for name in wanted if self._standings in held[name])

    def _core(self, name: str, numbers: Sequence[int]) -> Core | None:
        pool = self._pool
        members = [number for number in numbers if pool.places[number].standing in self._standings]
        own = [number for number in members if pool.places[number].standing == Standing.OWN]
        if not own:
            return None
        earliest, latest = min(pool.item(n).earliest for n in own), max(pool.item(n).latest for n in own)
        return Core.of(pool, name, pool.found(members, earliest, latest), own)


def _found(indexes: Iterable[Index], group: Found, tells: Telling) -> Iterator[Core]:
    seen: set[str] = set()
    for index in indexes:
        for core in index.find(group, tells):
            if core.name not in seen:
                seen.add(core.name)
                yield core
