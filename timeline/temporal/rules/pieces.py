"""Pieces of months and years: "the first two weeks of March", "the third Monday of this month", "w/c 4 Feb", "week 10"."""

from typing import Final

from ..fragments import number, ordinal
from ..meanings.parts import ToDate
from ..meanings.pieces import CountedPiece, EndingWith, HalfOf, NthPiece, NumberedWeek, WeekOf
from ..meanings.shifts import FromToday
from ..reading import Meaning
from ..word_lists import WEEKDAYS
from .durations import unit_code
from .rule import UNIT_WORDS, WEEKDAY_WORDS, Example, Match, Modifier, Rule

_EDGES: Final = {"first": "first", "opening": "first", "last": "last", "final": "last", "closing": "last"}
_LONGER: Final = ("M", "Q", "SE", "H", "Y", "E", "C")


# "Profit for the first nine months of 1997": figures for a length, as business news compares it.
_FIGURES_BEFORE: Final = (" for ", " through ")


def _counted_piece(meaning: Meaning, match: Match) -> Meaning | None:
    unit = unit_code(match["unit"] or "decade")
    count = round(number(match["number"])) if match.has("number") else 1
    if not match.has("number") and meaning.unit_named != "C":
        return None
    if meaning.unit_named not in _LONGER or not count or (unit in ("M", "Q") and meaning.unit_named == "M"):
        return None
    if unit == "M" and match.before(9).endswith(_FIGURES_BEFORE):
        return None
    return CountedPiece(count, unit, _EDGES[match["edge"]], meaning)


_YEARS_OF_CENTURY: Final = ("decade", "quarter")
_FROM_END: Final = {"last": -1, "final": -1, "penultimate": -2, "second-to-last": -2, "second-last": -2}


def _nth_piece(meaning: Meaning, match: Match) -> Meaning | None:
    """The nth week, weekend or weekday of a month."""
    nth = _FROM_END.get(match["nth"].replace(" ", "-")) or ordinal(match["nth"])
    of_year = meaning.unit_named == "Y" and not match.has("weekday")
    if match["unit"] in _YEARS_OF_CENTURY:
        unit = unit_code(match["unit"])
        return NthPiece(nth, unit, meaning) if meaning.unit_named == "C" else None
    if meaning.unit_named not in ("M", "Y") or nth > 5 or (of_year and nth not in (1, -1)):
        return None
    if match.has("weekday"):
        return NthPiece(nth, str(WEEKDAYS[match["weekday"]]), meaning)
    return NthPiece(nth, unit_code(match["unit"]), meaning)


def _week_of(meaning: Meaning, match: Match) -> Meaning | None:
    if not meaning.names_day:
        return None
    return WeekOf(meaning, unit_code(match["unit"] or "week"), match.has("end") or match.has("ends"))


def _ending_with(meaning: Meaning, match: Match) -> Meaning | None:
    if meaning.unit_named not in ("D", "M"):
        return None
    if match.has("year"):
        return EndingWith(1, "Y", meaning)
    if not (match.has("the") or match.before(6).endswith(_DURING)):
        return None
    return EndingWith(round(number(match["number"])), unit_code(match["unit"]), meaning)


_DURING: Final = (" in ", " for ", " over ")


def _numbered_week(match: Match) -> Meaning | None:
    week = int(match["week"])
    return NumberedWeek(week, match.year) if 1 <= week <= 53 else None


def _to_date(match: Match) -> Meaning:
    return ToDate(FromToday(unit_code(match["unit"]), 0))


RULES: Final = (
    Rule(
        name="numbered-week",
        starts="week wk kw cw q1",
        pattern=r"(?:week|wk|kw|cw)\.?(?: no\.? | )?(?P<week>[1-5]?\d)(?![\d.:,%]\d|[\w%])(?:,? (?:of )?(?P<year>{year})(?!\d))?"
        r"(?! of (?!{year}))",
        read=lambda match: _numbered_week(match) if match.year or match.is_note or match.before(3) == "in " else None,
        examples=[
            Example("The plant stops in week 10.", value="2025-W10"),
            Example("Holidays: week 30 of 2025", value="2025-W30"),
            Example("cw 4 inventory", dct="2024-11-20", value="2025-W04"),
        ],
        counterexamples=["In week 3 of the trial he wept.", "It was week 12 for the team."],
    ),
    Rule(
        name="iso-week",
        starts="1998 5pm",
        pattern=r"(?P<year>{year})-?w(?P<week>[0-5]\d)",
        read=_numbered_week,
        examples=[Example("Report 2025-W10 is late.", value="2025-W10")],
    ),
    Rule(
        name="to-date",
        starts="year quarter week",
        pattern=r"(?P<unit>year|quarter|week)[- ]to[- ]date",
        read=_to_date,
        examples=[Example("Sales are up 3% year to date.", value="2025", days=("2025-01-01", "2025-03-14"))],
    ),
)

MODIFIERS: Final = (
    Modifier(
        name="counted piece",
        side="before",
        starts="the first opening last final closing",
        needs=UNIT_WORDS,
        pattern=r"(?:the )?(?P<edge>first|opening|last|final|closing) (?:(?P<number>{count}) (?P<unit>day|week|month|quarter|year|decade)s|decade) (?:of|in) (?:the '?(?=\d))?",
        apply=_counted_piece,
        examples=[
            Example("It rained in the first two weeks of March.", value="2025-03", days=("2025-03-01", "2025-03-14")),
            Example("It sold well in the last three months of 2024.", value="2024", days=("2024-10-01", "2024-12-31")),
            Example(
                "Rents rose in the first two months of this year.", value="2025", days=("2025-01-01", "2025-02-28")
            ),
            Example("It froze in the final ten days of January.", value="2025-01", days=("2025-01-22", "2025-01-31")),
            Example("in the first twenty days of March 1943", value="1943-03", mod="START"),
            Example(
                "The mill stood idle for the last four years of the 1980s.",
                value="198",
                days=("1986-01-01", "1989-12-31"),
            ),
            Example(
                "They came in the first two decades of the 19th century.",
                value="18",
                days=("1801-01-01", "1820-12-31"),
            ),
            Example("It peaked in the first decade of this century.", value="20", days=("2001-01-01", "2010-12-31")),
        ],
        counterexamples=[
            "in the first two weeks of the trial",
            "It earned 3 million for the first nine months of 1997.",
        ],
    ),
    Modifier(
        name="nth piece",
        side="before",
        starts="the ordinal last final penultimate",
        needs=WEEKDAY_WORDS | frozenset("week weeks weekend weekends decade quarter".split()),
        pattern=r"(?:the )?(?:(?:first|second|third) and )?(?P<nth>second~(?:to~)?last|first|second|third|fourth|fifth|last|final|penultimate|[1-5](?:st|nd|rd|th)) (?:(?P<unit>weekend|week|decade|quarter)s? (?:of|in)|(?P<weekday>{fullweekday})(?: (?:of|in)|(?= (?:this|last|next) month))) (?=\w)",
        apply=_nth_piece,
        examples=[
            Example("Prices fell in the third week of January.", value="2025-01", days=("2025-01-15", "2025-01-21")),
            Example("They meet on the third Monday of this month.", value="2025-03-17"),
            Example("Polling is in the last week of next month.", value="2025-04", days=("2025-04-24", "2025-04-30")),
            Example("It was held over the last weekend of February 1992.", value="1992-W09-WE"),
            Example("They vote on the second Tuesday in November 1998.", value="1998-11-10"),
            Example("They met on the first Monday of March.", value="2025-03-03"),
            Example(
                "It grew in the second decade of the 20th century.", value="19", days=("1911-01-01", "1920-12-31")
            ),
            Example(
                "It shrank in the last quarter of the 19th century.", value="18", days=("1876-01-01", "1900-12-31")
            ),
            Example("They meet on the penultimate Thursday of this month.", value="2025-03-20"),
            Example("3rd wed next month", value="2025-04-16"),
            Example("in the last week of April 1945", value="1945-04", days=("1945-04-24", "1945-04-30")),
        ],
        counterexamples=["the last Friday of the trial"],
    ),
    Modifier(
        name="units to",
        side="before",
        starts="the number",
        needs=frozenset("weeks months quarters years days year".split()),
        pattern=r"(?:(?P<the>the )?(?P<number>{count}) (?P<unit>day|week|month|quarter|year)s|(?P<year>the year)) (?:up )?to (?:the end of |end )?",
        apply=_ending_with,
        examples=[
            Example("Profit rose in the three months to June.", value="2024-06", days=("2024-04-01", "2024-06-30")),
            Example(
                "It lost money for the six months to 31 December.",
                value="2024-12-31",
                days=("2024-07-01", "2024-12-31"),
            ),
            Example("In the year to February rents rose.", value="2025-02", days=("2024-03-01", "2025-02-28")),
            Example("Rain fell in the ten days to 9 March.", value="2025-03-09", days=("2025-02-28", "2025-03-09")),
        ],
        counterexamples=["It has two months to May.", "in the two years to come"],
    ),
    Modifier(
        name="half of",
        side="before",
        starts="the ordinal first front second latter back last final",
        needs=frozenset({"half"}),
        pattern=r"(?:the )?(?P<nth>first|1st|front|second|2nd|latter|back|last|final) half of ",
        apply=lambda meaning, match: (
            HalfOf(1 if match["nth"] in ("first", "1st", "front") else 2, meaning)
            if meaning.unit_named in ("M", "W", "SE", "E", "C")
            else None
        ),
        examples=[
            Example(
                "It was a mill in the second half of the 19th century.", value="18", days=("1851-01-01", "1900-12-31")
            ),
            Example("Sales fell in the back half of February.", value="2025-02", days=("2025-02-15", "2025-02-28")),
            Example("It rained in the second half of March.", value="2025-03", days=("2025-03-16", "2025-03-31")),
        ],
        counterexamples=["the first half of the game"],
    ),
    Modifier(
        name="week of",
        side="before",
        starts="the week weekend w wc wb wk",
        needs=frozenset("week weekend w wc wb wk".split()),
        pattern=r"(?:(?:the )?(?P<unit>week|weekend) (?:of|beginning|beg\.?|starting|commencing|from|(?P<end>ending|ended|to))|w/?[cb]|(?P<ends>w/e)|wk of) (?:on )?",
        apply=_week_of,
        examples=[
            Example("He is heard the week of March 17.", value="2025-W12"),
            Example("The bridge fell in the week of 24 February.", value="2025-W09"),
            Example("Rota for w/c 24 March", value="2025-W13"),
            Example("They met the week of the 10th.", value="2025-W11"),
            Example("away week beg 24 march", value="2025-W13"),
            Example("w/b 24th march rota", value="2025-W13"),
            Example("Leave in the week starting Monday, March 3.", value="2025-W10"),
            Example("They met on the weekend of March 1.", value="2025-W09-WE"),
            Example("Takings for the week ended 9 March fell.", value="2025-W10"),
            Example("Sales rose in the week to March 5.", value="2025-W10", days=("2025-02-27", "2025-03-05")),
            Example("Rota for w/e 23 March", value="2025-W12"),
        ],
        counterexamples=["the week of the vote"],
    ),
)
