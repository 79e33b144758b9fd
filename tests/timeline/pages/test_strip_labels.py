"""What stands under the bars of the strip, which days it covers, and who gives the days of an event vaguely."""

import datetime
from types import SimpleNamespace

import pytest

from timeline.pages.event import Shown, _is_wider, distinct
from timeline.pages.histogram import Bar
from timeline.pages.overview import _window
from timeline.pages.story import DaySpan
from timeline.pages.strip import _above, _tick


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def bar(first: str, unit: str) -> Bar:
    return Bar(day(first), day(first), unit)


@pytest.mark.parametrize(
    ("first", "unit", "tick"),
    [
        ("2025-03-07", "day", "7"),
        ("2025-03-10", "week", "10"),
        ("2025-03-01", "month", "Mar"),
        ("2025-01-01", "year", "2025"),
        ("1990-01-01", "decade", "1990s"),
        ("1901-01-01", "century", "1900s"),
        ("0001-01-01", "", "‹"),
        ("2026-01-01", "", "›"),
    ],
)
def test_a_bar_is_named_by_its_unit(first, unit, tick):
    assert _tick(bar(first, unit)) == tick


@pytest.mark.parametrize(
    ("one", "before", "above"),
    [
        (("2025-03-07", "day"), None, "March"),
        (("2025-03-07", "day"), ("2025-03-06", "day"), ""),
        (("2025-03-01", "day"), ("2025-02-28", "day"), "March"),
        (("2025-03-07", "day"), ("2025-03-01", ""), "March"),
        (("2025-03-10", "week"), ("2025-03-03", "week"), ""),
        (("2025-03-01", "month"), None, "2025"),
        (("2025-03-01", "month"), ("2025-02-01", "month"), ""),
        (("2025-01-01", "month"), ("2024-12-01", "month"), "2025"),
        (("2025-03-01", "month"), ("2025-02-01", ""), "2025"),
        (("2025-01-01", "year"), ("2024-01-01", "year"), ""),
        (("1990-01-01", "decade"), None, ""),
    ],
)
def test_a_new_month_or_year_is_named_where_it_begins(one, before, above):
    assert _above(bar(*one), bar(*before) if before else None) == above


@pytest.mark.parametrize(
    ("first", "last", "window"),
    [
        (None, None, ("2025-03-02", "2025-11-20")),
        ("2025-04-10", "2025-04-12", ("2025-04-01", "2025-04-30")),  # the month around a few days
        ("2025-04-30", "2025-05-01", ("2025-04-01", "2025-05-31")),
        ("2025-04-10", None, ("2025-04-10", "2025-11-20")),  # on to the story's end
        (None, "2025-10-20", ("2025-03-02", "2025-10-20")),
        (None, "2024-10-20", ("2024-10-01", "2024-10-31")),  # all of it before the story
        ("2026-10-20", None, ("2026-10-01", "2026-10-31")),
        ("2024-01-10", "2025-10-20", ("2024-01-10", "2025-10-20")),
    ],
)
def test_the_strip_covers_what_is_asked_for_or_the_story(first, last, window):
    asked = SimpleNamespace(first=day(first) if first else None, last=day(last) if last else None)
    told = DaySpan(day("2025-03-02"), day("2025-11-20"))
    assert _window(asked, told) == DaySpan(*map(day, window))
    assert _window(asked, None) is None


@pytest.mark.parametrize(
    ("earliest", "latest", "open_end", "wider"),
    [
        ("2025-03-10", "2025-03-13", "", False),  # these very days
        ("2025-03-09", "2025-03-13", "", True),
        ("2025-03-10", "2025-03-14", "", True),
        ("2025-03-01", "2025-03-31", "", True),
        ("2025-03-11", "2025-03-14", "", False),  # others
        ("2025-03-09", "2025-03-12", "", False),
        ("2025-03-13", "2025-03-13", "before", True),
        ("2025-03-12", "2025-03-12", "before", False),
        ("2025-03-10", "2025-03-10", "since", True),
        ("2025-03-11", "2025-03-11", "since", False),
        (None, None, "", False),
        ("2025-03-01", None, "", False),
        (None, "2025-03-31", "", False),
    ],
)
def test_a_longer_time_around_the_events_days_gives_them_vaguely(earliest, latest, open_end, wider):
    mention = SimpleNamespace(
        earliest=day(earliest) if earliest else None, latest=day(latest) if latest else None, open=open_end
    )
    assert _is_wider(mention, day("2025-03-10"), day("2025-03-13")) is wider


def test_each_name_is_said_once_as_it_was_first_written():
    assert distinct(["Herald", "Wire", "HERALD", "wire", "Post"]) == ["Herald", "Wire", "Post"]
    assert distinct(["Herald", "Wire", "HERALD"]) == ["Herald", "Wire"]


def test_outlets_that_give_a_date_vaguely_stand_in_the_order_of_their_first_sentences():
    said = [("Herald", "in March"), ("Wire", "last month"), ("Herald", "In March")]
    tellings = [
        SimpleNamespace(outlet=outlet, expression=words, earliest=day("2025-03-01"), latest=day("2025-03-31"), open="")
        for outlet, words in said
    ]
    event = SimpleNamespace(earliest=day("2025-03-13"), latest=day("2025-03-13"), open="")
    assert Shown(event, tellings).vaguer == tellings[:2]
