"""Times so far from a day that the words name: "a week from Friday", "two days after Monday's flood"."""

from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import Period, around, day, days_from, shift
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


# "Three years after the 2011 flood" is a year, "two months after the strike in May" a month.
_COUNTED_IN: Final = {("year", "Y"): "Y", ("month", "Y"): "M", ("month", "M"): "M"}


@dataclass(frozen=True, slots=True)
class BesideNext(Meaning):
    """A day so far from the one that is named next: "three days after" in "three days after Tuesday's blast"."""

    amount: float
    unit: str
    whole: bool = False  # all of the unit: "in the week after Monday's flood"

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
        if named.earliest != named.latest:
            grain = _COUNTED_IN.get((named.granularity, self.unit))
            return around(shift(named.earliest, self.amount, self.unit), grain) if grain else None
        on = shift(named.earliest, self.amount, self.unit)
        if not self.whole:
            return day(on)
        first, last = sorted((on, days_from(named.earliest, 1 if self.amount > 0 else -1)))
        return Period(named.value, first, last, "range")
