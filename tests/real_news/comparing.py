"""What merging makes of real mentions: how alike each is to the others of its days, and in which event it is."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from tests.real_news.figures import digest
from timeline.merging import Cluster, Evidence, merge
from timeline.merging.describe import describe
from timeline.merging.features import features, weigh
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
    of_days = defaultdict(list)
    for item in items:
        of_days[item.earliest, item.latest].append(weigh(describe(item)))
    seen: defaultdict[str, list[str]] = defaultdict(list)
    vetoes: defaultdict[str, int] = defaultdict(int)
    for there in of_days.values():
        for one, other in combinations(there, 2):
            alike = similarity(one, other)
            keys = one.told.item.key, other.told.item.key
            if alike > 0:
                values = features(one, other)
                enough = needed(one, other, values, one.days)
                figures = (alike, enough, how_sure(one, other), *(value for _, value in sorted(values.items())))
                told = " ".join(f"{value:.3f}" for value in figures) + f" {is_sure(one, other)}"
            for key, beside in zip(keys, reversed(keys), strict=True):
                vetoes[key] += alike == VETO
                if alike > 0:
                    seen[key].append(f"{beside} {told}")
    return {
        item.key: f"{vetoes[item.key]}/{len(seen[item.key])}{digest(' '.join(sorted(seen[item.key])))}"
        for item in items
    }
