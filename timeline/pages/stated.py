"""A sentence as an entry of its own: its date words marked, without a dateline, and with the one whom "he" means.

OSLO (Sample Wire) — He resigned on Monday, after months of quarrels.
    ->  He [Ann Lee] resigned on *Monday*, after months of quarrels.

It stands whole: which of its words the date dates was shown twice, and was wrong too often.
"""

import re
from typing import Final

from timeline.extraction.sentence import body_start
from timeline.models import Mention
from timeline.pages.marks import Piece, pieces

PRONOUN: Final = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")


def stated(mention: Mention) -> list[Piece[Mention]]:
    """The mention's sentence in pieces, those with a mark its date words."""
    body = body_start(mention.quote)
    cut = pieces(mention.quote[body:], [(mention.start, mention.end, mention)], mention.begins + body)
    for place, piece in enumerate(cut):
        pronoun = PRONOUN.search(piece.text) if mention.antecedent and piece.mark is None else None
        if pronoun:
            told = f"{piece.text[: pronoun.end()]} [{mention.antecedent}]{piece.text[pronoun.end() :]}"
            return [*cut[:place], Piece(told), *cut[place + 1 :]]
    return cut
