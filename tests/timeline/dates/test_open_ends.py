"""Dates that are open at one end, and those with a time of day: in EDTF, in words, and typed by a person."""

import datetime

import pytest

from timeline.dates.edtf import from_edtf, from_stamp, to_edtf, to_stamp
from timeline.dates.typed import understand
from timeline.dates.words import in_words

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("../1997", "by 1997"),
        ("../2025-03-13", "by Thursday 13 March 2025"),
        ("2025-03-13/..", "since Thursday 13 March 2025"),
        ("2024-08/..", "since August 2024"),
    ],
)
def test_an_open_interval_is_read_said_and_written_again(edtf: str, words: str) -> None:
    date = from_edtf(edtf)
    assert in_words(date) == words
    assert to_stamp(date) == edtf


@pytest.mark.parametrize("edtf", ["../..", "/2025", "../", "..", "[..2025]", "../2025/2026"])
def test_what_is_open_at_both_ends_is_no_date(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"open at one end|not a date|neither"):
        from_edtf(edtf)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("before 2019", "../2018"),
        ("before March 2025", "../2025-02"),
        ("before 13 March", "../2025-03-12"),
        ("by 13 March", "../2025-03-13"),
        ("until 13 March 2025", "../2025-03-13"),
        ("no later than 13 March", "../2025-03-13"),
        ("after 1997", "1998/.."),
        ("since January 2025", "2025-01/.."),
        ("from 13 March on", "2025-03-13/.."),
        ("Since 2019", "2019/.."),
        ("13 March or later", "2025-03-13/.."),
        ("../1997", "../1997"),
        ("13 March 2025", "2025-03-13"),
        ("10-13 March", "[2025-03-10..2025-03-13]"),
    ],
)
def test_an_editor_types_an_open_end(typed: str, edtf: str) -> None:
    assert to_stamp(understand(typed, FRIDAY)) == edtf


@pytest.mark.parametrize("typed", ["before the vote", "after lunch on 13 March", "before"])
def test_what_is_no_date_through_and_through_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="not understood"):
        understand(typed, FRIDAY)


def test_an_open_end_is_written_from_its_bounds() -> None:
    first, last = datetime.date(2018, 1, 1), datetime.date(2018, 12, 31)
    assert to_edtf(first, last, "within", "year", "before") == "../2018"
    assert to_edtf(first, last, "within", "range", "after") == "2018-01-01/.."


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("before 13 March", "before Thursday 13 March 2025"),
        ("by Friday 14 March 2025", "by Friday 14 March 2025"),
        ("before 2019", "before 2019"),
        ("before March 2025", "before March 2025"),
        ("after 1997", "after 1997"),
        ("after February 2025", "after February 2025"),
        ("since 2014", "since 2014"),
        ("since January", "since January 2025"),
        ("no later than 13 March", "by Thursday 13 March 2025"),
        ("13 March 2025 14:00", "Thursday 13 March 2025, 14:00"),
        ("13 March 2025, 2 p.m. CDT", "Thursday 13 March 2025, 14:00 CDT (19:00 UTC)"),
        ("13 March 2025, 11 p.m. EST", "Thursday 13 March 2025, 23:00 EST (04:00 UTC on 14 March)"),
        ("2025-03-13 14:00 +05:30", "Thursday 13 March 2025, 14:00 +05:30 (08:30 UTC)"),
        ("late 13 March 2025", "Thursday 13 March 2025, late"),
        ("13 March at dawn", "Thursday 13 March 2025, morning"),
        ("midnight on 13 March", "Thursday 13 March 2025, midnight"),
    ],
)
def test_what_an_editor_types_is_said_again_in_words(typed: str, words: str) -> None:
    assert in_words(understand(typed, FRIDAY)) == words


@pytest.mark.parametrize(
    "stamp", ["2025-03-13 14:00", "2025-03-13 14:00 CDT", "2025-03-13 24:00", "2025-03-13 EV", "2025-03-13", "../1997"]
)
def test_a_date_with_its_hour_is_read_as_it_was_written(stamp: str) -> None:
    assert to_stamp(from_stamp(stamp)) == stamp


@pytest.mark.parametrize("stamp", ["2025-03-13 soon", "2025-03 14:00", "2025-03-13 25:00", "14:00"])
def test_what_is_no_time_of_a_day_is_refused(stamp: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|no time of day"):
        from_stamp(stamp)


@pytest.mark.parametrize(
    "typed", ["10-13 March 14:00", "13 March 14:00 to 15:00", "13 March, tea time", "March 14:00"]
)
def test_an_hour_without_its_one_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="not understood"):
        understand(typed, FRIDAY)
