"""Holidays: "Thanksgiving", "Christmas Day that year", "Easter Sunday, 22 April", "Eid al-Fitr", "the eve of Diwali"."""

import re
from typing import Final

from ..calendar.feasts import FEASTS
from ..fragments import alternatives, expand, year_of_two_digits
from ..meanings.beside import CountedDay
from ..meanings.either import NearestOf
from ..meanings.fixed import Explicit
from ..meanings.pieces import WeekendAround, WeekOf
from ..meanings.recurring import YEAR_OF, OfYear, Yearless
from ..reading import Meaning, Which
from .calendar_dates import NO_DAY_AFTER, OF_YEAR, full_date
from .rule import MONTH_WORDS, Example, Match, Modifier, Rule

_WHICH: Final[dict[str, Which]] = {
    "last": "last",
    "next": "next",
    "this": "this",
    "this past": "last",
    "this coming": "next",
}
_HOLIDAY: Final = alternatives(FEASTS)
_NAMES: Final = [re.findall(r"\w+", name) for name in FEASTS]
_STARTS: Final = " ".join(sorted({words[0] for words in _NAMES}))
_TELLING: Final = frozenset((words[1:] or words)[0] for words in _NAMES)  # "day" of "may day", "easter" itself
# "A thanksgiving service", "it was an epiphany": only with a capital, or a word of time before, are these feasts.
_COMMON: Final = frozenset(
    {"thanksgiving", "valentines", "epiphany", "easter", "holi", "purim", "victory day", "may day", "election day"}
)
# "Black Friday deals" last a month in the news and "Twelfth Night" is a play: "on Black Friday" is the day.
_NOT_ONLY_DAYS: Final = frozenset({"black friday", "cyber monday", "twelfth night", "lady day"})
# "Ukraine's Independence Day" and the Indian one are other days than the American.
_OF_A_COUNTRY: Final = re.compile(r"(?:['’]s?|\b[A-Z]\w*(?:an|ish|ese|ch|li|qi|ni|si)) $")
_EVERY_COUNTRYS: Final = frozenset(
    {"new year", "independence day", "victory day", "election day", "mother's day", "father's day"}
)


def _is_on_day(match: Match) -> bool:
    return _ON.search(match.before(8)) is not None and not NO_DAY_AFTER.match(match.after(8))


_ON: Final = re.compile(r"\b(?:on|by|before|after|until|since) $|\b(?:day|eve)(?:,| and) $")


def _stands_alone(match: Match) -> bool:
    """Is it a note's own feast: "thanksgiving flights", "happy easter", not "a thanksgiving service"?"""
    before = match.before(8)
    if before.endswith(("happy ", "happy\n")):
        return True
    return match.is_jotted and not _NO_FEAST_BEFORE.search(before) and not _COMMON_AFTER.match(match.after(12))


_NO_FEAST_BEFORE: Final = re.compile(r"\b(?:a|an|no|such|some|her|his|of) $")
_COMMON_AFTER: Final = re.compile(r" (?:service|prayer|mass|for|to|and|bunny|basket)")


def _holiday(match: Match) -> Meaning | None:
    name = match["name"]
    is_capital = match.original("name")[:1].isupper()
    if name in _NOT_ONLY_DAYS and not _stands_alone(match) and not _is_on_day(match):
        return None
    if not is_capital and name in _COMMON and not match.has("which") and not _stands_alone(match):
        return None
    if name == "new year" and not (
        (is_capital or (match.is_jotted and _is_on_day(match))) and _NEW_YEAR.match(match.after(12))
    ):
        return None
    if name in _EVERY_COUNTRYS and _OF_A_COUNTRY.search(match.original_before(16)):
        return None
    make = FEASTS[name]
    if match.has("short"):
        return Explicit(make(year_of_two_digits(int(match["short"]))), certainty="likely")
    if match.has("year"):
        return _with_week(Explicit(make(int(match["year"]))), match)
    of = Yearless(make, "XXXX-XX" if name == "ramadan" else "XXXX-XX-XX", _WHICH.get(match["which"], ""))
    if match.has("beside"):
        return OfYear(of, 1 if match["beside"].endswith(("after", "later")) else -1, "text")
    return _with_week(OfYear(of, *YEAR_OF[match["of"]]), match) if match.has("of") else of


def _with_week(feast: Meaning, match: Match) -> Meaning:
    """The weekend or the week of the feast, where that is named: "Easter weekend last year"."""
    if match.has("week"):
        return WeekendAround(feast) if match.has("end") else WeekOf(feast, "W", False)
    return feast


# "Over the New Year holiday", "after New Year", not "a Happy New Year", "the New Year's honours list".
_NEW_YEAR: Final = re.compile(
    r"(?:[.,;:!?)]|$| (?:holidays?|break|weekend|celebrations?|festivities|(?:\w+ed|and|but|in|at|on|was|is|when)\b))"
)


# What the date behind a feast ends; whether it is one tells the list of them sooner than a pattern of all.
_ANY_NAME: Final = rf"(?P<name>{alternatives(_STARTS.split())}(?:[.'\s-][a-z.'\s-]{{0,40}})?)"


def _dated_holiday(match: Match) -> Meaning | None:
    return full_date(match) if match["name"] in FEASTS else None


def _week(meaning: Meaning, match: Match) -> Meaning | None:
    if not meaning.names_day or meaning.bare_weekday or meaning.points_at_today:
        return None
    if match.has("end"):
        return WeekendAround(meaning)
    return None if meaning.given or _DAY_OR_MONTH.search(match.before(10)) else WeekOf(meaning, "W", False)


_DAY_OR_MONTH: Final = re.compile(expand(r"(?:\d|\d(?:st|nd|rd|th)|{month})$"))


def _eve(meaning: Meaning, match: Match) -> Meaning | None:
    return CountedDay(-1, "D", meaning) if meaning.names_day else None


# "Celebrated Eid", "for Eid", not "Mr Eid", "Eid said".
_EID_BEFORE: Final = re.compile(
    r"(?:\b(?:on|for|over|during|by|until|till|since|before|after|at|of|celebrat\w+|marks?|marked|mark(?:ing)?|this|last|next)(?: the)?|^) $|^$"
)
_EIDS: Final = tuple(Yearless(FEASTS[name], "XXXX-XX-XX") for name in ("eid al-fitr", "eid al-adha"))

RULES: Final = (
    Rule(
        name="holiday",
        starts=f"{_STARTS} last next this",
        needs=_TELLING,
        pattern=rf"(?:(?P<which>last|next|this(?: past| coming)?) )?(?P<name>{_HOLIDAY})(?:(?<=holiday) monday)?(?P<week> week(?P<end>end)?(?= (?:of |in )?(?:{{year}}|(?:last|this|next) year)))?(?:,? (?:of |in )?(?P<year>{{year}})(?!\d)|,? '(?P<short>\d\d)(?![\d'])|,? (?:of )?(?P<of>that|the same|last|this|next|"
        r"the following|the next|the previous) year|,? (?P<beside>the year (?:after|before)|a year (?:later|earlier)))?(?! (?:trees?|cards?|eggs?|presents?|carols?|pudding|shopping|bank holiday|parade float)\b)",
        read=_holiday,
        examples=[
            Example("He was found on Thanksgiving Day.", dct="2000-01-07", value="1999-11-25"),
            Example("The truce of Christmas 1914", value="1914-12-25"),
            Example("The market fell after Christmas '08.", value="2008-12-25", words="Christmas '08"),
            Example("They rose in Easter week of 1916.", value="1916-W16", words="Easter week of 1916"),
            Example("They met over Easter weekend last year.", value="2024-W13-WE", words="Easter weekend last year"),
            Example("They met last Easter.", dct="2025-03-14", value="2024-03-31", words="last Easter"),
            Example("It began in May 1986; on Christmas Day that year it fell.", value="1986-12-25"),
            Example("They met on Easter Sunday.", dct="2025-05-01", value="2025-04-20"),
            Example("They wed on Valentine's Day next year.", value="2026-02-14"),
            Example("home for xmas eve, back on boxing day", value="2025-12-26"),
            Example("Crowds filled the square on Orthodox Christmas.", value="2025-01-07"),
            Example("Fighting paused for Orthodox Easter 2024.", value="2024-05-05"),
            Example("Aid came in during Ramadan 2023.", value="2023-03-23", days=("2023-03-23", "2023-04-21")),
            Example("They were freed for Eid al-Adha.", dct="2024-07-01", value="2024-06-16"),
            Example("Rockets fell on Yom Kippur.", dct="2023-10-09", value="2023-09-25"),
            Example("The markets shut for Lunar New Year.", dct="2024-02-20", value="2024-02-10"),
            Example("Fires were lit for Nowruz.", dct="2024-04-02", value="2024-03-20"),
            Example("It burned in May 2003 and reopened by Michaelmas the year after.", value="2004-09-29"),
            Example("The tax falls due on Lady Day.", value="2025-03-25", words="Lady Day"),
            Example("They sing on Advent Sunday.", dct="2017-11-22", value="2017-12-03", words="Advent Sunday"),
            Example("Shops open late on Black Friday.", dct="2024-11-20", value="2024-11-29"),
            Example("It ends before the August bank holiday.", dct="2024-08-14", value="2024-08-26"),
            Example(
                "It rained on August bank holiday Monday.",
                dct="2024-09-02",
                value="2024-08-26",
                words="August bank holiday Monday",
            ),
            Example("Some shut until the Lantern Festival.", dct="2024-02-12", value="2024-02-24"),
            Example("gym again two days after new year", value="2026-01-03"),
            Example("cyber monday laptop", dct="2024-11-02", value="2024-12-02"),
            Example("thanksgiving pies", dct="2024-11-02", value="2024-11-28"),
            Example("Lamps were lit for Diwali.", dct="2023-11-20", value="2023-11-12"),
        ],
        counterexamples=[
            "Easter Island",
            "a thanksgiving service",
            "They saved on Black Friday deals.",
            "Ukraine's Independence Day",
            "the Indian Independence Day",
        ],
    ),
    Rule(
        name="eid",
        starts="eid",
        pattern=r"eid(?! (?:al|ul|el|mubarak|milad)|-|'s)",
        read=lambda match: NearestOf(_EIDS) if _EID_BEFORE.search(match.before(12)) else None,
        examples=[
            Example(
                "The truce held over Eid.", dct="2025-04-10", value="2025-03-30", days=("2025-03-30", "2025-03-31")
            ),
            Example("They met in the week of Eid.", dct="2025-04-10", value="2025-W13"),
            Example(
                "The shops were shut for Eid.", dct="2025-06-12", value="2025-06-06", days=("2025-06-06", "2025-06-07")
            ),
        ],
        counterexamples=["Eid Mubarak!", "Mr Eid said so."],
    ),
    Rule(
        name="holiday-and-date",
        starts=_STARTS,
        needs=MONTH_WORDS,
        pattern=_ANY_NAME + r",? (?P<day>{day}) (?P<month>{month})(?!\w)" + OF_YEAR,
        read=_dated_holiday,
        examples=[
            Example(
                "It fell on Easter Sunday, 10 April 1814, at noon.",
                value="1814-04-10",
                words="Easter Sunday, 10 April 1814",
            ),
        ],
    ),
    Rule(
        name="holiday-and-date-month-first",
        starts=_STARTS,
        needs=MONTH_WORDS,
        pattern=_ANY_NAME + r",? (?P<month>{month}) (?P<day>{day})(?!\d|[.,:]\d(?!\d{3}))" + OF_YEAR,
        read=_dated_holiday,
        examples=[
            Example(
                "Lee gave in on Palm Sunday, April 9, 1865.", value="1865-04-09", words="Palm Sunday, April 9, 1865"
            ),
        ],
    ),
)

MODIFIERS: Final = (
    Modifier(
        name="week of feast",
        side="after",
        starts="s week weekend",
        pattern=r"(?:'s)? week(?P<end>end)?",
        apply=_week,
        examples=[
            Example(
                "They sailed over Easter weekend.",
                dct="2025-05-02",
                value="2025-W16-WE",
                days=("2025-04-19", "2025-04-20"),
            ),
            Example(
                "He died on Memorial Day weekend.",
                dct="2025-06-02",
                value="2025-W21-WE",
                days=("2025-05-24", "2025-05-26"),
            ),
            Example("It was shut in Easter week.", dct="2025-05-02", value="2025-W16", words="Easter week"),
            Example("july 4 weekend cabin", dct="2025-06-02", value="2025-W27-WE", days=("2025-07-04", "2025-07-06")),
        ],
        counterexamples=["It rained on Tuesday weekend or not.", "The 3 May week was wet."],
    ),
    Modifier(
        name="eve of",
        side="before",
        starts="the eve",
        needs=frozenset({"eve"}),
        pattern=r"(?:the )?eve of (?:the )?",
        apply=_eve,
        examples=[
            Example("Floods came on the eve of Diwali.", dct="2023-11-20", value="2023-11-11"),
            Example("They fled on the eve of 3 March.", value="2025-03-02"),
        ],
        counterexamples=["on the eve of the war in March"],
    ),
)
