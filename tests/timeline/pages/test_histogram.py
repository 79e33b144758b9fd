import datetime
import random

import pytest

from timeline.pages.histogram import MOST_LANES, MOST_SLOTS, Strip, strip

CUT = datetime.date(2025, 3, 8)


def drawn(*days: str, cut: datetime.date | None = CUT) -> Strip:
    """The strip of events on "2025-03-11", in "2025-03-10..2025-03-13", throughout "2025-03-10/2025-03-13"."""
    events = []
    for text in days:
        ends = [datetime.date.fromisoformat(end) for end in text.replace("/", "..").split("..")]
        events.append((ends[0], ends[-1], "/" in text))
    return strip(events, cut)


def counts(strip: Strip) -> dict[str, int]:
    return {slot.words: slot.count for slot in strip.slots if slot.count}


def test_nothing_draws_nothing():
    assert drawn().slots == []


def test_days_count_their_events_and_keep_the_empty_days_between():
    strip = drawn("2025-03-11", "2025-03-11", "2025-03-13")
    assert [slot.count for slot in strip.slots] == [2, 0, 1]
    assert strip.tallest == 2


def test_a_long_empty_time_is_one_gap():
    strip = drawn("2025-03-11", "2025-04-20")
    assert [bool(slot.unit) for slot in strip.slots] == [True, False, True]


def test_background_years_do_not_crush_the_weeks():
    background = [f"20{year:02}-06-{day:02}" for year in range(14, 24) for day in range(1, 29)]
    weeks = [f"2025-03-{day:02}" for day in range(11, 32)]
    strip = drawn(*background, *weeks)
    assert [slot.count for slot in strip.slots if not slot.background and slot.unit] == [1] * 21
    assert sum(slot.count for slot in strip.slots if slot.background) == 280
    assert sum(slot.background for slot in strip.slots) <= 6
    assert strip.tallest == 1


def test_a_span_is_a_line_over_its_days_and_counts_on_none():
    strip = drawn("2025-03-11", "2025-03-10..2025-03-13", "2025-03-10..2025-03-13")
    assert counts(strip) == {"Tuesday 11 March 2025": 1}
    (line,) = strip.lines
    assert line.count == 2
    assert strip.slots[line.start].first == datetime.date(2025, 3, 10)
    assert strip.slots[line.end].last == datetime.date(2025, 3, 13)
    assert [slot.lines for slot in strip.slots] == [2, 2, 2, 2]


def test_a_time_that_was_all_taken_and_one_day_of_it_are_two_lines():
    strip = drawn("2025-03-11", "2025-03-10..2025-03-13", "2025-03-10/2025-03-13")
    assert sorted((line.throughout, line.count, line.lane) for line in strip.lines) == [(False, 1, 0), (True, 1, 1)]


def test_a_month_counts_where_a_bin_holds_all_of_it():
    assert counts(drawn("2024-08-01..2024-08-31", "2022-02-24", "2019-01-01..2019-12-31", "2025-03-11")) == {
        "2019": 1,
        "2022": 1,
        "2024": 1,
        "Tuesday 11 March 2025": 1,
    }


def test_a_vague_year_does_not_stretch_the_days():
    strip = drawn("2025-03-11", "2025-03-12", "2025-01-01..2025-12-31")
    assert len(strip.slots) == 2
    assert [(line.start, line.end) for line in strip.lines] == [(0, 1)]


def test_a_long_span_beside_the_days_is_drawn_all_the_same():
    strip = drawn("2025-03-11", "2025-06-01..2025-06-30")
    assert sum(slot.count for slot in strip.slots) + sum(line.count for line in strip.lines) == 2


def test_lines_never_cross_in_a_lane():
    strip = drawn(*[f"2025-03-{day:02}..2025-03-{day + 4:02}" for day in range(10, 24)])
    assert strip.lanes <= MOST_LANES
    for one in strip.lines:
        for other in strip.lines:
            assert one is other or one.lane != other.lane or one.end < other.start or other.end < one.start


@pytest.mark.parametrize("years", [0, 1, 5, 50, 2000])
@pytest.mark.parametrize("cut", [None, CUT])
def test_every_event_is_counted_once_within_the_room(years, cut):
    chance = random.Random(years)
    spans = []
    for _ in range(300):
        last = datetime.date(2025, 4, 30) - datetime.timedelta(days=chance.randrange(365 * years + 1))
        first = last - datetime.timedelta(days=chance.choice([0, 0, 0, 3, 30, min(365, years)]))
        spans.append((first, last, chance.random() < 0.5))
    made = strip(spans, cut)
    assert sum(slot.count for slot in made.slots) + sum(line.count for line in made.lines) + made.undrawn == 300
    assert len(made.slots) <= MOST_SLOTS + 2 or years == 2000
    for before, after in zip(made.slots, made.slots[1:], strict=False):
        assert before.first <= after.first


def test_the_ends_of_the_calendar_are_no_error():
    drawn("0001-01-01..0001-12-31", "9999-12-31", "9999-01-01..9999-12-31")


@pytest.mark.parametrize("cut", [None, datetime.date.min, CUT, datetime.date.max])
def test_both_ends_of_the_calendar_have_their_slots(cut):
    strip = drawn("0001-01-01", "0001-01-01..9999-12-31", "2025-03-11", "9999-12-31", cut=cut)
    assert sum(slot.count for slot in strip.slots) == 3
    assert strip.slots[-1].last == datetime.date.max
    assert all(slot.first <= slot.last for slot in strip.slots)
