"""Groups of neighbouring days that tell the same in the same words, in different articles -> one disputed happening.

Two groups join only where each is the other's best among the days around. So no chain of days forms, and who joins
whom depends on no more than twice REACH to either side.
"""

import datetime
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from timeline.dates.arithmetic import shifted
from timeline.merging.features import COMMON
from timeline.merging.pool import Found, Pool

REACH: Final = 3  # days; accounts further apart than this are of two happenings
OTHER_DAY: Final = 0.9  # similarity from which groups of different days are one happening
WORDS: Final = 3  # words that two accounts must share to be looked at as one
MOST_LOOKED_AT: Final = 40  # groups of the days around in which a word may stand to be looked up


def disputed(pool: Pool, exact: Sequence[Found]) -> list[Found]:
    """The groups of single days, in the order of their days, those that tell the same joined."""
    best: dict[int, tuple[float, int]] = {}
    for one, other in _pairs(pool, exact):
        some, others = exact[one].members, exact[other].members
        if (
            pool.share_article(some, others)
            or pool.parted(some, others)
            or pool.modality(some) != pool.modality(others)
            or not _tell_the_same(pool, some, others)
        ):
            continue
        alike = pool.alike(some, others)
        if alike >= OTHER_DAY:
            for mine, theirs in ((one, other), (other, one)):
                best[mine] = max(best.get(mine, (0.0, 0)), (alike, -theirs))
    joined = {one: -other for one, (_, other) in best.items() if -best[-other][1] == one}
    return [
        pool.found([*group.members, *exact[joined[number]].members], group.earliest, exact[joined[number]].latest)
        if number in joined
        else group
        for number, group in enumerate(exact)
        if joined.get(number, number) >= number
    ]


def _tell_the_same(pool: Pool, some: Sequence[int], others: Sequence[int]) -> bool:
    """Is there more in common than what may be said, offered or ended on any day, and no other number?"""
    numbers, others_numbers = _numbers(pool, some), _numbers(pool, others)
    if numbers and others_numbers and numbers.isdisjoint(others_numbers):
        return False  # "burned 900 barrels on Monday", "burned 700 barrels on Tuesday"
    mine = {family for number in some for family in pool.described[number].what}
    return any(family in mine and family not in COMMON for number in others for family in pool.described[number].what)


def _numbers(pool: Pool, members: Sequence[int]) -> set[str]:
    return {number for one in members for number in pool.described[one].numbers}


def _pairs(pool: Pool, exact: Sequence[Found]) -> Iterable[tuple[int, int]]:
    """Groups of different days that share some words, the earlier one first."""
    days: defaultdict[str, list[tuple[datetime.date, int]]] = defaultdict(list)
    told = [{word for number in one.members for word in pool.described[number].near} for one in exact]
    for number, words in enumerate(told):
        for word in words:
            days[word].append((exact[number].earliest, number))
    for number, one in enumerate(exact):
        shared: Counter[int] = Counter()
        for word in told[number]:
            first = bisect_left(days[word], (shifted(one.earliest, 1), -1))
            last = bisect_left(days[word], (shifted(one.earliest, REACH + 1), -1))
            if last - first <= MOST_LOOKED_AT:
                shared.update(other for _, other in days[word][first:last])
        yield from ((number, other) for other, count in sorted(shared.items()) if count >= WORDS)
