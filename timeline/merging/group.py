"""Mentions that are alike -> groups, each one happening.

Average linkage: the two groups that are most alike on the whole are joined first, until none are alike enough. Unlike
a chain of neighbours it does not let a mention that talks of two happenings pull both together. What an editor has
decided comes before everything: mentions with one label start as one group, and groups of different labels never join.
"""

import heapq
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field

Similarity = Callable[[int, int], float]


@dataclass(slots=True)
class Group:
    """Members by their index, and the editor's label, if any."""

    members: list[int]
    label: str | None = None
    links: dict[int, float] = field(default_factory=dict)


def group(
    count: int,
    pairs: Sequence[tuple[int, int, float]],
    enough: float,
    labels: Sequence[str | None],
    apart: Callable[[int, int], bool] = lambda one, other: False,
) -> list[list[int]]:
    """Groups the items 0 .. count-1; `pairs` are the similarities worth looking at, all others count as 0.

    The result depends on the items' order only to break ties, so that a canonical order gives one result. `apart` says
    of two items that they must never share a group.
    """
    groups: dict[int, Group] = {index: Group([index], labels[index]) for index in range(count)}
    for one, other, score in pairs:
        groups[one].links[other] = score
        groups[other].links[one] = score
    _join_labelled(groups, labels)
    heap = [(-score / (len(groups[a].members) * len(groups[b].members)), a, b) for a in groups
            for b, score in groups[a].links.items() if a < b]  # fmt: skip
    heapq.heapify(heap)
    while heap:
        negative, one, other = heapq.heappop(heap)
        if -negative < enough:
            break
        if one not in groups or other not in groups:
            continue
        left, right = groups[one], groups[other]
        mean = left.links.get(other, 0.0) / (len(left.members) * len(right.members))
        if mean != -negative or _forbidden(left, right, apart):
            continue
        _join(groups, one, other)
        for third, total in groups[one].links.items():
            size = len(groups[one].members) * len(groups[third].members)
            heapq.heappush(heap, (-total / size, min(one, third), max(one, third)))
    return [sorted(found.members) for _, found in sorted(groups.items())]


def follow(
    groups: list[list[int]],
    pairs: Sequence[tuple[int, int, float]],
    enough: float,
    follows: Sequence[bool],
    forbidden: Callable[[list[int], list[int]], bool],
) -> list[list[int]]:
    """Puts each group of which all members only follow others ("the call") into the group of the one most like it.

    A follower resembles whoever names what it names, not all of a group, so that no mean would bring it in.
    """
    of = {member: number for number, members in enumerate(groups) for member in members}
    followers = {number for number, members in enumerate(groups) if all(follows[member] for member in members)}
    best: dict[int, tuple[float, int]] = {}
    for one, other, score in pairs:
        for follower, leader in ((of[one], of[other]), (of[other], of[one])):
            if follower not in followers or leader in followers or score < enough:
                continue
            if (-score, leader) < best.get(follower, (0.0, 0)) and not forbidden(groups[follower], groups[leader]):
                best[follower] = (-score, leader)
    joined = {number: list(members) for number, members in enumerate(groups)}
    for follower, (_, leader) in sorted(best.items()):
        if not forbidden(joined[follower], joined[leader]):
            joined[leader].extend(joined.pop(follower))
    return [sorted(members) for members in joined.values()]


def _join_labelled(groups: dict[int, Group], labels: Sequence[str | None]) -> None:
    first: dict[Hashable, int] = {}
    for index, label in enumerate(labels):
        if label is None:
            continue
        if label in first:
            _join(groups, first[label], index)
        else:
            first[label] = index


def _forbidden(left: Group, right: Group, apart: Callable[[int, int], bool]) -> bool:
    if left.label is not None and right.label is not None and left.label != right.label:
        return True
    return any(apart(one, other) for one in left.members for other in right.members)


def _join(groups: dict[int, Group], one: int, other: int) -> None:
    """Puts group `other` into group `one`; a link's value is the sum over the pairs, so that means are cheap."""
    left, right = groups[one], groups.pop(other)
    left.members.extend(right.members)
    left.label = left.label if left.label is not None else right.label
    for third, score in right.links.items():
        if third != one:
            left.links[third] = left.links.get(third, 0.0) + score
    left.links.pop(other, None)
    for third in right.links:
        if third != one:
            groups[third].links.pop(other, None)
    for third, score in left.links.items():
        groups[third].links[one] = score
