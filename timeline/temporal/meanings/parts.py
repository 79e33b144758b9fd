"""Meanings that take a part of another one: "Thursday evening", "9 a.m. Tuesday", "early 2024", "the end of June"."""

import datetime
from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import ONE_DAY, Period, day, days_from
from ..explain import say_day, say_span
from ..reading import Meaning, Reading, Situation, waiting
from ..timex import Granularity, TimexType
from .of_another import PartOf

_THIRDS: Final = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}
# The weekend is no third of the working week that writers think of: "late last week" begins on Thursday.
_DAYS_OF_WEEK: Final = {"START": (0, 2), "MID": (1, 3), "END": (3, 6)}


@dataclass(frozen=True, slots=True)
class PartOfDay(PartOf):
    """A part of a day: "Thursday evening" is PartOfDay(NamedWeekday(4), "EV"), 2025-03-13TEV."""

    of: Meaning
    part: str
    mod: str = ""

    def resolve(self, here: Situation) -> Reading | None:
        whole = self.of.resolve(here)
        if whole is None:
            return None
        period = whole.period and replace(whole.period, granularity="part")
        kind: TimexType = "SET" if whole.type == "SET" else "TIME"
        return replace(
            whole, type=kind, value=f"{whole.value}T{self.part}", period=period, mod=self.mod, extent="within"
        )

    @property
    def later_on_weekday(self) -> bool:
        return self.of.bare_weekday and self.part != "MO"

    @property
    def day_of_part(self) -> Meaning | None:
        return self.of if self.of.names_day else None

    @property
    def is_after_noon(self) -> bool:
        return self.part in ("AF", "EV")

    @property
    def is_after_noon_or_night(self) -> bool:
        return self.part in ("AF", "EV", "NI")

    def approximated(self, mod: str) -> Meaning:
        return replace(self, mod=mod)


@dataclass(frozen=True, slots=True)
class LoosePart(PartOf):
    """The beginning, middle or end of something: "early 2024" is LoosePart(Explicit(2024), "START").

    The value stays that of the whole, as in TimeML; the days are the first, second or last third of it.
    """

    of: Meaning
    mod: str

    def resolve(self, here: Situation) -> Reading | None:
        whole = self.of.resolve(here)
        if whole is None or whole.period is None:
            return whole and replace(whole, mod=self.mod)
        period = third(whole.period, self.mod)
        if self.mod in _PLACES:
            period = _left_of(period, here)
        extent = "within" if period.granularity != "part" else whole.extent
        because = whole.because
        if period.granularity not in ("day", "part"):
            because += f", of which the words take {say_span(period.earliest, period.latest)}"
        return replace(whole, period=period, mod=self.mod, extent=extent, because=because)


_PLACES: Final = ("START", "MID", "END")


def _left_of(period: Period, here: Situation) -> Period:
    """What is left of it today of a plan: "will close at the end of the year", said on 30 November."""
    if here.today is None or not period.earliest < here.today <= period.latest or here.direction() != "future":
        return period
    return replace(period, earliest=here.today)


@dataclass(frozen=True, slots=True)
class EarlierOrLater(LoosePart):
    """One side of today in what holds it: "later in August", said on the 6th, is EarlierOrLater(August, "END").

    Of another time it is the first or last third, as "early" and "late" are.
    """

    def resolve(self, here: Situation) -> Reading | None:
        whole, today = self.of.resolve(here), here.today
        if whole is None or whole.period is None or whole.period.granularity in ("day", "part"):
            return LoosePart.resolve(self, here)
        if today is None:
            return replace(waiting(whole.value), mod=self.mod)
        earliest, latest = whole.period.earliest, whole.period.latest
        if not earliest < today < latest or (self.mod == "END" and here.direction() == "past"):
            return LoosePart.resolve(self, here)
        earliest, latest = (earliest, today - ONE_DAY) if self.mod == "START" else (today + ONE_DAY, latest)
        period = replace(whole.period, earliest=earliest, latest=latest)
        because = f"{whole.because}, of which the words leave {say_span(earliest, latest)}"
        return replace(whole, period=period, mod=self.mod, extent="within", because=because, certainty="likely")


def third(whole: Period, mod: str) -> Period:
    """The first, middle or last third of a period, in whole months where it can: early 2024 is January to April."""
    granularity: Granularity = "part" if whole.granularity in ("day", "part") else whole.granularity
    if mod not in _THIRDS or granularity == "part":
        return replace(whole, granularity=granularity)
    if granularity == "week":
        first_day, last_day = _DAYS_OF_WEEK[mod]
        monday = whole.earliest
        return Period(whole.value, monday + first_day * ONE_DAY, monday + last_day * ONE_DAY, granularity)
    first, last = _THIRDS[mod]
    length = (whole.latest - whole.earliest).days + 1
    earliest = whole.earliest + datetime.timedelta(days=round(length * first / 3))
    latest = whole.earliest + datetime.timedelta(days=round(length * last / 3) - 1)
    if latest < earliest:  # the middle of two days
        return whole
    if whole.granularity in ("year", "decade", "century", "half"):
        # whole months (years): a reader takes "early 2024" for January to April, not to 1 May
        earliest = earliest.replace(day=1) if earliest.day < 15 else _next_month(earliest)
        latest = (latest.replace(day=1) if latest.day < 15 else _next_month(latest)) - datetime.timedelta(days=1)
    return Period(whole.value, earliest, latest, granularity)


def _next_month(on: datetime.date) -> datetime.date:
    return (on.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)


FRIDAY: Final = 5

# How far "the opening days" and "the last weeks" of a longer time reach at most.
_EDGE_DAYS: Final = {"D": 14, "W": 56}


@dataclass(frozen=True, slots=True)
class LooseEdge(PartOf):
    """Some days or weeks at one end: "the opening days of 2025" is LooseEdge(Explicit(2025), "START", "D").

    They are somewhere in the first, or last, two weeks, or two months, and never in more than a third of the whole.
    """

    of: Meaning
    mod: str
    unit: str

    def resolve(self, here: Situation) -> Reading | None:
        reading = LoosePart(self.of, self.mod).resolve(here)
        reach = _EDGE_DAYS.get(self.unit)
        if reading is None or reading.period is None or reach is None or self.mod not in ("START", "END"):
            return reading
        period = reading.period
        if self.mod == "START":
            period = replace(period, latest=min(period.latest, days_from(period.earliest, reach - 1)))
        else:
            period = replace(period, earliest=max(period.earliest, days_from(period.latest, 1 - reach)))
        because = f"{reading.because}, at most {say_span(period.earliest, period.latest)}"
        certainty = "likely" if reading.certainty == "sure" else reading.certainty
        return replace(reading, period=period, because=because, certainty=certainty)


@dataclass(frozen=True, slots=True)
class EdgeDay(PartOf):
    """The first or the last day: "the last day of March" is EdgeDay(month 3, "last"), 2025-03-31."""

    of: Meaning
    edge: str
    working: bool = False  # from Monday to Friday

    def resolve(self, here: Situation) -> Reading | None:
        whole = self.of.resolve(here)
        if whole is None or whole.period is None:
            return None
        on = whole.period.earliest if self.edge == "first" else whole.period.latest
        while self.working and on.isoweekday() > FRIDAY:
            on = days_from(on, 1 if self.edge == "first" else -1)
        because = f"{whole.because}, the {self.edge} day of which is {say_day(on)}"
        return replace(whole, value=on.isoformat(), period=day(on), because=because, mod="")


@dataclass(frozen=True, slots=True)
class ClockTime(PartOf):
    """A time of day: "9 a.m. EST Tuesday" is ClockTime("09:00", NamedWeekday(2)), 2025-03-11T09:00."""

    clock: str
    of: Meaning
    zone: str = ""  # as written: "CDT", "local time"

    def resolve(self, here: Situation) -> Reading | None:
        whole = self.of.resolve(here)
        if whole is None:
            return None
        period = whole.period and replace(whole.period, granularity="part")
        kind: TimexType = "SET" if whole.type == "SET" else "TIME"
        return replace(whole, type=kind, value=f"{whole.value}T{self.clock}", period=period, extent="within")

    @property
    def is_counted(self) -> bool:
        return True

    @property
    def day_of_clock(self) -> Meaning | None:
        return self.of if self.of.names_day else None

    def on_day_of(self, other: Meaning) -> Meaning:
        day_named = None if self.day_of_clock else other.day_of_clock
        return replace(self, of=day_named) if day_named else self


@dataclass(frozen=True, slots=True)
class ToDate(PartOf):
    """What is over of the running unit: "year to date" is ToDate(FromToday("Y", 0)), 1 January to today."""

    of: Meaning

    def resolve(self, here: Situation) -> Reading | None:
        whole = self.of.resolve(here)
        if whole is None or whole.period is None or here.today is None:
            return whole
        period = replace(whole.period, latest=max(here.today, whole.period.earliest), granularity="range")
        return replace(
            whole, period=period, because=f"up to {here.today_is}, {say_span(period.earliest, period.latest)}"
        )


@dataclass(frozen=True, slots=True)
class NightOfTwo(PartOf):
    """The night that begins on a day and ends on the next: "the night of 6-7 July" is NightOfTwo(6 July)."""

    of: Meaning

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        period = Period(whole.value, span.earliest, days_from(span.earliest, 1), "part")
        because = f"{whole.because}, and its night is that of {say_span(period.earliest, period.latest)}"
        return replace(whole, type="TIME", value=f"{whole.value}TNI", period=period, because=because, extent="within")


@dataclass(frozen=True, slots=True)
class NightBefore(PartOf):
    """The night that ends on a day: "overnight into Wednesday" is NightBefore(NamedWeekday(3)), of two days."""

    of: Meaning

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        evening, morning = days_from(span.earliest, -1), span.latest
        period = Period(evening.isoformat(), evening, morning, "part")
        because = f"{whole.because}, and its night is that of {say_span(evening, morning)}"
        return replace(whole, type="TIME", value=f"{period.value}TNI", period=period, because=because, extent="within")
