"""Who "the two men" are, in a headline that stands alone.

Talks between Ann Lee and Bob Ray failed. The two of them met in Oslo.  ->  Ann Lee and Bob Ray met in Oslo
"""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from timeline.extraction import phrases, wording
from timeline.extraction.antecedents import REACH, Read
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.wording import word

PERSONS: Final = frozenset("men women leaders presidents ministers rivals politicians of".split())


def with_both_named(words: list[Token], earlier: Sequence[Read]) -> list[Token]:
    """The words, "the two men" or "the two of them" replaced by their names if the sentences before tell them."""
    at = next((place for place, token in enumerate(words) if place and token.low == "two"), 0)
    if not at or at + 1 >= len(words) or words[at - 1].low != "the" or words[at + 1].low not in PERSONS:
        return words
    end = at + 2
    if words[at + 1].low == "of":
        if end >= len(words) or words[end].low != "them":
            return words
        end += 1
    elif end < len(words) and words[end].kind in (Kind.POSSESSIVE, Kind.PREPOSITION, Kind.RELATIVE):
        return words
    names = _pair(earlier)
    whole = [*words[: at - 1], *names, *words[end:]]
    return whole if names and len(wording.joined(whole)) <= wording.LONGEST else words


def _pair(earlier: Sequence[Read]) -> list[Token]:
    """The two persons named last together; else those named as doers, if they are just two."""
    reach = list(islice(earlier, REACH))
    for tokens, _ in reach:
        for at, token in enumerate(tokens):
            if token.low == "and":
                first, second = _name(tokens, at - 1, -1), _name(tokens, at + 1, 1)
                if first and second:
                    return [*first, token, *second]
    doers: dict[str, list[Token]] = {}
    for tokens, clauses in reach:
        for clause in clauses:
            phrase = phrases.subject(tokens, clause)
            name = _name(tokens, phrase[-1], -1) if phrase else []
            if name and len(name) == len(phrase):
                doers.setdefault(name[-1].low, name)
    if len(doers) != 2:
        return []
    first, second = doers.values()
    return [*first, word("and", Kind.COORDINATOR), *second]


def _name(tokens: list[Token], at: int, step: int) -> list[Token]:
    """The person's name that ends (`step` -1) or begins (1) at token `at`; none for a place or "the Kremlin"."""
    found: list[int] = []
    while 0 <= at < len(tokens) and tokens[at].kind is Kind.NOUN and tokens[at].is_name:
        found.append(at)
        at += step
    found.sort()
    if not found or not phrases.is_person(tokens, found):
        return []
    if found[0] and tokens[found[0] - 1].kind is Kind.DETERMINER:
        return []
    return [tokens[index] for index in found]
