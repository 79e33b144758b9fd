"""Did it happen, is it planned, denied, or only possible? Judged by the clause that the date hangs on alone.

They will meet on Monday             planned       They were expected to meet on Monday    planned
They had not met on Monday           denied        She denied that they met on Monday      denied
They could meet on Monday            hypothetical  She said on Monday they would meet      happened: the saying
"""

import datetime

from timeline.extraction import lexicon
from timeline.extraction.clauses import Clause
from timeline.extraction.govern import Told
from timeline.extraction.happening import Modality
from timeline.extraction.tokens import Kind, Token
from timeline.temporal.words import PLANNED

# After "is", "are", "was": what is announced.
ANNOUNCED = PLANNED | set("likely poised going supposed meant bound".split())
# In the present tense, with an infinitive: a plan, whatever the day.
ALWAYS_AHEAD = frozenset("plan plans planning intend intends hope hopes aim aims want wants".split())
DENYING = frozenset("deny denies denied denying refute refuted refutes".split())
# Of a report or a claim these deny what it says.
DISMISSING = DENYING | frozenset("dismiss dismisses dismissed dismissing reject rejects rejected rejecting".split())
# What was to happen does not: "cancelled a visit that had been due to begin on Monday".
CANCELLING = frozenset(
    "cancel cancels cancelled canceled scrap scraps scrapped abandon abandoned shelve shelved postpone postpones "
    "postponed drop dropped axed".split()
)
INVERTED = frozenset("had were should".split())
FORESEEN = frozenset("forecast predicted feared".split())
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
PROSPECTIVE = frozenset("planned scheduled upcoming expected forthcoming proposed".split())


def judge(tokens: list[Token], told: Told, at: int, published: datetime.date | None) -> tuple[Modality, str]:
    """The modality of what the date at token `at` dates, and "" or why that is no event.

    `published` tells which days were still to come. That something did not happen is no event, but that something did
    not happen as planned is one: "had been set for Monday", "were to start on Monday, but did not".
    """
    clause, timex = told.clause, tokens[at].timex
    days = (timex.earliest, timex.latest) if timex is not None else (None, None)
    ahead = days[0] is not None and published is not None and days[0] > published
    passed = days[1] is not None and published is not None and days[1] < published
    if told.phrase is not None:
        phrase = _of_phrase([tokens[index] for index in told.phrase], ahead)
        return phrase, "denied" if phrase == "denied" else ""
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
    if clause.role == "participial" and tokens[first].kind is Kind.ING and _parent_is_past(tokens, clause):
        return "happened", ""
    behind = [tokens[index] for index in clause.indexes if index > last]
    if passed and _fell_through(group, behind, tokens[clause.indexes[-1] + 1 :]):
        return "denied", ""
    sure = timex is not None and timex.anchor.kind == "explicit"
    modality = _of_group(group, behind, ahead, sure=sure)
    return modality, "hypothetical" if modality == "hypothetical" else ""


def _of_phrase(phrase: list[Token], ahead: bool) -> Modality:
    lows = {token.low for token in phrase[:4]}
    if phrase and phrase[0].low == "no":
        return "denied"
    return "planned" if ahead or lows & PROSPECTIVE else "happened"


def _is_conditional(tokens: list[Token], told: Told) -> bool:
    """ "if he left", "had he left", and what "the rain that is forecast" brings, if it falls."""
    indexes = told.clause.indexes
    opener = tokens[indexes[0]]
    if opener.low in CONDITIONS:
        return True
    if opener.low in INVERTED and told.clause.first_verb(tokens) == indexes[0] and len(indexes) > 2:
        return tokens[indexes[1]].kind in (Kind.DETERMINER, Kind.NOUN, Kind.PRONOUN)
    parent, verb = told.clause.parent, told.clause.verb(tokens)
    foreseen = verb is not None and tokens[verb].low in FORESEEN and told.clause.role in ("relative", "reduced")
    return foreseen and parent is not None and tokens[parent.first].low in CONDITIONS


def _is_negated(group: list[Token], subject: list[Token], tokens: list[Token], told: Told) -> bool:
    for position, token in enumerate(group):
        if token.kind is Kind.NEGATION or token.low.endswith(("n't", "n’t")):
            following = group[position + 1].low if position + 1 < len(group) else ""
            return following not in ("only", "just")
    if any(token.low in ("no", "none", "nobody", "neither") for token in subject[:2]):
        return True
    parent = told.clause.parent
    if parent is not None and (verb := parent.verb(tokens)) is not None:
        of_noun = tokens[told.clause.first - 1].low in lexicon.CONTENT_NOUNS
        if told.clause.role == "complement":
            return tokens[verb].low in (DISMISSING if of_noun else DENYING)
    return any(token.low in DENYING for token in group[:-1]) and group[-1].kind in (Kind.ING, Kind.PARTICIPLE)


def _is_cancelled(subject: list[Token], tokens: list[Token], told: Told) -> bool:
    """ "cancelled a visit that had been due to begin on Monday"."""
    parent = told.clause.parent
    verb = parent.verb(tokens) if parent is not None else None
    if verb is None or told.clause.role not in ("relative", "reduced") or tokens[verb].low not in CANCELLING:
        return False
    return _was_ahead([tokens[index] for index in told.clause.indexes if tokens[index] not in subject])


def _is_unreal(group: list[Token], behind: list[Token]) -> bool:
    """ "would have won" did not; "would have a roof" may."""
    lows = [token.low for token in group]
    if "would" not in lows or "have" not in lows[lows.index("would") :]:
        return False
    if "had" in lows[lows.index("would") :]:
        return True
    return any(token.kind is Kind.PARTICIPLE for token in group) or any(
        token.low in ("run", "come", "become") for token in behind[:1]
    )


def _was_ahead(words: list[Token]) -> bool:
    """ "had been due", "was to begin"."""
    return words[0].low in ("had", "was", "were") and _is_announced(words[:3], words[3:])


def _parent_is_past(tokens: list[Token], clause: Clause) -> bool:
    """ "They held talks, ending on Monday"."""
    verb = clause.parent.first_verb(tokens) if clause.parent is not None else None
    return verb is not None and _is_past([tokens[verb]])


def _hangs_on_possible(tokens: list[Token], told: Told) -> bool:
    """ "He could let it lapse, with elections held in May": as possible as what it hangs on."""
    parent = told.clause.parent
    if told.clause.role not in ("reduced", "absolute", "participial") or parent is None:
        return False
    verb = parent.first_verb(tokens)
    return verb is not None and tokens[verb].low in lexicon.POSSIBLE


def _fell_through(group: list[Token], behind: list[Token], after: list[Token]) -> bool:
    """ "had been scheduled for May", "were to start in May, but have not": of a day that has passed."""
    if not _is_announced(group, behind):
        return False
    been = group[0].low == "had" and any(token.low == "been" for token in group)
    turned = [token.low for token in (*behind[-2:], *after[:2]) if token.kind is not Kind.COMMA]
    return been or any(low in ("but", "although", "though") for low in turned)


def _of_group(group: list[Token], behind: list[Token], ahead: bool, *, sure: bool) -> Modality:
    lows = [token.low for token in group]
    if any(low in lexicon.FUTURE for low in lows):
        return "hypothetical" if _is_unreal(group, behind) else "planned"
    if "must" in lows and ahead:
        return "planned"
    if any(low in lexicon.POSSIBLE for low in lows):
        return "hypothetical"
    if _is_announced(group, behind):
        return "planned"
    to_do = group[-1].kind is Kind.INFINITIVE or any(token.kind is Kind.INFINITIVE for token in behind[:4])
    if to_do and lows[0] in ALWAYS_AHEAD:
        return "planned"
    return "planned" if ahead and (sure or not _is_past(group)) else "happened"


def _is_past(group: list[Token]) -> bool:
    """ "met", "was signed", "have agreed": what was done is no plan, whichever day its date was read as."""
    first = group[0]
    return first.low in ("was", "were", "had", "has", "have", "did") or (
        first.kind is Kind.FINITE and lexicon.looks_past(first.low)
    )


def _is_announced(group: list[Token], behind: list[Token]) -> bool:
    """ "was expected to hold", "are to meet", "is due in Oslo"."""
    if not any(token.low in lexicon.BE for token in group):
        return False
    words = [token for token in (*group, *behind[:3]) if token.kind is not Kind.ADVERB]
    for position, token in enumerate(words):
        if token.low in lexicon.BE and position + 1 < len(words):
            following = words[position + 1]
            rest = words[position + 2].kind if position + 2 < len(words) else None
            if following.kind is Kind.TO or following.low == "due":
                return True
            if following.low in ANNOUNCED:
                return rest in (Kind.TO, Kind.PREPOSITION, Kind.DATE) and (
                    rest is Kind.TO or following.low not in ("set", "meant", "bound", "likely", "going")
                )
    return False
