"""A publication date as metadata of any kind writes it."""

import datetime
import sys

import pytest

from articles.dating import stamps
from articles.dating.days import NoSuchDay

TUESDAY = datetime.date(2025, 3, 11)


@pytest.mark.parametrize(
    "value",
    [
        "2025-03-11",
        "2025-03-11T23:30:00-05:00",
        "20250311",
        "20250311T101500Z",
        "Tue, 11 Mar 2025 10:15:00 GMT",
        "11 March 2025",
        "March 11, 2025",
        "11 mars 2025",
        "Dienstag, 11. März 2025",
        1741687200,  # 10:00 in UTC
        1741687200.7,
        1741687200000,
        "1741687200",
        "1741687200000",
        datetime.date(2025, 3, 11),
        datetime.datetime(2025, 3, 11, 23, 59),
    ],
    ids=str,
)
def test_each_way_of_writing_a_day_is_read(value):
    assert stamps.read(value).day == TUESDAY


@pytest.mark.parametrize(
    ("value", "day_first", "day"),
    [
        ("03/04/2025", True, datetime.date(2025, 4, 3)),
        ("03/04/2025", False, datetime.date(2025, 3, 4)),
        ("12/11/2025", True, datetime.date(2025, 11, 12)),
        ("12/11/2025", False, datetime.date(2025, 12, 11)),
        ("25/12/2024", False, datetime.date(2024, 12, 25)),  # it cannot be meant otherwise
        ("12/25/2024", True, datetime.date(2024, 12, 25)),
        ("03/04/25", True, datetime.date(2025, 4, 3)),
    ],
)
def test_a_date_of_two_readings_is_read_as_the_place_writes_it(value, day_first, day):
    assert stamps.read(value, day_first).day == day


@pytest.mark.parametrize(
    "value",
    [
        "", "  ", None, True, ["2025-03-11"], "03/04/2025", "soon", "yesterday", "March 2025", "2025-02-30",
        "631151999", 0, "9" * 13, 7_000_000_000,
    ],
    ids=str,
)  # fmt: skip
def test_what_names_no_day_is_refused_with_the_reason(value):
    with pytest.raises(NoSuchDay) as caught:
        stamps.read(value)
    assert str(caught.value)


@pytest.mark.parametrize("value", ["yesterday", "3 hours ago", "March 2025", "14 March", "2025"])
def test_what_is_no_whole_day_is_refused_without_asking_the_library_of_other_languages(value, monkeypatch):
    monkeypatch.setitem(sys.modules, "dateparser", None)  # to import it is an error
    with pytest.raises(NoSuchDay, match="not a day with its month and year"):
        stamps.read(value)
