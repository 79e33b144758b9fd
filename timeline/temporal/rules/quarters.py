"""Quarters, halves and years that lie in two: "the third quarter", "fiscal first half", "Q3 2024", "the 2023/24 season"."""

import datetime
import re
from typing import Final

from ..calendar.periods import days, fiscal_year, half, quarter
from ..fragments import expand, year_of_digits
from ..meanings.fixed import Explicit
from ..meanings.quarters import NthOfYear
from ..reading import Meaning
from .rule import Example, Match, Rule

_NTH: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 2, "final": 4, "latter": 2, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
_OF: Final = (
    r"(?:,? (?:of |in )?(?:(?:fiscal (?:year )?)?(?P<year>{year})(?![\d%]|[,.]\d)|(?P<of>this year|last year|next year|the year|a year ago|"
    r"a year earlier|the previous year|the following year)))?"
)
_OFFSET: Final = {
    "this year": 0, "last year": -1, "next year": 1, "the year": 0, "a year ago": -1, "a year earlier": -1,
    "the previous year": -1, "the following year": 1,
}  # fmt: skip


def _nth(match: Match) -> Meaning | None:
    """A quarter or half of a year: "the third quarter", "first-half", "the first two quarters of 1990"."""
    unit = match["unit"]
    nth = _NTH[match["nth"]]
    if unit == "half" and (nth > 2 or not _is_half_of_year(match)):
        other = _OTHER_HALF.search(match.before(160))
        return NthOfYear("H", nth, from_text=True) if nth == 2 and other and _HALF_ENDS.match(match.after(6)) else None
    if match["nth"] == "last" and unit == "quarter":
        if not match.has("year") and not match.has("of"):
            return None  # the one before this
        nth = 4
    if match["hyphen"] == "-" and match.words.startswith("the "):
        return None  # "the third-quarter loss": the article is that of the loss
    given = match["year"] or match["before"]
    if given:
        return Explicit((quarter if unit == "quarter" else half)(int(given), nth))
    words = match["of"] or match["whose"]
    if unit == "quarter" and not words and (is_of_game(match) or _OF_ELSE.match(match.after(30))):
        return None
    code = "Q" if unit == "quarter" else "H"
    return NthOfYear(code, nth, _OFFSET.get(words.removesuffix("'s")), year_ago=match.has("ago"))


# "A touchdown in the third quarter": a quarter of a game.
_GAME: Final = re.compile(
    r"\b(?:touchdowns?|yards|rebounds?|quarterbacks?|halftime|field goals?|fumble[sd]?|interceptions?|free throws?|"
    r"three-pointers?|overtime|kickoff|buzzer|\d{1,3}-\d{1,3} (?:lead|run|deficit|advantage|win|loss|victory)|"
    r"(?:lead|led|ahead|trailed|score[ds]?|outscored)(?: \w+){0,3} \d{1,3}-\d{1,3})\b"
)


# "The first quarter of the century", "the third quarter of the game"
_OF_ELSE: Final = re.compile(
    r" of (?:the|this|last|a|an|that|their|his) (?:\w+[ -])?(?:century|decade|games?|match|season|race|moon|final|exam|voters)\b"
)


def is_of_game(match: Match) -> bool:
    return bool(_GAME.search(match.before(120)) or _GAME.search(match.after(120)))


def _two_quarters(match: Match) -> Meaning:
    nth = 1 if match["nth"] == "first" else 2
    return Explicit(half(int(match["year"]), nth)) if match.has("year") else NthOfYear("H", nth, _OFFSET[match["of"]])


def _code(match: Match) -> Meaning | None:
    """A quarter or half as a code: "Q3 2024", "2Q24", "2025Q2"; a half needs its year, for "H2" is many things."""
    unit = (match["unit"] or match["unit2"] or match["unit3"]).upper()
    nth = int(match["nth"] or match["nth2"] or match["nth3"])
    if unit == "H" and nth > 2:
        return None
    if match.has("fiscal"):
        return Explicit(fiscal_year(year_of_digits(match["fiscal"])), certainty="guess")
    given = match["year"] or match["before"] or match["short"]
    if given:
        return Explicit((quarter if unit == "Q" else half)(year_of_digits(given), nth))
    if match.has("of"):
        return NthOfYear(unit, nth, _OFFSET[f"{match['of']} year"])
    if unit == "H":
        return NthOfYear("H", nth, from_text=True) if _OTHER_HALF.search(match.before(160)) else None
    other = _OTHER_QUARTER.search(match.before(120))
    if other and int(other[1]) < nth:
        return NthOfYear("Q", nth, from_text=True)
    return NthOfYear("Q", nth) if unit == "Q" and not _IS_QUESTION.search(match.before(24)) else None


# "Question 4, Q2 and Q3", "terminal Q3"
_IS_QUESTION: Final = re.compile(r"\b(?:questions?|answers?|terminal|gate|exam|quiz)\b[^.]{0,12}\Z")


def _split_year(match: Match) -> Meaning | None:
    """A season or business year that lies in two: "the 2023/24 season", from summer to summer."""
    begins, ends = int(match["year"]), int(match["end"])
    if ends % 100 != (begins + 1) % 100 or (len(match["end"]) == 4 and ends != begins + 1):
        return None
    if match.words[4] == "-" and not match.has("noun"):
        return None
    is_business = match["noun"].startswith(("fin", "fisc", "tax", "bud"))
    first = datetime.date(begins, 4 if is_business else 7, 1)
    period = days(first, datetime.date(begins + 1, 6, 30), f"{begins:04}")
    return Explicit(period, certainty="guess" if is_business else "likely")


# "In the first half of 2019 ... in the second half", "H1 2018 saw 12; H2 will see five".
_OTHER_HALF: Final = re.compile(
    expand(r"\b(?:first~half (?:of |in )?(?:this year|last year|next year|the year|{year})|h1 {year})\b")
)
_OTHER_QUARTER: Final = re.compile(expand(r"\bq([1-3]) (?:of )?{year}\b[^.!?]*\Z"))
_HALF_ENDS: Final = re.compile(r"[.,;:)]|$| (?:of$|and|but|as|when|will|is|was|saw)\b")


def _is_half_of_year(match: Match) -> bool:
    """A half needs a year: the first half may be a football match's."""
    return match.has("year") or match.has("before") or match.has("of") or match.has("whose") or "-" in match["hyphen"]


RULES: Final = (
    Rule(
        name="quarter-of-year",
        starts="the first second third fourth last final latter fiscal this next year previous 1998 ordinal 14",
        needs=frozenset("quarter half".split()),
        pattern=r"(?:the )?(?:(?:(?P<whose>this year's|last year's|next year's)|(?P<before>{year})(?:'s)?|"
        r"(?P<ago>year-ago|year-earlier|previous year's)) )?(?:fiscal~)?"
        r"(?P<nth>first|second|third|fourth|last|final|latter|1st|2nd|3rd|4th)(?P<hyphen>[- ])(?:fiscal~)?(?P<unit>quarter|half)"
        + _OF,
        read=_nth,
        examples=[
            Example("It lost money in the third quarter.", value="2024-Q3"),
            Example("a first-quarter profit", value="2025-Q1"),
            Example("It blamed the third-quarter loss on rain.", value="2024-Q3", words="third-quarter"),
            Example("It lost money in its third quarter.", value="2024-Q3", words="third quarter"),
            Example("in the fourth quarter of 2023", value="2023-Q4", words="the fourth quarter of 2023"),
            Example("last year's second quarter", value="2024-Q2"),
            Example("It grew in the first half of 2019 and will shrink in the second half.", value="2019-H2"),
            Example("in the fourth quarter of fiscal 2009", value="2009-Q4"),
            Example("It raised its first-half profit.", value="2025-H1", words="first-half"),
            Example("in the last quarter of 2011", value="2011-Q4", words="the last quarter of 2011"),
            Example("in the first half of 1990", value="1990-H1"),
            Example("It had lost money in the year-earlier third quarter.", value="2023-Q3"),
            Example("It lost money in 2023's third quarter.", value="2023-Q3", words="2023's third quarter"),
            Example("It grew in the first quarter of last year.", value="2024-Q1"),
        ],
        counterexamples=[
            "The first half ended without a goal.",
            "He threw a touchdown in the third quarter.",
            "They took a 24-17 lead in the fourth quarter.",
            "It was a farm in the first quarter of the century.",
        ],
    ),
    Rule(
        name="two-quarters",
        starts="the first last final",
        needs=frozenset({"quarters"}),
        pattern=r"(?:the )?(?P<nth>first|last|final) two quarters (?:of |in )(?:(?P<year>{year})(?![\d%]|[,.]\d)|"
        r"(?P<of>this year|last year|next year|the year))",
        read=_two_quarters,
        examples=[
            Example("It grew in the first two quarters of 1990.", value="1990-H1"),
            Example("It grew in the last two quarters of last year.", value="2024-H2"),
        ],
    ),
    Rule(
        name="quarter-code",
        starts="q1 5pm 1998",
        pattern=r"(?:(?:(?P<unit>[qh])(?P<nth>[1-4])|(?P<nth2>[1-4])(?P<unit2>[qh]))"
        r"(?:(?:(?: of)?,?[ /-]|(?<=[qh]))(?P<year>{year})(?!\d)|(?:(?: of)?,? '|[/'-]|(?<=\d[qh]))(?P<short>\d\d)(?!\d)|"
        r",? (?:of )?(?P<of>last|this|next) year|,? fy ?'?(?P<fiscal>\d\d(?:\d\d)?)(?!\d))?"
        r"|(?P<before>{year})[ /-]?(?P<unit3>[qh])(?P<nth3>[1-4]))",
        read=_code,
        examples=[
            Example("Sales fell in Q3 2024.", value="2024-Q3"),
            Example("in H1 2024", value="2024-H1"),
            Example("in 2Q 2024", value="2024-Q2"),
            Example("Output rose 2% in 2024Q3.", value="2024-Q3"),
            Example("guidance for 2H24", value="2024-H2", words="2H24"),
            Example("Loans fell in 1Q25.", value="2025-Q1"),
            Example("H1 2018 saw 12 launches; H2 will see five.", value="2018-H2", words="H2"),
            Example("Q1 2022 was weak, Q2 stronger.", value="2022-Q2", words="Q2"),
            Example("series 2017-q1 revised", value="2017-Q1"),
            Example("Margins fell in Q4 last year.", value="2024-Q4", words="Q4 last year"),
            Example("Orders doubled in Q2 FY25.", value="2025", days=("2024-04-01", "2025-12-31")),
        ],
        counterexamples=["the H2 molecule", "a 4H plug", "After 2018 the H2 molecule was seen."],
    ),
    Rule(
        name="split-year",
        starts="1998",
        pattern=r"(?P<year>{year})[-/](?P<end>\d\d|{year})(?![\d/-])(?= (?P<noun>(?:\w+ )?(?:season|campaign|term|winter|"
        r"financial year|fiscal year|tax year|academic year|school year|budget|championship|league)\b))?",
        read=_split_year,
        examples=[
            Example("She scored 20 goals in the 2023/24 season.", value="2023", days=("2023-07-01", "2024-06-30")),
            Example("Tuition rose in the 2024-25 school year.", value="2024", words="2024-25"),
        ],
        counterexamples=["the war of 1914-18 and the 1939-45 season"],
    ),
)
