"""The named fragments that rule patterns are written with, the folding of texts, and numbers in words.

A rule writes `{weekday}` and means any of "monday", "mon.", "tuesday" ...; `expand` puts the fragments in. Patterns
run on folded text (see `fold`), so they are written in lower case. A space in a pattern is any short run of blanks,
with one line break at most; `~` is a space or a hyphen ("third quarter", "third-quarter").
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from .word_lists import (
    APPROXIMATE,
    MONTHS,
    NO_NOUN,
    NUMBER_WORDS,
    ONES,
    ORDINAL_ONES,
    ORDINALS,
    SCALES,
    SEASONS,
    TENS,
    WEEKDAYS,
)

# Characters that only differ in print. Folding keeps the length of the text, so that offsets hold.
_FOLDED: Final = {
    ord(old): new
    for new, olds in {
        " ": "\t\r\x0b\x0c\xa0\u2002\u2003\u2009\u200a\u202f",
        "'": "’‘`´",
        '"': "“”„«»",
        "-": "–‐‑‒",
    }.items()
    for old in olds
} | {
    number: str(unicodedata.decimal(chr(number)))  # Arabic, Devanagari, full-width ... digits
    for number in range(0x660, 0x10000)
    if unicodedata.category(chr(number)) == "Nd"
}


def fold(text: str) -> str:
    """`text` in lower case, with plain blanks, quotes and hyphens, as long as before: "Thursday’s" -> "thursday's"."""
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ".lower() is two characters
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.translate(_FOLDED)


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first; it tries no beginning twice: "sept." or "sep"."""
    tree: _Tree = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return f"(?:{_branches(tree)})"


_Tree = dict[str, "_Tree"]


def _branches(tree: _Tree) -> str:
    found = []
    for char, node in tree.items():
        if not char:
            continue
        begun = char if char in " -" else re.escape(char)
        while len(node) == 1 and "" not in node:
            [(char, node)] = node.items()
            begun += char if char in " -" else re.escape(char)
        rest = _branches(node)
        found.append(begun + (f"(?:{rest})" if rest else "") + ("?" if rest and "" in node else ""))
    return "|".join(found)


_NUMBER: Final = (
    f"(?:{alternatives(TENS)}(?:[- ]{alternatives(ONES[1:10])})?|{alternatives(ONES)})"  # "twenty-six", "six"
)
_ORDINAL: Final = (
    f"(?:(?:twenty|thirty)[- ]{alternatives(ORDINAL_ONES[:9])}|twentieth|thirtieth|{alternatives(ORDINAL_ONES)})"
)

_TENS: Final = rf"{alternatives([*ONES[10:], *TENS])}(?:[- ]{alternatives(ONES[1:10])})?"
_BELOW_HUNDRED: Final = rf"{_TENS}|{alternatives(ONES[1:10])}"

FRAGMENTS: Final = {
    "weekday": alternatives(WEEKDAYS),
    "fullweekday": alternatives(name for name in WEEKDAYS if not name.endswith(".")),
    "month": alternatives(MONTHS),
    "season": alternatives(SEASONS),
    "nonoun": alternatives(NO_NOUN),
    "daypart": "(?:morning|afternoon|evening|night)",
    "part": "(?:morning|afternoon|evening|night|overnight|midday|noon|midnight|dawn|dusk|daybreak)",
    "dayordinal": r"(?:[0-3]?\d ?(?:st|nd|rd|th)|" + _ORDINAL + ")",
    "day": r"(?:3[01]|[12]\d|0?[1-9])",
    "year": r"(?:1[0-9]\d\d|20\d\d)",
    # "Nineteen hundred and five", "one thousand nine hundred and fifty-seven", "two thousand and ten"
    "wordedyear": (
        rf"(?:(?:seventeen|eighteen|nineteen) (?:hundred(?: and (?:{_BELOW_HUNDRED}))?|{_TENS})|"
        rf"(?:one thousand,? {alternatives(ONES[1:10])} hundred|two thousand)(?: and)?(?: (?:{_BELOW_HUNDRED}))?|"
        rf"twenty {_TENS})"
    ),
    "bc": r"(?:b\.c\.(?:e\.)?|bce?)",
    "number": (
        r"(?:\d{1,3}(?:,\d{3}){0,2}(?![\d,]\d)(?:\.\d{1,2})?|\d{1,4}(?:\.\d{1,2})?|"
        r"(?:a )?couple of|a couple|half an?|another|"
        r"(?:an?|" + _NUMBER + r")(?:[ -](?:dozen|hundred|thousand|million))?)"
    ),
    "count": (
        r"(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,4}|" + _NUMBER
        + r"(?:[ -](?:hundred|thousand|million))?|(?:a|one) (?:hundred|thousand|million))"
    ),
    "vaguecount": r"(?:several|a few|few|many|some|numerous|a number of|dozens of|hundreds of|thousands of)",
    "unit": r"(?:minute|hour|day|week|fortnight|weekend|month|quarter|year|decade|century|centurie|millenni(?:um|a))",
    "ones": alternatives(ONES[1:10]),
    "hour": alternatives(ONES[1:13]),
    "tens": alternatives([*ONES[10:], *TENS]),
    "approx": (
        alternatives(APPROXIMATE)
    ),
}  # fmt: skip

_PLACEHOLDER: Final = re.compile(r"\{([a-z]+)\}")
_SPACE: Final = r"(?: {1,4}(?:\n {0,8})?|\n {0,8})"


def expand(pattern: str) -> str:
    """The regular expression that a rule's pattern stands for: "{season} of {year}" with its fragments put in."""
    filled = _PLACEHOLDER.sub(lambda found: FRAGMENTS[found[1]], pattern)
    filled = filled.replace("[- ]", "~").replace("[ -]", "~")
    return filled.replace(" ", _SPACE).replace("~", f"(?:-|{_SPACE})")


def number(words: str) -> float:
    """The number that words stand for: "twenty-six" -> 26, "a couple of" -> 2, "1,500" -> 1500, "half a" -> 0.5."""
    words = " ".join(words.split())
    if words[0].isdigit():
        return float(words.replace(",", ""))
    if (hyphened := words.replace(" ", "-")) in NUMBER_WORDS:
        return NUMBER_WORDS[hyphened]
    if words.startswith("half"):
        return 0.5
    if "couple" in words:
        return 2
    *head, last = words.replace("-", " ").split()
    if last in SCALES:
        return SCALES[last] * (number(" ".join(head)) if head and head != ["a"] else 1)
    return 1


def year_of_words(words: str) -> int:
    """The year that words name: "nineteen hundred and five", "one thousand nine hundred and fifty-seven"."""
    year = part = 0
    for word in words.replace(",", "").replace("-", " ").split():
        if word == "thousand":
            year, part = 1000 * part, 0
        elif word == "hundred":
            year, part = year + 100 * part, 0
        elif word != "and":
            is_century = part >= 17 and not year and NUMBER_WORDS[word] >= 10  # "nineteen" before "fifty"
            year, part = (100 * part, NUMBER_WORDS[word]) if is_century else (year, part + NUMBER_WORDS[word])
    return year + part


def ordinal(words: str) -> int:
    """The number of an ordinal: "13th" -> 13, "twenty-first" -> 21."""
    words = "-".join(words.split())
    return ORDINALS[words] if words in ORDINALS else int(words.rstrip("stndrh-"))


def number_of_day(words: str) -> int:
    """The number of a day: "13", "13th" and "thirteenth" -> 13."""
    return int(words) if words.isdigit() else ordinal(words)


_FIRST_SHORT_YEAR: Final = 40  # '39 is 2039, '40 is 1940


def year_of_two_digits(short: int) -> int:
    """The year that two digits stand for: 96 -> 1996, 24 -> 2024."""
    return short + (1900 if short >= _FIRST_SHORT_YEAR else 2000)


def year_of_digits(digits: str) -> int:
    """The year that two or four digits stand for: "96" and "1996" -> 1996."""
    return int(digits) if len(digits) == 4 else year_of_two_digits(int(digits))
