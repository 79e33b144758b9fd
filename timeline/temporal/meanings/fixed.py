"""Meanings that need nothing but themselves: full dates, durations, sets, vague references."""

import datetime
from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import UNIT_OF, Period, day, days, days_from, shift
from ..explain import say, say_span, say_weekday
from ..reading import Meaning, Reading, Situation
from ..timex import Anchor, Certainty

BEFORE_CALENDAR: Final = Period("", datetime.date.min, datetime.date.min, "none")


@dataclass(frozen=True, slots=True)
class Explicit(Meaning):
    """Words that name their time in full: "14 March 2025" is Explicit(2025-03-14)."""

    period: Period
    mod: str = ""
    certainty: Certainty = "sure"
    note: str = ""  # what speaks against it, for the explanation

    def resolve(self, here: Situation) -> Reading:
        because = f"{self.note}the words themselves name {say(self.period)}"
        return Reading(
            "DATE", self.period.value, because, self.period,
            Anchor("explicit"), mod=self.mod, certainty=self.certainty,
        )  # fmt: skip

    @property
    def given(self) -> Period:
        return self.period

    @property
    def unit_named(self) -> str:
        return UNIT_OF[self.period.granularity]

    def written_on(self, dct: datetime.date | None) -> datetime.date | None:
        return self.period.earliest if self.names_day else None

    def approximated(self, mod: str) -> Meaning:
        return replace(self, mod=mod, certainty="likely" if self.certainty == "sure" else self.certainty)


def on_day(on: datetime.date, weekday: int | None = None) -> Explicit:
    """A day with its year, and the weekday that the words give it: a guess when that is another one."""
    if weekday is None or weekday == on.isoweekday():
        return Explicit(day(on))
    return Explicit(day(on), certainty="guess", note=f"that day is no {say_weekday(weekday)}, but ")


@dataclass(frozen=True, slots=True)
class Undated(Meaning):
    """A calendar value that has no days here: "the third century BC" is Undated("BC02")."""

    value: str

    def resolve(self, here: Situation) -> Reading:
        return Reading(
            "DATE", self.value, "the words name a time before the calendar used here", anchor=Anchor("explicit")
        )

    @property
    def given(self) -> Period:
        return BEFORE_CALENDAR


@dataclass(frozen=True, slots=True)
class Duration(Meaning):
    """A length of time that is not placed in the calendar: "three years" is Duration("P3Y")."""

    value: str
    mod: str = ""
    certainty: Certainty = "sure"

    def resolve(self, here: Situation) -> Reading:
        return Reading(
            "DURATION", self.value, "this is a length of time, not a date", mod=self.mod, certainty=self.certainty
        )

    @property
    def is_length(self) -> bool:
        return True

    @property
    def is_counted(self) -> bool:
        return True

    @property
    def is_stretch(self) -> bool:
        return "X" in self.value

    def approximated(self, mod: str) -> Meaning:
        return replace(self, mod=mod)


@dataclass(frozen=True, slots=True)
class Rolling(Meaning):
    """A length of time that ends or begins now: "the past week" is Rolling("P1W", -1, "W"), seven days up to today."""

    value: str
    amount: float
    unit: str
    mod: str = ""

    def resolve(self, here: Situation) -> Reading:
        if here.today is None:
            return Reading(
                "DURATION", self.value, "this hangs on the publication date", mod=self.mod, waits_for_dct=True
            )
        earliest, latest = sorted((here.today, shift(here.today, self.amount, self.unit)))
        because = f"counted from {here.today_is}, this is {say_span(earliest, latest)}"
        period = days(earliest, latest, self.value)
        return Reading("DURATION", self.value, because, period, here.anchor, "likely", self.mod)

    @property
    def points_at_today(self) -> bool:
        return self.amount < 0

    @property
    def is_length(self) -> bool:
        return True

    @property
    def is_counted(self) -> bool:
        return True

    @property
    def is_stretch(self) -> bool:
        return True

    def approximated(self, mod: str) -> Meaning:
        return replace(self, mod=mod)


# What a plural unit can span at most, less than one of the next larger unit: "days" are fewer than a week's.
_VAGUE_REACH: Final = {"D": (1, "W"), "W": (1, "M"), "M": (1, "Y"), "Y": (1, "E")}


@dataclass(frozen=True, slots=True)
class VagueRolling(Meaning):
    """Some units up to or from now: "the coming days" is VagueRolling("PXD", 1, "D"), some days of the next seven."""

    value: str
    sign: int
    unit: str

    def resolve(self, here: Situation) -> Reading:
        if here.today is None or self.unit not in _VAGUE_REACH:
            return Reading(
                "DURATION", self.value, "this is a length of time, not a date", waits_for_dct=here.today is None
            )
        amount, larger = _VAGUE_REACH[self.unit]
        earliest = days_from(here.today, 1) if self.sign > 0 else shift(here.today, -amount, larger)
        latest = shift(here.today, amount, larger) if self.sign > 0 else here.today
        period = days(earliest, latest, self.value)
        because = f"counted from {here.today_is}, this is some time within {say_span(earliest, latest)}"
        return Reading("DURATION", self.value, because, period, here.anchor, "likely", "", "within")


@dataclass(frozen=True, slots=True)
class Repeating(Meaning):
    """A time that comes again and again: "every day" is Repeating("P1D")."""

    value: str

    def resolve(self, here: Situation) -> Reading:
        return Reading("SET", self.value, "this comes again and again, it is not one date", certainty="likely")

    @property
    def is_repetition(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Indefinite(Meaning):
    """One of many such times, nobody knows which: "on a Sunday" is Indefinite("XXXX-WXX-7")."""

    value: str

    def resolve(self, here: Situation) -> Reading:
        return Reading("DATE", self.value, "the words do not tell which one is meant", certainty="likely")


@dataclass(frozen=True, slots=True)
class Vague(Meaning):
    """A pointer to the past, the present or the future as such: "recently" is Vague("PAST_REF")."""

    value: str
    certainty: Certainty = "likely"

    def resolve(self, here: Situation) -> Reading:
        where = {"PAST_REF": "the past", "PRESENT_REF": "the present", "FUTURE_REF": "the future"}[self.value]
        return Reading("DATE", self.value, f"this points to {where} and gives no date", certainty=self.certainty)
