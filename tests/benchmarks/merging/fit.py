"""Fits the weights of `timeline.merging.score` on labelled articles, and measures merging out of fold.

python -m tests.benchmarks.merging.fit [--errors]

Each subject is left out in turn: the weights are fitted on the pairs of all others, and the subject's mentions are
merged with them. The figures are of these merges. What is printed last are the weights fitted on all subjects, which
`score.WEIGHTS` holds. Pairs are those whose days meet and that no veto parts. Newton's method, with a ridge so
that a feature that the articles seldom show gets no great weight.
"""

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from unittest import mock

from tests.benchmarks.merging.gold import Labelled, labelled
from timeline.merging import merge, score
from timeline.merging.describe import describe
from timeline.merging.features import features, weigh
from timeline.merging.veto import is_vetoed

RIDGE = 3.0
STEPS = 12
Row = tuple[dict[str, float], bool]


def pairs(mentions: Sequence[Labelled]) -> list[Row]:
    """The features of all pairs whose days meet, and whether they are one happening."""
    weighed = [weigh(describe(one.item)) for one in mentions]
    rows = []
    for one, other in combinations(range(len(mentions)), 2):
        mine, theirs = mentions[one], mentions[other]
        is_one = same(mine, theirs)
        apart = mine.item.earliest > theirs.item.latest or theirs.item.earliest > mine.item.latest
        if is_one is None or apart or is_vetoed(weighed[one].told, weighed[other].told):
            continue
        rows.append((features(weighed[one], weighed[other]), is_one))
    return rows


def same(one: Labelled, other: Labelled) -> bool | None:
    """None where joining the two is neither right nor wrong."""
    if one.happening == other.happening:
        return True
    return None if other.happening in one.may_join or one.happening in other.may_join else False


def fit(rows: Sequence[Row]) -> dict[str, float]:
    names = list(score.WEIGHTS)
    place = {name: number for number, name in enumerate(names)}
    weights = [0.0] * len(names)
    for _ in range(STEPS):
        slope = [-RIDGE * weight * (name != "always") for name, weight in zip(names, weights, strict=True)]
        bend = [[0.0] * len(names) for _ in names]
        for seen, is_one in rows:
            at = [(place[name], value) for name, value in seen.items()]
            likely = 1 / (1 + math.exp(-sum(weights[number] * value for number, value in at)))
            for number, value in at:
                slope[number] += (is_one - likely) * value
                for other, beside in at:
                    bend[number][other] += likely * (1 - likely) * value * beside
        for number in range(len(names)):
            bend[number][number] += RIDGE
        weights = [weight + step for weight, step in zip(weights, solve(bend, slope), strict=True)]
    return dict(zip(names, weights, strict=True))


def solve(matrix: list[list[float]], values: list[float]) -> list[float]:
    """Gauss and Jordan."""
    size = len(values)
    rows = [[*row, value] for row, value in zip(matrix, values, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(size):
            if row != column and (factor := rows[row][column] / rows[column][column]):
                rows[row] = [one - factor * other for one, other in zip(rows[row], rows[column], strict=True)]
    return [rows[row][size] / rows[row][row] for row in range(size)]


def measure(mentions: Sequence[Labelled], errors: bool = False) -> Counter[str]:
    """What merging these mentions joined rightly and wrongly."""
    of = {one.item.key: one for one in mentions}
    event = {key: number for number, found in enumerate(merge([one.item for one in mentions])) for key in found.keys}
    told: Counter[str] = Counter()
    for one, other in combinations(mentions, 2):
        is_one, joined = same(one, other), event[one.item.key] == event[other.item.key]
        told["right"] += is_one is True and joined
        told["wrong"] += is_one is False and joined
        told["missed"] += is_one is True and not joined
    events: defaultdict[int, list[Labelled]] = defaultdict(list)
    happenings: defaultdict[str, list[Labelled]] = defaultdict(list)
    for key, number in event.items():
        events[number].append(of[key])
        happenings[of[key].happening].append(of[key])
    several = [members for members in events.values() if len(members) > 1]
    repeated = [members for members in happenings.values() if len(members) > 1]
    strangers = [some for some in several if any(same(one, other) is False for one, other in combinations(some, 2))]
    split = [some for some in repeated if len({event[one.item.key] for one in some}) > 1]
    told += Counter(several=len(several), stranger=len(strangers), repeated=len(repeated), split=len(split))
    told["B3 in 1000"] = round(1000 * b_cubed(events, happenings))
    if errors:
        for name, groups in (("stranger", strangers), ("split", split)):
            for members in groups:
                print(name, *(f"\n   {event[one.item.key]} {words(one)}" for one in members))
    return told


def b_cubed(events: Mapping[int, Sequence[Labelled]], happenings: Mapping[str, Sequence[Labelled]]) -> float:
    count = sum(len(members) for members in events.values())
    precision = recall = 0.0
    for members in events.values():
        for one in members:
            verdicts = [same(one, other) for other in members]
            precision += verdicts.count(True) / (verdicts.count(True) + verdicts.count(False)) / count
            recall += verdicts.count(True) / len(happenings[one.happening]) / count
    return 2 * precision * recall / (precision + recall)


def words(one: Labelled) -> str:
    item = one.item
    what = f"{item.actor} | {item.predicate} | {item.object} | {item.place}"
    return f"{item.article[:12]} {item.earliest}..{item.latest} {what} : {item.clause[:90]!r} = {one.happening}"


def by_subject() -> dict[str, list[Labelled]]:
    subjects: defaultdict[str, list[Labelled]] = defaultdict(list)
    for one in labelled():
        subjects[one.subject].append(one)
    return dict(subjects)


def out_of_fold(rows: Mapping[str, Sequence[Row]], errors: bool = False) -> dict[str, Counter[str]]:
    """What each subject's merge did with weights that are fitted on the others."""
    measured = {}
    for subject, mentions in by_subject().items():
        weights = fit([row for other, some in rows.items() if other != subject for row in some])
        with mock.patch.dict(score.WEIGHTS, weights):
            measured[subject] = measure(mentions, errors)
    return measured


def main() -> None:
    rows = {subject: pairs(mentions) for subject, mentions in by_subject().items()}
    for subject, told in out_of_fold(rows, "--errors" in sys.argv).items():
        print(f"{subject:14} {dict(told)}")
    for name, weight in fit([row for some in rows.values() for row in some]).items():
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
