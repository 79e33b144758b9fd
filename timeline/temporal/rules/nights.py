"""Nights that belong to two days: "the night of 23-24 January", "the night of July 4/5, 1943"."""

from typing import Final

from ..meanings.parts import NightOfTwo
from ..reading import Meaning
from .calendar_dates import OF_YEAR, full_date
from .rule import Example, Match, Rule


def _night(match: Match) -> Meaning | None:
    evening = full_date(match)
    return evening and NightOfTwo(evening)


_NIGHT: Final = r"(?:the )?night (?:of|between|from) (?:the )?"
_AND: Final = r" ?(?:[-/]|to (?:the )?|and (?:the )?) ?"

RULES: Final = (
    Rule(
        name="night-of-two-days",
        starts="the night",
        needs=frozenset("night".split()),
        pattern=_NIGHT
        + r"(?P<day>{dayordinal}|{day})"
        + _AND
        + r"(?:{dayordinal}|{day})~(?:of )?(?P<month>{month})(?!\w)"
        + OF_YEAR,
        read=_night,
        examples=[
            Example(
                "on the night of 23–24 January 1900", value="1900-01-23TNI", words="the night of 23–24 January 1900"
            ),
            Example("It fell in the night of 3 to 4 March.", value="2025-03-03TNI", words="the night of 3 to 4 March"),
            Example("on the night of the 13th/14th of October 1939", value="1939-10-13TNI"),
        ],
        counterexamples=["the night of 3 to 4 losses"],
    ),
    Rule(
        name="night-of-two-days-month-first",
        starts="the night",
        needs=frozenset("night".split()),
        pattern=_NIGHT
        + r"(?P<month>{month}) (?P<day>{dayordinal}|{day})"
        + _AND
        + r"(?:{dayordinal}|{day})(?!\d|[.,:]\d(?!\d{3}))"
        + OF_YEAR,
        read=_night,
        examples=[
            Example("on the night of July 4-5, 1943", value="1943-07-04TNI", words="the night of July 4-5, 1943"),
        ],
    ),
)
