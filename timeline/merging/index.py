"""Finds the cores that a vaguely dated mention could belong to, without looking at all of its span.

Cores are entered under what happened, each with its words for that ("capture": "port", "soldiers"). A mention looks up
what it tells of, and finds those that have one of its words with it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from timeline.merging.accounts import Telling
from timeline.merging.pool import Found, Pool


@dataclass(frozen=True, slots=True, eq=False)
class Core:
    """A group that mentions of longer spans may join."""

    name: str
    group: Found
    articles: int
    order: tuple[Any, ...]
    tells: Telling  # of its own members, without those that joined it

    @staticmethod
    def of(pool: Pool, name: str, group: Found, own: Sequence[int] | None = None) -> "Core":
        order = (group.earliest, group.latest, name)
        return Core(name, group, pool.articles(group.members), order, telling(pool, own or group.members))


class Index:
    """Cores by what they tell."""

    def __init__(self) -> None:
        self._cores: dict[str, Core] = {}
        self._telling: defaultdict[str, dict[str, Set[str]]] = defaultdict(dict)
        # What its cores tell, and have told, each with the words of it.
        self.words: defaultdict[str, set[str]] = defaultdict(set)

    @property
    def names(self) -> Set[str]:
        """Those of the cores that it holds."""
        return self._cores.keys()

    def __contains__(self, name: str) -> bool:
        return name in self._cores

    def __iter__(self) -> Iterator[Core]:
        return iter(self._cores.values())

    def get(self, name: str) -> Core | None:
        return self._cores.get(name)

    def add(self, core: Core) -> None:
        """Enters a core, in the place of one of the same name."""
        self.remove(core.name)
        self._cores[core.name] = core
        for family, words in core.tells.items():
            self._telling[family][core.name] = words
            self.words[family] |= words

    def remove(self, name: str) -> None:
        if core := self._cores.pop(name, None):
            for family in core.tells:
                del self._telling[family][name]

    def find(self, group: Found, tells: Telling) -> list[Core]:
        """Those inside the span of a group, and shorter than it, that tell of the same with one of its words."""
        found = {
            name
            for family, words in tells.items()
            if family in self._telling
            for name, told in self._telling[family].items()
            if not words.isdisjoint(told)
        }
        first, last = group.earliest, group.latest
        cores = map(self._cores.__getitem__, found)
        inside = [core for core in cores if first <= core.group.earliest and core.group.latest <= last]
        return [core for core in inside if (core.group.earliest, core.group.latest) != (first, last)]


def telling(pool: Pool, members: Sequence[int]) -> dict[str, set[str]]:
    """What these tell of, with whom, with what or where; some speak for all."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for number in pool.speaking(members):
        told = pool.told[number]
        for family in (*told.what, *told.beside) if told.near else ():
            found[family] |= told.near
    return dict(found)
