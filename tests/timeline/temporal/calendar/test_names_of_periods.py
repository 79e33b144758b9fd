"""What a period is called where a reading is explained: by its usual name, or by its days where it has none."""

import datetime

import pytest

from timeline.temporal.calendar.periods import Period
from timeline.temporal.explain import say, say_span


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("granularity", "first", "last", "name"),
    [
        ("day", "2025-03-13", "2025-03-13", "Thursday 13 March 2025"),
        ("part", "2025-03-13", "2025-03-13", "Thursday 13 March 2025"),
        ("week", "2025-03-10", "2025-03-16", "the week of Monday 10 to Sunday 16 March 2025"),
        ("weekend", "2025-03-15", "2025-03-16", "the weekend of Saturday 15 to Sunday 16 March 2025"),
        ("month", "2025-01-01", "2025-01-31", "January 2025"),
        ("month", "2025-12-01", "2025-12-31", "December 2025"),
        ("quarter", "2025-01-01", "2025-03-31", "the first quarter of 2025"),
        ("quarter", "2025-04-01", "2025-06-30", "the second quarter of 2025"),
        ("quarter", "2025-07-01", "2025-09-30", "the third quarter of 2025"),
        ("quarter", "2025-10-01", "2025-12-31", "the fourth quarter of 2025"),
        ("half", "2025-01-01", "2025-06-30", "the first half of 2025"),
        ("half", "2025-07-01", "2025-12-31", "the second half of 2025"),
        ("season", "2025-03-01", "2025-05-31", "spring 2025"),
        ("season", "2025-12-01", "2026-02-28", "winter 2025"),
        ("season", "2025-03-15", "2025-05-31", "the time from 15 March 2025 to Saturday 31 May 2025"),
        ("season", "2025-02-01", "2025-04-30", "the time from 1 February 2025 to Wednesday 30 April 2025"),
        ("year", "2025-01-01", "2025-12-31", "2025"),
        ("decade", "1990-01-01", "1999-12-31", "the 1990s"),
        ("decade", "1995-01-01", "2004-12-31", "the time from 1 January 1995 to Friday 31 December 2004"),
        ("range", "2025-03-10", "2025-04-02", "the time from 10 March 2025 to Wednesday 2 April 2025"),
    ],
)
def test_a_period_is_called_by_its_usual_name_if_it_has_one(granularity, first, last, name):
    assert say(Period("", day(first), day(last), granularity)) == name


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-03-13", "2025-03-13", "Thursday 13 March 2025"),
        ("2025-03-10", "2025-03-13", "Monday 10 to Thursday 13 March 2025"),
        ("2025-03-31", "2025-04-01", "Monday 31 March to Tuesday 1 April 2025"),
        ("2024-12-31", "2025-01-01", "Tuesday 31 December 2024 to Wednesday 1 January 2025"),
        ("2024-03-31", "2025-03-01", "Sunday 31 March 2024 to Saturday 1 March 2025"),
    ],
)
def test_no_word_of_a_span_is_said_twice(first, last, words):
    assert say_span(day(first), day(last)) == words
