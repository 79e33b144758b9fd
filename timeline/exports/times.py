"""The time of day as exports give it: as the source or the editor wrote it, and in UTC where that is known."""

import datetime

from timeline.dates.edtf import FuzzyDate
from timeline.dates.hours import PARTS, written
from timeline.temporal import Clock


def time_fields(when: FuzzyDate | None) -> dict[str, str | None] | None:
    """{"hour": "10:21", "part": "", "zone": "CDT", "utc": "2025-03-13T15:21:00Z"}; None where no time is known.

    A part of the day ("evening") stands where there is no hour; midnight at the end of the day is 24:00.
    """
    clock = when.clock if when else None
    if clock is None:
        return None
    if clock.time is None:
        return {"hour": None, "part": PARTS.get(clock.part, clock.part), "zone": "", "utc": None}
    return {"hour": written(clock)[:5], "part": "", "zone": clock.zone, "utc": utc(clock)}


def utc(clock: Clock) -> str | None:
    """The moment in UTC in ISO 8601, where the zone tells it."""
    return f"{clock.utc:%Y-%m-%dT%H:%M:%SZ}" if clock.utc and clock.utc.year >= FOUR_DIGITS else None


FOUR_DIGITS = 1000  # years before, of which `%Y` writes fewer


def moment(when: FuzzyDate | None) -> datetime.datetime | None:
    """The hour of an event's day for calendars: in UTC where that is known, else without a zone; None without one.

    Midnight at the end of a day would be the next day, and is left to the day.
    """
    clock = when.clock if when else None
    if when is None or clock is None or clock.time is None or clock.part == "NI":
        return None
    return clock.utc or datetime.datetime.combine(when.earliest, clock.time)
