"""Days counted from a day."""

import datetime

import pytest

from timeline.temporal.calendar.periods import shift

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(("unit", "of_a_day"), [("H", 24), ("MIN", 24 * 60), ("S", 24 * 3600)])
def test_only_whole_days_of_hours_minutes_and_seconds_lead_to_another_day(unit, of_a_day):
    assert shift(FRIDAY, of_a_day - 1, unit) == FRIDAY
    assert shift(FRIDAY, of_a_day, unit) == datetime.date(2025, 3, 15)
    assert shift(FRIDAY, 1 - of_a_day, unit) == FRIDAY
    assert shift(FRIDAY, -of_a_day, unit) == datetime.date(2025, 3, 13)


def test_half_a_month_is_fifteen_days():
    assert shift(FRIDAY, 1.5, "M") == datetime.date(2025, 4, 29)
