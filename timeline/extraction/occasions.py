"""A headline without a verb, for an occasion that is only named: its noun with who or where, in the source's words.

    The firm has lost half its value since the 3 May blast on the Ann Horizon rig  ->  Blast on the Ann Horizon rig
    She recalled the 1989 Ayr oil spill in Kenya, of which her father had written  ->  Ayr oil spill in Kenya

The sentence is about something else; a reader who asks what was on that day is told by the noun. One that names nobody
and no place ("Monday's meeting") tells nothing, nor does one of saying ("Monday's statement by Ann Lee").
"""

from collections.abc import Sequence
from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.attributive import has_article, joins_name
from timeline.extraction.datephrase import date_phrase
from timeline.extraction.going_on import ELLIPSES
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.told import Told

# These name an occasion, but not what it was: of what, or about what, is told elsewhere.
UNTELLING: Final = frozenset(
    "statement statements remarks comments announcement announcements message video post posts letter report "
    "publication order decree decision decisions proposal beginning start end encounter campaign testimony address "
    "speech interview interviews briefing briefings release releases session bid exchange swap review cut cuts rise "
    "hike increase return win wins victory defeat trip call calls primary game search deal round match poll "
    "bankruptcy agreement agreements talk".split()
)
# Of these there may be no occasion at all.
UNREAL: Final = frozenset(
    "possible potential proposed alleged attempted threatened future no any another such similar other second "
    "third".split()
)
SPOKEN_OF: Final = frozenset(
    "threat threats risk risks danger possibility chance chances prospect prospects hope hopes fear fears plan plans "
    "idea likelihood postponement cancellation absence delay report reports rumours rumors claim claims denied denies "
    "denying".split()
)
PLACING: Final = frozenset("of at on in aboard off near between against by with for over".split())
NOT_WHERE: Final = frozenset("its his her their our my $ £ €".split())  # "at its mine", "at $ 20 billion"
INSIDE: Final = (Kind.NOUN, Kind.POSSESSIVE)
MOST: Final = 3  # phrases behind the noun


def occasion(tokens: Sequence[Token], told: Told, at: int) -> list[Token]:
    """The noun phrase that the date at token `at` dates, without the date; empty where it does not tell enough."""
    if told.phrase is None:
        return []
    head = next((i for i in told.phrase if _is_occasion(tokens[i])), None)
    if head is None:
        return []
    while head + 1 < len(tokens) and _is_occasion(tokens[head + 1]):
        head += 1
    dated = {*date_phrase(tokens, at), at}
    if tokens[at + 1 : at + 2] and tokens[at + 1].kind is Kind.POSSESSIVE:
        dated.add(at + 1)
    first, last = _first(tokens, head, dated), _last(tokens, head, dated)
    if last is None or not (_is_dated_before(tokens, first, at, dated) or last + 1 == min(dated)):
        return []
    words = [tokens[i] for i in range(first, last + 1) if i not in dated]
    return words if _tells(tokens, words, tokens[head], first) else []


def _is_occasion(token: Token) -> bool:
    return token.kind is Kind.NOUN and token.low in lexicon.EVENT_NOUNS


def _is_dated_before(tokens: Sequence[Token], first: int, at: int, dated: set[int]) -> bool:
    """A date in front of its noun: "the (2005) explosion", "BP's (2005) explosion", "(Monday's) hearing"."""
    if first < at:
        return tokens[at - 1].kind is Kind.POSSESSIVE
    owned = tokens[first - 1].kind is Kind.POSSESSIVE
    return first - 1 in dated and (owned or tokens[at - 1].kind is Kind.DETERMINER or has_article(tokens[at]))


def _first(tokens: Sequence[Token], head: int, dated: set[int]) -> int:
    """Where the noun's phrase begins, behind its article: "the 1989 | Exxon Valdez oil spill"."""
    first = head
    while first > 0 and (
        tokens[first - 1].kind in INSIDE or first - 1 in dated or (first > 1 and joins_name(tokens, first - 1))
    ):
        first -= 1
    while first in dated:
        first += 1
    return first


def _last(tokens: Sequence[Token], head: int, dated: set[int]) -> int | None:
    """Where the phrases behind it end that say whose or where: "explosion on the Ann Horizon rig off Kenya".

    None where that is not sure: "the 2006 oil spill in Kenya and a 2005 fire".
    """
    last = head
    for _ in range(MOST):
        end = last + 1
        if end in dated or end >= len(tokens) or tokens[end].low not in PLACING:
            break
        while end + 1 < len(tokens) and tokens[end + 1].kind in (*INSIDE, Kind.DETERMINER):
            end += 1
        behind = tokens[end + 1] if end + 1 < len(tokens) else None
        broken = behind is not None and behind.kind in (Kind.COORDINATOR, Kind.ADVERB)
        if tokens[end].kind is not Kind.NOUN or tokens[last + 2].low in NOT_WHERE:
            break
        if broken:
            return None
        last = end
    cut = tokens[last + 1 : last + 2]
    return None if cut and cut[0].text in ELLIPSES else last


def _tells(tokens: Sequence[Token], words: Sequence[Token], head: Token, first: int) -> bool:
    if head.low in UNTELLING or len(words) < 2 or any(word.quoted or word.low in UNREAL for word in words):
        return False
    before = tokens[max(0, first - 4) : first]
    if any(token.low in UNREAL | SPOKEN_OF for token in before):
        return False
    return any(word.is_name for word in words)
