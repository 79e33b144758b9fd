"""What "that arrangement" or "the region" is, told as the sentence before tells it.

They want an arrangement for safe shipping. Rome announced that arrangement.  ->  (Rome) announced the arrangement for
                                                                                  safe shipping
Fires rage in the Ayr region. The king visited the region.  ->  (The king) visited the Ayr region
"""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from timeline.extraction import wording
from timeline.extraction.antecedents import REACH, Read
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.wording import word

POINTING: Final = frozenset({"the", "that", "this"})
COMPLEMENT: Final = frozenset("for of on with between over against".split())
ENDS: Final = (
    *FINITE, Kind.COMMA, Kind.STOP, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.COORDINATOR, Kind.DATE, Kind.CLOSE,
    Kind.PARTICIPLE, Kind.TO,
)  # fmt: skip
ROOM: Final = wording.LONGEST // 3  # characters left to the subject


def told_in_full(words: list[Token], earlier: Sequence[Read]) -> list[Token]:
    """The words, a noun at their end that points back completed by what stood behind it before; else as they are."""
    bare = [token for token in words if token.kind is not Kind.STOP]
    while bare and bare[-1].kind is Kind.COMMA:
        bare.pop()
    if len(bare) < 2 or bare[-2].low not in POINTING or bare[-1].kind is not Kind.NOUN or bare[-1].is_name:
        return words
    for tokens, _ in islice(earlier, REACH):
        complement = _complement(tokens, bare[-1].low)
        name = [] if complement else _name(tokens, bare[-1].low)
        if complement or name:
            whole = [*bare[:-2], word("the", Kind.DETERMINER), *name, bare[-1], *complement]
            return whole if len(wording.joined(whole)) <= wording.LONGEST - ROOM else words
    return words


def _complement(tokens: list[Token], noun: str) -> list[Token]:
    """ "for safe shipping" in "an arrangement for safe shipping would help"."""
    for at in range(1, len(tokens) - 2):
        if tokens[at].low == noun and tokens[at + 1].low in COMPLEMENT and tokens[at + 2].kind is not Kind.DATE:
            end = next((later for later in range(at + 1, len(tokens)) if tokens[later].kind in ENDS), len(tokens))
            return tokens[at + 1 : end]
    return []


def _name(tokens: list[Token], noun: str) -> list[Token]:
    """ "Ayr" in "the Ayr region"; not in "Ayr Bank", which is itself a name without "the"."""
    for at in range(2, len(tokens)):
        if tokens[at].text != noun or tokens[at].kind is not Kind.NOUN:
            continue
        first = at
        while first > 1 and tokens[first - 1].kind is Kind.NOUN and tokens[first - 1].is_name:
            first -= 1
        if first < at:
            return tokens[first:at]
    return []
