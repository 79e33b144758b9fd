"""Landmarks counted anew: which articles tell of the cores that changed since they were written."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.build.placements import units
from timeline.merging.places import Place


@dataclass(slots=True)
class Recounted:
    """Which articles tell of cores that changed, by the months and years in which they begin."""

    cores: set[str] = field(default_factory=set)
    by_unit: defaultdict[int, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    _articles: defaultdict[tuple[str, int], set[str]] = field(default_factory=lambda: defaultdict(set))

    def forget(self, cores: set[str]) -> None:
        """These are about to be counted anew."""
        for unit, core in [(unit, core) for unit, counts in self.by_unit.items() for core in cores & counts.keys()]:
            del self.by_unit[unit][core]
            self._articles.pop((core, unit), None)
        self.cores |= cores

    def add(self, place: Place, core: str) -> None:
        for unit in units(place):
            told = self._articles[core, unit]
            told.add(place.item.article)
            self.by_unit[unit][core] = len(told)

    @property
    def counts(self) -> Iterator[tuple[str, int, int]]:
        """Each core with a unit and how many tell of it there."""
        return ((core, unit, count) for unit, counts in self.by_unit.items() for core, count in counts.items())
