"""Mentions dated to a longer span -> the core inside it that they tell of, if there is one.

"invaded it in 2022" joins "crossed the border on 24 February 2022" where they share what happened and who or what it
happened to: the longer the span, the more else happened in it. Each is first compared, by itself, with what exact
mentions tell; those that find nothing are grouped with others of the same span, and these groups, the shorter spans
first, are compared with the cores once more as these are with what joined them, and with groups of shorter spans. So
the order in which they are looked at changes nothing.

A month is looked through; of longer spans only the landmarks, the cores that most articles tell of: it is these that
reports recall. A span of more than ten years is no date of a happening that could be found in it.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from timeline.merging.index import Core
from timeline.merging.pool import Found, Pool
from timeline.merging.word_counts import ONE, SEVERAL

# Similarity from which a vague mention belongs to a core inside its span, rising to that of a year, and from which
# mentions of one span belong together.
WITHIN_SPAN: Final = 0.5
WITHIN_YEAR: Final = 0.55
SAME_SPAN: Final = 0.65
SUREST: Final = 0.98  # so alike is what says no more than that it is the same
MANY: Final = 8  # articles tell of it in so many ways that the nearest counts: of 52 of an archive, 49 were of it

MONTH: Final = 31  # days, at most
YEAR: Final = 366
DECADE: Final = 3653
LANDMARKS: Final = 100  # cores of a month, of which spans of up to a year are compared; of a year for longer ones


@dataclass(frozen=True, slots=True)
class JoinedCore:
    """The core that a group joins, and how likely it is that it tells of it, as the logarithm of odds."""

    core: Core
    likely: float

    @property
    def rank(self) -> tuple[float, object]:
        return (-self.likely, self.core.order)


def chosen(pool: Pool, group: Found, cores: Iterable[Core]) -> JoinedCore | None:
    """The core that is most like the group; None if none is like it enough.

    Of those that are, what twice as many articles tell of is twice as likely to be what a report recalls. What came
    "before Friday" must be as like it as what is told of one span; what has been so "since Monday" is no single day's.
    """
    several = pool.articles(group.members) >= SEVERAL
    open_ends = {pool.item(number).open for number in group.members}
    if "since" in open_ends:
        return None
    enough = WITHIN_SPAN + (WITHIN_YEAR - WITHIN_SPAN) * min(group.days / YEAR, 1)
    if open_ends != {""}:
        enough = SAME_SPAN
    best: JoinedCore | None = None
    for core in cores:
        alike = pool.alike(group.members, core.group.members)
        if core.articles >= MANY:
            alike = max(alike, pool.nearest(group.members, core.group.members))
            if several and (words := pool.words_alike(group.members, core.group.members)) >= ONE:
                alike = max(alike, words)
        if alike <= enough or pool.parted(group.members, core.group.members):
            continue
        if pool.any_sure(group.members, core.group.members):
            choice = JoinedCore(core, _odds(alike) + math.log(core.articles))
            if best is None or choice.rank < best.rank:
                best = choice
    return best


def _odds(alike: float) -> float:
    """The logarithm of the odds that two so alike are one, kept from infinity."""
    sure = min(alike, SUREST)
    return math.log(sure / (1 - sure))
