"""What a question finds as a whole: how many events, when the story is, and the strip over all of them.

The same on every page of an answer, and small, so that it is kept until the next edition.
"""

from dataclasses import dataclass

from timeline.models.events import BY_WEIGHT
from timeline.pages.census import MOST, census, count, long_census
from timeline.pages.coverage import Coverage
from timeline.pages.histogram import NARROW, WIDE, Strip, end_of, start_of, strip
from timeline.pages.question import KEY_EVENTS, Question
from timeline.pages.story import DaySpan, story


@dataclass(frozen=True, slots=True)
class Overview:
    """All that a question finds.

    `count` is None, and there is no strip, where so many answer that a reader would wait for the count; `many` are
    more than are counted one by one. `weighty` are the keys of those that get more weight on a page, `over` is how
    many have ended before the story begins.
    """

    many: bool
    weighty: frozenset[int]
    count: int | None = None
    story: DaySpan | None = None
    over: int = 0
    strip: Strip | None = None
    narrow: Strip | None = None  # the same for a phone, where that has room for fewer bars


def overview(asked: Question, covered: Coverage, *, counted: bool = False) -> Overview:
    """What it finds, from counts that the database keeps or from a few thousand rows; `counted` however many."""
    cells = census(asked)
    many = cells is None or sum([cell.events for cell in cells]) > MOST
    if cells is None and counted:
        cells = long_census(asked)
    found = None if cells is None else count(asked, cells, scanned=many)
    weighty = _weighty(asked, found, scanned=many)
    if cells is None:
        return Overview(many, weighty)
    told = story(cells, covered.background_before)
    window = _window(asked, told)
    return Overview(
        many,
        weighty,
        count=found,
        story=told,
        over=sum([cell.events for cell in cells if told and cell.latest < told.first]),
        strip=strip(cells, window) if window else None,
        narrow=strip(cells, window, NARROW) if window else None,
    )


def _weighty(asked: Question, found: int | None, *, scanned: bool) -> frozenset[int]:
    """As many as there are key events, where there are more in all."""
    if found is not None and found <= KEY_EVENTS and not asked.key:
        return frozenset()
    ranked = asked.events(scanned=scanned).order_by(*BY_WEIGHT)
    return frozenset(ranked.values_list("pk", flat=True)[:KEY_EVENTS])


def _window(asked: Question, told: DaySpan | None) -> DaySpan | None:
    """The days that the strip covers: those of the story; those asked for, with the month around few of them."""
    if told is None or not (asked.first or asked.last):
        return told
    first = asked.first or min(told.first, asked.last or told.first)
    last = asked.last or max(told.last, first)
    if (last - first).days < WIDE // 2:
        first, last = start_of(first, "month"), end_of(start_of(last, "month"), "month")
    return DaySpan(first, last)
