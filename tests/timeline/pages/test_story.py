import datetime

from hypothesis import given
from hypothesis import strategies as st

from timeline.models import lengths
from timeline.pages.cells import Cell, Cells
from timeline.pages.story import FEW, SHARE, DaySpan, _shortest
from timeline.pages.story import story as story_of

SPILL = datetime.date(2010, 4, 20)
DAY = datetime.timedelta(1)


def told(day: datetime.date, mentions: int, length: int = lengths.DAY) -> Cell:
    return Cell(day, length, mentions, mentions)


def story(cells: list[Cell], background_before: datetime.date | None = None) -> DaySpan | None:
    return story_of(Cells.of(sorted(cells)), background_before)


def test_nothing_is_no_story():
    assert story([]) is None


def test_the_story_is_the_days_that_most_is_told_of():
    months = [told(SPILL + number * DAY, 20) for number in range(100)]
    past = [told(datetime.date(year, 12, 31), 1, lengths.YEAR) for year in range(1900, 2000)]
    found = story([*past, *months, told(datetime.date(4010, 1, 1), 2)])
    assert found == DaySpan(SPILL, SPILL + 99 * DAY)


def test_a_short_timeline_is_its_own_story():
    cells = [told(SPILL, 1), told(SPILL + 400 * DAY, 1)]
    assert story(cells) == DaySpan(SPILL, SPILL + 400 * DAY)


def test_what_is_older_than_the_articles_is_not_the_story():
    cells = [told(SPILL - 400 * DAY, FEW), told(SPILL, 2)]
    assert story(cells, SPILL - 3 * DAY) == DaySpan(SPILL, SPILL)


def test_years_do_not_say_when_the_story_is():
    cells = [told(SPILL + number * DAY, 10) for number in range(50)]
    assert story([*cells, told(datetime.date(2019, 12, 31), 10_000, lengths.YEAR)]).last < datetime.date(2011, 1, 1)


@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(1, 50)), min_size=1))
def test_the_story_holds_nine_tenths_and_no_shorter_time_does(rows):
    cells = sorted(told(SPILL + number * DAY, mentions) for number, mentions in rows)
    found = story(cells)
    total = sum(cell.mentions for cell in cells)
    held = sum(cell.mentions for cell in cells if found.first <= cell.latest <= found.last)
    assert held >= SHARE * total
    if total > FEW:
        by_day: dict[int, int] = {}
        for cell in cells:
            by_day[cell.latest.toordinal()] = by_day.get(cell.latest.toordinal(), 0) + cell.mentions
        shortest = DaySpan(*map(datetime.date.fromordinal, _shortest(sorted(by_day.items()))))
        assert found.first <= shortest.first <= shortest.last <= found.last
        found = shortest
        days = sorted({cell.latest for cell in cells})
        for first in days:
            for last in days:
                if last - first < found.last - found.first:
                    assert sum(cell.mentions for cell in cells if first <= cell.latest <= last) < SHARE * total
