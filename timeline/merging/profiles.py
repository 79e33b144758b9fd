"""The groups of one day, those joined that tell one happening in other words.

What many tell is told in so many ways that no two sentences are alike: "the well was capped", "the flow was shut off",
"they stopped the leak with a new cap". But taken together the sentences of a group tell what it is about: its profile
is how often each word stands in them, a word counting the less the more groups of the day have it. So what the whole
day is about counts for little, and nothing but that day decides.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from timeline.merging.features import FAR
from timeline.merging.places import Gist
from timeline.merging.pool import Pool
from timeline.merging.veto import SPOKEN

# How alike two profiles must be, from 0 to 1, by how many articles tell of the larger and of the smaller group; where
# but one tells of both there is no profile yet.
ALIKE: Final = ((4, 2, 0.2), (4, 1, 0.25), (2, 2, 0.33), (2, 1, 0.42))
LARGEST: Final = 30  # groups of a day that others may join


def joined(pool: Pool, groups: Sequence[list[int]]) -> list[list[int]]:
    """The groups of a day, mentions by number; a smaller one joins the larger one that it is most like."""
    if len(groups) < 2 or all(pool.articles(group) == 1 for group in groups):
        return list(groups)
    weights = _weights(pool, groups)
    found: list[_Profile] = []
    for profile in sorted((_Profile(pool, group, weights) for group in groups), key=lambda one: -one.articles):
        larger = (one for one in _nearest(profile, found[:LARGEST]) if pool.may_be_one(one.numbers, profile.numbers))
        if (near := next(larger, None)) is not None:
            near.take(profile)
        else:
            found.append(profile)
    return sorted((profile.numbers for profile in found), key=lambda numbers: pool.places[numbers[0]].order)


def _nearest(profile: "_Profile", larger: Sequence["_Profile"]) -> list["_Profile"]:
    """Those that it is enough like, the likest first."""
    likely = [(one.likeness(profile), -at, one) for at, one in enumerate(larger) if one.articles > 1]
    return [one for alike, _, one in sorted(likely, reverse=True) if alike >= _enough(one.articles, profile.articles)]


def _weights(pool: Pool, groups: Sequence[Sequence[int]]) -> dict[str, float]:
    """How much each word tells."""
    having = Counter(word for group in groups for word in {w for number in group for w in _words(pool.told[number])})
    return {word: math.log1p(len(groups) / count) for word, count in having.items()}


def _words(told: Gist) -> dict[str, float]:
    """A mention's words, by how near they stand to what it tells."""
    return dict.fromkeys(told.far - SPOKEN, FAR) | dict.fromkeys(told.near - SPOKEN, 1.0)


def _enough(larger: int, smaller: int) -> float:
    """How alike groups of so many articles must be."""
    return next((alike for most, least, alike in ALIKE if larger >= most and smaller >= least), math.inf)


class _Profile:
    """The mentions of a group, and their words."""

    def __init__(self, pool: Pool, numbers: Sequence[int], weights: Mapping[str, float]) -> None:
        self._pool, self.numbers = pool, list(numbers)
        self.articles = pool.articles(numbers)
        self._weights: defaultdict[str, float] = defaultdict(float)
        for number in numbers:
            for word, share in _words(pool.told[number]).items():
                self._weights[word] += share * weights[word]
        self._length = _length(self._weights)

    def likeness(self, other: "_Profile") -> float:
        few, many = sorted((self._weights, other._weights), key=len)
        dot = math.fsum(weight * many[word] for word, weight in few.items() if word in many)
        return dot / (self._length * other._length) if dot else 0.0

    def take(self, other: "_Profile") -> None:
        self.numbers = self._pool.as_published([*self.numbers, *other.numbers])
        self.articles = self._pool.articles(self.numbers)
        for word, weight in other._weights.items():
            self._weights[word] += weight
        self._length = _length(self._weights)


def _length(weights: Mapping[str, float]) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in weights.values()))
