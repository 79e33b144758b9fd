"""Mentions -> events.

1. Mentions of one day are grouped by what they tell (`group`); so are those that give the same longer span.
2. Groups of different days that tell the same in the same words, in different articles, are one disputed happening.
3. A vaguer group ("earlier this week") joins the exact group inside its span that it resembles most.
4. What an editor has decided holds throughout. A mention of an event that an editor dated is looked at on its own days
   and on the editor's: a report of either finds the event.

The mentions are sorted first and ties are broken by that order, so the result does not depend on the order they come
in. Only mentions that share a day, or a rare word within a span, are ever compared: the work grows with the number of
mentions for a fixed number a day.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from timeline.dates.arithmetic import shifted
from timeline.merging import aliases, score
from timeline.merging.assemble import assemble
from timeline.merging.describe import describe
from timeline.merging.evidence import Cluster, Evidence
from timeline.merging.group import follow, group
from timeline.merging.held import Held, InHand
from timeline.merging.index import Index
from timeline.merging.score import similarity
from timeline.merging.veto import Countries, told_apart

# Similarity from which groups are one happening: of one day; a vague one and an exact one inside its span; of
# different days; both vague in the same way. The less a date tells, the more the words must. On the sample reports and
# on five real articles anything from .34 to .46 did for the first, .36 to .48 for the second.
SAME_DAY = 0.38
WITHIN_SPAN = 0.42
OTHER_DAY = 0.62
SAME_SPAN = 0.44
# Accounts further apart than this are of two happenings.
DISPUTE_REACH = 3  # days
# The weight of the words that two accounts must share to be looked at as one.
TELL_SAME = 0.9
# Up to this many mentions of a day are all compared with each other; of more, those that share a telling word.
ALL_PAIRS = 150
# Of a large group the mentions published first speak for all: a mean over more would cost more than it tells.
MOST_COMPARED = 8
TELLING = 40  # mentions of the day in which a word may stand to be telling

Span = tuple[datetime.date, datetime.date]


@dataclass(slots=True)
class Found:
    """A group on its way to a cluster: the indexes of its mentions, its dates, and an editor's label."""

    members: list[int]
    earliest: datetime.date
    latest: datetime.date
    label: str | None


def merge(evidence: Iterable[Evidence], decided: Mapping[str, str] | None = None) -> list[Cluster]:
    """Groups mentions by happening, whatever order they come in; the clusters in the order of their days.

    `decided` maps the keys of mentions whose place an editor has settled to a label: mentions with one label always
    share an event, mentions with different labels never do. `evidence` is gone through twice and not kept: its words
    may come from a database each time.
    """
    if iter(evidence) is evidence:
        raise TypeError("Evidence is gone through twice: give a collection, not an iterator.")
    merger = _Merger(evidence, decided or {})
    found = merger.run()
    clusters = [assemble([merger.described[index] for index in sorted(one.members)]) for one in found]
    return sorted(clusters, key=lambda cluster: (cluster.earliest, cluster.latest, cluster.keys))


class _Merger:
    """The state of one run."""

    def __init__(self, evidence: Iterable[Evidence], decided: Mapping[str, str]) -> None:
        learned = aliases.learn(item.sentence for item in evidence)
        held = Held(describe(item, learned.offices) for item in evidence)
        self.count = len(held)
        told = ((held.stems(index), held.words(index, "families")) for index in range(self.count))
        self.pool = pool = score.survey(told, Countries(learned.countries))
        self.labels = [decided.get(held.item(index).key) for index in range(self.count)]
        for index in range(self.count):  # mentions once more, on the days that editors gave
            if self.labels[index] is not None and (settled := held.item(index).on_settled_days):
                held.add_again(index, settled)
                self.labels.append(self.labels[index])
        self.held = held
        self.described = described = InHand(held.described)
        self.weighed = InHand(lambda index: score.weigh(described[index], pool))

    def run(self) -> list[Found]:
        buckets: defaultdict[tuple[str, bool, Span], list[int]] = defaultdict(list)
        for index in range(len(self.held)):
            item = self.held.item(index)
            modality = "told" if item.modality in ("happened", "planned") else item.modality
            buckets[modality, item.is_vague, (item.earliest, item.latest)].append(index)
        results: list[Found] = []
        for modality in sorted({modality for modality, _, _ in buckets}):
            exact: list[Found] = []
            longer: list[tuple[list[int], Span]] = []
            for (kind, is_vague, span), members in sorted(buckets.items()):
                if kind == modality and not is_vague and span[0] == span[1]:
                    exact.extend(self._grouped(members, span, SAME_DAY))
                elif kind == modality:
                    longer.append((members, span))
            results.extend(self._narrowed(self._disputed(exact), longer))
        return self._labelled(results)

    def _grouped(self, members: list[int], span: Span, enough: float) -> list[Found]:
        weighed = [self.weighed[index] for index in members]
        pairs = [
            (one, other, alike)
            for one, other in self._pairs(members)
            if (alike := similarity(weighed[one], weighed[other], self.pool)) > 0
        ]
        points = [bool(self.described[index].points) for index in members]
        groups = group(
            len(members),
            [pair for pair in pairs if points[pair[0]] == points[pair[1]]],
            enough,
            [self.labels[index] for index in members],
            lambda one, other: self._told_apart(members[one], members[other]),
        )
        groups = follow(
            groups,
            pairs,
            score.POINTED_AT,
            points,
            lambda some, others: self._parted([members[a] for a in some], [members[b] for b in others]),
        )
        return [self._found([members[place] for place in places], span) for places in groups]

    def _parted(self, some: list[int], others: list[int]) -> bool:
        """Has an editor parted them, or do they stand apart in one article?"""
        labels = {self.labels[index] for index in (*some, *others)} - {None}
        return len(labels) > 1 or any(self._told_apart(a, b) for a in some for b in others)

    def _pairs(self, members: list[int]) -> Iterable[tuple[int, int]]:
        if len(members) <= ALL_PAIRS:
            return combinations(range(len(members)), 2)
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, index in enumerate(members):
            actors = (f"by {name}" for name in self.held.words(index, "actor"))
            for word in (*self.held.words(index, "near"), *actors):
                places[word].append(place)
        chosen: set[tuple[int, int]] = set()
        for sharing in places.values():
            if len(sharing) <= TELLING:
                chosen.update(combinations(sharing, 2))
        return sorted(chosen)

    def _told_apart(self, one: int, other: int) -> bool:
        of_one_article = self.held.item(one).article == self.held.item(other).article
        return of_one_article and told_apart(self.described[one], self.described[other])

    def _found(self, members: list[int], span: Span) -> Found:
        labels = {self.labels[index] for index in members} - {None}
        return Found(members, *span, next(iter(sorted(label for label in labels if label)), None))

    def _disputed(self, exact: list[Found]) -> list[Found]:
        """Joins groups of neighbouring days that tell the same."""
        index = self._index(exact)
        pairs: list[tuple[int, int, float]] = []
        for number, one in enumerate(exact):
            for other in index.find(
                self._stems(one), one.earliest, shifted(one.latest, DISPUTE_REACH), self.pool.word, TELL_SAME
            ):
                later = exact[other]
                if later.earliest == one.earliest or self._share_article(one, later):
                    continue
                if self._modality(one) != self._modality(later):
                    continue
                alike = self._alike(one, later)
                if alike >= OTHER_DAY:
                    pairs.append((number, other, alike))
        joined = group(
            len(exact),
            pairs,
            OTHER_DAY,
            [None] * len(exact),  # those of one label come together in the end: on two days they do not speak as one
            lambda a, b: self._labels_conflict(exact[a], exact[b]) or self._share_article(exact[a], exact[b]),
        )
        return [self._united([exact[number] for number in numbers]) for numbers in joined]

    def _narrowed(self, exact: list[Found], longer: list[tuple[list[int], Span]]) -> list[Found]:
        """Joins each vaguer mention to the exact group inside its span that is most like it.

        Those that find none are grouped among themselves, and join the group of a shorter span, if one is like them.
        """
        found = list(exact)
        index = self._index(found)
        left: list[Found] = []
        for members, span in longer:
            alone = [number for number in members if not self._joined(self._found([number], span), found, index)]
            left.extend(self._grouped(alone, span, SAME_SPAN))
        for one in sorted(left, key=lambda item: (item.latest - item.earliest, item.members)):
            if not self._joined(one, found, index):
                found.append(one)
                index.add(len(found) - 1, self._stems(one), one.earliest)
        return found

    def _joined(self, one: Found, found: list[Found], index: Index) -> bool:
        """Puts a group into the one inside its span that is most like it; False if none is like it enough."""
        best, most = None, WITHIN_SPAN
        for number in index.find(self._stems(one), one.earliest, one.latest, self.pool.word):
            other = found[number]
            if other.latest > one.latest or self._labels_conflict(one, other) or self._any_apart(one, other):
                continue
            alike = self._alike(one, other)
            if alike > most:
                best, most = number, alike
        if best is None:
            return False
        found[best] = self._united([found[best], one], within=found[best])
        index.add(best, self._stems(one), found[best].earliest)
        return True

    def _labelled(self, found: list[Found]) -> list[Found]:
        """Brings together what an editor put together, whatever the days."""
        by_label: dict[str, list[Found]] = {}
        free: list[Found] = []
        for one in found:
            if one.label is None:
                free.append(one)
            else:
                by_label.setdefault(one.label, []).append(one)
        for _, parts in sorted(by_label.items()):
            one = self._united(parts)
            free.append(replace(one, members=[index for index in one.members if index < self.count]))
        return free

    def _united(self, parts: list[Found], within: Found | None = None) -> Found:
        members = sorted(index for part in parts for index in part.members)
        earliest = within.earliest if within else min(part.earliest for part in parts)
        latest = within.latest if within else max(part.latest for part in parts)
        return self._found(members, (earliest, latest))

    def _index(self, found: list[Found]) -> Index:
        index = Index()
        for number, one in enumerate(found):
            index.add(number, self._stems(one), one.earliest)
        return index

    def _stems(self, one: Found) -> set[str]:
        held = self.held
        told = (held.stems(n) if held.words(n, "points") else held.words(n, "near") for n in one.members)
        return {stem for stems in told for stem in stems}

    def _alike(self, one: Found, other: Found) -> float:
        """Halfway between the mean similarity of the two groups' mentions and that of the two most alike.

        The mean alone would keep "Kyiv agreed" out of a group in which one mention says so and three only "met".
        """
        mine, theirs = one.members[:MOST_COMPARED], other.members[:MOST_COMPARED]
        scores = [similarity(self.weighed[a], self.weighed[b], self.pool) for a in mine for b in theirs]
        if any(all(self.described[index].points for index in members) for members in (mine, theirs)):
            return max(scores)
        return (sum(scores) / len(scores) + max(scores)) / 2

    def _share_article(self, one: Found, other: Found) -> bool:
        articles = {self.held.item(index).article for index in one.members}
        return any(self.held.item(index).article in articles for index in other.members)

    def _any_apart(self, one: Found, other: Found) -> bool:
        return any(self._told_apart(a, b) for a in one.members for b in other.members)

    def _labels_conflict(self, one: Found, other: Found) -> bool:
        return one.label is not None and other.label is not None and one.label != other.label

    def _modality(self, one: Found) -> str:
        return "happened" if any(self.held.item(i).modality == "happened" for i in one.members) else "planned"
