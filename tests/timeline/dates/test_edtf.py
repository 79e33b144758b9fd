import datetime

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.edtf import FuzzyDate, from_edtf, is_month, is_year, to_edtf

DAYS = st.dates(min_value=datetime.date(1, 1, 1))
LATER = st.dates(min_value=datetime.date(1000, 1, 1))  # as far back as the other parser reads
EXTENTS = st.sampled_from(["within", "throughout"])
GRANULARITIES = st.sampled_from(["", "day", "part", "week", "month", "quarter", "year", "decade", "range"])


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "extent", "granularity"),
    [
        ("2025-03-13", "2025-03-13", "2025-03-13", "within", "day"),
        ("2025-03-13~", "2025-03-13", "2025-03-13", "within", "day"),
        ("[2025-03-10..2025-03-13]", "2025-03-10", "2025-03-13", "within", "range"),
        ("2025-03-10/2025-03-13", "2025-03-10", "2025-03-13", "throughout", "range"),
        ("2024-08", "2024-08-01", "2024-08-31", "within", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "within", "month"),
        ("2022", "2022-01-01", "2022-12-31", "within", "year"),
        ("2024-08/2024-10", "2024-08-01", "2024-10-31", "throughout", "range"),
        ("[2014..2022]", "2014-01-01", "2022-12-31", "within", "range"),
        ("2025-03-13/2025-03-13", "2025-03-13", "2025-03-13", "within", "day"),
        ("  2025-03-13\n", "2025-03-13", "2025-03-13", "within", "day"),
    ],
)
def test_each_form_is_read(text, earliest, latest, extent, granularity):
    assert from_edtf(text) == FuzzyDate(
        earliest=day(earliest), latest=day(latest), extent=extent, granularity=granularity
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no date here"),
        ("yesterday", "is not a date"),
        ("13/03/2025", "neither a day nor one span of days"),
        ("13.3.2025", "is not a date"),
        ("2025-3-13", "is not a date"),
        ("٢٠٢٥-03-13", "is not a date"),
        ("2025-02-30", "not in the calendar"),
        ("2025-02-29", "not in the calendar"),
        ("2025-13", "not in the calendar"),
        ("0000", "not in the calendar"),
        ("[2025-03-13..2025-03-10]", "last day is before the first"),
        ("2025-03-13/2025-03-10", "last day is before the first"),
        ("[2025-03-13..]", "open at one end"),
        ("/2025-03-13", "open at one end"),
        ("[2025-03-10,2025-03-13]", "nor one span of days"),
        ("[2025-03-10,2025-03-12..2025-03-13]", "nor one span of days"),
        ("2025/2026/2027", "nor one span of days"),
        ("2025-03-13?", "marks the date as uncertain"),
        ("2025-03-13%", "uncertain and approximate"),
        ("201X", "is not a date"),
        ("2025-21", "not in the calendar"),
        ("[" * 500, "is not a date"),
    ],
)
def test_anything_else_is_refused_with_the_reason(text, told):
    with pytest.raises(ValueError, match=told) as refused:
        from_edtf(text)
    assert len(str(refused.value)) < 300


@given(DAYS, DAYS, EXTENTS, GRANULARITIES)
def test_what_is_written_is_read_again(one, other, extent, granularity):
    earliest, latest = sorted((one, other))
    text = to_edtf(earliest, latest, extent, granularity)
    read = from_edtf(text)
    assert (read.earliest, read.latest) == (earliest, latest)
    assert earliest == latest or read.extent == extent
    assert to_edtf(read.earliest, read.latest, read.extent, read.granularity) == text


@given(DAYS, st.sampled_from(["month", "year"]), EXTENTS)
def test_whole_months_and_years_are_read_again(on, granularity, extent):
    named = from_edtf(on.isoformat()[: 7 if granularity == "month" else 4])
    assert (is_month if granularity == "month" else is_year)(named.earliest, named.latest)
    text = to_edtf(named.earliest, named.latest, extent, granularity)
    read = from_edtf(text)
    assert (read.earliest, read.latest, read.extent) == (named.earliest, named.latest, extent)
    assert ("/" in text) == (extent == "throughout")


def test_month_is_written_as_such_only_where_the_words_named_it():
    march = (day("2025-03-01"), day("2025-03-31"))
    assert to_edtf(*march, "within", "month") == "2025-03"
    assert to_edtf(*march, "within", "range") == "[2025-03-01..2025-03-31]"


def test_unknown_date_is_empty():
    assert to_edtf(None, None) == ""


@given(LATER, LATER, EXTENTS, GRANULARITIES)
def test_another_parser_reads_the_same_days(one, other, extent, granularity):
    earliest, latest = sorted((one, other))
    parsed = parse_edtf(to_edtf(earliest, latest, extent, granularity))
    assert tuple(parsed.lower_strict()[:3]) == earliest.timetuple()[:3]
    assert tuple(parsed.upper_strict()[:3]) == latest.timetuple()[:3]


@given(st.text(max_size=40) | st.text("0123456789-/.[]{}XuY~?%, ", max_size=24))
def test_no_text_breaks_the_reader(text):
    try:
        read = from_edtf(text)
    except ValueError:
        return
    assert read.earliest <= read.latest
