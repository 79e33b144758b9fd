"""Which clause, or which noun, a date expression dates.

The talks in Oslo on Monday were brief  ->  the talks, not their being brief
Ann Lee said on Monday he had left      ->  the saying, not the leaving
"""

from timeline.extraction import lexicon, phrases
from timeline.extraction.attributive import attributive, of_a_noun, possessive
from timeline.extraction.clauses import VERBLESS, Clause
from timeline.extraction.phrases import IN_PHRASE
from timeline.extraction.reduced import FINITE, is_published
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.told import UNDECIDED, Told, Verdict, event_phrase, is_event_noun
from timeline.temporal.tense.mishaps import MISHAPS
from timeline.temporal.tense.verb_words import PLANNED

# These say how one happening stands to another; the date is the other's: "the strike followed a march on Monday".
RELATIONAL = frozenset(
    "follow follows followed precede precedes preceded match matches matched mark marks marked recall recalls "
    "recalled date dates dated come comes came go goes went stem stems stemmed echo echoes echoed mirror mirrors "
    "mirrored refer refers referred relate relates related reverse reverses reversed repeat repeats repeated".split()
)
FINDING = frozenset("found finds showed shows suggested suggests indicated indicates revealed concluded".split())
# "Came" relates only as in "came after a march on Monday": not "came on as a substitute on Monday".
MOVING = frozenset("come comes came go goes went".split())
STATES = lexicon.BE | frozenset(
    "seem seems seemed appear appears appeared remain remains remained prove proved".split()
)
MISHAP_REACH = 12  # words from it to its date: "the explosion on the drilling rig off Ayr on Monday"
SPOKEN_OF = frozenset("of to into over for since after before following about around on".split())


def govern(tokens: list[Token], clauses: list[Clause], at: int) -> Told | None:
    """What the date at token `at` dates; None if nothing that happens is told there."""
    clause = next(item for item in clauses if at in item.indexes)
    if tokens[clause.first].low == "what" and clause.parent is not None:
        clause = clause.parent
    if clause.role == "participial" and clause.parent is not None and tokens[clause.first - 1].text in ("-", "–", "—"):
        clause = clause.parent
    for look in (
        _when_clause,
        _published,
        _due,
        attributive,
        possessive,
        of_a_noun,
        _verbless,
        _parenthetical,
        _cleft,
        _is_the_subject,
        _mishap,
        _subject_phrase,
        _related,
    ):
        told, decided = look(tokens, clauses, clause, at)
        if decided:
            return told
    return Told(clause)


def _when_clause(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """The clause behind "when" says what happened: "the plan dates from March, when the board accepted it"."""
    following = at + 1
    if following < len(tokens) and tokens[following].kind is Kind.COMMA:
        following += 1
    if following >= len(tokens) or tokens[following].low != "when":
        return UNDECIDED
    when = next((item for item in clauses if item.first == following), None)
    verb = clause.verb(tokens)
    if when is None or when.first_verb(tokens) is None:
        return UNDECIDED
    negated = any(tokens[index].kind is Kind.NEGATION for index in clause.indexes)
    weak = verb is None or tokens[verb].low in RELATIONAL or tokens[verb].low in STATES - {"are", "is"}
    ended = tokens[at - 1].low in ("until", "till", "since")
    return (Told(when), True) if ended or negated or weak or clause.role == "reduced" else UNDECIDED


def _published(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """What a document tells is told when it comes out.

    "In a letter sent on Monday, Ann Lee said that ...", "a study published on Monday found that ...".
    """
    if clause.role != "reduced" or not is_published(tokens, clause.first):
        return UNDECIDED
    around = clause.parent
    verb = around.first_verb(tokens) if around is not None else None
    if around is None or verb is None or verb < at or tokens[verb].kind not in FINITE:
        return UNDECIDED
    fronted = tokens[around.first].kind is Kind.PREPOSITION
    return (Told(around), True) if fronted or tokens[verb].low in lexicon.REPORTING | FINDING else UNDECIDED


def _due(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """What is due happens then, whatever comes of it: "if the vote, due on Monday, fails", the vote."""
    first = at - 1
    while first > 0 and tokens[first].kind in (Kind.PREPOSITION, Kind.ADVERB):
        first -= 1
    if first < 2 or tokens[first].low not in PLANNED or tokens[first - 1].kind is not Kind.COMMA:
        return UNDECIDED
    phrase = phrases.before(tokens, first - 1)
    if not phrase:
        return UNDECIDED
    return Told(clause, range(phrase[0], phrase[-1] + 1)), True


def _verbless(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    indexes = clause.indexes
    if any(tokens[index].kind in FINITE for index in indexes):
        return UNDECIDED
    opener = tokens[indexes[0]]
    second = tokens[indexes[1]] if len(indexes) > 1 else opener
    if clause.role in VERBLESS and clause.role != "subordinate":
        if clause.first_verb(tokens) is not None:
            return Told(clause), True
    elif second.kind is Kind.ING:
        return Told(clause), True
    noun = next((index for index in indexes if is_event_noun(tokens[index])), None)
    fronted = opener.kind in (Kind.PREPOSITION, Kind.ADVERB, Kind.DATE, Kind.COORDINATOR)
    later = next((item for item in clauses if item.first > at and item.role in ("main", "quote", "coordinate")), None)
    if fronted and later is not None and any(tokens[index].kind in FINITE for index in later.indexes):
        return Told(later), True
    if noun is None:
        return None, True
    phrase = event_phrase(tokens, clause, noun)
    return (Told(clause, phrase) if phrase is not None else None), True


def _parenthetical(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """A date before an insertion is that of the clause behind: "On Monday, | she said, | the court will sit"."""
    verb = clause.first_verb(tokens)
    if verb is None or tokens[verb].low not in lexicon.SAYING or at > verb:
        return UNDECIDED
    ends = clause.indexes[-1] == verb + 1 and tokens[verb + 1].kind is Kind.COMMA
    following = next((item for item in clauses if item.first == verb + 2 and item.role == "main"), None)
    return (Told(following), True) if ends and following is not None else UNDECIDED


def _cleft(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """A date put in front with "it was": "It was on Monday that the court sat"."""
    indexes = clause.indexes
    if len(indexes) < 3 or tokens[indexes[0]].low != "it" or tokens[indexes[1]].low not in ("was", "is"):
        return UNDECIDED
    following = next((item for item in clauses if item.first > at), None)
    return (Told(following), True) if following is not None and following.first - at <= 2 else UNDECIDED


def _is_the_subject(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """A date that is the subject tells of nothing that happened: "Yesterday was long", "Sadly, 2026 will be, too"."""
    verb = clause.first_verb(tokens)
    opens = at == clause.first or (at == clause.first + 1 and tokens[clause.first].kind is Kind.OPEN)
    if verb != at + 1:
        return UNDECIDED
    spoken = opens or tokens[at - 1].kind is Kind.COMMA or tokens[at - 1].low == "that"
    foretold = spoken and tokens[verb].low in ("will", "would")
    return (None, True) if foretold or (opens and tokens[verb].low in lexicon.BE) else UNDECIDED


def _mishap(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """What nobody plans, spoken of, its date behind it: "blamed for the blast in Ayr in May".

    A weekday is mostly that of the speaking: "spoke of the blast on Monday".
    """
    timex = tokens[at].timex
    named = timex is not None and (timex.granularity in ("month", "year") or any(map(str.isdigit, timex.text)))
    if at < 2 or tokens[at - 1].low not in ("on", "in") or not named:
        return UNDECIDED
    for noun in range(at - 2, max(clause.first, at - MISHAP_REACH), -1):
        if tokens[noun].kind in (*FINITE, Kind.COMMA, Kind.STOP):
            break
        if tokens[noun].low in MISHAPS and tokens[noun + 1].kind is not Kind.NOUN:
            first = noun
            while first > clause.first and tokens[first - 1].kind in IN_PHRASE:
                first -= 1
            spoken_of = tokens[first - 1].low in SPOKEN_OF and tokens[first].kind is Kind.DETERMINER
            return (Told(clause, range(first, at - 1)), True) if spoken_of else UNDECIDED
    return UNDECIDED


def _subject_phrase(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """A date in the subject: "the talks in Oslo on Monday were brief"."""
    verb = clause.first_verb(tokens)
    if verb is None or at > verb or tokens[verb].low not in STATES | {"had", "have", "has"}:
        return UNDECIDED
    last = clause.verb(tokens)
    if last is not None and tokens[last].low not in STATES:
        return UNDECIDED
    noun = next((i for i in clause.indexes if i < at and is_event_noun(tokens[i])), None)
    if noun is None or any(tokens[i].kind is Kind.COMMA for i in range(noun, verb)):
        return UNDECIDED
    phrase = event_phrase(tokens, clause, noun)
    return (Told(clause, phrase), True) if phrase is not None else UNDECIDED


def _related(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """A date of what something followed or caused: "the halt followed a quarrel on Monday"."""
    verb = clause.first_verb(tokens)
    if verb is None or at < verb or tokens[verb].low not in RELATIONAL:
        return UNDECIDED
    if tokens[verb].low in MOVING and tokens[verb + 1].low not in ("after", "before", "amid", "from", "back", "ahead"):
        return UNDECIDED
    noun = next((i for i in clause.indexes if verb < i < at and is_event_noun(tokens[i])), None)
    phrase = event_phrase(tokens, clause, noun) if noun is not None else None
    return (Told(clause, phrase), True) if phrase is not None else UNDECIDED
