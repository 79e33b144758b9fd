"""Days of the calendar with their month in words: "14 March 2025", "Friday, March 14", "3 Aug '96", "12-Sep-98"."""

import calendar
import datetime
import re
from typing import Final

from ..calendar.periods import day, month
from ..fragments import alternatives, number_of_day, year_of_two_digits, year_of_words
from ..meanings.fixed import Explicit, on_day
from ..meanings.recurring import YEAR_OF, OfYear, month_and_day
from ..reading import Meaning, Which
from ..word_lists import MONTHS, NO_NOUN, weekday_number
from .rule import MONTH_WORDS, Example, Match, Rule

WEEKDAY: Final = r"(?:{weekday}|sun|sat|mon|tue|tues|wed|weds|thu|thur|thurs|fri)"
_WEEKDAY: Final = rf"(?:(?P<weekday>{WEEKDAY})(?: ?,)? (?:the )?)?"
SHORT_YEAR: Final = r"(?:,? |-)'(?P<short>\d\d)(?!['\d])"
OF_YEAR: Final = (
    r"(?:,? (?:of )?(?P<bc>\d{1,4}) {bc}|(?:[-/]| ?,? ?(?:of |in (?:the year )?|a\.?d\.? )?)(?P<year>{year})(?![\d%]|[,.]\d(?!\d?:))|"
    + SHORT_YEAR
    + r"|,? (?:(?:in )?the year (?:of our lord )?)?(?P<worded>{wordedyear})"
    + r"(?![\w-]| (?!{nonoun}\b)[a-z]| of\b| and (?:{tens}|{ones})\b)"
    + r"|,? (?:of )?(?P<of>this|last|next|that|the same|the following|the next|the previous) year)?"
)
_WHICH: Final[dict[str, Which]] = {
    "last": "last", "this past": "last", "this": "this", "next": "next", "this coming": "next",
}  # fmt: skip

LEAP_YEAR: Final = 2000
# Days that the whole world names without a year.
_FAMOUS: Final = {(9, 11): 2001, (10, 7): 2023, (1, 6): 2021, (7, 7): 2005}
_FAMOUS_NOUN: Final = re.compile(
    r",? (?:terror|attack|bombing|hijack|massacre|riot|insurrection|commission|victim|survivor|fund\b|"
    r"and (?:\w+ ){1,3}funds\b)"
)


def full_date(match: Match) -> Meaning | None:
    """Month and day, with or without year and weekday, in either order."""
    in_month, in_day = MONTHS[match["month"]], number_of_day(match["day"] or match["glued"])
    if not _is_month(match) or (match.found[0][0].isdigit() and _is_of_another(match)):
        return None
    if " the " in match.words and match["day"].isalpha() and NO_DAY_AFTER.match(match.after(8)):
        return None  # "in March the first convoys sailed"
    famous = _FAMOUS.get((in_month, in_day))
    if famous and not match.year and _FAMOUS_NOUN.match(match.after(40)):
        return Explicit(day(datetime.date(famous, in_month, in_day)))
    weekday = weekday_number(match["weekday"])
    in_year = _year(match)
    if in_year and in_day > calendar.monthrange(in_year, in_month)[1]:
        return Explicit(month(in_year, in_month), certainty="guess", note="there is no such day, but ")
    datetime.date(LEAP_YEAR, in_month, in_day)  # raises for 31 June
    if in_year:
        return on_day(datetime.date(in_year, in_month, in_day), weekday)
    if match.has("of"):
        return OfYear(month_and_day(in_day, in_month), *YEAR_OF[match["of"]])
    which = _WHICH.get(match["which"], "")
    return month_and_day(in_day, in_month, which, weekday)


def _year(match: Match) -> int | None:
    if match.has("worded"):
        return year_of_words(match["worded"])
    short = match["short"] or match["short3"]
    return year_of_two_digits(int(short)) if short else match.year


# "On march 3" in a text without capitals is a date, "we march 14 miles" and "some 14 may come" are none.
_VERBS: Final = frozenset({"march", "may"})
_DATE_BEFORE: Final = re.compile(
    r"(?:\b(?:on|by|since|until|till|from|before|after|between|to|through|of|dated|and|or|last|next|\w+day,?)|"
    r"^|[\n,;:|(\[-]) ?$"
)
_NO_VERB_AFTER: Final = re.compile(r"[.,;:)\]|\n]|$|[-/]\d| (?!\w+s\b)(?!times\b|be\b|not\b)")


def _is_month(match: Match) -> bool:
    """Is the word written as a month, or dated beyond doubt when it has no capital?"""
    if match.original("month")[0].isupper() or match["month"] not in _VERBS:
        return True
    is_ordinal = match["day"][-1:].isalpha()
    is_spelled = is_ordinal and match["day"].isalpha()
    if is_spelled and match.words.endswith(match["month"]) and " of " not in match.words:
        return False  # "the second march"
    if _year(match) or match.has("weekday") or is_ordinal:
        return True
    stands_bare = match.is_jotted and not match["day"].isalpha() and not match.before(3).endswith((" a", "a ", "an "))
    return bool((stands_bare or _DATE_BEFORE.search(match.before(14))) and _NO_VERB_AFTER.match(match.after(12)))


def _is_of_another(match: Match) -> bool:
    """Does the number that a date begins with belong to something else?"""
    return _continues_number(match) or _belongs_to_next(match) or _ends_heading(match)


def _continues_number(match: Match) -> bool:
    """Is the first number the tail of a longer one, or a price: "1,14 March", "$3 March"?"""
    return re.search(r"(?:[$£€#]|\d[.,:]|\d/\d\d?/)$", match.before(5)) is not None


# "A vote of 14 March 3 was made ...", "Killed: 12\nMarch 3, 2025": the month goes with the number behind it, unless
# that counts something: "On 12 March 3 people died".
_NEXT_IS_DAY: Final = re.compile(
    r" {1,2}(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d(?!\d{3}))(?! ?(?:a\.?m|p\.?m|o'clock)\b)"
    r"(?: ?[,.:;|)-]|\n|$| (?!(?:more|other|others|new|of|or|to|in|die|million|billion|per)\b)(?!\w+s\b|people|\w*men\b)|"
    r" (?:was|is|has|raids?|attacks?)\b)"
)


def _belongs_to_next(match: Match) -> bool:
    """Does a number before a month belong to what stands before, and the month to the number behind it?"""
    if match.found.re.groupindex.get("glued") or _year(match) or match.has("of"):
        return False
    after = match.folded[match.found.end() : match.found.end() + 16]
    return _NEXT_IS_DAY.match(after) is not None


# "Chapter 12\nAugust 2019", "Killed: 7\nMay 2020": a line so short was not broken within its date.
_SHORT_LINE: Final = 40
_LEADS_TO_DAY: Final = re.compile(r"\b(?:on|of|by|since|until|till|from|before|after|between|to|and|the|\w+day,?) $")
_NUMBERED: Final = re.compile(
    r"\b(?:chapter|part|page|round|stage|lesson|episode|table|figure|step|act|no\.|number|issue|volume|vol\.) $"
)


def _ends_heading(match: Match) -> bool:
    """Does the number end a line, or number a heading, and the month begin what comes next?"""
    start = match.found.start()
    if "\n" not in match.found[0].strip():
        return _NUMBERED.search(match.before(12)) is not None
    is_short = start - (match.folded.rfind("\n", 0, start) + 1) < _SHORT_LINE
    return is_short and not _LEADS_TO_DAY.search(match.before(12))


NO_DAY_AFTER: Final = re.compile(rf" (?!{alternatives(NO_NOUN)}\b)[a-z]")

RULES: Final = (
    Rule(
        name="month-day",
        starts="weekday month last this next q1",
        needs=MONTH_WORDS | frozenset({"#q1"}),
        pattern=r"(?:(?P<which>last|next|this(?: past| coming)?) )?"
        + _WEEKDAY
        + r"(?P<month>{month})(?:\.(?= \d))?(?:[ -](?:the )?(?P<day>{dayordinal}|{day})|(?P<glued>{day})(?:st|nd|rd|th)?)(?!\d|[.,:]\d(?!\d{3})|-(?:year|month|week|day)\b)"
        + OF_YEAR,
        read=full_date,
        examples=[
            Example("On March 11 they met.", value="2025-03-11"),
            Example("We met in June of last year, June ninth.", value="2024-06-09", words="June ninth"),
            Example("He died last Nov. 3.", value="2024-11-03", words="last Nov. 3"),
            Example("He spoke on Friday, March 14.", value="2025-03-14", words="Friday, March 14"),
            Example("It is this coming Monday, March 17.", value="2025-03-17", words="this coming Monday, March 17"),
            Example("The treaty of Nov. 5, 2019 still holds.", value="2019-11-05", words="Nov. 5, 2019"),
            Example("She was born on July 4th, 1976.", value="1976-07-04"),
            Example("The fair will open on December 3.", value="2025-12-03"),
            Example("born may 3, 1994 in leeds", value="1994-05-03", words="may 3, 1994"),
            Example("rent was due on march 3 and again today", value="2025-03-03"),
            Example("They left on Jun. 3 '96 for good.", value="1996-06-03", words="Jun. 3 '96"),
            Example("Signed May. 9, 2019 in Riga.", value="2019-05-09", words="May. 9, 2019"),
            Example("Votes: 14\nMarch 3, 2025: the count", value="2025-03-03", words="March 3, 2025"),
            Example("The deed is dated Feb 29, 2015.", value="2015-02", words="Feb 29, 2015"),
            Example("log Mar14 ok", value="2025-03-14", words="Mar14"),
            Example("party dec19th,noon", value="2025-12-19T12:00", words="dec19th,noon"),
        ],
        counterexamples=[
            "In March the first ships sailed.",
            "We march 14 miles.",
            "You may 3 times refuse.",
            "the November 17 group",
            "those who may 3 years on remember",
        ],
    ),
    Rule(
        name="day-month",
        starts="weekday ordinal 14 the this",
        needs=MONTH_WORDS | frozenset({"#q1"}),
        pattern=_WEEKDAY
        + r"(?:(?:the|this) )?(?P<day>{dayordinal}|{day})(?:~| (?:day )?of )(?P<month>{month})(?![^\W\d]|\d(?!\d{3}))"
        + r"(?: (?P<short3>\d\d)(?=[.;)|\n]|$)|"
        + OF_YEAR
        + ")",
        read=full_date,
        examples=[
            Example("On 11 March they met.", value="2025-03-11"),
            Example("It began on 24 February 2022.", value="2022-02-24", words="24 February 2022"),
            Example("on the 14th of March", value="2025-03-14"),
            Example("Signed this third day of March, 2020.", value="2020-03-03"),
            Example("Sworn the tenth day of May, one thousand nine hundred and six.", value="1906-05-10"),
            Example("Sworn on the 2nd of June nineteen hundred and thirty-one.", value="1931-06-02"),
            Example("Given at Riga, 3rd March, in the year 1920.", value="1920-03-03"),
            Example("dated 14-Mar-2025", value="2025-03-14"),
            Example("Friday 14 March was wet.", value="2025-03-14", words="Friday 14 March"),
            Example("since the 7 October attacks", value="2023-10-07"),
            Example("She ran the 11 September victim compensation fund.", value="2001-09-11"),
            Example("He worked for the 11 September and Sample Tech funds.", value="2001-09-11"),
            Example("It began in 1958. On 16 September of that year he spoke.", value="1958-09-16"),
            Example("He was held on 7 October last year.", value="2024-10-07", words="7 October last year"),
            Example("Caesar died on 15 March 44 BC.", value="BC0044-03-15", words="15 March 44 BC"),
            Example("It sank on 3 Aug '96 off Rhodes.", value="1996-08-03", words="3 Aug '96"),
            Example("The lease ran out on 7 Sept 24.", value="2024-09-07", words="7 Sept 24"),
            Example("the siege was lifted on 31st march, 2016", value="2016-03-31", words="31st march, 2016"),
            Example("leave booked for 3rd of march", value="2025-03-03", words="3rd of march"),
            Example("The well ran dry on 5 th March.", value="2025-03-05", words="5 th March"),
            Example("On 12 March 3 people died.", value="2025-03-12", words="12 March"),
            Example("The mill burned down on 9 June2018.", value="2018-06-09", words="9 June2018"),
            Example("She was born on 5 Sept.1987.", value="1987-09-05", words="5 Sept.1987"),
            Example("The ferry left on 12\nMarch with the crew.", value="2025-03-12"),
        ],
        counterexamples=[
            "Some 14 may come.",
            "In May two thousand men marched.",
            "Lesson 9\nMay 2021\nThe tide",
            "Read part 3 March 2020 it was.",
            "the 7 October Brigade",
            "the 26th of July Movement",
            "Of the 20 march leaders none came.",
        ],
    ),
    Rule(
        name="weekday-and-date",
        starts="weekday",
        needs=MONTH_WORDS | frozenset({"#q1"}),
        pattern=rf"(?P<weekday>{WEEKDAY}),? \((?P<month>{{month}})\.? (?P<day>{{dayordinal}}|{{day}})"
        + OF_YEAR
        + r"\)",
        read=full_date,
        examples=[
            Example(
                "Ann Lee was bailed on Wednesday (Feb 26), the court said.",
                value="2025-02-26",
                words="Wednesday (Feb 26)",
            ),
        ],
    ),
    Rule(
        name="weekday-and-day-month",
        starts="weekday",
        needs=MONTH_WORDS | frozenset({"#q1"}),
        pattern=rf"(?P<weekday>{WEEKDAY}),? \((?:the )?(?P<day>{{dayordinal}}|{{day}})~(?:of )?(?P<month>{{month}})"
        + OF_YEAR
        + r"\)",
        read=full_date,
        examples=[Example("The pier burned on Sunday (2 March).", value="2025-03-02", words="Sunday (2 March)")],
    ),
    Rule(
        name="day-month-glued",
        starts="weekday 14- 14/ 14. 5pm",
        needs=frozenset({"#14", "#5pm"}),
        pattern=rf"(?:(?P<weekday>{WEEKDAY})(?:,? |,))?(?P<day>{{day}})(?P<mark>[-/.]?)(?P<month>{{month}})"
        r"(?:(?:(?P=mark)| (?=\d{4}))(?:(?P<year>{year})|(?P<short>\d\d)))?(?![\w/]|-\d(?!\d?{month}))",
        read=full_date,
        examples=[
            Example("ski trip 28mar-4apr", value="2025-03-28", days=("2025-03-28", "2025-04-04")),
            Example("The plant shut on 12-Sep-98 for good.", value="1998-09-12", words="12-Sep-98"),
            Example("The talks began on 3.March 2025.", value="2025-03-03", words="3.March 2025"),
            Example("posted 06/Nov/2023 by mail", value="2023-11-06", words="06/Nov/2023"),
            Example("dep SUN 9MAR arr 10MAR", value="2025-03-09", words="SUN 9MAR"),
            Example("best before 09Mar2025", value="2025-03-09", words="09Mar2025"),
            Example("Held on Monday,4March1889.", value="1889-03-04", words="Monday,4March1889"),
        ],
        counterexamples=["a 5may plant"],
    ),
    Rule(
        name="weekday-begins-list",
        starts="weekday",
        needs=MONTH_WORDS,
        pattern=rf"(?P<weekday>{WEEKDAY}),? (?:the )?(?P<day>{{dayordinal}}|{{day}})(?=(?:, ?{WEEKDAY},? (?:the )?(?:{{dayordinal}}|{{day}})){{0,5}},? ?"
        rf"(?:-|to|and|or|&|until) ?(?:on )?{WEEKDAY},? (?:the )?(?:{{dayordinal}}|{{day}}) (?:of )?(?P<month>{{month}})(?!\w)"
        + OF_YEAR
        + r")",
        read=full_date,
        examples=[
            Example("They met on Monday 3 and Tuesday 4 March.", value="2025-03-03", words="Monday 3"),
            Example("Thursday 6, Friday 7 and Saturday 8 March 2025 were dry.", value="2025-03-07", words="Friday 7"),
        ],
        counterexamples=["On Monday 3 and on Tuesday 4 people left in March.", "ask april about the second march"],
    ),
    Rule(
        name="year-first",
        starts="1998",
        needs=MONTH_WORDS,
        pattern=r"(?P<year>{year}) (?P<month>{month})\.? (?P<day>{day})(?=[.:;]|,? ?(?:-|\n|$))",
        read=full_date,
        examples=[Example("1916 Apr. 24. The rising begins.", value="1916-04-24", words="1916 Apr. 24")],
        counterexamples=["In 2019 May 14 people left."],
    ),
    Rule(
        name="year-month-day",
        starts="1998",
        pattern=r"(?P<year>{year})(?P<mark>[-/.])(?P<month>{month})(?P=mark)(?P<day>{day})(?![\w/]|-\d)",
        read=full_date,
        examples=[
            Example("log 2019/aug/01 engine stopped", value="2019-08-01", words="2019/aug/01"),
            Example("scanned 2025-Mar-09 in Bonn", value="2025-03-09", words="2025-Mar-09"),
        ],
        counterexamples=["In 2019 May 14 people left."],
    ),
)
