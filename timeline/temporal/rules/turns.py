"""Turns and returns: "the turn of the century", "two Augusts ago", "this time last year", "the December quarter"."""

import re
from typing import Final

from ..calendar.feasts import FEASTS
from ..calendar.periods import season
from ..fragments import number, ordinal
from ..meanings.distances import Distance
from ..meanings.quarters import NthOfYear
from ..meanings.recurring import Yearless, month_alone
from ..meanings.turns import ThisTime, TurnOf, YearsBack
from ..reading import Meaning
from ..word_lists import MONTH_NAMES, MONTHS, SEASONS
from .durations import unit_code
from .rule import MONTH_WORDS, Example, Match, Rule

_FEASTS: Final = {"christmases": "christmas", "easters": "easter", "thanksgivings": "thanksgiving"}
_MONTHS_OF_QUARTER: Final = (3, 6, 9, 12)


def _years_back(match: Match) -> Meaning | None:
    """The nth such month, season or feast back: "two Augusts ago", "three Christmases ago"."""
    count = round(number(match["number"]))
    if not count:
        return None
    if match.has("feast"):
        of = Yearless(FEASTS[_FEASTS[match["feast"]]], "XXXX-XX-XX")
    elif match.has("season"):
        code = SEASONS[match["season"]]
        of = Yearless(lambda year: season(year, code), f"XXXX-{code}")
    else:
        of = month_alone(MONTHS[match["month"]])
    return YearsBack(of, count)


def _month_quarter(match: Match) -> Meaning | None:
    """The quarter that ends with a month: "the December quarter"."""
    month = MONTHS[match["month"]]
    return NthOfYear("Q", month // 3) if month in _MONTHS_OF_QUARTER else None


def _turn(match: Match) -> Meaning | None:
    if match.has("nth"):
        return TurnOf("C", 100 * (ordinal(match["nth"]) - 1))
    unit = unit_code(match["unit"])
    return TurnOf(unit, 2000 if unit in ("C", "L") else 0)


# "The turn of the year" is no turn of phrase.
_OF_TIME: Final = re.compile(r"\b(?:at|by|since|before|after|around|near|of|until|from|about)(?: about| around)? \Z")


def _this_time(match: Match) -> Meaning:
    unit, way = unit_code(match["unit"]), 1 if match["way"] == "next" else -1
    return Distance(way, unit, grain="D") if match.has("day") or match.is_jotted else ThisTime(unit, way)


RULES: Final = (
    Rule(
        name="years-back",
        starts="number",
        needs=frozenset("ago".split()),
        pattern=r"(?P<number>{count}|a couple of) (?:(?P<month>" + "|".join(MONTH_NAMES) + r")s|(?P<season>{season})s|"
        r"(?P<feast>christmases|easters|thanksgivings)) ago",
        read=_years_back,
        examples=[
            Example("Two Augusts ago the well ran dry.", value="2023-08"),
            Example("It burned three winters ago.", value="2022-WI"),
            Example("They wed two Christmases ago.", value="2023-12-25"),
        ],
        counterexamples=["two Augusts in a row"],
    ),
    Rule(
        name="this-time-last",
        starts="this the same",
        needs=frozenset("time day".split()),
        pattern=r"(?:(?:this|(?:the )?same) time|(?P<day>this day)) (?P<way>last|next) (?P<unit>year|month|week)",
        read=_this_time,
        examples=[
            Example(
                "She was ranked 140th at this time last year.",
                value="2024",
                words="this time last year",
                days=("2024-02-28", "2024-03-29"),
            ),
            Example("This day last week the bridge fell.", value="2025-03-07"),
            Example("meet here same time next week", value="2025-03-21", words="same time next week"),
        ],
    ),
    Rule(
        name="turn-of",
        starts="the",
        needs=frozenset({"turn"}),
        pattern=r"the turn of the (?:(?P<nth>{dayordinal}) century|(?P<unit>year|century|millennium))",
        read=lambda match: _turn(match) if _OF_TIME.search(match.before(16)) else None,
        examples=[
            Example("It shut at the turn of the 20th century.", value="19", days=("1895-01-01", "1905-12-31")),
            Example("It shut at the turn of the millennium.", value="20", days=("1999-01-01", "2001-12-31")),
            Example("Prices rose at the turn of the year.", value="2025-01", days=("2024-12-15", "2025-01-15")),
        ],
        counterexamples=["It was the turn of the year's heroes."],
    ),
    Rule(
        name="month-quarter",
        starts="the month",
        needs=MONTH_WORDS,
        pattern=r"(?:the )?(?P<month>march|june|september|december) quarter",
        read=_month_quarter,
        examples=[
            Example("Sales rose in the December quarter.", value="2024-Q4"),
            Example("The June quarter was flat.", value="2024-Q2"),
        ],
        counterexamples=["in the May quarter"],
    ),
)
