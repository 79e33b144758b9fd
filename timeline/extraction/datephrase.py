"""The words that a date takes with it when it is left out: "left (late on Monday) for Oslo".

What would leave a hole stays: "Monday's talks", "an election due in 2024", "between 2014 and 2016".
"""

import re
from collections.abc import Sequence
from typing import Final

from timeline.extraction.reduced import FINITE, is_published
from timeline.extraction.tokens import Kind, Token

# What ties a date in.
TIES: Final = frozenset("on in at by during since from over within throughout around towards toward".split())
BESIDE: Final = frozenset("late early earlier later shortly just back either sometime".split())
NEEDING: Final = (
    Kind.DETERMINER, Kind.POSSESSIVE, Kind.COORDINATOR, Kind.TO, Kind.DATE, Kind.PREPOSITION, Kind.SUBORDINATOR
)  # fmt: skip
TAKES_TIME: Final = frozenset("spend spends spent spending take takes took last lasts lasted wait waited".split())
CHOOSING: Final = frozenset("set chose picked proposed".split())  # "set (3 May) for the trial"
# "A trial starting on Monday", "would step down effective 1 May".
OPENING: Final = frozenset("starting beginning commencing ending effective".split())
# "Has held ten hearings (since May)" tells of none in May.
PERFECT: Final = frozenset("has have 've had".split())
PARTICLES: Final = frozenset("down up out off away".split())  # "will step down (next month) from the board"
# These need no more than other dates: "(a week ago)", "resigned (the next day)".
NEXT: Final = frozenset("next last beyond".split())  # "to be paid (this year) and next"
COUNTED: Final = re.compile(
    r" (?:ago|earlier|later)$|^the (?:next|following|previous|same) (?:day|night|morning|evening|week)$"
    r"|^the (?:day|night|week) before$"
)
# No noun takes these to itself, as it does "a quiet (Monday)": "tried to pass a bill (last week) that would".
COUNTED_BACK: Final = re.compile(r"(?:(?:just|early|late|earlier|later) )*(?:last|next|this)\b|earlier \w+day|.* ago$")
# A date behind these is what they are about.
BOUND: Final = frozenset("due dated dating between than except".split())


def date_phrase(tokens: Sequence[Token], at: int) -> range:
    """The indexes to leave out around the date at `at`; an empty range where it must stay."""
    last = _end_of_range(tokens, at)
    first, tied = at, False
    while first > 0:
        word = tokens[first - 1]
        article = word.low == "the" and tokens[first - 2].low in TIES
        ties = word.low in TIES and not tied
        beside = word.low in BESIDE and (word.low != "back" or tokens[first].low == "in")
        some = first > 1 and (tokens[first - 2].low, word.low) == ("some", "time")  # "will start (some time in May)"
        if not (beside or article or ties or some):
            break
        first, tied = first - (2 if some else 1), tied or ties
    if first > 1 and is_published(tokens, first - 1) and any(token.kind in FINITE for token in tokens[last + 1 :]):
        return range(first - 1, last + 1)  # "a study (published on Monday) found"
    since = tied and tokens[first].low == "since" and any(token.low in PERFECT for token in tokens[:first])
    needed = (
        since
        or _is_bound_behind(tokens, at, last, first, tied=tied)
        or _is_bound_before(tokens, first, last, tied=tied)
    )
    return range(at, at) if needed else range(first, last + 1)


def _is_bound_behind(tokens: Sequence[Token], at: int, last: int, first: int, *, tied: bool) -> bool:
    """A date that what follows needs.

    "Monday's talks", "Monday and Tuesday", "the midday briefing", "proposed Monday as the deadline".
    """
    if tokens[at].low.endswith((" after", " before", " since")) and not COUNTED.search(tokens[at].low):
        return True
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    behind = tokens[last + 2] if last + 2 < len(tokens) else None
    if following is None:
        return False
    counted = COUNTED_BACK.match(tokens[at].low) is not None
    if following.low in ("alone", "of", "or") or (following.low == "as" and not tied and not counted):
        return True
    if following.kind in (Kind.POSSESSIVE, Kind.DATE) or following.text in ("-", "–", "/", "("):
        return True
    if following.kind is Kind.COMMA and behind is not None and behind.low in ("not", "instead"):
        return any(token.kind is Kind.DATE for token in tokens[last + 3 : last + 5])
    more = behind is not None and (behind.kind is Kind.DATE or behind.text[0].isdigit() or behind.low in NEXT)
    if following.kind in (Kind.COORDINATOR, Kind.TO) and more:
        return True
    doing = following.kind is Kind.ING and not (first and tokens[first - 1].kind is Kind.AUXILIARY)
    described = (following.kind is Kind.NOUN or doing) and (not following.is_name or following.text.isupper())
    if counted and doing:
        return False
    if described and tied:
        in_day = tokens[at - 1].low == "in" and tokens[at].low.endswith("day")  # "in Tuesday trading"
        return in_day or any(word.low.split()[0] == "the" for word in tokens[first : at + 1])
    needs_article = tokens[at].low.startswith(("the ", "a ", "an ", "most ")) and not COUNTED.search(tokens[at].low)
    return not tied and (described or needs_article)


def _is_bound_before(tokens: Sequence[Token], first: int, last: int, *, tied: bool) -> bool:
    """A date that what precedes needs.

    "between 2014", "will be days before", "an election held in 2024", "spent Monday", "a quiet Monday".
    """
    before = tokens[first - 1] if first else None
    if before is None:
        return False
    if (before.kind in NEEDING and before.low not in PARTICLES) or before.low in BOUND or before.low in OPENING:
        return True
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if before.kind is Kind.OPEN and following is not None and following.kind in (Kind.CLOSE, Kind.COMMA):
        return True
    if before.low == "be" and following is not None and following.kind is Kind.SUBORDINATOR:
        return True
    ahead = tokens[first - 2] if first > 1 else None
    if before.kind is Kind.PARTICIPLE and ahead is not None and ahead.kind is Kind.NOUN:
        return following is None or following.kind in (Kind.COMMA, Kind.STOP, *FINITE)
    article = ahead is not None and (
        ahead.low in ("a", "an") or (before.low == "first" and ahead.kind is Kind.DETERMINER)
    )
    return not tied and (before.low in TAKES_TIME | CHOOSING or (article and not COUNTED_BACK.match(tokens[last].low)))


def is_subject(tokens: Sequence[Token], at: int) -> bool:
    """A date that is spoken of and tells no time: "predict (this year) will be quiet"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1] if at else None
    opens = before is None or before.kind in (Kind.COORDINATOR, Kind.SUBORDINATOR, Kind.STOP, *FINITE)
    return opens and following is not None and following.kind in FINITE


def is_attributive(tokens: Sequence[Token], at: int) -> bool:
    """A date that says which, not when: "the London 2012 Festival", "the 1989 Ayr spill", "a 2016 interview"."""
    if not 0 < at < len(tokens) - 1:
        return False
    before, following = tokens[at - 1], tokens[at + 1]
    if following.kind is Kind.COMMA and tokens[at].low[-1:].isdigit() and at + 2 < len(tokens):
        following = tokens[at + 2]  # "the 3 May, 2009, fire"
        return before.low == "the" and following.kind is Kind.NOUN and not following.is_name
    if following.kind not in (Kind.NOUN, Kind.ING) or tokens[at].low.startswith(
        ("the ", "this ", "that ", "last ", "next ", "a ")
    ):
        return False
    named = before.is_name and following.is_name and tokens[at].low.isdigit()
    return named or before.kind in (Kind.DETERMINER, Kind.POSSESSIVE)


def _end_of_range(tokens: Sequence[Token], at: int) -> int:
    """Where "from 12 to 14 March" ends: the tagger gives two timexes, the second joined to the first."""
    timex = tokens[at].timex
    for index in range(at + 1, min(at + 4, len(tokens))):
        other = tokens[index].timex
        if timex is not None and other is not None and other.joins == timex.start:
            return index
    return at
