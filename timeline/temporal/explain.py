"""The words in which a reading is explained to a reader: plain, short, British dates, built from the facts used."""

import datetime
from functools import lru_cache

from .calendar.before_christ import is_far, say_year
from .calendar.periods import Period
from .reading import Dated
from .word_lists import MONTH_NAMES, WEEKDAY_NAMES

_MONTHS = [name.capitalize() for name in MONTH_NAMES]
_WEEKDAYS = [name.capitalize() for name in WEEKDAY_NAMES]
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_ORDINAL = {1: "first", 2: "second", 3: "third", 4: "fourth"}


@lru_cache(maxsize=4096)
def say_day(on: datetime.date) -> str:
    """A day as it is said: 2025-03-13 -> "Thursday 13 March 2025"."""
    if is_far(on.year):
        return f"{on.day} {_MONTHS[on.month - 1]} {say_year(on.year)}"
    return f"{_WEEKDAYS[on.weekday()]} {on.day} {_MONTHS[on.month - 1]} {on.year}"


def say_weekday(number: int) -> str:
    """A weekday by its number, Monday 1: 4 -> "Thursday"."""
    return _WEEKDAYS[number - 1]


@lru_cache(maxsize=4096)
def say_span(earliest: datetime.date, latest: datetime.date) -> str:
    """Two days -> "Monday 10 to Thursday 13 March 2025", no word said twice."""
    if earliest == latest:
        return say_day(earliest)
    if is_far(earliest.year):
        return f"{say_day(earliest)} to {say_day(latest)}"
    first = f"{_WEEKDAYS[earliest.weekday()]} {earliest.day}"
    if (earliest.year, earliest.month) != (latest.year, latest.month):
        first += f" {_MONTHS[earliest.month - 1]}"
    if earliest.year != latest.year:
        first += f" {earliest.year}"
    return f"{first} to {say_day(latest)}"


def say(period: Period) -> str:
    """A period by its usual name: 2024-08 -> "August 2024", 2025-W11 -> "the week from Monday 10 to Sunday 16 ..."."""
    first = period.earliest
    match period.granularity:
        case "day" | "part":
            return say_span(first, period.latest)
        case "week" | "weekend":
            return f"the {period.granularity} of {say_span(first, period.latest)}"
        case "month":
            return f"{_MONTHS[first.month - 1]} {say_year(first.year)}"
        case "quarter":
            return f"the {_ORDINAL[(first.month + 2) // 3]} quarter of {say_year(first.year)}"
        case "half":
            return f"the {_ORDINAL[1 if first.month < 7 else 2]} half of {say_year(first.year)}"
        case "season" if first.day == 1 and first.month in _SEASONS:
            return f"{_SEASONS[first.month]} {say_year(first.year)}"
        case "year":
            return say_year(first.year)
        case "decade" if first.year % 10 == 0:
            return f"the {first.year}s"
        case _:
            since = f"{first.day} {_MONTHS[first.month - 1]} {say_year(first.year)}"
            return f"the time from {since} to {say_day(period.latest)}"


def say_dated(dated: Dated) -> str:
    """An earlier expression and its date: "“Wednesday” (Wednesday 12 March 2025)"."""
    return f"“{dated.text}” ({say(dated.period)})"
