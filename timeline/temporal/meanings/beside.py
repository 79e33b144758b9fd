"""Times so far from a day that the words name: "a week from Friday", "two days after Monday's flood"."""

import datetime
from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import Period, around, day, days_from, shift, weekday_from, weekday_up_to, weekend_of
from ..explain import say, say_day, say_span
from ..reading import Meaning, Reading, Situation
from ..timex import Anchor
from .of_another import OfAnother, PartOf


@dataclass(frozen=True, slots=True)
class CountedDay(PartOf):
    """A day so far from another one: "a week from Friday" is CountedDay(1, "W", NamedWeekday(5, "next"))."""

    amount: float
    unit: str
    of: Meaning

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        on = shift(span.earliest, self.amount, self.unit)
        because = f"{whole.because}, and counted from there it is {say_day(on)}"
        return replace(whole, value=on.isoformat(), period=day(on), because=because, certainty="likely")


@dataclass(frozen=True, slots=True)
class UnitBeside(OfAnother):
    """All of a unit beside a day: "the week after Easter" is UnitBeside(1, "W", Easter), the next seven days."""

    side: int
    unit: str
    of: Meaning

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        if self.side > 0:
            earliest, latest = days_from(span.latest, 1), shift(span.latest, 1, self.unit)
        else:
            earliest, latest = shift(span.earliest, -1, self.unit), days_from(span.earliest, -1)
        because = f"{whole.because}, and beside it this is {say_span(earliest, latest)}"
        period = Period(whole.value, earliest, latest, "range")
        return replace(whole, period=period, because=because, certainty="likely", extent="within")


@dataclass(frozen=True, slots=True)
class WeekdayBeside(OfAnother):
    """The nth such weekday before or after a day: "the Monday before Christmas" is WeekdayBeside(1, -1, Christmas).

    Weekday 0 is a weekend.
    """

    weekday: int
    nth: int
    of: Meaning

    @property
    def unit_named(self) -> str:
        return "D" if self.weekday else "WE"

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        on = weekday_beside(span, self.weekday or SATURDAY, self.nth)
        if on is None:
            return None
        period = day(on) if self.weekday else weekend_of(on)
        because = f"{whole.because}, and beside it this is {say(period)}"
        return replace(whole, value=period.value, period=period, because=because, certainty="likely", mod="")


SATURDAY: Final = 6


def weekday_beside(span: Period, weekday: int, nth: int) -> datetime.date | None:
    """The nth such weekday after a time, or before it when negative."""
    try:
        if nth > 0:
            return shift(weekday_from(days_from(span.latest, 1), weekday), nth - 1, "W")
        return shift(weekday_up_to(days_from(span.earliest, -1), weekday), nth + 1, "W")
    except OverflowError:
        return None


# "Three years after the 2011 flood" is a year, "two months after the strike in May" a month.
_COUNTED_IN: Final = {("year", "Y"): "Y", ("month", "Y"): "M", ("month", "M"): "M"}


@dataclass(frozen=True, slots=True)
class BesideNext(Meaning):
    """A day so far from the one that is named next: "three days after" in "three days after Tuesday's blast"."""

    amount: float
    unit: str
    whole: bool = False  # all of the unit: "in the week after Monday's flood"
    weekday: int = 0  # instead of a unit: "the Friday before the 9 March vote"

    @property
    def unit_named(self) -> str:
        return "" if self.whole else "D"

    def resolve(self, here: Situation) -> Reading | None:
        named = here.next_named()
        period = named and self._beside(named)
        if named is None or period is None:
            return None
        because = f"counted from {say(named)}, this is {say(period)}"
        return Reading("DATE", period.value, because, period, Anchor("timex", named.earliest), "likely")

    def _beside(self, named: Period) -> Period | None:
        """A day from a day; from a month or a year what is counted in them."""
        if self.weekday:
            on = weekday_beside(named, self.weekday, round(self.amount)) if named.granularity == "day" else None
            return day(on) if on else None
        if named.earliest != named.latest:
            grain = _COUNTED_IN.get((named.granularity, self.unit))
            return around(shift(named.earliest, self.amount, self.unit), grain) if grain else None
        on = shift(named.earliest, self.amount, self.unit)
        if not self.whole:
            return day(on)
        first, last = sorted((on, days_from(named.earliest, 1 if self.amount > 0 else -1)))
        return Period(named.value, first, last, "range")
