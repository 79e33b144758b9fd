"""Days of the calendar with their month in words: "14 March 2025", "Friday, March 14", "on the 13th", "May 3 and 4"."""

import datetime
import re
from typing import Final

from ..lexicon import expand, ordinal
from ..meanings.fixed import Explicit
from ..meanings.recurring import YEAR_OF, DayOfMonth, OfYear, month_and_day
from ..periods import day
from ..reading import Meaning, Which
from ..words import MONTHS, WEEKDAYS
from .relative import OFFSETS
from .rule import Example, Match, Rule

_WEEKDAY: Final = r"(?:(?P<weekday>{weekday}|sun|sat|mon|tue|tues|wed|thu|thur|thurs|fri),? (?:the )?)?"
OF_YEAR: Final = (
    r"(?:,? (?:of )?(?P<bc>\d{1,4}) {bc}|(?:-|,? ?(?:of )?)(?P<year>{year})(?![\d%]|[,.]\d)|"
    r",? (?:of )?(?P<of>this|last|next|that|the same|the following|the next|the previous) year)?"
)


_WHICH: Final[dict[str, Which]] = {
    "last": "last", "this past": "last", "this": "this", "next": "next", "this coming": "next",
}  # fmt: skip


def _number_of_day(words: str) -> int:
    return int(words) if words.isdigit() else ordinal(words)


# Days that the whole world names without a year.
_FAMOUS: Final = {(9, 11): 2001, (10, 7): 2023, (1, 6): 2021}
_FAMOUS_NOUN: Final = re.compile(r",? (?:terror|attack|hijack|massacre|riot|insurrection|commission)")


def full_date(match: Match) -> Meaning | None:
    """Month and day, with or without year and weekday, in either order."""
    in_month, in_day = MONTHS[match["month"]], _number_of_day(match["day"] or match["glued"])
    if not match.original("month")[0].isupper():
        return None
    if " the " in match.words and match["day"].isalpha() and _NO_DAY_AFTER.match(match.after(8)):
        return None  # "in March the first convoys sailed"
    if _continues_number(match):
        return None
    famous = _FAMOUS.get((in_month, in_day))
    if famous and not match.has("year") and _FAMOUS_NOUN.match(match.after(16)):
        return Explicit(day(datetime.date(famous, in_month, in_day)))
    weekday = WEEKDAYS.get(match["weekday"]) or WEEKDAYS.get(match["weekday"] + ".")
    datetime.date(2000, in_month, in_day)  # raises for 31 June
    if match.year:
        return Explicit(day(datetime.date(match.year, in_month, in_day)))
    if match.has("of"):
        return OfYear(month_and_day(in_day, in_month), *YEAR_OF[match["of"]])
    which = _WHICH.get(match["which"], "")
    return month_and_day(in_day, in_month, which, weekday)


def _continues_number(match: Match) -> bool:
    """Is the first number the tail of a longer one, or a price: "1,14 March", "$3 March"?"""
    return bool(re.search(r"(?:[$£€#]|\d[.,:]|\d/\d\d?/)$", match.before(5))) and match.original()[0].isdigit()


def _day_of_month(match: Match) -> Meaning | None:
    in_day = ordinal(match["nth"])
    if match.has("of"):
        return DayOfMonth(in_day, OFFSETS[match["of"]])
    if not 1 <= in_day <= 31 or not _ON_DAY.search(match.before(14)):
        return None
    if _PART_OF_DAY.search(match.before(14)):
        return DayOfMonth(in_day)
    if _NO_DAY_AFTER.match(match.after(8)) and not (_BEGINS.search(match.before(24)) and _is_subject(match)):
        return None
    return DayOfMonth(in_day)


# "On the 13th King William met the envoy", not "On the 13th Guards Division fell the brunt".
_BEGINS: Final = re.compile(r"(?:^|[.!?;,\"] )(?:on|(?:on|by|in) the (?:morning|afternoon|evening|night) of) $")
_UNIT: Final = re.compile(
    r"\b(?:divisions?|army|infantry|cavalry|guards?|regiments?|corps|brigades?|battalions?|fleet|squadrons?|wing|panzer|"
    r"mountain|parachute|airborne|marines?|armou?red|group|legion|flotilla|rifles|foot|hussars|lancers|dragoons)\b"
)


def _is_subject(match: Match) -> bool:
    return match.original_after(2)[1:].isupper() and not _UNIT.search(match.after(30))


_ON_DAY: Final = re.compile(
    r"\b(?:on|by|until|till|since|from|between|before|after|(?:morning|afternoon|evening|night|dawn) of|"
    r"\d\d?(?:st|nd|rd|th) (?:and|to|or|until|through)) $"
)
_PART_OF_DAY: Final = re.compile(r"\b(?:morning|afternoon|evening|night|dawn) of $")
_NO_DAY_AFTER: Final = re.compile(
    r" (?!(?:of|the|and|or|but|to|it|he|she|they|we|i|a|an|his|her|its|their|when|while|after|before|in|at|on|by|with|"
    r"without|for|from|as|over|near|amid|all|both|some|most|was|were|is|had|came|saw|brought)\b)[a-z]"
)


def _range_end(match: Match) -> Meaning | None:
    """The last day of "March 11-13" or "May 3 and 4": digits that continue a month and day."""
    found = _RANGE_BEGUN.search(match.before(34))
    in_day = _number_of_day(match["nth"])
    if not found or in_day <= int(found["day"]) or in_day > 31 or _COUNTS_AFTER.match(match.after(16)):
        return None
    if match.has("year"):
        return Explicit(day(datetime.date(int(match["year"]), MONTHS[found["month"]], in_day)))
    return DayOfMonth(in_day)


_RANGE_BEGUN: Final = re.compile(
    expand(r"(?P<month>{month}) (?P<day>{day})(?:st|nd|rd|th)?(?: ?- ?| to | and | or | through )$")
)
_COUNTS_AFTER: Final = re.compile(
    r"(?:[:%]|,\d| (?:more |other )?(?:people|men|women|soldiers|troops|others|years|days|hours|were|died)\b)"
)

RULES: Final = (
    Rule(
        name="month-day",
        starts="weekday month last this next q1",
        pattern=r"(?:(?P<which>last|next|this(?: past| coming)?) )?"
        + _WEEKDAY
        + r"(?P<month>{month})(?: (?:the )?(?P<day>{dayordinal}|{day})|(?P<glued>{day}))(?!\d|[.,:]\d(?!\d{3}))"
        + OF_YEAR,
        read=full_date,
        examples=[
            Example("On March 11 they met.", value="2025-03-11"),
            Example("He died last Nov. 3.", value="2024-11-03", words="last Nov. 3"),
            Example("He spoke on Friday, March 14.", value="2025-03-14", words="Friday, March 14"),
            Example("It is this coming Monday, March 17.", value="2025-03-17", words="this coming Monday, March 17"),
            Example("The treaty of Nov. 5, 2019 still holds.", value="2019-11-05", words="Nov. 5, 2019"),
            Example("She was born on July 4th, 1976.", value="1976-07-04"),
            Example("The fair will open on December 3.", value="2025-12-03"),
        ],
        counterexamples=[
            "In March the first ships sailed.",
            "We march 14 miles.",
            "You may 3 times refuse.",
            "the November 17 group",
        ],
    ),
    Rule(
        name="day-month",
        starts="weekday ordinal 14 the",
        pattern=_WEEKDAY + r"(?:the )?(?P<day>{dayordinal}|{day})~(?:of )?(?P<month>{month})(?!\w)" + OF_YEAR,
        read=full_date,
        examples=[
            Example("On 11 March they met.", value="2025-03-11"),
            Example("It began on 24 February 2022.", value="2022-02-24", words="24 February 2022"),
            Example("on the 14th of March", value="2025-03-14"),
            Example("Friday 14 March was wet.", value="2025-03-14", words="Friday 14 March"),
            Example("since the 7 October attacks", value="2023-10-07"),
            Example("It began in 1958. On 16 September of that year he spoke.", value="1958-09-16"),
            Example("He was held on 7 October last year.", value="2024-10-07", words="7 October last year"),
            Example("Caesar died on 15 March 44 BC.", value="BC0044-03-15", words="15 March 44 BC"),
            Example("dated 14-Mar-2025", value="2025-03-14", words="14-Mar-2025"),
        ],
        counterexamples=["Some 14 may come.", "the 7 October Brigade", "the 26th of July Movement"],
    ),
    Rule(
        name="day-of-month",
        starts="the",
        pattern=r"the (?P<nth>[0-3]?\d(?:st|nd|rd|th))(?! (?:century|anniversary|time|(?:of )?{month}|circuit|amendment|congress|division|army|"
        r"infantry|regiment|corps|brigade|battalion|fleet|parliament|street|avenue|district|parallel|floor))"
        r"(?: of (?:the )?(?P<of>that|same|following|next|previous) month)?",
        read=_day_of_month,
        examples=[
            Example("They met on March 11. On the 13th, he left.", value="2025-03-13"),
            Example("They met on March 11, and on the 13th the envoy left.", value="2025-03-13"),
            Example("They met on March 11. On the 13th King John left.", value="2025-03-13"),
            Example("They met on March 11. On the morning of the 13th John left.", value="2025-03-13TMO"),
            Example("They met on March 1. In the evening of the 3rd tanks came.", value="2025-03-03TEV"),
            Example("It began in May 1822. He was beaten between the 26th and the 28th.", value="1822-05-28"),
            Example("It began on 3 May 1870. On the 18th of that month he fled.", value="1870-05-18"),
            Example("It began on 3 May 1870; he fled on the 2nd of the following month.", value="1870-06-02"),
        ],
        counterexamples=[
            "On the 13th Guards Division fell the brunt.",
            "the 13th century",
            "the 5th time",
            "He was the 5th man on the list.",
            "on the 5th floor",
        ],
    ),
    Rule(
        name="range-begins",
        starts="ordinal 14",
        pattern=r"(?P<day>{dayordinal}|{day})(?=(?:, ?{day}){0,3},? ?(?:-|to|and|or|until|through|/) ?(?:the )?(?:{dayordinal}|{day}) (?:of )?"
        r"(?P<month>{month})(?!\w)" + OF_YEAR + r")",
        read=full_date,
        examples=[
            Example(
                "Between 22 and 25 May 1998 it hardened.",
                value="1998-05-22",
                words="22",
                days=("1998-05-22", "1998-05-25"),
            ),
            Example(
                "The talks of 11-13 March failed.", value="2025-03-11", words="11", days=("2025-03-11", "2025-03-13")
            ),
        ],
        counterexamples=["He scored 3 and 4 points."],
    ),
    Rule(
        name="range-ends",
        starts="ordinal 14",
        pattern=r"(?P<nth>{dayordinal}|{day})(?!\d)(?:,? (?P<year>{year})(?!\d))?",
        read=_range_end,
        examples=[
            Example("The talks of March 11-13 failed.", value="2025-03-13", words="13"),
            Example("They met on May 3 and 4, 1960.", value="1960-05-04", words="4, 1960"),
        ],
        counterexamples=["the vote of 11-13", "On March 11, 13 people died."],
    ),
)
