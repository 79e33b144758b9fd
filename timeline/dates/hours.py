"""The time of day as it is kept and told: "10:21 CDT", "24:00" for midnight at the end of a day, "EV". Pure.

The parts of a day go by their names in TIMEX3 (MO, MID, AF, EV, NI, DT), and START and END for "early" and "late".
What is kept is what the source or the editor wrote, hour and zone; UTC is worked out from these and the day.
"""

import datetime
import re
from typing import Final

from timeline.temporal.clocks import NO_HOUR, clock_at
from timeline.temporal.timex import Clock

LONGEST: Final = 60  # characters of a time of day with its zone
NO_ORDER: Final = -1  # where no hour is known: before all hours of its day
OPEN_ORDER: Final = 9_999  # where an end is open: behind all hours of its day
PARTS: Final = {
    "START": "early", "MO": "morning", "MID": "middle of the day", "AF": "afternoon", "EV": "evening", "NI": "night",
    "END": "late", "DT": "daytime",
}  # fmt: skip
_HOUR: Final = re.compile(r"(?P<hours>[01]\d|2[0-4]):(?P<minutes>[0-5]\d)(?: (?P<zone>.+))?", re.ASCII)


def written(clock: Clock | None) -> str:
    """The form in which it is kept; "" for none: "10:21 CDT", "24:00", "EV"."""
    if clock is None:
        return ""
    if clock.time is None:
        return clock.part
    hours = NO_HOUR if clock.part == "NI" else clock.time.hour
    return " ".join(filter(None, [f"{hours:02}:{clock.time.minute:02}", clock.zone]))[:LONGEST]


def read(kept: str, on: datetime.date | None) -> Clock | None:
    """The time of day from the form in which it is kept, on its day; None for anything else."""
    if kept in PARTS:
        return Clock(None, kept)
    found = _HOUR.fullmatch(kept)
    if found is None:
        return None
    return clock_at(on, int(found["hours"]), int(found["minutes"]), found["zone"] or "")


def order_of(clock: Clock | None) -> int:
    """Where it stands within its day, in minutes; `NO_ORDER` without an hour."""
    return NO_ORDER if clock is None else clock.order


def clock_words(clock: Clock, on: datetime.date | None = None) -> str:
    """For readers, with UTC where it is known: "10:21 CDT (15:21 UTC)", "midnight", "evening".

    The day of the moment in UTC is named where it is another than `on`.
    """
    if clock.time is None:
        return PARTS.get(clock.part, clock.part)
    hour = "midnight" if clock.part == "NI" else f"{clock.time:%H:%M}"
    words = f"{hour} {'UTC' if clock.zone == 'Z' else clock.zone}".rstrip()
    if clock.utc is None or clock.zone.upper() in ("Z", "UTC", "GMT"):
        return words
    day = "" if clock.utc.date() == on or on is None else f" on {clock.utc.day} {clock.utc:%B}"
    return f"{words} ({clock.utc:%H:%M} UTC{day})"
