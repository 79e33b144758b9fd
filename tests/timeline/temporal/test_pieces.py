"""Pieces of a period: its first or last days, its halves, its nth weekday, and what there is no such piece of."""

import datetime

import pytest

from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "mod"),
    [
        ("the first half of March", "2025-03-01", "2025-03-15", "START"),
        ("the second half of the month", "2025-03-16", "2025-03-31", "END"),
        ("the last Friday of March 2024", "2024-03-29", "2024-03-29", ""),
        ("the second Tuesday in May 2024", "2024-05-14", "2024-05-14", ""),
        ("the first week of April 2024", "2024-04-01", "2024-04-07", ""),
        ("the last week of May 2024", "2024-05-25", "2024-05-31", ""),
        ("the first weekend in June 2024", "2024-06-01", "2024-06-02", ""),
        ("the last weekend of May 2024", "2024-05-25", "2024-05-26", ""),
        ("the first three days of March", "2025-03-01", "2025-03-03", "START"),
        ("the last two weeks of May 2024", "2024-05-18", "2024-05-31", "END"),
        ("the last day of February 2024", "2024-02-29", "2024-02-29", ""),
        ("early March 2024", "2024-03-01", "2024-03-10", "START"),
        ("mid-March 2024", "2024-03-11", "2024-03-21", "MID"),
        ("late March 2024", "2024-03-22", "2024-03-31", "END"),
        ("early 2024", "2024-01-01", "2024-04-30", "START"),
        ("mid-2024", "2024-05-01", "2024-08-31", "MID"),
        ("late 2023", "2023-09-01", "2023-12-31", "END"),
        ("the late 1990s", "1996-09-01", "1999-12-31", "END"),
        ("the early 19th century", "1801-01-01", "1834-04-30", "START"),
        ("early in the week", "2025-03-10", "2025-03-12", "START"),
        ("late last week", "2025-03-06", "2025-03-09", "END"),
        ("earlier this week", "2025-03-10", "2025-03-13", "START"),
        ("the end of the week", "2025-03-13", "2025-03-16", "END"),
        ("the third quarter of 2023", "2023-07-01", "2023-09-30", ""),
        ("the second half of 2023", "2023-07-01", "2023-12-31", ""),
    ],
)
def test_a_piece_has_its_days(text, earliest, latest, mod):
    [timex] = tag(text, FRIDAY)
    assert (str(timex.earliest), str(timex.latest), timex.mod) == (earliest, latest, mod)


@pytest.mark.parametrize("text", ["the fifth Friday of February 2024", "the fifth week of February 2023"])
def test_a_piece_that_there_is_not_is_no_date(text):
    assert tag(text, FRIDAY) == []


@pytest.mark.parametrize(
    "text", ["the first half of the month", "early in the week", "the last Friday of the month", "the end of the week"]
)
def test_a_piece_of_what_hangs_on_the_publication_date_waits_for_it(text):
    [timex] = tag(text, None)
    assert timex.waits_for_dct
    assert (timex.earliest, timex.latest) == (None, None)
