"""What print and machines broke in a text, mended for reading: "Thurs-\nday", "5&ndash;6 March", "-LRB- 9 a.m. -RRB-".

The tagger reads the mended text and gives offsets into the one it was given.
"""

import html
import re
from typing import Final

from .edited import Place, edited
from .misprints import misprints, read_for_letters
from .word_lists import MONTH_NAMES, PARTS_OF_DAY, WEEKDAY_NAMES

# Each begins with the sign that is looked for, which is how it is found soon.
_BROKEN: Final = re.compile(
    r"&(?:[a-z]{2,6}|#\d{2,5}|#x[\da-f]{2,5});|\u00ad|\u200b|\u2060|\ufeff|"
    r"-(?<=[A-Za-z]-)(?P<break>\r?\n[ \t]*)(?=[a-z])|"
    r"</?(?:sup|sub|small|b|i|u|em|strong)>|\^(?<=\d\^)(?=(?:st|nd|rd|th)\b)"
)
# One of these is in every text that needs repair.
_SIGNS: Final = ("&", "\u00ad", "\u200b", "\u2060", "\ufeff", "-\n", "-\r\n", "</", "^")
# Corpora that were parsed write brackets so, and part words from their signs: "the 70 's , that is -LRB- then -RRB-".
_BRACKETS: Final = re.compile(r"-LRB- ?| ?-RRB-")
_PARTED: Final = re.compile(r" (?=[,;:.!?](?:\s|$)|'s\b|n't\b|'(?= ))")
_COMMA: Final = " , "
# Words that are put together again; "mid-\nmorning" and all others stay as they are.
_WHOLE: Final = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES, *PARTS_OF_DAY, "yesterday", "tomorrow", "tonight", "weekend"))

_LETTERS: Final = re.compile(r"[A-Za-z]+")
_LETTERS_BEFORE: Final = re.compile(r"[A-Za-z]+\Z")
_LONGEST: Final = 12


def repaired(text: str) -> tuple[str, Place]:
    """The text to read, and where a character of it stands in the text that was given."""
    text = read_for_letters(text)
    edits = misprints(text)
    if any(sign in text for sign in _SIGNS):
        edits += [
            (*broken.span(), instead) for broken in _BROKEN.finditer(text) if (instead := _instead(broken)) is not None
        ]
    if "-LRB-" in text:
        edits += [(*found.span(), "(" if "L" in found[0] else ")") for found in _BRACKETS.finditer(text)]
    if _COMMA in text and text.count(_COMMA) > text.count(", ") / 2:
        edits += [(*found.span(), "") for found in _PARTED.finditer(text)]
    return edited(text, sorted(edits))


def _instead(broken: re.Match[str]) -> str | None:
    """What stands for something broken; None when it stays as it is."""
    if broken["break"]:
        begun = _LETTERS_BEFORE.search(broken.string, max(0, broken.start() - _LONGEST), broken.start())
        ended = _LETTERS.match(broken.string, broken.end())
        return "" if begun and ended and (begun[0] + ended[0]).lower() in _WHOLE else None
    if broken[0][0] == "&":
        char = html.unescape(broken[0])
        return char if len(char) == 1 else None
    return ""
