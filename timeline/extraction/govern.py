"""Which clause, or which noun, a date expression dates.

The talks in Oslo on Monday were brief  ->  the talks, not their being brief
Ann Lee said on Monday he had left      ->  the saying, not the leaving
"""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.extraction import lexicon, phrases
from timeline.extraction.clauses import VERBLESS, Clause
from timeline.extraction.phrases import IN_PHRASE
from timeline.extraction.reduced import FINITE, is_published
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.verbs import VERBAL
from timeline.temporal.tense.mishaps import MISHAPS
from timeline.temporal.tense.verb_words import PLANNED

# These say how one happening stands to another; the date is the other's: "the strike followed a march on Monday".
RELATIONAL = frozenset(
    "follow follows followed precede precedes preceded match matches matched mark marks marked recall recalls "
    "recalled date dates dated come comes came go goes went stem stems stemmed echo echoes echoed mirror mirrors "
    "mirrored refer refers referred relate relates related reverse reverses reversed repeat repeats repeated".split()
)
FINDING = frozenset("found finds showed shows suggested suggests indicated indicates revealed concluded".split())
OUTCOMES = frozenset("won wins win lost loses lose drew".split())
# "Came" relates only as in "came after a march on Monday": not "came on as a substitute on Monday".
MOVING = frozenset("come comes came go goes went".split())
STATES = lexicon.BE | frozenset(
    "seem seems seemed appear appears appeared remain remains remained prove proved".split()
)
# They end like what happens.
NO_EVENTS = frozenset(
    "administration ambition apartment commission condition conditions consumption corporation department document "
    "documents element environment equipment fraction generation government institution legislation management moment "
    "nation nations option options organisation organization pension population portion position production region "
    "regions regulation regulations section station stations tradition vegetation version".split()
)
# Names of what took place end so.
OCCASIONS = frozenset(
    "Accord Accords Agreement Awards Bowl Championship Championships Conference Convention Cup Festival Games "
    "Hurricane Olympics Summit Treaty War".split()
)
# Behind these "of" names a part of the time, or a day itself.
OF_TIME = frozenset(
    "all much most some part parts course rest remainder each half bulk instead ahead day days date dates deadline "
    "target morning afternoon evening night hours week weeks month months weekend end beginning start middle spring "
    "summer autumn fall winter quarter eve feast as".split()
)
LEADING_BACK = frozenset("after before following from of since to under".split())
MISHAP_REACH = 12  # words from it to its date: "the explosion on the drilling rig off Ayr on Monday"
SPOKEN_OF = frozenset("of to into over for since after before following about around on".split())
NOMINAL_ENDINGS = ("tion", "sion", "ment", "tions", "sions", "ments")


@dataclass(frozen=True, slots=True)
class Told:
    """What is dated: a clause, or of it only a noun phrase (its token range)."""

    clause: Clause
    phrase: range | None = None


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
        _attributive,
        _possessive,
        _of_a_noun,
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


Verdict = tuple[Told | None, bool]
UNDECIDED: Verdict = (None, False)


def is_event_noun(token: Token) -> bool:
    """A noun that names what happens: "talks", "invasion"."""
    return token.kind in (Kind.NOUN, Kind.ING) and (
        token.low in lexicon.EVENT_NOUNS
        or (token.low.endswith(NOMINAL_ENDINGS) and not token.is_name and token.low not in NO_EVENTS)
    )


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


def has_article(token: Token) -> bool:
    """A day that takes the article of the noun behind it in: "the 3 March" of "the 3 March vote"."""
    return token.low.startswith("the ") and token.low[4:5].isdigit()


def _attributive(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """A date before a noun: "the 2022 invasion" is a happening, "a 2019 law" is none."""
    timex = tokens[at].timex
    if timex is None or at + 1 >= len(tokens) or not at:
        return UNDECIDED
    before, following = tokens[at - 1], tokens[at + 1]
    opens = before.kind in (Kind.DETERMINER, Kind.POSSESSIVE) or has_article(tokens[at])
    tied = before.low == "of" and tokens[at].text.isdigit()
    behind = tokens[at + 2].kind if at + 2 < len(tokens) else Kind.STOP
    doing = opens and following.kind is Kind.ING and behind is Kind.NOUN  # "his 2014 drumming film"
    if not (opens or tied or _is_described(tokens, at)) or not (following.kind is Kind.NOUN or doing):
        return UNDECIDED
    if following.is_name:
        return _of_a_name(tokens, clause, at)
    phrase = _phrase(tokens, clause, at + 1, behind=at)
    if phrase is None and any(letter.isdigit() for letter in tokens[at].text):
        phrase = _of_the_day(tokens, clause, at, at + 1)
    return (Told(clause, phrase) if phrase is not None else None), True


def _is_described(tokens: list[Token], at: int) -> bool:
    """A date among the words that describe a noun: "his highly prized (2011) wine"."""
    first = at - 1
    while first > 0 and tokens[first].kind in (Kind.NOUN, Kind.ADVERB) and not tokens[first].is_name:
        first -= 1
    return first < at - 1 and tokens[first].kind in (Kind.DETERMINER, Kind.POSSESSIVE)


def _of_a_name(tokens: list[Token], clause: Clause, at: int) -> Verdict:
    """A date before a name: "the 1989 Ayr oil spill", "under the 2015 Ayr Accord"; "a 2011 Riesling" is a wine.

    "Won gold in the 1984 Ayr Games" tells of the winning.
    """
    end = at + 1
    while end in clause.indexes and (tokens[end].kind is Kind.NOUN or joins_name(tokens, end)):
        end += 1
    for last in range(end - 1, at, -1):
        named = tokens[last].text in OCCASIONS
        if named and tokens[at - 2].low not in LEADING_BACK:
            return UNDECIDED
        if named or (tokens[last].low in lexicon.EVENT_NOUNS and not tokens[last].is_name):
            return Told(clause, range(at + 1, last + 1)), True
    return (None, True) if tokens[at].text.isdigit() else UNDECIDED


def joins_name(tokens: Sequence[Token], place: int) -> bool:
    """The "of" inside a name: "the 2019 Gulf (of) Ayr disaster"."""
    named = tokens[place].low == "of" and tokens[place - 1].is_name
    return named and place + 1 < len(tokens) and tokens[place + 1].is_name


def _possessive(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """A day's own noun: what happened then, or only when something else did.

    "At Monday's meeting, she resigned" tells of the resigning, "she recalled Monday's meeting" of the meeting. So
    does "in his account of Monday's meeting, he recalled": the account is nobody's resigning. Who won or lost it is
    what there is to tell of Monday's race.
    """
    if at + 1 >= len(tokens) or tokens[at + 1].kind is not Kind.POSSESSIVE:
        return UNDECIDED
    verb = clause.first_verb(tokens)
    nested = any(tokens[index].kind is Kind.NOUN for index in clause.indexes if index < at)
    fronted = verb is not None and at < verb and tokens[clause.first].kind in (Kind.PREPOSITION, Kind.ADVERB)
    if fronted and not nested:
        return Told(clause), True
    if verb is not None and tokens[verb].low in OUTCOMES:
        return Told(clause), True
    phrase = _phrase(tokens, clause, at + 2, behind=at + 1) or _of_the_day(tokens, clause, at, at + 2)
    return (Told(clause, phrase), True) if phrase is not None else (None, True)


def _of_the_day(tokens: list[Token], clause: Clause, at: int, first: int) -> range | None:
    """An occasion named after its very day, whatever its noun: "Friday's complaint", "a 9 May award"."""
    timex = tokens[at].timex
    named = timex is not None and timex.granularity in ("day", "part") and tokens[at].low not in ("today", "yesterday")
    end = first
    while end in clause.indexes and tokens[end].kind in (Kind.NOUN, Kind.ING, Kind.ADVERB):
        end += 1
    return range(first, end) if named and end > first else None


def _of_a_noun(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """A date behind "of" is that noun's: "output grew after the strike of 1991" tells of the strike.

    "After the recession of 1991" tells of nothing; "for much of 1991" and "a date of 3 May" of what is done then.
    """
    following = tokens[at + 1].kind if at + 1 < len(tokens) else Kind.STOP
    if at < 2 or tokens[at - 1].low != "of" or following in (Kind.POSSESSIVE, Kind.NOUN):
        return UNDECIDED
    noun = tokens[at - 2]
    if noun.kind is not Kind.NOUN or noun.low in OF_TIME:
        return UNDECIDED
    phrase = _phrase(tokens, clause, at - 2) if is_event_noun(noun) or noun.low in MISHAPS else None
    return (Told(clause, phrase) if phrase is not None else None), True


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
    phrase = _phrase(tokens, clause, noun)
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
    phrase = _phrase(tokens, clause, noun)
    return (Told(clause, phrase), True) if phrase is not None else UNDECIDED


def _related(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """A date of what something followed or caused: "the halt followed a quarrel on Monday"."""
    verb = clause.first_verb(tokens)
    if verb is None or at < verb or tokens[verb].low not in RELATIONAL:
        return UNDECIDED
    if tokens[verb].low in MOVING and tokens[verb + 1].low not in ("after", "before", "amid", "from", "back", "ahead"):
        return UNDECIDED
    noun = next((i for i in clause.indexes if verb < i < at and is_event_noun(tokens[i])), None)
    phrase = _phrase(tokens, clause, noun) if noun is not None else None
    return (Told(clause, phrase), True) if phrase is not None else UNDECIDED


def _phrase(tokens: list[Token], clause: Clause, noun: int, behind: int | None = None) -> range | None:
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
