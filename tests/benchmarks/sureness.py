"""Which readings of annotated news are right, by how sure the tagger says that it is.

Measured on calendar times whose gold value is complete: 1989-WXX says nothing, and a reading that names the gold's
time more coarsely or finely (1998 for 1998-10) does not contradict it. Left out are weekdays whose gold is a slip of
the annotator: another weekday than the words say, or one more than a week away, which nobody would call by its name.
"""

import datetime
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from timeline.temporal import Timex, tag
from timeline.temporal.timex import Certainty

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTHS = {"Q": 3, "H": 6}


def judged(one: dict[str, Any], scorer: ModuleType) -> Iterator[tuple[Certainty, bool]]:
    """Of a line of the gold standard: how sure each reading is that can be compared, and whether it is right."""
    timexes = tag(one["text"], datetime.date.fromisoformat(one["published"]))
    gold = [
        (entry["offset"], entry["offset"] + len(entry["expression"]), entry["type"], entry["value"])
        for entry in one["timex"]
        if not entry.get("creation_time")
    ]
    mine = [(timex.start, timex.end, timex.type, timex.value) for timex in timexes]
    for in_gold, in_mine, _ in scorer.pair(gold, mine, one["text"]):
        theirs, ours = span(gold[in_gold][3]), span(mine[in_mine][3])
        if theirs and ours and not is_slip(timexes[in_mine], gold[in_gold][3], one["published"]):
            yield timexes[in_mine].certainty, theirs[0] <= ours[1] and ours[0] <= theirs[1]


def span(value: str) -> tuple[datetime.date, datetime.date] | None:
    """The days that a complete calendar value names, None for any other: 1998-10 -> 1 to 31 October 1998."""
    value = value.split("T")[0]
    try:
        if day := _DAY.fullmatch(value):
            on = datetime.date(*map(int, day.groups()))
            return on, on
        if week := _WEEK.fullmatch(value):
            first = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
            return first, datetime.date.fromisocalendar(int(week[1]), int(week[2]), 7)
        if part := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
            length = _MONTHS[part[2]]
            return months(int(part[1]), length * (int(part[3]) - 1) + 1, length)
        if month := re.fullmatch(r"(\d{4})-(\d\d)", value):
            return months(int(month[1]), int(month[2]), 1)
    except ValueError:
        return None
    if re.fullmatch(r"\d{3,4}", value):
        first_year = int(value.ljust(4, "0"))
        return datetime.date(first_year, 1, 1), datetime.date(first_year + 10 ** (4 - len(value)) - 1, 12, 31)
    return None


def months(year: int, first: int, length: int) -> tuple[datetime.date, datetime.date]:
    after = datetime.date(year + (first + length - 1) // 12, (first + length - 1) % 12 + 1, 1)
    return datetime.date(year, first, 1), after - datetime.timedelta(days=1)


def is_slip(timex: Timex, gold: str, published: str) -> bool:
    days = span(gold)
    if not timex.rule.startswith("weekday") or days is None or days[0] != days[1]:
        return False
    distance = abs((days[0] - datetime.date.fromisoformat(published)).days)
    return distance > 7 or f"{days[0]:%A}".lower() not in timex.text.lower()
