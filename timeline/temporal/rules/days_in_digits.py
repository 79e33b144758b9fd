"""Days in digits without their year, where a date is expected: "3/13", "31.10." in a note."""

import re
from typing import Final

from ..calendar.periods import day
from ..meanings.either import EitherWay
from ..meanings.recurring import month_and_day
from ..reading import Meaning
from ..word_lists import weekday_number
from .calendar_dates import LEAP_YEAR
from .numeric_dates import WEEKDAY_BEFORE, date_of
from .rule import Example, Match, Rule

_ODDS: Final = re.compile(r"\b(?:odds|ratio|chance|tel|phone|fax|ref|scale|score)\.? (?:of |is )?$")
# "On 3/13", "| 10/03 |", "due 5/7": not "3/4 of them", "24/7", "a 9/10 chance".
_SHORT_BEFORE: Final = re.compile(
    r"(?:\b(?:on|by|since|until|till|from|before|after|due|dated|date:?|starting|ending|of|between|is|was|\w{2,4}day,?|\w{2,4}day \()"
    r"|\||^|\n|\d/\d\d?,? ?(?:-|to|and|or|&|until|,|(?<=,))) ?$"
)
_SHORT_AFTER: Final = re.compile(r" ?(?:[.,;:)|\]\n]|$|-|to \d| (?:at|from|to|and|until|in|for|we|he|she|they|the)\b)")


def _is_fraction(first: int, second: int) -> bool:
    """Is "3/4" or "9/10" a part or a mark, and "24/7" always?"""
    return (first < second and second in (2, 3, 4, 5, 6, 8, 10)) or (first, second) == (24, 7)


def _dotted(match: Match) -> Meaning | None:
    """A day and month with dots, day first, in a note or behind a weekday: "31.10.", "Thu 25.02."."""
    weekday = weekday_number(match["weekday"])
    is_timed = match.is_note and _CLOCK_AFTER.match(match.after(7))
    if not (weekday or is_timed or (match.is_note and _DOTTED_BEFORE.search(match.before(10)))):
        return None
    on = date_of(LEAP_YEAR, int(match["second"]), int(match["first"]))
    return month_and_day(on.day, on.month, weekday=weekday) if on else None


_CLOCK_AFTER: Final = re.compile(r" (?:[01]?\d|2[0-3])(?:[:.][0-5]\d|h(?:[0-5]\d)?)(?!\w)")
_DOTTED_BEFORE: Final = re.compile(r"(?:^|\b(?:on|by|until|till|from|since|to|and|due|\w{2,4}day,?) )$")


def _short(match: Match) -> Meaning | None:
    """A day and a month without the year, where a date is expected."""
    if _ODDS.search(match.before(12)) or match.words == "24/7":
        return None
    first, second = int(match["first"]), int(match["second"])
    weekday = weekday_number(match["weekday"])
    if not (weekday or _is_noted(match, first, second) or _is_expected(match)):
        return None
    day_first, month_first = date_of(LEAP_YEAR, second, first), date_of(LEAP_YEAR, first, second)
    if day_first and month_first and first != second:
        return EitherWay(day(day_first), day(month_first), without_year=True, weekday=weekday)
    on = month_first or day_first
    return month_and_day(on.day, on.month, weekday=weekday) if on else None


def _is_expected(match: Match) -> bool:
    """Does it stand where a date stands?"""
    if re.search(r"\b(?:of|from) $", match.before(6)) and not match.is_note:
        return False
    return bool(_SHORT_BEFORE.search(match.before(12)) and _SHORT_AFTER.match(match.after(8)))


# "Vacation 7/4-7/18", "25/8 to 5/9"
_RANGE_AFTER: Final = re.compile(r" ?(?:-|to|until|till|thru) ?\d\d?/\d\d?(?![\d/])")
_RANGE_BEFORE: Final = re.compile(r"(?<![\d/])\d\d?/\d\d? ?(?:-|to|until|till|thru) ?\Z")
_MARK_BEFORE: Final = re.compile(
    r"(?:\b(?:scored?|won|lost|rated?|got|grade|marks?|size|gave|give|only|about|bp|over|vision|lens|dose|split|"
    r"room|flat|unit|suite|apt|ext|gate|bay|locker|seat|shelf|lane) |[a-z]/)\Z"
)
_PART_AFTER: Final = re.compile(
    r"(?:[\w%'\"]| (?:of|stars?|cups?|would|people|lbs?|inch|in|tsp|tbsp|miles?|full|off|time|mm|way)\b)"
)


# "12/14 High Street": houses.
_STREET_AFTER: Final = re.compile(
    r" (?:[A-Z][\w'.]* ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Court|Place|Terrace|Crescent|Square)\b"
)


def _is_noted(match: Match, first: int, second: int) -> bool:
    """Is it a date that a note leaves bare: "sprint ends 3/24", "vacation 7/4-7/18"?"""
    if not match.is_note or _MARK_BEFORE.search(match.before(12)):
        return False
    if _RANGE_AFTER.match(match.after(10)) or _RANGE_BEFORE.search(match.before(12)):
        return True
    if _STREET_AFTER.match(match.original_after(40)):
        return False
    is_bare = not _is_fraction(first, second) and not _PART_AFTER.match(match.after(8))
    return is_bare and (match.is_jotted or max(first, second) > 12)


RULES: Final = (
    Rule(
        name="day-and-month",
        starts="14/ weekday",
        needs=frozenset({"#14"}),
        pattern=WEEKDAY_BEFORE
        + r"(?<![\d/.,$£€])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\d/%]|[.,]\d| (?:of )?{month}\b)",
        read=_short,
        examples=[
            Example("The boat capsized on 3/11.", value="2025-03-11"),
            Example("| 25/02 | strike |", value="2025-02-25"),
            Example("Rent due 3/31", value="2025-03-31"),
            Example("4/22 vet", value="2025-04-22"),
            Example("vacation 7/4-7/18", value="2025-07-04", days=("2025-07-04", "2025-07-18")),
            Example("dentist 3/24 10:30am", value="2025-03-24T10:30"),
            Example("sprint ends 3/24", value="2025-03-24"),
            Example("on leave 25/8 - 5/9", value="2025-09-05", words="5/9"),
            Example("Tue 1/4: budget; Fri 4/4: vote", value="2025-04-04", words="Fri 4/4"),
            Example("wed 9/4 swim", value="2025-04-09", words="wed 9/4"),
            Example("28/3 fair", value="2025-03-28"),
        ],
        counterexamples=[
            "a 3/4 majority",
            "open 24/7",
            "He won 9/10 of them.",
            "on 1/2 of the farms",
            "3/4 cup rice",
            "24/7 helpline",
            "7/10 would go again",
            "bp 120/80, vision 20/20",
            "gave it 4/11 stars",
        ],
    ),
    Rule(
        name="dotted-day",
        starts="14. weekday",
        pattern=WEEKDAY_BEFORE + r"(?P<first>3[01]|[12]\d|0?[1-9])\.(?P<second>1[0-2]|0?[1-9])\.(?!\d)",
        read=_dotted,
        examples=[
            Example("28.3. tyres", value="2025-03-28"),
            Example("visit on 1.4. at noon", value="2025-04-01T12:00"),
            Example("Today: Tue 18.03. 20.15 Bonn v Ulm.", value="2025-03-18", words="Tue 18.03."),
            Example("parents 14.4. 18:00", value="2025-04-14T18:00"),
        ],
        counterexamples=["The ratio is 1.4. They said so.", "see section 4.12. for more"],
    ),
)
