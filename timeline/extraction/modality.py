"""Did it happen, is it planned, denied, or only possible? Judged by the clause that the date hangs on alone.

They will meet on Monday             planned       They were expected to meet on Monday    planned
They had not met on Monday           denied        She denied that they met on Monday      denied
They could meet on Monday            hypothetical  She said on Monday they would meet      happened: the saying
"""

import datetime

from timeline.extraction import lexicon
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


def judge(tokens: list[Token], told: Told, at: int, published: datetime.date | None) -> Modality:
    """The modality of what the date at token `at` dates; `published` tells which days were still to come."""
    timex = tokens[at].timex
    ahead = timex is not None and timex.earliest is not None and published is not None and timex.earliest > published
    if told.phrase is not None:
        return _of_phrase([tokens[index] for index in told.phrase], ahead)
    clause = told.clause
    if _is_conditional(tokens, told):
        return "hypothetical"
    first, last = clause.first_verb(tokens), clause.verb(tokens)
    if first is None or last is None:
        return "planned" if ahead else "happened"
    group = [tokens[index] for index in clause.indexes if first <= index <= last]
    subject = [tokens[index] for index in clause.indexes if index < first]
    if _is_negated(group, subject, tokens, told):
        return "denied"
    return _of_group(group, [tokens[index] for index in clause.indexes if index > last], ahead)


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
        if told.clause.role in ("relative", "reduced") and tokens[verb].low in CANCELLING:
            return _was_ahead([tokens[index] for index in told.clause.indexes if tokens[index] not in subject])
    return any(token.low in DENYING for token in group[:-1]) and group[-1].kind in (Kind.ING, Kind.PARTICIPLE)


def _is_unreal(group: list[Token], behind: list[Token]) -> bool:
    """ "would have won" did not; "would have a roof" may."""
    lows = [token.low for token in group]
    if "would" not in lows or "have" not in lows[lows.index("would") :]:
        return False
    return group[-1].kind is Kind.PARTICIPLE or any(token.low in ("run", "come", "become") for token in behind[:1])


def _was_ahead(words: list[Token]) -> bool:
    """ "had been due", "was to begin"."""
    return words[0].low in ("had", "was", "were") and _is_announced(words[:3], words[3:])


def _of_group(group: list[Token], behind: list[Token], ahead: bool) -> Modality:
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
    return "planned" if ahead else "happened"


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
