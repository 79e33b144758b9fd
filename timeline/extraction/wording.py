"""Words put together to a headline: tenses made plain, date words and loose ends taken off, cut to length.

had visited a post in the region that day  ->  visited a post in the region
"""

from itertools import accumulate
from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.gazetteer import is_place_or_state
from timeline.extraction.phrases import PERSON_WORDS
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

LONGEST: Final = 90  # characters; what one line of a timeline takes on a laptop
FULL_ENOUGH: Final = 0.6  # a cut that keeps less of the length gives way to a worse one that keeps more
SHORTEST: Final = 28  # below this a cut leaves nothing to read
DATE_PREPOSITIONS = frozenset("on in at by of from since during over for to until within throughout around".split())
DATE_ADVERBS = frozenset("late early earlier later".split())
CUTS = (Kind.PREPOSITION, Kind.COORDINATOR, Kind.SUBORDINATOR, Kind.TO, Kind.RELATIVE, Kind.COMMA)


def word(text: str, kind: Kind = Kind.NOUN) -> Token:
    """A word that does not stand in the text."""
    return Token(text, -1, -1, text.lower(), kind)


def lowered(words: list[Token]) -> list[Token]:
    """The words with a small first letter, where only the beginning of a sentence made it large."""
    if not words or words[0].kind not in (Kind.DETERMINER, Kind.PRONOUN, Kind.ADVERB, Kind.PREPOSITION):
        following = words[1] if len(words) > 1 else None
        common = following is not None and not following.is_name and following.kind in (Kind.NOUN, Kind.TO)
        if not words or not (common or words[0].low.endswith("s")) or is_place_or_state(words[0].text):
            return words
    first = words[0]
    return [word(first.low, first.kind), *words[1:]]


def without_dates(tokens: list[Token]) -> list[Token]:
    """The words without date expressions and what tied them in: "left on Monday for Oslo" -> "left for Oslo"."""
    kept: list[Token] = []
    skip_possessive = False
    for position, token in enumerate(tokens):
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        if token.kind is Kind.POSSESSIVE and skip_possessive:
            skip_possessive = False
            continue
        skip_possessive = False
        if token.kind is not Kind.DATE:
            kept.append(token)
            continue
        if following is not None and following.low == "as" and not kept:
            kept.append(token)
            continue
        skip_possessive = following is not None and following.kind is Kind.POSSESSIVE
        if skip_possessive:
            if kept and kept[-1].low == "of":
                kept.append(word("the", Kind.DETERMINER))
            continue
        modifies = following is not None and following.kind is Kind.NOUN and not following.is_name and kept
        while (
            kept
            and not modifies
            and (
                (kept[-1].kind in (Kind.PREPOSITION, Kind.SUBORDINATOR) and kept[-1].low in DATE_PREPOSITIONS)
                or (kept[-1].kind is Kind.TO and position > 1 and tokens[position - 2].kind is Kind.DATE)
                or kept[-1].low in DATE_ADVERBS
            )
        ):
            kept.pop()
        if kept and kept[-1].kind is Kind.COMMA and following is not None and following.kind is Kind.COMMA:
            kept.pop()
    return kept


def plain_past(group: list[Token]) -> list[Token]:
    """ "had seized" -> "seized", "has flown" -> "flew"; other groups as they are."""
    if len(group) < 2 or group[0].low not in ("had", "has", "have") or group[-1].kind is not Kind.PARTICIPLE:
        return group
    between = group[1:-1]
    if any(token.kind not in (Kind.ADVERB,) for token in between):
        return group
    participle = group[-1].low
    return [*between, word(lexicon.PAST_OF_PARTICIPLE.get(participle, participle), Kind.FINITE)]


def past_of_ing(token: Token) -> Token:
    """ "visiting" -> "visited", "taking" -> "took"."""
    stem = token.low.removesuffix("ing")
    for base, past, _ in lexicon.IRREGULAR:
        if base in (stem, stem + "e", stem[:-1]) and (base != stem[:-1] or stem[-1:] == stem[-2:-1]):
            return word(past, Kind.FINITE)
    if stem.endswith("y") and stem[-2:-1] not in "aeo":
        return word(stem[:-1] + "ied", Kind.FINITE)
    return word(stem + ("d" if stem.endswith("e") else "ed"), Kind.FINITE)


def sentence_of(tokens: list[Token]) -> str:
    """The words as a headline: spaced, cut to length, quotation marks in pairs, first letter large."""
    tokens = _trimmed(_balanced(_trimmed(tokens)))
    for shorten in (_without_that, _without_apposition, _without_office, _cut):
        if len(joined(tokens)) > LONGEST:
            tokens = _trimmed(_balanced(_trimmed(shorten(tokens))))
    text = joined(tokens)
    if len(text) > LONGEST:
        text = joined(_balanced(_within(tokens))).rstrip(" ,;:") + "…"
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


def _is_plain_name(token: Token) -> bool:
    return token.is_name and token.low not in PERSON_WORDS and token.kind is Kind.NOUN


def _within(tokens: list[Token]) -> list[Token]:
    lengths = accumulate(map(len, _parts(tokens)))
    return tokens[: sum(length < LONGEST for length in lengths)]


def joined(tokens: list[Token]) -> str:
    """The words with the spaces that belong between them."""
    return "".join(_parts(tokens))


def _parts(tokens: list[Token]) -> list[str]:
    parts: list[str] = []
    before: Token | None = None
    for token in tokens:
        text = "," if token.kind is Kind.COMMA and token.text in "—–-" else token.text
        parts.append(f" {text}" if before is not None and _spaced(before, token) else text)
        before = token
    return parts


def _spaced(before: Token, token: Token) -> bool:
    if token.kind in (Kind.COMMA, Kind.CLOSE) or (token.kind is Kind.POSSESSIVE or token.text[0] in "'’"):
        return False
    if before.kind is Kind.OPEN or before.text in "([":
        return False
    if token.kind is Kind.STOP:
        return token.text in "(["
    return not (before.end == token.start and before.end >= 0)


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Takes off signs at either end, and words that lead nowhere."""
    ends = (Kind.COMMA, Kind.STOP, Kind.PREPOSITION, Kind.COORDINATOR, Kind.SUBORDINATOR, Kind.DETERMINER, Kind.TO)
    while tokens and (
        (tokens[-1].kind in ends and tokens[-1].low not in ("up", "out", "down", "off", "over"))
        or (tokens[-1].kind is Kind.OPEN)
        or tokens[-1].kind is Kind.RELATIVE
        or (tokens[-1].kind is Kind.ADVERB and len(tokens) > 1 and tokens[-2].kind is Kind.COMMA)
    ):
        if tokens[-1].kind is Kind.DETERMINER and tokens[-1].low in ("each", "all", "both", "this"):
            break
        if tokens[-1].kind is Kind.PREPOSITION and len(tokens) > 1 and tokens[-2].kind is Kind.FINITE:
            break
        tokens = tokens[:-1]
    if len(tokens) > 2 and tokens[-2].low == "as" and tokens[-1].low in ("long", "soon", "much", "many"):
        return _trimmed(tokens[:-2])
    starts = (Kind.COMMA, Kind.STOP, Kind.COORDINATOR, Kind.POSSESSIVE)
    while tokens and (tokens[0].kind in starts or tokens[0].kind is Kind.CLOSE):
        tokens = tokens[1:]
    return tokens


def _balanced(tokens: list[Token]) -> list[Token]:
    opened = sum(token.kind is Kind.OPEN for token in tokens)
    closed = sum(token.kind is Kind.CLOSE for token in tokens)
    if opened == closed and not (opened == 1 and tokens[0].kind is Kind.OPEN and tokens[-1].kind is Kind.CLOSE):
        return tokens
    return [token for token in tokens if token.kind not in (Kind.OPEN, Kind.CLOSE)]


def _cut(tokens: list[Token]) -> list[Token]:
    """Cuts what is too long before the last phrase that opens within the length.

    Never so that its verb is lost, or the verb that a verb of telling asks for.
    """
    best: dict[str, int] = {}
    lengths = [0, *accumulate(map(len, _parts(tokens)))]
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
    kept = tokens[: _before_subject(tokens, cut)] if cut else tokens
    while (
        len(kept) > 2 and kept[-1].kind is Kind.PARTICIPLE and kept[-2].kind is Kind.NOUN and len(kept) < len(tokens)
    ):
        kept = kept[:-1]
    return kept


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
