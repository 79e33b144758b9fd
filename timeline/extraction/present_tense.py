"""Verbs in the present: "says", "which runs out". Most words in -s are nouns."""

from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

HEADING: Final = frozenset({"-", "--", "–", "—", ":"})
SHORTEST_ENTRY: Final = 5
OPENS_OBJECT: Final = (Kind.DETERMINER, Kind.PREPOSITION, Kind.TO, Kind.ADVERB, Kind.OPEN, Kind.PRONOUN, Kind.DATE)
# As often nouns.
INTENDS: Final = frozenset({"plans", "hopes", "aims"})


def present(tokens: list[Token], index: int, before: Token | None, *, nominal: bool) -> Kind:
    """The kind of a word that is no past form: "says", "the leaders meet"; `before` is what stands before it.

    `nominal` says that a noun is wanted there, as behind an article.
    """
    low = tokens[index].low
    if before is None:
        return Kind.NOUN
    if before.low in ("this", "that") and low in lexicon.PRESENT_S:
        return Kind.FINITE
    if before.kind is Kind.PRONOUN and before is tokens[index - 1]:
        singular = before.low in ("he", "she", "it")
        if (singular and low.endswith("s")) or (not singular and low in lexicon.BASES):
            return Kind.FINITE
    if nominal:
        return Kind.NOUN
    if low in INTENDS and _intends(tokens, index, before):
        return Kind.FINITE
    subjects = (Kind.NOUN, Kind.PRONOUN, Kind.RELATIVE, Kind.CLOSE, Kind.DATE)
    plural = before.kind in (Kind.PRONOUN, Kind.RELATIVE) or before.low.endswith("s")
    if _is_third_person(tokens, index) or _ends_interposed(tokens, index):
        return Kind.FINITE
    if (low in lexicon.PRESENT_S and before.kind in subjects) or (low in lexicon.PRESENT_BARE and plural):
        return Kind.FINITE
    if before.kind is Kind.COMMA and low in ("say", "believe", "argue", "warn", "insist"):
        return Kind.FINITE
    return Kind.INFINITIVE if before.low in lexicon.DO and low in lexicon.BASES else Kind.NOUN


def mark_entry(tokens: list[Token]) -> None:
    """Gives the verb of an entry of a chronicle its kind, if no other is found: "May 2 - The mayor visits the port".

    Else most words in -s are nouns, and so are "rise" and "leak".
    """
    if len(tokens) < SHORTEST_ENTRY or tokens[1].text not in HEADING:
        return
    day = tokens[0].timex
    if day is None or day.clock is not None or any(token.kind in FINITE for token in tokens):
        return
    able = [place for place in range(3, len(tokens) - 1) if _may_tell(tokens, place)]
    sure = [place for place in able if tokens[place + 1].kind in OPENS_OBJECT or tokens[place + 1].is_name]
    if able:
        tokens[(sure or able)[0]].kind = Kind.FINITE


def _may_tell(tokens: list[Token], place: int) -> bool:
    """Could it be the verb: "visits" behind a noun, "appear" behind one of several?"""
    token, before = tokens[place], tokens[place - 1]
    if token.kind is not Kind.NOUN or token.is_name or token.quoted:
        return False
    before = tokens[place - 2] if before.kind is Kind.ADVERB else before
    if token.low in lexicon.TOLD_IN_PRESENT_S:
        return before.kind in (Kind.NOUN, Kind.CLOSE, Kind.COMMA)
    return token.low in lexicon.TOLD_IN_PRESENT and before.kind is Kind.NOUN and before.low.endswith("s")


def _intends(tokens: list[Token], index: int, before: Token) -> bool:
    """Who is to do something: "Ayr Ltd plans to sell", "the mayor hopes to stay"; not "its rescue plans to be"."""
    if before.kind is not Kind.NOUN or index + 2 >= len(tokens) or tokens[index + 1].kind is not Kind.TO:
        return False
    subject = next(place for place in range(index - 1, -1, -1) if tokens[place] is before)
    return before.is_name or (subject > 0 and tokens[subject - 1].low == "the")


def _is_third_person(tokens: list[Token], index: int) -> bool:
    """A word in -s between a relative pronoun and what is no verb: "which runs out", "who plans to"."""
    if (
        tokens[index - 1].kind is not Kind.RELATIVE
        or not tokens[index].low.endswith("s")
        or tokens[index].low.removesuffix("s") not in lexicon.BASES
    ):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is None or following.kind in (
        Kind.PREPOSITION, Kind.DETERMINER, Kind.DATE, Kind.TO, Kind.ADVERB, Kind.COMMA
    )  # fmt: skip


def _ends_interposed(tokens: list[Token], index: int) -> bool:
    """A verb behind an insertion without one, of which no list goes on: "the vote, due on Monday, | fails"."""
    if tokens[index - 1].kind is not Kind.COMMA or tokens[index].low not in lexicon.PRESENT_S:
        return False
    for at in range(index - 2, 0, -1):
        if tokens[at].kind is Kind.COMMA:
            following = tokens[index + 1].kind if index + 1 < len(tokens) else Kind.STOP
            return following not in (Kind.NOUN, Kind.COORDINATOR) and tokens[at - 1].kind is Kind.NOUN
        if tokens[at].kind in (Kind.STOP, Kind.COORDINATOR, *FINITE):
            return False
    return False
