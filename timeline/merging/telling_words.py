"""The words of a text that tell something, and the numbers in it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from timeline.extraction.gazetteer import COUNTRY_OF
from timeline.extraction.lexicon import SAYING
from timeline.merging.names import CALENDAR, STOP, fold_name
from timeline.merging.verb_families import MOST_WORDS, SENTENCES, WORD, term
from timeline.temporal.word_lists import NUMBER_WORDS

# "One" and "zero" seldom count anything.
_NUMERALS: Final = {word: str(number) for word, number in NUMBER_WORDS.items() if number > 1}
NUMBER: Final = re.compile(rf"\d[\d,.]*\d%?|\d+%?|\b(?:{'|'.join(sorted(_NUMERALS, key=len, reverse=True))})\b")
# What is measured or counted out, with its unit: "$ 2 bn", "14,800 barrels", "5 percent".
AMOUNT: Final = re.compile(
    r"([$£€#])? ?(\d[\d,]*(?:\.\d+)?)(?: ?(?:to|and|-|–) ?(\d[\d,]*(?:\.\d+)?))? ?"
    r"(million|billion|bn|m\b)? ?(%|percent|per cent|barrels?|gallons?|lit(?:er|re)s?|tons?|tonnes?)?"
)
SPOKEN: Final = frozenset(term(word) for word in SAYING)
SCALES: Final = {"m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
PERCENT: Final = {"percent": "%", "per cent": "%"}
YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")


@lru_cache(maxsize=SENTENCES)
def stems(text: str) -> frozenset[str]:
    """The stems of what is said, without the words that hold sentences together and those that tell the time."""
    return stems_of(WORD.findall(text))


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The same of words as written."""
    return frozenset(filter(None, map(_told, words)))


@lru_cache(maxsize=MOST_WORDS)
def _told(shown: str) -> str:
    """The stem of a word as written, "" where it tells nothing: "Norway's" -> "norway", "the" -> ""."""
    word = shown.replace("’", "'").removesuffix("'s").lower()
    if word in STOP or word[0].isdigit() or len(word) == 1:
        return ""
    return fold_name(word) if word in COUNTRY_OF else term(word)


def numbers_in(text: str) -> frozenset[str]:
    """The numbers said, except years and those in dates."""
    found = set()
    for match in NUMBER.finditer(text.lower()):
        number = _NUMERALS.get(match.group(), match.group().replace(",", "").rstrip("."))
        before, after = (
            text[: match.start()][-12:].lower().split(),
            text[match.end() : match.end() + 12].lower().split(),
        )
        beside = {word.strip(".,") for word in (*before[-1:], *after[:1])}
        if YEAR.fullmatch(number) or not beside.isdisjoint(CALENDAR):
            continue
        found.add(number)
    return frozenset(found)


@lru_cache(maxsize=SENTENCES)
def amounts_in(text: str) -> frozenset[tuple[str, float]]:
    """What is said to have been measured: ("$", 2e9), ("barrel", 14800.0); of a range both ends."""
    found: set[tuple[str, float]] = set()
    for sign, low, high, scale, unit in AMOUNT.findall(text.lower()):
        named = sign or PERCENT.get(unit, unit.rstrip("s"))
        if named:
            times = SCALES.get(scale, 1.0)
            found.update((named, float(number.replace(",", "")) * times) for number in (low, high) if number)
    return frozenset(found)
