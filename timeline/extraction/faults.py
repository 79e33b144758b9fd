"""What is wrong with a headline: strict, since the sentence alone serves a reader better than a doubtful headline."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.endings import HANGING, of_end
from timeline.extraction.gazetteer import INSTITUTIONS, is_place_or_state
from timeline.extraction.going_on import VERBS, is_torn
from timeline.extraction.phrases import PERSON_WORDS
from timeline.extraction.reduced import FINITE
from timeline.extraction.subjects import POINTING, of_names, of_subject
from timeline.extraction.tokens import Kind, Token

LONGEST: Final = 180  # characters; on a page that shows two lines at 1280 pixels
ZONES: Final = frozenset("BST GMT EDT EST CDT CST PDT PST UTC".split())  # of a time stamp between two sentences
# Wherever they stand, a reader would ask who.
PAIRED: Final = frozenset("pair duo trio former latter".split())
# These point at what another sentence told; "that" as a relative or before a clause does not.
DEMONSTRATIVE: Final = frozenset("this these those such here".split())
FIRST_PERSON: Final = frozenset("we i our my us me you your".split())
# Whom these stand for the subject must tell.
OF_ONE: Final = frozenset("he she him his her himself herself".split())
OF_SEVERAL: Final = frozenset("they them their themselves".split())
BACK: Final = re.compile(r"\b(?:that|same)\b")  # "April of that year"
# Of these a reader would ask what was in it, even if it is somebody's: "Ann Lee's remark".
WORDED: Final = frozenset(
    "letter call proposal request offer decision idea suggestion claim remark comment observation".split()
)
# Of these a reader would ask which one, wherever they stand, if nothing behind them tells.
KNOWN_BEFORE: Final = WORDED | frozenset(
    "bill move county issue document vote procedure measure process rumors rumours facility analysis ruling case ban "
    "hearing report package waiver footage visit examination assault topic retreat test device container operation "
    "work effort agency resignation vessel council area litigation".split()
)
PLACED: Final = frozenset("region territory site scene area".split())
EMPLOYING: Final = frozenset({"firm", "company"})
ABOUT: Final = frozenset("of for to that which on from with by between in around".split())
UNREAL: Final = frozenset("would could might may must should".split())
SEEMING: Final = frozenset("looked looks seemed seems felt feels sounded sounds".split())
REMAINING: Final = frozenset("remained remains stayed stays".split())
AHEAD: Final = lexicon.FUTURE | frozenset("to due set expected scheduled planned plans hope hopes".split())


def fault(
    words: Sequence[Token], verb: Token, following: Sequence[Token], modality: str, *, another: bool
) -> str | None:
    """The name of the first fault found, None where there is none; `following` is how the source goes on.

    `another` says that it goes on with a clause or predicate joined by "and" or "but".
    """
    at = next((place for place, token in enumerate(words) if token is verb), 0)
    subject, predicate = words[:at], words[at:]
    opening = _of_quotation(words) if verb.kind is Kind.OPEN else of_subject(subject, predicate)
    return (
        opening
        or _of_signs(words)
        or _of_pieces(words, verb)
        or _of_pointing(subject, predicate, quoted=verb.kind is Kind.OPEN)
        or _of_predicate(predicate, modality)
        or of_end(predicate, following, another)
        or of_names(words, subject)
    )


def _of_quotation(words: Sequence[Token]) -> str | None:
    """The fault of a quotation that begins with what only the speaker can see.

    "“People want peace,” Ann Lee said" does not.
    """
    first = words[1] if len(words) > 1 else words[0]
    quoted = {token.low for token in words if token.quoted}
    unclear = quoted & (DEMONSTRATIVE | {"it", "that", "here", "there"})
    return "begins with no name" if first.low in POINTING or first.kind in HANGING or unclear else None


def _of_signs(words: Sequence[Token]) -> str | None:
    if sum(token.kind is Kind.OPEN for token in words) != sum(token.kind is Kind.CLOSE for token in words):
        return "half a quotation"
    if sum(token.text == "<" for token in words) != sum(token.text == ">" for token in words):
        return "half a bracket"
    if any(token.text in (":", ";", "|") or token.text in ZONES for token in words):
        return "several sentences"
    opened = sum(token.text in "([" or "LRB" in token.text for token in words)
    if opened != sum(token.text in ")]" or "RRB" in token.text for token in words):
        return "half a bracket"
    if sum(token.text in ("—", "–", "-", "--") for token in words) % 2:
        return "half an insertion"
    return None


def _of_pointing(subject: Sequence[Token], predicate: Sequence[Token], *, quoted: bool) -> str | None:
    """Does a word point at what stands outside the headline?"""
    words = [token for token in (*subject, *predicate) if not token.quoted]
    lows = {token.low for token in words if token.kind is not Kind.DATE and token.text != "US"}
    if lows & FIRST_PERSON:
        return "first person"
    if lows & DEMONSTRATIVE or any(_is_pointing_that(words, place) for place in range(len(words))):
        return "points back"
    if any(a.low == "the" and b.low in PAIRED for a, b in pairwise(words)):
        return "points back"
    if any(token.low == "similar" for token in words) or any(BACK.search(t.low) for t in words if t.kind is Kind.DATE):
        return "points back"
    if (
        any(a.low == "a" and b.low in ("second", "third") for a, b in pairwise(words))
        or _asks_which(words)
        or _asks_whose(words)
        or _asks_where(words)
    ):
        return "points back"
    if quoted:
        return None
    if _lacks_its(words, person=_is_person(subject)):
        return "points back"
    named = _is_named(subject)
    alone = len(subject) == 1  # "Officials" has a capital, but is no name
    plural = any(
        token.low.endswith("s") and token.kind is Kind.NOUN and (alone or not token.is_name) for token in subject
    )
    several = plural or any(token.kind is Kind.COORDINATOR for token in subject)
    if (lows & OF_ONE and (plural or not (named or _is_person(subject)))) or (lows & OF_SEVERAL and not several):
        return "points back"
    if len(predicate) > 1 and predicate[1].low in ("him", "them"):
        return "points back"
    return "points back" if predicate[-1].low in ("him", "her", "them", "that", "one", "there") else None


def _is_pointing_that(words: Sequence[Token], place: int) -> bool:
    """Does "that" point at a noun: "in that ruling", "had reached that level"; not "said that oil had leaked"?"""
    token, behind = words[place], words[place + 1 :]
    if token.low != "that" or token.kind is Kind.DETERMINER:
        return token.low == "that"
    ends = len(behind) == 1 or (bool(behind) and behind[1].kind in (Kind.COMMA, Kind.STOP, Kind.DATE))
    said = place > 0 and words[place - 1].low in lexicon.REPORTING
    return ends and behind[0].kind is Kind.NOUN and not behind[0].is_name and not said


def _asks_whose(words: Sequence[Token]) -> bool:
    """A firm with nothing named before it that could be one: "Ann Lee left (the firm)"."""
    pairs = enumerate(pairwise(words))
    first = next((place for place, (a, b) in pairs if a.low == "the" and b.low in EMPLOYING), None)
    return first is not None and not any(_may_be_firm(token, opens=not i) for i, token in enumerate(words[:first]))


def _asks_where(words: Sequence[Token]) -> bool:
    """A place that is spoken of as known, and none named before it: "Ann Lee toured (the region)"."""
    for place, (the, noun, behind) in enumerate(zip(words, words[1:], [*words[2:], None], strict=False)):
        ends = behind is None or behind.kind in (Kind.COMMA, Kind.COORDINATOR)
        if the.low == "the" and noun.low in PLACED and ends:
            return not any(
                token.is_place or is_place_or_state(token.text) or token.low == noun.low for token in words[:place]
            )
    return False


def _may_be_firm(token: Token, *, opens: bool) -> bool:
    if not token.is_name or token.kind is not Kind.NOUN:
        return False
    other = opens or token.is_person or token.is_place or token.low in INSTITUTIONS or is_place_or_state(token.text)
    return token.text.isupper() or not other


def _asks_which(words: Sequence[Token]) -> bool:
    """A thing named as if it were known: "signed the letter", "would vote on the bill by Ann Lee" not."""
    for the, noun, behind in zip(words, words[1:], [*words[2:], None], strict=False):
        about = ABOUT if noun.low != "county" else {"of"}
        named = behind is not None and (behind.low in about or behind.kind in (Kind.NOUN, Kind.PARTICIPLE, Kind.ING))
        one = noun.low if noun.low in KNOWN_BEFORE else noun.low.removesuffix("s")
        asked = (
            KNOWN_BEFORE if the.low == "the" else WORDED if the.kind is Kind.POSSESSIVE or the.low == "same" else ()
        )
        if one in asked and (not named or the.low == "same"):
            return True
    return False


def _is_person(subject: Sequence[Token]) -> bool:
    """Is its head a person, as of "the mayor of Ayr" and "Ann Lee", not of "the Lee administration"?"""
    return any(
        token.low in PERSON_WORDS or (token.is_person and token.low not in INSTITUTIONS and not token.text.isupper())
        for token in _head(subject)
    )


def _is_named(subject: Sequence[Token]) -> bool:
    """Is it about a name, as "Lee himself" and "Lee's office", not "The blast in Ayr"?"""
    opens = bool(subject) and subject[0].is_name and subject[0].kind is Kind.NOUN
    return opens or any(token.is_name for token in _head(subject))


def _head(subject: Sequence[Token]) -> list[Token]:
    ends = (place for place, token in enumerate(subject) if place and token.kind in (Kind.PREPOSITION, Kind.COMMA))
    return [token for token in subject[: next(ends, len(subject))] if token.kind is Kind.NOUN][-1:]


def _lacks_its(words: Sequence[Token], *, person: bool) -> bool:
    """Is "it" an object ("stopped using it"), or no person's own ("the judge said it might be dismissed")?"""
    its = [place for place, token in enumerate(words) if token.low == "it"]
    verbal = (*FINITE, Kind.ADVERB)
    if any(place and words[place - 1].kind is Kind.FINITE and not _tells(words[place - 1]) for place in its):
        return True  # "left it unchanged"
    return any(person or place + 1 == len(words) or words[place + 1].kind not in verbal for place in its)


def _tells(verb: Token) -> bool:
    return verb.low in lexicon.REPORTING or verb.low in lexicon.TAKE_INFINITIVE


def _of_predicate(predicate: Sequence[Token], modality: str) -> str | None:
    verb = predicate[0]
    if verb.quoted and verb.kind is not Kind.OPEN:
        return "somebody's words"
    if verb.low in UNREAL:
        return "it may not have happened"
    if modality == "planned" and not any(token.low in AHEAD for token in predicate):
        return "reads as if it had happened"
    following = predicate[1] if len(predicate) > 1 else verb
    if verb.low in REMAINING or (
        verb.low in SEEMING and (following.low == "like" or following.kind is not Kind.PREPOSITION)
    ):
        return "a state"
    if verb.low in ("is", "are") and not any(
        token.kind in (Kind.ING, Kind.PARTICIPLE, Kind.TO) or token.low == "due" for token in predicate[1:4]
    ):
        return "a state"
    return None


def _of_pieces(words: Sequence[Token], verb: Token) -> str | None:
    bare = [token for token in words if token.kind is not Kind.ADVERB or token.low.endswith("ly")]
    pairs = ((a, b) for a, b in pairwise(bare) if b is not verb or a.kind is not Kind.COMMA)
    return "two pieces" if any(is_torn(*pair) for pair in pairs) or _begins_anew(words) else None


def _begins_anew(words: Sequence[Token]) -> bool:
    """A second sentence without a stop before it: "(The ship sank) The pressure (is mounting)"; not "in The Hague"."""
    return any(
        b.text in ("Also", "But", "However", "By", "In", "On", "Photograph")
        or (b.text in ("The", "A", "An") and a.kind in (*VERBS, Kind.NOUN) and c.text.islower())
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )
