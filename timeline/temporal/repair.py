"""What print and machines broke in a text, mended for reading: "Thurs-\nday", "5&ndash;6 March", soft hyphens.

The tagger reads the mended text and gives offsets into the one it was given.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Final

from .word_lists import MONTH_NAMES, PARTS_OF_DAY, WEEKDAY_NAMES

_BROKEN: Final = re.compile(
    r"&(?:[a-z]{2,6}|#\d{2,5}|#x[\da-f]{2,5});|[\u00ad\u200b\u2060\ufeff]|"
    r"(?<=[A-Za-z])(?P<break>-\r?\n[ \t]*)(?=[a-z])"
)
# One of these is in every text that needs repair.
_SIGNS: Final = ("&", "\u00ad", "\u200b", "\u2060", "\ufeff", "-\n", "-\r\n")
# Words that are put together again; "mid-\nmorning" and all others stay as they are.
_WHOLE: Final = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES, *PARTS_OF_DAY, "yesterday", "tomorrow", "tonight", "weekend"))

_LETTERS: Final = re.compile(r"[A-Za-z]+")
_LETTERS_BEFORE: Final = re.compile(r"[A-Za-z]+\Z")
_LONGEST: Final = 12

Place = Callable[[int], int]


# Letters that a machine read for numbers: "l2th day of May 2O09".
_MISREAD: Final = re.compile(r"(?<=\b\d)[OolI](?=\d{2}\b)|(?<=\b\d\d)[OolI](?=\d\b)|\b[lI](?=\d(?:st|nd|rd|th)\b)")
_MEANT: Final = {"O": "0", "o": "0", "l": "1", "I": "1"}
_MISREAD_SIGN: Final = re.compile(r"[0-9][OolI]")  # soon looked for, unlike the others


def repaired(text: str) -> tuple[str, Place]:
    """The text to read, and where a character of it stands in the text that was given."""
    if _MISREAD_SIGN.search(text):
        text = _MISREAD.sub(lambda misread: _MEANT[misread[0]], text)
    if not any(sign in text for sign in _SIGNS):
        return text, as_given
    pieces: list[str] = []
    mended: list[int] = []  # where a piece begins in the text to read
    given: list[int] = []  # and where in the text that was given
    done = length = 0
    for broken in _BROKEN.finditer(text):
        start, end = broken.span()
        instead = _instead(broken)
        if instead is None:
            continue
        pieces += [text[done:start], instead]
        length += start - done + len(instead)
        mended.append(length)
        given.append(end)
        done = end
    if not pieces:
        return text, as_given
    pieces.append(text[done:])

    def place(position: int) -> int:
        at = bisect_right(mended, position) - 1
        return position if at < 0 else given[at] + position - mended[at]

    return "".join(pieces), place


def as_given(position: int) -> int:
    """The place of a character in a text that was not mended."""
    return position


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
