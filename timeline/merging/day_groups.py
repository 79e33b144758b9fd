"""The mentions of one day, or of the same longer span -> groups, each one happening.

A day's groups depend on the mentions that name that day and on nothing else.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from timeline.dates.arithmetic import shifted
from timeline.merging.group import follow, group
from timeline.merging.pool import Found, Pool
from timeline.merging.score import POINTED_AT

# Up to this many mentions are all compared with each other; of more, those that share a telling word.
ALL_PAIRS: Final = 150
TELLING: Final = 40  # mentions of the day in which a word may stand to be telling
FEW: Final = 4  # mentions that speak for a group of such a day
ROUNDING: Final = 1e-6
CORES: Final = 30  # groups of such a day that others may join


def grouped(pool: Pool, members: Sequence[int], enough: float) -> list[list[int]]:
    """Groups mentions of the same days, given in the order of publication."""
    pairs = [
        (one, other, alike)
        for one, other in _pairs(pool, members)
        if (alike := pool.likeness(members[one], members[other]))
    ]
    points = [bool(pool.described[number].points) for number in members]
    groups = group(
        len(members),
        [pair for pair in pairs if points[pair[0]] == points[pair[1]]],
        enough,
        [pool.label(number) for number in members],
        lambda one, other: pool.told_apart(members[one], members[other]),
    )
    groups = follow(
        groups,
        pairs,
        POINTED_AT,
        points,
        lambda some, others: pool.parted([members[a] for a in some], [members[b] for b in others]),
    )
    if len(members) > ALL_PAIRS:
        while len(fewer := _united(pool, members, groups, enough)) < len(groups):
            groups = fewer
    return [[members[place] for place in places] for places in groups]


def _united(pool: Pool, members: Sequence[int], groups: list[list[int]], enough: float) -> list[list[int]]:
    """The groups, by places in `members`, of a day of which not all pairs were compared; those joined that are alike.

    A few mentions of each speak for it; the largest groups are what the others may join, since a day on which so much
    is told is mostly that of one great happening.
    """
    cores: list[list[int]] = []
    left: list[list[int]] = []
    for one in sorted(groups, key=lambda places: (-len(places), places)):
        mine = [members[place] for place in one]
        theirs = [[members[place] for place in core] for core in cores]
        scores = (_alike(pool, mine, core, enough) for core in theirs)
        alike = sorted(((score, -number) for number, score in enumerate(scores)), reverse=True)
        near = (-number for score, number in alike if score >= enough)
        joined = next((number for number in near if not pool.parted(mine, theirs[number])), None)
        if joined is not None:
            cores[joined] = sorted([*cores[joined], *one])
        else:
            (cores if len(cores) < CORES else left).append(one)
    return sorted([*cores, *left])


def _alike(pool: Pool, some: Sequence[int], others: Sequence[int], enough: float) -> float:
    """The mean similarity of a few mentions of two groups, from the first to the last; 0 if it cannot be enough."""
    few, many = (group[:: max(1, len(group) // FEW)][:FEW] for group in (some, others))
    count = len(few) * len(many)
    total, most = 0.0, float(count)  # all could be alike, until they are found not to be
    for one in few:
        for other in many:
            alike = pool.likeness(one, other)
            total += alike
            most += alike - 1
            if most < enough * count - ROUNDING:
                return 0.0
    return total / count


def continued(pool: Pool, exact: Sequence[Found]) -> list[Found]:
    """The groups of single days, those joined that one clause dates to days in a row: "on 14 and 15 May they met"."""
    groups: list[Found] = []
    latest: dict[tuple[object, ...], int] = {}
    for one in exact:
        clauses = {_clause(pool, number) for number in one.members}
        before = {latest[clause] for clause in clauses if clause in latest}
        there = [number for number in sorted(before) if shifted(groups[number].latest, 1) == one.earliest]
        if len(there) == 1 and not _labels_differ(groups[there[0]], one):
            first = groups[there[0]]
            groups[there[0]] = pool.found([*first.members, *one.members], first.earliest, one.latest)
        else:
            there = [len(groups)]
            groups.append(one)
        latest |= dict.fromkeys(clauses, there[0])
    return groups


def _clause(pool: Pool, number: int) -> tuple[object, ...]:
    item, told = pool.item(number), pool.described[number]
    return item.article, item.sentence_start, told.near, told.what, told.doer


def _labels_differ(one: Found, other: Found) -> bool:
    return one.label is not None and other.label is not None and one.label != other.label


def _pairs(pool: Pool, members: Sequence[int]) -> Iterable[tuple[int, int]]:
    if len(members) <= ALL_PAIRS:
        return combinations(range(len(members)), 2)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, number in enumerate(members):
        actors = (f"by {name}" for name in pool.described[number].actor)
        for word in (*pool.described[number].near, *actors):
            places[word].append(place)
    chosen: set[tuple[int, int]] = set()
    for sharing in places.values():
        if len(sharing) <= TELLING:
            chosen.update(combinations(sharing, 2))
    return sorted(chosen)
