"""How alike two mentions are, told by what they report.

What happened counts most (the families of verbs and event nouns), then the other words by how rare they are in the
pool, then shared numbers. Shared names prove little, since everybody on a subject shares them; but a different actor,
place or number is a veto. Measured on ECB+ (see DESIGN.md) and tuned on the sample reports.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.merging.describe import COUNTRIES, Description

# Weights of the parts of the score; they sum to one.
HAPPENING, WORDS, ACTOR, NUMBERS = 0.34, 0.40, 0.18, 0.08
FAR = 0.35  # what stands elsewhere in the sentence counts this much of what stands in the clause
ONLY_SPEECH = 0.4  # sharing no more than that somebody spoke counts this much of sharing what happened
SAME_SPEAKER = 0.46
# Families told of by many different happenings of any day.
SPEECH = frozenset({"say", "confirm", "demand", "accuse"})
ENCOUNTER = frozenset({"meet", "call", "convene", "exchange", "sign", "quarrel"})
OPPOSED = (frozenset({"accept", "reject"}), frozenset({"capture", "recapture"}), frozenset({"suspend", "resume"}),
           frozenset({"capture", "withdraw"}), frozenset({"travel", "meet"}))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pool:
    """How much each stem and family tells, by how few of the pool's mentions have it."""

    words: Mapping[str, float]
    families: Mapping[str, float]
    countries_of: Mapping[str, str]

    def related(self, one: str, other: str) -> bool:
        """Could one name stand for the other: a spokesman for his government? Unknown people could."""
        if one in COUNTRIES and other in COUNTRIES:
            return one == other
        if one not in COUNTRIES and other not in COUNTRIES:
            return False
        person, country = (other, one) if one in COUNTRIES else (one, other)
        return self.countries_of.get(person, country) == country

    def same_side(self, one: str, other: str) -> bool:
        """Are both people of one country: a president and the envoy he sends?"""
        return one in self.countries_of and self.countries_of[one] == self.countries_of.get(other)

    def word(self, stem: str) -> float:
        return self.words.get(stem, 1.0)

    def family(self, family: str) -> float:
        return self.families.get(family, 1.0)


def weigh(described: Iterable[Description], countries_of: Mapping[str, str]) -> Pool:
    """Inverse document frequencies, 0 to 1, over all mentions of the pool."""
    words: Counter[str] = Counter()
    families: Counter[str] = Counter()
    total = 0
    for one in described:
        total += 1
        words.update(one.near | one.far)
        families.update(one.families)
    top = math.log(total + 2)
    return Pool(
        {stem: math.log((total + 2) / (count + 0.5)) / top for stem, count in words.items()},
        {family: math.log((total + 2) / (count + 0.5)) / top for family, count in families.items()},
        countries_of,
    )


def similarity(one: Description, other: Description, pool: Pool) -> float:
    """0 for a veto or nothing in common, towards 1 for the same words of the same actors."""
    if is_vetoed(one, other, pool):
        return 0.0
    score = (
        HAPPENING * _families(one, other, pool)
        + WORDS * _words(one, other, pool)
        + ACTOR * _actors(one, other, pool)
        + NUMBERS * _numbers(one, other)
    )
    return max(score, SAME_SPEAKER) if _same_speaker(one, other) else score


def _same_speaker(one: Description, other: Description) -> bool:
    """One person's statements of one day are one happening, unless told of different occasions."""
    return (
        one.is_statement
        and other.is_statement
        and one.item.earliest == other.item.earliest
        and one.item.latest == other.item.latest
        and bool((one.actor & other.actor) - COUNTRIES)
        and not (one.occasions and other.occasions and not one.occasions & other.occasions)
    )


def is_vetoed(one: Description, other: Description, pool: Pool) -> bool:
    """Can they not be one happening, whatever words they share?"""
    mine, theirs = one.item, other.item
    if mine.article == theirs.article and (mine.sentence == theirs.sentence or not _dates_agree(one, other)):
        return True
    for pair in OPPOSED:
        left, right = one.families & pair, other.families & pair
        if left and right and not left & right:
            return True
    if one.occasions and other.occasions and not one.occasions & other.occasions and one.is_statement:
        return True
    if one.families & other.families & ENCOUNTER:
        return _participants_conflict(one, other, pool) or _places_conflict(one, other)
    return _actor_conflict(one, other, pool)


def _dates_agree(one: Description, other: Description) -> bool:
    return one.item.earliest <= other.item.latest and other.item.earliest <= one.item.latest


def _places_conflict(one: Description, other: Description) -> bool:
    """Two countries named as where, and none in common."""
    mine, theirs = one.places & COUNTRIES, other.places & COUNTRIES
    return bool(mine and theirs and not mine & theirs)


def _actor_conflict(one: Description, other: Description, pool: Pool) -> bool:
    if not one.actor or not other.actor or one.actor & other.actor:
        return False
    return not any(pool.related(a, b) for a in one.actor for b in other.actor)


def _participants_conflict(one: Description, other: Description, pool: Pool) -> bool:
    """ "met Ann" and "met Bob": after those in common, either has people left who cannot be the other's."""
    mine, theirs = _people(one, pool), _people(other, pool)
    if not mine or not theirs:
        return False
    only_mine = {name for name in mine - theirs if pool.countries_of.get(name) not in other.names}
    only_theirs = {name for name in theirs - mine if pool.countries_of.get(name) not in one.names}
    if not mine & theirs:
        return not any(pool.related(a, b) or pool.same_side(a, b) for a in mine for b in theirs)
    if not only_mine or not only_theirs:
        return False
    return not any(pool.related(a, b) or pool.same_side(a, b) for a in only_mine for b in only_theirs)


def _people(item: Description, pool: Pool) -> frozenset[str]:
    return frozenset(name for name in item.names if name in pool.countries_of) or item.actor


def _families(one: Description, other: Description, pool: Pool) -> float:
    mine, theirs = one.families, other.families
    if not mine or not theirs:
        return 0.3
    both = mine & theirs
    shared = sum(pool.family(family) for family in both)
    least = min(sum(map(pool.family, mine)), sum(map(pool.family, theirs)))
    if not both and (mine & other.far_families or theirs & one.far_families):
        return 0.3
    return (shared / least if least else 0.0) * (1.0 if both - SPEECH else ONLY_SPEECH)


def _words(one: Description, other: Description, pool: Pool) -> float:
    """Weighted cosine of the stems, those of the rest of the sentence counting less."""
    a, b = _vector(one, pool), _vector(other, pool)
    dot = sum(weight * b[word] for word, weight in a.items() if word in b)
    norm = math.sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values()))
    return dot / norm if norm else 0.0


def _vector(item: Description, pool: Pool) -> dict[str, float]:
    return {word: FAR * pool.word(word) for word in item.far} | {word: pool.word(word) for word in item.near}


def _actors(one: Description, other: Description, pool: Pool) -> float:
    if one.actor & other.actor:
        return 1.0
    if not one.actor or not other.actor:
        return 0.5
    return 0.6 if (one.actor & other.names or other.actor & one.names) else 0.3


def _numbers(one: Description, other: Description) -> float:
    if not one.numbers or not other.numbers:
        return 0.5
    return 1.0 if one.numbers & other.numbers else 0.2
