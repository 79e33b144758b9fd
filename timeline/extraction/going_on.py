"""What is wrong with a headline for how its source goes on: it says more of the same, in a list, or who says so.

in Ayr (, Troon and Alloa)      called on the bank (, its owner, to act)      The troops left (, the army said)
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

VERBS: Final = (*FINITE, Kind.PARTICIPLE, Kind.ING, Kind.INFINITIVE)
ELLIPSES: Final = frozenset({"...", "…", ". . ."})
# What comes next and must not be cut off: it says under what condition, or what not.
QUALIFYING: Final = frozenset(
    "if unless until except only without rather pending whether to not according how why what".split()
)
CONTINUING: Final = frozenset("that of for from by than as in at on with into and or 's ’s :".split())
# What these say holds only since then: "(fell for the first time) since May".
COUNTED_SINCE: Final = frozenset("first second third fourth fifth last only not n't never any highest lowest".split())
DASHES: Final = frozenset({"--", "—", "–", "-"})
PARTS: Final = frozenset("including notably particularly especially".split())
BESIDES: Final = ("as well as", "along with", "together with")


def of_what_follows(predicate: Sequence[Token], following: Sequence[Token], another: bool) -> str | None:
    if not following:
        return None
    last, first = predicate[-1], following[0]
    second = following[1] if len(following) > 1 else first
    opener = second if first.kind is Kind.COMMA else first
    measured = (last.low in lexicon.TIME_UNITS or last.kind is Kind.DATE) and opener.low in ("before", "after")
    counted = first.low == "since" and any(token.low in COUNTED_SINCE for token in predicate)
    if (
        counted
        or first.low == "when"
        or (first.low == "because" and any(token.low in lexicon.REPORTING for token in predicate))
        or _is_beside(predicate, following)
        or _goes_on_behind(following)
        or _contrasts(predicate, opener)
    ):
        return "cut too early"
    quoted = any(a.kind is Kind.OPEN and b.text.islower() for a, b in pairwise(following[:3]))
    if opener.low in QUALIFYING or first.text in ELLIPSES or measured or quoted:
        return "cut too early"
    if first.kind is Kind.COMMA:
        if not another and _is_list(following[1:]):
            return "cut in a list"
        inserted = any(token.kind is Kind.COMMA for token in predicate)  # "(the cost, tolls included), could double"
        if is_torn(first, second) or (inserted and _goes_on_after(predicate, second)):
            return "cut too early"
    elif first.kind is Kind.COORDINATOR:
        if first.low == "or" or second.kind not in (*FINITE, Kind.PRONOUN, Kind.ADVERB):
            return "cut too early"
    elif (
        first.low in CONTINUING
        or first.kind in (*VERBS, Kind.PRONOUN)
        or first.kind is Kind.RELATIVE
        or (first.kind is not Kind.STOP and last.kind in VERBS)
    ):
        return "cut too early"
    return "who says so is lost" if _says_so(following) else None


def _is_beside(predicate: Sequence[Token], following: Sequence[Token]) -> bool:
    """What the stretch still belongs to.

    "(would hold agencies), as well as Ayr, accountable", "(was hit by strong), 20-knot winds", "(by a sudden), big
    wave".
    """
    behind = following[1:4] if following[0].kind is Kind.COMMA else following[:3]
    lows = [token.low for token in behind]
    joined = bool(lows) and "-" in lows[0] and (lows[0][:1].isdigit() or behind[0].kind is Kind.ING)
    described = len(lows) > 1 and all(t.kind is Kind.NOUN and t.text.islower() for t in behind[:2])
    described = described and len(predicate) > 1 and predicate[-2].low in ("a", "an", "the")
    return joined or described or lows == ["as", "well", "as"]


def _goes_on_after(predicate: Sequence[Token], second: Token) -> bool:
    """Does its last part, which a comma closes, stand inside: "(would hold agencies, as well as Ayr), accountable"?"""
    if second.kind in (Kind.MODAL, Kind.AUXILIARY):
        return True
    if second.kind in (Kind.COORDINATOR, Kind.ING, Kind.RELATIVE):
        return False
    comma = max(place for place, token in enumerate(predicate) if token.kind is Kind.COMMA)
    return " ".join(token.low for token in predicate[comma + 1 : comma + 4]).startswith(BESIDES)


def _contrasts(predicate: Sequence[Token], opener: Token) -> bool:
    """Half of a contrast: "(takes aim not only at the bank), but at the mine"."""
    return opener.low == "but" and any(a.low == "not" and b.kind not in VERBS for a, b in pairwise(predicate))


def _goes_on_behind(following: Sequence[Token]) -> bool:
    """Does it go on behind an insertion: "(called on the bank), its owner, | to act", "(20 kegs) (40 l) | a day"?"""
    if _is_bracket(following):
        close = next((place for place, token in enumerate(following) if token.text == ")" or "RRB" in token.text), 0)
        close += "RRB" in following[close].text
        behind = following[close + 1] if 0 < close < len(following) - 1 else following[close]
        return behind.kind in (Kind.TO, Kind.PREPOSITION, Kind.NOUN, Kind.DETERMINER, Kind.POSSESSIVE, Kind.ADVERB)
    if following[0].text in DASHES:
        close = next((p for p in range(2, len(following) - 1) if following[p].text == following[0].text), 0)
        behind = following[close + 1] if close else following[0]
        return close > 0 and (behind.kind in (*FINITE, Kind.TO) or behind.low == "as")
    if following[0].kind is not Kind.COMMA:
        return False
    close = next((p for p in range(2, len(following) - 1) if following[p].kind in (Kind.COMMA, Kind.STOP)), 0)
    if close and following[1].low in PARTS and following[close + 1].kind in FINITE:
        return True
    if not close or following[close].kind is Kind.STOP or following[1].kind is Kind.ING:
        return False
    behind, last = following[close + 1], following[min(close + 2, len(following) - 1)]
    return behind.kind is Kind.TO or (behind.kind is Kind.PREPOSITION and last.kind is not Kind.DATE)


def _is_bracket(following: Sequence[Token]) -> bool:
    return following[0].text == "(" or "LRB" in following[min(1, len(following) - 1)].text


def _is_list(following: Sequence[Token]) -> bool:
    """A list that goes on behind the stretch: "(Kyiv), Kharkiv and Odesa"."""
    if following and following[0].kind is Kind.COORDINATOR:
        ends = (token.kind in (Kind.STOP, Kind.COMMA) for token in following)
        clause = following[: next((place for place, end in enumerate(ends) if end), len(following))]
        return not any(token.kind in (*FINITE, Kind.SUBORDINATOR, Kind.RELATIVE) for token in clause)
    for token in following[:14]:
        if token.kind is Kind.COORDINATOR:
            return True
        if token.kind in (*VERBS, Kind.STOP, Kind.RELATIVE, Kind.SUBORDINATOR, Kind.PREPOSITION, Kind.PRONOUN):
            return False
    return False


def _says_so(following: Sequence[Token]) -> bool:
    """Somebody named behind the stretch who says all of it: "(The troops left), the army said"."""
    for place, token in enumerate(following):
        if token.text in ".;!?":
            return False
        if token.low == "according":
            return True
        if token.kind in (Kind.FINITE, Kind.PARTICIPLE) and token.low in lexicon.SAYING:
            return not _goes_on(following[place + 1 :])
    return False


def _goes_on(behind: Sequence[Token]) -> bool:
    """Is behind the verb of saying told what was said, so that it is no mere "..., he said on Monday"?"""
    for token in behind:
        if token.kind is Kind.STOP:
            return False
        if token.kind in (*FINITE, Kind.OPEN) or token.low == "that":
            return True
    return False


def is_torn(first: Token, second: Token) -> bool:
    """A verb without its subject: "A bank owned by Kenya |, started lending", "a season starting | predicted"."""
    if second.kind is not Kind.FINITE or second.quoted or second.low in lexicon.SAYING:
        return False
    return first.kind is Kind.COMMA
