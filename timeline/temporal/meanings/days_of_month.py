"""Days whose month stands elsewhere: "on the 13th", "the 15th of next month", "Monday the 3rd"."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import add_months, day, shift
from ..explain import say_dated, say_day, say_weekday
from ..fragments import alternatives
from ..reading import Dated, Meaning, Reading, Situation, waiting
from ..word_lists import MONTHS

# A weekday and a number that meet no nearer than this are a slip in one of them: they meet somewhere within a year.
FITTING_DAYS: Final = 70
_MONTHS_AROUND: Final = range(-3, 4)


_MONTH: Final = re.compile(rf"\b{alternatives(MONTHS)}", re.IGNORECASE)


def names_month(words: str) -> bool:
    """Does an expression say its month itself: "April 20", and not "Monday"?"""
    return _MONTH.search(words) is not None


@dataclass(frozen=True, slots=True)
class DayOfMonth(Meaning):
    """A day of a month that the text names elsewhere: "on the 13th" is DayOfMonth(13).

    "The 3rd of the following month" is one month on, "the 3rd of next month" one from today's ("today"), and "on the
    ninth" a day only of a month that was "told". With no month
    named it is the latest one up to today, or the next one where the clause speaks of the future.
    """

    number: int
    months: int = 0
    base: str = "text"

    @property
    def unit_named(self) -> str:
        return "D"

    def resolve(self, here: Situation) -> Reading | None:
        if here.repeats:
            return Reading("SET", f"XXXX-XX-{self.number:02}", "this comes again and again, it is not one date")
        named = (here.range_start or here.dated.get("M")) if self.base != "today" else None
        on = self._in_told(named, here) if named else None
        if named and on:
            because = f"in the month of {say_dated(named)}, this is {say_day(on)}"
            return Reading("DATE", on.isoformat(), because, day(on), named.anchor, "likely")
        if self.base == "told" or (named and self._in_month(named.period.earliest) is None):
            return None
        return self._seen_from_today(here)

    def _in_told(self, named: Dated, here: Situation) -> datetime.date | None:
        """The day in the month that was named, where that can be meant."""
        on = self._in_month(named.period.earliest)
        if on and here.jotted and not self.months and on < named.period.earliest:
            on = shift(on, 1, "M")  # "leave 28 march, back 4th"
        if on is None or names_month(named.text) or not self._is_out_of_time(on, here):
            return on
        return None

    def _seen_from_today(self, here: Situation) -> Reading | None:
        if here.today is None:
            return waiting(f"XXXX-XX-{self.number:02}")
        if self.base == "today":
            on, which = self._in_month(here.today), f"counted from {here.today_is}"
        elif here.direction() in ("future", "planned", "would") or here.note:
            on, which = self._beside(here.today, 1), f"the clause speaks of what is to come; from {here.today_is}"
        else:
            on, which = self._beside(here.today, -1), f"the last one up to {here.today_is}"
        if on is None:
            return None
        return Reading("DATE", on.isoformat(), f"{which}, this is {say_day(on)}", day(on), here.anchor, "likely")

    def _in_month(self, of: datetime.date) -> datetime.date | None:
        try:
            return shift(of.replace(day=1), self.months, "M").replace(day=self.number)
        except ValueError:
            return None

    def _is_out_of_time(self, on: datetime.date, here: Situation) -> bool:
        """Is the day of the month last named over where the clause speaks of the future, or the other way round?"""
        if here.today is None or here.story or self.months or here.range_start or self.base == "list":
            return False
        return on != here.today and here.direction() == ("future" if on < here.today else "past")

    def _beside(self, today: datetime.date, step: int) -> datetime.date | None:
        """The nearest such day up to today, or from today on."""
        for month in range(0, 4 * step, step):
            on = self._in_month(add_months(today.replace(day=1), month))
            if on and (on - today).days * step >= 0:
                return on
        return None


@dataclass(frozen=True, slots=True)
class FittingDay(Meaning):
    """A weekday and a day of the month that name each other: "Monday the 3rd" is FittingDay(1, 3)."""

    weekday: int
    number: int
    always: bool = True  # also where they go together nowhere near

    @property
    def unit_named(self) -> str:
        return "D"

    @property
    def points_at_today(self) -> bool:
        return True

    def resolve(self, here: Situation) -> Reading | None:
        start = here.range_start.period.earliest if here.range_start else None
        near = start or here.today
        if near is None:
            return waiting(f"XXXX-XX-{self.number:02}")
        fitting = [on for on in self._around(near) if start is None or on >= start]
        past = [on for on in fitting if on <= near]
        coming = [on for on in fitting if on >= near]
        direction = here.direction()
        if start or direction in ("future", "planned", "would"):
            chosen = coming[:1] or past[-1:]
        elif direction == "past":
            chosen = past[-1:] or coming[:1]
        else:
            chosen = sorted(fitting, key=lambda on: abs(on - near))[:1]
        name = f"{say_weekday(self.weekday)} the {self.number}"
        if chosen and abs((chosen[0] - near).days) <= FITTING_DAYS:
            from_what = say_dated(here.range_start) if here.range_start else here.today_is
            because = f"a {name} near {from_what} is {say_day(chosen[0])}"
            anchor = here.range_start.anchor if here.range_start else here.anchor
            return Reading("DATE", chosen[0].isoformat(), because, day(chosen[0]), anchor, "likely")
        misfit = DayOfMonth(self.number).resolve(here) if self.always else None
        if misfit is None or misfit.period is None:
            return misfit
        because = f"no {name} is near; {misfit.because}"
        return replace(misfit, certainty="guess", because=because)

    def _around(self, near: datetime.date) -> Iterator[datetime.date]:
        for months in _MONTHS_AROUND:
            try:
                on = add_months(near.replace(day=1), months).replace(day=self.number)
            except ValueError:
                continue
            if on.isoweekday() == self.weekday:
                yield on
