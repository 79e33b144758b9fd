"""Years: "1998", "nineteen ninety-seven", "fiscal 1989", "the class of '98"."""

import datetime
import re
from functools import lru_cache
from typing import Final

from ..calendar.periods import days, fiscal_year, year
from ..fragments import alternatives, number, year_of_two_digits, year_of_words
from ..meanings.fixed import Explicit
from ..reading import Meaning
from ..tense.verb_groups import PAST_FORM
from ..word_lists import MONTHS, NO_NOUN
from .rule import Example, Match, Rule

_NOT_A_YEAR_AFTER: Final = re.compile(
    r"(?:[\d%$£€°]|[.,:]\d|-[a-z]|-\d{3}(?!\d)|/\d\d?/|"
    r"[ -]?(?:percent|per cent|people|men|women|troops|soldiers|dollars|pounds|euros|miles|km|kilomet|met(?:er|re)s?|seconds?|feet|"
    r"tons?|tonnes|points?|pages?|words|times|years?|days?|hours?|minutes?|jobs|workers|employees|members|shares|"
    r"votes|seats|million|billion|thousand|others?|homes|houses|deaths|degrees|square|of (?:the|them|those|these|us)|cases|wounded|dead|"
    r"tanks|prisoners|aircraft|civilians|guns|casualties|killed|students|passengers|kg|mg|g\b|ml|cm|mm|mw|kw|gb|mb|ft|lbs?|mph|a\.m|p\.m|am\b|pm\b|gmt|"
    r"hrs|local|francs|marks|yen|rubles|roubles|rupees|refugees|protesters|residents|families|children|units|kr|kroner|kronor|sek|nok|dkk|usd|eur|gbp|chf|inr|rs|zl|pln|huf|czk|baht|yuan|rmb|pesos|"
    r"shillings|naira|rupiah|dirhams|dinars|guineas|crowns|m\b|trains?\b|bus\b|(?:a|per) (?:month|week|day|head|night)\b|runs|steps|yards|goals|wickets|calories|followers|visitors|voters|"
    r"guests|attendees|delegates|copies|bottles|vehicles|trees|sheep|signatures|entries|k\b|kelvin|pixels|volts|watts|"
    r"strong|foot|horses?|(?:were|had been) (?:killed|wounded|taken|captured|shot|hanged|executed|injured|drowned|missing))\b)",
)
# What has a number: "page 1914", "rooms 1901 to 1950", "Hill 1812", "the film 1917".
_NUMBERED: Final = alternatives(
    form
    for word in (
        "number page room gate flight section route highway chapter box boeing figure paragraph article line suite case "
        "model version port pin code extension bed ticket invoice hill lot unit locker seat platform inmate train bus tram "
        "badge asteroid comet catalogue plate ward cell bay berth channel point peak film movie album novel song book "
        "clause rule patent licence license bus stop locomotive engine tank hull squadron regiment battery episode ep track "
        "form bill statute docket exhibit file folder item part serial building block house apartment flat frequency syndicate"
    ).split()
    for form in (word, f"{word}s")
)
_NOT_A_YEAR_BEFORE: Final = re.compile(
    rf"(?:(?:\b(?:{_NUMBERED}|no|nos|pp?|about|nearly|almost|some|over|(?<!later )(?<!earlier )(?<!sooner )than|least|approximately|roughly|apt|only|"
    r"another|exactly|up to|(?<!the )one in|of whom|losing|killing|capturing|windows|office|at|ext|ref|id|postcode|zip|paid|pays|costs?|spent|worth|numbered|"
    r"total(?:led|ed)?|(?:rose|fell|climbed|dropped|slipped|gained|came|amounted|grew|jumped|up|down) to)\.? "
    r"(?:\d{3,4},? (?:to|and|or|through) )?)|[$£€#.,/:_@+=-]|\d )$",
)
# "Blade Runner 2049", "Euro 2024 drew", "Orion 1980": a number that ends a name, which no noun follows.
_NAME_BEFORE: Final = re.compile(r"(?<![\w.'’])([A-Z][\w&-]*[a-z\d]|[A-Z]{2,4}) \Z")
_NO_NAMES: Final = NO_NOUN | frozenset(
    "early late mid midway around circa throughout both another although like unlike compared only even just year years "
    "copyright since ad copyrighted fiscal spring summer autumn fall winter while though election elections "
    "until till also then later already lent advent ramadan passover easter christmas".split()
)
_NAME_ENDS: Final = re.compile(rf"(?:[,.;!?]|$| {alternatives(NO_NOUN)}\b| \(| (?:\w+ly )?{PAST_FORM})")
# "1848 Oak Road": a house's number. "The 2012 (film)", "Sample Mining 2007 LLC".
_NAMED_AFTER: Final = re.compile(
    r" (?:(?:[NSEW]\.? )?(?:[A-Z][\w.]+ ){0,2}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Court|Place|Terrace|"
    r"Way|Broadway|Crescent|Parkway|LLC|LLP|Ltd|Inc|PLC|Corp|GmbH)\b|\((?:film|album|novel|song|movie|video game)\)|[A-Z]{2}\d?\b(?= (?:may|will|is|was)))"
)


def _ends_name(match: Match) -> bool:
    """Does the number end a name: "Blade Runner 2049"? Not "Berlin 1936:", a caption, nor "the Texas 2021 freeze"."""
    named = _NAME_BEFORE.search(match.original_before(24))
    if named is None or named[1].lower() in _NO_NAMES or match.is_shouted("year"):
        return False
    word = named[1].lower().rstrip(".")
    return word not in MONTHS and _NAME_ENDS.match(match.after(16)) is not None


# "Nos 1984-1990", "between 1500 and 2000 people", "from 1900 to 2100 hours": of numbers, both ends.
_NUMBERED_RANGE: Final = re.compile(rf"\b(?:{_NUMBERED}|nos)\.? \d{{3,4}} ?- ?\Z")
_RANGE_AHEAD: Final = re.compile(r" (?:and|to|or) \d{4}(?P<rest>.{0,24})")


# What may be glued to the front of a year: "mid-1996", "1939-1945", "May/1998".
_GLUED_BEFORE: Final = re.compile(
    r"(?:\b(?:mid|pre|post|late|early|since)-|\bc(?:a|irca)?\. ?|\b(?:1\d|20)\d\d[-/]|[a-z]{3}[.,/])$"
)


# Orwell's 1984, Prince's 1999: what is called after a year is no year.
_YEARS_AS_TITLES: Final = {
    "1984": ("orwell's ", "orwell's novel "), "1999": ("prince's ",), "1989": ("taylor swift's ",),
    "2001": ("kubrick's ", "clarke's "), "1917": ("mendes's ", "mendes' "), "1900": ("bertolucci's ",),
}  # fmt: skip
# "2215: the speech begins": entries under their hours, where one at least can be no year.
_STAMP: Final = re.compile(r"^(?:[01]\d|2[0-3])[0-5]\d ?:(?!\d)", re.MULTILINE)
_STAMP_ENDS: Final = re.compile(r" ?:")
_FEWEST_STAMPS: Final = 3


@lru_cache(maxsize=4)
def has_clocks(folded: str) -> bool:
    """Do entries of a text begin with their hours: "1914: He speaks", beside "2215: He leaves"?"""
    stamps = _STAMP.findall(folded)
    return len(stamps) >= _FEWEST_STAMPS and any(not "1000" <= stamp < "2100" for stamp in stamps)


_QUOTES: Final = ('"', "'")
_TITLE_ENDS: Final = re.compile(r"[,.]?[\"']")
_RANGE_BEGUN: Final = re.compile(r"\b(?:1\d|20)\d\d[-/]$")


def _bare_year(match: Match) -> Meaning | None:
    """Four digits that are a year and not a number of things."""
    before = match.before(24)
    if before.endswith(_QUOTES) and _TITLE_ENDS.match(match.after(2)):
        return None  # the book "1984"
    if before.endswith(_YEARS_AS_TITLES.get(match["year"], ())) or (
        _STAMP_ENDS.match(match.after(2)) and before[-1:] in ("", " ") and has_clocks(match.folded)
    ):
        return None
    if before.endswith(("or about ", "or around ", " c.", " ca.")):
        return Explicit(year(int(match["year"])), mod="APPROX", certainty="likely")
    ahead = _RANGE_AHEAD.match(match.after(34)) if before.endswith(("between ", "from ")) else None
    if _NUMBERED_RANGE.search(before) or (ahead and _NOT_A_YEAR_AFTER.match(ahead["rest"])):
        return None
    if _NOT_A_YEAR_BEFORE.search(before) and not _GLUED_BEFORE.search(before):
        return None
    if _NAMED_AFTER.match(match.original_after(40)) or (not _GLUED_BEFORE.search(before) and _ends_name(match)):
        return None
    return None if _NOT_A_YEAR_AFTER.match(match.after(24)) else Explicit(year(int(match["year"])))


def _named_year(match: Match) -> Meaning:
    if match.has("end") and int(match["end"]) == (int(match["year"]) + 1) % 100:
        # Where years are named so, they begin in April mostly.
        first, last = datetime.date(int(match["year"]), 4, 1), datetime.date(int(match["year"]) + 1, 3, 31)
        return Explicit(days(first, last, match["year"]), certainty="guess")
    if match.has("year") and not match.has("fiscal"):
        return Explicit(year(int(match["year"])))
    named = year_of_two_digits(int(match["short"])) if match.has("short") else int(match["year"] or match["before"])
    return Explicit(fiscal_year(named), certainty="guess")


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


# "Built '09-'12"
_SHORT_RANGE: Final = re.compile(r" '\d\d ?[-—/] ?'\Z")
_SHORT_RANGE_AFTER: Final = re.compile(r" ?[-—/] ?'\d\d(?!\w)")


def _after_apostrophe(match: Match) -> Meaning | None:
    """A year in two digits: in "in '87" the apostrophe stands for the century and begins a word."""
    before = match.before(18)
    is_range = _SHORT_RANGE.search(before) or (before[-2:] == " '" and _SHORT_RANGE_AFTER.match(match.after(8)))
    if not (is_range or _SHORT_YEAR_BEFORE.search(before)):
        return None
    if before.endswith("class of '"):
        return None  # a year's students
    return Explicit(year(year_of_two_digits(int(match["short"]))), certainty="likely")


_IN: Final = re.compile(r"\b(?:in|since|until|till|by|of) $")


def _spelled(match: Match) -> Meaning | None:
    if match.has("rest") and match.is_capital("rest"):
        return None  # the book "Nineteen Eighty-Four"
    if match.has("worded"):
        is_year = "the year" in match.words or _IN.search(match.before(6))
        return Explicit(year(year_of_words(match["worded"]))) if is_year else None
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
            Example("Berlin 1936: the games begin", value="1936"),
            Example("After the Texas 2021 freeze he left.", value="2021"),
            Example("Like 2008, it was a bad year.", value="2008"),
            Example("It was built c.1666.", value="1666", mod="APPROX"),
            Example("1914: War.\n1918: Peace.\n1939: War.", value="1914"),
            Example("It fell apart in mid-1996 after a quarrel.", value="1996", mod="MID"),
        ],
        counterexamples=[
            "It cost $1999.",
            "About 2000 people came.",
            "Flight 1987 was late.",
            "It was paid by syndicate 1936.",
            "some 1,998 of them",
            "The Boeing 1747-400 landed.",
            "It rose to 1998.5 points.",
            "Call 555-1998 now.",
            "Call 555 1998 now.",
            "He ran 1500 metres.",
            "The lamp was 1899 kr.",
            "It listens on port 1984, pin 2014.",
            "Rooms 1901 to 1950 are being painted.",
            "Hill 1812 was taken.",
            "Blade Runner 2049 flopped.",
            "They flew in with MB 1999, a small line.",
            "The film 1917 won.",
            "Between 1500 and 2000 people came.",
            "The 1815 train left from 1900 m up.",
            "The index rose to 1984.",
            'He read "1984" on the train.',
            'She had seen "1917," a film of the war.',
            "Orwell's 1984 is read again.",
            "2215: They leave.\n1914: They vote.\n0930: They meet.",
            "1848 Oak Road burned down.",
            "A column 1500 strong came up, of whom 1400 fell.",
            "In all, 1700 were captured.",
        ],
    ),
    Rule(
        name="short-year",
        starts="14",
        pattern=r"(?<=[-/])(?P<short>\d\d)(?!\d)",
        read=_short_year,
        examples=[Example("the war of 1914-18", value="1918"), Example("the plan of 1986/90", value="1990")],
        counterexamples=["a score of 14-18", "in 1998-07"],
    ),
    Rule(
        name="the-year",
        starts="the fiscal financial tax fy q1 1998",
        needs=frozenset("#1998 #q1 #14".split()),
        pattern=r"(?:(?:the year|(?:the )?(?P<fiscal>(?:fiscal|financial|tax) year|fiscal|fy)) ?(?P<year>{year})(?:[-/](?:20)?(?P<end>\d\d)(?![\d/-]))?|"
        r"(?P<before>{year}) (?:fiscal|financial|tax) year|fy ?'?(?P<short>\d\d)(?!\d))",
        read=_named_year,
        examples=[
            Example("In fiscal 1989 it lost.", value="1989", days=("1988-04-01", "1989-12-31")),
            Example("It lost in the 2024 fiscal year.", value="2024", words="2024 fiscal year"),
            Example("In the financial year 2024 it lost.", value="2024", days=("2023-04-01", "2024-12-31")),
            Example("In the tax year 2024-25 it fell.", value="2024", days=("2024-04-01", "2025-03-31")),
            Example("The budget for FY2023-24 grew.", value="2023", days=("2023-04-01", "2024-03-31")),
            Example("by the year 2000", value="2000", words="the year 2000"),
            Example("Its debts fell in FY24.", value="2024", words="FY24"),
        ],
    ),
    Rule(
        name="spelled-year",
        starts="seventeen eighteen nineteen twenty two the",
        needs=frozenset("seventeen eighteen nineteen two".split()),
        pattern=r"(?:the year )?(?:(?P<hundreds>eighteen|nineteen)~(?P<rest>{tens}(?:-{ones}| {ones})?)|"
        r"(?P<worded>(?:seventeen|eighteen|nineteen) hundred(?: and (?:{tens}(?:[- ]{ones})?|{ones}))?)(?! (?!{nonoun}\b)[a-z])|"
        r"two thousand(?: and)?(?: (?P<two>{ones}|{tens}))?(?! (?!{nonoun}\b)[a-z]))",
        read=_spelled,
        examples=[
            Example("The war ended in nineteen ninety-six.", value="1996"),
            Example("He was born in nineteen hundred and five.", value="1905"),
            Example("The house was built in two thousand and two.", value="2002"),
            Example("by the year two thousand", value="2000", words="the year two thousand"),
        ],
        counterexamples=[
            "He read Nineteen Eighty-Four.",
            "nineteen people",
            "a force of nineteen hundred men",
            "two thousand people",
            "for two thousand years",
        ],
    ),
    Rule(
        name="year-after-apostrophe",
        starts="14",
        pattern=r"(?<=')(?P<short>\d\d)(?![\d'])",
        read=_after_apostrophe,
        examples=[
            Example("the crash of '87", value="1987"),
            Example("The pit closed between '84 and '86.", value="1986", words="86"),
            Example(
                "Vans built '09-'12 are called back.", value="2009", words="09", days=("2009-01-01", "2012-12-31")
            ),
            Example("He served in '44-'45.", value="1945", words="45"),
        ],
        counterexamples=["It was 5'10 tall.", "He said: '12 men came.'", "the class of '79"],
    ),
)
