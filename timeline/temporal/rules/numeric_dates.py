"""Dates in digits with their year: "2025-03-14", "3/14/2025", "14.03.2025", "20250314", "04/2016"; and "9/11"."""

import datetime
import re
from typing import Final

from ..calendar.periods import day, month
from ..fragments import year_of_two_digits
from ..meanings.either import EitherWay
from ..meanings.fixed import Explicit, on_day
from ..meanings.parts import ClockTime
from ..reading import Meaning
from ..word_lists import weekday_number
from .calendar_dates import WEEKDAY
from .rule import Example, Match, Rule

WEEKDAY_BEFORE: Final = rf"(?:(?P<weekday>{WEEKDAY}),? )?"


def _iso(match: Match) -> Meaning | None:
    if match["mark"] == "." and _VERSION.search(match.before(24)):
        return None
    on = Explicit(day(datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))))
    if not match.has("clock"):
        return on
    return ClockTime(match["clock"] + match["zone"].upper(), on, match["zone"].upper() or match["offset"])


def _slashed(match: Match) -> Meaning | None:
    """Either order where both are dates, else the one that is; with dots the day is first."""
    if match["mark"] != "/" and _VERSION.search(match.before(24)):
        return None
    if match["mark"] == "." and len(match["year"]) == 2 and _NEXT_VERSION.match(match.after(16)):
        return None
    if match["mark"] == "/" and _REFERENCE.search(match.before(12)):
        return None
    if _COMPASS.match(match.original_after(4)):
        return None
    if match["mark"] == "." and len(match["year"]) == 2 and _MEASURED.search(match.before(14) + "|" + match.after(12)):
        return None
    first, second, in_year = int(match["first"]), int(match["second"]), match["year"]
    full_year = int(in_year) if len(in_year) == 4 else year_of_two_digits(int(in_year))
    weekday = weekday_number(match["weekday"])
    day_first, month_first = date_of(full_year, second, first), date_of(full_year, first, second)
    if match["mark"] == "." or month_first is None:
        on = day_first or month_first
        return on_day(on, weekday) if on else None
    if day_first is None or day_first == month_first:
        return on_day(month_first, weekday)
    if weekday is not None and (day_first.isoweekday() == weekday) != (month_first.isoweekday() == weekday):
        return on_day(day_first if day_first.isoweekday() == weekday else month_first, weekday)
    return EitherWay(day(day_first), day(month_first))


_VERSION: Final = re.compile(
    r"(?:\b(?:v|ver|version|release|build|section|rule|chapter|art|para|python|ios|android|mac ?os|no|tel|phone|fax|ref|invoice|"
    r"order|odds|ratio|clause|paragraph|annex|appendix|schedule|article|part|item|step|figure|fig|table|regulation|reg|"
    r"coordinate|grid|firmware|kernel|patch|level|exercise|problem|question|lesson|verse|psalm|standard|code|node|lot|"
    r"serial|batch|page|sheet|drawing|points?|subsection|footnote|note)s?\.?|§) ?(?:(?:from |is |to )?[\d.]*,? ?(?:and |or |to |from )?)?\Z"
)

# "From 5.10.12 to 5.11.3": the second is no date, so neither is the first.
_NEXT_VERSION: Final = re.compile(r" (?:to|or|and|through) \d+\.\d+\.\d(?!\d)")

_REFERENCE: Final = re.compile(r"\b(?:no|tel|phone|fax|ref|invoice|serial|odds|ratio)\.? ?\Z")


# "It weighs 3.4.12 units", "runs 10.4.13": three numbers with points are no date where something is measured or named.
_MEASURED: Final = re.compile(
    r"\b(?:weigh\w*|measur\w+|costs?|runs?|running|model|part no\.|kernel|firmware|app|software) \||"
    r"\| ?(?:points?|units?|kg|km|cm|mm|lbs?|beta|alpha|rc|or (?:later|newer|higher|above))\b"
)


# "12.05.20 N": degrees, minutes and seconds.
_COMPASS: Final = re.compile(r" ?[NSEW](?!\w)")


def date_of(year: int, in_month: int, in_day: int) -> datetime.date | None:
    try:
        return datetime.date(year, in_month, in_day)
    except ValueError:
        return None


_ROMAN: Final = "i ii iii iv v vi vii viii ix x xi xii".split()


def _roman(match: Match) -> Meaning | None:
    if not match["mark"].strip() and len(match["month"]) == 1:
        return None  # "4 x 1900", "3 I 1998"
    return Explicit(day(datetime.date(int(match["year"]), _ROMAN.index(match["month"]) + 1, int(match["day"]))))


def _iso_month(match: Match) -> Meaning | None:
    """A month as ISO 8601 writes it: "2022-02"; "2010-11" is as likely two years."""
    in_year, in_month = int(match["year"]), int(match["month"])
    return None if in_month > in_year % 100 else Explicit(month(in_year, in_month), certainty="likely")


def _compact(match: Match) -> Meaning | None:
    """A date of eight digits: "20250312", no number of a case or a telephone."""
    return _iso(match) if _COMPACT_BEFORE.search(match.before(16)) else None


def _compact_time(match: Match) -> Meaning | None:
    """An instant as ISO 8601 writes it without signs: "20250312T0455Z"."""
    clock = f"{match['hours']}:{match['minutes']}{match['zone'].upper()}"
    return (on := _iso(match)) and ClockTime(clock, on, match.original("zone") if match.has("zone") else "")


_COMPACT_BEFORE: Final = re.compile(
    r"(?:^|[\n(\[_]|\b(?:on|dated|date|date:|of|from|since|until|as of|log|backup|to|and)) ?$"
)


def _month_and_year(match: Match) -> Meaning | None:
    """A month in digits with its year, as in brackets or after a label: "(04/2016)", "Published: 06/2004"."""
    return Explicit(month(int(match["year"]), int(match["month"]))) if _LABEL.search(match.before(16)) else None


_LABEL: Final = re.compile(
    r"(?:[(\[|:]|\b(?:in|since|until|from|to|by|of|through|thru|before|after|dated|published|updated|issued|expires?|exp\.?|ends?|due)|^|\n) ?$"
)


def _famous(match: Match) -> Meaning:
    on = (2005, 7, 7) if match.has("london") else (2008, 11, 26) if match.has("mumbai") else (2001, 9, 11)
    return Explicit(day(datetime.date(*on)))


RULES: Final = (
    Rule(
        name="iso-date",
        starts="1998",
        pattern=r"(?P<year>{year})(?P<mark>[-/.]|\. )(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?![\d-]|[/.]\d)\.?"
        r"(?:t(?P<clock>(?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?P<zone>z)?(?P<offset>[+-]\d\d:?\d\d)?)?",
        read=_iso,
        examples=[
            Example("date 2025-03-14 The president", value="2025-03-14"),
            Example("sent 2025-03-14T12:30:00Z by mail", value="2025-03-14T12:30Z", words="2025-03-14T12:30:00Z"),
            Example("sent 2025-03-14T12:30+02:00 by mail", value="2025-03-14T12:30", words="2025-03-14T12:30+02:00"),
            Example("seen 2025/3/9 at sea", value="2025-03-09"),
            Example("The gazette of 2024. 11. 05. has it.", value="2024-11-05", words="2024. 11. 05."),
        ],
        counterexamples=["call 2025-13-44 now"],
    ),
    Rule(
        name="roman-month",
        starts="14",
        needs=frozenset("i ii iii iv v vi vii viii ix x xi xii".split()),
        pattern=r"(?P<day>{day})(?P<mark> |[./-]|\. )(?P<month>viii|vii|vi|v|iv|iii|ii|ix|xii|xi|x|i)(?P=mark)(?P<year>{year})(?!\d)",
        read=_roman,
        examples=[
            Example("The plate was made 25 ix 2017 in Perth.", value="2017-09-25", words="25 ix 2017"),
            Example("Collected 3.VI.1921 near Bern.", value="1921-06-03", words="3.VI.1921"),
        ],
        counterexamples=["Louis 14 xvi 1793", "a 4 x 1900 relay", "Page 3 I 1998 left."],
    ),
    Rule(
        name="iso-month",
        starts="1998",
        needs=frozenset({"#14"}),
        pattern=r"(?P<year>{year})[-/](?P<month>0[1-9]|1[0-2])(?![\d-]|[/.:]\d)",
        read=_iso_month,
        examples=[
            Example("2021-11 figures attached", value="2021-11"),
            Example("as of 2023-04", value="2023-04"),
            Example("file under 2023/06", value="2023-06"),
        ],
        counterexamples=["the 2010-11 season", "the war of 1904-05", "the winter of 1708-09", "invoice 2024-001-7"],
    ),
    Rule(
        name="compact-date",
        starts="530",
        pattern=r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
        read=_compact,
        examples=[Example("backup of 20250312 restored", value="2025-03-12")],
        counterexamples=["Case no. 20141231 was closed.", "It cost 20101112 dollars."],
    ),
    Rule(
        name="compact-date-and-time",
        starts="5pm",
        pattern=r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])t(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)(?:[0-5]\d)?(?P<zone>z)?",
        read=_compact_time,
        examples=[
            Example("The feed ends at 20250312T0455Z.", value="2025-03-12T04:55Z", words="20250312T0455Z"),
            Example("20250312T045530", value="2025-03-12T04:55"),
        ],
        counterexamples=["part 20259912T0455"],
    ),
    Rule(
        name="nine-eleven",
        starts="14/",
        pattern=r"(?<![\d/.])(?:9/11(?![\d/]|\.\d)|(?P<london>7/7)(?= (?:bomb|attack))|(?P<mumbai>26/11)(?= attack))",
        read=_famous,
        examples=[
            Example("since the 9/11 attacks", value="2001-09-11"),
            Example("since the 7/7 bombings", value="2005-07-07", words="7/7"),
            Example("since the 26/11 attacks", value="2008-11-26", words="26/11"),
        ],
        counterexamples=["a reading of 19/11"],
    ),
    Rule(
        name="slashed-date",
        starts="14/ 14- 14. weekday",
        needs=frozenset({"#14"}),
        pattern=WEEKDAY_BEFORE
        + r"(?<![\d/.])(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>{year}|\d\d)(?![\d/]|[.-]\d)",
        read=lambda match: _slashed(match) if match["mark"] != "-" or len(match["year"]) == 4 else None,
        examples=[
            Example("Filed 3/14/2025 in court.", value="2025-03-14"),
            Example("Filed 25/12/2024 in court.", value="2024-12-25"),
            Example("Filed 03.04.2024 in court.", value="2024-04-03"),
            Example("Filed 05-09-2024 in court.", value="2024-05-09"),
            Example("Filed Friday 12/30/16 in court.", value="2016-12-30", words="Friday 12/30/16"),
            Example("Filed on 05/04/2025, heard on 28/02/2025.", dct="2025-04-10", value="2025-04-05"),
            Example("Filed on 05/04/2025 and heard.", dct="2025-04-10", value="2025-04-05"),
            Example("Dates are dd/mm/yyyy. Filed on 03/04/2025.", dct="2025-05-10", value="2025-04-03"),
        ],
        counterexamples=[
            "a score of 45/67/89",
            "version 3.4.2012",
            "It weighs 11.4.18 units.",
            "Upgrade to 10.4.13 or later.",
            "Clause 12.5.20 was struck out.",
            "They moved the kernel from 4.11.12 to 4.12.0.",
            "It went from 6.10.12 to 6.11.3.",
            "See Articles 5.11.19 and 4.12.20.",
        ],
    ),
    Rule(
        name="month-and-year",
        starts="14/",
        pattern=r"(?<![\d/.])(?P<month>0?[1-9]|1[0-2])/(?P<year>{year})(?![\d/]|[.,]\d)",
        read=_month_and_year,
        examples=[
            Example("The fair is planned (04/2016).", value="2016-04"),
            Example("Issued: 06/2004", value="2004-06"),
            Example("lease ends 11/2027", value="2027-11"),
        ],
        counterexamples=["case 7/2019"],
    ),
)
