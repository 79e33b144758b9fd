"""A sentence as an entry of its own: its date words marked, without a dateline, and with the one whom "he" means.

OSLO (Sample Wire) — He resigned on Monday, after months of quarrels.
    ->  He [Ann Lee] resigned on *Monday*, after months of quarrels.

It stands whole. What it tells beside the dated happening steps back where that is plain to see: of "Prices doubled
after troops entered Ayr in May" the prices, which doubled whenever it was.
"""

import re
from collections.abc import Iterator
from typing import Final

from timeline.extraction.sentence import body_start, tells_beside
from timeline.models import Mention
from timeline.pages.marks import Piece, pieces

PRONOUN: Final = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
# With these a clause or an occasion begins that the sentence tells beside something else: of 60 in news three were
# cut wrongly. What begins otherwise was cut wrongly too often to be shown so.
OPENS: Final = re.compile(
    r"(?i)\W*(?:after|since|when|before|as|until|while|although|though|because|once|the|an?|its|his|her|their)\s"
)
# "(... in the wake of) last week's talks".
TO_AN_OCCASION: Final = re.compile(r"(?:(?:of|from|at|for|in|to|by|with)\s+)?")
OF_THE_DAY: Final = re.compile(r"\s?['’]s?\s")


def stated(mention: Mention) -> list[Piece[Mention]]:
    """The mention's sentence in pieces, those with a mark its date words."""
    cut = list(_pieces(mention))
    for place, piece in enumerate(cut):
        pronoun = PRONOUN.search(piece.text) if mention.antecedent and piece.mark is None else None
        if pronoun:
            told = f"{piece.text[: pronoun.end()]} [{mention.antecedent}]{piece.text[pronoun.end() :]}"
            return [*cut[:place], Piece(told, is_beside=piece.is_beside), *cut[place + 1 :]]
    return cut


def _opens_plainly(mention: Mention) -> bool:
    if OPENS.match(mention.clause):
        return True
    first, last = mention.start - mention.clause_start, mention.end - mention.clause_start
    return TO_AN_OCCASION.fullmatch(mention.clause[:first]) is not None and (
        OF_THE_DAY.match(mention.clause, last) is not None
    )


def _pieces(mention: Mention) -> Iterator[Piece[Mention]]:
    text, body = mention.quote, body_start(mention.quote)
    start, end = mention.clause_start - mention.begins, mention.clause_end - mention.begins
    date = [(mention.start, mention.end, mention)]
    if not (_opens_plainly(mention) and tells_beside(text, start, end)):
        yield from pieces(text[body:], date, mention.begins + body)
        return
    yield Piece(text[body:start], is_beside=True)
    yield from pieces(text[start:end], date, mention.begins + start)
    yield Piece(text[end:], is_beside=True)
