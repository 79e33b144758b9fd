"""Days as deeds and letters write them: "the 15th ult.", "the eleventh day of the eleventh month of 1918"."""

import datetime
from typing import Final

from ..calendar.periods import day
from ..fragments import number_of_day
from ..meanings.days_of_month import DayOfMonth
from ..meanings.fixed import Explicit
from ..reading import Meaning
from .rule import Example, Match, Rule

_MONTHS_FROM_THIS: Final = {"ult": -1, "ultimo": -1, "inst": 0, "instant": 0, "prox": 1, "proximo": 1}


def _of_month_beside(match: Match) -> Meaning | None:
    in_day = number_of_day(match["nth"])
    return DayOfMonth(in_day, _MONTHS_FROM_THIS[match["month"]], "today") if 1 <= in_day <= 31 else None


def _by_numbers(match: Match) -> Meaning:
    in_month, in_day = number_of_day(match["month"]), number_of_day(match["nth"])
    return Explicit(day(datetime.date(match.year or 0, in_month, in_day)))


RULES: Final = (
    Rule(
        name="day-of-month-beside",
        starts="the 14 ordinal",
        needs=frozenset(_MONTHS_FROM_THIS),
        pattern=r"(?:the )?(?P<nth>{dayordinal}|{day}),? (?:of )?"
        r"(?P<month>ultimo|instant|proximo|(?:ult|inst|prox)(?=\b))(?:(?<=ult|rox)\.|(?<=inst)\.)?",
        read=_of_month_beside,
        examples=[
            Example("Yours of the 15th ult. is to hand.", value="2025-02-15", words="the 15th ult."),
            Example("He sailed on 3rd inst. for Spain.", value="2025-03-03", words="3rd inst."),
            Example("We meet on the 6th proximo.", value="2025-04-06", words="the 6th proximo"),
        ],
        counterexamples=["The 3rd instance failed."],
    ),
    Rule(
        name="day-by-numbers",
        starts="the ordinal 14",
        needs=frozenset({"month"}),
        pattern=r"(?:the )?(?P<nth>{dayordinal}) day of the (?P<month>{dayordinal}) month of (?:the year )?(?P<year>{year})",
        read=_by_numbers,
        examples=[
            Example(
                "It ended on the eleventh day of the eleventh month of 1918.",
                value="1918-11-11",
                words="the eleventh day of the eleventh month of 1918",
            ),
        ],
    ),
)
