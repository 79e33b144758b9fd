"""The mentions at hand, and what can be asked of them: how alike they are, and who may not be with whom."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from heapq import nsmallest
from typing import Final, Generic, TypeVar

from timeline.merging.describe import Description
from timeline.merging.evidence import Evidence
from timeline.merging.features import Weighed, weigh
from timeline.merging.places import Gist, Place, described, told_in
from timeline.merging.score import VETO, likeness, similarity
from timeline.merging.sure import FEW, is_sure
from timeline.merging.veto import told_apart
from timeline.merging.word_counts import WordCounts

T = TypeVar("T")
IN_HAND: Final = 5_000  # descriptions; more than the mentions of a busy day
PAIRS_IN_HAND: Final = 100_000  # as many as are looked at on a busy day
MOST_COMPARED: Final = 8  # speak for a large group: a mean over more would cost more than it tells
MOST_NEAR: Final = 24  # are looked at for the one nearest
MISREAD: Final = 0.25  # of the pairs of two groups may seem not to be one happening, who did it misread in one of them


@dataclass(slots=True)
class Found:
    """A group on its way to a cluster: the numbers of its mentions as published, its dates, and an editor's label."""

    members: list[int]
    earliest: date
    latest: date
    label: str | None = None

    @property
    def days(self) -> int:
        return (self.latest - self.earliest).days + 1


class InHand(Generic[T]):
    """What is made of a number when it is asked for, and forgotten when it was long out of use: `weighed[3]`."""

    def __init__(self, make: Callable[[int], T]) -> None:
        self._made = lru_cache(IN_HAND)(make)

    def __getitem__(self, number: int) -> T:
        return self._made(number)


class Pool:
    """Places by number, in the order in which they came to hand."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self._numbers: dict[int, int] = {}
        self.noted: set[int] = set()  # those whose likenesses were noted
        # None of these knows the pool itself: in a circle thousands would wait for the garbage collector.
        places = self.places
        told: InHand[Gist] = InHand(lambda number: told_in(places[number].words))
        full: InHand[Description] = InHand(lambda number: described(places[number]))
        weighed: InHand[Weighed] = InHand(lambda number: weigh(full[number]))
        similar = lru_cache(PAIRS_IN_HAND)(lambda one, other: similarity(weighed[one], weighed[other]))
        self.told, self.described, self._weighed, self._similarity = told, full, weighed, similar
        self._likeness = lru_cache(PAIRS_IN_HAND)(
            lambda one, other: likeness(weighed[one], weighed[other], lambda *_: similar(one, other))
        )
        self._speaking = lru_cache(IN_HAND)(  # as `lot` has it
            lambda members, most: _as_published(nsmallest(most, members, key=lambda n: places[n].name), places)
        )
        self._words = lru_cache(IN_HAND)(lambda members: WordCounts.of(told[number] for number in members))

    def take(self, places: Iterable[Place]) -> list[int]:
        """The numbers of these places, in the order of publication; of one that is at hand, its own as it is now."""
        numbers = []
        for place in places:
            number = self._numbers.setdefault(place.pk, len(self.places))
            if number == len(self.places):
                self.places.append(place)
            numbers.append(number)
        return self.as_published(numbers)

    def at_hand(self, key: int) -> Place | None:
        """The place with this key, if it was taken."""
        number = self._numbers.get(key)
        return None if number is None else self.places[number]

    def numbers(self, keys: Iterable[int]) -> list[int]:
        """The numbers of the places with these keys, which were taken, in the order of publication."""
        return self.as_published(self._numbers[key] for key in keys)

    def as_published(self, numbers: Iterable[int]) -> list[int]:
        return _as_published(numbers, self.places)

    def item(self, number: int) -> Evidence:
        """A mention, without its words."""
        return self.places[number].item

    def label(self, number: int) -> str | None:
        return self.places[number].label

    def name(self, members: Sequence[int]) -> str:
        """A group's name: that of its first mention."""
        return self.places[members[0]].name

    def similarity(self, one: int, other: int) -> float:
        return self._similarity(one, other)

    def likeness(self, one: int, other: int) -> float:
        """The similarity, with 0 for those that cannot be one happening."""
        return self._likeness(one, other)

    def noted_likeness(self, one: int, other: int) -> float:
        """The likeness, also where there is none, as noted with one of the two, both compared; noted from now on."""
        mine, theirs = self.places[one], self.places[other]
        known = mine.likenesses.found.get(theirs.pk)
        if known is None:
            known = theirs.likenesses.found.get(mine.pk)
        if known is None:
            known = self.likeness(*self.as_published((one, other)))  # the later may be less alike the earlier
            later, key = (one, theirs.pk) if mine.pk > theirs.pk else (other, mine.pk)
            self.note(later, key, known)
        return known

    def note(self, number: int, key: int, alike: float) -> None:
        """Notes with a place how alike the one with this key is."""
        self.places[number].likenesses.note(key, alike)
        self.noted.add(number)

    def lot(self, number: int) -> str:
        """What decides by lot: the same whatever else there is."""
        return self.places[number].name

    def speaking(self, members: Sequence[int], most: int = MOST_COMPARED) -> Sequence[int]:
        """Those that speak for a group: all of a small one, of a large one some by lot, and not the first reports."""
        return members if len(members) <= most else self._speaking(tuple(members), most)

    def alike(self, some: Sequence[int], others: Sequence[int]) -> float:
        """Halfway between the mean similarity of two groups' mentions and that of the two most alike.

        The mean alone would keep "Oslo agreed" out of a group in which one mention says so and three only "met". It
        counts alone where more of them cannot be one happening than may be misread.
        """
        few, many = self.speaking(some), self.speaking(others)
        scores = [self.similarity(one, other) for one in few for other in many]
        best = max(scores)
        if best <= 0:  # of most
            return 0.0
        if any(all(self.told[number].points for number in members) for members in (few, many)):
            return best
        mean = sum(max(score, 0.0) for score in scores) / len(scores)
        return mean if scores.count(VETO) > MISREAD * len(scores) else (mean + best) / 2

    def nearest(self, some: Sequence[int], others: Sequence[int]) -> float:
        """How like the mentions of one group are, on average, to the one most like them that speaks for the other."""
        few, many = self.speaking(some), self.speaking(others, MOST_NEAR)
        return sum(max(self.likeness(one, other) for other in many) for one in few) / len(few)

    def words_alike(self, some: Sequence[int], others: Sequence[int]) -> float:
        """How alike all the words are in which two groups are told."""
        return self._words(tuple(some)).likeness(self._words(tuple(others)))

    def found(self, members: Iterable[int], earliest: date, latest: date) -> Found:
        numbers = self.as_published(members)
        labels = {label for number in numbers if (label := self.label(number)) is not None}
        return Found(numbers, earliest, latest, min(labels, default=None))

    def told_apart(self, one: int, other: int) -> bool:
        """Do two mentions of one article stand for two happenings?"""
        of_one_article = self.item(one).article == self.item(other).article
        return of_one_article and told_apart(self.described[one], self.described[other])

    def parted(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Has an editor parted two groups, or do they stand apart in one article?"""
        if len({label for number in (*some, *others) if (label := self.label(number)) is not None}) > 1:
            return True
        mine = {self.places[number].item.article for number in some}
        shared = [number for number in others if self.places[number].item.article in mine]  # seldom any
        return any(self.told_apart(one, other) for other in shared for one in some)

    def may_be_one(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Do no more of two groups seem to be two happenings than may be misread?"""
        if self.parted(some, others):
            return False
        scores = [self.similarity(one, other) for one in self.speaking(some) for other in self.speaking(others)]
        return scores.count(VETO) <= MISREAD * len(scores)

    def is_sure(self, one: int, other: int) -> bool:
        """Are two mentions that are alike surely of one happening?"""
        return is_sure(self._weighed[one], self._weighed[other])

    def told_by_few(self, members: Sequence[int]) -> bool:
        """Do so few articles tell of it that all must surely be of one happening?"""
        return self.articles(members) <= FEW

    def any_sure(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Is a mention of one group surely of one happening with one of the other?"""
        return any(self.is_sure(one, other) for one in self.speaking(some) for other in self.speaking(others))

    def share_article(self, some: Sequence[int], others: Sequence[int]) -> bool:
        return not {self.item(one).article for one in some}.isdisjoint(self.item(one).article for one in others)

    def articles(self, members: Iterable[int]) -> int:
        return len({self.item(number).article for number in members})

    def modality(self, members: Iterable[int]) -> str:
        return "happened" if any(self.item(number).modality == "happened" for number in members) else "planned"


def _as_published(numbers: Iterable[int], places: Sequence[Place]) -> list[int]:
    return sorted(numbers, key=lambda number: places[number].order)
