"""What a date is found to date: a clause, or of it only a noun that names what happened."""

from dataclasses import dataclass

from timeline.extraction import lexicon
from timeline.extraction.clauses import Clause
from timeline.extraction.phrases import IN_PHRASE
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.verbs import VERBAL

# They end like what happens.
NO_EVENTS = frozenset(
    "administration ambition apartment commission condition conditions consumption corporation department document "
    "documents element environment equipment fraction generation government institution investment investments "
    "legislation management moment nation nations option options organisation organization pension population portion "
    "position production projection projections region regions regulation regulations requirement requirements "
    "section station stations tradition vegetation version".split()
)
NOMINAL_ENDINGS = ("tion", "sion", "ment", "tions", "sions", "ments")


@dataclass(frozen=True, slots=True)
class Told:
    """What is dated: a clause, or of it only a noun phrase (its token range)."""

    clause: Clause
    phrase: range | None = None


Verdict = tuple[Told | None, bool]
UNDECIDED: Verdict = (None, False)


def is_event_noun(token: Token) -> bool:
    """A noun that names what happens: "talks", "invasion"."""
    return token.kind in (Kind.NOUN, Kind.ING) and (
        token.low in lexicon.EVENT_NOUNS
        or (token.low.endswith(NOMINAL_ENDINGS) and not token.is_name and token.low not in NO_EVENTS)
    )


def event_phrase(tokens: list[Token], clause: Clause, noun: int, behind: int | None = None) -> range | None:
    """The noun phrase around the event noun at `noun`, or the next one: back to its article, on to the next verb."""
    indexes = [index for index in clause.indexes if index >= noun]
    head = next((index for index in indexes if is_event_noun(tokens[index])), None)
    if head is None or (behind is not None and head - noun > 3):
        return None
    first = head
    while first > clause.first and (behind is None or first - 1 > behind):
        before = tokens[first - 1]
        joins = before.kind is Kind.COORDINATOR and tokens[first - 2].kind is Kind.NOUN
        if before.kind not in (*IN_PHRASE, Kind.ADVERB) and not joins:
            break
        first -= 1
    last = head + 1
    while last in clause.indexes:
        kind = tokens[last].kind
        if kind in (*FINITE, Kind.COMMA, Kind.STOP, Kind.PARTICIPLE) or (kind in VERBAL and kind is not Kind.ING):
            break
        last += 1
    return range(first, last)
