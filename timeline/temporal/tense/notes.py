"""Is the text a note or a command, somebody's own line of what is to come: "dinner with Ann friday"?"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ..fragments import alternatives, fold
from ..word_lists import WEEKDAY_NAMES, WEEKDAYS
from .verb_groups import groups
from .word_patterns import words_of

LONGEST_NOTE: Final = 80
LONGEST_QUESTION: Final = 36  # "drinks next fri?"


@lru_cache(maxsize=4)
def is_note(folded: str) -> bool:
    """Is the text a note or a command, a line with no verb of the past and no full stop: "dinner with Ann friday"?"""
    if len(folded) > LONGEST_NOTE or "\n" in folded.strip("\n") or folded.rstrip().endswith("."):
        return False
    if folded.rstrip().endswith("?") and len(folded) > LONGEST_QUESTION:
        return False
    told = groups(words_of(folded))
    return not any(group.row.tense in ("past", "perfect") or group.row.name == "is done" for group in told)


# "Sat or Sun works for me", "Sunday night football": a headline has more words behind its day.
_BEGINS_WITH_DAY: Final = re.compile(
    rf"(?:{alternatives(name.rstrip('.') for name in WEEKDAYS if name.endswith('.'))}\b|"
    rf"{alternatives(WEEKDAY_NAMES)}(?: [\w']+){{0,2}}$)"
)


LONGEST_TYPED: Final = 120


def is_typed(text: str, small: bool = False) -> bool:
    """Is the text a line that somebody typed, be it of what was: "saw her tues"? `small`: without a capital."""
    stripped = text.strip()
    if not stripped or len(stripped) > LONGEST_TYPED or "\n" in stripped or stripped.endswith("."):
        return False
    return stripped[0].islower() or not stripped[0].isalpha() or (not small and is_note(fold(text)))


# "WFH Monday", "Lunch with Sam Tuesday 1pm": no headline is so short, or gives the hour.
_SHORTEST: Final = re.compile(
    rf"\S+(?: \S+)? {alternatives(WEEKDAY_NAMES)}\Z|"
    rf".*{alternatives(WEEKDAY_NAMES)},? (?:at |@ ?)?\d{{1,2}}(?:[:.]\d\d)? ?(?:am|pm)?\Z"
)


@lru_cache(maxsize=4)
def is_jotted(text: str) -> bool:
    """Is the text a note that somebody jotted down of what is to come: "haircut on Tuesday at 5"?"""
    stripped = text.strip().lower()
    begins_small = text.lstrip()[:1].islower() or stripped[:1] in tuple("+0123456789")
    begins_so = begins_small or _BEGINS_WITH_DAY.match(stripped) or _SHORTEST.match(stripped)
    return bool(begins_so) and is_note(fold(text))


# "Remind me on Monday", "buy milk tomorrow": who writes so speaks of what is to come.
_COMMAND: Final = re.compile(
    r"(?:please |let'?s |don't forget |i (?:need|have|want) to |we (?:need|have) to |to )?(?:remind|remember|call|"
    r"ring|phone|text|e-?mail|mail|message|meet|see|book|buy|get|pick|pay|send|submit|set|schedule|cancel|move|add|create|"
    r"make|plan|wake|visit|go|come|check|finish|start|order|reserve|return|renew|take|bring|clean|do|fix|prepare|review|write|post|"
    r"water|feed|invite|ask|tell|show|open|close|turn|play|find|watch)\b"
)


def is_command(folded: str) -> bool:
    """Does the note tell somebody to do something: "remind me on Monday"?"""
    return _COMMAND.match(folded) is not None and is_note(folded)


# What stands around a date where somebody typed nothing else.
_ONLY_AROUND: Final = re.compile(
    r"(?:\W|\b(?:from|to|until|till|the|and|or|on|between|by|since|before|after|in|at)\b)*"
)


def says_more(folded: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Does the text say anything beside its dates at `spans`: "gym fri", and not "from Monday to Thursday"?"""
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(folded)]
    return not all(_ONLY_AROUND.fullmatch(folded, end, start) for end, start in zip(ends, starts, strict=True))
