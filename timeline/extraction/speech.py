"""What was said, put behind who said it.

"We won," Ann Lee told reporters on Monday  ->  Ann Lee told reporters we won
Ann Lee said on Monday that she had won     ->  Ann Lee said that she had won
"""

from typing import Final

from timeline.extraction import lexicon, wording
from timeline.extraction.antecedents import Read
from timeline.extraction.clauses import Clause
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.wording import lowered, word

DASHES: Final = frozenset({"-", "–", "—"})


def completed(read: Read, clause: Clause, verb: int, words: list[Token], object_: bool) -> list[Token]:
    """Adds the clause that the verb governs, or the quotation before it, as far as it fits."""
    tokens, clauses = read
    whole, place = words, clauses.index(clause)
    end = clause.indexes[-1]
    while (following := next((item for item in clauses if item.first == end + 1), None)) is not None:
        if not _completes(read, following, clause, whole):
            break
        pieces = following.pieces if following.role == "complement" else following.pieces[:1]
        while whole[-1].kind in (Kind.COMMA, Kind.STOP):
            whole = whole[:-1]
        whole = [*whole, *wording.without_dates([tokens[index] for piece in pieces for index in piece])]
        clause, end = following, pieces[-1][-1]
        if len(wording.joined(whole)) > wording.LONGEST:
            break
    if whole is words:
        whole = _behind_parenthesis(read, clause, words)
    if whole is not words or tokens[verb].low not in lexicon.REPORTING:
        return whole
    return _with_speech(read, clause, place, words, object_)


def _completes(read: Read, following: Clause, clause: Clause, words: list[Token]) -> bool:
    """A clause that the verb asks for, or one that hangs on its last noun without a comma and fits."""
    tokens, _ = read
    if following.role == "complement":
        return following.parent is clause
    if following.role not in ("relative", "reduced", "contact") or tokens[following.first - 1].kind is Kind.COMMA:
        return False
    hangs_on = tokens[following.first - 1]
    if hangs_on.kind is not Kind.DATE and not any(token is hangs_on for token in words[-2:]):
        return False
    verb = following.verb(tokens)
    needed = [tokens[index] for index in following.pieces[0] if verb is None or index <= verb]
    return len(wording.joined([*words, *needed])) < wording.LONGEST - 8


def _behind_parenthesis(read: Read, clause: Clause, words: list[Token]) -> list[Token]:
    """ "declared two towns - Ayr and Hull - lost" -> "declared two towns lost"."""
    tokens, clauses = read
    following = next((item for item in clauses if item.first == clause.indexes[-1] + 1), None)
    opening = next((at for at, token in enumerate(words) if token.text in DASHES), None)
    closing = tokens[clause.indexes[-1]]
    if following is None or opening is None or closing.text not in DASHES or words[opening] is closing:
        return words
    if tokens[following.first].kind is not Kind.PARTICIPLE:
        return words
    behind = wording.without_dates([tokens[index] for index in following.pieces[0]])
    return [*words[:opening], *behind]


def _with_speech(read: Read, clause: Clause, place: int, words: list[Token], object_: bool) -> list[Token]:
    """ "Ann Lee said: "We won"", and "They won, Ann Lee told reporters" -> "Ann Lee told reporters they won"."""
    tokens, clauses = read
    ended = tokens[clause.indexes[-1]]
    if ended.text in (":", ",") and place + 1 < len(clauses) and not object_:
        quoted = [tokens[index] for index in clauses[place + 1].indexes]
        if quoted and quoted[0].kind is Kind.OPEN:
            while words[-1].kind in (Kind.STOP, Kind.COMMA):
                words = words[:-1]
            return [*words, word(":", Kind.STOP), *quoted]
    first = clauses[0]
    before = tokens[clause.first - 1].kind in (Kind.COMMA, Kind.CLOSE)
    if (
        first is clause
        or not before
        or clause.role not in ("main", "attribution")
        or first.role not in ("main", "quote")
    ):
        return words
    if object_ and tokens[verb_of(clause, tokens)].low not in ("told", "tells"):
        return words
    heard = next((at for at, token in enumerate(words) if token.kind is Kind.PREPOSITION), len(words))
    kept = [token for token in words[:heard] if token.kind not in (Kind.STOP, Kind.COMMA)]
    own = [token for token in first.words(tokens) if token.kind not in (Kind.OPEN, Kind.CLOSE)]
    if own and own[0].kind is Kind.COORDINATOR:
        own = own[1:]
    return [*kept, *lowered(wording.without_dates(own))]


def verb_of(clause: Clause, tokens: list[Token]) -> int:
    """The index of the clause's first verb, which it must have."""
    verb = clause.first_verb(tokens)
    if verb is None:
        raise ValueError("a clause without a verb")
    return verb
