"""Heaps of words of time, which no prose has, are passed over; a table of dates is none."""

import datetime

import pytest

from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    "piece", ["on the 5th of ", "march 5 ", "the first monday of the ", "the Monday before ", "the day after the "]
)
def test_a_heap_is_given_up_soon_and_what_follows_is_read(piece: str) -> None:
    found = tag(piece * 400 + "nobody came. They met on 3 June 2019.", FRIDAY)
    assert len(found) < 40
    assert found[-1].value == "2019-06-03"


@pytest.mark.parametrize("piece", ['"on Monday" said ', 'said yesterday "now', "it ran on 3 May. "])
def test_more_dates_than_can_be_told_of_are_passed_over(piece: str) -> None:
    found = tag(piece * 300 + "Then nobody came for a long while. They met again on 3 June 2019.", FRIDAY)
    assert found[-1].value == "2019-06-03"
    assert len(found) < 30


def test_a_long_table_of_dates_is_read() -> None:
    rows = "\n".join(f"{1 + day % 28} May 2021: pump {day} stopped" for day in range(250))
    assert len(tag(rows, FRIDAY)) == 250


def test_a_long_sentence_of_many_dates_is_read_to_its_end() -> None:
    days = " ".join(
        f"On {day} May 2021 shells fell, and on the night of {day + 1} May they fell again." for day in range(1, 9)
    )
    assert tag(days, FRIDAY)[-1].value == "2021-05-09TNI"
