"""Calendar periods: a day, an ISO week, a month ... with its TIMEX3 value and its first and last day.

`week_of(date(2025, 3, 14))` is the period 2025-W11, 10 to 16 March. Functions raise ValueError or OverflowError when a
period leaves the years 1 to 9999; the tagger then keeps the expression without dates.
"""

import calendar
import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..timex import ONE_DAY, Granularity
from .before_christ import is_far

SEASON_MONTHS: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


# The unit that a period is one of.
UNIT_OF: Final[dict[Granularity, str]] = {
    "part": "D", "day": "D", "weekend": "WE", "week": "W", "month": "M", "quarter": "Q", "season": "SE", "half": "H",
    "year": "Y", "decade": "E", "century": "C", "range": "", "none": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole days, both ends inclusive, with the TIMEX3 value that names it."""

    value: str
    earliest: datetime.date
    latest: datetime.date
    granularity: Granularity


@lru_cache(maxsize=4096)
def day(on: datetime.date) -> Period:
    """The period of a day: 14 March 2025 -> 2025-03-14."""
    return Period(on.isoformat(), on, on, "day")


def days(earliest: datetime.date, latest: datetime.date, value: str, granularity: Granularity = "range") -> Period:
    """Any other run of days, under the value that TIMEX3 has for it."""
    return Period(value, earliest, latest, granularity)


@lru_cache(maxsize=4096)
def week_of(on: datetime.date) -> Period:
    """The ISO week, Monday to Sunday: 14 March 2025 -> 2025-W11."""
    monday = on - datetime.timedelta(days=on.weekday())
    year, week, _ = on.isocalendar()
    return Period(f"{year:04}-W{week:02}", monday, monday + 6 * ONE_DAY, "week")


def weekend_of(on: datetime.date) -> Period:
    """The Saturday and Sunday of the ISO week: 14 March 2025 -> 2025-W11-WE."""
    week = week_of(on)
    return Period(f"{week.value}-WE", week.latest - ONE_DAY, week.latest, "weekend")


@lru_cache(maxsize=4096)
def month(year: int, number: int) -> Period:
    """August 2024 -> 2024-08."""
    last = calendar.monthrange(year, number)[1]
    first = datetime.date(year, number, 1)
    return Period(f"{year:04}-{number:02}", first, first.replace(day=last), "month")


@lru_cache(maxsize=4096)
def quarter(year: int, number: int) -> Period:
    """The third quarter of 1989 -> 1989-Q3."""
    first, last = month(year, 3 * number - 2), month(year, 3 * number)
    return Period(f"{year:04}-Q{number}", first.earliest, last.latest, "quarter")


def half(year: int, number: int) -> Period:
    """The first half of 1990 -> 1990-H1."""
    first, last = month(year, 6 * number - 5), month(year, 6 * number)
    return Period(f"{year:04}-H{number}", first.earliest, last.latest, "half")


def season(year: int, code: str) -> Period:
    """The summer of 1916 -> 1916-SU. A winter is named for the year in which it begins: 1916-WI ends in 1917."""
    first, last = SEASON_MONTHS[code]
    end = month(year + (last < first), last)
    return Period(f"{year:04}-{code}", datetime.date(year, first, 1), end.latest, "season")


@lru_cache(maxsize=4096)
def year(number: int) -> Period:
    """The period of a year: 1989 -> 1989."""
    return Period(f"{number:04}", datetime.date(number, 1, 1), datetime.date(number, 12, 31), "year")


def fiscal_year(number: int) -> Period:
    """What a business year named 1989 may reach over, which begins nobody knows when: April 1988 to December 1989."""
    return Period(f"{number:04}", datetime.date(number - 1, 4, 1), datetime.date(number, 12, 31), "range")


def decade(first_year: int) -> Period:
    """The 1990s -> 199."""
    if is_far(first_year):
        raise ValueError("a decade before Christ")
    first, last = datetime.date(first_year, 1, 1), datetime.date(first_year + 9, 12, 31)
    return Period(f"{first_year // 10:03}", first, last, "decade")


def century(number: int) -> Period:
    """The 20th century -> 19, which is 1901 to 2000."""
    first, last = datetime.date(100 * (number - 1) + 1, 1, 1), datetime.date(100 * number, 12, 31)
    return Period(f"{number - 1:02}", first, last, "century")


_MAKERS: Final[dict[str, Callable[[datetime.date], Period]]] = {
    "D": day,
    "N": day,
    "W": week_of,
    "WE": weekend_of,
    "M": lambda on: month(on.year, on.month),
    "Q": lambda on: quarter(on.year, (on.month + 2) // 3),
    "Y": lambda on: year(on.year),
    "E": lambda on: decade(on.year // 10 * 10),
    "C": lambda on: century((on.year + 99) // 100),
}


def around(on: datetime.date, unit: str) -> Period:
    """The calendar period of a unit that holds a day: 14 March 2025 and "M" -> 2025-03."""
    return _MAKERS[unit](on)


def add_months(on: datetime.date, months: int) -> datetime.date:
    """The same day of another month, or that month's last day: 31 March 2025 and -1 -> 28 February 2025."""
    index = on.year * 12 + on.month - 1 + months
    if not 12 <= index <= 9999 * 12 + 11:
        raise ValueError("outside of the calendar")
    target_year, target_month = divmod(index, 12)
    last = calendar.monthrange(target_year, target_month + 1)[1]
    return datetime.date(target_year, target_month + 1, min(on.day, last))


MONTHS_IN: Final = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}
DAYS_OF_MONTH: Final = 30
DAYS_IN: Final = {"D": 1, "N": 1, "W": 7, "WE": 7, "FN": 14}


def shift(on: datetime.date, amount: float, unit: str) -> datetime.date:
    """A day so many units later (earlier when negative): 14 March 2025, -2, "W" -> 28 February 2025."""
    shifted = _shifted(on, amount, unit)
    if is_far(shifted.year) != is_far(on.year):
        raise OverflowError("across the birth of Christ")
    return shifted


def _shifted(on: datetime.date, amount: float, unit: str) -> datetime.date:
    if unit in DAYS_IN:
        return on + datetime.timedelta(days=round(amount * DAYS_IN[unit]))
    if unit in MONTHS_IN:
        months = amount * MONTHS_IN[unit]
        days_over = round((months - int(months)) * DAYS_OF_MONTH)
        return add_months(on, int(months)) + datetime.timedelta(days=days_over)
    hours = {"H": 24, "MIN": 24 * 60, "S": 24 * 3600}
    return on + datetime.timedelta(days=int(amount / hours.get(unit, 24)))


def days_from(on: datetime.date, days: int) -> datetime.date:
    """The bound so many days later, earlier when negative; the calendar's first or last day where it ends before."""
    try:
        return on + datetime.timedelta(days=days)
    except OverflowError:
        return datetime.date.max if days > 0 else datetime.date.min


def weekday_up_to(on: datetime.date, weekday: int) -> datetime.date:
    """The latest such weekday (Monday is 1) up to and including a day."""
    return on - datetime.timedelta(days=(on.isoweekday() - weekday) % 7)


def weekday_from(on: datetime.date, weekday: int) -> datetime.date:
    """The first such weekday on or after a day."""
    return on + datetime.timedelta(days=(weekday - on.isoweekday()) % 7)


def nth_weekday(in_year: int, in_month: int, weekday: int, nth: int) -> datetime.date:
    """The nth such weekday of a month, the last when `nth` is -1: November 1998, 4 (Thursday), 4 -> 26 November."""
    whole = month(in_year, in_month)
    if nth < 0:
        return weekday_up_to(whole.latest, weekday)
    return weekday_from(whole.earliest, weekday) + datetime.timedelta(weeks=nth - 1)
