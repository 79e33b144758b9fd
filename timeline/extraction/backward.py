"""What "that arrangement" is, told as the sentence before tells it.

They want an arrangement for safe shipping. Rome announced that arrangement.  ->  (Rome) announced the arrangement for
                                                                                  safe shipping
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
    if len(bare) < 2 or bare[-2].low not in POINTING or bare[-1].kind is not Kind.NOUN or bare[-1].is_name:
        return words
    for tokens, _ in islice(earlier, REACH):
        complement = _complement(tokens, bare[-1].low)
        if complement:
            whole = [*bare[:-2], word("the", Kind.DETERMINER), bare[-1], *complement]
            return whole if len(wording.joined(whole)) <= wording.LONGEST - ROOM else words
    return words


def _complement(tokens: list[Token], noun: str) -> list[Token]:
    """ "for safe shipping" in "an arrangement for safe shipping would help"."""
    for at in range(1, len(tokens) - 2):
        if tokens[at].low == noun and tokens[at + 1].low in COMPLEMENT and tokens[at + 2].kind is not Kind.DATE:
            end = next((later for later in range(at + 1, len(tokens)) if tokens[later].kind in ENDS), len(tokens))
            return tokens[at + 1 : end]
    return []
