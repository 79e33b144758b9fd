"""A time counted from another beside its own date: "Ten days later, on February 28", "on Friday, two days later,".

Both name one time, and the date tells it better: what "ten days later" is counted from, a reader must find. So it is
with "the following Monday, 3 February" and "yesterday (13 March)".
"""

import re
from dataclasses import replace
from typing import Final

from ..calendar.periods import UNIT_OF, around
from ..explain import say
from ..reading import UNKNOWN, Meaning, Reading
from ..scan import Expression

_BESIDE: Final = re.compile(r"(?:,|,? ?[(—-])? ?(?:(?:on|in) )?(?:the )?")
_CLOSE_BESIDE: Final = re.compile(r", (?:the )?|,? ?[(—] ?(?:the )?")
_BEHIND: Final = re.compile(r",|,? ?[)—-]")
# The units of which a finer date tells one: "two years later, on 5 May 1994" is 1994.
_UNITS: Final = frozenset({"D", "W", "WE", "M", "Q", "Y"})
_UNTOLD: Final = {value: unit for unit, value in UNKNOWN.items()}


def named_behind(folded: str, found: Expression, following: Expression) -> bool:
    """Does the date behind say when "ten days later" is?"""
    beside, counted, date = folded[found.end : following.start], found.meaning.core, following.meaning.core
    if counted.looks_back and date.unit_named == "M" and "," not in beside:
        return False  # "prices rose from a year earlier in April"
    if counted.hangs_on_text:
        return not date.hangs_on_text and len(beside) > 1 and _BESIDE.fullmatch(beside) is not None
    return counted.points_at_today and _is_date(date) and _CLOSE_BESIDE.fullmatch(beside) is not None


def named_before(folded: str, previous: Expression, found: Expression) -> bool:
    """Does the date before say when "two days later" is, which stands between commas?"""
    return (
        found.meaning.core.hangs_on_text
        and not previous.meaning.core.hangs_on_text
        and folded[previous.end : found.start] in (", ", " (", " - ", " — ")
        and _BEHIND.match(folded, found.end) is not None
    )


def _is_date(meaning: Meaning) -> bool:
    return meaning.day_without_year or (meaning.names_day and meaning.given is not None)


def as_named(reading: Reading, named: Reading) -> Reading:
    """The reading of a counted time at the date that stands beside it; as it was where that can't be the same."""
    counted, date = reading.period, named.period
    unit = UNIT_OF[counted.granularity] if counted else _UNTOLD.get(reading.value, "")
    if date is None or unit not in _UNITS:
        return reading
    there = around(date.earliest, unit)
    if date.latest > there.latest or (counted and there.earliest == counted.earliest):
        return reading
    because = f"the date beside it is {say(date)}"
    if counted is None:
        return replace(named, value=there.value, period=there, because=because, certainty="likely")
    value = reading.value.replace(counted.earliest.isoformat() if unit == "D" else counted.value, there.value)
    period = replace(there, granularity=counted.granularity)
    return replace(reading, value=value, period=period, because=because, anchor=named.anchor, certainty="likely")
