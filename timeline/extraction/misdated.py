"""Whether a headline is of its date: that of its own verb, and not of a part, of another verb or of another day.

Ann Lee was named head of the firm Bob Ray founded in 2005        2005 is the founding's
Ann Lee was convicted in May of blowing up a ship in 1988         1988 is the deed's
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.clauses import Clause
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

DEICTIC: Final = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|last night)\b")
# Under its own date a reader would count from there: "A meeting is scheduled for (tomorrow)".
COUNTED_ON: Final = re.compile(r"\b(?:yesterday|tomorrow|ago)\b|^(?:early |late |later )?(?:last|next) ")
# "Was convicted of blowing up a ship (in 1988)", "accused of taking bribes (in May)": the date is that of the deed.
TRIED: Final = frozenset("convicted accused acquitted suspected cleared guilty indicted charged sued fined".split())
FOR_DEED: Final = frozenset("of for with over".split())
TIMES: Final = lexicon.TIME_UNITS | {"time", "date"}
OPENING_ON: Final = frozenset("starting beginning opening".split())


def misdated(tokens: list[Token], verb: int, words: Sequence[Token], at: int, modality: str) -> str | None:
    """What is wrong with the words as a headline for the day of the date at `at`; None where nothing is."""
    if (modality == "planned" and _is_of_noun(tokens, verb, at)) or _is_of_other(tokens, verb, at):
        return "the date is that of a part"
    if _is_told_of(tokens, at, words):
        return "the date is told of"
    if any(word is tokens[at] and COUNTED_ON.search(word.low) for word in words):
        return "told from another day"
    if _tells_of_another_day(words, tokens[at]):
        return "told from another day"
    return "told in the present" if modality == "happened" and at > verb and _is_present(tokens, verb) else None


def says_when(tokens: list[Token], clauses: list[Clause], verb: int, first: int, at: int) -> bool:
    """Has the verb a date of its own, not that at `at`: "Ann Lee said on Tuesday that she had left (on Monday)"?"""
    own = next((clause.indexes for clause in clauses if verb in clause.indexes), [])
    if at < first and any(first < index < verb and _is_when(tokens, index) for index in own):
        return True  # "Before talks (this week), Ann Lee on Monday said"
    return at not in own and any(verb < index < at and tokens[index].kind is Kind.DATE for index in own)


def _is_of_other(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Is it the day of something else that is told of on the way to the date, or from it to the verb?

    "Was convicted of a theft (in 1988)", "will cancel the payment due (on Monday)", "has paid for a fire (in 2005)",
    "Facing a hearing opening (on Monday), Ann Lee left".
    """
    tie = at - 1 if at and tokens[at - 1].kind is Kind.PREPOSITION else at
    if at < verb:
        return tie > 0 and tokens[tie - 1].low in OPENING_ON
    inside = tokens[verb:tie]
    if _is_in_contact_clause(inside):
        return True
    if any(a.low in TRIED and b.low in FOR_DEED for a, b in pairwise(inside)):
        return True
    triples = zip(tokens[verb:at], tokens[verb + 1 : at], tokens[verb + 2 : at + 1], strict=False)
    if any(a.kind is Kind.NOUN and b.low == "due" and c.kind is not Kind.TO for a, b, c in triples):
        return True
    timex = tokens[at].timex
    over = timex is not None and timex.granularity in ("year", "month") and tie < at and tokens[tie].low == "in"
    return over and tokens[verb].low in ("has", "have") and not DEICTIC.search(tokens[at].low)


def _is_in_contact_clause(inside: Sequence[Token]) -> bool:
    """A verb behind two nouns that nothing joins: "(was named head of) the firm Ann Lee founded (in 2005)"."""
    opens = (Kind.COMMA, Kind.STOP, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.COORDINATOR, Kind.OPEN)
    verb = next((place for place in range(len(inside) - 1, 0, -1) if inside[place].kind in FINITE), 0)
    if not verb or inside[0].low in lexicon.REPORTING or any(token.kind in opens for token in inside[:verb]):
        return False
    return any(
        a.kind is Kind.NOUN and not a.is_name and (b.kind is Kind.DETERMINER or b.is_name)
        for a, b in pairwise(inside[1:verb])
    )


def _is_told_of(tokens: Sequence[Token], at: int, words: Sequence[Token]) -> bool:
    """Does the stretch keep what is only told of the date: "(On 3 May), a time when shops are closed"?"""
    behind = tokens[at + 1 : at + 5]
    told = len(behind) == 4 and behind[0].kind is Kind.COMMA and behind[1].kind is Kind.DETERMINER
    counted = told and behind[3].low in ("after", "before")  # "(On 3 May), two days after the flood"
    return told and not counted and behind[2].low in TIMES and any(word is behind[2] for word in words)


def _is_when(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].kind is Kind.DATE and following is not None and following.kind is not Kind.POSSESSIVE


def _is_of_noun(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Is what is planned only spoken of as past: "read a report to be published (on Saturday)"?"""
    inside = tokens[verb + 1 : at]
    hung = any(
        a.kind is Kind.NOUN and b.kind is Kind.TO and c.low == "be"
        for a, b, c in zip(inside, inside[1:], inside[2:], strict=False)
    )
    return hung and lexicon.looks_past(tokens[verb].low)


def _tells_of_another_day(words: Sequence[Token], dated: Token) -> bool:
    """Is there a "today" to be read as the day that is dated: "(On Friday) Ann Lee sold ships, and today ten"?"""
    return any(DEICTIC.search(word.low) for word in words if word.kind is Kind.DATE and word is not dated)


def _is_present(tokens: list[Token], verb: int) -> bool:
    """A present tense that tells of a picture, or of what is usual on such days.

    "Crews clean a beach (in Ayr, 3 May)".
    """
    token = tokens[verb]
    return token.kind is Kind.FINITE and not lexicon.looks_past(token.low) and token.low not in lexicon.REPORTING
