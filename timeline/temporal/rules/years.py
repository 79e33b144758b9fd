"""Years: "1998", "nineteen ninety-seven", "fiscal 1989", "the class of '98"."""

import re
from typing import Final

from ..calendar.periods import year
from ..lexicon import number, year_of_two_digits
from ..meanings.fixed import Explicit
from ..reading import Meaning
from .rule import Example, Match, Rule

_NOT_A_YEAR_AFTER: Final = re.compile(
    r"(?:[\d%$£€°]|[.,:]\d|-[a-z]|-\d{3}(?!\d)|/\d\d?/|"
    r"[ -]?(?:percent|per cent|people|men|women|troops|soldiers|dollars|pounds|euros|miles|km|kilomet|met(?:er|re)s?|seconds?|feet|"
    r"tons?|tonnes|points?|pages?|words|times|years?|days?|hours?|minutes?|jobs|workers|employees|members|shares|"
    r"votes|seats|million|billion|thousand|others?|homes|houses|deaths|degrees|square|of (?:the|them|those|these|us)|cases|wounded|dead|"
    r"tanks|prisoners|aircraft|civilians|guns|casualties|killed|students|passengers|kg|mg|g\b|ml|cm|mm|mw|kw|gb|mb|ft|lbs?|mph|a\.m|p\.m|am\b|pm\b|gmt|"
    r"hrs|local|francs|marks|yen|rubles|roubles|rupees|refugees|protesters|residents|families|children|units|kr|kroner|kronor|sek|nok|dkk|usd|eur|gbp|chf|inr|rs|zl|pln|huf|czk|baht|yuan|rmb|pesos|"
    r"shillings|naira|rupiah|dirhams|dinars)\b)",
)
_NOT_A_YEAR_BEFORE: Final = re.compile(
    r"(?:(?:\b(?:no|nos|number|page|pp?|room|gate|flight|section|route|highway|about|nearly|almost|some|over|than|least|"
    r"approximately|roughly|chapter|box|boeing|figure|paragraph|article|line|apt|suite|only|"
    r"another|exactly|up to|one in|case|windows|office|model|version|at|port|pin|code|extension|ext|serial|ref|id|bed|ticket|invoice|postcode|zip)\.? )|[$£€#.,/:_@+=-]|\d )$",
)
# What may be glued to the front of a year: "mid-1996", "1939-1945", "May/1998".
_GLUED_BEFORE: Final = re.compile(
    r"(?:\b(?:mid|pre|post|late|early|since)-|\bc(?:a|irca)?\. ?|\b(?:1\d|20)\d\d[-/]|[a-z]{3}[.,/])$"
)


_RANGE_BEGUN: Final = re.compile(r"\b(?:1\d|20)\d\d[-/]$")


def _bare_year(match: Match) -> Meaning | None:
    """Four digits that are a year and not a number of things."""
    before = match.before(16)
    if _NOT_A_YEAR_BEFORE.search(before) and not _GLUED_BEFORE.search(before):
        return None
    return None if _NOT_A_YEAR_AFTER.match(match.after(24)) else Explicit(year(int(match["year"])))


def _named_year(match: Match) -> Meaning:
    if match.has("short"):
        return Explicit(year(year_of_two_digits(int(match["short"]))), certainty="guess")
    return Explicit(year(int(match["year"])), certainty="sure" if "the" in match.words else "likely")


def _short_year(match: Match) -> Meaning | None:
    """The end of "1914-18"."""
    before = _RANGE_BEGUN.search(match.before(6))
    if not before or int(match["short"]) <= int(before[0][2:4]):
        return None
    return Explicit(year(int(before[0][:2] + match["short"])))


_SHORT_YEAR_BEFORE: Final = re.compile(
    r"(?:\b(?:in|of|since|by|from|until|between|summer|winter|spring|fall) |"
    r"'\d\d (?:and|or|to) |\b(?:in|since|by|from) '\d\d ?[-—] ?)'$"
)


def _after_apostrophe(match: Match) -> Meaning | None:
    """A year in two digits: in "in '87" the apostrophe stands for the century and begins a word."""
    before = match.before(18)
    if not _SHORT_YEAR_BEFORE.search(before):
        return None
    if before.endswith("class of '"):
        return None  # a year's students
    return Explicit(year(year_of_two_digits(int(match["short"]))), certainty="likely")


def _spelled(match: Match) -> Meaning:
    if match.has("hundreds"):
        return Explicit(year(int(number(match["hundreds"]) * 100 + number(match["rest"]))))
    return Explicit(year(int(2000 + (number(match["two"]) if match.has("two") else 0))))


RULES: Final = (
    Rule(
        name="year",
        starts="1998",
        pattern=r"(?P<year>{year})",
        read=_bare_year,
        examples=[
            Example("It annexed four regions in 2022—all in the east.", value="2022"),
            Example("the 1998 report", value="1998"),
            Example("It fell apart in mid-1996 after a quarrel.", value="1996", mod="MID"),
        ],
        counterexamples=[
            "It cost $1999.",
            "About 2000 people came.",
            "Flight 1987 was late.",
            "some 1,998 of them",
            "The Boeing 1747-400 landed.",
            "It rose to 1998.5 points.",
            "Call 555-1998 now.",
            "Call 555 1998 now.",
            "He ran 1500 metres.",
            "The lamp was 1899 kr.",
            "It listens on port 1984, pin 2014.",
        ],
    ),
    Rule(
        name="short-year",
        starts="14",
        pattern=r"(?P<short>\d\d)(?!\d)",
        read=_short_year,
        examples=[Example("the war of 1914-18", value="1918"), Example("the plan of 1986/90", value="1990")],
        counterexamples=["a score of 14-18", "in 1998-07"],
    ),
    Rule(
        name="the-year",
        starts="the fiscal fy q1",
        needs=frozenset("#1998 #q1 #14".split()),
        pattern=r"(?:(?:the year|(?:the )?fiscal(?: year)?|fy) ?(?P<year>{year})|fy ?'?(?P<short>\d\d)(?!\d))",
        read=_named_year,
        examples=[
            Example("In fiscal 1989 it lost money.", value="1989", words="fiscal 1989"),
            Example("by the year 2000", value="2000", words="the year 2000"),
            Example("Its debts fell in FY24.", value="2024", words="FY24"),
        ],
    ),
    Rule(
        name="spelled-year",
        starts="eighteen nineteen twenty two the",
        needs=frozenset("eighteen nineteen two".split()),
        pattern=r"(?:the year )?(?:(?P<hundreds>eighteen|nineteen)~(?P<rest>{tens}(?:-{ones}| {ones})?)|"
        r"two thousand(?: and)?(?: (?P<two>{ones}|{tens}))?(?! (?!{nonoun}\b)[a-z]))",
        read=_spelled,
        examples=[
            Example("The war ended in nineteen ninety-six.", value="1996"),
            Example("by the year two thousand", value="2000", words="the year two thousand"),
        ],
        counterexamples=["nineteen people", "two thousand people", "for two thousand years"],
    ),
    Rule(
        name="year-after-apostrophe",
        starts="14",
        pattern=r"(?<=')(?P<short>\d\d)(?![\d'])",
        read=_after_apostrophe,
        examples=[
            Example("the crash of '87", value="1987"),
            Example("The pit closed between '84 and '86.", value="1986", words="86"),
            Example("He served in '44-'45.", value="1945", words="45"),
        ],
        counterexamples=["It was 5'10 tall.", "He said: '12 men came.'", "the class of '79"],
    ),
)
