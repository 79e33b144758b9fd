"""What machines misread in dates: letters for figures, "l9 March", and a month's letters, "31 Decernber 2019"."""

import re
from typing import Final

from .words import MONTH_NAMES, MONTHS

_MONTH: Final = "(?:" + "|".join(sorted({name[:3].title() for name in MONTH_NAMES})) + ")"
# "l2th day of May 2O09", "l9 March", "2O May", "March l9,".
_FIGURES: Final = re.compile(
    r"(?<=\b\d)[OolI](?=\d{2}\b)|(?<=\b\d\d)[OolI](?=\d\b)|\b[lI](?=\d(?:st|nd|rd|th)\b)|"
    rf"\b[lI](?=\d? {_MONTH}[a-z.]*,? [12lI]\d)|\b[lIO](?=\d {_MONTH})|(?<=\b[0-3lI])[OolI](?= {_MONTH})|"
    rf"(?<= )[lI](?=\d, [12]\d{{3}}\b)"
)
# Soon looked for, unlike the others.
_FIGURES_SIGN: Final = re.compile(r"[0-9][OolI]|[OlI][0-9]|[lI] [JFMASOND]")
_MEANT: Final = {"O": "0", "o": "0", "l": "1", "I": "1"}
_NAMES: Final = tuple(name for name in (*MONTH_NAMES, "sept") if len(name) > 3)
_TWO_WRONG: Final = 7  # letters of a name in which two may be wrong


def read_for_letters(text: str) -> str:
    """The text, as long as before, with the figures that a machine read for letters: "l9 March" -> "19 March"."""
    if not _FIGURES_SIGN.search(text):
        return text
    return _FIGURES.sub(lambda misread: _MEANT[misread[0]], text)


def month_meant(printed: str) -> str | None:
    """The month that stands where a month must, with a letter or two wrong: "Decernber" -> "December"."""
    word = printed.lower().replace("rn", "m")
    if printed.lower() in MONTHS or printed.lower() in _REAL_WORDS:
        return None
    for name in _NAMES:
        most = 2 if len(name) >= _TWO_WRONG else 1
        if len(word) == len(name) and sum(a != b for a, b in zip(word, name, strict=True)) <= most:
            return name.title()
    return None


# "14 Juno 1944", "Marsh 3, 1944" could be.
_REAL_WORDS: Final = frozenset("juno june jury marsh match larch".split())
