"""Years before Christ, for which Python's calendar has no place: it begins with the year 1.

While a text is read they are counted at the far end of that calendar, 44 BC as the year 9955, so that "the following
spring" is reckoned there as anywhere; what the tagger returns has the TIMEX3 value, BC0044, and no days.
"""

import re
from typing import Final

_YEAR_ZERO: Final = 9999
FIRST_FAR_YEAR: Final = 7000  # 2999 BC; no text is dated so far ahead
_YEAR: Final = re.compile(r"\d{4}(?=-|T|$)")


def far_year(before_christ: int) -> int:
    """The far year that stands for one before Christ: 44 -> 9955.

    Raises ValueError for years that no history reaches back to.
    """
    if not 0 < before_christ <= _YEAR_ZERO - FIRST_FAR_YEAR:
        raise ValueError(f"no such year: {before_christ} BC")
    return _YEAR_ZERO - before_christ


def is_far(year: int) -> bool:
    """Does the year stand for one before Christ?"""
    return year >= FIRST_FAR_YEAR


def say_year(year: int) -> str:
    """A year as it is said: 9955 -> "44 BC", 1944 -> "1944"."""
    return f"{_YEAR_ZERO - year} BC" if is_far(year) else str(year)


def value_of(value: str) -> str:
    """A TIMEX3 value with its year put back: "9955-03-15" -> "BC0044-03-15"."""
    return _YEAR.sub(lambda found: f"BC{_YEAR_ZERO - int(found[0]):04}", value, count=1)
