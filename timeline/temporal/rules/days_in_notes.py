"""Days of the month as notes leave them bare: "back 4th", "drinks on 28", "drinks fri 28"."""

import re
from typing import Final

from ..fragments import number_of_day
from ..meanings.days_of_month import DayOfMonth, FittingDay
from ..reading import Meaning
from ..word_lists import WEEKDAYS
from .days_of_month import NTH_OF_A_ROW
from .rule import Example, Match, Rule


def _bare_day(match: Match) -> Meaning | None:
    """A day of the month without an article, in a note: "back 6th", "leaving 22nd"."""
    in_day = number_of_day(match["nth"])
    if not 1 <= in_day <= 31 or not match.is_jotted or NTH_OF_A_ROW.match(match.after(16)):
        return None
    return DayOfMonth(in_day) if _COMES_OR_GOES.search(match.before(16)) else None


_COMES_OR_GOES: Final = re.compile(
    r"\b(?:(?:week|weekend) (?:of|beginning|beg|commencing|ending)|w/?[cbe]|leav(?:e|es|ing)|depart(?:s|ing)?|return(?:s|ing)?|arriv(?:e|es|ing)|back|home|due|by|until|till|from|on|fly(?:ing)?) $"
)


def _day_in_note(match: Match) -> Meaning | None:
    """A day of the month at the end of a note: "pay rent on the 1", "drinks on 28"."""
    if not match.is_jotted or not _ON_DAY_IN_NOTE.search(match.before(6)):
        return None
    return DayOfMonth(int(match["nth"]))


_ON_DAY_IN_NOTE: Final = re.compile(r"\b(?:on|by|til|till|until|due) $")


def _fitting_exactly(match: Match) -> Meaning | None:
    return FittingDay(WEEKDAYS[match["weekday"]], int(match["nth"]), always=False)


RULES: Final = (
    Rule(
        name="day-in-note",
        starts="the 14",
        needs=frozenset({"#14"}),
        pattern=r"(?:the )?(?P<nth>{day})(?=$|[,;!?])",
        read=_day_in_note,
        examples=[
            Example("drinks on 28", value="2025-03-28"),
            Example("forms in by the 15", value="2025-03-15"),
        ],
        counterexamples=["page 28", "They bet on 28"],
    ),
    Rule(
        name="weekday-and-number",
        starts="weekday",
        needs=frozenset({"#14"}),
        pattern=r"(?P<weekday>{fullweekday}) (?P<nth>1[3-9]|2\d|3[01]|\d(?= \d\d?[:.]\d\d))(?![\d:.,/-]\d|[ap]m|\w|%| (?:people|of|am|pm)\b)",
        read=lambda match: _fitting_exactly(match) if match.is_note else None,
        examples=[
            Example("drinks friday 28", value="2025-03-28"),
            Example("sunday 16 17:00 call", value="2025-03-16T17:00"),
        ],
        counterexamples=["bus sunday 29 people", "He scored on Friday 28 times."],
    ),
    Rule(
        name="bare-ordinal",
        starts="ordinal",
        pattern=r"(?P<nth>[0-3]?\d(?:st|nd|rd|th))(?! (?:of )?{month}| (?:century|anniversary|birthday|floor|avenue))",
        read=_bare_day,
        examples=[Example("flying out 28 march back 4th", value="2025-04-04", words="4th")],
        counterexamples=["back 4th time this year", "He came back 4th of nine."],
    ),
)
