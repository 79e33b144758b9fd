"""Groups of neighbouring days that tell the same in the same words, in different articles -> one disputed happening.

Two groups join only where each is the other's best among the days around. So no chain of days forms, and who joins
whom depends on no more than twice REACH to either side.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from timeline.dates.arithmetic import shifted
from timeline.merging.accounts import WORDS
from timeline.merging.features import COMMON
from timeline.merging.pool import Found, Pool

REACH: Final = 3  # days; accounts further apart than this are of two happenings
OTHER_DAY: Final = 0.9  # similarity from which groups of different days are one happening


def disputed(pool: Pool, exact: Sequence[Found]) -> list[Found]:
    """The groups of single days, in the order of their days, those that tell the same joined."""
    best: dict[int, tuple[float, int]] = {}
    for one, other in _pairs(pool, exact):
        if alike := are_one(pool, exact[one].members, exact[other].members):
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


def are_one(pool: Pool, some: Sequence[int], others: Sequence[int]) -> float:
    """How alike two groups of different days are, the earlier one first, if they may be one happening; else 0."""
    if pool.share_article(some, others) or pool.parted(some, others) or pool.modality(some) != pool.modality(others):
        return 0.0
    few, many = sorted((some, others), key=len)
    if (numbers := _numbers(pool, few)) and (theirs := _numbers(pool, many)) and numbers.isdisjoint(theirs):
        return 0.0  # "burned 900 barrels on Monday", "burned 700 barrels on Tuesday"
    alike = pool.alike(some, others)
    return alike if alike >= OTHER_DAY else 0.0


def _numbers(pool: Pool, members: Sequence[int]) -> set[str]:
    return {number for one in members for number in pool.described[one].numbers}


def _pairs(pool: Pool, exact: Sequence[Found]) -> Iterable[tuple[int, int]]:
    """Groups of different days that share what happened and some words, the earlier one first.

    There must be more in common than what may be said, offered or ended on any day.
    """
    days = [_days(pool, one) for one in exact]
    telling: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(exact):
        families = {family for told in days[number] for family in told.what}
        since = shifted(one.earliest, -REACH)
        near: set[int] = set()
        for family in families:
            near.update(takewhile(lambda other: exact[other].earliest >= since, reversed(telling[family])))  # noqa: B023
        for other in sorted(near):
            if exact[other].earliest < one.earliest and any(
                _tell_the_same(mine, theirs) for mine in days[number] for theirs in days[other]
            ):
                yield other, number
        for family in families:
            telling[family].append(number)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a group tells of one day: the families and the words."""

    day: datetime.date
    what: set[str]
    near: set[str]


def _days(pool: Pool, one: Found) -> list[_Told]:
    days: dict[datetime.date, _Told] = {}
    for number in one.members:
        day = pool.item(number).earliest
        told = days.setdefault(day, _Told(day, set(), set()))
        told.near.update(pool.told[number].near)
        told.what.update(pool.told[number].what - COMMON)
    return list(days.values())


def _tell_the_same(one: _Told, other: _Told) -> bool:
    apart = abs((one.day - other.day).days)
    return 0 < apart <= REACH and not one.what.isdisjoint(other.what) and len(one.near & other.near) >= WORDS
