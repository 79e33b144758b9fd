"""The days of the story: those in which nine tenths of what the articles report happened. Pure.

An archive of some months also recalls other years and centuries, and looks ahead. What it is about is the shortest
time that holds nine tenths of its mentions, with the weeks beside it in which nearly as much is told; the rest is
background before it and outlook after it.
"""

import datetime
from typing import NamedTuple

from timeline.models import lengths
from timeline.pages.cells import Cells

SHARE = 0.9
NEARLY = 0.25  # of what the weeks of the story hold
WEEK = 7  # days
FEW = 20  # events that are all the story: nothing needs to be put aside


class DaySpan(NamedTuple):
    """Some days, both inclusive."""

    first: datetime.date
    last: datetime.date


def story(cells: Cells, background_before: datetime.date | None = None) -> DaySpan | None:
    """The days of the story, none of them before `background_before`, unless all are; None where nothing happened.

    What is known to no month says nothing about when the story is.
    """
    if not cells:
        return None
    start = cells.before(background_before) if background_before else 0
    start = 0 if start == len(cells) else start
    told = list(zip(cells.days[start:], cells.lengths[start:], cells.mentions[start:], strict=True))
    placed = [(day, mentions) for day, length, mentions in told if length <= lengths.MONTH]
    placed = placed or [(day, mentions) for day, _, mentions in told]
    if sum(cells.events[start:]) <= FEW:
        return _span(placed[0][0], placed[-1][0])
    of_day: dict[int, int] = {}
    for day, mentions in placed:
        of_day[day] = of_day.get(day, 0) + mentions
    return _span(*_widened(*_shortest(list(of_day.items())), of_day))


def _span(first: int, last: int) -> DaySpan:
    return DaySpan(datetime.date.fromordinal(first), datetime.date.fromordinal(last))


def _shortest(days: list[tuple[int, int]]) -> tuple[int, int]:
    """The shortest time that holds the share of all mentions; the earliest of several."""
    enough = SHARE * sum(mentions for _, mentions in days)
    best = days[0][0], days[-1][0]
    start, held = 0, 0
    for day, mentions in days:
        held += mentions
        while held - days[start][1] >= enough:
            held -= days[start][1]
            start += 1
        if held >= enough and day - days[start][0] < best[1] - best[0]:
            best = days[start][0], day
    return best


def _widened(first: int, last: int, mentions: dict[int, int]) -> tuple[int, int]:
    """The time with the weeks before and after it that belong to it: a story told evenly loses nothing at its ends."""
    weeks = max(1.0, (last - first + 1) / WEEK)
    enough = NEARLY * sum(told for day, told in mentions.items() if first <= day <= last) / weeks
    while earlier := _days(mentions, first - WEEK, first, enough):
        first = earlier[0]
    while later := _days(mentions, last + 1, last + 1 + WEEK, enough):
        last = later[-1]
    return first, last


def _days(mentions: dict[int, int], first: int, end: int, enough: float) -> list[int]:
    """The days of these, the end not included, that something is told of, if it is enough."""
    days = [day for day in range(first, end) if day in mentions]
    return days if sum(mentions[day] for day in days) >= enough else []
