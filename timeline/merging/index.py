"""Finds the groups that a mention could belong to, without looking at all of them.

An inverted index from stems to groups, each list in the order of days: a mention looks up its rarest stems within its
own span of days. So the work for one mention depends on how much is told of those days, not on how much there is.
"""

import datetime
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import Final

# The rarest stems of a mention that are looked up, and how many groups one of them may name before it says nothing.
LOOKED_UP: Final = 14
TOO_COMMON: Final = 400
# The groups that share most weight with it, which are then scored in full.
CANDIDATES: Final = 24


class Index:
    """Groups by their stems and days."""

    def __init__(self) -> None:
        self._days: defaultdict[str, list[tuple[datetime.date, int]]] = defaultdict(list)

    def add(self, number: int, stems: Iterable[str], day: datetime.date) -> None:
        """Enters group `number`, which is told with these stems and begins on `day`."""
        entry = (day, number)
        for stem in sorted(set(stems)):
            insort(self._days[stem], entry)

    def find(
        self,
        stems: Iterable[str],
        earliest: datetime.date,
        latest: datetime.date,
        weight: Callable[[str], float],
        least: float = 0.0,
    ) -> list[int]:
        """The numbers of the groups beginning between the two days that share most with the stems, best first.

        `least` is the weight that they must share at least.
        """
        rarest = sorted(set(stems), key=lambda stem: (-weight(stem), stem))[:LOOKED_UP]
        shared: Counter[int] = Counter()
        for stem in rarest:
            days = self._days.get(stem, [])
            first = bisect_left(days, (earliest, -1))
            last = bisect_right(days, (latest, _LAST))
            if last - first <= TOO_COMMON:
                for _, number in days[first:last]:
                    shared[number] += round(weight(stem) * 1000)
        ranked = sorted(
            (entry for entry in shared.items() if entry[1] >= least * 1000), key=lambda entry: (-entry[1], entry[0])
        )
        return [number for number, _ in ranked[:CANDIDATES]]


_LAST: Final = 2**62
