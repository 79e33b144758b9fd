"""Seasons, weekends and holidays: "last fall", "the summer of 1916", "the weekend", "Thanksgiving", "New Year's Eve"."""

import datetime
import re
from collections.abc import Callable
from typing import Final

from ..lexicon import SEASONS, number
from ..meanings.fixed import Explicit, Repeating
from ..meanings.recurring import YEAR_OF, OfYear, Yearless
from ..meanings.shifts import TheWeekend
from ..periods import day, easter, nth_weekday, season
from ..reading import Meaning, Which
from .rule import Example, Match, Rule

_WHICH: Final[dict[str, Which]] = {
    "last": "last", "this past": "last", "past": "last", "next": "next", "coming": "next", "this coming": "next",
    "this": "this", "the past": "last", "the coming": "next", "the previous": "last", "the preceding": "last", "the following": "next", "the next": "next", "that": "this", "the same": "this", "that same": "this",
}  # fmt: skip


_FROM_TEXT: Final = frozenset(
    {"that", "that same", "the same", "the previous", "the preceding", "the following", "the next"}
)


def _season(match: Match) -> Meaning | None:
    code = SEASONS[match["season"]]
    if match.year:
        return Explicit(season(match.year, code))
    if match.has("century"):
        return Explicit(season(int(100 * number(match["century"]) + number(match["rest"])), code))
    if match.has("of"):
        return OfYear(Yearless(lambda year: season(year, code), f"XXXX-{code}"), *YEAR_OF[match["of"]])
    if match["which"] in ("each", "every"):
        return Repeating(f"XXXX-{code}")
    if match["which"] in ("", "the") and _NOUN_AFTER.match(match.after(12)):
        return None
    if match.original("season")[0].isupper() and _NAME_AFTER.match(match.original_after(3)):
        return None
    sure = match["season"] not in ("fall", "spring") and match["which"]
    if match["which"] in ("", "the") and not sure and not _is_time(match):
        return None
    from_text = match["which"] in _FROM_TEXT
    return Yearless(
        lambda year: season(year, code), f"XXXX-{code}", _WHICH.get(match["which"], ""), from_text=from_text
    )


_TIME_BEFORE: Final = re.compile(
    r"\b(?:in|by|during|since|until|early|late|mid|before|after|through|"
    r"(?:spring|summer|autumn|fall|winter) (?:and|or))[ -]$"
)


# "The winter clothing", "the summer camp".
_NOUN_AFTER: Final = re.compile(
    r" (?:cloth|uniform|coat|quarters|palace|olympic|games|camps?\b|sport|gear|equipment|solstice|school|house)"
)


_NAME_AFTER: Final = re.compile(r" [A-Z][a-z]")  # "the Winter War"


def _is_time(match: Match) -> bool:
    """Is "the fall" a season, and not the fall of a government?"""
    in_time = _TIME_BEFORE.search(match.before(12))
    return in_time is not None and not match.after(4).startswith((" of ", " in "))


def _on(month: int, number: int) -> Callable[[int], datetime.date]:
    return lambda year: datetime.date(year, month, number)


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], datetime.date]:
    return lambda year: nth_weekday(year, month, weekday, nth)


def _from_easter(days: int) -> Callable[[int], datetime.date]:
    return lambda year: easter(year) + datetime.timedelta(days=days)


def _election_day(year: int) -> datetime.date:
    """In the United States the Tuesday after the first Monday of November."""
    return nth_weekday(year, 11, 1, 1) + datetime.timedelta(days=1)


HOLIDAYS: Final[dict[str, Callable[[int], datetime.date]]] = {
    "new year's day": _on(1, 1),
    "new year's eve": _on(12, 31),
    "martin luther king day": _nth(1, 1, 3),
    "groundhog day": _on(2, 2),
    "valentine's day": _on(2, 14),
    "presidents day": _nth(2, 1, 3),
    "presidents' day": _nth(2, 1, 3),
    "st. patrick's day": _on(3, 17),
    "april fools' day": _on(4, 1),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
    "pentecost": _from_easter(49),
    "may day": _on(5, 1),
    "mother's day": _nth(5, 7, 2),
    "memorial day": _nth(5, 1, -1),
    "father's day": _nth(6, 7, 3),
    "juneteenth": _on(6, 19),
    "independence day": _on(7, 4),
    "the fourth of july": _on(7, 4),
    "bastille day": _on(7, 14),
    "labor day": _nth(9, 1, 1),
    "election day": _election_day,
    "columbus day": _nth(10, 1, 2),
    "halloween": _on(10, 31),
    "all saints' day": _on(11, 1),
    "veterans day": _on(11, 11),
    "armistice day": _on(11, 11),
    "thanksgiving day": _nth(11, 4, 4),
    "thanksgiving": _nth(11, 4, 4),
    "christmas eve": _on(12, 24),
    "christmas day": _on(12, 25),
    "christmas": _on(12, 25),
    "boxing day": _on(12, 26),
}
_HOLIDAY: Final = "|".join(sorted((name.replace(".", r"\.?") for name in HOLIDAYS), key=len, reverse=True))


def _holiday(match: Match) -> Meaning | None:
    if not match.original("name").lstrip("the ")[:1].isupper():
        return None
    make = HOLIDAYS[match["name"]] if match["name"] in HOLIDAYS else HOLIDAYS["st. patrick's day"]
    if match.has("year"):
        return Explicit(day(make(int(match["year"]))))
    return Yearless(lambda year: day(make(year)), "XXXX-XX-XX", _WHICH.get(match["which"], ""))


RULES: Final = (
    Rule(
        name="season",
        starts="season the that last this past next each every",
        pattern=r"(?:(?P<which>the past|the coming|the previous|the preceding|the following|the next|the same|that same|that|the|last|this past|this coming|this|past|"
        r"next|each|every) )?(?P<season>{season})(?:(?: of|,)? (?:(?P<bc>\d{1,4})(?:[-/]\d{1,4})? {bc}|(?P<year>{year})(?:[-/](?P<end>\d\d|{year}))?(?!\d)|"
        r"(?P<century>eighteen|nineteen)~(?P<rest>{tens}(?:-{ones}| {ones})?)|"
        r"(?P<of>this|last|next|that|the same|the following|the next|the previous) year))?",
        read=_season,
        examples=[
            Example("He was killed last fall.", value="2024-FA"),
            Example("The stock began trading this summer.", dct="1989-11-01", value="1989-SU"),
            Example("He left in May 1950. That summer it burned.", value="1950-SU"),
            Example("He left in May 1950 and returned the following spring.", value="1951-SP"),
            Example("in the winter of nineteen ninety-four", value="1994-WI"),
            Example("He left in May 1950 and returned the next spring.", value="1951-SP"),
            Example("in the winter of 1708-09", value="1708-WI", words="the winter of 1708-09"),
            Example("in the winter of 229-228 BC", value="BC0229-WI", words="the winter of 229-228 BC"),
            Example("It was quiet through the autumn and winter.", value="2024-WI"),
            Example("in the spring of last year", value="2024-SP", words="the spring of last year"),
            Example("in the winter of 1916", value="1916-WI", days=("1916-12-01", "1917-02-28")),
        ],
        counterexamples=[
            "since the fall of communism",
            "They spring to mind.",
            "the fall in prices",
            "with the winter clothing",
            "The Winter War began.",
        ],
    ),
    Rule(
        name="weekend",
        starts="the",
        pattern=r"the weekend(?! of)",
        read=lambda match: TheWeekend(is_coming=match.before(9) == "ahead of "),
        examples=[
            Example("Over the weekend he rested.", dct="2025-03-17", value="2025-W11-WE"),
            Example("They met ahead of the weekend.", value="2025-W11-WE"),
            Example("He will rest over the weekend.", value="2025-W11-WE"),
        ],
    ),
    Rule(
        name="holiday",
        starts=" ".join(
            sorted({name.split()[0].split("'")[0].rstrip(".") for name in HOLIDAYS} | {"last", "next", "this"})
        ),
        pattern=rf"(?:(?P<which>last|next|this) )?(?P<name>{_HOLIDAY})(?:,? (?P<year>{{year}}))?(?! (?:island|tree|card|egg|present))",
        read=_holiday,
        examples=[
            Example("He was found on Thanksgiving Day.", dct="2000-01-07", value="1999-11-25"),
            Example("The truce of Christmas 1914", value="1914-12-25"),
            Example("They met on Easter Sunday.", dct="2025-05-01", value="2025-04-20"),
        ],
        counterexamples=["Easter Island"],
    ),
)
