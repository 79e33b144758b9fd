"""Times so far from today or from a day: "two days ago", "six weeks from now", "a week from Friday", "in five years"."""

import re
from typing import Final

from ..lexicon import number
from ..meanings.fixed import Vague
from ..meanings.shifts import Ahead, Counted, CountedDay, FromToday
from ..meanings.weekdays import NamedWeekday
from ..reading import Meaning
from ..words import WEEKDAYS
from .durations import duration_value, unit_code
from .rule import Example, Match, Rule

_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _ago(match: Match) -> Meaning:
    return Counted(-number(match["number"]), unit_code(match["unit"]))


def _day_ago(match: Match) -> Meaning | None:
    """A day, or a unit, so long ago: "a week ago Friday", "a year ago today", "a year ago this month"; a weekday goes with weeks only."""
    if match.has("grain"):
        return Counted(-number(match["number"]), unit_code(match["unit"]), grain=unit_code(match["grain"]))
    return _from_day(match, -1)


def _day_ahead(match: Match) -> Meaning | None:
    return _from_day(match, 1)


def _from_day(match: Match, sign: int) -> Meaning | None:
    amount, unit = sign * number(match["number"]), unit_code(match["unit"])
    if match["day"] == "now":
        return Counted(amount, unit)
    if match.has("weekday"):
        # Counted from the coming Friday or from the last one, as the words go.
        of = NamedWeekday(WEEKDAYS[match["weekday"]], "next" if sign > 0 else "last")
        return CountedDay(amount, unit, of) if unit == "W" else None
    return CountedDay(amount, unit, FromToday("D", _DAYS[match["day"]]))


def _ahead(match: Match) -> Meaning | None:
    """A time ahead: "will open in two weeks", not "will be the first in ten years"."""
    if match.before(4) not in (" in ", "in ") or _NOT_AHEAD.search(match.before(60)):
        return None
    amount, unit = number(match["number"]), unit_code(match["unit"])
    return Ahead(amount, unit, duration_value(amount, unit)) if unit in ("D", "W", "M", "Y") else None


_NOT_AHEAD: Final = re.compile(
    r"\b(?:first|second|third|not|never|seen|only|last|once|twice|times?|more|less|with|\w{2,}est)\b[^.;]{0,40}$"
)

RULES: Final = (
    Rule(
        name="in-time",
        starts="number",
        pattern=r"(?P<number>{number})~(?P<unit>{unit})(?:'s|s'|s) time",
        read=lambda match: Counted(number(match["number"]), unit_code(match["unit"])),
        examples=[Example("It opens in two weeks' time.", value="2025-W13", words="two weeks' time")],
    ),
    Rule(
        name="ahead",
        starts="number",
        pattern=r"(?P<number>{number}) (?P<unit>{unit})s?(?!-| (?:of|after|before|or|to|and|from|ago|later|earlier)\b)",
        read=_ahead,
        examples=[
            Example("The bridge will open in two weeks.", value="2025-W13", words="two weeks"),
            Example("The loan will be repaid in five years.", value="2030"),
            Example("He learned it in two weeks.", value="P2W"),
        ],
        counterexamples=["It will be a matter of time."],
    ),
    Rule(
        name="ago",
        starts="number",
        pattern=r"(?P<number>{number})(?: (?:full|long|whole))?~(?P<unit>{unit}|night)s?(?: or (?:so|two|more))? ago",
        read=_ago,
        examples=[
            Example("They met two days ago.", value="2025-03-12"),
            Example("They met a week ago.", value="2025-W10"),
            Example("He retired 10 years ago.", value="2015"),
            Example("He retired five months ago.", value="2024-10"),
        ],
    ),
    Rule(
        name="part-of-century-ago",
        starts="a",
        pattern=r"a (?P<part>half|quarter)~century ago",
        read=lambda match: Counted(-50 if match["part"] == "half" else -25, "Y"),
        examples=[Example("He retired a quarter-century ago.", value="2000", words="a quarter-century ago")],
    ),
    Rule(
        name="day-ago",
        starts="number",
        pattern=r"(?P<number>{number}) (?P<unit>{unit})s? ago (?:(?P<day>today|yesterday|tomorrow)|this (?P<grain>week|month)|"
        r"(?:on |this )?(?P<weekday>{fullweekday})(?!'s))",
        read=_day_ago,
        examples=[
            Example("He was freed a year ago today.", value="2024-03-14", words="a year ago today"),
            Example("He was freed a year ago this month.", value="2024-03", words="a year ago this month"),
            Example("He was freed a week ago Monday.", value="2025-03-03", words="a week ago Monday"),
        ],
    ),
    Rule(
        name="from-day",
        starts="number",
        pattern=r"(?P<number>{number}) (?P<unit>{unit})s? from (?:(?P<day>now|today|yesterday|tomorrow)|"
        r"(?:this |next )?(?P<weekday>{fullweekday}))",
        read=_day_ahead,
        examples=[
            Example("It opens six weeks from now.", value="2025-W17", words="six weeks from now"),
            Example("It opens a week from Monday.", value="2025-03-24", words="a week from Monday"),
            Example("It opens two weeks from tomorrow.", value="2025-03-29"),
        ],
        counterexamples=["It is a world away from now."],
    ),
    Rule(
        name="vague-ago",
        starts="several a few many some numerous dozens hundreds thousands long units",
        pattern=r"(?:{vaguecount} )?(?P<unit>{unit})s ago",
        read=lambda match: Vague("PAST_REF"),
        examples=[Example("It rose from 35 percent several years ago.", value="PAST_REF")],
    ),
)
