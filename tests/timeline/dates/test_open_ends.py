"""Dates that are open at one end: in EDTF, in words, and typed by a person."""

import datetime

import pytest

from timeline.dates.edtf import from_edtf, to_edtf
from timeline.dates.typed import as_edtf, understand
from timeline.dates.words import in_words

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("../1997", "1997 or earlier"),
        ("../2025-03-13", "Thursday 13 March 2025 or earlier"),
        ("2025-03-13/..", "Thursday 13 March 2025 or later"),
        ("2024-08/..", "August 2024 or later"),
    ],
)
def test_an_open_interval_is_read_said_and_written_again(edtf: str, words: str) -> None:
    date = from_edtf(edtf, open_ends=True)
    assert in_words(date) == words
    assert as_edtf(date) == edtf


@pytest.mark.parametrize("edtf", ["../1997", "2025-03-13/.."])
def test_where_there_is_no_place_for_an_open_end_it_is_refused(edtf: str) -> None:
    with pytest.raises(ValueError, match="open at one end"):
        from_edtf(edtf)


@pytest.mark.parametrize("edtf", ["../..", "/2025", "../", "..", "[..2025]", "../2025/2026"])
def test_what_is_open_at_both_ends_is_no_date(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"open at one end|not a date|neither"):
        from_edtf(edtf, open_ends=True)


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
    assert as_edtf(understand(typed, FRIDAY, open_ends=True)) == edtf


@pytest.mark.parametrize("typed", ["before the vote", "after lunch on 13 March", "before"])
def test_what_is_no_date_through_and_through_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="not understood"):
        understand(typed, FRIDAY, open_ends=True)


def test_an_open_end_is_written_from_its_bounds() -> None:
    first, last = datetime.date(2018, 1, 1), datetime.date(2018, 12, 31)
    assert to_edtf(first, last, "within", "year", "before") == "../2018"
    assert to_edtf(first, last, "within", "range", "after") == "2018-01-01/.."
