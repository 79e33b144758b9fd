"""Mentions -> events.

1. Mentions of one day are grouped by what they tell (`days`); so are those that give the same longer span.
2. Groups of different days that tell the same in the same words, in different articles, are one disputed happening
   (`disputes`).
3. A mention of a longer span ("earlier this week") joins the exact group inside it that it resembles most (`spans`);
   so does one with an open end ("before Friday"), inside as much of it as `evidence.reach` says.
4. What an editor has decided holds throughout. A mention of an event that an editor dated is looked at on its own days
   and on the editor's: a report of either finds the event.

What bounds the neighbourhood: two mentions are compared by their own words and what their own articles say (`score`,
`context`), never by what the archive holds. A group of one day depends on the mentions of that day; a dispute on the
days within twice `disputes.REACH`; what a vague mention joins on the groups inside its span that tell the same with
the same word, of which those of most articles are looked at (`index`). So mentions whose days lie further apart than
that, with no span over both, are merged alone as they are among all others; a test holds that.

The mentions are sorted first and ties are broken by that order, so the result does not depend on the order they come
in.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from timeline.merging.assemble import assemble
from timeline.merging.days import continued, grouped
from timeline.merging.disputes import disputed
from timeline.merging.evidence import Cluster, Evidence
from timeline.merging.pool import Found, Pool
from timeline.merging.spans import narrowed

# Similarity from which mentions of one day are one happening.
SAME_DAY: Final = 0.35


def merge(evidence: Iterable[Evidence], decided: Mapping[str, str] | None = None) -> list[Cluster]:
    """Groups mentions by happening, whatever order they come in; the clusters in the order of their days.

    `decided` maps the keys of mentions whose place an editor has settled to a label: mentions with one label always
    share an event, mentions with different labels never do.
    """
    pool = Pool(evidence, decided or {})
    clusters = [assemble([pool.item(number) for number in one.members]) for one in _found(pool)]
    return sorted(clusters, key=lambda cluster: (cluster.earliest, cluster.latest, cluster.keys))


def _found(pool: Pool) -> list[Found]:
    spans: defaultdict[str, dict[tuple[object, ...], list[int]]] = defaultdict(dict)
    for number in range(len(pool)):
        item = pool.item(number)
        told = "told" if item.modality in ("happened", "planned") else item.modality
        spans[told].setdefault((item.earliest, item.latest, item.is_vague), []).append(number)
    results: list[Found] = []
    for _, days in sorted(spans.items()):
        exact: list[Found] = []
        longer: list[tuple[list[int], Found]] = []
        for _, members in sorted(days.items()):
            first = pool.item(members[0])
            if first.earliest == first.latest:
                groups = grouped(pool, members, SAME_DAY)
                exact.extend(pool.found(group, first.earliest, first.latest) for group in groups)
            else:
                longer.append((members, Found(members, first.earliest, first.latest)))
        results.extend(narrowed(pool, disputed(pool, continued(pool, exact)), longer))
    return _labelled(pool, results)


def _labelled(pool: Pool, found: Sequence[Found]) -> list[Found]:
    """Brings together what an editor put under one label, whatever its dates."""
    together: defaultdict[str, list[Found]] = defaultdict(list)
    results = []
    for one in found:
        if one.label is None:
            results.append(one)
        else:
            together[one.label].append(one)
    for _, parts in sorted(together.items()):
        members = {number for part in parts for number in part.members if number < pool.count}
        results.append(pool.found(members, parts[0].earliest, max(part.latest for part in parts)))
    return results
