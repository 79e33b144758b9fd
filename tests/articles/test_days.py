import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dating import days

IDES = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    "words",
    [
        "2025-03-14",
        "2025-3-14",
        "2025/03/14",
        "2025-03-14T23:30:00-05:00",
        "2025-03-14T09:30:00.123Z",
        "2025-03-14 09:30",
        "14 March 2025",
        "14th of March, 2025",
        "Mar. 14, 2025",
        "march 14th 2025",
        " Friday, 14 March 2025\n",
        "Fri, 14 Mar 2025 09:30:00 GMT",
        "March 14, 2025 at 10:32 a.m. EDT",
        "14/03/2025",
        "3/14/2025",
        "14.03.2025",
        "14. März 2025",
        "14 de marzo de 2025",
        "14 марта 2025",
    ],
)
def test_a_day_with_its_month_and_year_is_read(words):
    assert days.parse(words) == IDES


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("2025-02-30", "no day 2025-02-30 in the calendar"),
        ("30 February 2025", "no day 30 February 2025"),
        ("yesterday", "not a day"),
        ("14 March", "not a day"),
        ("March 2025", "not a day"),
        ("2025", "not a day"),
        ("", "not a day"),
        ("now in", "not a day"),
        ("14 we 2025", "not a day"),
        ("14 sat 2025", "not the name of a month"),
        ("14 the 2025", "not the name of a month"),
        ("14 percent 2025", "not the name of a month"),
        ("03/04/2025", "two different days"),
        ("0202-03-14", "year 202 cannot be meant"),
        ("2502-03-14", "year 2502 cannot be meant"),
        ("2025-03-14 to 2025-03-16", "not a day"),
    ],
)
def test_anything_else_is_refused_with_the_reason(words, why):
    with pytest.raises(days.NoSuchDay, match=why):
        days.parse(words)


@given(st.dates(datetime.date(days.FIRST_YEAR, 1, 1), datetime.date(days.last_year(), 12, 31)))
def test_every_way_to_write_a_day_gives_that_day(day):
    for pattern in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y 10:00:00 +0000"):
        assert days.parse(day.strftime(pattern).replace(" 0", " ")) == day


@given(st.text(max_size=40))
def test_no_text_makes_it_fail_in_another_way(words):
    with contextlib.suppress(days.NoSuchDay):
        assert days.FIRST_YEAR <= days.parse(words).year <= days.last_year()
