"""The meaning of a weekday: which Thursday is "on Thursday"?"""

import datetime
from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import ONE_DAY, day, days, shift, weekday_from, weekday_up_to
from ..explain import say, say_dated, say_day, say_span, say_weekday
from ..reading import UNKNOWN, Dated, Meaning, Reading, Situation, Which, waiting
from ..timex import Certainty
from .fixed import Repeating
from .shifts import FromToday

# Tomorrow is called so, and not "next Friday".
NO_LONGER_NEXT: Final = ONE_DAY


@dataclass(frozen=True, slots=True)
class NamedWeekday(Meaning):
    """A weekday: "on Thursday" is NamedWeekday(4), the latest one up to and including today.

    Of 382 bare weekdays in four news corpora 91 % are the day itself or one of the six before; the future is read only
    where the clause says so. Tomorrow's is another matter: few call a day six days back so. Of 62 in an archive 53
    were the next day. What is not told as past is read so. What is, without `on`, is told as agencies tell of the day
    itself ("he said Thursday"): 33 of 35 stood in reports that had been gone over since the day they bear. It is
    either of the two; but in a Sunday paper Monday is that of the week which ends.
    """

    weekday: int
    which: Which = ""
    from_text: bool = False
    on: bool = False

    @property
    def unit_named(self) -> str:
        return "D"

    @property
    def bare_weekday(self) -> bool:
        return True

    @property
    def hangs_on_text(self) -> bool:
        return self.from_text

    @property
    def points_at_today(self) -> bool:
        return True

    def listed_after(self, other: Meaning) -> Meaning:
        if self.which or not (other.is_repetition or other.bare_weekday):
            return self
        if other.is_repetition:
            return Repeating(f"XXXX-WXX-{self.weekday}")
        which = other.which if isinstance(other, NamedWeekday) else ""
        return replace(self, which=which) if which in ("next", "last") and not self.from_text else self

    def as_due(self) -> Meaning:
        return self if self.which else replace(self, which="this")

    def on_day_of(self, other: Meaning) -> Meaning:
        if other.is_repetition and not self.which:
            return Repeating(f"XXXX-WXX-{self.weekday}")
        return self if self.which or other.weeks_named is None else WeekdayOfWeek(self.weekday, other.weeks_named)

    def resolve(self, here: Situation) -> Reading:
        if self.from_text and (spoken_of := self._spoken_of(here)):
            return self._beside(spoken_of)
        base = here.range_start or (here.dated.get("D") if here.story and not self.which else None)
        if base:
            return self._from(base, here)
        if here.today is None:
            return waiting(f"XXXX-WXX-{self.weekday}")
        if not self.which and (moved_to := here.moved_to()):
            on = min((shift(moved_to.earliest, days, "D") for days in range(-3, 4)), key=self._is_other)
            because = f"moved from there to {say(moved_to)}, this is {say_day(on)}"
            return Reading("DATE", on.isoformat(), because, day(on), here.anchor, "likely")
        same = here.same_time() if not self.which else None
        if same and same.earliest == same.latest:  # "3:08 a.m. on Thursday (1808 GMT on Wednesday)"
            beside = [one for days in (0, 1, -1) if not self._is_other(one := shift(same.earliest, days, "D"))]
            if beside:
                because = f"beside {say(same)}, in another zone, this is {say_day(beside[0])}"
                return Reading("DATE", beside[0].isoformat(), because, day(beside[0]), here.anchor, "likely")
        on, because, certainty = self._from_today(here, here.today)
        if not self.which and certainty == "sure" and _is_of_tomorrow(on, here.today):
            if not self.on:
                return self._either(on, because, here)
            certainty = "likely"
        return Reading("DATE", on.isoformat(), f"{because} is {say_day(on)}", day(on), here.anchor, certainty)

    def _either(self, on: datetime.date, because: str, here: Situation) -> Reading:
        """Six days back, which stays the value, or the day after the one that the report bears."""
        tomorrow = shift(on, 1, "W")
        either = days(on, tomorrow, on.isoformat())
        span = say_span(on, tomorrow)
        because = f"{because}, or the day after, if the report was gone over then; the first or the last of {span}"
        return Reading("DATE", either.value, because, either, here.anchor, "guess", extent="within")

    def _from_today(self, here: Situation, today: datetime.date) -> tuple[datetime.date, str, Certainty]:
        name = say_weekday(self.weekday)
        if self.which == "last":
            on = weekday_up_to(today - ONE_DAY, self.weekday)
            return on, f"the last {name} before {here.today_is}", _debated(on, today)
        if self.which == "next":
            return self._next(here, today)
        direction = here.direction()
        said = here.dated.get("D") if direction == "would" else None
        if said and here.in_sentence(said.start) and said.period.latest < today:
            because = f"the clause speaks of what would come; the first {name} from {say_dated(said)}"
            return weekday_from(said.period.latest, self.weekday), because, "likely"
        if direction in ("future", "would") or (self.which == "this" and direction in (None, "planned")):
            because = f"the clause speaks of the future; the first {name} from {here.today_is}"
            return weekday_from(today, self.weekday), because, "likely"
        week = here.dated.get("D")
        if week and "last week" in week.text.lower() and here.in_sentence(week.start):
            on = weekday_from(week.period.earliest, self.weekday)  # "came Tuesday last week and left Friday"
            return on, f"the first {name} from {say_dated(week)}", "guess"
        before, after = weekday_up_to(today, self.weekday), weekday_from(today, self.weekday)
        if direction == "planned" and after - today < today - before:
            return after, f"the clause speaks of a plan; the nearest {name} to {here.today_is}", "guess"
        if direction is None and _is_of_tomorrow(before, today):
            return after, f"six days back would be called the last {name}; the next one", "likely"
        certainty: Certainty = "sure" if direction == "past" else "likely"
        return before, f"the last {name} up to {here.today_is}", certainty

    def _is_other(self, on: datetime.date) -> bool:
        return on.isoweekday() != self.weekday

    def _next(self, here: Situation, today: datetime.date) -> tuple[datetime.date, str, Certainty]:
        """The first after today, but neither tomorrow nor the one of "this Friday" in the same sentence."""
        name = say_weekday(self.weekday)
        said = here.dated.get("that D")
        if said and here.in_sentence(said.start) and self._is_same(said, today):
            on = weekday_from(said.period.latest + ONE_DAY, self.weekday)
            return on, f"the first {name} after {say_dated(said)}", "likely"
        on = weekday_from(today + ONE_DAY, self.weekday)
        named = here.next_named() if here.note else None
        if named and named.earliest == named.latest == on:
            return on + 7 * ONE_DAY, f"the {name} after the one that is named beside it", "likely"
        if on - today <= NO_LONGER_NEXT:
            on = weekday_from(on + ONE_DAY, self.weekday)
            return on, f"the {name} after the one close to {here.today_is}", "guess"
        return on, f"the first {name} after {here.today_is}", _debated(on, today)

    def _is_same(self, said: Dated, today: datetime.date) -> bool:
        """Is what was said such a weekday to come itself?"""
        on = said.period.latest
        return on >= today and on.isoweekday() == self.weekday and said.period.granularity in ("day", "part")

    def _spoken_of(self, here: Situation) -> Dated | None:
        """What "the previous Friday" is counted from, however far back when that was a Friday itself."""
        named = here.dated.get("D")
        is_same = named is not None and named.period.earliest.isoweekday() == self.weekday
        return named if is_same else here.reference("D")

    def _beside(self, base: Dated) -> Reading:
        """One counted from the day that the text speaks of: "the previous Friday", "the following Monday"."""
        if self.which == "last":
            on, where = weekday_up_to(base.period.earliest - ONE_DAY, self.weekday), "last"
        else:
            on, where = weekday_from(base.period.latest + ONE_DAY, self.weekday), "first"
        side = "before" if where == "last" else "after"
        because = f"the {where} {say_weekday(self.weekday)} {side} {say_dated(base)} is {say_day(on)}"
        return Reading("DATE", on.isoformat(), because, day(on), base.anchor, "likely")

    def _from(self, base: Dated, here: Situation) -> Reading:
        on = weekday_from(base.period.earliest, self.weekday)
        because = f"the first {say_weekday(self.weekday)} from {say_dated(base)} is {say_day(on)}"
        return Reading("DATE", on.isoformat(), because, day(on), base.anchor, "guess" if here.story else "likely")


@dataclass(frozen=True, slots=True)
class WeekdayOfWeek(Meaning):
    """A weekday of a week counted from today: "Friday last week" is WeekdayOfWeek(5, -1)."""

    weekday: int
    weeks: int

    @property
    def weeks_named(self) -> int:
        return self.weeks

    @property
    def unit_named(self) -> str:
        return "D"

    @property
    def points_at_today(self) -> bool:
        return True

    def resolve(self, here: Situation) -> Reading:
        week = FromToday("W", self.weeks).resolve(here)
        if week.period is None:
            return replace(week, value=f"XXXX-WXX-{self.weekday}")
        on = weekday_from(week.period.earliest, self.weekday)
        return replace(week, value=on.isoformat(), period=day(on), because=f"{week.because}, its {say_day(on)}")


@dataclass(frozen=True, slots=True)
class CountedWeekday(Meaning):
    """The nth such weekday back or ahead: "three Sundays ago" is CountedWeekday(7, -3)."""

    weekday: int
    count: int

    @property
    def unit_named(self) -> str:
        return "D"

    @property
    def points_at_today(self) -> bool:
        return True

    def resolve(self, here: Situation) -> Reading:
        if here.today is None:
            return waiting(f"XXXX-WXX-{self.weekday}")
        if self.count < 0:
            first = weekday_up_to(here.today - ONE_DAY, self.weekday)
            on = shift(first, self.count + 1, "W")
        else:
            first = weekday_from(here.today + ONE_DAY, self.weekday)
            on = shift(first, self.count - 1, "W")
        because = f"counted from {here.today_is}, this is {say_day(on)}"
        return Reading("DATE", on.isoformat(), because, day(on), here.anchor, "likely")


LAST_WORKING_DAY: Final = 5  # Friday
MOST_WORKING_DAYS: Final = 2600


@dataclass(frozen=True, slots=True)
class WorkingDays(Meaning):
    """So many days from Monday to Friday on, or back: "3 working days from now" is WorkingDays(3).

    Feasts are counted as well: which of them are kept, the text does not tell.
    """

    count: int

    @property
    def unit_named(self) -> str:
        return "D"

    @property
    def points_at_today(self) -> bool:
        return True

    def resolve(self, here: Situation) -> Reading | None:
        if here.today is None:
            return waiting(UNKNOWN["D"])
        if not 0 < abs(self.count) <= MOST_WORKING_DAYS:
            return None
        on, left, step = here.today, abs(self.count), ONE_DAY if self.count > 0 else -ONE_DAY
        while left:
            on += step
            left -= on.isoweekday() <= LAST_WORKING_DAY
        because = f"counted in days from Monday to Friday from {here.today_is}, this is {say_day(on)}"
        return Reading("DATE", on.isoformat(), because, day(on), here.anchor, "likely")


def _is_of_tomorrow(on: datetime.date, today: datetime.date) -> bool:
    """Is it the weekday of tomorrow, six days back, and in another week?"""
    return today - on == 6 * ONE_DAY and on.isocalendar()[:2] != today.isocalendar()[:2]


def _debated(on: datetime.date, today: datetime.date) -> Certainty:
    """How sure "next Friday" is: said on a Monday, it is for some the Friday of next week."""
    return "likely" if on.isocalendar()[:2] == today.isocalendar()[:2] else "sure"
