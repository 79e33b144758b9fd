"""In which order a text writes its dates in digits: one that can be read only one way tells for all.

"25/03/2025" has its day first, so "04/03/2025" in the same text is 4 March; and so where it says "(dd/mm/yyyy)".
"""

import re
from typing import Final

_IN_DIGITS: Final = re.compile(
    r"(?:(?<![\d/.-])|(?<=\d/\d-)|(?<=\d/\d\d-))(\d{1,2})[-/](\d{1,2})(?:[-/](?:\d{4}|\d\d))?(?![\d/]|[.-]\d)"
)
_STATED: Final = re.compile(
    r"\b(?:(?P<day>dd?[/. -]mm?|day[/ -]month)|mm?[/. -]dd?|month[/ -]day)(?:[/. -]y{2,4}|[/ -]year)\b"
)
_MONTHS: Final = 12
_DAYS: Final = 31


def day_first(folded: str, default: bool | None = None) -> bool | None:
    """Does the day stand first? `default`, where the text says nothing or both."""
    votes = {
        first > _MONTHS
        for first, second in ((int(one[1]), int(one[2])) for one in _IN_DIGITS.finditer(folded))
        if (first > _MONTHS) != (second > _MONTHS) and min(first, second) > 0 and max(first, second) <= _DAYS
    }
    votes |= {stated["day"] is not None for stated in _STATED.finditer(folded)}
    return votes.pop() if len(votes) == 1 else default
