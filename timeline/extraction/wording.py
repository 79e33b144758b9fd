"""Words put together: tenses made plain, date words and loose ends taken off, spaces where they belong.

had visited a post in the region that day  ->  visited a post in the region
"""

from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.gazetteer import is_place_or_state
from timeline.extraction.tokens import Kind, Token

LONGEST: Final = 90  # characters; what one line of a timeline takes on a laptop
DATE_PREPOSITIONS = frozenset(
    "on in at by of from since during over for to until within throughout around between before after".split()
)
# "Won Sunday's race", "at Sunday's race": without the day the race needs an article.
BEFORE_THE = (Kind.PREPOSITION, Kind.FINITE, Kind.INFINITIVE, Kind.PARTICIPLE, Kind.ING)
DATE_ADVERBS = frozenset("late early earlier later shortly just soon only as".split())


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


def without_dates(tokens: list[Token], *, behind_verb: bool = False) -> list[Token]:
    """The words without date expressions and what tied them in: "left on Monday for Oslo" -> "left for Oslo".

    `behind_verb` says that they follow a verb: "(won) Monday's race" -> "(won) the race".
    """
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
            if kept[-1].kind in BEFORE_THE if kept else behind_verb:
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
        if _joins_dates(tokens, position):
            kept.pop()
        if kept and kept[-1].kind is Kind.COMMA and following is not None and following.kind is Kind.COMMA:
            kept.pop()
    return kept


def _joins_dates(tokens: list[Token], position: int) -> bool:
    """ "between 2018 and | 2020"."""
    return (
        position > 1
        and tokens[position - 1].kind is Kind.COORDINATOR
        and tokens[position - 2].kind is Kind.DATE
        and tokens[position].kind is Kind.DATE
    )


def plain_past(group: list[Token], *, plural: bool = False) -> list[Token]:
    """ "had seized" -> "seized", "had been seized" -> "was seized", "had retired to think" -> "retired to think"."""
    if len(group) < 2 or group[0].low not in ("had", "has", "have"):
        return group
    at = next((place for place, token in enumerate(group) if place and token.kind is not Kind.ADVERB), 0)
    verb, behind = group[at], group[at + 1 :]
    if verb.low == "been" and behind and behind[-1].kind is Kind.PARTICIPLE:
        return [word("were" if plural else "was", Kind.AUXILIARY), *group[1:at], *behind]
    if verb.kind is not Kind.PARTICIPLE or any(token.kind not in (Kind.TO, Kind.INFINITIVE) for token in behind):
        return group
    return [*group[1:at], word(lexicon.PAST_OF_PARTICIPLE.get(verb.low, verb.low), Kind.FINITE), *behind]


def past_of_ing(token: Token) -> Token:
    """ "visiting" -> "visited", "taking" -> "took"."""
    stem = token.low.removesuffix("ing")
    for base, past, _ in lexicon.IRREGULAR:
        if base in (stem, stem + "e", stem[:-1]) and (base != stem[:-1] or stem[-1:] == stem[-2:-1]):
            return word(past, Kind.FINITE)
    if stem.endswith("y") and stem[-2:-1] not in "aeo":
        return word(stem[:-1] + "ied", Kind.FINITE)
    return word(stem + ("d" if stem.endswith("e") else "ed"), Kind.FINITE)


def joined(tokens: list[Token]) -> str:
    """The words with the spaces that belong between them."""
    return "".join(parts_of(tokens))


def parts_of(tokens: list[Token]) -> list[str]:
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


def trimmed(tokens: list[Token]) -> list[Token]:
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
        return trimmed(tokens[:-2])
    starts = (Kind.COMMA, Kind.STOP, Kind.COORDINATOR, Kind.POSSESSIVE)
    while tokens and (tokens[0].kind in starts or tokens[0].kind is Kind.CLOSE):
        tokens = tokens[1:]
    return tokens


def balanced(tokens: list[Token]) -> list[Token]:
    opened = sum(token.kind is Kind.OPEN for token in tokens)
    closed = sum(token.kind is Kind.CLOSE for token in tokens)
    if opened == closed and not (opened == 1 and tokens[0].kind is Kind.OPEN and tokens[-1].kind is Kind.CLOSE):
        return tokens
    return [token for token in tokens if token.kind not in (Kind.OPEN, Kind.CLOSE)]
