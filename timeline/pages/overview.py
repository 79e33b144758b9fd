"""What a question finds as a whole: how many events, when the story is, what was before it, and the strip over all.

The same on every page of an answer, and small, so that it is kept until the next edition.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from timeline.dates.words import DASH
from timeline.models import lengths
from timeline.models.orders import BY_WEIGHT
from timeline.pages.cells import Cells
from timeline.pages.census import MOST, Census, census, count, long_census
from timeline.pages.coverage import Coverage
from timeline.pages.histogram import NARROW, WIDE, Strip, end_of, start_of, strip
from timeline.pages.question import KEY_EVENTS, Question
from timeline.pages.story import DaySpan, story


@dataclass(frozen=True, slots=True)
class Overview:
    """All that a question finds.

    `count` is None, and there is no strip, where so many answer that a reader would wait for the count; `many` are
    more than are counted one by one. `weighty` are the keys of those that get more weight on a page. `background` is
    how many were before the story, where nothing narrows the question, and `background_words` when that was.
    """

    many: bool
    weighty: frozenset[int]
    count: int | None = None
    story: DaySpan | None = None
    background: int = 0
    background_words: str = ""
    strip: Strip | None = None
    narrow: Strip | None = None  # the same for a phone, where that has room for fewer bars


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events a question finds on which day, whatever days are asked for, and when the story is in these.

    `weighty` are the keys of those that weigh most, if they came with the counts.
    """

    found: Cells
    many: bool
    story: DaySpan | None
    over: int = 0  # how many ended before the story
    over_words: str = ""
    weighty: frozenset[int] | None = None


def counts(asked: Question, covered: Coverage) -> Counts | None:
    """From counts that the database keeps, or from a few thousand rows; None where that takes long."""
    found = census(asked)
    return None if found is None else _counts(found, covered)


def _counts(found: Census, covered: Coverage) -> Counts:
    cells = found.cells
    told = story(cells, covered.background_before)
    over = cells.before(told.first) if told else 0
    words = _background_words(cells.days[:over], told) if told else ""
    return Counts(cells, sum(cells.events) > MOST, told, sum(cells.events[:over]), words, found.weighty)


def overview(asked: Question, covered: Coverage, known: Counts | None, *, counted: bool = False) -> Overview:
    """What it finds, given the counts of the question without its days; `counted` however many these are."""
    if known is None and not counted:
        return Overview(many=True, weighty=frozenset())
    here = known or _counts(Census(long_census(asked)), covered)
    found = count(asked, here.found, scanned=here.many)
    told, past = here.story, 0
    if asked.is_open and told:
        reaching = asked.events(scanned=here.many).order_by().filter(ages(told), latest__gte=told.first)
        past = here.over + reaching.count()
    window = _window(asked, told)
    return Overview(
        here.many,
        _weighty(asked, found, here),
        count=found,
        story=told,
        background=past if past != found else 0,
        background_words=here.over_words,
        strip=strip(here.found, window, WIDE) if window else None,
        narrow=strip(here.found, window, NARROW) if window else None,
    )


def ages(told: DaySpan) -> Q:
    """What spans more than a year and begins before the story."""
    return Q(length=lengths.AGE, open="", earliest__lt=told.first)


def _background_words(days: Sequence[int], told: DaySpan) -> str:
    """The time that the background covers before the story, roughly: "2022 – March 2025"."""
    if not days:
        return f"before {told.first:%B} {told.first.year}"
    first, last = map(datetime.date.fromordinal, (days[0], days[-1]))
    start = f"{first.year}" if first.year != last.year else "" if first.month == last.month else f"{first:%B}"
    return f"{start}{DASH if start else ''}{last:%B} {last.year}"


def _weighty(asked: Question, found: int, here: Counts) -> frozenset[int]:
    """As many as there are key events, where there are more in all."""
    if found <= KEY_EVENTS and not asked.key:
        return frozenset()
    if here.weighty is not None and not (asked.first or asked.last):
        return here.weighty
    ranked = asked.events(scanned=here.many).order_by(*BY_WEIGHT)
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
