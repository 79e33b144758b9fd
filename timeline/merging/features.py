"""What two mentions share and where they differ, as numbers by name.

"Ann Lee met Bob in Oslo", "Lee received Bob"      what 1, actor 1, people 1, words .4 ...

What is unknown counts as neither: an actor that one of them does not name speaks neither for nor against, and what
names who did it counts once. All that is looked at are the two mentions and their own articles. Words are weighed by
how often they recur in their article, not by how rare they are in the archive: on the labelled articles that tells as
much, and does not change with what else comes in.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from timeline.merging.describe import OWN, Description
from timeline.merging.names import COUNTRIES
from timeline.merging.telling_words import SPOKEN
from timeline.merging.verb_families import families_of

FAR: Final = 0.35  # what stands elsewhere in the sentence counts this much of what stands in the clause
# Families told of by many different happenings of any day.
SPEECH: Final = frozenset({"say", "confirm", "demand", "accuse"})
# What anything may do on any day: begin, end, rise, be offered.
COMMON: Final = SPEECH | frozenset(
    "open lapse close suspend resume rise fall lose fail publish accept propose reject launch investigate".split()
)
STAGES: Final = SPEECH | frozenset("open lapse close suspend resume rise fall".split())  # of whatever is told besides
# What hardly happens to one twice in some months; all else one may do or suffer again.
ONCE: Final = frozenset(
    "capture truce annex sign elect win explode sink quake erupt crash launch arrest judge resign appoint".split()
)
# Of these what is called by its name, as "the quake" or "the invasion", is known.
BY_NAME: Final = frozenset("quake explode sink erupt crash truce elect annex".split())
MOVES: Final = frozenset({"rise", "fall"})  # of what anything may do, what is done again and again
# In a longer span more than one such happening can be pointed to, or share no more than its verb.
FEW_DAYS: Final = 7
LONGEST: Final = math.log2(366)  # a span of a year counts 1
TINY: Final = 1e-9  # what rounding may leave
ENOUGH: Final = 7.0  # words in common beyond which more tell nothing


@dataclass(frozen=True, slots=True)
class Weighed:
    """A described mention with the weights of its words, but for verbs of saying; `square` is that of their vector.

    `telling` are those of the words that tell of whom, to whom or where.
    """

    told: Description
    vector: Mapping[str, float]
    telling: frozenset[str]
    square: float
    days: int

    def length(self, without: Iterable[str] = ()) -> float:
        """The vector's, without these words."""
        return math.sqrt(max(TINY, self.square - math.fsum(self.vector.get(word, 0.0) ** 2 for word in without)))


def weigh(one: Description) -> Weighed:
    common = dict(one.common)
    vector = {word: FAR * (1 - common.get(word, 0.0)) for word in sorted(one.far - SPOKEN)}
    vector.update((word, 1 - common.get(word, 0.0)) for word in sorted(one.near - SPOKEN))
    square = math.fsum(weight * weight for weight in vector.values())
    telling = frozenset(word for word in vector if word not in COUNTRIES and not tells_what(word, one))
    return Weighed(one, vector, telling, square, (one.item.latest - one.item.earliest).days + 1)


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
    """Weighted cosine of all words, and how many there are in common that tell of whom, to whom, where.

    The words that name who did it in both are left out, as are verbs of saying: "actor" and "speech" count these.
    """
    doer = (one.told.doer | one.told.actor) & (other.told.doer | other.told.actor)
    few, many = (one.vector, other.vector) if len(one.vector) <= len(other.vector) else (other.vector, one.vector)
    dot = shared = 0.0
    for word, weight in few.items():
        if word in many and word not in doer:
            dot += weight * many[word]
            if word in one.telling:
                shared += min(weight, many[word])
    if not dot:
        return {}
    return {"words": dot / (one.length(doer) * other.length(doer)), "shared": math.log1p(min(shared, ENOUGH))}


def _kind(one: Description, other: Description) -> dict[str, float]:
    """Do they tell of the same kind of happening, as what they tell or beside it?"""
    seen = {}
    if both := one.what & other.what:
        known = {family for family in both if not family.startswith(OWN)}
        kind = "verb" if not known else "speech" if known <= SPEECH else "phase" if known <= COMMON else "what"
        seen[kind] = 1.0
        if (kind == "what" and known.isdisjoint(ONCE)) or (kind == "phase" and known <= MOVES):
            seen["again"] = 1.0
        if kind in ("verb", "phase") and (one.object & other.object or _by_one_alone(one, other)):
            seen["thing"] = 1.0
    elif beside := ((one.what & other.beside) | (other.what & one.beside)) - SPEECH:
        seen["phase beside" if beside <= COMMON else "beside"] = 1.0
        if beside <= COMMON and not (one.is_statement or other.is_statement) and _by_one_alone(one, other):
            seen["thing"] = 1.0
    elif "call" in one.beside & other.beside:  # what was said and agreed in it
        seen["beside"] = 1.0
    elif one.what & other.also or other.what & one.also:
        seen["hinted"] = 1.0
    if (one.beside & other.beside) - STAGES:
        seen["both beside"] = 1.0
    return seen


def _by_one_alone(one: Description, other: Description) -> bool:
    """Did the same do it, or have it done to it, and is nothing said of what to?"""
    return not one.object and not other.object and _is_one_doer(one, other)


def _is_one_doer(one: Description, other: Description) -> bool:
    """Is it the same that did it, or had it done to it, and not only the same one's: "Ayr's debt", "Ayr's hopes"?"""
    mine, theirs = (frozenset(word for word in told.doer if not tells_what(word, told)) for told in (one, other))
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


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
        own, others = named(one.told), named(other.told)
    else:
        own, others = one.told.names, other.told.names
    if names := own & others:
        return {"people": min(len(names - COUNTRIES), 2) / 2}
    return {"other names": 1.0} if own and others else {}


def tells_what(word: str, one: Description) -> bool:
    """Is it a word for what happened, rather than for who, to whom or where?"""
    return bool(families_of(word)) or f"{OWN}{word}" in one.what


def named(one: Description) -> frozenset[str]:
    """Whom it names; of a report that recalls "the invasion", whom it is about."""
    return one.names or one.about


def _same_speaker(one: Description, other: Description) -> bool:
    return (
        one.is_statement
        and other.is_statement
        and one.item.earliest == other.item.earliest
        and one.item.latest == other.item.latest
        and bool(one.speaker & other.speaker)
    )
