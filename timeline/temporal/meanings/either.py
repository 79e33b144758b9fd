"""Dates in digits that two countries read differently: "03/04/2025" is 3 April in one and 4 March in another."""

import datetime
from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import Period
from ..explain import say
from ..reading import Meaning, Reading, Situation
from ..timex import Anchor, Certainty
from .recurring import Yearless, month_and_day

YEAR_DAYS: Final = 365
NEAR_DAYS: Final = 7  # a report gives such a date of the days before it more often than of months ago


@dataclass(frozen=True, slots=True)
class EitherWay(Meaning):
    """Day and month in either order: "03/04/2025" is EitherWay(2025-04-03, 2025-03-04).

    The text's other dates in digits settle it ("25/03/2025"), else where it was published, if that is known; else a
    date that is not yet to come goes before one that is, and month first, as most of such dates are written.
    """

    day_first: Period
    month_first: Period
    without_year: bool = False
    weekday: int | None = None

    @property
    def unit_named(self) -> str:
        return "D"

    @property
    def given(self) -> Period | None:
        return None if self.without_year else self.month_first

    def resolve(self, here: Situation) -> Reading | None:
        certainty: Certainty = "guess"
        fitting = [one for one in (self.month_first, self.day_first) if self.weekday and self._fits(one, here)]
        if len(fitting) == 1:
            [chosen] = fitting
            because, certainty = "the weekday beside it tells which number is the day", "likely"
        elif here.day_first is not None:
            chosen = self.day_first if here.day_first else self.month_first
            because, certainty = "written in the order of the other dates here", "likely"
        else:
            chosen = self._likelier(here)
            because = "in which order day and month stand is not known"
        if self.without_year:
            reading = month_and_day(chosen.earliest.day, chosen.earliest.month).resolve(here)
            weaker: Certainty = certainty if reading is None or reading.certainty == "sure" else reading.certainty
            return reading and replace(reading, because=f"{because}; {reading.because}", certainty=weaker)
        return Reading(
            "DATE", chosen.value, f"{because}; this is {say(chosen)}", chosen, Anchor("explicit"), certainty
        )

    def _fits(self, one: Period, here: Situation) -> bool:
        """Is it such a weekday in a year near?"""
        reading = month_and_day(one.earliest.day, one.earliest.month, weekday=self.weekday).resolve(here)
        return (
            reading is not None
            and reading.certainty != "guess"
            and here.today is not None
            and (reading.period is not None and abs((reading.period.earliest - here.today).days) < YEAR_DAYS)
        )

    def _likelier(self, here: Situation) -> Period:
        today = here.today
        if today is None:
            return self.month_first
        if self.without_year:
            return min((self.month_first, self.day_first), key=lambda one: _distance(one, today))
        near = [one for one in (self.month_first, self.day_first) if abs((one.earliest - today).days) <= NEAR_DAYS]
        if len(near) == 1 and here.direction() != "future":
            return near[0]
        is_ahead = self.month_first.earliest > today, self.day_first.earliest > today
        return self.day_first if is_ahead == (True, False) and here.direction() != "future" else self.month_first


@dataclass(frozen=True, slots=True)
class NearestOf(Meaning):
    """One of two feasts that go by one name: "Eid" is that at the end of Ramadan or that of the sacrifice."""

    either: tuple[Yearless, ...]

    @property
    def unit_named(self) -> str:
        return "D"

    def resolve(self, here: Situation) -> Reading | None:
        read = [reading for one in self.either if (reading := one.resolve(here)) and reading.period]
        if not read or here.today is None:
            return None
        today = here.today
        nearest = min(read, key=lambda one: abs((one.period.earliest - today).days) if one.period else YEAR_DAYS)
        return replace(
            nearest, certainty="guess", because=f"of the feasts of that name the nearest; {nearest.because}"
        )


def _distance(one: Period, today: datetime.date) -> int:
    """Days from today to the nearest such day of a year."""
    away = abs(today.timetuple().tm_yday - one.earliest.timetuple().tm_yday)
    return min(away, YEAR_DAYS - away)
