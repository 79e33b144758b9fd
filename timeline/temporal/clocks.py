"""The time of day of a reading: its hour or part of the day, the zone as written, and UTC where that is known."""

import datetime
import re
from typing import Final

from .reading import Reading
from .timex import Clock

_VALUE: Final = re.compile(r"T(?:(?P<hours>\d\d):(?P<minutes>\d\d)(?P<utc>Z?)|(?P<part>MO|AF|EV|NI|DT))$")
# "Earlier on Thursday" is earlier than something else, not early.
_COMPARED: Final = re.compile(r"(?i)(?:earlier|later)\b")
NO_HOUR: Final = 24  # o'clock: midnight at the end of a day
# Hours east of Greenwich; None where several countries mean something else by the name, or where it changes with the
# season.
OFFSETS: Final[dict[str, int | None]] = {
    "gmt": 0, "utc": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10, "bst": 1, "wet": 0, "west": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3,
    "msk": 3, "trt": 3, "pkt": 5, "sgt": 8, "hkt": 8, "awst": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
    "nzst": 12, "nzdt": 13, "sast": 2, "eat": 3, "cat": 2, "wat": 1,
    "ist": None, "ast": None, "adt": None, "nst": None, "gst": None, "npt": None, "ict": None, "wib": None,
    "pht": None, "acst": None, "brt": None, "art": None, "clt": None, "et": None, "ct": None, "mt": None, "pt": None,
    "greenwich mean time": 0, "coordinated universal time": 0,
    "eastern standard time": -5, "eastern daylight time": -4, "central standard time": -6, "central daylight time": -5,
    "pacific standard time": -8, "pacific daylight time": -7, "moscow time": 3,
}  # fmt: skip
_NUMERIC: Final = re.compile(r"(?:utc|gmt)?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?")


def clock_of(reading: Reading, words: str, zone: str) -> Clock | None:
    """The time of day in a reading of these words: of 2025-03-13T10:21 in "CDT" it is 10:21, 15:21 in UTC."""
    period, found = reading.period, _VALUE.search(reading.value) if "T" in reading.value else None
    if found is None:
        is_day = period is not None and period.granularity in ("day", "part")
        is_part = is_day and reading.mod in ("START", "MID", "END") and not _COMPARED.match(words)
        return Clock(None, reading.mod) if is_part else None
    if found["part"]:
        return Clock(None, found["part"])
    on = period.latest if period else None
    return clock_at(on, int(found["hours"]), int(found["minutes"]), zone or found["utc"])


def clock_at(on: datetime.date | None, hours: int, minutes: int, zone: str = "") -> Clock:
    """The hour of a day, 24:00 its end, with UTC where the zone tells it."""
    offset, utc = offset_of(zone), None
    if offset is not None and on is not None:
        utc = _moment(on, hours * 60 + minutes - round(offset * 60))
    return Clock(datetime.time(hours % 24, minutes), part="NI" if hours == NO_HOUR else "", zone=zone, utc=utc)


def offset_of(zone: str) -> float | None:
    """Hours east of Greenwich: "CDT" -> -5, "+05:30" -> 5.5; None when the words do not tell."""
    folded = zone.lower()
    if (named := OFFSETS.get(folded)) is not None:
        return named
    number = _NUMERIC.fullmatch(folded)
    if number is None:
        return None
    hours = int(number["hours"]) + int(number["minutes"] or 0) / 60
    return -hours if number["sign"] == "-" else hours


def _moment(on: datetime.date, minutes: int) -> datetime.datetime | None:
    try:
        start = datetime.datetime.combine(on, datetime.time(), datetime.UTC)
        return start + datetime.timedelta(minutes=minutes)
    except OverflowError:
        return None
