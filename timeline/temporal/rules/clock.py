"""A time of day in words: the patterns of "9 a.m. EST", "14:30", "half past ten", "4 o'clock", and their 24-hour clock."""

import re
from typing import Final

from ..clocks import OFFSETS
from ..fragments import alternatives, number
from .rule import Match

_UNIVERSAL: Final = ("gmt", "utc", "z")
_NAMED: Final = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
ZONES: Final = alternatives(name for name in OFFSETS if " " not in name and name != "z")
_PLACE: Final = r"[a-z]{3,11}(?: (?:mean|universal|standard|daylight|summer))? time"
_ZONE: Final = rf"(?: ?(?:(?P<open>\()?(?P<zone>{ZONES}(?:[+-]\d{{1,2}})?)(?(open)\))|(?P<place>{_PLACE}))(?!\w))?"
# "10:35 a.m. (0735 GMT) Friday", "10 a.m. PDT (5 p.m. UTC) on Friday"
_ALSO: Final = rf"(?: \(\d{{1,2}}(?:[:.]?\d\d)?(?: ?[ap]\.?m\.?)? {ZONES}\))?"
_HALF: Final = r"(?P<half>[ap])(?:\.m\.?|m)(?!\w)"
TWELVE: Final = r"(?P<hours>\d{1,2})(?:[:.](?P<minutes>\d\d)(?:[:.]\d\d)?)? ?" + _HALF + _ZONE + _ALSO
# "14:30", "14:30:05"
HOURS_24: Final = r"(?P<hours>[01]?\d|2[0-4]):(?P<minutes>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?(?!:?\d)" + _ZONE + _ALSO
# "1430 GMT", "0530 hours"
HOURS_AND_ZONE: Final = (
    r"(?P<hours>[01]\d|2[0-4])(?P<minutes>[0-5]\d)"
    rf"(?:~?(?:hours|hrs)(?!\w)|(?= ?(?:{ZONES}|local time)\b))" + _ZONE + _ALSO
)
# Of these one is in every time that is no 24-hour one.
HALVES: Final = frozenset("a p am pm noon midday midnight #5pm".split())
CLOCK: Final = rf"(?:{TWELVE}|(?P<name>noon|midday|midnight))"
_NUMBER: Final = r"(?:\d{1,2}|{hour}|twenty(?:-five)?|twenty five)"
# "Half past ten", "a quarter to six", "twenty past 8"
SPOKEN: Final = (
    rf"(?P<shift>half|(?:a )?quarter|{_NUMBER}(?: minutes)?) (?P<way>past|to|before|after) (?P<spokenhour>\d{{1,2}}|{{hour}}|"
    r"noon|midnight)(?![\d:.%]\d|[\w%])(?: ?" + _HALF.replace("half>", "spokenhalf>") + r")?(?: o'clock)?"
    r"(?: (?:in the|at) (?P<spokenpart>{daypart}))?"
)


def clock_value(match: Match) -> str | None:
    """The 24-hour clock of the groups: 9, 30 and "p" -> 21:30; None when there is no such time."""
    if match.has("name"):
        return _NAMED[match["name"]]
    if match.has("shift"):
        return _spoken_value(match)
    hours, minutes, half = int(match["hours"]), int(match["minutes"] or 0), match["half"]
    if half and not (1 <= hours <= 12 or (hours == 0 and half == "a")):
        half = "" if half == "p" and 13 <= hours <= 23 else half
        if half:
            return None
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    if hours > 24 or minutes > 59 or (hours == 24 and minutes):
        return None
    return f"{hours:02}:{minutes:02}" + ("Z" if match["zone"] in _UNIVERSAL else "")


def _spoken_value(match: Match) -> str | None:
    """The time that is spoken: "Half past ten" -> 10:30."""
    words = match["shift"].removesuffix(" minutes").removeprefix("a ")
    minutes = {"half": 30, "quarter": 15}.get(words) or round(number(words))
    at = match["spokenhour"]
    hours = {"noon": 12, "midnight": 24}.get(at) or round(number(at))
    if not 1 <= hours <= 24 or not 0 < minutes < 31 or (words == "half" and match["way"] not in ("past", "after")):
        return None
    is_range = words[-1].isalnum() and (minutes % 5 or match.before(5) == "from ")  # "from 2 to 4 p.m."
    if match["way"] == "to" and is_range and "minutes" not in match["shift"] and words not in ("half", "quarter"):
        return None
    total = hours * 60 + (minutes if match["way"] in ("past", "after") else -minutes)
    after_noon = match["spokenhalf"] == "p" or match["spokenpart"] in ("afternoon", "evening", "night")
    if after_noon and hours < 12:
        total += 12 * 60
    return f"{total // 60 % 24:02}:{total % 60:02}"


def zone_of(match: Match) -> str:
    """The zone as the text writes it: "CDT", "local time"."""
    return match.original("zone") if match.has("zone") else match.original("place") if match.has("place") else ""


def is_after_midnight(match: Match) -> bool:
    """Does a day begin here, which at midnight is said to end: "shortly after midnight"?"""
    return match["name"] == "midnight" and match.before(6).endswith(("after ", "past "))


def value_in_words(match: Match) -> str | None:
    """The 24-hour clock of an hour and a part of the day: "4 o'clock on the morning" -> 04:00."""
    hours = round(number(match["hours"] or match["spelled"]))
    if not 1 <= hours <= 12:
        return None
    part = match["part"]
    is_night = part == "night" and hours < 6
    hours = hours % 12 + (0 if part == "morning" or is_night else 12)
    return f"{hours:02}:{match['minutes'] or '00'}"


HOUR: Final = r"(?:(?P<hours>\d{1,2})(?:[:.](?P<minutes>[0-5]\d))?|(?P<spelled>{hour}))(?: o'clock)? "


NO_CLOCK_AFTER: Final = re.compile(r" ?(?:%|percent|odds|ratio|scale)")
