"""Did it happen, is it planned, denied, or only possible? Judged by the clause that the date hangs on alone.

They will meet on Monday             planned       They were expected to meet on Monday    planned
They had not met on Monday           denied        She denied that they met on Monday      denied
They could meet on Monday            hypothetical  She said on Monday they would meet      happened: the saying
"""

import datetime
import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.extraction import lexicon
from timeline.extraction.clauses import Clause
from timeline.extraction.coming import BETWEEN, is_to_come
from timeline.extraction.happening import Modality
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.told import Told
from timeline.temporal.tense import Name, VerbGroup, groups
from timeline.temporal.timex import Timex

# Rows of the verb groups: "is due", "was expected to meet", "had been planned".
ANNOUNCED: frozenset[Name] = frozenset({"is announced", "was announced", "undone"})
MOST_BEHIND = 4  # words behind the verb that can still tell its tense: "is | due in", "plans | to sell"
DENYING = frozenset("deny denies denied denying refute refuted refutes".split())
# Of a report or a claim these deny what it says.
DISMISSING = DENYING | frozenset("dismiss dismisses dismissed dismissing reject rejects rejected rejecting".split())
# What was to happen does not: "cancelled a visit that had been due to begin on Monday".
CANCELLING = frozenset(
    "cancel cancels cancelled canceled scrap scraps scrapped abandon abandoned shelve shelved postpone postpones "
    "postponed drop dropped axed".split()
)
INVERTED = frozenset("had were should".split())
INTENDED = frozenset({"hoped", "planned", "intended", "aimed"})
FORESEEN = frozenset("forecast predicted feared".split())
AFTERWARDS = frozenset({"after", "following"})
LONG_GONE = frozenset({"year", "decade", "century"})
# In a story these are counted from what was told before.
NEXT = re.compile(r"(?i)the (?:next|following)\b")
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
# "Will ... last week": what is to come is not what the date dates.
WILL = frozenset({"will", "ll", "shall"})
COUNTED_BACK = re.compile(r"^(?:(?:late|early|earlier) )?last |^yesterday| ago$")


def judge(tokens: list[Token], told: Told, at: int, published: datetime.date | None) -> tuple[Modality, str]:
    """The modality of what the date at token `at` dates, and "" or why that is no event.

    `published` tells which days were still to come. That something did not happen is no event, but that something did
    not happen as planned is one: "had been set for Monday", "were to start on Monday, but did not".
    """
    modality, why_not = _judged(tokens, told, at, published)
    timex = tokens[at].timex
    on_the_day = timex is not None and timex.earliest == published == timex.latest
    if modality == "happened" and not why_not and on_the_day and is_to_come(tokens, told, at):
        return "planned", ""
    return modality, why_not


def _judged(tokens: list[Token], told: Told, at: int, published: datetime.date | None) -> tuple[Modality, str]:
    """The same by the clause that is dated alone."""
    clause, timex = told.clause, tokens[at].timex
    days = (timex.earliest, timex.latest) if timex is not None else (None, None)
    ahead = published is not None and timex is not None and _is_ahead(tokens, told, at, published)
    passed = days[1] is not None and published is not None and days[1] < published
    if ahead and _is_behind(tokens, told, at):
        return "happened", "not a date"
    if told.phrase is not None:
        return _of_phrase(tokens[told.phrase[0]], ahead=ahead)
    first, last = clause.first_verb(tokens), clause.verb(tokens)
    if _is_conditional(tokens, told) or (ahead and _hangs_on_possible(tokens, told)):
        return "hypothetical", "hypothetical"
    if first is None or last is None:
        return ("planned" if ahead else "happened"), ""
    group = [tokens[index] for index in clause.indexes if first <= index <= last]
    subject = [tokens[index] for index in clause.indexes if index < first]
    if _is_cancelled(subject, tokens, told):
        return "denied", ""
    if _is_negated(group, subject, tokens, told):
        return "denied", "denied"
    if tokens[first].kind is Kind.ING and _parent_is_past(tokens, clause):
        return ("planned" if ahead else "happened"), ""
    behind = [tokens[index] for index in clause.indexes if index > last]
    told_by = _verb_group([*group, *behind[:MOST_BEHIND]])
    if passed and _fell_through(told_by, tokens[clause.indexes[-1] + 1 :]):
        return "denied", ""
    misread = _is_misread(tokens, clause, timex) or _goes_on(told_by, tokens, clause, timex)
    if ahead and _is_past(told_by, tokens[first]) and misread:
        return "happened", "not a date"
    modality = _of_group(told_by, tokens[first], ahead=ahead or _is_intended(group))
    return modality, _why_not(modality, tokens[first], timex, passed=passed)


def _is_ahead(tokens: list[Token], told: Told, at: int, published: datetime.date) -> bool:
    """Days after publication, or that begin with it: "plans to sell over the next two years".

    Not of a story: "Over the next two days, they gathered oil".
    """
    timex, verb = tokens[at].timex, told.clause.first_verb(tokens)
    if timex is None or timex.earliest is None or timex.latest is None:
        return False
    fronted = verb is not None and at < verb and lexicon.looks_past(tokens[verb].low)
    begins = timex.granularity == "range" and timex.earliest == published < timex.latest
    return timex.earliest > published or (begins and not fronted)


def _why_not(modality: Modality, first: Token, timex: Timex | None, *, passed: bool) -> str:
    """Why what is told so is no event: it is only possible, or a plan beside a time gone by.

    "It would make the 1989 spill look small", "will weigh her remarks of last week".
    """
    if modality == "planned" and passed and timex is not None:
        counted_back = first.low in WILL and COUNTED_BACK.search(timex.text.lower())
        if counted_back or timex.granularity in LONG_GONE:
            return "no content"
    return modality if modality == "hypothetical" else ""


def _of_phrase(opener: Token, *, ahead: bool) -> tuple[Modality, str]:
    """The same for a noun phrase: "no talks" took place, tomorrow's are planned."""
    if opener.low == "no":
        return "denied", "denied"
    return ("planned" if ahead else "happened"), ""


def _is_behind(tokens: list[Token], told: Told, at: int) -> bool:
    """A day that is past, read as one to come: "after the May 3 blast", "since May"."""
    before = at - 1
    while before > 0 and tokens[before].kind is Kind.DETERMINER:
        before -= 1
    word = tokens[before].low if before >= 0 else ""
    return word == "since" or (told.phrase is not None and word in AFTERWARDS)


def _is_misread(tokens: list[Token], clause: Clause, timex: Timex | None) -> bool:
    """A day that is still to come, counted from another than it was meant: "two days later, it sank"."""
    counted = timex is not None and timex.anchor.kind not in ("dct", "explicit")
    return counted or tokens[clause.first].low == "when"


def _goes_on(group: VerbGroup | None, tokens: list[Token], clause: Clause, timex: Timex | None) -> bool:
    """What a story goes on with, not what is to come: "he paid the rent for the next eight days"."""
    if timex is None or NEXT.match(timex.text) is None or (group is not None and group.row.tense != "past"):
        return False
    foretold = any(token.kind is Kind.MODAL or token.low in INTENDED for token in tokens)
    planned = any(tokens[index].kind is Kind.TO for index in clause.indexes)
    return not foretold and not planned


def _is_conditional(tokens: list[Token], told: Told) -> bool:
    """A condition: "if he left", "had he left"; and what "the rain that is forecast" brings, if it falls."""
    indexes = told.clause.indexes
    opener = tokens[indexes[0]]
    if opener.low in CONDITIONS:
        return True
    if opener.low in INVERTED and len(indexes) > 1:
        return tokens[indexes[1]].kind in (Kind.DETERMINER, Kind.NOUN, Kind.PRONOUN)
    parent, verb = told.clause.parent, told.clause.verb(tokens)
    foreseen = verb is not None and tokens[verb].low in FORESEEN
    return foreseen and parent is not None and tokens[parent.first].low in CONDITIONS


def _is_negated(group: list[Token], subject: list[Token], tokens: list[Token], told: Told) -> bool:
    for position, token in enumerate(group):
        if token.kind is Kind.NEGATION or token.low.endswith("n't"):
            following = group[position + 1].low if position + 1 < len(group) else ""
            return following not in ("only", "just")
    if any(token.low in ("no", "none", "nobody", "neither") for token in subject[:2]):
        return True
    if subject and subject[-1].low == "never":  # "Ann Lee never left"
        return True
    parent = told.clause.parent
    if parent is not None and (verb := parent.verb(tokens)) is not None:
        of_noun = tokens[told.clause.first - 1].low in lexicon.CONTENT_NOUNS
        if told.clause.role == "complement":
            return tokens[verb].low in (DISMISSING if of_noun else DENYING)
    return any(token.low in DENYING for token in group[:-1])


def _is_cancelled(subject: list[Token], tokens: list[Token], told: Told) -> bool:
    """A plan that was called off: "cancelled a visit that had been due to begin on Monday"."""
    parent = told.clause.parent
    verb = parent.verb(tokens) if parent is not None else None
    if verb is None or told.clause.role not in ("relative", "reduced") or tokens[verb].low not in CANCELLING:
        return False
    planned = _verb_group([tokens[index] for index in told.clause.indexes if tokens[index] not in subject])
    return planned is not None and planned.row.name in ANNOUNCED


def _parent_is_past(tokens: list[Token], clause: Clause) -> bool:
    """A clause that hangs on a past one: "They held talks, ending on Monday"."""
    verb = clause.parent.first_verb(tokens) if clause.parent is not None else None
    return verb is not None and _is_past(_verb_group(tokens[verb : verb + MOST_BEHIND]), tokens[verb])


def _hangs_on_possible(tokens: list[Token], told: Told) -> bool:
    """A clause as possible as what it hangs on: "He could let it lapse, with elections held in May"."""
    parent = told.clause.parent
    if told.clause.role not in ("reduced", "absolute", "participial") or parent is None:
        return False
    verb = parent.first_verb(tokens)
    return verb is not None and tokens[verb].low in lexicon.POSSIBLE


def _fell_through(group: VerbGroup | None, after: list[Token]) -> bool:
    """A plan for a day that has passed: "had been scheduled for May", "were to start in May, but have not"."""
    if group is None or group.row.name not in ANNOUNCED:
        return False
    turned = [token.low for token in after[:2]]
    return group.row.name == "undone" or any(low in ("but", "although", "though") for low in turned)


def _is_intended(group: Sequence[Token]) -> bool:
    """A plan whose day may be over: "they hoped to leave on Monday", not "they agreed to leave (on Monday)"."""
    return any(a.low in INTENDED and b.kind is Kind.TO for a, b in pairwise(group))


def _of_group(group: VerbGroup | None, first: Token, *, ahead: bool) -> Modality:
    """What a verb group says of its clause; what is dated after the day of publication has not happened, if told."""
    name = group.row.name if group is not None else ""
    if name in ("unreal", "can", "could"):
        return "planned" if first.low == "must" and ahead else "hypothetical"
    if name in ANNOUNCED or name in ("will", "would", "wants"):
        return "planned"
    return "planned" if ahead else "happened"


def _is_past(group: VerbGroup | None, first: Token) -> bool:
    """A verb that tells what was done, whichever day its date was read as: "met", "was signed", "have agreed"."""
    if first.kind is Kind.PARTICIPLE:
        return False
    if group is None:
        return lexicon.looks_past(first.low)
    return group.row.tense in ("past", "perfect")


def _verb_group(words: Sequence[Token]) -> VerbGroup | None:
    """The verb group that the words begin with: adverbs, negations and dates may stand inside it."""
    lows = [token.low for token in words if token.kind not in BETWEEN]
    found = groups(lows)
    return found[0] if found and found[0].start == 0 else None
