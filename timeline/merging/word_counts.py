"""How often each word stands in what a group's mentions tell: taken together, their sentences say what it is about."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from timeline.merging.features import FAR
from timeline.merging.places import Gist
from timeline.merging.telling_words import SPOKEN

SEVERAL: Final = 2  # articles must tell of each of two groups for their words to say that they are one:
ONE: Final = 0.6  # so alike, each word as much as another; of 30 pairs of an archive's groups, 29 were one
ALL_ALIKE: Final[Mapping[str, float]] = {}  # each word counts as much as another


class WordCounts:
    """Words and how much each counts, in all that is told: `WordCounts.of(told).likeness(other)`."""

    __slots__ = ("_counts", "_length")

    def __init__(self, counts: Mapping[str, float]) -> None:
        self._counts = counts
        self._length = math.sqrt(math.fsum(count * count for count in counts.values()))

    @classmethod
    def of(cls, told: Iterable[Gist], weights: Mapping[str, float] = ALL_ALIKE) -> "WordCounts":
        counts: defaultdict[str, float] = defaultdict(float)
        for one in told:
            for word, share in _words(one).items():
                counts[word] += share * weights.get(word, 1.0)
        return cls(counts)

    def likeness(self, other: "WordCounts") -> float:
        """Their cosine, from 0 for no word in common to 1."""
        few, many = sorted((self._counts, other._counts), key=len)
        dot = math.fsum(count * many[word] for word, count in few.items() if word in many)
        return dot / (self._length * other._length) if dot else 0.0

    def __add__(self, other: "WordCounts") -> "WordCounts":
        counts = defaultdict(float, self._counts)
        for word, count in other._counts.items():
            counts[word] += count
        return WordCounts(counts)


def telling(groups: Iterable[Iterable[Gist]]) -> dict[str, float]:
    """How much each word tells of these groups apart: the less, the more of them have it."""
    words = [{word for one in group for word in _words(one)} for group in groups]
    having = Counter(word for group in words for word in group)
    return {word: math.log1p(len(words) / count) for word, count in having.items()}


def _words(told: Gist) -> dict[str, float]:
    """A mention's words, by how near they stand to what it tells."""
    return dict.fromkeys(told.far - SPOKEN, FAR) | dict.fromkeys(told.near - SPOKEN, 1.0)
