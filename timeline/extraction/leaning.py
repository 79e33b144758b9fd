"""Which sentences lean on the one before them: alone, a reader would ask who or what is meant.

    It lifted the ban on Monday.                    who did?
    That ruling was overturned in May.              which ruling?
    The bill passed on Friday.                      which bill?
    “We will pay,” he said on Friday.               who will?

The sentence before says so in the source's own words, without anybody guessing.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from timeline.extraction import phrases
from timeline.extraction.antecedents import Read
from timeline.extraction.sentence import shortened
from timeline.extraction.tokens import Kind, Token

PERSONAL: Final = frozenset("he she it they him her them his its their".split())
POINTING: Final = frozenset("this that these those such".split())
SPEAKING: Final = frozenset("i we me us my our".split())
# "It was clear that", "it is likely to": here "it" stands for nothing.
BE: Final = frozenset("is was be been has had will would 's".split())
BEHIND_EMPTY: Final = frozenset("that to for when who how whether".split())
REACH_OF_EMPTY: Final = 6  # words from "it" to the "that" of "it was not yet clear that"
SEVERAL: Final = frozenset({"these", "those"})
SAID_WHICH: Final = frozenset("who whose which that of in with from".split())  # "those failures that were found"
HE: Final = frozenset("he she him her his".split())
PAIRED: Final = frozenset("pair duo trio two former latter".split())
# What everybody knows one of, wherever the sentence stands.
KNOWN: Final = frozenset("public world internet sun weather country nation west east media press economy".split())
SHORTEST: Final = 25  # characters: "Not so." tells nothing
LONGEST: Final = 240
BEGINS_LEANING: Final = re.compile(
    r"(?i)\W*(?:(?:and|but|so|then|also|still|however),? )?"
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their)\b"
)
MOST_BEFORE: Final = 2  # sentences
ENDS: Final = (".", "!", "?")
CLOSING: Final = " \"'”’)"
CREDIT: Final = re.compile(r"Photo(?:graph)? ?:|\bGetty\b|\bFile\b|[(\[][^()\[\]]*\w/\w[^()\[\]]*[)\]]")


def leans(read: Read, *, named: bool = False) -> bool:
    """Does the sentence speak of somebody or something that only the one before it names?

    With `named` a reader is told whom its first "he" or "she" means.
    """
    tokens, clauses = read
    if _has_open_pronoun(tokens, PERSONAL - HE if named else PERSONAL) or _points_to_several(tokens):
        return True
    if named:
        return False
    if _has_open_speaker(tokens):
        return True
    if any(token.low in PAIRED and before.low == "the" for before, token in pairwise(tokens)):
        return True
    if len(tokens) > 1 and tokens[0].low in POINTING and tokens[1].kind is Kind.NOUN:
        return True
    main = next((one for one in clauses if one.role in ("main", "quote") and one.first_verb(tokens) is not None), None)
    return main is not None and _points([tokens[index] for index in phrases.subject(tokens, main)])


def _points_to_several(tokens: Sequence[Token]) -> bool:
    """Whether it names one of several that stand before it: "One of those failures"."""
    seen: set[str] = set()
    for one, noun, behind in zip(tokens, tokens[1:], tokens[2:], strict=False):
        plural = noun.kind is Kind.NOUN and noun.low.endswith("s") and noun.low not in seen
        if one.low in SEVERAL and plural and behind.low not in SAID_WHICH:
            return True
        seen.add(one.low)
    return False


def _has_open_pronoun(tokens: Sequence[Token], pronouns: frozenset[str]) -> bool:
    """Is there a pronoun with nothing before it that it could stand for?"""
    for place, token in enumerate(tokens):
        if token.quoted:
            continue
        if token.low in pronouns and not _is_empty(tokens, place):
            return True
        if token.kind is Kind.NOUN and token.low[:1].isalpha() and token.low not in PERSONAL | POINTING:
            return False
    return False


def _is_empty(tokens: Sequence[Token], place: int) -> bool:
    following = [token.low for token in tokens[place + 1 : place + 1 + REACH_OF_EMPTY]]
    return tokens[place].low == "it" and bool(following) and following[0] in BE and bool(BEHIND_EMPTY & {*following})


def _has_open_speaker(tokens: Sequence[Token]) -> bool:
    """A quotation of which nobody is named who says so: "We will pay"."""
    speaks = any(token.low in SPEAKING and token.text != "US" for token in tokens)
    return speaks and not any(token.is_name and token.kind is Kind.NOUN for token in tokens[1:] if not token.quoted)


def _points(subject: Sequence[Token]) -> bool:
    """A definite subject without a name or anything that tells which: "that ruling", "the bill", "the two"."""
    if not subject:
        return False
    if subject[0].low in POINTING:
        return True
    if subject[0].low != "the" or any(token.is_name for token in subject[1:]):
        return False
    return not any(token.kind in (Kind.PREPOSITION, Kind.COMMA) or token.low in KNOWN for token in subject)


def before(text: str, sentences: Sequence[tuple[int, int]], index: int) -> str:
    """The sentence that this one leans on, with the one before that where it begins with a pronoun and both are short.

    "" where what stands before is no sentence of prose.
    """
    context = ""
    for start, end in reversed(sentences[max(0, index - MOST_BEFORE) : index]):
        sentence = text[start:end].strip()
        longer = f"{shortened(sentence, LONGEST)} {context}".strip()
        if not _is_prose(sentence) or (context and len(longer) > LONGEST):
            break
        context = longer
        if not BEGINS_LEANING.match(sentence):
            break
    return context


def _is_prose(sentence: str) -> bool:
    return len(sentence) >= SHORTEST and sentence.rstrip(CLOSING).endswith(ENDS) and CREDIT.search(sentence) is None
