"""Which sentences lean on what stands before them: alone, a reader would ask who or what is meant.

    It lifted the ban on Monday.                    who did?
    He was told on Friday of that ruling.           who was, of which ruling?
    A man for the group spoke on Monday.            which group?
    “We will pay,” he said on Friday.               who will?

The sentence before says so in the source's own words, without anybody guessing; where there is none, the title does.
"""

import re
from collections.abc import Callable, Sequence, Set
from itertools import pairwise
from typing import Final

from timeline.extraction import phrases
from timeline.extraction.antecedents import Read
from timeline.extraction.gazetteer import INSTITUTIONS, is_place_or_state
from timeline.extraction.reduced import FINITE
from timeline.extraction.sentence import shortened
from timeline.extraction.subjects import WHICH
from timeline.extraction.tokens import Kind, Token

HE: Final = frozenset("he she him her his".split())
THEY: Final = frozenset("they them their".split())
IT: Final = frozenset({"it", "its"})
POINTING: Final = frozenset("this that these those such".split())
SEVERAL: Final = frozenset({"these", "those"})
SPEAKING: Final = frozenset("i we me us my our".split())
# "It was clear that", "it is likely to": here "it" stands for nothing.
BE: Final = frozenset("is was be been has had will would 's".split())
BEHIND_EMPTY: Final = frozenset("that to for when who how whether".split())
# "It had been due to start" speaks of something.
OF_SOMETHING: Final = frozenset("due set scheduled expected supposed ready able about going".split())
REACH_OF_EMPTY: Final = 6  # words from "it" to the "that" of "it was not yet clear that"
SAID_WHICH: Final = frozenset("who whose which that of".split())  # "those failures that were found"
ABOUT: Final = SAID_WHICH | frozenset("in with from for to on by at between".split())  # "the talks on fishing"
PAIRED: Final = frozenset("pair duo trio two former latter".split())
ORDINAL: Final = frozenset("second third fourth fifth".split())  # "a third session": of what?
COMPARING: Final = frozenset({"similar", "same"})
# What everybody knows one of, wherever the sentence stands.
KNOWN: Final = frozenset("public world internet sun weather country nation west east media press economy".split())
# Of these a reader would ask which, wherever they stand; of a firm or a body only where no name stands before.
ASKED: Final = (WHICH - {"state", "city", "same", "first", "second", "next", "last", "latest", "new", "rest"}) | {
    "amount", "total", "facility", "system", "rumors", "rumours", "claims", "hearing", "letters", "campaign", "trip",
    "remark", "comment", "request", "suggestion",
}  # fmt: skip
SHORTEST: Final = 25  # characters: "Not so." tells nothing
LONGEST: Final = 300
GAP: Final = "[…]"
CUT: Final = "…"  # of a sentence that is cut short
REACH: Final = 4  # sentences
LETTERS: Final = re.compile(r"\w{3}")
ENDS: Final = (".", "!", "?")
CLOSING: Final = " \"'”’)"
CREDIT: Final = re.compile(
    r"Photo(?:graph)? ?:|\b[Vv]iews expressed\b|\bGetty\b|\bFile\b|[(\[][^()\[\]]*\w/\w[^()\[\]]*[)\]]"
)


def leans(read: Read, *, named: bool = False) -> bool:
    """Does the sentence speak of somebody or something that only the one before it names?

    With `named` a reader is told whom its first "he" or "she" means.
    """
    tokens, clauses = read
    if _has_open_pronoun(tokens, named=named) or _points_back(tokens):
        return True
    if named:
        return False
    if _has_open_speaker(tokens) or _asks_which(tokens):
        return True
    if any(the.low == "the" and noun.low in PAIRED for the, noun in pairwise(tokens)):
        return True
    main = next((one for one in clauses if one.role in ("main", "quote") and one.first_verb(tokens) is not None), None)
    return main is not None and _is_definite([tokens[index] for index in phrases.subject(tokens, main)])


def _has_open_pronoun(tokens: Sequence[Token], *, named: bool) -> bool:
    """Is there a pronoun with nothing before it that it could stand for: a person, several, or any thing?"""
    person = several = thing = False
    for place, token in enumerate(tokens):
        if token.low in HE:
            if not named and (not person or _is_another(tokens, place)):
                return True
        elif (token.low in THEY and not several) or (token.low in IT and not thing and not _is_empty(tokens, place)):
            return True
        elif token.kind is Kind.NOUN and token.low[:1].isalpha() and token.low not in POINTING:
            person = person or _is_somebody(token, opens=not thing)
            thing = True
            several = several or token.low.endswith("s") or token.is_name or token.low in phrases.PLURAL_WORDS
    return False


def _is_another(tokens: Sequence[Token], place: int) -> bool:
    """An object that the clause's subject, the only person named so far, cannot be: "Ann Lee gave (her) a show"."""
    token, behind = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    owns = behind is not None and behind.kind in (Kind.NOUN, Kind.ING, Kind.DATE)
    if token.low not in ("him", "her") or (token.low == "her" and owns):
        return False
    people = [at for at, one in enumerate(tokens[:place]) if _is_somebody(one, opens=not at)]
    if not people or people != list(range(people[0], people[-1] + 1)):
        return False
    between = tokens[people[-1] + 1 : place]
    signs = (Kind.COMMA, Kind.STOP, Kind.OPEN, Kind.CLOSE)
    breaks = (*signs, Kind.COORDINATOR, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.TO)
    one_clause = sum(one.kind in FINITE for one in between) == 1
    return one_clause and not any(one.kind in breaks or one.low == "that" for one in between)


def _is_somebody(token: Token, *, opens: bool) -> bool:
    """Names it a person? A capital at the beginning of a sentence is none of a name: "Prices", "Nobody"."""
    if token.is_person or token.low.rstrip("s") in phrases.PERSON_WORDS:
        return True
    if opens:
        return False
    return token.is_name and token.low not in INSTITUTIONS and not token.is_place and not is_place_or_state(token.text)


def _is_empty(tokens: Sequence[Token], place: int) -> bool:
    following = [token.low for token in tokens[place + 1 : place + 1 + REACH_OF_EMPTY]]
    if not following or following[0] not in BE or OF_SOMETHING & {*following}:
        return False
    return bool(BEHIND_EMPTY & {*following})


def _points_back(tokens: Sequence[Token]) -> bool:
    """Something that is pointed at, and not named before: "those failures", "he confirmed this"; not "such as"."""
    seen: set[str] = set()
    for one, noun, behind in zip(tokens, [*tokens[1:], None], [*tokens[2:], None, None], strict=True):
        if one.low == "a" and noun is not None and noun.low in ORDINAL:
            return True
        if one.low in COMPARING and not one.quoted:
            return True
        if one.low in POINTING and noun is not None and _points_at(one, noun, behind, seen):
            return True
        seen.add(one.low)
    return False


def _points_at(one: Token, noun: Token, behind: Token | None, seen: Set[str]) -> bool:
    if noun.kind is not Kind.NOUN:
        return one.low == "this" and noun.kind in (Kind.PREPOSITION, Kind.COMMA, Kind.STOP) and bool(seen)
    if noun.low in seen or noun.low == "as" or (one.low in SEVERAL and not noun.low.endswith("s")):
        return False
    if one.low in ("those", "that") and (one.quoted or (behind is not None and behind.low in SAID_WHICH)):
        return False
    if one.kind is Kind.SUBORDINATOR:  # "had reached that level."
        return not seen or (behind is not None and behind.kind in (Kind.COMMA, Kind.STOP))
    return True


def _has_open_speaker(tokens: Sequence[Token]) -> bool:
    """A quotation of which nobody is named who says so: "We will pay", or one that is all of the sentence.

    So is one that only ends here: "”, a reporter asked on Monday".
    """
    if next((token.kind for token in tokens if token.kind in (Kind.OPEN, Kind.CLOSE)), Kind.OPEN) is Kind.CLOSE:
        return True
    words = [token for token in tokens if token.low[:1].isalnum()]
    speaks = any(token.low in SPEAKING and token.text != "US" for token in tokens)
    speaks = speaks or all(token.quoted or token.kind is Kind.DATE for token in words)
    return speaks and not any(token.is_name and token.kind is Kind.NOUN for token in tokens[1:] if not token.quoted)


def _asks_which(tokens: Sequence[Token]) -> bool:
    """A thing or a body that is spoken of as known, and of which nothing tells which: "a man for the group"."""
    seen: set[str] = set()
    named = False
    for the, noun, behind in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        named = named or (the.kind is Kind.NOUN and the.is_name and bool(seen))
        told = behind is not None and (behind.kind is Kind.NOUN or behind.low in ABOUT)
        asked = the.low == "the" and not the.quoted and noun.low in ASKED and noun.low not in seen
        if asked and not told and not named:
            return True
        seen.add(the.low)
    return False


def _is_definite(subject: Sequence[Token]) -> bool:
    """A definite subject without a name or anything that tells which: "the bill", "the two"."""
    if not subject:
        return False
    if subject[0].low in POINTING:
        return True
    if subject[0].low != "the" or any(token.is_name for token in subject[1:]):
        return False
    return not any(token.kind in (Kind.PREPOSITION, Kind.COMMA) or token.low in KNOWN for token in subject)


def before(text: str, sentences: Sequence[tuple[int, int]], index: int, leans_too: Callable[[int], bool]) -> str:
    """The sentence that this one leans on; where that leans itself, with the nearest before it that does not.

    `leans_too` tells of a sentence by its index. "" where what stands before is no sentence of prose.
    """
    found: list[str] = []
    places = [place for place in range(max(0, index - REACH), index) if LETTERS.search(text, *sentences[place])]
    clear = False
    for place in reversed(places):
        sentence = text[slice(*sentences[place])].strip()
        if clear or not _is_prose(sentence):
            break
        found.append(sentence)
        clear = not leans_too(place)
    if len(found) < 2 or not clear:
        return shortened(found[0], LONGEST) if found else ""
    nearest, named = found[0], found[-1]
    longest = LONGEST if len(nearest) + len(named) < LONGEST else LONGEST // 2
    named = shortened(named, longest)
    gap = "" if len(found) == len((named, nearest)) or named.endswith(CUT) else f"{GAP} "
    return f"{named} {gap}{shortened(nearest, longest)}"


def _is_prose(sentence: str) -> bool:
    return len(sentence) >= SHORTEST and sentence.rstrip(CLOSING).endswith(ENDS) and CREDIT.search(sentence) is None
