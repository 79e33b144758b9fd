"""From mentions to events: which sentences of which articles tell of the same happening."""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """A dated mention, as merging sees it.

    `key` is its fingerprint, `article` identifies the article (mentions of one article are told apart from agreement
    between articles), `published_on`, `origin` and `start` order mentions by publication. `sentence` and `clause` are
    the words, `title` the headline made of the clause, `earliest` and `latest` its own dates, both inclusive.
    """

    key: str
    article: str
    published_on: datetime.date | None
    origin: str
    start: int
    earliest: datetime.date
    latest: datetime.date
    granularity: str
    extent: str
    modality: str
    certainty: str
    sentence: str
    clause: str
    title: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """The mentions of one happening, the one published first in front, and what they say together.

    `narrowed` means that a vaguer mention took the dates of a more exact one; `disputed` that articles put the same
    happening on different days, in which case the dates span all of them.
    """

    keys: tuple[str, ...]
    title: str
    earliest: datetime.date
    latest: datetime.date
    granularity: str
    extent: str
    modality: str
    narrowed: bool
    disputed: bool


def merge(evidence: Iterable[Evidence], decided: Mapping[str, str] | None = None) -> list[Cluster]:
    """Groups mentions by happening, whatever order they come in.

    `decided` maps the keys of mentions whose place an editor has settled to a label: mentions with one label always
    share an event, mentions with different labels never do.
    """
    settled = dict(decided or {})
    groups: list[list[Evidence]] = []
    for item in sorted(evidence, key=_order):
        best = max(
            (group for group in groups if _may_join(item, group, settled)),
            key=lambda group: max(_similarity(item, other) for other in group),
            default=None,
        )
        if best is not None and (
            _same_label(item, best, settled) or max(_similarity(item, o) for o in best) >= SAME_HAPPENING
        ):
            best.append(item)
        else:
            groups.append([item])
    return [_cluster(group) for group in groups]


SAME_HAPPENING = 0.3
WORD = re.compile(r"[^\W\d_]{4,}")


def _order(item: Evidence) -> tuple[datetime.date, str, int, str]:
    return (item.published_on or datetime.date.max, item.origin, item.start, item.key)


def _words(item: Evidence) -> frozenset[str]:
    return frozenset(word.lower()[:5] for word in WORD.findall(item.title))


def _similarity(one: Evidence, other: Evidence) -> float:
    mine, theirs = _words(one), _words(other)
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _same_label(item: Evidence, group: list[Evidence], settled: dict[str, str]) -> bool:
    label = settled.get(item.key)
    return label is not None and any(settled.get(other.key) == label for other in group)


def _may_join(item: Evidence, group: list[Evidence], settled: dict[str, str]) -> bool:
    if _same_label(item, group, settled):
        return True
    label = settled.get(item.key)
    if label is not None and any(settled.get(other.key, label) != label for other in group):
        return False
    return (item.earliest, item.latest) == (group[0].earliest, group[0].latest)


def _cluster(group: list[Evidence]) -> Cluster:
    lead = group[0]
    return Cluster(
        keys=tuple(item.key for item in group),
        title=lead.title,
        earliest=lead.earliest,
        latest=lead.latest,
        granularity=lead.granularity,
        extent=lead.extent,
        modality="happened" if any(item.modality == "happened" for item in group) else lead.modality,
        narrowed=False,
        disputed=False,
    )
