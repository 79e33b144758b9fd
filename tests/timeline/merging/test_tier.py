"""Days and spans put together, so that no more is asked of the record of places than has to be."""

import datetime

import pytest

from timeline.dates.arithmetic import connected, stretches


def span(first: int, last: int) -> tuple[datetime.date, datetime.date]:
    return datetime.date(2025, 3, first), datetime.date(2025, 3, last)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([(5, 6), (1, 2)], [(1, 2), (5, 6)]),
        ([(1, 2), (3, 4)], [(1, 4)]),
        ([(1, 3), (2, 5)], [(1, 5)]),
        ([(1, 9), (2, 3), (5, 5)], [(1, 9)]),
        ([(1, 2), (1, 2), (4, 4)], [(1, 2), (4, 4)]),
    ],
)
def test_spans_that_overlap_or_follow_each_other_are_one(spans, expected):
    assert connected(span(*one) for one in spans) == [span(*one) for one in expected]


def test_days_are_widened_and_put_together():
    days = [datetime.date(2025, 3, day) for day in (10, 2, 12)]
    assert stretches(days, 1) == [span(1, 3), span(9, 13)]
    assert stretches(days) == [span(2, 2), span(10, 10), span(12, 12)]
    assert stretches([datetime.date.max], 3) == [(datetime.date(9999, 12, 28), datetime.date.max)]
