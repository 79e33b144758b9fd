"""Days before and after a day, for all who count on dates that anybody may have written. Pure.

The calendar of the database and of Python runs from 1 January 0001 to 31 December 9999. A day counted from one near
its ends stays in it: a page of what is older than three days before the first article has nothing to show then, which
is better than an error in place of the page.
"""

import calendar
import datetime
from collections.abc import Iterable, Iterator

from timeline.temporal.calendar.periods import days_from

DAY = datetime.timedelta(days=1)
FIRST, LAST = datetime.date.min, datetime.date.max

Days = tuple[datetime.date, datetime.date]


def shifted(day: datetime.date, days: int) -> datetime.date:
    """The day so many days after this one, or before it with a negative number; the end of the calendar beyond it.

    >>> shifted(datetime.date(1, 1, 2), -3)
    datetime.date(1, 1, 1)
    """
    return days_from(day, days)


def last_of_month(day: datetime.date) -> datetime.date:
    """The last day of the month that the day is in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def month_words(day: datetime.date) -> str:
    """The month in its exchange form, whatever the year: 0987-03. (`%Y` of a year before 1000 has too few digits.)"""
    return f"{day.year:04d}-{day.month:02d}"


def each_day(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    return (first + datetime.timedelta(days=number) for number in range((last - first).days + 1))


def stretches(days: Iterable[datetime.date], around: int = 0) -> list[Days]:
    """The days, and as many around each, as stretches from a first to a last day, in order."""
    return connected((shifted(day, -around), shifted(day, around)) for day in set(days))


def connected(spans: Iterable[Days]) -> list[Days]:
    """Spans that overlap or follow each other as one, in order."""
    found: list[Days] = []
    for first, last in sorted(spans):
        if found and first <= shifted(found[-1][1], 1):
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found
