"""Two happenings in one clause that says its verb once.

For Rome it began on 18 March, for Kent a week later  ->  (The truce) began for Rome; (The truce) began for Kent
"""

from collections.abc import Sequence
from typing import Final

from timeline.extraction import wording
from timeline.extraction.antecedents import Read
from timeline.extraction.clauses import Clause
from timeline.extraction.subjects import resolved
from timeline.extraction.tokens import Kind, Token

AROUND: Final = (Kind.DATE, Kind.COMMA, Kind.STOP, Kind.CLOSE, Kind.PREPOSITION, Kind.ADVERB, Kind.COORDINATOR)
# "The start of the truce is disputed: it began ...": the truce did.
ECHOES: Final = {
    "start": ("began", "started"), "beginning": ("began", "started"), "opening": ("opened", "began"),
    "end": ("ended", "finished"), "close": ("closed", "ended"),
}  # fmt: skip


def gapped(read: Read, clause: Clause, at: int, earlier: Sequence[Read]) -> list[Token]:
    """The half that the date at token `at` belongs to, told in full; nothing if the clause has no two such halves."""
    tokens, _ = read
    opener, verb, last = tokens[clause.first], clause.first_verb(tokens), clause.verb(tokens)
    second = clause.pieces[-1]
    if opener.kind is not Kind.PREPOSITION or verb is None or last is None or second.start < last:
        return []
    fronts = [_front(tokens, range(clause.first, verb)), _front(tokens, second)]
    behind = [tokens[index] for index in second if index not in fronts[1]]
    if not all(fronts) or tokens[second.start].low != opener.low:
        return []
    if not any(token.kind is Kind.DATE for token in behind) or any(token.kind not in AROUND for token in behind):
        return []
    subject = [i for i in range(fronts[0].stop, verb) if tokens[i].kind not in (Kind.COMMA, Kind.DATE)]
    if not subject:
        return []
    group = [tokens[index] for index in clause.indexes if verb <= index <= last]
    rest = [tokens[index] for index in clause.indexes if last < index < second.start]
    while rest and rest[-1].kind is Kind.COMMA:
        rest.pop()
    who = _without_echo(resolved(read, subject, earlier), tokens[last])
    front = [tokens[index] for index in fronts[at in second]]
    what = [*wording.plain_past(group), *wording.without_dates(rest), wording.word(opener.low, Kind.PREPOSITION)]
    return [*who, *what, *front[1:]]


def _front(tokens: list[Token], piece: range) -> range:
    """ "for Ann Lee" at the beginning of the piece."""
    end = piece.start + 1
    while end < piece.stop and tokens[end].kind is Kind.NOUN and tokens[end].is_name:
        end += 1
    return range(piece.start, end) if end > piece.start + 1 else range(0)


def _without_echo(who: list[Token], verb: Token) -> list[Token]:
    """ "The start of the truce (began)" -> "the truce (began)"."""
    of = next((at for at, token in enumerate(who) if token.low == "of"), 0)
    return who[of + 1 :] if of and verb.low in ECHOES.get(who[of - 1].low, ()) else who
