"""Verbs in the present: "says", "which runs out", "when Rovers play Town". Most words in -s are nouns."""

from timeline.extraction import lexicon
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token


def present(tokens: list[Token], index: int, before: Token | None, *, nominal: bool) -> Kind:
    """The kind of a word that is no past form: "says", "the leaders meet"; `before` is what stands before it.

    `nominal` says that a noun is wanted there, as behind an article.
    """
    low = tokens[index].low
    if before is None:
        return Kind.NOUN
    if low in lexicon.BASES and _is_what_several_do(tokens, index):
        return Kind.FINITE
    if before.low in ("this", "that") and low in lexicon.PRESENT_S:
        return Kind.FINITE
    if before.kind is Kind.PRONOUN and before is tokens[index - 1]:
        singular = before.low in ("he", "she", "it")
        if (singular and low.endswith("s") and low.isalpha()) or (not singular and low in lexicon.BASES):
            return Kind.FINITE
    if nominal:
        return Kind.NOUN
    subjects = (Kind.NOUN, Kind.PRONOUN, Kind.RELATIVE, Kind.CLOSE, Kind.DATE)
    plural = before.kind in (Kind.PRONOUN, Kind.RELATIVE) or before.low.endswith("s")
    if _is_third_person(tokens, index) or _ends_interposed(tokens, index):
        return Kind.FINITE
    if (low in lexicon.PRESENT_S and before.kind in subjects) or (low in lexicon.PRESENT_BARE and plural):
        return Kind.FINITE
    if before.kind is Kind.COMMA and low in ("say", "believe", "argue", "warn", "insist"):
        subject = next((token for token in reversed(tokens[:index]) if token.kind is Kind.NOUN), None)
        return Kind.FINITE if subject is not None and subject.low.endswith("s") else Kind.NOUN
    return Kind.INFINITIVE if before.low in lexicon.DO and low in lexicon.BASES else Kind.NOUN


def _is_third_person(tokens: list[Token], index: int) -> bool:
    """ "which runs out", "who plans to": a word in -s between a relative pronoun and what is no verb."""
    if (
        not index
        or tokens[index - 1].kind is not Kind.RELATIVE
        or not tokens[index].low.endswith("s")
        or tokens[index].low.removesuffix("s") not in lexicon.BASES
    ):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is None or following.kind in (
        Kind.PREPOSITION, Kind.DETERMINER, Kind.DATE, Kind.TO, Kind.ADVERB, Kind.COMMA
    )  # fmt: skip


def _is_what_several_do(tokens: list[Token], index: int) -> bool:
    """ "when Rovers | play Town": between what opens a clause, a plural and an object stands a verb."""
    if index < 2 or index + 1 >= len(tokens) or tokens[index - 2].kind is not Kind.SUBORDINATOR:
        return False
    several = tokens[index - 1].kind is Kind.NOUN and tokens[index - 1].low.endswith("s")
    return several and tokens[index + 1].kind in (Kind.NOUN, Kind.DETERMINER, Kind.PREPOSITION, Kind.DATE)


def _ends_interposed(tokens: list[Token], index: int) -> bool:
    """ "the vote, due on Monday, | fails": between two commas stands no verb, and no list goes on."""
    if tokens[index - 1].kind is not Kind.COMMA or tokens[index].low not in lexicon.PRESENT_S:
        return False
    for at in range(index - 2, 0, -1):
        if tokens[at].kind is Kind.COMMA:
            following = tokens[index + 1].kind if index + 1 < len(tokens) else Kind.STOP
            return following not in (Kind.NOUN, Kind.COORDINATOR) and tokens[at - 1].kind is Kind.NOUN
        if tokens[at].kind in (Kind.STOP, Kind.COORDINATOR, *FINITE) or lexicon.looks_past(tokens[at].low):
            return False
    return False
