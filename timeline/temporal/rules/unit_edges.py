"""Ends, middles and sides of the running day, week, month or year: "by end of month", "mid-week", "earlier this week"."""

import datetime
import re
from typing import Final

from ..calendar.periods import day
from ..meanings.fixed import Explicit
from ..meanings.parts import EdgeDay, LoosePart
from ..meanings.recurring import Yearless
from ..meanings.shifts import AtHand, FromText, FromToday, SideOf
from ..reading import Meaning, Which
from .durations import unit_code
from .rule import UNIT_WORDS, Example, Match, Rule


def _side(match: Match) -> Meaning:
    unit = unit_code(match["unit"])
    if unit == "D":
        return LoosePart(FromText("D", 0), "START" if match["side"] == "earlier" else "END")
    of = FromToday(unit, 0) if match["which"] == "this" else AtHand(unit)
    return SideOf(FromText(unit, 0) if match["which"].startswith("that") else of, match["side"])


_CODES: Final = {"eod": "D", "eow": "W", "eom": "M", "eoy": "Y"}


def _end_of_unit(match: Match) -> Meaning | None:
    """The edge of the running unit, in short: "by end of month", "eod"."""
    if match.before(4) == "the " or (match.has("edge") and not (_BY.search(match.before(7)) or match.is_note)):
        return None
    unit = _CODES[match["code"]] if match.has("code") else unit_code(match["unit"])
    edge = "START" if match["edge"] in ("beginning", "start") else "END"
    if match.is_jotted and unit in ("M", "Q", "Y") and not match.before(8).endswith(("before ", "around ")):
        return EdgeDay(FromToday(unit, 0, "likely"), "first" if edge == "START" else "last")
    return LoosePart(FromToday(unit, 0, "likely"), edge)


_BY: Final = re.compile(r"\b(?:by|until|till|before|at) $")


def _year_end(match: Match) -> Meaning:
    if match.has("loose"):
        return LoosePart(AtHand("Y"), "END")
    if match.year:
        return Explicit(day(datetime.date(match.year, 12, 31)))
    which: Which = "last" if match.before(6) == "since " else "this"
    return Yearless(lambda year: day(datetime.date(year, 12, 31)), "XXXX-12-31", which, certainty="likely")


RULES: Final = (
    Rule(
        name="end-of-unit",
        starts="end beginning start eod eow eom eoy",
        pattern=r"(?:(?P<edge>end|beginning|start) of (?P<unit>day|week|month|quarter|year)|(?P<code>eod|eow|eom|eoy))",
        read=_end_of_unit,
        examples=[
            Example("send the figures by end of month", value="2025-03-31"),
            Example("It must be paid by end of month.", value="2025-03", mod="END", days=("2025-03-22", "2025-03-31")),
            Example("report due eod", value="2025-03-14"),
            Example("The bank expects a deal by end of year.", value="2025", mod="END"),
        ],
        counterexamples=["the end of week one"],
    ),
    Rule(
        name="middle-of-unit",
        starts="mid",
        pattern=r"mid[- ](?P<unit>month|week|year)(?! (?!{nonoun}\b)[a-z])",
        read=lambda match: LoosePart(AtHand(unit_code(match["unit"])), "MID"),
        examples=[Example("They expect a ruling by mid-month.", value="2025-03", mod="MID")],
        counterexamples=["the mid-year review"],
    ),
    Rule(
        name="year-end",
        starts="year the",
        needs=frozenset({"year"}),
        pattern=r"(?:the )?year(?:[- ]end (?P<year>{year})(?![\d%]|,\d)|-end|(?P<loose>'s end| end))",
        read=_year_end,
        examples=[
            Example("It expects approval by year-end.", value="2025-12-31"),
            Example("The index has risen since year-end.", value="2024-12-31"),
            Example("It had no debts at year-end 2022.", value="2022-12-31"),
            Example("It expects approval by the year's end.", value="2025", mod="END"),
        ],
    ),
    Rule(
        name="end-in-short",
        starts="unit the",
        needs=UNIT_WORDS,
        pattern=r"(?:the )?(?P<unit>week|month|quarter|decade)'s end",
        read=lambda match: LoosePart(AtHand(unit_code(match["unit"])), "END"),
        examples=[Example("The bridge will open by month's end.", value="2025-03", mod="END")],
    ),
    Rule(
        name="side-of-unit",
        starts="earlier later early late",
        needs=UNIT_WORDS,
        pattern=r"(?P<side>earlier|later)(?: on)? (?P<which>this|in the|that(?: same)?) (?P<unit>day|week|month|year|quarter|decade|century)",
        read=_side,
        examples=[
            Example("Kyiv agreed earlier this week.", value="2025-W11", days=("2025-03-10", "2025-03-13")),
            Example(
                "They will meet later in the week.",
                dct="2025-03-16",
                value="2025-W12",
                days=("2025-03-17", "2025-03-23"),
            ),
            Example("Earlier this month they met.", value="2025-03", days=("2025-03-01", "2025-03-13"), mod="START"),
            Example("He left on Thursday. Earlier in the day he had called.", value="2025-03-13", mod="START"),
            Example(
                "They met on 3 January. Later in the month they parted.",
                value="2025-01",
                days=("2025-01-04", "2025-01-31"),
            ),
            Example("It opens later this year.", value="2025", days=("2025-03-15", "2025-12-31")),
            Example("He left in March 1961 and came back later that year.", value="1961", mod="END"),
        ],
    ),
)
