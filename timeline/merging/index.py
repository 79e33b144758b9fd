"""Finds the groups that a vaguely dated mention could belong to, without looking at all of its span.

Groups are entered under what happened together with a word of it ("capture" and "port"), by their days. A mention of
a whole year looks up its own such pairs among the days of that year, and of each pair the groups that most articles
tell of: it is these that reports recall.
"""

import datetime
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

# Groups that one pair may name, and those sharing most pairs with the mention, which are then scored in full.
A_PAIR: Final = 24
CANDIDATES: Final = 24
_LAST: Final = 2**62

Pair = tuple[str, str]


class Index:
    """Groups by what they tell and their days."""

    def __init__(self) -> None:
        self._days: defaultdict[Pair, list[tuple[datetime.date, int]]] = defaultdict(list)
        self._articles: dict[int, int] = {}

    def add(self, number: int, pairs: Iterable[Pair], day: datetime.date, articles: int) -> None:
        """Enters group `number`, which begins on `day` and which so many articles tell of."""
        self._articles[number] = articles
        for pair in set(pairs):
            insort(self._days[pair], (day, number))

    def find(self, pairs: Iterable[Pair], earliest: datetime.date, latest: datetime.date) -> list[int]:
        """The numbers of the groups beginning between the two days that share most with the pairs, best first."""
        shared: Counter[int] = Counter()
        for pair in set(pairs):
            days = self._days.get(pair, [])
            inside = days[bisect_left(days, (earliest, -1)) : bisect_right(days, (latest, _LAST))]
            if len(inside) > A_PAIR:
                inside = sorted(inside, key=lambda entry: (-self._articles[entry[1]], entry))[:A_PAIR]
            shared.update(number for _, number in inside)
        ranked = sorted(shared, key=lambda number: (-shared[number], number))
        return ranked[:CANDIDATES]
