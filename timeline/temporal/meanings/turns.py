"""Times of the year so many years back, about this time of another year, and about the turn of one."""

import datetime
from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import ONE_DAY, Period, around, days_from, shift
from ..explain import say, say_span
from ..reading import UNKNOWN, Meaning, Reading, Situation, waiting
from ..timex import Anchor
from .recurring import Yearless

# How far off "this time last year" and "the turn of the century" may be: days, years.
_ABOUT_DAYS: Final = {"Y": 15, "M": 3, "W": 0}
_ABOUT_YEARS: Final = {"C": 5, "L": 1}
_TURN_DAYS: Final = (17, 14)  # before and after the 1st of January


@dataclass(frozen=True, slots=True)
class YearsBack(Meaning):
    """The nth such time of the year that is over: "two Augusts ago" is YearsBack(August, 2)."""

    of: Yearless
    count: int

    @property
    def unit_named(self) -> str:
        return self.of.unit_named

    @property
    def points_at_today(self) -> bool:
        return True

    def resolve(self, here: Situation) -> Reading | None:
        if here.today is None:
            return waiting(self.of.unknown)
        last = replace(self.of, which="last").resolve(here)
        if last is None or last.period is None:
            return None
        period = self.of.in_year(last.period.earliest.year + 1 - self.count)
        because = f"counted back from {here.today_is}, this is {say(period)}"
        return Reading("DATE", period.value, because, period, here.anchor, "likely")


@dataclass(frozen=True, slots=True)
class ThisTime(Meaning):
    """About this time of another year, month or week: "this time last year" is ThisTime("Y", -1)."""

    unit: str
    offset: int

    @property
    def points_at_today(self) -> bool:
        return True

    def resolve(self, here: Situation) -> Reading | None:
        if here.today is None:
            return waiting(UNKNOWN[self.unit])
        then, about = shift(here.today, self.offset, self.unit), _ABOUT_DAYS[self.unit]
        whole = around(then, self.unit)
        period = Period(whole.value, days_from(then, -about), days_from(then, about), "range")
        because = f"counted from {here.today_is}, this is about {say_span(period.earliest, period.latest)}"
        return Reading("DATE", whole.value, because, period, here.anchor, "likely", "APPROX", "within")


@dataclass(frozen=True, slots=True)
class TurnOf(Meaning):
    """About the beginning of a century, or of the running year: "the turn of the century" is TurnOf("C", 2000)."""

    unit: str
    year: int = 0  # in which it turned

    def resolve(self, here: Situation) -> Reading | None:
        if self.year:
            about = _ABOUT_YEARS[self.unit]
            first, last = datetime.date(self.year - about, 1, 1), datetime.date(self.year + about, 12, 31)
            return self._reading(f"{self.year // 100:02}", first, last, Anchor("explicit"))
        told = here.reference("Y") if here.story else None
        seen_from = told.period.earliest if told else here.today
        if seen_from is None:
            return waiting("XXXX")
        is_ahead = told is None and seen_from.month > 6 and here.direction() != "past"
        turn = datetime.date(seen_from.year + is_ahead, 1, 1)
        before, after = _TURN_DAYS
        first, last = turn - before * ONE_DAY, turn + after * ONE_DAY
        return self._reading(f"{turn.year:04}-01", first, last, told.anchor if told else here.anchor)

    def _reading(self, value: str, first: datetime.date, last: datetime.date, anchor: Anchor) -> Reading:
        period = Period(value, first, last, "range")
        return Reading("DATE", value, f"this is about {say_span(first, last)}", period, anchor, "guess", "", "within")
