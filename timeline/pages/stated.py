"""A sentence as an entry of its own: what its date dates stands out from what else it tells.

OSLO (Sample Wire) — He resigned on Monday, after months of quarrels.
    ->  He [Ann Lee] resigned on *Monday*      the rest muted
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from timeline.extraction.sentence import body_start
from timeline.models import Mention
from timeline.pages.marks import pieces

PRONOUN: Final = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
LITTLE: Final = 0.2  # of the sentence; so little beside what is dated is not muted


@dataclass(frozen=True, slots=True)
class Stated:
    """A piece of the sentence: its date words, words that are dated by them, or words beside these."""

    text: str
    is_date: bool = False
    is_beside: bool = False


def stated(mention: Mention) -> list[Stated]:
    """The mention's sentence in pieces, without its dateline, and with the one whom "he" means."""
    begins = mention.sentence.start if mention.sentence else 0
    body = body_start(mention.quote)
    first = max(mention.clause_start - begins, body)
    last = min(max(mention.clause_end - begins, first), len(mention.quote))
    parts = [(body, first, True), (first, last, False), (last, len(mention.quote), True)]
    beside = sum(letters(mention.quote[start:end]) for start, end, is_beside in parts if is_beside)
    mutes = first < last and beside > LITTLE * letters(mention.quote[body:])
    cut = [
        Stated(piece.text, piece.mark is not None, is_beside and mutes)
        for start, end, is_beside in (parts if mutes else [(body, len(mention.quote), False)])
        for piece in pieces(mention.quote[start:end], [(mention.start, mention.end, mention)], begins + start)
    ]
    return list(with_antecedent(cut, mention.antecedent))


def with_antecedent(cut: list[Stated], antecedent: str) -> Iterator[Stated]:
    """The pieces, the first "he" with the one whom it means: "He [Ann Lee] left"."""
    for piece in cut:
        pronoun = PRONOUN.search(piece.text) if antecedent and not piece.is_date else None
        if pronoun:
            told = f"{piece.text[: pronoun.end()]} [{antecedent}]{piece.text[pronoun.end() :]}"
            yield Stated(told, is_beside=piece.is_beside)
            antecedent = ""
        else:
            yield piece


def letters(text: str) -> int:
    return sum(letter.isalnum() for letter in text)
