"""So far from today or from what the text dated last: "two weeks ago", "in three days", "a day earlier"."""

from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import Period, around, shift
from ..explain import say, say_dated, say_span
from ..reading import UNKNOWN, Meaning, Reading, Situation, untold, waiting
from ..timex import Extent
from .fixed import Duration
from .quarters import SamePeriod
from .shifts import is_out_of_time

# Who counts in decades rounds to them: "a decade ago" is 8 to 12 years back, "two" are 16 to 24, "over two" 20 to 24.
ROUNDED: Final = 2  # years for the first decade and for the second
MOST_ROUNDED: Final = 4
AHEAD: Final = ("future", "would", "planned")
# The calendar unit that an amount of some unit points at: "six weeks ago" a week, "two decades ago" a year.
GRAIN: Final = {"FN": "W", "WE": "WE", "W": "W", "M": "M", "Q": "Q", "Y": "Y", "E": "Y", "C": "Y", "L": "Y"}


@dataclass(frozen=True, slots=True)
class Distance(Meaning):
    """So many units back or ahead: "two weeks ago" is Distance(-2, "W"), "a day earlier" Distance(-1, "D", "text")."""

    amount: float
    unit: str
    base: str = "today"
    mod: str = ""
    grain: str = ""  # when it is not that of the unit: "a year ago this month"
    upto: float | None = None  # "two or three days ago"

    @property
    def unit_named(self) -> str:
        return self.unit if self.unit == "D" else ""

    @property
    def points_at_today(self) -> bool:
        return self.base == "today"

    @property
    def hangs_on_text(self) -> bool:
        return self.base == "text"

    @property
    def looks_back(self) -> bool:
        return self.base == "text" and self.amount < 0

    @property
    def is_counted(self) -> bool:
        return True

    def approximated(self, mod: str) -> Meaning:
        return replace(self, mod=mod)

    def _is_not_yet(self, period: Period, here: Situation) -> bool:
        """Is it to come, though nobody speaks of a time to come: "Two decades later they agree", said today?"""
        if here.today is None or here.story:
            return False
        return period.earliest > here.today and here.direction() not in AHEAD

    def resolve(self, here: Situation) -> Reading | None:
        grain = self.grain or GRAIN.get(self.unit, "D")
        if self.unit == "Y" and not self.grain and abs(self.amount) == 1 and here.reported_quarter:
            return SamePeriod(round(self.amount)).resolve(here)
        reference = here.reference_before if self.amount < 0 else here.reference
        base = reference(grain) if self.base == "text" else None
        if base and grain == "Y" and base.period.granularity == "month" and self.amount == 1:
            grain = "M"  # "in July 2022 ... a year later" is July 2023
        if base is not None:
            from_day = base.period.latest if self.amount > 0 else base.period.earliest
            anchor, from_what = base.anchor, say_dated(base)
        elif self.base == "text" and (here.story or here.repeats):
            return untold(grain)
        elif here.today is not None:
            from_day, anchor, from_what = here.today, here.anchor, here.today_is
        else:
            return waiting(UNKNOWN.get(grain, "XXXX"))
        period = around(shift(from_day, self.amount, self.unit), grain)
        if self.upto is not None and self.upto != self.amount:
            period = _between(period, around(shift(from_day, self.upto, self.unit), grain))
        because = f"counted from {from_what}, this is {say(period)}"
        in_decades = self.unit == "E" and grain == "Y" and base is None
        if in_decades:
            period = _rounded(period, min(MOST_ROUNDED, round(ROUNDED * abs(self.amount))), self.mod)
            because += f" in round figures, so it may be all of {say_span(period.earliest, period.latest)}"
        if self.hangs_on_text and (is_out_of_time(period, base, here) or self._is_not_yet(period, here)):
            return untold(grain)
        extent: Extent = "within" if in_decades else "throughout"
        return Reading("DATE", period.value, because, period, anchor, "likely", self.mod, extent)


def _rounded(year: Period, by: int, mod: str) -> Period:
    """The years that one counted in decades may be, known by it."""
    earliest = shift(year.earliest, 0 if mod == "LESS_THAN" else -by, "Y")
    latest = shift(year.latest, 0 if mod == "MORE_THAN" else by, "Y")
    return Period(year.value, earliest, latest, "range")


def _between(one: Period, other: Period) -> Period:
    """All from the one to the other, known by the first."""
    first, last = sorted((one, other), key=lambda period: period.earliest)
    return Period(first.value, first.earliest, last.latest, "range")


@dataclass(frozen=True, slots=True)
class Ahead(Meaning):
    """A time ahead where the clause speaks of the future, else a length: "in two weeks" is Ahead(Distance(2, "W")).

    "The bridge will open in two weeks", "he learned it in two weeks". In a note it is ahead.
    """

    time: Distance
    length: str
    in_note: bool = False

    def resolve(self, here: Situation) -> Reading | None:
        is_fine = self.time.unit in ("S", "MIN", "H")
        if self.in_note or (not here.story and not is_fine and here.direction() in ("future", "would")):
            return self.time.resolve(here)
        return Duration(self.length).resolve(here)
