"""Pieces of a longer time: "the first two weeks of March", "the last three months of 2024", "the week of 3 March"."""

import datetime
from dataclasses import dataclass, replace
from typing import Final, Literal

from ..calendar.periods import (
    MONTHS_IN,
    Period,
    add_months,
    days_from,
    shift,
    week_of,
    weekday_from,
    weekday_up_to,
    weekend_of,
)
from ..explain import say, say_span
from ..reading import Meaning, Reading, Situation, waiting
from .of_another import OfAnother

Edge = Literal["first", "last"]


@dataclass(frozen=True, slots=True)
class CountedPiece(OfAnother):
    """So many units at one edge: "the first two weeks of March" is CountedPiece(2, "W", "first", March)."""

    count: int
    unit: str
    edge: str
    of: Meaning

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        earliest, latest = self._bounds(span)
        if earliest is None or latest is None:
            return replace(whole, mod="START" if self.edge == "first" else "END")
        because = f"{whole.because}, of which this is {say_span(earliest, latest)}"
        period = Period(span.value, earliest, latest, "range")
        mod = "START" if self.edge == "first" else "END"
        return replace(whole, period=period, because=because, mod=mod, extent="throughout")

    def _bounds(self, whole: Period) -> tuple[datetime.date | None, datetime.date | None]:
        if self.edge == "first":
            latest = min(self._later(whole.earliest, self.count), whole.latest)
            return whole.earliest, latest
        if self.unit in MONTHS_IN:
            months = self.count * MONTHS_IN[self.unit]
            return max(add_months(whole.latest.replace(day=1), 1 - months), whole.earliest), whole.latest
        length = self.count * (7 if self.unit == "W" else 1)
        return max(days_from(whole.latest, 1 - length), whole.earliest), whole.latest

    def _later(self, first: datetime.date, count: int) -> datetime.date:
        if self.unit in MONTHS_IN:
            months = count * MONTHS_IN[self.unit]
            return days_from(add_months(first, months), -1)
        return days_from(first, count * (7 if self.unit == "W" else 1) - 1)


@dataclass(frozen=True, slots=True)
class EndingWith(OfAnother):
    """So many units that end with another time: "the three months to June" is EndingWith(3, "M", June)."""

    count: int
    unit: str
    of: Meaning

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        earliest = shift(days_from(span.latest, 1), -self.count, self.unit)
        period = Period(span.value, earliest, span.latest, "range")
        because = f"{whole.because}, with which these end: {say_span(earliest, span.latest)}"
        return replace(whole, period=period, because=because, extent="throughout")


_YEARS: Final = {"E": 10, "Q": 25}


@dataclass(frozen=True, slots=True)
class NthPiece(OfAnother):
    """The nth week or weekday of a month: "the third week of January" is NthPiece(3, "W", January).

    A week of a month is seven days from its 1st, 8th, 15th or 22nd; the last are its last seven.
    """

    nth: int  # -1 is the last
    unit: str  # "W", "WE", or a weekday's number; of a century "E", ten years, or "Q", 25 of them
    of: Meaning

    @property
    def unit_named(self) -> str:
        return "D" if self.unit.isdigit() else self.unit

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        period = self._piece(span)
        if period is None:
            return None
        because = f"{whole.because}, of which this is {say(period)}"
        value = span.value if self.unit in ("W", *_YEARS) else period.value
        certainty = "likely" if whole.certainty == "sure" else whole.certainty
        return replace(
            whole, value=value, period=period, because=because, extent="throughout", certainty=certainty, mod=""
        )

    def _piece(self, whole: Period) -> Period | None:
        if self.unit in _YEARS:
            years = _YEARS[self.unit]
            begins = (
                whole.latest.year + 1 + years * self.nth
                if self.nth < 0
                else whole.earliest.year + years * (self.nth - 1)
            )
            first, last = datetime.date(begins, 1, 1), datetime.date(begins + years - 1, 12, 31)
            return Period(whole.value, first, last, "range") if last <= whole.latest else None
        if self.unit == "W":
            first = (
                days_from(whole.latest, 1 + 7 * self.nth)
                if self.nth < 0
                else days_from(whole.earliest, 7 * (self.nth - 1))
            )
            last = min(days_from(first, 6), whole.latest)
            return Period(whole.value, first, last, "range") if first <= whole.latest else None
        weekday = 6 if self.unit == "WE" else int(self.unit)
        if self.nth < 0:
            on = days_from(weekday_up_to(whole.latest, weekday), 7 * (self.nth + 1))
        else:
            on = days_from(weekday_from(whole.earliest, weekday), 7 * (self.nth - 1))
        if not whole.earliest <= on <= whole.latest:
            return None
        return weekend_of(on) if self.unit == "WE" else Period(on.isoformat(), on, on, "day")


@dataclass(frozen=True, slots=True)
class HalfOf(OfAnother):
    """One half of a month or week: "the second half of March" is HalfOf(2, March), 16 to 31 March."""

    nth: int
    of: Meaning

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        middle = days_from(span.earliest, ((span.latest - span.earliest).days + 1) // 2)
        if self.nth == 1:
            earliest, latest = span.earliest, days_from(middle, -1)
        else:
            earliest, latest = middle, span.latest
        because = f"{whole.because}, of which this is {say_span(earliest, latest)}"
        period = Period(span.value, earliest, latest, "range")
        return replace(whole, period=period, because=because, mod="START" if self.nth == 1 else "END", extent="within")


@dataclass(frozen=True, slots=True)
class WeekOf(Meaning):
    """The week or weekend that holds a day: "the week of March 17" is WeekOf(the 17th, "W", False), 2025-W12.

    The week that `ends` on a day is the seven days up to it.
    """

    of: Meaning
    unit: str
    ends: bool

    @property
    def unit_named(self) -> str:
        return self.unit

    def resolve(self, here: Situation) -> Reading | None:
        spoken_of = self.of.resolve(here)
        if spoken_of is None or spoken_of.period is None:
            return spoken_of
        on = spoken_of.period.earliest
        period = (weekend_of if self.unit == "WE" else week_of)(on)
        if self.ends and self.unit == "W":
            period = Period(period.value, days_from(on, -6), on, "week")
        because = f"{spoken_of.because}, in {say(period)}"
        return replace(spoken_of, value=period.value, period=period, because=because, extent="throughout")


@dataclass(frozen=True, slots=True)
class WeekendAround(OfAnother):
    """The weekend that a feast lies in or beside, with the feast: "Memorial Day weekend", Saturday to Monday."""

    of: Meaning

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        on = span.earliest
        weekend = weekend_of(days_from(on, -2 if on.isoweekday() in (1, 2) else 0))
        period = Period(weekend.value, min(weekend.earliest, on), max(weekend.latest, on), "weekend")
        because = f"{whole.because}, of which the weekend is {say_span(period.earliest, period.latest)}"
        certainty = "likely" if whole.certainty == "sure" else whole.certainty
        return replace(whole, value=period.value, period=period, because=because, certainty=certainty)


@dataclass(frozen=True, slots=True)
class NumberedWeek(Meaning):
    """A week of the year by its number: "week 10", "KW 10", "2025-W10"."""

    number: int
    year: int | None = None

    @property
    def unit_named(self) -> str:
        return "W"

    def resolve(self, here: Situation) -> Reading | None:
        in_year = self.year or (here.today.year if here.today else None)
        if in_year is None:
            return waiting(f"XXXX-W{self.number:02}")
        period = week_of(datetime.date.fromisocalendar(in_year, self.number, 1))
        if here.note and here.today and not self.year and period.latest < here.today and here.direction() == "future":
            period = week_of(datetime.date.fromisocalendar(in_year + 1, self.number, 1))
        because = f"counted in {period.latest.year}, this is {say(period)}"
        return Reading("DATE", period.value, because, period, here.anchor, "sure" if self.year else "likely")
