"""A month or year is named as one only where the words did and the days are all of it: in EDTF, said and typed."""

import datetime

import pytest

from timeline.dates.edtf import fuzzy, to_edtf
from timeline.dates.hours import clock_words
from timeline.dates.typed import understand
from timeline.dates.words import counted, edtf_words, extent_words, span_words
from timeline.temporal.timex import Clock

FRIDAY = datetime.date(2025, 3, 14)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("first", "last", "granularity", "edtf", "words", "note"),
    [
        ("2024-08-01", "2024-08-31", "month", "2024-08", "August 2024", "day not known"),
        (
            "2024-08-01",
            "2024-08-31",
            "range",
            "[2024-08-01..2024-08-31]",
            "Thu 1 – Sat 31 August 2024",
            "one day of these",
        ),
        (
            "2024-08-01",
            "2024-08-30",
            "month",
            "[2024-08-01..2024-08-30]",
            "Thu 1 – Fri 30 August 2024",
            "one day of these",
        ),
        (
            "2024-08-01",
            "2024-09-30",
            "month",
            "[2024-08-01..2024-09-30]",
            "Thu 1 August – Mon 30 September 2024",
            "one day of these",
        ),
        ("2024-01-01", "2024-12-31", "year", "2024", "2024", "day and month not known"),
        ("1970-01-01", "1979-12-31", "decade", "[1970-01-01..1979-12-31]", "1970 – 1979", "year not known"),
        ("1974-01-01", "1975-12-31", "decade", "[1974-01-01..1975-12-31]", "1974 – 1975", "one day of these"),
        (
            "2024-10-01",
            "2024-12-31",
            "quarter",
            "[2024-10-01..2024-12-31]",
            "Tue 1 October – Tue 31 December 2024",
            "day and month not known",
        ),
        (
            "2024-10-01",
            "2024-10-31",
            "quarter",
            "[2024-10-01..2024-10-31]",
            "Tue 1 – Thu 31 October 2024",
            "one day of these",
        ),
        ("2024-01-01", "2024-12-31", "range", "[2024-01-01..2024-12-31]", "2024", "one day of these"),
        (
            "2024-01-01",
            "2024-12-30",
            "year",
            "[2024-01-01..2024-12-30]",
            "Mon 1 January – Mon 30 December 2024",
            "one day of these",
        ),
        ("2024-01-01", "2024-12-31", "month", "[2024-01-01..2024-12-31]", "2024", "one day of these"),
        (
            "2024-08-01",
            "2024-08-31",
            "year",
            "[2024-08-01..2024-08-31]",
            "Thu 1 – Sat 31 August 2024",
            "one day of these",
        ),
    ],
)
def test_a_span_goes_by_its_month_or_year_only_if_it_is_all_of_it(first, last, granularity, edtf, words, note):
    days = day(first), day(last)
    assert to_edtf(*days, "within", granularity) == edtf
    assert span_words(*days, granularity) == words
    assert extent_words(*days, "within", granularity) == note


@pytest.mark.parametrize(
    ("first", "last", "granularity", "open_end", "edtf", "words"),
    [
        ("2024-08-01", "2024-08-31", "month", "before", "../2024-08", "before September 2024"),
        ("2024-08-01", "2024-08-31", "month", "after", "2024-08/..", "after July 2024"),
        ("2024-08-01", "2024-08-30", "month", "before", "../2024-08-30", "before Saturday 31 August 2024"),
        ("2024-08-02", "2024-08-31", "month", "after", "2024-08-02/..", "after Thursday 1 August 2024"),
        ("2024-08-01", "2024-08-31", "range", "by", "../2024-08-31", "by Saturday 31 August 2024"),
        ("2024-08-01", "2024-08-31", "year", "since", "2024-08-01/..", "since Thursday 1 August 2024"),
        ("2024-01-01", "2024-12-31", "year", "before", "../2024", "before 2025"),
        ("2024-01-01", "2024-12-31", "year", "after", "2024/..", "after 2023"),
        ("2024-01-01", "2024-12-31", "month", "since", "2024-01-01/..", "since Monday 1 January 2024"),
        ("9999-12-31", "9999-12-31", "day", "before", "../9999-12-31", "before Friday 31 December 9999"),
        ("0001-01-01", "0001-01-01", "day", "after", "0001-01-01/..", "after Monday 1 January 1"),
    ],
)
def test_so_does_the_end_that_is_known_of_an_open_one(first, last, granularity, open_end, edtf, words):
    days = day(first), day(last)
    assert to_edtf(*days, "within", granularity, open_end) == edtf
    assert span_words(*days, granularity, open_end) == words
    assert extent_words(*days, "within", granularity, open_end) == ""


@pytest.mark.parametrize(("first", "last"), [(None, FRIDAY), (FRIDAY, None), (None, None)])
def test_half_a_date_is_none(first, last):
    assert to_edtf(first, last) == ""
    assert fuzzy(first, last, "within", "day", "", "") is None


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        (Clock(datetime.time(10, 5)), "10:05"),
        (Clock(datetime.time(10, 5), zone="local time"), "10:05 local time"),
        (Clock(datetime.time(10, 5), zone="CDT", utc=datetime.datetime(2025, 3, 14, 15, 5)), "10:05 CDT (15:05 UTC)"),
        (
            Clock(datetime.time(22), zone="CDT", utc=datetime.datetime(2025, 3, 15, 3)),
            "22:00 CDT (03:00 UTC on 15 March)",
        ),
        (Clock(datetime.time(10, 5), zone="Z", utc=datetime.datetime(2025, 3, 14, 10, 5)), "10:05 UTC"),
        (Clock(datetime.time(10, 5), zone="gmt", utc=datetime.datetime(2025, 3, 14, 10, 5)), "10:05 gmt"),
        (Clock(datetime.time(), "NI"), "midnight"),
        (Clock(None, "EV"), "evening"),
    ],
)
def test_a_time_of_day_is_told_with_utc_where_that_is_another(clock, words):
    assert clock_words(clock, FRIDAY) == words


def test_without_a_day_to_compare_the_day_in_utc_is_left_out():
    clock = Clock(datetime.time(22), zone="CDT", utc=datetime.datetime(2025, 3, 15, 3))
    assert clock_words(clock) == "22:00 CDT (03:00 UTC)"


@pytest.mark.parametrize(
    "typed",
    [
        "13 March 14:00 to 14 March",  # a span has no hour, nor an open end of its own
        "10 March to 13 March 14:00",
        "10 March to before 13 March",
        "2025-3-13-14-15",
    ],
)
def test_what_cannot_be_kept_is_refused_and_not_half_taken(typed):
    with pytest.raises(ValueError, match=r"not understood|not a date|not in the calendar"):
        understand(typed, FRIDAY)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("", "no date"),
        ("2025-03", "March 2025, day not known"),
        ("2025-03-13", "Thursday 13 March 2025"),
        ("A title", "A title"),
    ],
)
def test_an_edtf_is_said_and_a_title_stays_as_it_is(edtf, words):
    assert edtf_words(edtf, "no date") == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (1200, "1,200 articles")]
)
def test_things_are_counted_with_their_noun(number, words):
    assert counted(number, "article") == words
