"""The periods that results are told of: "the quarter ended July 31", "the year-ago period", "the first nine months"."""

from typing import Final

from ..calendar.periods import quarter
from ..fragments import number
from ..meanings.fixed import Duration, Explicit
from ..meanings.quarters import NthOfYear, SamePeriod
from ..meanings.shifts import FromToday
from ..reading import Meaning
from ..word_lists import MONTHS
from .quarters import is_of_game
from .rule import Example, Match, Rule


def _ended(match: Match) -> Meaning:
    """The quarter that ended on a day: the calendar quarter that holds the middle of its three months."""
    in_month, in_day = MONTHS[match["month"]], int(match["day"])
    middle = in_month - 1 if in_day >= 15 else in_month - 2
    nth = ((middle - 1) % 12) // 3 + 1
    if match.has("year"):
        return Explicit(quarter(int(match["year"]) - (middle < 1), nth))
    return NthOfYear("Q", nth, None)


def _months_of_year(match: Match) -> Meaning | None:
    if not match.has("which") and not match.before(5).endswith((" for ", " in ")):
        return None
    return Duration(f"P{number(match['number']):g}M")


RULES: Final = (
    Rule(
        name="quarter-ended",
        starts="the quarter three first second third fourth fiscal",
        needs=frozenset("quarter months".split()),
        pattern=r"(?:the )?(?:(?:fiscal~)?(?:first|second|third|fourth) )?(?:quarter|three months)"
        r"(?= (?:that )?end(?:ed|ing) (?P<month>{month}) (?P<day>{day})(?!\d)(?:, (?P<year>{year}))?)",
        read=_ended,
        examples=[
            Example("For the quarter ended Dec. 31 it lost money.", value="2024-Q4"),
            Example("in the quarter ended July 31", value="2024-Q2"),
            Example("For the quarter ended Dec. 31, 2022, it lost money.", value="2022-Q4"),
        ],
    ),
    Rule(
        name="same-period",
        starts="the latest year prior previous a same comparable corresponding most 1998",
        needs=frozenset("quarter period half".split()),
        pattern=r"(?:(?:the|a) )?(?:(?P<latest>latest|most recent)|(?:comparable |corresponding |same )?"
        r"(?P<ago>year-ago|year-earlier|prior-year|previous-year)|(?P<year>{year})) (?P<unit>quarter|period|half)",
        read=lambda match: SamePeriod(
            -1 if match.has("ago") else 0, int(match["year"] or 0), is_quarter=match["unit"] == "quarter"
        ),
        examples=[
            Example("It made money in the third quarter, more than in the year-ago period.", value="2023-Q3"),
            Example("It lost money in the latest quarter.", value="2024-Q4"),
            Example("It lost money in the 1996 quarter.", value="1996-Q4"),
        ],
    ),
    Rule(
        name="year-ago",
        starts="year prior previous",
        pattern=r"(?:year-ago|year-earlier|prior-year|previous-year)(?! (?:period|quarter|half|nine))",
        read=lambda match: SamePeriod(-1),
        examples=[
            Example("Profit in the third quarter beat the year-ago figure.", value="2023-Q3", words="year-ago"),
            Example("Profit in the third quarter beat prior-year figures.", value="2023-Q3", words="prior-year"),
            Example(
                "It lost money in the fourth quarter of 2024. Output will fall in the first quarter of 2026 from the "
                "year-ago level.",
                value="2025-Q1",
            ),
        ],
    ),
    Rule(
        name="corresponding-period",
        starts="the last",
        needs=frozenset("quarter period three".split()),
        pattern=r"the (?:(?:same|corresponding|comparable|like) (?:quarter|period|three months)|quarter(?= a year))"
        r",? (?:(?:of |in |a )?(?:last year|the previous year|the year before|year ago|year earlier)|"
        r"(?:of|in) (?P<year>{year})(?!\d))|last year's (?:quarter|period)",
        read=lambda match: SamePeriod(0, int(match["year"])) if match.has("year") else SamePeriod(-1),
        examples=[
            Example("It lost in the third quarter, as in the same period last year.", value="2023-Q3"),
            Example("It lost in the third quarter, as in the same period of 2022.", value="2022-Q3"),
            Example("It lost in the third quarter, as in last year's quarter.", value="2023-Q3"),
            Example("It lost 3 million in the first half of 2024, as in the same period last year.", value="2023-H1"),
        ],
    ),
    Rule(
        name="the-quarter",
        starts="the",
        needs=frozenset({"quarter"}),
        pattern=r"the quarter(?! (?:of a|million|mile|century|finals?))",
        read=lambda match: None if is_of_game(match) else SamePeriod(0, is_quarter=True),
        examples=[Example("In the third quarter sales fell. Orders rose in the quarter.", value="2024-Q3")],
    ),
    Rule(
        name="months-of-year",
        starts="the",
        needs=frozenset("month months".split()),
        pattern=r"the (?:(?P<which>first|latest|year-earlier|year-ago) )?(?P<number>six|nine|6|9)~months?(?! after)",
        read=_months_of_year,
        examples=[
            Example("It earned $3 million in the first nine months.", value="P9M", words="the first nine months"),
        ],
        counterexamples=["The six months after the vote were calm."],
    ),
    Rule(
        name="latest-year",
        starts="the latest most",
        needs=frozenset({"year"}),
        pattern=r"(?:the )?(?:latest|most recent) (?:full )?(?:fiscal~)?year",
        read=lambda match: FromToday("Y", -1, "guess"),
        examples=[Example("It had sales of $6 billion in its latest fiscal year.", value="2024")],
    ),
    Rule(
        name="year-ended",
        starts="the fiscal year",
        needs=frozenset({"year"}),
        pattern=r"(?:the full |(?:the )?(?:fiscal )?)year(?= (?:that )?end(?:ed|ing) (?:on |in |last |this |next |the end of )?"
        r"(?:{month}|{weekday}|yesterday|today|tomorrow))",
        read=lambda match: Duration("P1Y"),
        examples=[Example("For the year ended July 2 it made money.", value="P1Y")],
    ),
)
