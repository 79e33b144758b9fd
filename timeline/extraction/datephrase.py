"""The words that a date takes with it when it is left out: "left (late on Monday) for Oslo".

What would leave a hole stays: "Monday's talks", "an election due in 2024", "between 2014 and 2016".
"""

from collections.abc import Sequence
from typing import Final

from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

# What ties a date in.
TIES: Final = frozenset("on in at by during since from over within throughout around of towards toward".split())
BESIDE: Final = frozenset("late early earlier later shortly just back".split())
NEEDING: Final = (Kind.DETERMINER, Kind.POSSESSIVE, Kind.COORDINATOR, Kind.TO, Kind.DATE, Kind.PREPOSITION)
# A date behind these is what they are about.
BOUND: Final = frozenset("due dated dating between than except".split())


def date_phrase(tokens: Sequence[Token], at: int) -> range:
    """The indexes to leave out around the date at `at`; an empty range where it must stay."""
    stays = range(at, at)
    last = _end_of_range(tokens, at)
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    behind = tokens[last + 2] if last + 2 < len(tokens) else None
    if following is not None and (following.kind in (Kind.POSSESSIVE, Kind.DATE) or following.text in "-–/("):
        return stays
    if following is not None and following.kind in (Kind.COORDINATOR, Kind.TO) and behind and behind.kind is Kind.DATE:
        return stays
    if at and tokens[at - 1].kind is Kind.OPEN and following is not None and following.kind is Kind.CLOSE:
        return stays
    first, tied = at, False
    while first > 0:
        word = tokens[first - 1]
        article = word.low == "the" and not tied and first > 1 and tokens[first - 2].low in TIES
        ties = word.low in TIES and word.kind in (Kind.PREPOSITION, Kind.SUBORDINATOR) and not tied
        if not (word.low in BESIDE or article or ties):
            break
        first, tied = first - 1, tied or ties
    before = tokens[first - 1] if first else None
    if before is not None and (before.kind in NEEDING or before.low in BOUND):
        return stays
    if (
        before is not None
        and before.kind is Kind.PARTICIPLE
        and first > 1
        and tokens[first - 2].kind is Kind.NOUN
        and (following is None or following.kind in (Kind.COMMA, Kind.STOP, *FINITE))
    ):
        return stays  # "an election held in 2024"
    described = (
        following is not None and following.kind is Kind.NOUN and (not following.is_name or following.text.isupper())
    )
    if described and tokens[first].kind is Kind.PREPOSITION and any(word.low == "the" for word in tokens[first:at]):
        return stays  # "since the 20 April explosion"
    if not tied and (described or tokens[at].low.startswith(("the ", "a ", "an ", "most "))):
        return stays
    return range(first, last + 1)


def is_subject(tokens: Sequence[Token], at: int) -> bool:
    """ "predict (this year) will be quiet": no time when, but what is spoken of."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1] if at else None
    opens = before is None or before.kind in (Kind.COORDINATOR, Kind.SUBORDINATOR, Kind.STOP, *FINITE)
    return opens and following is not None and following.kind in FINITE


def is_attributive(tokens: Sequence[Token], at: int) -> bool:
    """ "the London 2012 Festival", "the 1989 Ayr spill", "a 2016 interview": it says which, not when."""
    if not 0 < at < len(tokens) - 1:
        return False
    before, following = tokens[at - 1], tokens[at + 1]
    if following.kind is not Kind.NOUN or tokens[at].low.startswith(
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
