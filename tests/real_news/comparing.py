"""What merging makes of real mentions: how alike each is to the others of its days, and in which event it is."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from tests.real_news.figures import digest
from timeline.merging import Cluster, Evidence, merge
from timeline.merging.describe import describe
from timeline.merging.features import Weighed, features, weigh
from timeline.merging.needed import needed
from timeline.merging.score import VETO, similarity
from timeline.merging.sure import how_sure, is_sure


def merged(items: Sequence[Evidence]) -> dict[str, str]:
    """By key, with how many of the same days it is never one, how many it is like, a digest of how; and its event."""
    alike = likenesses(items)
    return {key: f"{alike[key]}{event}" for key, event in events(merge(items)).items()}


def events(clusters: Iterable[Cluster]) -> dict[str, str]:
    """By key, the first mention of its event and what is known of that: nothing of one that is told once."""
    told = {}
    for cluster in clusters:
        days = f"{cluster.earliest}..{cluster.latest}" if cluster.earliest != cluster.latest else str(cluster.earliest)
        shape = [days, cluster.open, cluster.granularity, cluster.extent, cluster.modality]
        shape += ["narrowed"] * cluster.narrowed + ["disputed"] * cluster.disputed
        seen = " ".join(part for part in shape if part)
        for key in cluster.keys:
            told[key] = f" = {cluster.keys[0]} {digest(seen)}" if len(cluster.keys) > 1 else ""
    return told


def likenesses(items: Sequence[Evidence]) -> dict[str, str]:
    weighed = [weigh(describe(item)) for item in items]
    told: defaultdict[str, list[str]] = defaultdict(list)
    outcomes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one, other in _pairs(weighed):
        alike = similarity(one, other)
        outcome = "never" if alike == VETO else "alike" if alike else "two"
        keys = one.told.item.key, other.told.item.key
        figures = _figures(one, other, alike) if alike or share(one, other) else ""
        for key, beside in zip(keys, reversed(keys), strict=True):
            outcomes[key][outcome] += 1
            if figures:
                told[key].append(f"{beside} {figures}")
    return {
        key: f"{outcomes[key]['never']}/{outcomes[key]['alike']}{digest(' '.join(sorted(told[key])))}"
        for key in (item.key for item in items)
    }


def _pairs(weighed: Iterable[Weighed]) -> Iterator[tuple[Weighed, Weighed]]:
    """Those of the same days, and those of days inside a longer span that share what happened."""
    of_days: defaultdict[tuple[datetime.date, datetime.date], list[Weighed]] = defaultdict(list)
    for one in weighed:
        of_days[one.told.item.earliest, one.told.item.latest].append(one)
    for (first, last), there in of_days.items():
        yield from combinations(there, 2)
        for (earliest, latest), inside in of_days.items():
            if first <= earliest and latest <= last and (first, last) != (earliest, latest):
                pairs = product(there, inside)
                yield from ((one, other) for one, other in pairs if not one.told.what.isdisjoint(other.told.what))


def share(one: Weighed, other: Weighed) -> bool:
    return not (one.told.near.isdisjoint(other.told.near) and one.told.what.isdisjoint(other.told.what))


def _figures(one: Weighed, other: Weighed, alike: float) -> str:
    seen = features(one, other)
    figures = (
        alike,
        needed(one, other, seen, max(one.days, other.days)),
        how_sure(one, other),
        *(seen[name] for name in sorted(seen)),
    )
    return " ".join(f"{value:.3f}" for value in figures) + f" {is_sure(one, other)}"
