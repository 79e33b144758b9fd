"""Meanings of business news: the nth quarter or half of a year, and "the same period" a year before."""

from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import Period, around, half, quarter, shift, year
from ..explain import say, say_dated
from ..reading import UNKNOWN, Dated, Meaning, Reading, Situation, waiting

LONG_OVER_DAYS: Final = 92


@dataclass(frozen=True, slots=True)
class NthOfYear(Meaning):
    """A quarter or half: "the third quarter" is NthOfYear("Q", 3), the last one begun; of last year with -1."""

    unit: str
    nth: int
    year_offset: int | None = None
    year_ago: bool = False
    from_text: bool = False  # beside another half: "H1 2018 ...; H2"

    def resolve(self, here: Situation) -> Reading | None:
        make = quarter if self.unit == "Q" else half
        if self.from_text:
            other = here.dated.get(self.unit)
            period = make(other.period.earliest.year, self.nth) if other else None
            if other is None or period is None:
                return None
            because = f"beside {say_dated(other)}, this is {say(period)}"
            return Reading("DATE", period.value, because, period, other.anchor, "likely")
        story = here.dated.get("Y") if here.story else None
        if story:
            period = make(story.period.earliest.year + (self.year_offset or 0), self.nth)
            because = f"the story is at {say_dated(story)} here, so this is {say(period)}"
            return Reading("DATE", period.value, because, period, story.anchor, "likely")
        if here.today is None:
            return waiting(f"XXXX-{self.unit}{self.nth}")
        this_year = here.today.year
        if self.year_offset is not None:
            return self._reading(
                here, make(this_year + self.year_offset, self.nth), f"counted from {here.today_is}, this"
            )
        begun = make(this_year, self.nth)
        if begun.earliest > here.today:
            begun = make(this_year - 1, self.nth)
        if self.year_ago:
            year_before = make(begun.earliest.year - 1, self.nth)
            return self._reading(here, year_before, f"a year before the last one begun by {here.today_is}")
        coming = make(begun.earliest.year + 1, self.nth)
        # A quarter just over is still the one that results are expected for.
        is_long_over = (here.today - begun.latest).days > LONG_OVER_DAYS
        if is_long_over and here.direction() == "future":
            return self._reading(here, coming, f"the clause speaks of the future; the next one after {here.today_is}")
        return self._reading(here, begun, f"the last one begun by {here.today_is}")

    def _reading(self, here: Situation, period: Period, because: str) -> Reading:
        return Reading("DATE", period.value, f"{because} is {say(period)}", period, here.anchor, "likely")


@dataclass(frozen=True, slots=True)
class SamePeriod(Meaning):
    """The quarter spoken of, or the same one in another year: "the year-ago period" is SamePeriod(-1).

    With no quarter named before it is the last complete one, which is the one that results are reported for.
    """

    years: int
    year: int = 0
    is_quarter: bool = False

    def resolve(self, here: Situation) -> Reading:
        base = self._coming(here) or here.reported_quarter
        compared = here.dated.get("H")
        if compared and self.years and not self.is_quarter and here.in_sentence(compared.start):
            begins = compared.period.earliest
            period = half(begins.year + self.years, 1 if begins.month == 1 else 2)
            because = f"counted from {say_dated(compared)}, this is {say(period)}"
            return Reading("DATE", period.value, because, period, compared.anchor, "likely")
        spoken_of = base.period.earliest if base else here.today
        if here.compares_years and not self.is_quarter and spoken_of and (self.years or self.year):
            # "The year-ago results" beside "the first nine months" are those of the year before, not of a quarter.
            period = year(self.year or spoken_of.year + self.years)
            because = f"the text compares the months of years, so this is {say(period)}"
            return Reading("DATE", period.value, because, period, base.anchor if base else here.anchor, "likely")
        if base is not None:
            if self.year:
                return replace(self, years=self.year - base.period.earliest.year, year=0).resolve(here)
            period = around(shift(base.period.earliest, self.years, "Y"), "Q")
            because = f"counted from {say_dated(base)}, this is {say(period)}"
            return Reading("DATE", period.value, because, period, base.anchor, "likely")
        if here.today is None:
            return waiting(UNKNOWN["Q"])
        last = shift(here.today, -1, "Q")
        period = around(shift(last, self.year - last.year if self.year else self.years, "Y"), "Q")
        because = f"the last full quarter before {here.today_is} is {say(period)}"
        return Reading("DATE", period.value, because, period, here.anchor, "guess")

    @staticmethod
    def _coming(here: Situation) -> Dated | None:
        """The quarter after the reported one that the same sentence compares: "up in the fourth from a year ago"."""
        named, reported = here.dated.get("Q"), here.reported_quarter
        if named is None or reported is None or named.period.granularity != "quarter":
            return None
        return named if named.period.earliest > reported.period.latest and here.in_sentence(named.start) else None
