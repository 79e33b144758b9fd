"""A date in the clause that it dates, as the reasons ask about it why that tells of no happening."""

from dataclasses import dataclass

from timeline.extraction.clauses import Clause
from timeline.extraction.tokens import Kind, Token
from timeline.temporal.timex import Timex


@dataclass(frozen=True, slots=True)
class Case:
    """A date in its clause: the tokens of the sentence, the clause, its first verb, and the date."""

    tokens: list[Token]
    clause: Clause
    first: int
    at: int
    timex: Timex

    @property
    def verb(self) -> Token:
        return self.tokens[self.first]

    @property
    def before(self) -> Token | None:
        return self.tokens[self.at - 1] if self.at else None

    @property
    def is_perfect(self) -> bool:
        return self.verb.low in ("has", "have")

    @property
    def words(self) -> list[Token]:
        return [self.tokens[index] for index in self.clause.indexes if self.tokens[index].kind is not Kind.DATE]

    @property
    def behind_verb(self) -> list[Token]:
        """What follows the first verb, adverbs and dates left out."""
        behind = [self.tokens[index] for index in self.clause.indexes if index > self.first]
        return [token for token in behind if token.kind not in (Kind.ADVERB, Kind.NEGATION, Kind.DATE)]
