"""Mentions dated to a longer span -> the exact group inside it that they tell of, if there is one.

"invaded it in 2022" joins "crossed the border on 24 February 2022" where they share what happened and who or what it
happened to: the longer the span, the more else happened in it. A mention is compared with what exact mentions tell,
and only in a second round with the vague ones that joined these, so that the order in which they are looked at
changes nothing.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from timeline.merging.days import grouped
from timeline.merging.index import Index, Pair
from timeline.merging.pool import Found, Pool

# Similarity from which a vague mention belongs to an exact group inside its span, rising to that of a year, and from
# which mentions of one span belong together.
WITHIN_SPAN: Final = 0.4
WITHIN_YEAR: Final = 0.55
YEAR: Final = 366
RECALLED: Final = 0.05  # by which twice as many articles make it likelier that a core is what is recalled
SAME_SPAN: Final = 0.65


def narrowed(pool: Pool, exact: Sequence[Found], spans: Iterable[tuple[list[int], Found]]) -> list[Found]:
    """All groups: each mention of a longer span in the group inside it that is most like it.

    Those that find none are grouped among themselves, and then join what came of that or a group of a shorter span,
    if one is like them: "the invasion of February 2022" may be told in the words of others who only say "in 2022".
    """
    index = Index()
    for number, core in enumerate(exact):
        _enter(pool, index, number, core)
    joined: defaultdict[int, list[Found]] = defaultdict(list)
    left: list[Found] = []
    for members, span in spans:
        alone = []
        for number in members:
            one = pool.found([number], span.earliest, span.latest)
            best = _best(pool, one, exact, index)
            if best is None:
                alone.append(number)
            else:
                joined[best].append(one)
        left.extend(pool.found(group, span.earliest, span.latest) for group in grouped(pool, alone, SAME_SPAN))
    return _gathered(pool, _united(pool, exact, joined), left)


def _gathered(pool: Pool, cores: list[Found], left: Iterable[Found]) -> list[Found]:
    """The groups of single days with those of longer spans that join them, the shorter spans first."""
    index = Index()
    for number, core in enumerate(cores):
        _enter(pool, index, number, core)
    joined: defaultdict[int, list[Found]] = defaultdict(list)
    for one in sorted(left, key=lambda item: (item.days, item.earliest, item.members)):
        best = _best(pool, one, cores, index)
        if best is None:
            cores.append(one)
            _enter(pool, index, len(cores) - 1, one)
        else:
            joined[best].append(one)
    return _united(pool, cores, joined)


def _best(pool: Pool, one: Found, cores: Sequence[Found], index: Index) -> int | None:
    """The core inside the span of `one` that is most like it; None if none is like it enough.

    Of those that are, what many articles tell of is what a report is most likely to recall. What came "before Friday"
    must be as like it as what is told of one span; what has been so "since Monday" is no single day's.
    """
    open_ends = {pool.item(number).open for number in one.members}
    if "since" in open_ends:
        return None
    enough = SAME_SPAN if open_ends != {""} else WITHIN_SPAN + (WITHIN_YEAR - WITHIN_SPAN) * min(one.days / YEAR, 1)
    best, most = None, 0.0
    for number in index.find(_pairs(pool, one), one.earliest, one.latest):
        core = cores[number]
        if core.latest > one.latest or core.days >= one.days or pool.parted(one.members, core.members):
            continue
        alike = pool.alike(one.members, core.members)
        likely = alike + RECALLED * math.log2(pool.articles(core.members))
        if alike > enough and likely > most:
            best, most = number, likely
    return best


def _enter(pool: Pool, index: Index, number: int, core: Found) -> None:
    index.add(number, _pairs(pool, core), core.earliest, pool.articles(core.members))


def _pairs(pool: Pool, one: Found) -> set[Pair]:
    """What its mentions tell of, each with a word to whom, with what or where."""
    return {
        (family, word)
        for number in one.members
        for family in (*pool.held.words(number, "what"), *pool.held.words(number, "beside"))
        for word in pool.held.words(number, "near")
    }


def _united(pool: Pool, cores: Sequence[Found], joined: Mapping[int, Sequence[Found]]) -> list[Found]:
    """Each core with what joined it, on the core's days, and whatever an editor's labels keep apart from the rest."""
    groups = []
    for number, core in enumerate(cores):
        members, label = list(core.members), core.label
        for other in joined.get(number, ()):
            if label is None or other.label is None or label == other.label:
                members.extend(other.members)
                label = label if label is not None else other.label
            else:
                groups.append(other)
        groups.append(pool.found(members, core.earliest, core.latest))
    return groups
