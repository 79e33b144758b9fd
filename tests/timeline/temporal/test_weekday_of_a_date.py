"""The weekday that stands beside a date without a year tells the year, or is a slip."""

import datetime

import pytest

from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("words", "day", "certainty"),
    [
        ("Sunday, March 16", "2025-03-16", "sure"),
        ("Saturday, March 16", "2024-03-16", "guess"),
        ("Tuesday, March 16", "2025-03-16", "guess"),  # in no year from 2022 to 2026
    ],
)
def test_the_year_is_one_near_in_which_the_weekday_fits_else_the_nearest(words: str, day: str, certainty: str) -> None:
    [timex] = tag(f"They met on {words}.", FRIDAY)
    assert (timex.value, timex.certainty) == (day, certainty)
