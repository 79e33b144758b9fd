"""How many words two mentions must have in common to be one happening, whatever else they share.

Much happens on one day, more in a longer span, and one actor does much of it: so the less is known of what the two
tell, the more words are asked for. The words are the cosine of `features`, without those that name who did it. The
figures are set on labelled articles, and on pairs of an archive's events that were told more than once.
"""

from collections.abc import Mapping
from typing import Final

from timeline.merging.features import BY_NAME, FEW_DAYS, ONCE, Weighed

MONTH: Final = 31  # days, at most: of a longer span only what many tell of is recalled
KINDS: Final = frozenset({"what", "phase", "verb", "speech", "beside", "phase beside"})
OTHERS: Final = frozenset({"other doer", "other actor", "actor named"})
BESIDE: Final = frozenset({"beside", "phase beside"})
COMMON_KINDS: Final = frozenset({"phase", "phase beside"})
# Words in common, besides those that name the actor, from which two accounts may be one:
SAID_BY_ONE: Final = 0.24  # of what one person said
SAID_IN_OTHER_WORDS: Final = 0.3  # of what was said where nobody is known to speak
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
NOTHING_SHARED: Final = 0.3  # where names differ, and no word tells of whom, to whom or where in both
# Of what is told of a longer span, to be what is told of days inside it:
WITHIN: Final = 0.3
WITHIN_OF_ONE: Final = 0.24  # where both name one person
DONE_WITHIN: Final = 0.33  # of what is known by its verb alone
SAID_WITHIN: Final = 0.5
# Of what one does or suffers more than once, as to meet or to sell:
AGAIN: Final = 0.2  # in a few days, where it is not known that the same one did it
AGAIN_IN_SPAN: Final = 0.22  # in a longer span


def needed(one: Weighed, other: Weighed, seen: Mapping[str, float], longest: int) -> float:
    """How many words in common there must be, besides the names of who did it, not to be two happenings."""
    mine, theirs = one.told, other.told
    is_known = mine.what & theirs.what <= BY_NAME or not mine.doer.isdisjoint(theirs.doer)
    of_day = _needed_of_day(seen, longest, is_known=is_known)
    if "beside" in seen and "actor" not in seen and mine.is_statement != theirs.is_statement:
        of_day = max(of_day, TOLD_BESIDE)
    if one.days == other.days or longest < FEW_DAYS:
        return of_day
    return max(of_day, _needed_within(one, other, seen))


def _needed_within(one: Weighed, other: Weighed, seen: Mapping[str, float]) -> float:
    """The same where the one is dated to a longer span, of which much is told besides.

    Not so where a report says no more of it than the other does as well, "this week's debate"; nor of what is known by
    its name.
    """
    if is_speech(seen):
        return SAID_WITHIN
    both = one.told.what & other.told.what
    if "what" in seen and (both <= BY_NAME or (max(one.days, other.days) > MONTH and both <= ONCE)):
        return 0.0
    wider, exact = (one, other) if one.days > other.days else (other, one)
    telling = wider.telling & wider.told.near
    if telling and telling <= exact.vector.keys():
        return 0.0
    if "verb" in seen:
        return DONE_WITHIN
    return WITHIN_OF_ONE if seen.get("people") else WITHIN


def is_speech(seen: Mapping[str, float]) -> bool:
    """Are both known for no more than that it was said?"""
    return "speech" in seen or ("speaker" in seen and "what" not in seen)


def _needed_of_day(seen: Mapping[str, float], longest: int, *, is_known: bool) -> float:
    """The same of what happened on one day."""
    known, others = "actor" in seen, not OTHERS.isdisjoint(seen)
    if is_speech(seen):
        return _needed_of_speech(seen)
    if KINDS.isdisjoint(seen):
        if "both beside" in seen:
            return 0.0 if known else HINTED
        return DONE_BY_ONE if known else DONE
    if "again" in seen and (longest > FEW_DAYS or "other doer" in seen):
        if "phase" in seen or ("other doer" in seen and not seen.get("shared")):
            return NOTHING_SHARED
        return AGAIN_IN_SPAN if longest > FEW_DAYS else AGAIN
    if others and not BESIDE.isdisjoint(seen):
        return HINTED if "both beside" in seen else TOLD_OF_OTHERS
    if not COMMON_KINDS.isdisjoint(seen):
        return _needed_of_common(seen, longest)
    return _needed_of_kind(seen, longest, is_known=is_known)


def _needed_of_common(seen: Mapping[str, float], longest: int) -> float:
    """The same of what may happen to anything, and is not known to have happened to one thing."""
    if "thing" in seen:
        return 0.0
    if longest > 1:
        return IN_DAYS if longest <= FEW_DAYS else IN_SPAN
    if "phase" in seen:
        return ANY_DAY if seen.get("shared") else NOTHING_SHARED
    return ANY_DAY if "both beside" in seen else TOLD_BESIDE


def _needed_of_kind(seen: Mapping[str, float], longest: int, *, is_known: bool) -> float:
    """The same where both tell of one kind of happening."""
    if longest > 1 and "beside" in seen:
        return BESIDE_IN_SPAN
    if "verb" in seen and "thing" not in seen:
        return DONE
    if longest <= FEW_DAYS and not (is_known or seen.get("shared") or "actor" in seen or "verb" in seen):
        return ANY_DAY
    return NOTHING_SHARED if "other names" in seen and longest == 1 and not seen.get("shared") else 0.0


def _needed_of_speech(seen: Mapping[str, float]) -> float:
    """The same of what somebody said, which one person says in other words at one time."""
    if not OTHERS.isdisjoint(seen):
        return SAID_BY_OTHERS
    if "thing" in seen or ("both beside" in seen and ("actor" in seen or "speaker" in seen)):
        return 0.0
    return SAID_BY_ONE if "actor" in seen or "speaker" in seen else SAID_IN_OTHER_WORDS
