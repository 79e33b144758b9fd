"""What the story of a few counts is, and how their strips are drawn, on a wide page and on a phone: all of it.

A question is a list of cells, "DAY EVENTS", with "/LENGTH" behind events that span so many days and "xN" behind those
that N sentences tell of; before it the days that are asked for, if any are: "2010-04-01..2010-04-20: ...".
"""

import datetime
import re
from pathlib import Path

from django.urls import set_script_prefix

from tests.held.scenes import hold
from timeline.pages.answer import Answer
from timeline.pages.cells import Cells
from timeline.pages.histogram import NARROW, WIDE, strip
from timeline.pages.paging import Page
from timeline.pages.question import Question
from timeline.pages.story import DaySpan, story
from timeline.pages.strip import drawn

CELL = re.compile(r"([\d-]+) (\d+)(?:/(\d+))?(?:x(\d+))?")


def strips(asked: str) -> str:
    days, _, given = asked.rpartition(": ")
    cells = Cells.of(
        (datetime.date.fromisoformat(day), int(length or 1), int(events), int(mentions or events))
        for day, events, length, mentions in CELL.findall(given)
    )
    told = story(cells)
    first, last = map(datetime.date.fromisoformat, days.split("..")) if days else (None, None)
    span = DaySpan(first, last) if first and last else told
    wide, narrow = (strip(cells, span, most) for most in (WIDE, NARROW))
    answer = Answer(Question(first=first, last=last), 1, wide, narrow, [], Page([]))
    lines = [f"story: {told.first}..{told.last}"]
    for one in drawn(answer)["strips"]:
        lines += [f"{one['size'] or 'alone'}: floor {one['floor']}, height {one['height']}", one["marks"]]
    return "\n".join(line for line in "\n".join(lines).splitlines() if line)


def test_strips_are_drawn_in_full() -> None:
    set_script_prefix("/")
    hold(Path(__file__).with_name("strip_in_full.txt"), strips)
