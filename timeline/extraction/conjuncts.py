"""Of two things that one clause says are to be done, the one that a date belongs to.

Ann is to meet Bob on Monday and to see Eve on Friday  ->  Ann is to meet Bob; Ann is to see Eve
"""

from timeline.extraction.clauses import Clause
from timeline.extraction.tokens import Kind, Token


def conjunct(tokens: list[Token], clause: Clause, verb: int, last: int, at: int) -> tuple[Clause, int, list[int]]:
    """The part of the clause that the date at `at` is in, its last verb, and the indexes of its verb group.

    `verb` and `last` are the first and the last of the clause's own group; without a second part they stay.
    """
    indexes = clause.indexes
    group = [index for index in indexes if verb <= index <= last]
    joins = next((i for i in indexes if i > last and _opens_second(tokens, i)), None)
    dates = [index for index in indexes if index > last and tokens[index].kind is Kind.DATE]
    first_to = next((index for index in group if tokens[index].kind is Kind.TO), None)
    if joins is None or first_to is None or not dates or not dates[0] < joins < dates[-1]:
        return clause, last, group
    if at < joins:
        return _part(clause, range(clause.first, joins)), last, group
    second = _part(clause, range(joins + 1, indexes[-1] + 1))
    return second, joins + 2, [*(index for index in group if index < first_to), joins + 1, joins + 2]


def _opens_second(tokens: list[Token], at: int) -> bool:
    """ "... and | to see": not "and wants to see"."""
    if tokens[at].kind is not Kind.COORDINATOR or at + 2 >= len(tokens):
        return False
    return tokens[at + 1].kind is Kind.TO and tokens[at + 2].kind is Kind.INFINITIVE


def _part(clause: Clause, within: range) -> Clause:
    pieces = [range(max(piece.start, within.start), min(piece.stop, within.stop)) for piece in clause.pieces]
    return Clause(clause.role, [piece for piece in pieces if piece], clause.parent)
