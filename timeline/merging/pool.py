"""All mentions of a run, and what can be asked of them: how alike they are, and who may not be with whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.merging.describe import Description, describe
from timeline.merging.evidence import Evidence
from timeline.merging.held import Held, InHand
from timeline.merging.score import VETO, Weighed, similarity, weigh
from timeline.merging.veto import told_apart

# Of a large group the mentions published first speak for all: a mean over more would cost more than it tells.
MOST_COMPARED: Final = 8


@dataclass(slots=True)
class Found:
    """A group on its way to a cluster: the numbers of its mentions, its dates, and an editor's label."""

    members: list[int]
    earliest: date
    latest: date
    label: str | None = None

    @property
    def days(self) -> int:
        return (self.latest - self.earliest).days + 1


class Pool:
    """The mentions by number, in the order of publication; those of events that an editor dated once more at the end.

    `decided` maps the keys of mentions whose place an editor has settled to a label.
    """

    def __init__(self, evidence: Iterable[Evidence], decided: Mapping[str, str]) -> None:
        held = Held(describe(item) for item in evidence)
        self.count = len(held)
        self.labels = [decided.get(held.item(number).key) for number in range(self.count)]
        for number in range(self.count):
            if self.labels[number] is not None and (settled := held.item(number).on_settled_days):
                held.add_again(number, settled)
                self.labels.append(self.labels[number])
        self.held = held
        self.described: InHand[Description] = InHand(held.described)
        self._weighed: InHand[Weighed] = InHand(lambda number: weigh(self.described[number]))

    def __len__(self) -> int:
        return len(self.held)

    def item(self, number: int) -> Evidence:
        """A mention, without its words."""
        return self.held.item(number)

    def similarity(self, one: int, other: int) -> float:
        return similarity(self._weighed[one], self._weighed[other])

    def alike(self, some: Sequence[int], others: Sequence[int]) -> float:
        """Halfway between the mean similarity of two groups' mentions and that of the two most alike.

        The mean alone would keep "Oslo agreed" out of a group in which one mention says so and three only "met". It
        counts alone where some of them cannot be one happening.
        """
        few, many = some[:MOST_COMPARED], others[:MOST_COMPARED]
        scores = [self.similarity(one, other) for one in few for other in many]
        if any(all(self.described[number].points for number in members) for members in (few, many)):
            return max(scores)
        mean = sum(max(score, 0.0) for score in scores) / len(scores)
        return mean if VETO in scores else (mean + max(scores)) / 2

    def found(self, members: Iterable[int], earliest: date, latest: date) -> Found:
        numbers = sorted(members)
        labels = {label for number in numbers if (label := self.labels[number]) is not None}
        return Found(numbers, earliest, latest, min(labels, default=None))

    def told_apart(self, one: int, other: int) -> bool:
        """Do two mentions of one article stand for two happenings?"""
        of_one_article = self.item(one).article == self.item(other).article
        return of_one_article and told_apart(self.described[one], self.described[other])

    def parted(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Has an editor parted two groups, or do they stand apart in one article?"""
        labels = {self.labels[number] for number in (*some, *others)} - {None}
        return len(labels) > 1 or any(self.told_apart(one, other) for one in some for other in others)

    def share_article(self, some: Sequence[int], others: Sequence[int]) -> bool:
        return not {self.item(one).article for one in some}.isdisjoint(self.item(one).article for one in others)

    def articles(self, members: Iterable[int]) -> int:
        return len({self.item(number).article for number in members})

    def modality(self, members: Iterable[int]) -> str:
        return "happened" if any(self.item(number).modality == "happened" for number in members) else "planned"
