"""Days whose month stands elsewhere: "on the 13th", "March 11, 12 and 13", "between 22 and 25 May", "Monday the 3rd"."""

import datetime
import re
from typing import Final

from ..calendar.periods import day
from ..fragments import expand, number_of_day
from ..meanings.days_of_month import DayOfMonth, FittingDay
from ..meanings.fixed import Explicit
from ..reading import Meaning
from ..word_lists import MONTHS, ORDINAL_ONES, weekday_number
from .calendar_dates import NO_DAY_AFTER, OF_YEAR, WEEKDAY, full_date
from .relative import OFFSETS
from .rule import MONTH_WORDS, Example, Match, Rule


def _day_of_month(match: Match) -> Meaning | None:
    in_day = number_of_day(match["nth"])
    if not 1 <= in_day <= 31:
        return None
    if _PART_OF_DAY.search(match.before(14)):
        return DayOfMonth(in_day)
    is_jotted = match.is_jotted and not NTH_OF_A_ROW.match(match.after(16))
    if not _ON_DAY.search(match.before(20)) and not (match.is_note and _ALONE.search(match.before(3))):
        return None
    if is_jotted:
        return DayOfMonth(in_day)
    if NO_DAY_AFTER.match(match.after(8)) and not (_BEGINS.search(match.before(24)) and _is_subject(match)):
        return None
    return DayOfMonth(in_day)


# Up to the third they are more often the first, second or third of something.
_FIRST_SPELLED: Final = 4


def _spelled(match: Match) -> Meaning | None:
    in_day = number_of_day(match["spelled"])
    is_day = _FIRST_SPELLED <= in_day <= 31 and _ON_DAY.search(match.before(20))
    return DayOfMonth(in_day, base="told") if is_day else None


def _of_month(match: Match) -> Meaning | None:
    in_day, of = number_of_day(match["nth"] or match["digits"]), match["of"] or match["bare"]
    if not 1 <= in_day <= 31 or of == "each":
        return None
    if of == "the":
        return DayOfMonth(in_day)
    return DayOfMonth(in_day, OFFSETS[of.removeprefix("the ")], "today" if of in ("this", "last", "next") else "text")


# "The 3rd one", "the 2nd time": in a note too.
NTH_OF_A_ROW: Final = re.compile(
    r"[ -](?:ones?|times?|floor|try|attempt|of|person|man|woman|edition|place|grade|row|line|page|day|week|month|year|quarter|"
    r"half|draft|version|step|part|chapter|episode|season|round|game|match|best|most|biggest|largest|street|ave)\b"
)


# "On the 13th King William met the envoy", not "On the 13th Guards Division fell the brunt".
_BEGINS: Final = re.compile(r"(?:^|[.!?;,\"] )(?:on|(?:on|by|in) the (?:morning|afternoon|evening|night) of) $")
_UNIT: Final = re.compile(
    r"\b(?:divisions?|army|infantry|cavalry|guards?|regiments?|corps|brigades?|battalions?|fleet|squadrons?|wing|panzer|"
    r"mountain|parachute|airborne|marines?|armou?red|group|legion|flotilla|rifles|foot|hussars|lancers|dragoons)\b"
)


def _is_subject(match: Match) -> bool:
    return match.original_after(2)[1:].isupper() and not _UNIT.search(match.after(30))


_ON_DAY: Final = re.compile(
    r"\b(?:on|by|until|till|since|from|between|before|after|due|(?:fixed|chose|named|appointed)(?= \Z)|(?:set|due|scheduled|planned|booked|fixed|slated|fall) for|eve of|week(?:end)? (?:of|beginning|starting|commencing|ending|to)|\d\d?(?:st|nd|rd|th) (?:and|to|or|until|through)) $"
)
_ALONE: Final = re.compile(r"^ ?$|, $")
_PART_OF_DAY: Final = re.compile(r"\b(?:morning|afternoon|evening|night|dawn) of $")


def _item(match: Match) -> Meaning | None:
    """A later day of "March 11-13", "May 3 and 4" or "March 11, 12 and 13": digits that continue a month and day."""
    before = match.before(_LONGEST_LIST)
    found = _LIST_BEGUN.search(before) if before.rstrip().endswith(_GOES_ON) else None
    in_day = number_of_day(match["nth"])
    if not found or in_day <= int(found["last"] or found["day"]) or in_day > 31 or _COUNTS.match(match.after(24)):
        return None
    if found["comma"] and not _LIST_GOES_ON.match(match.after(40)):
        return None  # "On March 11, 12 people died", "On March 11, 12 were held"
    if match.year:
        return Explicit(day(datetime.date(match.year, MONTHS[found["month"]], in_day)))
    return DayOfMonth(in_day, base="list")


_LONGEST_LIST: Final = 60
_GOES_ON: Final = tuple("- / , & to the and or through thru until till".split())
_NTH: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_LIST_BEGUN: Final = re.compile(
    expand(
        r"(?P<month>{month})\.? (?:the )?(?P<day>{day})(?:st|nd|rd|th)?"
        r"(?:(?:,| and| or| &|,? and) (?:the )?(?P<last>{day})(?:st|nd|rd|th)?){0,9}"
        r"(?: ?[-/] ?| to (?:the )?|,? (?:and|or|&|through|thru|until|till) (?:the )?|(?P<comma>, ))$"
    )
)
_LIST_GOES_ON: Final = re.compile(rf"(?:, {_NTH}){{0,9}},? (?:and|or|&) (?:the )?{_NTH}(?!\d)")
_COUNTS: Final = re.compile(
    r"(?:[:%]\d?|,\d| (?:more |other )?(?:people|men|women|soldiers|troops|others|years|days|hours|civilians|"
    r"children|prisoners|hostages|of (?:them|the|his)|per ?cent|million|thousand)\b)"
)


def _fitting(match: Match) -> Meaning | None:
    """A weekday and a number: "Monday the 3rd", "Sat 29th"."""
    in_day, weekday = number_of_day(match["nth"] or match["spelled"]), weekday_number(match["weekday"])
    if weekday is None or not 1 <= in_day <= 31:
        return None
    if NTH_OF_A_ROW.match(match.after(16)) if match.is_jotted else NO_DAY_AFTER.match(match.after(8)):
        return None
    return FittingDay(weekday, in_day)


RULES: Final = (
    Rule(
        name="range-begins",
        starts="ordinal 14 the",
        needs=MONTH_WORDS,
        pattern=r"(?:the )?(?P<day>{dayordinal}|{day})(?=(?:/{day})?(?:, ?(?:{dayordinal}|{day})){0,6},? ?(?:-|to|and|or|&|until|through|thru|/) ?(?:the )?"
        r"(?:{dayordinal}|{day})(?:/{day})?(?: |-| of )(?P<month>{month})(?!\w)" + OF_YEAR + r")",
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
            Example("It rained on the 2nd, 4th and 7th of March.", value="2025-03-04", words="4th"),
            Example("Fairs are held on the 7th, 14th and 21st of April.", value="2025-04-07", words="the 7th"),
            Example(
                "It shone in the nights of 12/13 and 13/14 August 1862.",
                value="1862-08-12",
                words="12",
                days=("1862-08-12", "1862-08-13"),
            ),
            Example("on holiday from 3 to 9 may", value="2025-05-03", words="3"),
        ],
        counterexamples=["He scored 3 and 4 points."],
    ),
    Rule(
        name="day-of-month",
        starts="the",
        needs=frozenset({"#14th"}),
        pattern=r"the (?P<nth>[0-3]?\d(?:st|nd|rd|th))(?! (?:century|anniversary|time|(?:of )?{month}|circuit|amendment|"
        r"district|floor))",
        read=_day_of_month,
        examples=[
            Example("They met on March 11. On the 13th, he left.", value="2025-03-13"),
            Example("They met on March 11, and on the 13th the envoy left.", value="2025-03-13"),
            Example("They met on March 11. On the 13th King John left.", value="2025-03-13"),
            Example("They met on March 11. On the morning of the 13th John left.", value="2025-03-13TMO"),
            Example("They met on March 1. In the evening of the 3rd tanks came.", value="2025-03-03TEV"),
            Example("It began in May 1822. He was beaten between the 26th and the 28th.", value="1822-05-28"),
            Example("The shops shut on the 28th.", value="2025-02-28"),
            Example("The shops will shut on the 28th.", value="2025-03-28"),
            Example("Nominations close on the 31st.", value="2025-03-31"),
            Example("They met on Monday. The port will open on the 2nd.", value="2025-04-02"),
            Example("the 28th gas bill", value="2025-03-28"),
            Example("tax form by the 21st pls", value="2025-03-21"),
            Example("The judge fixed the 20th for the verdict.", value="2025-03-20"),
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
        name="spelled-day",
        starts="the",
        needs=frozenset(ORDINAL_ONES[_FIRST_SPELLED - 1 :]),
        pattern=r"the (?P<spelled>[a-z]{2,9}th)"
        r"(?=[.,;:!?)]|$| (?:he|she|they|we|it|the|his|her|their|a|an|all)\b)",
        read=_spelled,
        examples=[
            Example("They landed on 3 May 1643. On the ninth they took the town.", value="1643-05-09"),
            Example("They landed on 3 May 1643; the town fell on the eleventh.", value="1643-05-11"),
        ],
        counterexamples=["They came on the ninth.", "In May 1643 they tried again; on the second they failed."],
    ),
    Rule(
        name="day-of-that-month",
        starts="the ordinal 14",
        needs=frozenset("month".split()),
        pattern=r"(?:the )?(?:(?P<nth>{dayordinal})(?: day)? of (?P<of>this|last|next|that|the (?:same|following|next|previous)|the)|"
        r"(?P<digits>[0-3]?\d(?:st|nd|rd|th)) (?P<bare>this|last|next)) month",
        read=_of_month,
        examples=[
            Example("It began on 3 May 1870. On the 18th of that month he fled.", value="1870-05-18"),
            Example("It began on 3 May 1870; he fled on the 2nd of the following month.", value="1870-06-02"),
            Example("Rent is due on the 5th of next month.", value="2025-04-05"),
            Example("He quit on the 20th of last month.", value="2025-02-20"),
            Example("pay the plumber by the 1st of next month", value="2025-04-01"),
            Example("Fees went up on the first of this month.", value="2025-03-01"),
            Example("rent 5th next month", value="2025-04-05", words="5th next month"),
            Example("The clocks stopped on the tenth of the month.", value="2025-03-10"),
        ],
        counterexamples=["the 5th of its kind that month"],
    ),
    Rule(
        name="month-and-nth",
        starts="this last next",
        needs=frozenset({"month"}),
        pattern=r"(?P<bare>this|last|next) month,? (?:on )?(?:the )?(?P<nth>[0-3]?\d(?:st|nd|rd|th))",
        read=_of_month,
        examples=[
            Example("next month 15th car service", value="2025-04-15"),
            Example("They met last month on the 3rd.", value="2025-02-03"),
        ],
    ),
    Rule(
        name="fitting-day",
        starts="weekday",
        pattern=rf"(?P<weekday>{WEEKDAY}),? (?:(?:the )?\(?(?P<nth>[0-3]?\d(?:st|nd|rd|th))\)?|"
        r"the (?P<spelled>{dayordinal})(?=[.;:!?)]|$))(?! (?:of |{month}))",
        read=_fitting,
        examples=[
            Example("She was bailed on Monday the 3rd.", value="2025-03-03"),
            Example("The fair will be held on Sun 30th.", value="2025-03-30", words="Sun 30th"),
            Example("Shops were looted on Thursday (6th).", value="2025-03-06", words="Thursday (6th)"),
            Example("It rained between Friday 28th and Sunday 2nd.", value="2025-02-28"),
            Example("They met on Tuesday the fourth.", value="2025-03-04", words="Tuesday the fourth"),
            Example("dinner with mum tuesday 18th", value="2025-03-18"),
            Example("tue 18th dentist", value="2025-03-18", words="tue 18th"),
            Example("They met on Monday the 4th.", value="2025-03-04"),
            Example("The fair was moved to Saturday the 22nd because of the heat.", value="2025-03-22"),
        ],
        counterexamples=["They met on Monday the 3rd time this year.", "On Monday the second, larger, wave came."],
    ),
    Rule(
        name="list-item",
        starts="ordinal 14",
        pattern=r"(?P<nth>{dayordinal}|{day})(?!\d)(?:,? (?P<year>{year})(?!\d))?",
        read=_item,
        examples=[
            Example("The talks of March 11-13 failed.", value="2025-03-13", words="13"),
            Example("They met on May 3 and 4, 1960.", value="1960-05-04", words="4, 1960"),
            Example("Shells fell on March 2, 5 and 9.", value="2025-03-05", words="5"),
            Example("The nights of March 8/9 were cold.", value="2025-03-09", words="9"),
            Example("The board met on Jan. 7, 14, 21 and 28, 2019.", value="2019-01-14", words="14"),
        ],
        counterexamples=["the vote of 11-13", "On March 11, 13 people died."],
    ),
)
