"""Meanings that are counted from another time: from today ("last week") or from what the text dated last."""

from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import Period, around, days_from, fiscal_year, shift, week_of
from ..explain import say, say_dated, say_day, say_span
from ..reading import UNKNOWN, Dated, Meaning, Reading, Situation, untold, waiting
from ..timex import Certainty
from .fixed import Vague

SUNDAY: Final = 7
MIDYEAR: Final = 6  # June
SAME_SENTENCE: Final = 120  # characters back that a day still counts as named beside what hangs on it


@dataclass(frozen=True, slots=True)
class FromToday(Meaning):
    """A calendar unit counted from today: "last week" is FromToday("W", -1), "yesterday" FromToday("D", -1)."""

    unit: str
    offset: int
    certainty: Certainty = "sure"  # at most

    @property
    def unit_named(self) -> str:
        return self.unit

    @property
    def points_at_today(self) -> bool:
        return True

    def resolve(self, here: Situation) -> Reading:
        if here.today is None:
            return waiting(UNKNOWN.get(self.unit, "XXXX"))
        period = around(shift(here.today, self.offset, self.unit), self.unit)
        because = f"counted from {here.today_is}, this is {say(period)}"
        # On a Sunday many writers begin the week with it; "this quarter" may be the one that is reported.
        is_sunday = self.unit == "W" and here.today.isoweekday() == SUNDAY
        certainty = "likely" if is_sunday or self.unit == "Q" else self.certainty
        if is_sunday and self.offset == -1:
            return self._on_sunday(period, here)
        return Reading("DATE", period.value, because, period, here.anchor, certainty)

    def _on_sunday(self, week: Period, here: Situation) -> Reading:
        """The week before, or the one just ended: of 36 in an archive's Sunday papers nearly all were that."""
        latest = days_from(week.latest, 6)
        both = Period(week.value, week.earliest, latest, "range")
        because = (
            f"on a Sunday, this is the week that ends with it or the one before, {say_span(week.earliest, latest)}"
        )
        return Reading("DATE", week.value, because, both, here.anchor, "likely", extent="within")


@dataclass(frozen=True, slots=True)
class Today(FromToday):
    """The day of writing: "today". A story of long ago means the present by it: "Today the fort is a museum"."""

    unit: str = "D"
    offset: int = 0

    def resolve(self, here: Situation) -> Reading:
        return Vague("PRESENT_REF").resolve(here) if here.story else FromToday(self.unit, self.offset).resolve(here)


@dataclass(frozen=True, slots=True)
class FiscalYear(FromToday):
    """A business year counted from today: "this fiscal year" is FiscalYear("Y", 0), and begins nobody knows when."""

    def resolve(self, here: Situation) -> Reading:
        whole = FromToday(self.unit, self.offset).resolve(here)
        if whole.period is None:
            return whole
        period = fiscal_year(whole.period.earliest.year)
        because = f"{whole.because}, and a business year lies within {say_span(period.earliest, period.latest)}"
        return replace(whole, period=period, because=because, certainty="guess")


def is_out_of_time(period: Period, base: Dated | None, here: Situation) -> bool:
    """Is a time counted from the text yet to come, which by its clause or its `base` it can't be?

    "Five days later he was found" then hangs on something the text does not name: of 24 in news one was right.
    """
    if here.story or here.today is None or period.earliest <= here.today:
        return False
    direction = here.direction()
    return direction == "past" or (direction is None and (base is None or base.period.latest < here.today))


def counted_from(base: Dated, unit: str, offset: int) -> Reading:
    """A unit so far from what the text dated: the day after "Monday"."""
    from_day = base.period.latest if offset > 0 else base.period.earliest
    period = around(shift(from_day, offset, unit), unit)
    because = f"counted from {say_dated(base)}, this is {say(period)}"
    return Reading("DATE", period.value, because, period, base.anchor, "likely")


@dataclass(frozen=True, slots=True)
class FromText(Meaning):
    """A calendar unit counted from what the text dated last: "the following month" is FromText("M", 1)."""

    unit: str
    offset: int

    @property
    def unit_named(self) -> str:
        return self.unit

    @property
    def hangs_on_text(self) -> bool:
        return True

    @property
    def looks_back(self) -> bool:
        return self.offset < 0

    def resolve(self, here: Situation) -> Reading | None:
        if self.offset < 0:
            base = here.reference_before(self.unit)
        else:
            base = here.reference(self.unit if self.offset else f"that {self.unit}")
        if base is None and self.offset == 0:
            return None  # "that day", and no day was named: not a date but a figure of speech
        if base is None and here.story:
            return untold(self.unit)
        if base is None:
            counted = FromToday(self.unit, self.offset, "guess").resolve(here)
        else:
            counted = counted_from(base, self.unit, self.offset)
        return untold(self.unit) if counted.period and is_out_of_time(counted.period, base, here) else counted


@dataclass(frozen=True, slots=True)
class AtHand(Meaning):
    """The running unit, or the next: "the end of the month" holds AtHand("M"), today's in news, its own in a story."""

    unit: str
    offset: int = 0

    @property
    def unit_named(self) -> str:
        return self.unit

    def resolve(self, here: Situation) -> Reading:
        base = here.reference(self.unit) if here.story or here.between or self._is_told_of(here) else None
        if base is not None:
            return counted_from(base, self.unit, self.offset)
        return FromToday(self.unit, self.offset, "likely").resolve(here)

    def _is_told_of(self, here: Situation) -> bool:
        """Does the clause tell of what came next then, "he joined in 2002 and the next year he deserted"?"""
        if self.unit == "M":  # "fell in mid-October before picking up in the last days of the month"
            month = here.reference("M")
            if month is None or month.period.granularity != "month" or here.at - month.start > SAME_SENTENCE:
                return False
            return here.in_sentence(month.start)
        if self.unit != "Y" or self.offset <= 0 or here.direction() != "past":
            return False
        named = here.reference("Y")
        return named is not None and here.in_sentence(named.start)


@dataclass(frozen=True, slots=True)
class SameInYear(Meaning):
    """Today's day, week or month in another year: "on this day in 1978" is SameInYear("D", 1978)."""

    unit: str
    year: int

    @property
    def unit_named(self) -> str:
        return self.unit

    def resolve(self, here: Situation) -> Reading:
        if here.today is None:
            return waiting(f"{self.year}")
        period = around(here.today.replace(year=self.year), self.unit)
        because = f"the same in {self.year} as {here.today_is}, this is {say(period)}"
        return Reading("DATE", period.value, because, period, here.anchor, "likely")


@dataclass(frozen=True, slots=True)
class NewYear(Meaning):
    """The year that comes, seen from the second half of a year, else the running one: "the new year"."""

    @property
    def unit_named(self) -> str:
        return "Y"

    def resolve(self, here: Situation) -> Reading:
        base = here.reference("Y") if here.story else None
        seen_from = base.period.latest if base else here.today
        is_past = not here.story and here.direction() == "past"
        is_coming = seen_from is not None and seen_from.month > MIDYEAR and not is_past
        return AtHand("Y", 1 if is_coming else 0).resolve(here)


@dataclass(frozen=True, slots=True)
class SideOf(Meaning):
    """One side of a unit around the day it is counted from: "earlier this week" on Friday is Monday to Thursday.

    The value is the whole unit's, as in TimeML; the days are what the words leave open.
    """

    of: FromToday | FromText | AtHand
    side: str

    def resolve(self, here: Situation) -> Reading | None:
        whole = self._whole(here)
        if whole is None or whole.period is None or whole.anchor.on is None:
            return whole
        base, period = whole.anchor.on, whole.period
        if period.granularity == "week" and self.side == "later" and base == period.latest:
            period = week_of(days_from(base, 1))  # on a Sunday, of the week that begins
        earliest, latest = period.earliest, period.latest
        if self.side == "earlier":
            latest, mod, where = max(earliest, days_from(base, -1)), "START", "before"
        else:
            earliest, mod, where = max(earliest, min(latest, days_from(base, 1))), "END", "after"
        left = Period(period.value, earliest, latest, period.granularity)
        from_what = here.today_is if whole.anchor == here.anchor else say_day(base)
        because = f"the part of {say(period)} {where} {from_what} is {say_span(earliest, latest)}"
        return Reading("DATE", period.value, because, left, whole.anchor, "likely", mod, "within")

    def _whole(self, here: Situation) -> Reading | None:
        """The unit; what happened "later in the month" was in the one that the text told of, not after today."""
        if isinstance(self.of, AtHand) and self.side == "later" and here.direction() == "past":
            told = FromText(self.of.unit, 0).resolve(here)
            if told:
                return told
        return self.of.resolve(here)


@dataclass(frozen=True, slots=True)
class TheWeekend(Meaning):
    """The last weekend begun by today, or the next where the clause speaks of the future: "over the weekend".

    It `is_coming` in "ahead of the weekend".
    """

    is_coming: bool = False

    def resolve(self, here: Situation) -> Reading:
        if here.today is None or here.story:
            return AtHand("WE").resolve(here)
        period = around(here.today, "WE")
        if here.today < period.earliest and not self.is_coming and here.direction() != "future":
            period = around(shift(here.today, -1, "W"), "WE")
        because = f"the weekend that the clause speaks of, seen from {here.today_is}, is {say(period)}"
        return Reading("DATE", period.value, because, period, here.anchor, "likely")
