"""What machines misread in dates: letters for figures, "l9 March", and a month's letters, "31 Decernber 2019"."""

import re
from typing import Final

from .words import MONTH_NAMES, MONTHS, WEEKDAY_NAMES

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
    "feby": "Feb", "augt": "Aug", "aprl": "Apr",
}  # fmt: skip
_SHORT_ORDINAL: Final = re.compile(rf"[23]d(?= (?:of )?{_MONTH})")  # "the 2d of August", "23d May"
# A word where a month must stand: "31 Decernber 2019", "Octoher 9, 1871".
_AFTER_DAY: Final = re.compile(r"[0-9](?:st|nd|rd|th|d)?(?: of)? ([A-Z][a-z]{3,9})\.?,? [12][0-9]{3}\b")
_DAY_AND_YEAR: Final = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?,? [12][0-9]{3}\b")
_WORD_BEFORE: Final = re.compile(r"\b[A-Z][a-z]{3,9}(?= \Z)")
_LONGEST: Final = 12
# "T H U R S D A Y , M A Y 3"
_SPACED: Final = re.compile(r"[A-Z] [A-Z] [A-Z](?: [A-Z]){0,6}\b(?: (?=,))?")
_WHOLE: Final = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES))


def misprints(text: str) -> list[tuple[int, int, str]]:
    """The months and weekdays that are printed wrong: where each begins and ends, and what is meant."""
    found = [(*printed.span(1), month_meant(printed[1])) for printed in _AFTER_DAY.finditer(text)]
    for behind in _DAY_AND_YEAR.finditer(text):
        word = _WORD_BEFORE.search(text, max(0, behind.start() - _LONGEST), behind.start())
        if word:
            found.append((*word.span(), month_meant(word[0])))
    found += [(d.start() + 1, d.end(), "nd" if d[0][0] == "2" else "rd") for d in _SHORT_ORDINAL.finditer(text)]
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
