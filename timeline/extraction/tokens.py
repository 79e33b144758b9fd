"""A sentence as words, signs and date expressions, each with its offsets and a coarse class.

He met Ann late Thursday.  ->  pronoun, finite verb, noun, date, end
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Final

from timeline.temporal.timex import Timex


class Kind(Enum):
    """What a token is, as far as clauses and modality need to know."""

    DATE = "date"
    OPEN = "opening quote"
    CLOSE = "closing quote"
    COMMA = "comma"
    STOP = "; : — ( ) . ! ?"
    DETERMINER = "determiner"
    POSSESSIVE = "'s"
    PREPOSITION = "preposition"
    COORDINATOR = "and, but, or"
    SUBORDINATOR = "after, while, that"
    RELATIVE = "which, who, where"
    PRONOUN = "subject pronoun"
    ADVERB = "adverb"
    NEGATION = "not"
    AUXILIARY = "be, have, do"
    MODAL = "will, could"
    TO = "to"
    FINITE = "said, met"
    PARTICIPLE = "seen, proposed"
    ING = "urging"
    INFINITIVE = "to hold"
    NOUN = "anything else"


@dataclass(slots=True)
class Token:
    """One word or sign; `low` is its folded form, `timex` the date expression it stands for.

    `is_place` says that the text speaks of being in or at what it names, `is_person` that it gives the name with a
    first name or an office.
    """

    text: str
    start: int
    end: int
    low: str
    kind: Kind = Kind.NOUN
    timex: Timex | None = None
    quoted: bool = False
    is_place: bool = False
    is_person: bool = False

    @property
    def is_name(self) -> bool:
        return self.text[:1].isupper() and self.timex is None


_TOKEN: Final = re.compile(
    r"""
    (?P<abbreviation>(?:[A-Za-z]\.){2,}(?:-[^\W_]+)?|\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Gen|Lt|Col|Capt|St|Rep|Prof|Jr|Sr|No|Maj|Sgt|Inc|Corp|Co|Ltd|Bros|Ga|Va|Calif|Fla|Mass
      |Conn|Pa|Ill|Mich|Minn|Tenn|Wash|Ore|Colo|Ariz|Wis|Okla)\.(?=[\s,])
      |\b(?:Ala|La|Miss|Tex|Md|Del|Kan|Mo|Ark|Nev|Mont|Neb|Wyo|Ind|Vt|W\.Va|Ont|Que)\.(?=\s?[,(a-z]))
    | (?P<typed>``|'')
    | (?P<clitic>['’](?:s|d|ll|ve|re|m)\b)
    | (?P<word>[^\W_]+(?:(?:[-‐‑]|(?<=\d)[.,/](?=\d)|\.(?=(?:com|org|net|co|gov|edu|io|tv)\b))[^\W_]+
      |['’](?:t\b|(?!s\b|d\b|ll\b|ve\b|re\b|m\b)[^\W_]+))*%?)
    | (?P<dash>[—–]|--+|(?<=\s)-(?=\s))
    | (?P<ellipsis>\.{2,}|…)
    | (?P<sign>[^\w\s]|_)
    """,
    re.VERBOSE,
)
# What stands before a "n't" that somebody set apart: "they wo n't", "they ca n't".
CLIPPED: Final = {"wo": "will", "ca": "can", "sha": "shall"}
MOST_IN_BRACKETS: Final = 5  # words: an amount in other units, a short name
MOST_IN_PARENTHESES: Final = 12  # words; what is longer has a verb of its own
_STOPS: Final = frozenset("_;:—–-()[]!?.|/•*")


def tokenize(text: str, start: int, end: int, timexes: Sequence[Timex]) -> list[Token]:
    """The tokens of text[start:end]; each of `timexes`, which lie inside it in text order, is one token."""
    tokens: list[Token] = []
    at = start
    for timex in timexes:
        if timex.start < at or timex.end > end:
            continue
        _read(text, at, timex.start, tokens)
        tokens.append(Token(timex.text, timex.start, timex.end, timex.text.lower(), Kind.DATE, timex))
        at = timex.end
    _read(text, at, end, tokens)
    _mark_quotations(tokens)
    _mark_parentheses(tokens)
    return tokens


def _read(text: str, start: int, end: int, tokens: list[Token]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        start, end = match.span()
        token = Token(word, start, end, word.lower().replace("’", "'"))
        group = match.lastgroup
        if group == "word":
            pass
        elif group == "sign":
            token.kind = _sign(text, start)
        elif group == "clitic":
            token.low = word[1:].lower()
            if token.low == "s":
                token.kind = Kind.POSSESSIVE
        elif group == "typed":
            token.kind = Kind.OPEN if word == "``" else Kind.CLOSE
        elif group == "dash":
            token.kind = Kind.STOP
        elif group == "ellipsis":
            token.kind = Kind.COMMA
        if token.low == "n't" and tokens and tokens[-1].low in CLIPPED:
            tokens[-1].low = CLIPPED[tokens[-1].low]
        tokens.append(token)


def _sign(text: str, at: int) -> Kind:
    sign = text[at]
    if sign == ",":
        return Kind.COMMA
    if sign in "“«„‘":
        return Kind.OPEN
    if sign in "”»":
        return Kind.CLOSE
    if sign == '"':
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        opens = (before.isspace() or before in "([—–") and bool(after)
        return Kind.OPEN if opens else Kind.CLOSE
    if sign in "'’":
        return Kind.POSSESSIVE if at and text[at - 1] == "s" else Kind.CLOSE
    return Kind.STOP if sign in _STOPS else Kind.NOUN


_QUOTES: Final = (Kind.OPEN, Kind.CLOSE)


def _mark_quotations(tokens: list[Token]) -> None:
    """Marks what stands between quotation marks; a sentence may begin inside a quotation or end before it does."""
    signs = [token for token in tokens if token.kind in _QUOTES and token.text not in "'’‘"]
    if not signs:
        return
    inside = signs[0].kind is Kind.CLOSE
    for token in tokens:
        if token.kind in _QUOTES and token.text not in "'’‘":
            inside = token.kind is Kind.OPEN
        token.quoted = inside


def _mark_parentheses(tokens: list[Token]) -> None:
    """A pair of dashes around a few words is no more than a pair of commas: "four towns - Ayr, Troon - were".

    So is a pair of brackets: "the Sample Institute (SI) said", "took 900 barrels (38,000 gallons) of oil".
    """
    for first in [place for place, token in enumerate(tokens) if token.text == "("]:
        reach = tokens[first + 1 : first + 2 + MOST_IN_BRACKETS]
        inside = reach[: next((place for place, token in enumerate(reach) if token.text == ")"), 0)]
        close = first + 1 + len(inside)
        if inside and all(word.kind is Kind.NOUN for word in inside):
            tokens[first].kind = tokens[close].kind = Kind.COMMA
    dashes = [index for index, token in enumerate(tokens) if token.text in "—–-"]
    for first, second in zip(dashes[::2], dashes[1::2], strict=False):
        if second - first <= MOST_IN_PARENTHESES:
            tokens[first].kind = tokens[second].kind = Kind.COMMA


def text_of(words: Sequence[Token]) -> str:
    """The words with the spaces that they have in the text."""
    parts = [token.text for token in words[:1]]
    for before, token in pairwise(words):
        parts.append(f" {token.text}" if before.end != token.start and _is_apart(before, token) else token.text)
    text = "".join(parts)
    return f"{text})" if text.count("(") > text.count(")") else text


_TIGHT: Final = (Kind.COMMA, Kind.CLOSE, Kind.POSSESSIVE)


def _is_apart(before: Token, token: Token) -> bool:
    if token.kind is Kind.COMMA and token.text in "—–--(":
        return True
    touches = token.kind in _TIGHT or token.text in ".;:!?)%"
    return not (touches or before.kind is Kind.OPEN or before.text in "([")
