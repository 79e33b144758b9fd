"""Finds the cores that a vaguely dated mention could belong to, without looking at all of its span.

Cores are entered under what happened together with a word of it ("capture" and "port"), by their days. A mention looks
up its own such pairs among the days of its span.
"""

import datetime
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from timeline.merging.pool import MOST_COMPARED, Found, Pool

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Core:
    """A group that mentions of longer spans may join."""

    name: str
    group: Found
    articles: int
    order: tuple[Any, ...]
    own: Sequence[int]  # its members without those that joined it

    @staticmethod
    def of(pool: Pool, name: str, group: Found, own: Sequence[int] | None = None) -> "Core":
        own = group.members if own is None else own
        return Core(name, group, pool.articles(group.members), (group.earliest, group.latest, name), own)


class Index:
    """Cores by what they tell and their days."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._days: defaultdict[Pair, list[tuple[datetime.date, int]]] = defaultdict(list)
        self._cores: list[Core | None] = []
        self._numbers: dict[str, int] = {}
        # What its cores tell, and have told, each with the words of it.
        self.words: defaultdict[str, set[str]] = defaultdict(set)

    @property
    def names(self) -> Set[str]:
        """Those of the cores that it holds."""
        return self._numbers.keys()

    @property
    def held(self) -> int:
        """How many cores it holds and has held."""
        return len(self._cores)

    def __contains__(self, name: str) -> bool:
        return name in self._numbers

    def __iter__(self) -> Iterator[Core]:
        return (core for core in self._cores if core is not None)

    def get(self, name: str) -> Core | None:
        return self._cores[self._numbers[name]] if name in self._numbers else None

    def add(self, core: Core) -> None:
        """Enters a core, in the place of one of the same name."""
        self.remove(core.name)
        self._numbers[core.name] = number = len(self._cores)
        self._cores.append(core)
        for pair in pairs(self._pool, core.own):
            insort(self._days[pair], (core.group.earliest, number))
            self.words[pair[0]].add(pair[1])

    def remove(self, name: str) -> None:
        if (number := self._numbers.pop(name, None)) is not None:
            self._cores[number] = None

    def find(self, group: Found) -> list[Core]:
        """Those inside the span of a group, and shorter than it, that share a pair with it."""
        found: Counter[int] = Counter()
        for pair in pairs(self._pool, group.members):
            if days := self._days.get(pair):
                first, last = bisect_left(days, (group.earliest, -1)), bisect_right(days, (group.latest, 2**62))
                found.update(number for _, number in days[first:last])
        cores = (self._cores[number] for number in found)
        return [
            core
            for core in cores
            if core is not None and core.group.latest <= group.latest and core.group.days < group.days
        ]


def pairs(pool: Pool, members: Sequence[int]) -> set[Pair]:
    """What these tell of, each with a word to whom, with what or where; the first published speak for all."""
    return {
        (family, word)
        for number in members[:MOST_COMPARED]
        for one in (pool.told[number],)
        for family in (*one.what, *one.beside)
        for word in one.near
    }
