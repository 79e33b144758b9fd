"""What of a date was left unread beside it: "45 March 1931", of which "March 1931" is read, is sure no longer."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ..fragments import expand
from ..timex import Timex

# A figure, a month or an ordinal that touches the date.
_BEFORE: Final = re.compile(
    expand(
        r"(?:^|[\s,;:(])(?:(?=\w*\d)[0-3lIO]?[\dlIO](?:st|nd|rd|th|\w)?|"
        r"(?i:{month}|{dayordinal})|\d\d?(?:st|nd|rd|th)? [A-Z][a-z]{2,9})"
        r"(?:[./]? |[./])(?:of )?\Z|\b(?:decade|quarter|half|third|part|day|week|month|hour)s? of (?:the )?\Z"
    )
)
_AFTER: Final = re.compile(
    expand(
        r"(?:[./]\.?\d|\. \d\d?\.|,? ?(?:in the year )?(?:(?:eighteen|nineteen) hundred|one thousand|two thousand)\b|"
        r" (?:{month}(?!\w)|\d\d?(?=[.;)\n]|$)))"
    ),
    re.IGNORECASE,
)
_REACH: Final = 24  # characters


def doubted(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """The timexes of a text; what is sure and has such a thing beside it that no other one holds is only likely."""
    ends = [0, *(timex.end for timex in timexes)]
    begins = [*(timex.start for timex in timexes), len(text)]
    return [
        replace(timex, certainty="likely") if _is_doubtful(text, timex, ends[at], begins[at + 1]) else timex
        for at, timex in enumerate(timexes)
    ]


def _is_doubtful(text: str, timex: Timex, ended: int, begins: int) -> bool:
    if timex.certainty != "sure" or timex.type not in ("DATE", "TIME") or timex.earliest is None:
        return False
    before = text[max(ended, timex.start - _REACH) : timex.start]
    after = text[timex.end : min(begins, timex.end + _REACH)]
    return bool(_BEFORE.search(before) or _AFTER.match(after))
