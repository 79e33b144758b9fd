"""Dates in digits only: "2025-03-14", "3/14/2025", "14.03.2025", "9/11"."""

import datetime
from typing import Final

from ..meanings.fixed import Explicit
from ..meanings.parts import ClockTime
from ..periods import day
from ..reading import Meaning
from .rule import Example, Match, Rule

_SHORT_YEAR: Final = 50  # '49 is 2049, '50 is 1950


def _iso(match: Match) -> Meaning | None:
    on = Explicit(day(datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))))
    return ClockTime(match["clock"] + match["zone"].upper(), on) if match.has("clock") else on


def _slashed(match: Match) -> Meaning | None:
    """Month first, as in the United States, unless only the other way round is a date; with dots the day is first."""
    first, second, in_year = int(match["first"]), int(match["second"]), match["year"]
    full_year = int(in_year) if len(in_year) == 4 else int(in_year) + (1900 if int(in_year) >= _SHORT_YEAR else 2000)
    if match["mark"] == ".":
        first, second = second, first
    ambiguous = first <= 12 and second <= 12 and first != second and match["mark"] == "/"
    for in_month, in_day in ((first, second), (second, first)):
        try:
            period = day(datetime.date(full_year, in_month, in_day))
        except ValueError:
            continue
        return Explicit(period, certainty="guess" if ambiguous else "sure")
    return None


RULES: Final = (
    Rule(
        name="iso-date",
        starts="1998",
        pattern=r"(?P<year>{year})[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)(?![\d-])"
        r"(?:t(?P<clock>(?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?P<zone>z)?(?:[+-]\d\d:?\d\d)?)?",
        read=_iso,
        examples=[
            Example("date 2025-03-14 The president", value="2025-03-14"),
            Example("sent 2025-03-14T12:30:00Z by mail", value="2025-03-14T12:30Z", words="2025-03-14T12:30:00Z"),
        ],
        counterexamples=["call 2025-13-44 now"],
    ),
    Rule(
        name="nine-eleven",
        starts="14",
        pattern=r"(?<![\d/.])9/11(?![\d/]|\.\d)",
        read=lambda match: Explicit(day(datetime.date(2001, 9, 11))),
        examples=[Example("since the 9/11 attacks", value="2001-09-11")],
        counterexamples=["a reading of 19/11"],
    ),
    Rule(
        name="slashed-date",
        starts="14",
        pattern=r"(?<![\d/.])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>{year}|\d\d)(?![\d/]|\.\d)",
        read=_slashed,
        examples=[
            Example("Filed 3/14/2025 in court.", value="2025-03-14"),
            Example("Filed 25/12/2024 in court.", value="2024-12-25"),
            Example("Filed 03.04.2024 in court.", value="2024-04-03"),
        ],
        counterexamples=["a score of 45/67/89"],
    ),
)
