"""Clauses that open without a word of their own.

She said on Monday | he had left       a verb of telling needs no "that"
the regions | it claimed to annex      nor a relative clause its "which"
"""

from collections.abc import Iterable

from timeline.extraction import lexicon
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

HARD = (Kind.STOP, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.OPEN, Kind.CLOSE)


def stretch(tokens: list[Token], index: int, *, over_commas: bool = False) -> range:
    """From a token to the next hard boundary, or comma."""
    end = min(index + 1, len(tokens))
    while end < len(tokens) and tokens[end].kind not in HARD and (over_commas or tokens[end].kind is not Kind.COMMA):
        end += 1
    return range(index, end)


def complement_without_that(tokens: list[Token], index: int) -> int | None:
    """Where the clause begins that a verb of telling governs without "that": "said Thursday | he backed the plan"."""
    at = _behind_date(tokens, index + 1)
    if at >= len(tokens) or tokens[at].kind in (*HARD, Kind.COMMA, *FINITE, Kind.COORDINATOR):
        return None
    verb = next((later for later in stretch(tokens, at) if tokens[later].kind in FINITE), None)
    if verb is None:
        return None
    if tokens[index].low not in lexicon.SAYING and tokens[at].kind is Kind.PREPOSITION:
        return None
    subject = verb - 1
    while tokens[subject].kind in (Kind.ADVERB, Kind.NEGATION):
        subject -= 1
    if tokens[subject].kind is Kind.PRONOUN:
        return subject
    if tokens[index].low in ("told", "tells", "tell", "asked", "asks", "reminded"):
        return None
    if any(tokens[later].kind is Kind.COORDINATOR and tokens[later + 1].kind in FINITE for later in range(at, verb)):
        return None
    return at if tokens[at].kind is not Kind.TO else None


def _behind_date(tokens: list[Token], at: int) -> int:
    """Behind "on Thursday," and "not" after the verb; of "said | Monday's strikes ..." the clause has the date."""
    while at < len(tokens) and (
        tokens[at].kind in (Kind.DATE, Kind.ADVERB, Kind.NEGATION)
        or (tokens[at].kind is Kind.PREPOSITION and at + 1 < len(tokens) and tokens[at + 1].kind is Kind.DATE)
    ):
        at += 1
    if at < len(tokens) and tokens[at].kind is Kind.POSSESSIVE:
        return at - 1
    return at + 1 if at < len(tokens) and tokens[at].kind is Kind.COMMA and tokens[at - 1].kind is Kind.DATE else at


def is_contact_relative(tokens: list[Token], index: int, opened: Iterable[int]) -> bool:
    """A relative clause without its pronoun.

    "the regions it claimed to annex", a pronoun right after a noun, and a verb.
    """
    before = tokens[index - 1]
    start = max(at for at in opened if at <= index)
    fronted = tokens[start].kind in (Kind.PREPOSITION, Kind.ADVERB, Kind.DATE)
    if fronted and not any(tokens[at].kind in FINITE for at in range(start, index)):
        return False
    if before.kind is not Kind.NOUN or before.low in lexicon.REPORTING:
        return False
    at = index + 1
    while at < len(tokens) and tokens[at].kind in (Kind.ADVERB, Kind.NEGATION):
        at += 1
    return at < len(tokens) and tokens[at].kind in FINITE
