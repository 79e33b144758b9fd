"""Meanings that come round again and need choosing: weekdays, days and months without a year, quarters, holidays."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..explain import say, say_dated, say_day, say_weekday
from ..periods import ONE_DAY, Period, day, month, shift, weekday_from, weekday_up_to
from ..reading import Dated, Reading, Situation, Which
from ..timex import Anchor, Certainty
from .shifts import FromText, FromToday

_WAITING = "this hangs on the publication date, which is not known"


@dataclass(frozen=True, slots=True)
class NamedWeekday:
    """A weekday: "on Thursday" is NamedWeekday(4), the latest one up to and including today.

    Of 382 bare weekdays in four news corpora 91 % are the day itself or one of the six before; the future is read only
    where the clause says so.
    """

    weekday: int
    which: Which = ""

    def resolve(self, here: Situation) -> Reading:
        if here.narrative and here.day_reference and not self.which:
            return self._in_story(here.day_reference)
        if here.today is None:
            return Reading("DATE", f"XXXX-WXX-{self.weekday}", _WAITING, waits_for_dct=True)
        name, direction = say_weekday(self.weekday), here.direction() if self.which in ("", "this") else None
        certainty: Certainty = "sure"
        if self.which == "last":
            on = weekday_up_to(here.today - ONE_DAY, self.weekday)
            because = f"the last {name} before {here.today_is} is {say_day(on)}"
        elif self.which in ("next", "coming") or direction == "future":
            strictly = here.today + ONE_DAY if self.which in ("next", "coming") else here.today
            on = weekday_from(strictly, self.weekday)
            certainty = "sure" if self.which else "likely"
            because = f"the clause speaks of the future; the first {name} from {here.today_is} is {say_day(on)}"
        elif self.which == "this":
            on = weekday_from(here.today, self.weekday)
            because = f"the first {name} from {here.today_is} is {say_day(on)}"
            certainty = "likely"
        else:
            on = weekday_up_to(here.today, self.weekday)
            because = f"the last {name} up to {here.today_is} is {say_day(on)}"
            certainty = "sure" if direction == "past" else "likely"
        return Reading("DATE", on.isoformat(), because, day(on), here.anchor, certainty)

    def _in_story(self, reference: Dated) -> Reading:
        on = weekday_from(reference.period.earliest, self.weekday)
        because = f"the first {say_weekday(self.weekday)} from {say_dated(reference)} is {say_day(on)}"
        return Reading(
            "DATE", on.isoformat(), because, day(on), Anchor("narrative", reference.period.earliest, reference.start),
            "guess",
        )  # fmt: skip


# A date falls on the same weekday again after 11 years at most, and 29 February comes again after 8.
SAME_WEEKDAY_YEARS = 13
LEAP_YEARS = 9
# A day without a year that lies no further ahead than this is read as coming, whatever the tense around it: news names
# the year, or says "last", for a day ten months ago. (Development set: 52 of 53 such days; further ahead 1 of 8.)
NEAR_FUTURE_DAYS = 75


@dataclass(frozen=True, slots=True)
class Yearless:
    """A time of the year without its year: "13 March" is Yearless(lambda year: day(date(year, 3, 13)), "XXXX-03-13").

    In news it is the latest one up to today, or the next one where the clause says so; in a story it belongs to the
    year of what was dated last.
    """

    in_year: Callable[[int], Period]
    unknown: str
    which: Which = ""
    weekday: int | None = None

    def resolve(self, here: Situation) -> Reading | None:
        if here.narrative and here.reference is not None and not self.which:
            return self._in_story(here.reference)
        if here.today is None:
            return Reading("DATE", self.unknown, _WAITING, waits_for_dct=True)
        today = here.today
        reach = SAME_WEEKDAY_YEARS if self.weekday else LEAP_YEARS
        around_now = [period for year in range(today.year - reach, today.year + reach) if (period := self._try(year))]
        past = [period for period in around_now if period.earliest <= today]
        coming = [period for period in around_now if period.latest >= today]
        if not past or not coming:
            return None
        before, after = past[-1], coming[0]
        if self.which == "last":
            ended = [period for period in past if period.latest < today]
            chosen, because, certainty = ended[-1], f"the last one before {here.today_is}", "sure"
        elif self.which in ("next", "coming"):
            begun = [period for period in coming if period.earliest > today]
            chosen, because, certainty = begun[0], f"the first one after {here.today_is}", "sure"
        elif self.which == "this":
            chosen = next((period for period in around_now if period.earliest.year == today.year), before)
            because, certainty = f"the one in the year of {here.today_is}", "sure"
        else:
            chosen, because, certainty = self._nearest(here, before, after)
        reason = f"{because} is {say(chosen)}"
        return Reading("DATE", chosen.value, reason, chosen, here.anchor, certainty)  # type: ignore[arg-type]

    def _nearest(self, here: Situation, before: Period, after: Period) -> tuple[Period, str, Certainty]:
        assert here.today is not None  # noqa: S101
        direction = here.direction()
        if before == after:
            return before, f"the one that {here.today_is} falls in", "sure"
        if direction == "future":
            return after, f"the clause speaks of the future; the first one from {here.today_is}", "likely"
        ahead = (after.earliest - here.today).days
        behind = (here.today - before.latest).days
        is_near = ahead <= NEAR_FUTURE_DAYS and (direction is None or after.granularity == "day")
        if is_near and ahead < behind:
            return after, f"the nearest one to {here.today_is}", "guess" if direction else "likely"
        return before, f"the last one up to {here.today_is}", "sure" if direction == "past" else "likely"

    def _try(self, year: int) -> Period | None:
        try:
            period = self.in_year(year)
        except (ValueError, OverflowError):  # 29 February
            return None
        if self.weekday is not None and period.earliest.isoweekday() != self.weekday:
            return None
        return period

    def _in_story(self, reference: Dated) -> Reading | None:
        year = reference.period.earliest.year
        period = self._try(year)
        if period is None:
            return None
        because = f"the story is in {year} here, so this is {say(period)}"
        anchor = Anchor("narrative", reference.period.earliest, reference.start)
        return Reading("DATE", period.value, because, period, anchor, "likely")


def month_and_day(number: int, in_month: int, which: Which = "", weekday: int | None = None) -> Yearless:
    """The meaning of "March 13": day 13 of month 3 of some year."""
    return Yearless(
        lambda year: day(datetime.date(year, in_month, number)), f"XXXX-{in_month:02}-{number:02}", which, weekday
    )


def month_alone(number: int, which: Which = "") -> Yearless:
    """The meaning of "in March": month 3 of some year."""
    return Yearless(lambda year: month(year, number), f"XXXX-{number:02}", which)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month that the text names elsewhere: "on the 13th" is DayOfMonth(13)."""

    number: int

    def resolve(self, here: Situation) -> Reading | None:
        reference = here.reference
        if reference is not None and reference.period.granularity in ("day", "month"):
            base, anchor = reference.period.earliest, Anchor("timex", reference.period.earliest, reference.start)
            counted = f"in the month of {say_dated(reference)}"
        elif here.today is not None:
            base, anchor, counted = here.today, here.anchor, f"the last one up to {here.today_is}"
            if base.day < self.number:
                base = shift(base.replace(day=1), -1, "M")
        else:
            return Reading("DATE", f"XXXX-XX-{self.number:02}", _WAITING, waits_for_dct=True)
        try:
            on = base.replace(day=self.number)
        except ValueError:
            return None
        return Reading("DATE", on.isoformat(), f"{counted}, this is {say_day(on)}", day(on), anchor, "likely")


@dataclass(frozen=True, slots=True)
class MonthOfYear:
    """A month of a year that is itself relative: "June last year" is MonthOfYear(6, -1, "today")."""

    number: int
    years: int
    base: str

    def resolve(self, here: Situation) -> Reading:
        in_year = (FromToday if self.base == "today" else FromText)("Y", self.years).resolve(here)
        if in_year.period is None:
            return replace(in_year, value=f"XXXX-{self.number:02}")
        period = month(in_year.period.earliest.year, self.number)
        return replace(in_year, value=period.value, period=period)
