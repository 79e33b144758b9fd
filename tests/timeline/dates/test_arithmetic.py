from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.arithmetic import FIRST, LAST, month_words, shifted
from timeline.dates.edtf import from_edtf


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_a_shifted_day_is_as_far_away_as_the_calendar_allows(day, days):
    there = shifted(day, days)
    assert (there - day).days == days or there == (LAST if days > 0 else FIRST)


@given(st.dates())
def test_month_is_read_back_whatever_the_year(day):
    assert from_edtf(month_words(day)).earliest == day.replace(day=1)
