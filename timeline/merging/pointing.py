"""Titles that point back to a happening told elsewhere, rather than tell it.

Tuesday's call, the quake hit at noon, the verdict was read   ->  the call, the quake, the verdict
talks with Ann Lee on Tuesday                                 ->  the talks
a call between ministers; the quake killed twenty people      ->  nothing: these tell something new
"""

from typing import Final

from timeline.extraction import phrases
from timeline.extraction.clauses import Clause
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

# With these a sentence says of a happening no more than that it took place, or how it went.
OCCURRING: Final = frozenset(
    "be is are was were been come comes came happen happened occur occurred take took taken hit last lasted hold held "
    "begin began begun start started go went gone follow followed read deliver delivered announce announced "
    "seen considered regarded".split()
)
INDEFINITE: Final = frozenset("a an another some any no several many two three four five".split())
LONGEST_SUBJECT: Final = 3  # words; a longer one tells what happened by itself


def pointer(tokens: list[Token], clauses: list[Clause]) -> list[Token]:
    """The noun phrase that names the happening, in a title that only points to it; none in one that tells it."""
    if tokens and tokens[0].low in INDEFINITE:
        return []
    if not any(token.kind in FINITE for token in tokens):
        return tokens
    clause = clauses[0]
    verb = clause.verb(tokens)
    phrase = phrases.subject(tokens, clause)
    if verb is None or tokens[verb].low not in OCCURRING or not 1 < len(phrase) <= LONGEST_SUBJECT:
        return []
    definite = tokens[phrase[0]].low in ("the", "this", "that")
    named = any(tokens[index].is_name for index in phrase[1:])
    return [tokens[index] for index in phrase] if definite and not named else []


def head(tokens: list[Token]) -> str:
    """The main noun of a noun phrase, folded; "" if it has none."""
    found = phrases.head_of(tokens, list(range(len(tokens))))
    return tokens[found].low if found is not None and tokens[found].kind in (Kind.NOUN, Kind.ING) else ""
