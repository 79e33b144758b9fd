"""How alike two mentions are, told by what they report.

What happened counts most (the families of verbs and event nouns), then the other words by how rare they are in the
pool, then who did it and how many. Shared names prove little, since everybody on a subject shares them; but a
different actor, place, participant or occasion is a veto. The order of importance was measured on ECB+ (DESIGN.md),
the weights were tuned on the sample reports.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.merging.describe import OWN, Description
from timeline.merging.names import COUNTRIES
from timeline.merging.veto import Countries, is_vetoed

# Weights of the parts of the score; they sum to one.
HAPPENING, WORDS, ACTOR, NUMBERS = 0.34, 0.40, 0.18, 0.08
FAR = 0.35  # what stands elsewhere in the sentence counts this much of what stands in the clause
ONLY_SPEECH = 0.4  # sharing no more than that somebody spoke counts this much of sharing what happened
HINTED = 0.3  # a family that only the rest of the other's sentence tells of
FEWEST_WORDS = 0.05  # of those who share no name, some words must be the same: not every meeting is the same meeting
# One person's statements of one day are one happening, however little their words have in common.
SAME_SPEAKER = 0.46
# "Tuesday's call" is the call of that day; of several, the one that is told in the most similar words.
POINTED_AT, POINTED_AT_IN_SAME_WORDS = 0.48, 0.68
SAME_SUBJECT = 0.1  # words in common from which a mention without names can be taken to point to another
# Families told of by many different happenings of any day.
SPEECH = frozenset({"say", "confirm", "demand", "accuse"})


@dataclass(frozen=True, slots=True)
class Weighed:
    """A described mention with the weights that its words have in the pool."""

    told: Description
    vector: Mapping[str, float]
    norm: float
    families: Mapping[str, float]
    family_total: float


@dataclass(frozen=True, slots=True)
class Pool:
    """How much stems and families tell, by how few of the pool's mentions have them, and whose people are whose."""

    words: Mapping[str, float]
    families: Mapping[str, float]
    countries: Countries

    def word(self, stem: str) -> float:
        return self.words.get(stem, 1.0)


def survey(told: Iterable[tuple[Iterable[str], Iterable[str]]], countries: Countries) -> Pool:
    """The pool of mentions of which each has these stems and these families.

    A stem or family weighs its inverse document frequency, 0 to 1.
    """
    words: Counter[str] = Counter()
    families: Counter[str] = Counter()
    total = 0
    for stems, of in told:
        total += 1
        words.update(stems)
        families.update(of)
    top = math.log(total + 2)

    def rarity(counts: Counter[str]) -> dict[str, float]:
        return {one: math.log((total + 2) / (count + 0.5)) / top for one, count in counts.items()}

    return Pool(rarity(words), rarity(families), countries)


def weigh(one: Description, pool: Pool) -> Weighed:
    vector = {word: FAR * pool.word(word) for word in sorted(one.far)}
    vector.update((word, pool.word(word)) for word in sorted(one.near))
    families = {family: pool.families[family] for family in sorted(one.families)}
    norm = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return Weighed(one, vector, norm, families, math.fsum(families.values()))


def similarity(one: Weighed, other: Weighed, pool: Pool) -> float:
    """0 for a veto or nothing in common, towards 1 for the same words of the same actors."""
    mine, theirs = one.told, other.told
    if mine.near.isdisjoint(theirs.near) and mine.families.isdisjoint(theirs.families):
        return 0.0
    if is_vetoed(mine, theirs, pool.countries):
        return 0.0
    words = _words(one, other)
    if _points_at(mine, theirs, words) or _points_at(theirs, mine, words):
        return POINTED_AT + (POINTED_AT_IN_SAME_WORDS - POINTED_AT) * words
    if words < FEWEST_WORDS and mine.names.isdisjoint(theirs.names):
        return 0.0
    score = (
        HAPPENING * _families(one, other)
        + WORDS * words
        + ACTOR * _actors(mine, theirs)
        + NUMBERS * _numbers(mine, theirs)
    )
    return max(score, SAME_SPEAKER) if _same_speaker(mine, theirs) else score


def _families(one: Weighed, other: Weighed) -> float:
    """The share of the families of the mention with fewer that the other has too."""
    mine, theirs = one.told, other.told
    if not one.families or not other.families:
        return HINTED
    both = mine.families & theirs.families
    if not both:
        if all(family.startswith(OWN) for family in mine.families) or all(
            family.startswith(OWN) for family in theirs.families
        ):
            return HINTED
        hinted = mine.families & theirs.far_families or theirs.families & mine.far_families
        return HINTED if hinted else 0.0
    shared = math.fsum(one.families[family] for family in both)
    least = min(one.family_total, other.family_total)
    return (shared / least if least else 0.0) * (1.0 if both - SPEECH else ONLY_SPEECH)


def _words(one: Weighed, other: Weighed) -> float:
    """Weighted cosine of the stems, those of the rest of the sentence counting less."""
    few, many = (one, other) if len(one.vector) <= len(other.vector) else (other, one)
    dot = math.fsum(weight * many.vector[word] for word, weight in few.vector.items() if word in many.vector)
    norm = one.norm * other.norm
    return dot / norm if norm else 0.0


def _actors(one: Description, other: Description) -> float:
    if not one.actor or not other.actor:
        return 0.5
    if one.actor & other.actor:
        return 1.0
    return 0.6 if (one.actor & other.names or other.actor & one.names) else 0.3


def _numbers(one: Description, other: Description) -> float:
    if not one.numbers or not other.numbers:
        return 0.5
    return 1.0 if one.numbers & other.numbers else 0.2


def _points_at(one: Description, other: Description, words: float) -> bool:
    """Does the one only name what the other tells: "the quake", "talks with Ann Lee", in a report on the same?"""
    if one.points.isdisjoint(other.families) or not one.names <= other.names:
        return False
    same_report = one.item.article == other.item.article
    return same_report or not one.around.isdisjoint(other.names) or words >= SAME_SUBJECT


def _same_speaker(one: Description, other: Description) -> bool:
    return (
        one.is_statement
        and other.is_statement
        and one.item.earliest == other.item.earliest
        and one.item.latest == other.item.latest
        and bool((one.actor & other.actor) - COUNTRIES)
    )
