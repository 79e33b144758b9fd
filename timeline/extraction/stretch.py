"""Which words of its sentence a date dates, for a reader who asks what of all that was on that day.

    Prices doubled after troops entered Ayr in May            ->  after troops entered Ayr in May
    Ann Lee said on Monday that he had left, as others had    ->  Ann Lee said on Monday that he had left
    Ayr mourns Ann Lee, who died on Monday, as all of Kenya   ->  Ann Lee, who died on Monday
    A caller disrupted the 2016 hearing twice                 ->  the 2016 hearing

A clause takes with it what cannot be taken from it: what was said, whom a relative clause is about, and what follows
without a comma.
"""

from typing import Final

from timeline.extraction import lexicon, phrases
from timeline.extraction.antecedents import Read
from timeline.extraction.beginnings import says_what_stands_before
from timeline.extraction.clauses import Clause
from timeline.extraction.datephrase import OPENING
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.told import Told

# Clauses that belong to the one before them, whatever stands between.
CLINGING: Final = frozenset({"complement", "contact"})
# Those that do where no comma sets them apart.
DESCRIBING: Final = frozenset({"reduced", "relative", "participial", "absolute"})
# Those that hang on a noun.
NOMINAL: Final = frozenset({"reduced", "relative", "contact"})
MOST_IN_MEASURE: Final = 4  # words: "a little over two weeks"
LOOSE_IN_FRONT: Final = (Kind.COMMA, Kind.STOP, Kind.COORDINATOR, Kind.CLOSE)
LOOSE_BEHIND: Final = (
    Kind.COMMA, Kind.COORDINATOR, Kind.OPEN, Kind.TO, Kind.PREPOSITION, Kind.DETERMINER, Kind.SUBORDINATOR, Kind.STOP
)  # fmt: skip


def stretch(read: Read, told: Told, at: int) -> tuple[int, int]:
    """The stretch that the date at token `at` dates, as offsets into the text, end exclusive."""
    tokens, clauses = read
    phrase = told.phrase
    if phrase is not None and not _is_of_the_clause(tokens, told.clause, min(phrase[0], at)):
        first, last = min(phrase[0], at), max(phrase[-1], at)
        first -= first == at and at > 0 and tokens[at - 1].kind in (Kind.DETERMINER, Kind.PREPOSITION)
    elif says_what_stands_before(read, told.clause) or _only_says(tokens, told.clause):
        first, last = 0, len(tokens) - 1
    else:
        first, last = _first(tokens, clauses, told.clause), _end(tokens, clauses, told.clause, at)
        first, last = min(first, at), max(last, at)
    while first < at and tokens[first].kind in LOOSE_IN_FRONT:
        first += 1
    last = _before_measure(tokens, at, last)
    while last > at and (_is_loose(tokens[last]) or _is_loose_adverb(tokens, last)):
        last -= 1
    return tokens[first].start, tokens[last].end


def _is_loose(token: Token) -> bool:
    """What a clause does not end with; it does with a bracket around a few words."""
    return token.kind in LOOSE_BEHIND and not (token.kind is Kind.COMMA and token.text == ")")


def _before_measure(tokens: list[Token], at: int, last: int) -> int:
    """Where "(Ann Lee left on Monday), a day | after the army had" ends: how long after tells of the other clause."""
    comma = next((place for place in range(last, at, -1) if tokens[place].kind is Kind.COMMA), last)
    measures = last - comma <= MOST_IN_MEASURE and tokens[last].low in lexicon.TIME_UNITS
    return comma if measures and last + 1 < len(tokens) and tokens[last + 1].low in ("after", "before") else last


def _is_of_the_clause(tokens: list[Token], clause: Clause, first: int) -> bool:
    """An occasion that the clause is as much of: "Ann Lee won the prize at (Friday's ceremony)"."""
    verb = clause.first_verb(tokens)
    while first > 0 and tokens[first - 1].kind in (Kind.DETERMINER, Kind.POSSESSIVE, Kind.NOUN):
        first -= 1
    placed = first > 0 and tokens[first - 1].low in ("in", "at", "during")
    return placed and verb is not None and verb < first and lexicon.looks_past(tokens[verb].low)


def _is_loose_adverb(tokens: list[Token], last: int) -> bool:
    """An adverb between commas: "..., but, again, | nothing was agreed"."""
    return tokens[last].kind is Kind.ADVERB and tokens[last - 1].kind is Kind.COMMA


def _only_says(tokens: list[Token], clause: Clause) -> bool:
    """A clause with nothing in it but who said so: "..., Coast Guard Adm. | Bob Ray said on Monday"."""
    verb = clause.first_verb(tokens)
    if verb is None or clause.first == 0 or tokens[verb].low not in lexicon.SAYING:
        return False
    bare = (Kind.DATE, Kind.PREPOSITION, Kind.COMMA, Kind.STOP, Kind.CLOSE, Kind.ADVERB)
    return all(token.kind in bare for token in tokens[verb + 1 :])


def _first(tokens: list[Token], clauses: list[Clause], clause: Clause) -> int:
    """Its first token, or of a clause that hangs on a noun, that of the noun's phrase."""
    first = clause.first
    if clause.role == "main" and tokens[first].kind in FINITE:
        return 0  # "Tests of the cap - which had been fitted in May - | began on Monday"
    if clause.role == "coordinate" and not phrases.subject(tokens, clause):  # "The rig | exploded and sank in May"
        before = next((one for one in clauses if one.indexes[-1] == first - 1), None)
        if before is not None and not _is_dated(tokens, before):
            return _first(tokens, clauses, before)
    if clause.parent is not None and tokens[first].low in OPENING:
        return clause.parent.first  # "They held talks, ending on Monday"
    if clause.role not in NOMINAL or not first:
        return first
    noun = phrases.before(tokens, first)
    return noun[0] if noun and noun[-1] >= first - 2 else first


def _is_dated(tokens: list[Token], clause: Clause) -> bool:
    return any(tokens[index].kind is Kind.DATE for index in clause.indexes)


def _end(tokens: list[Token], clauses: list[Clause], told: Clause, at: int) -> int:
    """Its last token, with the clauses that cling to it."""
    last = told.indexes[-1]
    in_front = told.role == "main" and at < min(phrases.subject(tokens, told), default=0)
    for clause in sorted(clauses, key=lambda one: one.first):
        if clause.first != last + 1:
            continue
        opened = tokens[last].kind in (Kind.COMMA, Kind.STOP)
        joined = in_front and clause.role == "coordinate" and not _is_dated(tokens, clause)  # "On Monday | he fell"
        if joined or clause.role in CLINGING or (clause.role in DESCRIBING and not opened):
            last = clause.indexes[-1]
    return last
