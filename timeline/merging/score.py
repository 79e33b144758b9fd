"""How likely two mentions tell of one happening, from 0 to 1.

A logistic model over what they share and where they differ. What is unknown counts as neither: an actor that one of
them does not name speaks neither for nor against. Its weights are fitted on labelled articles by
`tests/benchmarks/merging/fit.py`, which measures them on subjects that it did not fit them on; `veto` comes first.

All that it looks at are the two mentions and their own articles. Words are weighed by how often they recur in their
article, not by how rare they are in the archive: on the labelled articles that tells as much, and does not change with
what else comes in.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from timeline.merging.describe import OWN, Description
from timeline.merging.families import families_of
from timeline.merging.names import COUNTRIES, ROLES
from timeline.merging.veto import is_vetoed, told_apart

FAR: Final = 0.35  # what stands elsewhere in the sentence counts this much of what stands in the clause
# Families told of by many different happenings of any day.
SPEECH: Final = frozenset({"say", "confirm", "demand", "accuse"})
# What anything may do on any day: begin, end, rise, be offered.
COMMON: Final = SPEECH | frozenset(
    "open lapse close suspend resume rise fall lose publish accept propose reject launch investigate".split()
)
# "Tuesday's call" is the call of that day; of several, the one that is told in the most similar words.
POINTED_AT: Final = 0.7
# In a longer span more than one such happening can be pointed to, or share no more than its verb.
FEW_DAYS: Final = 7
SAME_SUBJECT: Final = 0.1  # words in common from which a mention without names can be taken to point to another
KINDS: Final = frozenset({"what", "phase", "verb", "speech", "beside"})
VETO: Final = -1.0
LONGEST: Final = math.log2(366)  # a span of a year counts 1
SAID_IN_OTHER_WORDS: Final = (
    0.35  # words in common from which two statements may be one where nobody is known to speak
)
ENOUGH: Final = 7.0  # words in common beyond which more tell nothing

WEIGHTS: Final[dict[str, float]] = {
    "always": -2.10,
    "what": 3.15,
    "phase": 1.49,
    "verb": 0.05,
    "thing": 1.06,
    "speech": 0.02,
    "beside": 1.39,
    "hinted": -0.05,
    "both beside": 1.18,
    "words": 1.89,
    "shared": 1.21,
    "actor": 0.96,
    "other actor": -1.07,
    "actor named": -1.61,
    "other doer": -0.43,
    "other names": -1.35,
    "place": 0.64,
    "other place": -0.30,
    "number": 0.43,
    "people": -0.48,
    "span": -1.79,
    "same span": 0.16,
    "what in span": 2.22,
    "one article": -0.51,
    "speaker": 0.90,
    "object": 0.46,
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """A described mention with the weights of its words."""

    told: Description
    vector: Mapping[str, float]
    norm: float
    days: int


def weigh(one: Description) -> Weighed:
    common = dict(one.common)
    vector = {word: FAR * (1 - common.get(word, 0.0)) for word in sorted(one.far)}
    vector.update((word, 1 - common.get(word, 0.0)) for word in sorted(one.near))
    norm = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return Weighed(one, vector, norm, (one.item.latest - one.item.earliest).days + 1)


def similarity(one: Weighed, other: Weighed) -> float:
    """VETO, or 0 for nothing in common, towards 1 for the same words of the same actors."""
    mine, theirs = one.told, other.told
    if is_copy(mine, theirs):
        return 1.0
    if is_vetoed(mine, theirs):
        return VETO
    if mine.near.isdisjoint(theirs.near) and mine.what.isdisjoint(theirs.what):
        return 0.0
    longest = max(one.days, other.days)
    if longest > FEW_DAYS and not _share_telling(mine, theirs):
        return 0.0
    both = mine.what & theirs.what
    if longest > 1 and both and both <= SPEECH and mine.actor.isdisjoint(theirs.actor):
        return 0.0
    seen = features(one, other)
    words = seen.get("words", 0.0)
    if longest <= FEW_DAYS and (_points_at(mine, theirs, words) or _points_at(theirs, mine, words)):
        return POINTED_AT + (1 - POINTED_AT) * words
    if longest > 1 and KINDS.isdisjoint(seen):
        return 0.0
    if "what" not in seen and "beside" not in seen and not _of_one_thing(mine, theirs):
        return 0.0
    if "speech" in seen and "speaker" not in seen and words < SAID_IN_OTHER_WORDS:
        return 0.0
    return 1 / (1 + math.exp(-math.fsum(WEIGHTS[name] * value for name, value in seen.items())))


def _share_telling(one: Description, other: Description) -> bool:
    """Do they share a word or a name of who or what it happened to, or two words for what happened?"""
    if len(one.what & other.what) > 1:
        return True
    shared = (one.near & (other.near | other.names)) | (_named(one) & _named(other))
    return any(not _tells_what(word, one) and word not in ROLES for word in shared)


def _of_one_thing(one: Description, other: Description) -> bool:
    """Do their clauses share somebody or something, where what happened may happen to anything on any day?"""
    if not one.actor.isdisjoint(other.actor) or not one.object.isdisjoint(other.object):
        return True
    return any(not _tells_what(word, one) and word not in ROLES for word in one.near & other.near)


def _tells_what(word: str, one: Description) -> bool:
    """Is it a word for what happened, rather than for who, to whom or where?"""
    return bool(families_of(word)) or f"{OWN}{word}" in one.what


def _named(one: Description) -> frozenset[str]:
    """Whom it names; of a report that recalls "the invasion", whom it is about."""
    return one.names or one.about


def is_copy(one: Description, other: Description) -> bool:
    """Is the one the other's sentence printed again, or its date said twice: "two days later, on 14 March"?"""
    mine, theirs = one.item, other.item
    return (
        mine.sentence == theirs.sentence
        and not told_apart(one, other)
        and one.near == other.near
        and one.what == other.what
        and one.actor == other.actor
    )


def features(one: Weighed, other: Weighed) -> dict[str, float]:
    """What speaks for and against one happening, by name, each about 0 to 1; what is 0 is left out."""
    seen = {"always": 1.0} | _words(one, other) | _roles(one.told, other.told) | _names(one, other)
    seen |= _kind(one.told, other.told)
    days = max(one.days, other.days)
    if days > 1:
        seen["span"] = math.log2(days) / LONGEST
        if one.days == other.days:
            seen["same span"] = 1.0
        if "what" in seen:
            seen["what in span"] = seen["span"]
    if one.told.item.article == other.told.item.article:
        seen["one article"] = 1.0
    if _same_speaker(one.told, other.told):
        seen["speaker"] = 1.0
    return seen


def _words(one: Weighed, other: Weighed) -> dict[str, float]:
    """Weighted cosine of all words, and how many there are in common that tell of whom, to whom, where."""
    few, many = (one.vector, other.vector) if len(one.vector) <= len(other.vector) else (other.vector, one.vector)
    dot = shared = 0.0
    for word, weight in few.items():
        if word in many:
            dot += weight * many[word]
            if word not in COUNTRIES and not _tells_what(word, one.told):
                shared += min(weight, many[word])
    return {"words": dot / (one.norm * other.norm), "shared": math.log1p(min(shared, ENOUGH))} if dot else {}


def _kind(one: Description, other: Description) -> dict[str, float]:
    """Do they tell of the same kind of happening, as what they tell or beside it?"""
    seen = {}
    if both := one.what & other.what:
        known = {family for family in both if not family.startswith(OWN)}
        kind = "verb" if not known else "speech" if known <= SPEECH else "phase" if known <= COMMON else "what"
        seen[kind] = 1.0
        alone = not one.object and not other.object and one.doer & other.doer
        if kind in ("verb", "phase") and (one.object & other.object or alone):
            seen["thing"] = 1.0
    elif (one.what & other.beside) - SPEECH or (other.what & one.beside) - SPEECH:
        seen["beside"] = 1.0
    elif one.what & other.also or other.what & one.also:
        seen["hinted"] = 1.0
    if (one.beside & other.beside) - SPEECH:
        seen["both beside"] = 1.0
    return seen


def _roles(one: Description, other: Description) -> dict[str, float]:
    """Who, to whom, where and how many: where both say it."""
    seen = {}
    if one.actor and other.actor:
        named = one.actor & other.names or other.actor & one.names
        seen["actor" if one.actor & other.actor else "actor named" if named else "other actor"] = 1.0
    elif one.doer and other.doer and one.doer.isdisjoint(other.doer):
        seen["other doer"] = 1.0
    if one.object & other.object:
        seen["object"] = 1.0
    if one.places and other.places:
        seen["place" if one.places & other.places else "other place"] = 1.0
    if one.numbers & other.numbers:
        seen["number"] = 1.0
    return seen


def _names(one: Weighed, other: Weighed) -> dict[str, float]:
    if max(one.days, other.days) > FEW_DAYS:
        own, others = _named(one.told), _named(other.told)
    else:
        own, others = one.told.names, other.told.names
    if names := own & others:
        return {"people": min(len(names - COUNTRIES), 2) / 2}
    return {"other names": 1.0} if own and others else {}


def _points_at(one: Description, other: Description, words: float) -> bool:
    """Does the one only name what the other tells: "the quake", "talks with Ann Lee", in a report on the same?"""
    if one.points.isdisjoint(other.what | other.beside) or not one.names <= other.names:
        return False
    same_report = one.item.article == other.item.article
    return same_report or not one.around.isdisjoint(other.names) or words >= SAME_SUBJECT


def _same_speaker(one: Description, other: Description) -> bool:
    return (
        one.is_statement
        and other.is_statement
        and one.item.earliest == other.item.earliest
        and one.item.latest == other.item.latest
        and bool(one.speaker & other.speaker)
    )
