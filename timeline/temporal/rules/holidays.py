"""Holidays: "Thanksgiving", "Christmas Day that year", "Easter Sunday, 22 April"."""

import datetime
from collections.abc import Callable
from typing import Final

from ..meanings.fixed import Explicit
from ..meanings.recurring import YEAR_OF, OfYear, Yearless
from ..periods import day, easter, nth_weekday
from ..reading import Meaning, Which
from .calendar_dates import OF_YEAR, full_date
from .rule import Example, Match, Rule

_WHICH: Final[dict[str, Which]] = {"last": "last", "next": "next", "this": "this"}


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


_STARTS: Final = " ".join(sorted({name.split()[0].split("'")[0].rstrip(".") for name in HOLIDAYS}))


def _holiday(match: Match) -> Meaning | None:
    if not match.original("name").lstrip("the ")[:1].isupper():
        return None
    make = HOLIDAYS[match["name"]] if match["name"] in HOLIDAYS else HOLIDAYS["st. patrick's day"]
    if match.has("year"):
        return Explicit(day(make(int(match["year"]))))
    if match.has("of"):
        return OfYear(Yearless(lambda year: day(make(year)), "XXXX-XX-XX"), *YEAR_OF[match["of"]])
    return Yearless(lambda year: day(make(year)), "XXXX-XX-XX", _WHICH.get(match["which"], ""))


RULES: Final = (
    Rule(
        name="holiday",
        starts=f"{_STARTS} last next this",
        pattern=rf"(?:(?P<which>last|next|this) )?(?P<name>{_HOLIDAY})(?:,? (?P<year>{{year}})|,? (?:of )?(?P<of>that|the same|last|"
        r"the following|the next|the previous) year)?(?! (?:tree|card|egg|present))",
        read=_holiday,
        examples=[
            Example("He was found on Thanksgiving Day.", dct="2000-01-07", value="1999-11-25"),
            Example("The truce of Christmas 1914", value="1914-12-25"),
            Example("It began in May 1986; on Christmas Day that year it fell.", value="1986-12-25"),
            Example("They met on Easter Sunday.", dct="2025-05-01", value="2025-04-20"),
        ],
        counterexamples=["Easter Island"],
    ),
    Rule(
        name="holiday-and-date",
        starts=_STARTS,
        pattern=rf"(?:{_HOLIDAY}),? (?P<day>{{day}}) (?P<month>{{month}})(?!\w)" + OF_YEAR,
        read=full_date,
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
        pattern=rf"(?:{_HOLIDAY}),? (?P<month>{{month}}) (?P<day>{{day}})(?!\d|[.,:]\d(?!\d{{3}}))" + OF_YEAR,
        read=full_date,
        examples=[
            Example(
                "Lee gave in on Palm Sunday, April 9, 1865.", value="1865-04-09", words="Palm Sunday, April 9, 1865"
            ),
        ],
    ),
)
