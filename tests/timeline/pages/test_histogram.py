import datetime
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.models import lengths
from timeline.pages.cells import Cell, Cells
from timeline.pages.histogram import NARROW, UNITS, WIDE, Strip, strip
from timeline.pages.story import DaySpan

ENDS = (datetime.date.min, datetime.date.max)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def cells(*told: str) -> Cells:
    """One event each on "2025-03-11" or "2025-03-10..2025-03-13"."""
    made = []
    for text in told:
        first, last = (day(end) for end in (text.split("..") * 2)[:2])
        made.append(Cell(last, lengths.length((last - first).days + 1), 1, 1))
    return Cells.of(sorted(made))


def drawn(*told: str, first: str, last: str, most: int = WIDE) -> Strip:
    return strip(cells(*told), DaySpan(day(first), day(last)), most)


def test_days_count_their_events_and_keep_the_empty_days_between():
    made = drawn("2025-03-11", "2025-03-11", "2025-03-13", first="2025-03-11", last="2025-03-13")
    assert [bar.count for bar in made.bars] == [2, 0, 1]
    assert made.tallest == 2


@pytest.mark.parametrize(
    ("last", "unit", "bars"),
    [
        ("2025-03-31", "day", 31),
        ("2025-05-31", "week", 14),
        ("2026-11-30", "month", 21),
        ("2030-12-31", "year", 6),
        ("2200-12-31", "decade", 19),
        ("2999-12-31", "century", 10),
    ],
)
def test_bars_are_as_fine_as_there_is_room(last, unit, bars):
    made = drawn(first="2025-03-01", last=last)
    assert (made.bars[0].unit, len(made.bars)) == (unit, bars)


def test_a_phone_has_fewer_bars_of_the_same_events():
    told = [f"2025-03-{number:02}" for number in range(1, 32)]
    made = drawn(*told, first="2025-03-01", last="2025-03-31", most=NARROW)
    assert made.bars[0].unit == "week"
    assert sum(bar.count for bar in made.bars) == 31


def test_an_event_that_may_be_in_several_bars_is_piled_on_none():
    made = drawn("2025-03-10..2025-03-13", "2025-03-13", first="2025-03-10", last="2025-03-14")
    assert [bar.count for bar in made.bars] == [0, 0, 0, 1, 0]
    assert [bar.longer for bar in made.bars] == [0, 0, 0, 1, 0]


def test_a_month_counts_where_a_bar_holds_all_of_it():
    made = drawn("2024-08-01..2024-08-31", "2024-01-01..2024-12-31", first="2024-01-01", last="2024-12-31")
    assert [bar.words for bar in made.bars if bar.count] == ["August 2024"]
    assert [bar.words for bar in made.bars if bar.longer] == ["December 2024"]


def test_what_lies_outside_is_one_bar_at_each_end():
    made = drawn("1986-04-26", "2022-02-24", "2025-03-11", "2026-01-01", first="2025-03-10", last="2025-03-14")
    assert (made.before.count, made.after.count) == (2, 1)
    assert made.tallest == 1


def test_what_lies_outside_is_drawn_where_nothing_lies_inside():
    made = drawn("1986-04-26", "2026-01-01", first="2025-03-10", last="2025-03-14")
    assert ([bar.count for bar in made.bars], made.before.count, made.after.count) == ([0] * 5, 1, 1)
    assert made.tallest == 1


def test_nothing_outside_draws_nothing_there():
    made = drawn("2025-03-11", first="2025-03-10", last="2025-03-14")
    assert (made.before, made.after) == (None, None)


@pytest.mark.parametrize("years", [0, 1, 5, 50, 900])
@pytest.mark.parametrize("most", [WIDE, NARROW])
def test_every_event_is_counted_once_within_the_room(years, most):
    chance = random.Random(years)
    end = datetime.date(2025, 4, 30)
    told = []
    for _ in range(300):
        last = end - datetime.timedelta(days=chance.randrange(365 * years + 1))
        told.append(Cell(last, chance.choice(lengths.LENGTHS), 1, 1))
    made = strip(Cells.of(sorted(told)), DaySpan(end - datetime.timedelta(200 * years), end), most)
    sides = sum(side.count for side in (made.before, made.after) if side)
    assert sum(bar.count + bar.longer for bar in made.bars) + sides == 300
    assert len(made.bars) <= most
    for before, after in zip(made.bars, made.bars[1:], strict=False):
        assert before.last + datetime.timedelta(1) == after.first


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("last", [0, 1])
def test_the_ends_of_the_calendar_are_no_error(first, last):
    strip(cells("0001-01-01..0001-12-31", "9999-12-31"), DaySpan(*sorted((ENDS[first], ENDS[last]))))


DAYS = st.dates(datetime.date(1, 1, 1), datetime.date.max)
CELLS = st.lists(st.builds(Cell, DAYS, st.sampled_from(lengths.LENGTHS), st.integers(1, 9), st.integers(1, 9)))


@given(CELLS, DAYS, DAYS, st.sampled_from([NARROW, WIDE]))
def test_each_bar_counts_what_ends_in_it_and_what_is_longer_beside(
    made: list[Cell], one: datetime.date, other: datetime.date, most: int
):
    days, counted = DaySpan(min(one, other), max(one, other)), Cells.of(sorted(made))
    found = strip(counted, days, most)
    for bar in (*found.bars, *(side for side in (found.before, found.after) if side)):
        here = [cell for cell in made if bar.first <= cell.latest <= bar.last]
        is_side = bar in (found.before, found.after)
        held = [cell for cell in here if is_side or cell.length <= UNITS.get(bar.unit, lengths.YEAR)]
        assert bar.count == sum(cell.events for cell in held)
        assert bar.longer == sum(cell.events for cell in here) - bar.count
        assert bar.count == counted.ended(bar.first, bar.last) - bar.longer
