import datetime

import pytest

from timeline.dates.edtf import from_edtf, to_stamp
from timeline.dates.typed import understand
from timeline.dates.words import in_words

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2025-03-13", "2025-03-13"),
        ("13 March", "2025-03-13"),
        ("13 mar", "2025-03-13"),
        ("March 13", "2025-03-13"),
        ("on 13 March 2025", "2025-03-13"),
        ("13.3.2025", "2025-03-13"),
        ("10-13 March", "[2025-03-10..2025-03-13]"),
        ("10–13 March 2025", "[2025-03-10..2025-03-13]"),
        ("10 March - 13 March", "[2025-03-10..2025-03-13]"),
        ("28 Feb - 3 March", "[2025-02-28..2025-03-03]"),
        ("between 10 and 13 March", "[2025-03-10..2025-03-13]"),
        ("10 or 11 March", "[2025-03-10..2025-03-11]"),
        ("from 10 to 13 March", "2025-03-10/2025-03-13"),
        ("all of 10-13 March", "2025-03-10/2025-03-13"),
        ("[2025-03-10..2025-03-13]", "[2025-03-10..2025-03-13]"),
        ("2025-03-10/2025-03-13", "2025-03-10/2025-03-13"),
        ("Mar 2025", "2025-03"),
        ("august 2024", "2024-08"),
        ("march", "2025-03"),
        ("MAR", "2025-03"),
        ("this may", "2025-05"),
        ("2024-08", "2024-08"),
        ("2022", "2022"),
        ("Thursday", "2025-03-13"),
        ("yesterday", "2025-03-13"),
        ("last week", "[2025-03-03..2025-03-09]"),
    ],
)
def test_typed_dates_are_understood(typed, edtf):
    date = understand(typed, FRIDAY)
    assert to_stamp(date) == edtf
    assert to_stamp(from_edtf(edtf)) == edtf


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "30 February", "about 13 March", "13 March maybe", "2025-02-30", "13-10 March",
     "the truce of 13 March", "2025-03-13?", "x" * 500],
)  # fmt: skip
def test_what_is_no_date_through_and_through_is_refused(typed):
    with pytest.raises(ValueError, match=r"date|day|calendar|before"):
        understand(typed, FRIDAY)


def test_understanding_is_told_in_words():
    assert in_words(understand("10-13 March", FRIDAY)) == "Mon 10 – Thu 13 March 2025, one day of these"
    assert in_words(understand("Mar 2025", FRIDAY)) == "March 2025, day not known"
