"""Where a headline may not end: mid-phrase, before what was said, where the source goes on to say more.

Ann Lee said (that he left)      Ayr closed the port on the old (, crowded side)      in Ayr (, Troon and Alloa)
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.going_on import VERBS, of_what_follows
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

HANGING: Final = (
    Kind.PREPOSITION, Kind.DETERMINER, Kind.COORDINATOR, Kind.TO, Kind.AUXILIARY, Kind.MODAL, Kind.ADVERB,
    Kind.NEGATION, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.POSSESSIVE, Kind.STOP, Kind.ING, Kind.OPEN,
)  # fmt: skip
# "The company declined to comment" tells nothing.
SILENT: Final = frozenset("declined refused".split())
# "Expressed optimism": about what?
FEELINGS: Final = frozenset(
    "optimism pessimism concern concerns hope hopes doubt doubts regret anger outrage frustration skepticism "
    "scepticism confidence interest surprise satisfaction support gratitude condolences".split()
)
# "Issued a statement": saying what?
UNTOLD: Final = FEELINGS | {"statement", "statements", "remarks", "comments"}
COMMENTING: Final = frozenset("comment say elaborate answer respond discuss".split())
# A clause or a quotation comes after these, not a bare noun.
NEEDS_CLAUSE: Final = frozenset(
    "said says say saying added adds insisted insists argued argues noted believes".split()
)
# Whom they told is not enough.
TELLING: Final = frozenset(
    "told tells informed notified assured warned wrote writes replied responded testified tweeted posted "
    "stated".split()
)
# An abbreviation, or a number with the word it belongs to: the sentence was cut there.
CUT_SHORT: Final = re.compile(r"\d+-\w+|[A-Z]|vs?|Adm|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Maj|St|Mr|Mrs|Ms|Dr")
TOLD: Final = (*FINITE, Kind.OPEN, Kind.INFINITIVE)
ABOUT: Final = frozenset("of about on against to".split())
# These end a sentence well.
INTRANSITIVE: Final = frozenset(
    "died resigned left arrived began started ended met collapsed failed passed opened closed fell rose exploded sank "
    "crashed erupted stopped resumed retired returned won lost escaped fled surrendered expired disappeared divorced "
    "married withdrew agreed voted refused continued happened occurred emerged quit grew increased declined landed "
    "spoke testified replied attended stepped broke fails ends begins starts dies resigns continues".split()
)
PARTICLES: Final = frozenset("up out down off over in on away back together again ahead apart".split())
NOT_OPENING: Final = frozenset("since following amid as despite after before until once".split())


def of_end(predicate: Sequence[Token], following: Sequence[Token], another: bool) -> str | None:
    if following and predicate[-1].kind is Kind.CLOSE and predicate[-1].start > following[0].start:
        predicate = predicate[:-1]
    last = predicate[-1]
    is_whole = bool(following) and following[0].text == "." and following[0].start - last.end < 2
    if _breaks_off(predicate, following, is_whole=is_whole):
        return "ends in the middle"
    verb = predicate[-2] if last.kind is Kind.DATE and len(predicate) > 1 else last
    if verb.kind in VERBS and verb.low in lexicon.REPORTING and not _is_tail(predicate, following):
        return "nothing said"
    if (not is_whole and _lacks_verbs(predicate)) or _is_subject_left(predicate, following):
        return "cut before the point"
    said = next((place for place in range(len(predicate) - 1, -1, -1) if predicate[place].low in NEEDS_CLAUSE), None)
    if said is not None and not _tells(predicate[said + 1 :]) and not _is_tail(predicate, following):
        return "nothing said"
    if _keeps_silent(predicate):
        return "nothing said"
    return of_what_follows(predicate, following, another)


def _breaks_off(predicate: Sequence[Token], following: Sequence[Token], *, is_whole: bool) -> bool:
    """Does it end with a word that another has to follow?"""
    last, before = predicate[-1], predicate[-2] if len(predicate) > 1 else None
    if CUT_SHORT.fullmatch(last.text):
        return True
    bound = before is not None and (before.kind in (Kind.POSSESSIVE, Kind.DETERMINER) or before.low == "as")
    if last.kind is Kind.DATE and bound:
        return True
    goes_on = bool(following) and following[0].kind not in (Kind.STOP, Kind.COMMA)
    if last.kind is Kind.ING:
        ends = is_whole or (not goes_on and _is_noun(predicate))
    elif last.kind is Kind.FINITE:
        ends = last.low in INTRANSITIVE or _is_noun(predicate) or _is_tail(predicate, following)
    else:
        ends = last.kind not in HANGING or (last.low in PARTICLES and before is not None and not goes_on)
    joins = goes_on and following[0].kind is Kind.COORDINATOR  # "returned to profit (but said)"
    return not ends or (goes_on and not joins and before is not None and before.kind is Kind.TO)


def _is_noun(predicate: Sequence[Token]) -> bool:
    """Is its last word, which looks like a verb, a noun: "testified at a Senate hearing", "sank in high winds"?"""
    last, before = predicate[-1], predicate[-2] if len(predicate) > 1 else None
    if before is None or not any(token.kind in FINITE for token in predicate[:-1]):
        return False
    if last.kind is Kind.ING:
        return before.kind in (Kind.NOUN, Kind.POSSESSIVE) or before.low in ("a", "an", "the")
    opener = next((token for token in reversed(predicate[:-1]) if token.kind is not Kind.NOUN), before)
    return before.kind is Kind.NOUN and last.low.endswith("s") and opener.kind is Kind.PREPOSITION


def _is_subject_left(predicate: Sequence[Token], following: Sequence[Token]) -> bool:
    """A subject whose verb is behind the stretch.

    "(The blast killed ten), and two million barrels | (84 million) leaked".
    """
    joined = next((p for p in range(len(predicate) - 1, 0, -1) if predicate[p].kind is Kind.COORDINATOR), 0)
    behind = predicate[joined + 1 :]
    verbless = joined and not any(token.kind in VERBS for token in behind)
    if joined and behind and behind[0].kind is Kind.COMMA:
        return True
    listed = predicate[joined - 1].kind is Kind.DATE  # "between 11 March and the 15th, they say"
    if verbless and not listed and any(a.kind is Kind.DATE and b.kind is Kind.COMMA for a, b in pairwise(behind)):
        return True  # "and (as late as 2007), Ann Lee | wrote"
    if predicate[joined - 1].kind is not Kind.COMMA or not following:
        return False
    if following[0].text in ".!?" and predicate[joined + 1].low not in ("a", "an", "the"):
        return False
    return not any(token.kind in VERBS for token in predicate[joined:])


def _keeps_silent(predicate: Sequence[Token]) -> bool:
    """A verb of saying that needs nothing said: "(The company) told the court", "declined to comment"."""
    if [token.low for token in predicate if token.kind is not Kind.DATE][-1] in UNTOLD:
        return True
    if predicate[0].low in SILENT:
        return any(token.low in COMMENTING for token in predicate[1:4])
    last = next((place for place in range(len(predicate) - 1, -1, -1) if predicate[place].low in TELLING), None)
    quotes = predicate[0].kind is Kind.OPEN
    if last is None or quotes or (last and predicate[last].kind is not Kind.FINITE):
        return False
    return not any(token.kind in TOLD or token.low in ABOUT for token in predicate[last + 1 :])


def _is_tail(predicate: Sequence[Token], following: Sequence[Token]) -> bool:
    """Ends it as its sentence does, with "..., the army said"?"""
    if following and following[0].kind is not Kind.STOP:
        return False
    comma = next(
        (place for place in range(len(predicate) - 1, 0, -1) if predicate[place].kind in (Kind.COMMA, Kind.CLOSE)), 0
    )
    tail = predicate[comma + 1 :]
    return comma > 0 and any(token.low in lexicon.SAYING for token in tail) and any(t.kind is Kind.NOUN for t in tail)


def _tells(words: Sequence[Token]) -> bool:
    """Has what was said a verb of its own, no relative clause's, or is all of it quoted?"""
    for before, token in zip([None, *words], words, strict=False):
        part = before is not None and before.kind in (Kind.NOUN, Kind.POSSESSIVE, Kind.DETERMINER)
        if token.kind in FINITE or (token.kind is Kind.OPEN and not part):  # not "said its “calm” (had helped)"
            return True
        if token.kind is Kind.RELATIVE:
            return False
    return False


def _lacks_verbs(predicate: Sequence[Token]) -> bool:
    """A clause that opens and does not get to its verb: "said that the ceasefire", "how Ann Lee, who had left"."""
    verbs = 0
    for token, behind in zip(reversed(predicate), [None, *reversed(predicate)], strict=False):
        if token.kind in FINITE and (behind is None or behind.kind not in FINITE):
            verbs += 1
        elif _opens(token):
            if not verbs:
                return True
            verbs -= 1
    return False


def _opens(token: Token) -> bool:
    return token.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) and token.low not in NOT_OPENING
