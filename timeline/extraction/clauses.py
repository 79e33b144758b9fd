"""A sentence's clauses: who did what, apart from what else the sentence tells.

    On March 3 the court freed Ann Lee, whom police had seized in May.  ->  On March 3 the court freed Ann Lee
                                                                            whom police had seized in May

The method: a clause opens at a subordinator, a relative, a coordinator that a new verb follows, a participle that
hangs on a noun, or a verb of telling that needs no "that". What lies between commas and holds no verb belongs to the
clause around it: to the following one while the clause has no verb yet ("In Kyiv, on Friday, ..."), else to the one
before. A clause that another interrupts goes on afterwards, so it is a list of pieces.
"""

from dataclasses import dataclass, field

from timeline.extraction import lexicon
from timeline.extraction.openings import Role, openings
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

UNKNOWN = -1  # the index of a verb that nobody has looked for yet
# Clauses that need no finite verb to stand.
VERBLESS: frozenset[str] = frozenset({"subordinate", "relative", "participial", "reduced", "absolute", "contact"})


@dataclass(slots=True)
class Clause:
    """One clause: token ranges, how it opens, the clause it hangs on (None at the top), and its tokens' indexes."""

    role: Role
    pieces: list[range]
    parent: "Clause | None" = None
    indexes: list[int] = field(default_factory=list)
    subject: list[int] | None = None  # once it was looked for, by `phrases`
    _opening_verb: int | None = UNKNOWN

    @property
    def first(self) -> int:
        return self.pieces[0].start

    def verb(self, tokens: list[Token]) -> int | None:
        """The index of its main verb: the last of the first verb group, "accept" in "was expected to accept"."""
        first = self.first_verb(tokens)
        if first is None:
            return None
        indexes = self.indexes
        last = first
        for index in indexes[indexes.index(first) + 1 :]:
            kind = tokens[index].kind
            if kind is Kind.PREPOSITION and index + 1 < len(tokens) and tokens[index + 1].kind is Kind.DATE:
                continue
            if kind in GROUP:
                last = index if kind not in (Kind.ADVERB, Kind.NEGATION, Kind.TO, Kind.DATE) else last
            else:
                break
        return last

    def first_verb(self, tokens: list[Token]) -> int | None:
        """The index of its first finite verb or auxiliary; in a clause without one, of its participle."""
        if self._opening_verb == UNKNOWN:
            found = (index for kinds in VERBS for index in self.indexes if tokens[index].kind in kinds)
            self._opening_verb = next(found, None)
        return self._opening_verb


VERBS = (FINITE, (Kind.PARTICIPLE, Kind.ING), (Kind.INFINITIVE,))
GROUP = (
    Kind.AUXILIARY, Kind.MODAL, Kind.NEGATION, Kind.ADVERB, Kind.PARTICIPLE, Kind.ING, Kind.INFINITIVE, Kind.TO,
    Kind.FINITE, Kind.DATE,
)  # fmt: skip


def split(tokens: list[Token]) -> list[Clause]:
    """The clauses of one sentence, whose tokens have their kinds, in text order of their beginnings."""
    opened = openings(tokens)
    starts = sorted(opened)
    clauses: list[Clause] = []
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        piece = range(start, end)
        role = opened[start]
        _place(tokens, clauses, piece, role)
    for clause in clauses:
        clause.indexes = _indexes(clause)
    return clauses


def _indexes(clause: Clause) -> list[int]:
    return [index for piece in clause.pieces for index in piece]


def _place(tokens: list[Token], clauses: list[Clause], piece: range, role: Role) -> None:
    last = next((clause for clause in clauses if clause.pieces[-1].stop == piece.start), None)
    if last is None:
        clauses.append(Clause(role, [piece]))
        return
    if role in ("soft", "resume"):
        if not _has_verb(tokens, piece, role):
            purpose = tokens[piece.start].kind is Kind.TO and last.role == "subordinate"
            (last.parent if purpose and last.parent else last).pieces.append(piece)
            return
        if _is_interposed(tokens, piece):
            clauses.append(Clause("main", [piece]))
            return
        waiting = last if not _stands(tokens, last) else _interrupted(tokens, clauses)
        if waiting is not None and (role == "resume" or not _stands(tokens, waiting)):
            waiting.pieces.append(piece)
            return
        clauses.append(Clause("main", [*_taken_back(tokens, last, piece), piece], None))
        return
    if role == "participial" and last.role == "absolute":
        last.pieces.append(piece)
        return
    if role in ("coordinate", "quote", "attribution") and not _stands(tokens, last):
        last.pieces.append(piece)
        return
    clauses.append(Clause(role, [piece], _parent(last, role)))


def _interrupted(tokens: list[Token], clauses: list[Clause]) -> Clause | None:
    """The clause that still waits for its verb: "The mayor, who was there, | said"."""
    for clause in reversed(clauses):
        if clause.role in ("main", "subordinate", "complement", "coordinate", "quote") and not _has_finite(
            tokens, clause
        ):
            return clause
    return None


def _is_interposed(tokens: list[Token], piece: range) -> bool:
    """An insertion that says who says so: "The mayor, | the court said, | took bribes"."""
    if len(piece) < 3 or piece.stop >= len(tokens) or tokens[piece.stop - 1].kind is not Kind.COMMA:
        return False
    says = tokens[piece.stop - 2].low in lexicon.SAYING
    return says and tokens[piece.stop].kind in (*FINITE, Kind.ADVERB)


def _taken_back(tokens: list[Token], last: Clause, piece: range) -> list[range]:
    """The subject that was taken for an apposition to what came before: "..., | Ann Lee, | the mayor, | said"."""
    taken: list[range] = []
    while tokens[piece.start].kind is Kind.FINITE and len(last.pieces) > 1:
        opener = tokens[last.pieces[-1].start]
        if opener.kind not in (Kind.NOUN, Kind.DETERMINER):
            break
        taken.insert(0, last.pieces.pop())
    return taken


def _parent(last: Clause, role: Role) -> Clause | None:
    if role in ("main", "quote", "attribution"):
        return None
    return last.parent if role == "coordinate" and last.role in ("complement", "relative") else last


def _has_finite(tokens: list[Token], clause: Clause) -> bool:
    return any(tokens[index].kind in FINITE for index in _indexes(clause))


def _stands(tokens: list[Token], clause: Clause) -> bool:
    """Has it the verb that it needs? A phrase such as "following talks" needs none."""
    if _has_finite(tokens, clause):
        return True
    if clause.role == "subordinate":
        opener = tokens[clause.first]
        return opener.low in ("after", "before", "following", "amid", "amidst", "despite", "since", "as", "until")
    return clause.role in VERBLESS and any(
        tokens[index].kind in (Kind.PARTICIPLE, Kind.ING, Kind.INFINITIVE) for index in _indexes(clause)
    )


def _has_verb(tokens: list[Token], piece: range, role: Role) -> bool:
    return any(tokens[index].kind in FINITE for index in piece)
