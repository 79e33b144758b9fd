"""The days of the story: those in which nine tenths of what the articles report happened. Pure.

An archive of some months also recalls other years and centuries, and looks ahead. What it is about is the shortest
time that holds nine tenths of its mentions, with the weeks beside it in which nearly as much is told; the rest is
background before it and outlook after it.
"""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from timeline.dates.arithmetic import DAY, shifted
from timeline.models import lengths
from timeline.pages.census import Cell

SHARE = 0.9
NEARLY = 0.25  # of what the weeks of the story hold
WEEK = datetime.timedelta(7)
FEW = 20  # events that are all the story: nothing needs to be put aside


class DaySpan(NamedTuple):
    """Some days, both inclusive."""

    first: datetime.date
    last: datetime.date


def story(cells: Iterable[Cell], background_before: datetime.date | None = None) -> DaySpan | None:
    """The days of the story, none of them before `background_before`, unless all are; None where nothing happened.

    What is known to no month says nothing about when the story is.
    """
    cells = list(cells)
    if not cells:
        return None
    later = [cell for cell in cells if background_before is None or cell.latest >= background_before] or cells
    placed = [cell for cell in later if cell.length <= lengths.MONTH] or later
    if sum(cell.events for cell in later) <= FEW:
        return DaySpan(min(cell.latest for cell in placed), max(cell.latest for cell in placed))
    mentions: dict[datetime.date, int] = {}
    for cell in placed:
        mentions[cell.latest] = mentions.get(cell.latest, 0) + cell.mentions
    return _widened(_shortest(sorted(mentions.items())), mentions)


def _shortest(days: list[tuple[datetime.date, int]]) -> DaySpan:
    """The shortest time that holds the share of all mentions; the earliest of several."""
    enough = SHARE * sum(mentions for _, mentions in days)
    best = DaySpan(days[0][0], days[-1][0])
    start, held = 0, 0
    for day, mentions in days:
        held += mentions
        while held - days[start][1] >= enough:
            held -= days[start][1]
            start += 1
        if held >= enough and day - days[start][0] < best.last - best.first:
            best = DaySpan(days[start][0], day)
    return best


def _widened(span: DaySpan, mentions: dict[datetime.date, int]) -> DaySpan:
    """The time with the weeks before and after it that belong to it: a story told evenly loses nothing at its ends."""
    weeks = max(1.0, (span.last - span.first + DAY) / WEEK)
    enough = NEARLY * sum(told for day, told in mentions.items() if span.first <= day <= span.last) / weeks
    first, last = span
    while earlier := _week(mentions, shifted(first, -7), shifted(first, -1), enough):
        first = earlier[0]
    while later := _week(mentions, shifted(last, 1), shifted(last, 7), enough):
        last = later[-1]
    return DaySpan(first, last)


def _week(
    mentions: dict[datetime.date, int], first: datetime.date, last: datetime.date, enough: float
) -> list[datetime.date]:
    """The days of these that something is told of, if it is enough."""
    days = [
        day
        for day in map(datetime.date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
        if day in mentions
    ]
    return days if sum(mentions[day] for day in days) >= enough else []
