"""How likely two mentions tell of one happening, from 0 to 1.

A logistic model over what they share and where they differ (`features`). Its weights are fitted on labelled articles
by `tests/benchmarks/merging/fit.py`, which measures them on subjects that it did not fit them on; `veto` comes first.
Much happens on one day, and one actor does much of it: where it is not known to be the same kind of happening, or one
that anybody may do on any day, so many words in common are needed as `_needed` says; what is known to differ
(`_are_two`) is not one whatever the words.
"""

import math
from collections.abc import Iterable, Mapping
from typing import Final

from timeline.merging.describe import Description
from timeline.merging.features import FEW_DAYS, SPEECH, Weighed, features, named, tells_what
from timeline.merging.names import ROLES, fold_name
from timeline.merging.verb_families import term
from timeline.merging.veto import is_vetoed, told_apart

# "Tuesday's call" is the call of that day; of several, the one that is told in the most similar words.
POINTED_AT: Final = 0.7
SAME_SUBJECT: Final = 0.1  # words in common from which a mention without names can be taken to point to another
KINDS: Final = frozenset({"what", "phase", "verb", "speech", "beside", "phase beside"})
VETO: Final = -1.0
ANY_TOLD: Final = frozenset({"what", "beside", "phase beside"})
OTHERS: Final = frozenset({"other doer", "other actor", "actor named"})
BESIDE: Final = frozenset({"beside", "phase beside"})
COMMON_KINDS: Final = frozenset({"phase", "phase beside"})
ROLE_STEMS: Final = frozenset(term(role) for role in (*ROLES, "chief", "executive"))
SAME_KIND: Final = frozenset({"what", "phase", "verb"})  # of which alone a longer span may have but one
# Words in common, besides those that name the actor, from which two accounts may be one:
SAID_BY_ONE: Final = 0.15  # of what one person said
SAID_IN_OTHER_WORDS: Final = 0.2  # of what was said where nobody is known to speak
SAID_BY_OTHERS: Final = 0.5  # the same, where two different ones speak
ANY_DAY: Final = 0.15  # of what may happen to anything on any day
TOLD_BESIDE: Final = 0.28  # the same, where the one only tells it beside something else
IN_DAYS: Final = 0.5  # the same, in a few days
IN_SPAN: Final = 0.65  # the same, in a longer span
TOLD_OF_OTHERS: Final = 0.4  # of what one does, and is told of besides where another does something
BESIDE_IN_SPAN: Final = 0.34  # of what the one tells of, and the other beside something else
DONE_BY_ONE: Final = 0.3  # of what one did, where it is not known to be the same kind of happening
DONE: Final = 0.45  # where it is not known either that one did both
HINTED: Final = 0.32  # where only what is told beside it is of one kind
OTHER_THINGS: Final = 0.1  # in a longer span, of what was done to two things
NOTHING_SHARED: Final = 0.3  # where names differ, and no word tells of whom, to whom or where in both
# Of what one does or suffers more than once, as to meet or to sell:
AGAIN: Final = 0.2  # in a few days, where it is not known that the same one did it
AGAIN_IN_SPAN: Final = 0.22  # in a longer span
OF_OTHERS: Final = 0.05  # where names, or who and to whom, differ

WEIGHTS: Final[dict[str, float]] = {
    "always": -1.84,
    "what": 3.41,
    "again": 0.0,  # it only asks for more words: fitted, its weight split more than it kept apart
    "phase": 1.49,
    "verb": 0.04,
    "thing": 0.99,
    "speech": 0.06,
    "beside": 1.39,
    "phase beside": 1.01,
    "hinted": -0.17,
    "both beside": 1.03,
    "words": 1.80,
    "shared": 1.41,
    "actor": 1.04,
    "other actor": -1.16,
    "actor named": -1.44,
    "other doer": -0.66,
    "other names": -1.51,
    "place": 0.67,
    "other place": -0.53,
    "number": 0.35,
    "people": -0.17,
    "span": -1.88,
    "same span": 0.28,
    "what in span": 2.01,
    "one article": -0.49,
    "speaker": 0.88,
    "object": 0.43,
}


def similarity(one: Weighed, other: Weighed) -> float:
    """VETO, or 0 for nothing in common, towards 1 for the same words of the same actors."""
    mine, theirs = one.told, other.told
    if is_copy(mine, theirs):
        return 1.0
    if is_vetoed(mine, theirs):
        return VETO
    longest = max(one.days, other.days)
    if not _share_enough(mine, theirs, longest):
        return 0.0
    seen = features(one, other)
    words = seen.get("words", 0.0)
    if longest <= FEW_DAYS and (_points_at(mine, theirs, words) or _points_at(theirs, mine, words)):
        return POINTED_AT + (1 - POINTED_AT) * words
    if words < _needed(seen, longest) or _are_two(one, other, seen, longest):
        return 0.0
    return 1 / (1 + math.exp(-math.fsum(WEIGHTS[name] * value for name, value in seen.items())))


def likeness(one: Weighed, other: Weighed) -> float:
    """The similarity with 0 for VETO, which costs more to find out than that they share too little."""
    if not is_copy(one.told, other.told) and not _share_enough(one.told, other.told, max(one.days, other.days)):
        return 0.0
    return max(similarity(one, other), 0.0)


def _share_enough(one: Description, other: Description, longest: int) -> bool:
    """Is it worth looking closer? In a longer span more must be shared."""
    if one.near.isdisjoint(other.near) and one.what.isdisjoint(other.what):
        return False
    if longest > FEW_DAYS and not _share_telling(one, other):
        return False
    both = one.what & other.what
    return not (longest > 1 and both and both <= SPEECH and one.actor.isdisjoint(other.actor))


def _are_two(one: Weighed, other: Weighed, seen: Mapping[str, float], longest: int) -> bool:
    """Is what the one tells of known to be another thing, whatever words they have in common?"""
    mine, theirs = one.told, other.told
    is_speech = "speech" in seen or ("speaker" in seen and "what" not in seen)
    if is_speech and not _share_more_than_names(one, other, one.vector):
        return True
    if KINDS.isdisjoint(seen) and (longest > 1 or not _share_more_than_names(one, other, one.telling)):
        return True
    if longest <= FEW_DAYS:
        if not seen.get("shared") and _differ_in_all(mine, theirs, seen):
            return True
    elif SAME_KIND.isdisjoint(seen) or ("what" not in seen and mine.item.modality != theirs.item.modality):
        return True  # "hopes to halt the leak in August" is no plan of all that was halted in August
    elif (seen.get("words", 0.0) < OTHER_THINGS or not seen.get("shared")) and _did_to_others(mine, theirs):
        return True
    return ANY_TOLD.isdisjoint(seen) and not _of_one_thing(mine, theirs)


def _differ_in_all(one: Description, other: Description, seen: Mapping[str, float]) -> bool:
    """One verb, and neither who did it nor to what is the same: "Shares hit a new low", "The tax hit a snag"."""
    others = "other doer" in seen or "other actor" in seen
    return others and bool(one.object) and bool(other.object) and one.object.isdisjoint(other.object)


def _needed(seen: Mapping[str, float], longest: int) -> float:
    """How many words in common there must be, besides the names of who did it, not to be two things of one day."""
    known, others = "actor" in seen, not OTHERS.isdisjoint(seen)
    if "speech" in seen or ("speaker" in seen and "what" not in seen):
        return _needed_of_speech(seen)
    if KINDS.isdisjoint(seen):
        if "both beside" in seen:
            return OF_OTHERS if known else HINTED
        return DONE_BY_ONE if known else DONE
    if "again" in seen and (longest > FEW_DAYS or "other doer" in seen):
        if "phase" in seen or ("other doer" in seen and not seen.get("shared")):
            return NOTHING_SHARED
        return AGAIN_IN_SPAN if longest > FEW_DAYS else AGAIN
    if others and not BESIDE.isdisjoint(seen):
        return HINTED if "both beside" in seen else TOLD_OF_OTHERS
    return _needed_of_common(seen, longest) if not COMMON_KINDS.isdisjoint(seen) else _needed_of_kind(seen, longest)


def _needed_of_common(seen: Mapping[str, float], longest: int) -> float:
    """The same of what may happen to anything, and is not known to have happened to one thing."""
    if "thing" in seen:
        return 0.0
    if longest > 1:
        return IN_DAYS if longest <= FEW_DAYS else IN_SPAN
    if "phase" in seen:
        return ANY_DAY if seen.get("shared") else NOTHING_SHARED
    return ANY_DAY if "both beside" in seen else TOLD_BESIDE


def _needed_of_kind(seen: Mapping[str, float], longest: int) -> float:
    """The same where both tell of one kind of happening."""
    if longest > 1 and "beside" in seen:
        return BESIDE_IN_SPAN
    if "verb" in seen and "thing" not in seen:
        return DONE
    if "other names" in seen:
        return OF_OTHERS if longest > 1 or seen.get("shared") else NOTHING_SHARED
    return 0.0


def _needed_of_speech(seen: Mapping[str, float]) -> float:
    """The same of what somebody said, which one person says in other words at one time."""
    if "speaker" in seen and "what" not in seen:
        return SAID_BY_ONE
    if not OTHERS.isdisjoint(seen):
        return SAID_BY_OTHERS
    return SAID_BY_ONE if "both beside" in seen and "actor" in seen else SAID_IN_OTHER_WORDS


def _share_telling(one: Description, other: Description) -> bool:
    """Do they share a word or a name of who or what it happened to, or two words for what happened?"""
    if len(one.what & other.what) > 1:
        return True
    shared = (one.near & (other.near | other.names)) | (named(one) & named(other))
    return any(not tells_what(word, one) and word not in ROLES for word in shared)


def _of_one_thing(one: Description, other: Description) -> bool:
    """Do their clauses share somebody or something, where what happened may happen to anything on any day?"""
    if not one.actor.isdisjoint(other.actor) or not one.object.isdisjoint(other.object):
        return True
    return any(not tells_what(word, one) and word not in ROLES for word in one.near & other.near)


def _did_to_others(one: Description, other: Description) -> bool:
    """Do both say who did what to whom or what, and that to another: "called a meeting", "called an inquiry"?"""
    told = one.doer and other.doer and one.object and other.object
    return bool(told) and one.object.isdisjoint(other.object)


def _share_more_than_names(one: Weighed, other: Weighed, words: Iterable[str]) -> bool:
    """Is one of the words common to both that is not for who and where? "BP chief Ann Lee" may do two things a day."""
    names = one.told.names | other.told.names
    return any(word in other.vector and word not in ROLE_STEMS and fold_name(word) not in names for word in words)


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


def _points_at(one: Description, other: Description, words: float) -> bool:
    """Does the one only name what the other tells: "the quake", "talks with Ann Lee", in a report on the same?"""
    if one.points.isdisjoint(other.what | other.beside) or not one.names <= other.names:
        return False
    if (one.points & (other.what | other.beside)) <= SPEECH and words < DONE:
        return False
    same_report = one.item.article == other.item.article
    return same_report or not one.around.isdisjoint(other.names) or words >= SAME_SUBJECT
