"""A headline cut to length, in the order in which a reader misses least.

First fillers and "that", then appositions, offices before a name and the nearer of two places, then the last phrases;
never a verb that is still wanted.
"""

from itertools import accumulate
from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.phrases import PERSON_WORDS
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.wording import LONGEST, balanced, joined, parts_of, trimmed

FULL_ENOUGH: Final = 0.6  # a cut that keeps less of the length gives way to a worse one that keeps more
HALF: Final = 0.45  # of the length; what is left without half a clause must still be so long
SHORTEST: Final = 28  # below this a cut leaves nothing to read
# Said between a verb and what it wants, and missed by nobody.
FILLERS: Final = tuple(tuple(words.split()) for words in ("for a time", "for a while", "for now", "for the time being",
    "for the moment", "in turn", "in any case", "of course"))  # fmt: skip
NEARER: Final = frozenset({"at", "inside", "outside"})
CUTS = (Kind.PREPOSITION, Kind.COORDINATOR, Kind.SUBORDINATOR, Kind.TO, Kind.RELATIVE, Kind.COMMA)


def sentence_of(tokens: list[Token]) -> str:
    """The words as a headline: spaced, cut to length, quotation marks in pairs, first letter large."""
    tokens = trimmed(balanced(trimmed(tokens)))
    text = joined(tokens)
    for shorten in (_without_filler, _without_that, _without_apposition, _without_office, _without_nearer_place, _cut):
        if len(text) <= LONGEST:
            break
        tokens = trimmed(balanced(trimmed(shorten(tokens))))
        text = joined(tokens)
    if len(text) > LONGEST:
        text = joined(balanced(_within(tokens))).rstrip(" ,;:") + "…"
    start = next((at for at, letter in enumerate(text) if letter.isalpha() or letter.isdigit()), 0)
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _without_that(tokens: list[Token]) -> list[Token]:
    """ "said that he left" -> "said he left"."""
    return [
        token
        for at, token in enumerate(tokens)
        if not (at and token.low == "that" and tokens[at - 1].low in lexicon.REPORTING)
    ]


def _without_apposition(tokens: list[Token]) -> list[Token]:
    """ "Ann Lee, the mayor, said" -> "Ann Lee said"."""
    verb = next((at for at, token in enumerate(tokens) if token.kind in FINITE), 0)
    commas = [at for at in range(verb) if tokens[at].kind is Kind.COMMA]
    listed = any(token.kind is Kind.COORDINATOR for token in tokens[:verb])
    if len(commas) < 2 or commas[-1] != verb - 1 or listed:
        return tokens
    return [*tokens[: commas[0]], *tokens[verb:]]


def _without_office(tokens: list[Token]) -> list[Token]:
    """ "Norway's top commander Ann Lee said" -> "Ann Lee said": what stands before a full name."""
    kept: list[Token] = []
    office = 0
    for at, token in enumerate(tokens):
        kept.append(token)
        following = tokens[at + 1 : at + 3]
        if token.low in PERSON_WORDS and len(following) == 2 and all(_is_plain_name(word) for word in following):
            office = len(kept)
            while office and kept[office - 1].kind in (Kind.NOUN, Kind.POSSESSIVE, Kind.DETERMINER):
                office -= 1
            kept = kept[:office]
    return kept


def _without_filler(tokens: list[Token]) -> list[Token]:
    """ "asked that Ayr be placed for a time under a governor" -> "asked that Ayr be placed under a governor"."""
    for filler in FILLERS:
        for at in range(1, len(tokens) - len(filler)):
            if tokens[at].low == filler[0] and tuple(token.low for token in tokens[at : at + len(filler)]) == filler:
                return [*tokens[:at], *tokens[at + len(filler) :]]
    return tokens


def _without_nearer_place(tokens: list[Token]) -> list[Token]:
    """ "Ministers at the old palace in Rome rejected ..." -> "Ministers in Rome rejected ..."."""
    verb = next((at for at, token in enumerate(tokens) if token.kind in FINITE), 0)
    nearer = next((at for at in range(1, verb) if tokens[at].low in NEARER), verb)
    wider = next((at for at in range(nearer + 1, verb) if tokens[at].kind is Kind.PREPOSITION), verb)
    if wider + 1 < verb and tokens[wider].low == "in" and tokens[wider + 1].is_name:
        return [*tokens[:nearer], *tokens[wider:]]
    return tokens


def _is_plain_name(token: Token) -> bool:
    return token.is_name and token.low not in PERSON_WORDS and token.kind is Kind.NOUN


def _within(tokens: list[Token]) -> list[Token]:
    lengths = accumulate(map(len, parts_of(tokens)))
    return tokens[: sum(length < LONGEST for length in lengths)]


def _cut(tokens: list[Token]) -> list[Token]:
    """Cuts what is too long before the last phrase that opens within the length.

    Never so that its verb is lost, or the verb that a verb of telling asks for.
    """
    best: dict[str, int] = {}
    lengths = [0, *accumulate(map(len, parts_of(tokens)))]
    for at in range(1, len(tokens)):
        length = lengths[at]
        if length > LONGEST:
            break
        before, token = tokens[at - 1], tokens[at]
        if length < SHORTEST or token.kind not in CUTS or before.low in lexicon.REPORTING:
            continue
        if before.kind is not Kind.AUXILIARY and not _awaits_verb(tokens[:at], tokens):
            best["of" if token.low == "of" else "and" if token.kind is Kind.COORDINATOR else "phrase"] = at
    cut = best.get("phrase", 0)
    for second in ("and", "of"):
        if best.get(second, 0) > cut and lengths[cut] < LONGEST * FULL_ENOUGH:
            cut = best[second]
    kept = tokens[: _before_half(tokens, _before_subject(tokens, cut), lengths)] if cut else tokens
    while (
        len(kept) > 2 and kept[-1].kind is Kind.PARTICIPLE and kept[-2].kind is Kind.NOUN and len(kept) < len(tokens)
    ):
        kept = kept[:-1]
    return kept


def _before_half(tokens: list[Token], cut: int, lengths: list[int]) -> int:
    """ "a force that could go | to Ayr", "Ayr, the largest town | in Kent": no half of a clause or an apposition."""
    for at in range(cut - 1, 1, -1):
        token, before = tokens[at], tokens[at - 1]
        if lengths[at] < LONGEST * HALF:
            break
        if token.kind is Kind.RELATIVE or (token.low == "that" and before.kind is Kind.NOUN):
            return at
        if before.kind is Kind.COMMA and token.kind is Kind.DETERMINER:
            return at - 1
        if token.kind in (Kind.COMMA, Kind.STOP):
            break
    return cut


def _before_subject(tokens: list[Token], cut: int) -> int:
    """ "saw a chance the war | between them could end": the cut parts a subject from its verb, so it goes before."""
    for token in tokens[cut:]:
        if token.kind in FINITE:
            break
        if token.kind in (Kind.COMMA, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.STOP):
            return cut
    else:
        return cut
    for at in range(cut - 1, 1, -1):
        if tokens[at].kind in FINITE:
            return cut
        if tokens[at].kind is Kind.DETERMINER and tokens[at - 1].kind in (Kind.NOUN, Kind.CLOSE):
            return at
    return cut


def _awaits_verb(kept: list[Token], whole: list[Token]) -> bool:
    """Lacks it its verb, or, as "said the war between" does, what the war did?"""
    if not any(token.kind in FINITE for token in kept):
        return any(token.kind in FINITE for token in whole)
    said = next((at for at, token in enumerate(kept) if token.low in lexicon.REPORTING), None)
    if said is None or kept[said].low not in ("said", "says", "stated", "claimed"):
        return False
    return not any(token.kind in FINITE for token in kept[said + 1 :])
