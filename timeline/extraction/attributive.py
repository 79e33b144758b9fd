"""Dates that belong to a noun: before it, behind its "of", or owning it.

The 2022 invasion, Monday's meeting, the storm of 1991  ->  the invasion, the meeting, the storm
A 2019 law, his 2011 Riesling, the glory of 1991        ->  nothing that happened
"""

from collections.abc import Sequence

from timeline.extraction import lexicon
from timeline.extraction.clauses import Clause
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.told import UNDECIDED, Told, Verdict, event_phrase, is_event_noun
from timeline.temporal.tense.mishaps import MISHAPS

OUTCOMES = frozenset("won wins win lost loses lose drew".split())
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


def has_article(token: Token) -> bool:
    """A day that takes the article of the noun behind it in: "the 3 March" of "the 3 March vote"."""
    return token.low.startswith("the ") and token.low[4:5].isdigit()


def joins_name(tokens: Sequence[Token], place: int) -> bool:
    """The "of" inside a name: "the 2019 Gulf (of) Ayr disaster"."""
    named = tokens[place].low == "of" and tokens[place - 1].is_name
    return named and place + 1 < len(tokens) and tokens[place + 1].is_name


def attributive(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
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
    phrase = event_phrase(tokens, clause, at + 1, behind=at)
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


def possessive(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
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
    phrase = event_phrase(tokens, clause, at + 2, behind=at + 1) or _of_the_day(tokens, clause, at, at + 2)
    return (Told(clause, phrase), True) if phrase is not None else (None, True)


def _of_the_day(tokens: list[Token], clause: Clause, at: int, first: int) -> range | None:
    """An occasion named after its very day, whatever its noun: "Friday's complaint", "a 9 May award"."""
    timex = tokens[at].timex
    named = timex is not None and timex.granularity in ("day", "part") and tokens[at].low not in ("today", "yesterday")
    end = first
    while end in clause.indexes and tokens[end].kind in (Kind.NOUN, Kind.ING, Kind.ADVERB):
        end += 1
    return range(first, end) if named and end > first else None


def of_a_noun(tokens: list[Token], clauses: list[Clause], clause: Clause, at: int) -> Verdict:
    """A date behind "of" is that noun's: "output grew after the strike of 1991" tells of the strike.

    "After the recession of 1991" tells of nothing; "for much of 1991" and "a date of 3 May" of what is done then.
    """
    following = tokens[at + 1].kind if at + 1 < len(tokens) else Kind.STOP
    if at < 2 or tokens[at - 1].low != "of" or following in (Kind.POSSESSIVE, Kind.NOUN):
        return UNDECIDED
    noun = tokens[at - 2]
    if noun.kind is not Kind.NOUN or noun.low in OF_TIME:
        return UNDECIDED
    phrase = event_phrase(tokens, clause, at - 2) if is_event_noun(noun) or noun.low in MISHAPS else None
    return (Told(clause, phrase) if phrase is not None else None), True
