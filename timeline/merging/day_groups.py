"""The mentions of one day, or of the same longer span -> groups, each one happening.

A day's groups depend on the mentions that name that day and on nothing else.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import combinations
from typing import Final

from timeline.dates.arithmetic import shifted
from timeline.merging.group import follow, group
from timeline.merging.other_words import joined
from timeline.merging.pool import Found, Pool
from timeline.merging.score import POINTED_AT

# Up to this many mentions are all compared with each other; of more, those that share a telling word.
ALL_PAIRS: Final = 150
TELLING: Final = 40  # mentions of the day in which a word may stand to be telling
FEW: Final = 4  # mentions that speak for a group of such a day
ROUNDING: Final = 1e-6
CORES: Final = 30  # groups of such a day that others may join
# Of a day's largest groups, if so many articles tell of them, are those too whose mentions are so like one of them:
GREATEST: Final = 5  # groups
LANDMARK: Final = 4  # articles
GATHERED: Final = 0.5  # on average; of 113 groups of an archive that were, 105 were of it
Few = tuple[int, ...]
Compared = dict[tuple[Few, Few], float]


def grouped(pool: Pool, members: Sequence[int], enough: float, *, fewer: int = 0) -> list[list[int]]:
    """Groups mentions of the same days, given in the order of publication; so many `fewer` than were there before."""
    pairs = _likenesses(pool, members, anew=fewer > 0 and len(members) + fewer > ALL_PAIRS)
    points = [pool.told[number].points for number in members]
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
        compared: Compared = {}
        while len(fewer_groups := _united(pool, members, groups, enough, compared)) < len(groups):
            groups = fewer_groups
    if groups and pool.places[members[0]].is_exact:
        groups = _gathered(pool, members, groups, pairs)
    groups = _told_by_few(pool, members, groups, pairs, enough)
    return joined(pool, [[members[place] for place in places] for places in groups])


def _likenesses(pool: Pool, members: Sequence[int], *, anew: bool) -> list[tuple[int, int, float]]:
    """How alike the mentions are, by their places in `members`, of those that are; what came is compared and noted.

    All that were looked at when the later one came are noted, and when one more comes no more of the others are looked
    at than before. With one that goes there may be: of so many that not all pairs are, they are looked at `anew`.
    """
    places = [pool.places[number] for number in members]
    keys = [place.pk for place in places]
    known = [place.likenesses.found if place.likenesses.are_known else None for place in places]
    noted = [None if anew else of_one for of_one in known]
    for place, of_one in zip(places, noted, strict=True):
        if of_one is None:
            place.likenesses.begin()
    found = []
    for one, other in _pairs(pool, members, noted):
        if places[one].again and places[other].again:  # by an editor's word they are of one event, or of two
            continue
        mine, theirs = known[one], known[other]
        is_new = anew or mine is None or theirs is None
        alike = None if mine is None or theirs is None else mine.get(keys[other]) or theirs.get(keys[one])
        if alike is None and is_new:
            alike = pool.likeness(members[one], members[other])
        if not alike:
            continue
        found.append((one, other, alike))
        if is_new:
            later = one if noted[one] is None else other
            pool.note(members[later], keys[one + other - later], alike)
    return found


def _united(
    pool: Pool, members: Sequence[int], groups: list[list[int]], enough: float, compared: Compared
) -> list[list[int]]:
    """The groups, by places in `members`, of a day of which not all pairs were compared; those joined that are alike.

    A few mentions of each speak for it; the largest groups are what the others may join, since a day on which so much
    is told is mostly that of one great happening.
    """
    cores: list[_Core] = []
    left: list[list[int]] = []
    for one in sorted(groups, key=lambda places: (-len(places), places)):
        mine = _Core(one, [members[place] for place in one], pool)
        scores = (_alike(pool, mine.few, core.few, enough, compared) for core in cores)
        alike = sorted(((score, -at) for at, score in enumerate(scores) if score >= enough), reverse=True)
        near = (cores[-at] for _, at in alike)
        joined = next((core for core in near if not pool.parted(mine.numbers, core.numbers)), None)
        if joined is not None:
            joined.take(mine)
        elif len(cores) < CORES:
            cores.append(mine)
        else:
            left.append(one)
    return sorted([*(core.places for core in cores), *left])


def _gathered(
    pool: Pool, members: Sequence[int], groups: list[list[int]], pairs: Sequence[tuple[int, int, float]]
) -> list[list[int]]:
    """The groups, by places in `members`; to what many articles tell of come those that tell it in other words.

    What many tell is told in so many ways that a mean over all of them keeps some out. So what counts is, for each of
    a smaller group, the one most like it of those that speak for the larger.
    """
    largest = sorted(groups, key=lambda places: (-len(places), places))
    left = [[members[place] for place in places] for places in largest]
    if pool.articles(left[0]) < LANDMARK:
        return groups
    known = {(members[one], members[other]): alike for one, other, alike in pairs}

    def alike(one: int, other: int) -> float:
        if len(members) > ALL_PAIRS:
            return pool.noted_likeness(one, other)
        return known.get((one, other)) or known.get((other, one), 0.0)

    found: list[list[int]] = []
    while left and len(found) < GREATEST and pool.articles(left[0]) >= LANDMARK:
        landmark, *others = left
        few = pool.speaking(landmark)
        left = []
        for numbers in others:
            nearest = [max(alike(one, other) for other in few) for one in pool.speaking(numbers)]
            if sum(nearest) >= GATHERED * len(nearest) and not pool.parted(numbers, landmark):
                landmark += numbers
            else:
                left.append(numbers)
        found.append(landmark)
    place_of = {number: place for place, number in enumerate(members)}
    return sorted(sorted(place_of[number] for number in numbers) for numbers in (*found, *left))


def _told_by_few(
    pool: Pool, members: Sequence[int], groups: list[list[int]], pairs: Sequence[tuple[int, int, float]], enough: float
) -> list[list[int]]:
    """The groups, by places in `members`; of what few articles tell of, only what is surely one."""
    of = {place: places[0] for places in groups for place in places}
    inside: defaultdict[int, list[tuple[int, int, float]]] = defaultdict(list)
    for one, other, alike in pairs:
        if of[one] == of[other]:
            inside[of[one]].append((one, other, alike))
    found: list[list[int]] = []
    for places in groups:
        joined = inside[places[0]]
        few = joined and pool.told_by_few([members[place] for place in places])
        sure = [pair for pair in joined if pool.is_sure(members[pair[0]], members[pair[1]])] if few else joined
        found += _parted(pool, members, places, sure, enough) if len(sure) < len(joined) else [places]
    return sorted(found)


def _parted(
    pool: Pool, members: Sequence[int], places: list[int], pairs: Sequence[tuple[int, int, float]], enough: float
) -> list[list[int]]:
    """The groups that these pairs make of one."""
    at = {place: number for number, place in enumerate(places)}
    known = [(at[one], at[other], alike) for one, other, alike in pairs]
    labels = [pool.label(members[place]) for place in places]
    return [[places[number] for number in part] for part in group(len(places), known, enough, labels)]


class _Core:
    """A group on its way, by places and by numbers; `few` of its mentions speak for it.

    These are drawn by lot, by their names: so they mostly stay the same when others come, and are noted.
    """

    def __init__(self, places: list[int], numbers: list[int], pool: Pool) -> None:
        self.places, self.numbers, self._lot = places, numbers, pool.lot
        self.few = tuple(nsmallest(FEW, numbers, key=self._lot))

    def take(self, other: "_Core") -> None:
        self.places = sorted([*self.places, *other.places])
        self.numbers = [*self.numbers, *other.numbers]
        self.few = tuple(nsmallest(FEW, [*self.few, *other.few], key=self._lot))


def _alike(pool: Pool, few: Few, many: Few, enough: float, compared: Compared) -> float:
    """The mean similarity of a few mentions of two groups; 0 if it cannot be enough."""
    if (few, many) not in compared:
        compared[few, many] = _compare(pool, few, many, enough)
    return compared[few, many]


def _compare(pool: Pool, few: Few, many: Few, enough: float) -> float:
    count = len(few) * len(many)
    total, most = 0.0, float(count)  # all could be alike, until they are found not to be
    for one in few:
        for other in many:
            alike = pool.noted_likeness(one, other)
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
    item = pool.item(number)
    return item.article, item.sentence_start, *pool.told[number].clause


def _labels_differ(one: Found, other: Found) -> bool:
    return one.label is not None and other.label is not None and one.label != other.label


def _pairs(
    pool: Pool, members: Sequence[int], noted: Sequence[Mapping[int, float] | None]
) -> Iterable[tuple[int, int]]:
    """Those that are looked at, the first in front; of those `noted`, if all are, the ones that were alike."""
    if len(members) <= ALL_PAIRS:
        places_of = {pool.places[number].pk: place for place, number in enumerate(members)}
        chosen = {
            (min(one, other), max(one, other))
            for one, known in enumerate(noted)
            for other in (places_of[key] for key in known or () if key in places_of)
        }
        new = [place for place, known in enumerate(noted) if known is None]
        chosen.update(
            (min(one, other), max(one, other)) for one in new for other in range(len(members)) if one != other
        )
        return sorted(chosen)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, number in enumerate(members):
        told = pool.told[number]
        for word in (*told.near, *(f"by {name}" for name in told.actor)):
            places[word].append(place)
    return sorted(
        {pair for sharing in places.values() if len(sharing) <= TELLING for pair in combinations(sharing, 2)}
    )
