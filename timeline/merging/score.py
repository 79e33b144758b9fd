"""How likely two mentions tell of one happening, from 0 to 1.

A logistic model over what they share and where they differ (`features`). Its weights are fitted on labelled articles
by `tests/benchmarks/merging/fit.py`, which measures them on subjects that it did not fit them on; `veto` comes first.
Much happens on one day, and one actor does much of it: where it is not known to be the same kind of happening, or one
that anybody may do on any day, so many words in common are asked for as `needed` says; what is known to differ
(`_are_two`) is not one whatever the words.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from timeline.merging.describe import Description
from timeline.merging.features import FEW_DAYS, SPEECH, Weighed, features, named, tells_what
from timeline.merging.names import ROLES, fold_name
from timeline.merging.needed import DONE, KINDS, is_speech, needed
from timeline.merging.verb_families import term
from timeline.merging.veto import is_vetoed, told_apart

# "Tuesday's call" is the call of that day; of several, the one that is told in the most similar words.
POINTED_AT: Final = 0.7
SAME_SUBJECT: Final = 0.1  # words in common from which a mention without names can be taken to point to another
VETO: Final = -1.0
ANY_TOLD: Final = frozenset({"what", "beside", "phase beside"})
# Words for who speaks and for the occasion: "BP chief Ann Lee told reporters in an interview" may be said twice a day.
SPEAKING: Final = frozenset(
    term(word) for word in (*ROLES, *"chief executive interview statement conference briefing reporters".split())
)
SAME_KIND: Final = frozenset({"what", "phase", "verb"})  # of which alone a longer span may have but one
OF_OTHER_STORIES: Final = 0.3  # words in common from which two articles on different things may tell of one
OTHER_THINGS: Final = 0.1  # in a longer span, of what was done to two things

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
    if words < OF_OTHER_STORIES and _are_of_other_stories(mine, theirs):
        return 0.0
    if longest <= FEW_DAYS and (_points_at(one, other, words) or _points_at(other, one, words)):
        return POINTED_AT + (1 - POINTED_AT) * words
    if words < needed(one, other, seen, longest) or _are_two(one, other, seen, longest):
        return 0.0
    return 1 / (1 + math.exp(-math.fsum(WEIGHTS[name] * value for name, value in seen.items())))


def likeness(one: Weighed, other: Weighed, similar: Callable[[Weighed, Weighed], float] = similarity) -> float:
    """The similarity with 0 for VETO, which costs more to find out than that they share too little."""
    if not is_copy(one.told, other.told) and not _share_enough(one.told, other.told, max(one.days, other.days)):
        return 0.0
    return max(similar(one, other), 0.0)


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
    if is_speech(seen) and not _share_more_than_names(one, other, one.vector):
        return True
    if KINDS.isdisjoint(seen) and (longest > 1 or not _share_more_than_names(one, other, one.telling)):
        return True
    if longest <= FEW_DAYS:
        if not seen.get("shared") and _differ_in_all(mine, theirs, seen):
            return True
    elif SAME_KIND.isdisjoint(seen) or mine.item.modality != theirs.item.modality:
        return True  # "hopes to halt the leak in August" is no plan of all that was halted in August
    elif (seen.get("words", 0.0) < OTHER_THINGS or not seen.get("shared")) and _did_to_others(mine, theirs):
        return True
    return ANY_TOLD.isdisjoint(seen) and not _of_one_thing(mine, theirs)


def _are_of_other_stories(one: Description, other: Description) -> bool:
    """Are their articles about different things, and is nobody named in both: two meetings of one Monday?"""
    if one.item.article == other.item.article or not one.story or not other.story:
        return False
    mine, theirs = (told.names | told.about | told.actor for told in (one, other))
    return mine.isdisjoint(theirs) and one.story.isdisjoint(other.story)


def _differ_in_all(one: Description, other: Description, seen: Mapping[str, float]) -> bool:
    """One verb, and neither who did it nor to what is the same: "Shares hit a new low", "The tax hit a snag"."""
    others = "other doer" in seen or "other actor" in seen
    return others and bool(one.object) and bool(other.object) and one.object.isdisjoint(other.object)


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
    names |= {term(name) for name in names}
    return any(word in other.vector and word not in SPEAKING and fold_name(word) not in names for word in words)


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


def _points_at(pointing: Weighed, telling: Weighed, words: float) -> bool:
    """Does the one only name what the other tells: "the quake", "talks with Ann Lee", in a report on the same?

    What is told of a week is not known to be what "Tuesday's talks" are.
    """
    one, other = pointing.told, telling.told
    if pointing.days < telling.days:
        return False
    if one.points.isdisjoint(other.what | other.beside) or not one.names <= other.names:
        return False
    if (one.points & (other.what | other.beside)) <= SPEECH and words < DONE:
        return False
    same_report = one.item.article == other.item.article
    return same_report or not one.around.isdisjoint(other.names) or words >= SAME_SUBJECT
