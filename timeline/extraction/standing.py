"""What a clause tells that is no happening: a state, a habit, a figure, a picture's caption, times in general.

Ayr was part of Kenya from 1922 to 1991    state       In 2023 Kenya exported 3 million tonnes    statistic
The army calls up men in spring            habit       Ann Lee waves to crowds in Ayr, 3 May      caption
"""

import re
from collections.abc import Callable
from typing import Final

from timeline.extraction import figures, lexicon, phrases
from timeline.extraction.case import Case
from timeline.extraction.clauses import Clause
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.told import Told
from timeline.temporal.tense.verb_words import PLANNED
from timeline.temporal.timex import Timex

LONG: Final = frozenset({"month", "quarter", "season", "half", "year", "decade", "century", "range"})
YEARS: Final = frozenset({"half", "year", "decade", "century"})
GENERAL: Final = re.compile(
    r"(?i)(?:in |over )?(?:the )?(?:recent|modern) (?:weeks|months|years|decades|times?)"
    r"|(?:the )?(?:past|last) (?:few )?(?:years|decades?|centur(?:y|ies))|this past decade|today|nowadays|these days"
    r"|(?:the )?(?:past|last) (?:(?:three|four|five|six|seven|eight|nine|ten|several|\d+) years|\S+ decades)"
)
NOWADAYS: Final = frozenset({"today", "nowadays", "these days"})
AFTER: Final = re.compile(r"(?i)(?:day|week|month|year|decade)s? (?:later|on)$")
MOST_BEHIND: Final = 8  # words: the place, or the end of the picture's description
# Behind "was" these tell nothing that was done: "was known for its fish".
STATIVE: Final = frozenset("known based located considered regarded".split())
# These tell of an end, a beginning or a plan.
NO_STATE: Final = frozenset({"due", "born", "able", "up", "over", "out", "off", "down"})
LOOKING: Final = frozenset("want wants look looks seem seems sound sounds goes think thinks feel feels".split())
WRITERS: Final = frozenset({"we", "my", "our"})
# In the present these tell what is to come at a set time: "the court sits on Monday".
TIMETABLED: Final = frozenset(
    "sits sit meets meet returns return begins begin starts start opens open resumes resume ends end expires expire "
    "faces face arrives arrive leaves leave goes go travels travel flies fly visits visit votes vote holds hold hosts "
    "host plays play takes take launches launch reopens reopen closes close appears appear runs run comes come".split()
)


def standing(tokens: list[Token], told: Told, at: int, modality: str) -> str:
    """Why the clause that the date at token `at` hangs on tells of nothing that happened; "" where it may."""
    timex, first = tokens[at].timex, told.clause.first_verb(tokens)
    if _is_told_itself(tokens, at):
        return "no content"
    if timex is None:
        return ""
    if figures.is_of_yield(tokens, at, timex):
        return "statistic"
    case = Case(tokens, told.clause, first, at, timex) if first is not None else None
    why_not = _first_of(WHATEVER, case)
    if why_not or modality == "planned":
        return why_not or ("forecast" if case is not None and figures.is_foreseen(case) else "")
    return _as_worded(tokens, told.clause, at, timex) or ("" if told.phrase is not None else _first_of(REASONS, case))


def _as_worded(tokens: list[Token], clause: Clause, at: int, timex: Timex) -> str:
    """The reason that the words of the date give by themselves."""
    if timex.granularity == "century":
        return "history"
    if GENERAL.fullmatch(timex.text) and timex.text.lower() not in NOWADAYS:
        return "generic"
    return "caption" if timex.granularity == "day" and _is_in_caption(tokens, clause, at, timex) else ""


def _first_of(reasons: "Reasons", case: Case | None) -> str:
    return next((reason for reason, holds in reasons if case is not None and holds(case)), "")


def _is_told_itself(tokens: list[Token], at: int) -> bool:
    """A date that is all that is told: "It's Friday in Ayr", "It was 9 p.m."; not "It was on Friday that", "when"."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    said = at > 1 and tokens[at - 2].low == "it" and tokens[at - 1].low in (*lexicon.BE, "s")
    return said and following not in ("that", "when", "before", "since", "who")


def _is_looked_on(case: Case) -> bool:
    """What a live blog sees, not what it reports: "3:15 pm: Ann Lee looks tired", "9 pm: Bob Ray wants to know"."""
    following = case.tokens[case.at + 1] if case.at + 1 < len(case.tokens) else None
    if case.at > 1 or case.timex.clock is None or following is None or following.text != ":":
        return False
    behind = case.behind_verb[:1]
    told = bool(behind) and behind[0].kind in (Kind.ING, Kind.PARTICIPLE, Kind.TO, Kind.AUXILIARY)
    return case.verb.low in LOOKING or (case.verb.low in ("is", "are", "s", "have", "has") and not told)


def _is_of_now(case: Case) -> bool:
    """What is so now, so long after: "Nine years later, the army is still there"; not an entry of a chronicle."""
    behind = case.behind_verb[:1]
    owns = case.is_perfect and bool(behind) and behind[0].kind is not Kind.PARTICIPLE and behind[0].low != "been"
    return AFTER.search(case.timex.text) is not None and (owns or _is_present(case))


def _is_generic(case: Case) -> bool:
    """Today, told as what is so: "The town today has a bridge"; not "is meeting today", "is in Oslo today"."""
    if case.timex.text.lower() not in NOWADAYS:
        return False
    behind = case.behind_verb[:1]
    going_on = bool(behind) and behind[0].kind in (Kind.ING, Kind.PREPOSITION)
    owns = case.is_perfect and bool(behind) and behind[0].low in ("a", "an", "no")
    return case.timex.text.lower() != "today" or ((owns or _is_present(case)) and not going_on)


def _is_state(case: Case) -> bool:
    """A state: "was part of", "has been independent"; not "was seized", "is meeting", "there was", "was over"."""
    group = [case.tokens[index] for index in case.clause.indexes if index >= case.first][:5]
    be = next((place for place, token in enumerate(group) if token.low in lexicon.BE), None)
    there = case.tokens[case.first - 1].low == "there"
    if be is None or there or case.timex.granularity not in LONG:
        return False
    if any(token.kind not in (Kind.AUXILIARY, Kind.ADVERB, Kind.NEGATION) for token in group[:be]):
        return False
    behind = next((token for token in group[be + 1 :] if token.kind not in (Kind.ADVERB, Kind.NEGATION)), None)
    verbal = (Kind.PARTICIPLE, Kind.ING, Kind.TO, Kind.INFINITIVE, Kind.AUXILIARY)
    if behind is None or behind.low in NO_STATE:
        return False
    return behind.kind not in verbal or behind.low in STATIVE


def _is_bound(case: Case) -> bool:
    """A date that others are told apart by: "those who joined before May"."""
    return case.clause.role == "relative" and case.before is not None and case.before.low in ("after", "before")


def _is_meant_for(case: Case) -> bool:
    """A year that something is for, whenever it comes: "gave money for 2025"; not "set for 2026"."""
    meant = case.timex.granularity in YEARS and case.before is not None and case.before.low == "for"
    return meant and case.tokens[case.at - 2].low not in PLANNED


def _is_habit(case: Case) -> bool:
    """A habit: "The army calls up men in spring", "She used to rise at dawn"."""
    behind = case.behind_verb[:1]
    of_noun = case.clause.role in ("relative", "reduced", "contact")  # "equipment used to pump mud"
    inside = case.clause.first < case.at < case.first  # "plans on Monday to try what is used to pump mud"
    if case.verb.low == "used" and not of_noun and not inside and behind and behind[0].kind is Kind.TO:
        return True
    if not _is_told_in_present(case) or case.timex.granularity not in LONG or case.verb.low in lexicon.BE:
        return False
    return case.verb.low not in TIMETABLED


def _is_caption(case: Case) -> bool:
    """A caption: told in the present, a full date in the past at its end.

    "Ann Lee waves in Ayr, Wednesday, Feb. 19, 2025.".
    """
    rest = [t for t in case.tokens[case.at + 1 :] if t.kind not in (Kind.STOP, Kind.COMMA, Kind.CLOSE)]
    full = re.search(r"\d{4}", case.timex.text) is not None
    if not _is_told_in_present(case):
        return False
    loose = case.before is not None and case.before.kind in (Kind.NOUN, Kind.COMMA)
    untied = loose and case.timex.granularity == "day"
    ends = untied and not rest and case.timex.text[-1:].isdigit()
    return ends or (full and len(rest) <= MOST_BEHIND)


def _is_in_caption(tokens: list[Token], clause: Clause, at: int, timex: Timex) -> bool:
    """A date that dates what a caption tells besides: "Ann Lee waves after a meeting in Ayr, 3 May 2010."."""
    while clause.parent is not None:
        clause = clause.parent
    verb = clause.first_verb(tokens)
    full = re.search(r"\d{4}$", timex.text) is not None
    return full and verb is not None and _is_caption(Case(tokens, clause, verb, at, timex))


def _is_told_in_present(case: Case) -> bool:
    """In the present, but neither somebody's saying nor an entry of a chronicle ("30 April - Ann Lee visits Ayr")."""
    following = case.tokens[case.at + 1] if case.at + 1 < len(case.tokens) else None
    entry = case.at <= 1 and following is not None and following.text in ("-", "–", "—", ":", "--")
    return _is_present(case) and case.verb.low not in lexicon.REPORTING and not entry


def _is_present(case: Case) -> bool:
    """A present tense without past form, future or perfect: "gives", "are working", "have"."""
    if case.verb.kind is Kind.FINITE:
        return not lexicon.looks_past(case.verb.low)
    if case.verb.low not in ("is", "are", "am", "do", "does"):
        return False
    behind = case.behind_verb[:1]
    return not (behind and behind[0].kind in (Kind.TO, Kind.PARTICIPLE))


def _is_mine(case: Case) -> bool:
    """A writer's own plan, outside quotation marks: "I will be in Ayr on Monday"."""
    subject = phrases.subject(case.tokens, case.clause)
    first = case.tokens[subject[0]] if subject else None
    return first is not None and not first.quoted and first.text == "I" and len(subject) == 1


def _is_first_person(case: Case) -> bool:
    """A letter, a comment or an essay, outside quotation marks: "We heard", "I think that they left on Monday"."""
    clause: Clause | None = case.clause
    while clause is not None:
        subject = phrases.subject(case.tokens, clause)
        first = case.tokens[subject[0]] if subject else None
        spoken = first is not None and not first.quoted
        if first is not None and spoken and (first.text == "I" or first.low in WRITERS):
            return True
        clause = clause.parent if clause.role == "complement" else None
    return False


Reasons = tuple[tuple[str, Callable[[Case], bool]], ...]
# Asked in turn; the first that holds is the reason. These hold of what is to come as well.
WHATEVER: Final[Reasons] = (
    ("state", _is_looked_on),
    ("state", _is_of_now),
    ("first person", _is_mine),
    ("no content", _is_meant_for),
)
REASONS: Final[Reasons] = (
    ("generic", _is_generic),
    ("first person", _is_first_person),
    ("no content", _is_bound),
    ("state", _is_state),
    ("statistic", figures.is_statistic),
    ("statistic", figures.measures),
    ("habit", _is_habit),
    ("caption", _is_caption),
)
