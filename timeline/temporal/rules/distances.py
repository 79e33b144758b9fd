"""Times so far from today: "two days ago", "in half an hour", "two weeks' time", "a year and a half ago"."""

import re
from dataclasses import dataclass
from typing import Final

from ..fragments import number
from ..meanings.distances import Ahead, Distance
from ..meanings.fixed import Vague, VagueRolling
from ..reading import Meaning
from .durations import duration_value, unit_code
from .rule import UNIT_WORDS, Example, Match, Rule

_HOURS: Final = ("S", "MIN", "H")
# "Two days", "two or three weeks", "two and a half years", "a year and a half", "a year and two months"
_HOW_LONG: Final = (
    r"(?P<number>{number})(?: (?:to|or|and) (?P<upto>{number})|-(?P<upto2>{number}))?(?P<half>~and~a~half| ?1/2|½)?"
    r"(?: (?:full|long|whole|short))?~(?P<unit>second|{unit}|night)s?"
    r"(?P<plus> and a half)?(?:,? (?:and )?(?P<number2>{number}) (?P<unit2>second|sec|min|hr|{unit})s?)?"
)
SHORT_UNITS: Final = {
    "s": "S", "sec": "S", "m": "MIN", "min": "MIN", "h": "H", "hr": "H", "d": "D", "w": "W", "wk": "W", "mo": "M",
    "mth": "M", "y": "Y", "yr": "Y",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Length:
    """How long: an amount, its upper bound, its unit, and the finest unit that the words name."""

    amount: float
    upto: float | None
    unit: str
    finest: str


def _length(match: Match) -> _Length:
    amount, unit = number(match["number"]), unit_in_short(match["unit"])
    amount += 0.5 * (match.has("half") or match.has("plus"))
    upto = match["upto"] or match["upto2"]
    finest = unit
    if match.has("number2"):
        finest = unit_in_short(match["unit2"])
        amount += number(match["number2"]) * _IN.get((finest, unit), 0)
    return _Length(amount, number(upto) if upto else None, unit, finest)


# How much of the larger unit one of the smaller is.
_IN: Final = {
    ("M", "Y"): 1 / 12, ("W", "Y"): 1 / 52, ("D", "Y"): 1 / 365, ("D", "W"): 1 / 7, ("W", "M"): 7 / 30, ("D", "M"): 1 / 30,
    ("H", "D"): 1 / 24, ("MIN", "H"): 1 / 60, ("S", "MIN"): 1 / 60,
}  # fmt: skip


def unit_in_short(word: str) -> str:
    return SHORT_UNITS.get(word) or SHORT_UNITS.get(word.rstrip("s")) or unit_code(word)


def _counted(length: _Length, sign: int, in_note: bool = False) -> Distance:
    """So long before or after today; with a fraction or a finer unit the month or day is meant, not the year.

    In a note or command it is the very day.
    """
    if in_note and length.upto is None:
        return Distance(sign * length.amount, length.unit, grain="D")
    is_whole = length.amount == int(length.amount)
    grain = "" if is_whole and length.finest == length.unit else _FINER.get(length.unit, "")
    return Distance(sign * length.amount, length.unit, grain=grain, upto=sign * (length.upto or length.amount))


_FINER: Final = {"Y": "M", "M": "W", "W": "D"}


def _ago(match: Match) -> Meaning:
    return _counted(_length(match), -1, match.is_note or match.has("exact"))


def _ahead(match: Match) -> Meaning | None:
    """A time ahead: "will open in two weeks", not "will be the first in ten years"."""
    before = match.before(8)
    is_within = before.endswith("within ")
    is_added = before.endswith("+") and match.is_jotted
    if not (before[-4:] in (" in ", "in ") or is_within or is_added) or _NOT_AHEAD.search(match.before(60)):
        return None
    length = _length(match)
    value = duration_value(length.amount, length.unit)
    if length.unit not in ("D", "W", "FN", "M", "Y", *_HOURS) or (is_within and not match.is_note):
        return None
    return Ahead(_counted(length, 1, match.is_note), value, match.is_note)


def _part_of_century(match: Match) -> Meaning:
    years = 50 if match["part"] == "half" else 25
    return Distance(years if match["way"] == "later" else -years, "Y", "today" if match["way"] == "ago" else "text")


_NOT_AHEAD: Final = re.compile(
    r"\b(?:first|second|third|not|never|seen|only|last|once|twice|times?|more|less|with|\w{2,}est)\b[^.;]{0,40}$"
)


def _vague_ahead(match: Match) -> Meaning | None:
    unit = unit_code(match["unit"])
    if match.before(3) != "in " or not match.is_note or unit not in ("D", "W", "M"):
        return None
    return VagueRolling(duration_value(None, unit), 1, unit)


RULES: Final = (
    Rule(
        name="in-time",
        starts="number 5pm",
        needs=frozenset("time".split()),
        pattern=_HOW_LONG + r" ?'s? time",
        read=lambda match: _counted(_length(match), 1),
        examples=[
            Example("It opens in two weeks' time.", value="2025-W13", words="two weeks' time"),
            Example("It opened in a year's time.", value="2026", words="a year's time"),
            Example(
                "They drilled and will reach it in seven to ten days' time.",
                value="2025-03-21",
                words="seven to ten days' time",
                days=("2025-03-21", "2025-03-24"),
            ),
        ],
    ),
    Rule(
        name="ahead",
        starts="number 5pm",
        needs=UNIT_WORDS,
        pattern=_HOW_LONG + r"(?!-| (?:of|after|before|or|to (?:go|the|{number})|and|from|ago|later|earlier)\b)",
        read=_ahead,
        examples=[
            Example("The bridge will open in two weeks.", value="2025-W13", words="two weeks"),
            Example("The bridge will open in two and a half weeks.", value="2025-04-01"),
            Example("The loan will be repaid in five years.", value="2030"),
            Example("He learned it in two weeks.", value="P2W"),
            Example("call the vet in 3 days", value="2025-03-17"),
            Example("remind me in 10 days to cancel it", value="2025-03-24"),
            Example("in a fortnight rehearsal", value="2025-03-28"),
            Example("+10 days", value="2025-03-24"),
            Example("leave in half an hour", value="2025-03-14"),
            Example("The vote will be in two or three days.", value="2025-03-16", days=("2025-03-16", "2025-03-17")),
            Example("The bridge will open in 2-3 weeks.", value="2025-W13", days=("2025-03-24", "2025-04-06")),
            Example("in 2 weeks and 3 days", value="2025-03-31", words="2 weeks and 3 days"),
            Example("The bridge will open in a year and a half.", value="2026-09"),
        ],
        counterexamples=["It will be a matter of time."],
    ),
    Rule(
        name="vague-ahead",
        starts="several a few",
        needs=UNIT_WORDS,
        pattern=r"(?:several|a few|few|a couple of) (?P<unit>day|week|month)s",
        read=_vague_ahead,
        examples=[Example("try again in a few days", value="PXD", days=("2025-03-15", "2025-03-21"))],
    ),
    Rule(
        name="ago",
        starts="number 5pm",
        needs=frozenset("ago back".split()),
        pattern=_HOW_LONG + r"(?: or (?:so|two|more))? (?:ago(?P<exact>,? to the (?:very )?day)?|back(?= [,.]|$))",
        read=_ago,
        examples=[
            Example("The bank dropped the name two decades ago.", value="2005", days=("2001-01-01", "2009-12-31")),
            Example("It was almost a decade ago.", value="2015", days=("2015-01-01", "2017-12-31")),
            Example("They met two days ago.", value="2025-03-12"),
            Example("They met ten years ago to the day.", value="2015-03-14", words="ten years ago to the day"),
            Example("They met a week ago.", value="2025-W10"),
            Example("He retired 10 years ago.", value="2015"),
            Example("He retired five months ago.", value="2024-10"),
            Example("They met three or four days ago.", value="2025-03-10", days=("2025-03-10", "2025-03-11")),
            Example("The dam broke two to three months ago.", value="2024-12", days=("2024-12-01", "2025-01-31")),
            Example("She moved there four and a half years ago.", value="2020-09"),
            Example("She moved there a month and a half ago.", value="2025-W05"),
            Example("She moved there two years and three months ago.", value="2022-12"),
            Example("It opened half a year ago.", value="2024-09"),
            Example("He left 36 hours ago.", value="2025-03-13"),
            Example("The dam broke 2-3 weeks ago.", value="2025-W08", days=("2025-02-17", "2025-03-02")),
        ],
    ),
    Rule(
        name="part-of-century-ago",
        starts="a",
        needs=frozenset({"century"}),
        pattern=r"a (?P<part>half|quarter)(?:~| of a )century (?P<way>ago|later|earlier)",
        read=_part_of_century,
        examples=[
            Example("He retired a quarter-century ago.", value="2000", words="a quarter-century ago"),
            Example("It was dug in 1950 and drained a quarter of a century later.", value="1975"),
        ],
    ),
    Rule(
        name="vague-ago",
        starts="several a few many some numerous dozens hundreds thousands long not units",
        needs=frozenset("ago".split()),
        pattern=r"(?:(?:{vaguecount} )?(?P<unit>{unit})s|(?:not (?:(?:too|so|very|that) )?)?long|some time|a (?:(?:long|short) time|(?:short )?while)) ago",
        read=lambda match: Vague("PAST_REF"),
        examples=[
            Example("It rose from 35 percent several years ago.", value="PAST_REF"),
            Example("It shut a long time ago.", value="PAST_REF", words="a long time ago"),
            Example("Not long ago it was full.", value="PAST_REF", words="Not long ago"),
        ],
    ),
    Rule(
        name="vague-from-now",
        starts="several a few many some numerous dozens hundreds thousands units",
        needs=frozenset({"now"}),
        pattern=r"(?:{vaguecount} )?(?P<unit>{unit})s(?: (?:and|or|to) (?:weeks|months|years|decades))? from now",
        read=lambda match: Vague("FUTURE_REF"),
        examples=[Example("The fish may be back years from now.", value="FUTURE_REF", words="years from now")],
    ),
)
