"""What machines misread in dates: letters for figures, "l9 March", and a month's letters, "31 Decernber 2019"."""

import re
from typing import Final

from .word_lists import MONTH_NAMES, MONTHS, WEEKDAY_NAMES

_MONTH: Final = "(?:" + "|".join(sorted({name[:3].title() for name in MONTH_NAMES})) + ")"
# "l2th day of May 2O09", "l9 March", "2O May", "March l9,".
_FIGURES: Final = re.compile(
    r"(?<=\b\d)[OolI](?=\d{2}\b)|(?<=\b\d\d)[OolI](?=\d\b)|\b[lI](?=\d(?:st|nd|rd|th)\b)|"
    rf"\b[lI](?=\d? {_MONTH}[a-z.]*,? [12lI]\d)|\b[lIO](?=\d {_MONTH})|(?<=\b[0-3lI])[OolI](?= {_MONTH})|"
    rf"(?<= )[lI](?=\d, [12]\d{{3}}\b)|\b[lI](?=[789]\d[\dOol]\b)|(?<=\b[1lI][789]\d)[Ool]\b"
)
# Soon looked for, unlike the others.
_FIGURES_SIGNS: Final = (re.compile(r"[0-9][OolI]"), re.compile(r"[OlI](?<!\w.)(?:[0-9]| [JFMASOND][a-z])"))
_MEANT: Final = {"O": "0", "o": "0", "l": "1", "I": "1"}
_NAMES: Final = tuple(name for name in (*MONTH_NAMES, "sept") if len(name) > 3)
_TWO_WRONG: Final = 7  # letters of a name in which two may be wrong


def read_for_letters(text: str) -> str:
    """The text, as long as before, with the figures that a machine read for letters: "l9 March" -> "19 March"."""
    if not any(sign.search(text) for sign in _FIGURES_SIGNS):
        return text
    return _FIGURES.sub(lambda misread: _MEANT[misread[0]], text)


# As clerks shortened them: "1st Septr. 1843".
_SHORTENED: Final = {
    "septr": "Sep", "novr": "Nov", "octr": "Oct", "decr": "Dec", "janry": "Jan", "jany": "Jan", "febry": "Feb",
    "feby": "Feb", "augt": "Aug", "mch": "Mar", "aprl": "Apr",
}  # fmt: skip
# A day of the month with what stands where its month or year must: "31 Decernber 2019", "Octoher 9, 1871", "the 2d of
# August". One pass, for this looks at every text.
_DAY: Final = re.compile(
    r"[0-9]{1,2}(?:st|nd|rd|th|(?P<short>(?<=[23])d))?(?=,? (?P<year>[12][0-9]{3})\b|"
    r"(?: of)? (?P<word>[A-Z][a-z]{2,9})(?P<dated>\.?,? [12][0-9]{3}\b)?)"
)
_WORD_BEFORE: Final = re.compile(r"\b[A-Z][a-z]{3,9}(?= \Z)")
_LONGEST: Final = 12
# "T H U R S D A Y , M A Y 3"
_SPACED: Final = re.compile(r"[A-Z] [A-Z] [A-Z](?: [A-Z]){0,6}\b(?: (?=,))?")
_WHOLE: Final = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES))


def misprints(text: str) -> list[tuple[int, int, str]]:
    """The months and weekdays that are printed wrong: where each begins and ends, and what is meant."""
    found: list[tuple[int, int, str | None]] = []
    for day in _DAY.finditer(text):
        if day["year"]:
            word = _WORD_BEFORE.search(text, max(0, day.start() - _LONGEST), day.start())
            found += [(*word.span(), month_meant(word[0]))] if word else []
        elif day["short"] and day["word"][:3].lower() in MONTHS:
            found.append((*day.span("short"), "nd" if text[day.start("short") - 1] == "2" else "rd"))
        if day["dated"]:
            found.append((*day.span("word"), month_meant(day["word"])))
    for spaced in _SPACED.finditer(text):
        together = spaced[0].replace(" ", "")
        found.append((*spaced.span(), together if together.lower() in _WHOLE else None))
    return sorted((start, end, meant) for start, end, meant in found if meant is not None)


def month_meant(printed: str) -> str | None:
    """The month that stands where a month must, with a letter or two wrong: "Decernber" -> "December"."""
    word = printed.lower().replace("rn", "m")
    if printed.lower() in MONTHS or printed.lower() in _REAL_WORDS:
        return None
    if word in _SHORTENED:
        return _SHORTENED[word]
    begun = [name for name in MONTH_NAMES if name.startswith(word)] if len(word) > len("feb") else []
    if begun:
        return begun[0][:3].title()  # "23 Febr. 1881"
    for name in _NAMES:
        most = 2 if len(name) >= _TWO_WRONG else 1
        if len(word) == len(name) and sum(a != b for a, b in zip(word, name, strict=True)) <= most:
            return name.title()
    return None


# "14 Juno 1944", "Marsh 3, 1944" could be.
_REAL_WORDS: Final = frozenset("juno june jury marsh match larch".split())
