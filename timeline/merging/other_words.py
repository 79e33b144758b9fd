"""The groups of one day, or of one longer span, those joined that tell one happening in other words.

What many tell is told in so many ways that no two sentences are alike: "the well was capped", "the flow was shut off",
"they stopped the leak with a new cap". But the words of all of a group's sentences, taken together, tell what it is
about; a word counts the less the more groups of the day have it. So what the whole day is about counts for little,
and nothing but that day decides.
"""

import math
from collections.abc import Sequence
from typing import Final

from timeline.merging.pool import Pool
from timeline.merging.word_counts import ONE, SEVERAL, WordCounts, telling

# How alike two groups' words must be, by how many articles tell of the larger and of the smaller; where but one tells
# of both they say too little. 504 mentions of an archive came to another event so; of 70 that somebody read who had
# not made the rule 62 were of it, 7 of most of it and 1 was not.
ALIKE: Final = ((4, 2, 0.2), (4, 1, 0.25), (2, 2, 0.33), (2, 1, 0.42))
LARGEST: Final = 30  # groups of a day that others may join


def joined(pool: Pool, groups: Sequence[list[int]]) -> list[list[int]]:
    """The groups, mentions by number; a smaller one joins the larger one that it is most like."""
    if len(groups) < 2 or all(pool.articles(group) == 1 for group in groups):
        return list(groups)
    told = [[pool.told[number] for number in group] for group in groups]
    weights = telling(told)
    given = (_Group(pool, group, WordCounts.of(words, weights)) for group, words in zip(groups, told, strict=True))
    found: list[_Group] = []
    for one in sorted(given, key=lambda group: -group.articles):
        larger = next((other for other in one.nearest(found[:LARGEST]) if one.may_join(other)), None)
        if larger is not None:
            larger.take(one)
        else:
            found.append(one)
    return sorted((group.numbers for group in found), key=lambda numbers: pool.places[numbers[0]].order)


def enough(larger: int, smaller: int) -> float:
    """How alike the words of groups that so many articles tell of must be."""
    return next((alike for most, least, alike in ALIKE if larger >= most and smaller >= least), math.inf)


class _Group:
    """A group on its way: its mentions by number, and their words."""

    def __init__(self, pool: Pool, numbers: list[int], words: WordCounts) -> None:
        self._pool, self.numbers, self.words = pool, numbers, words
        self.articles = pool.articles(numbers)

    def nearest(self, larger: Sequence["_Group"]) -> list["_Group"]:
        """Those that it is enough like, the likest first."""
        alike = [(self.words.likeness(one.words), -at, one) for at, one in enumerate(larger) if one.articles > 1]
        return [one for score, _, one in sorted(alike, reverse=True) if self._is_like(one, score)]

    def _is_like(self, other: "_Group", score: float) -> bool:
        """Do their words tell one happening? Where the whole day is about it they are not to be told from others."""
        if score >= enough(other.articles, self.articles):
            return True
        return (
            min(self.articles, other.articles) >= SEVERAL
            and self._pool.words_alike(self.numbers, other.numbers) >= ONE
        )

    def may_join(self, other: "_Group") -> bool:
        """Could they be one happening? In a longer span what was planned need not be what happened."""
        pool = self._pool
        if not pool.places[self.numbers[0]].is_exact and pool.modality(self.numbers) != pool.modality(other.numbers):
            return False
        return pool.may_be_one(self.numbers, other.numbers)

    def take(self, other: "_Group") -> None:
        self.numbers = self._pool.as_published([*self.numbers, *other.numbers])
        self.articles = self._pool.articles(self.numbers)
        self.words += other.words
