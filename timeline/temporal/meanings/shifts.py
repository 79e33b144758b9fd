"""Meanings that are counted from another time: from today ("last week") or from what the text dated last."""

import datetime
from dataclasses import dataclass

from ..explain import say, say_dated
from ..periods import Period, around, shift
from ..reading import Reading, Situation
from ..timex import Anchor
from .quarters import SamePeriod

# How many characters back a day counts as named in the same sentence.
SAME_SENTENCE = 120
_WAITING = "this hangs on the publication date, which is not known"
# The calendar unit that an amount of some unit points at: "six weeks ago" is a week, "two days ago" a day.
GRAIN = {
    "D": "D",
    "N": "D",
    "W": "W",
    "FN": "W",
    "WE": "WE",
    "M": "M",
    "Q": "Q",
    "Y": "Y",
    "E": "Y",
    "C": "Y",
    "L": "Y",
}
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}


@dataclass(frozen=True, slots=True)
class FromToday:
    """A calendar unit counted from today: "last week" is FromToday("W", -1), "yesterday" FromToday("D", -1)."""

    unit: str
    offset: int

    def resolve(self, here: Situation) -> Reading:
        if here.today is None:
            return Reading("DATE", _UNKNOWN.get(self.unit, "XXXX"), _WAITING, waits_for_dct=True)
        period = around(shift(here.today, self.offset, self.unit), self.unit)
        because = f"counted from {here.today_is}, this is {say(period)}"
        return Reading("DATE", period.value, because, period, here.anchor)


@dataclass(frozen=True, slots=True)
class FromText:
    """A calendar unit counted from what the text dated last: "the following month" is FromText("M", 1)."""

    unit: str
    offset: int

    def resolve(self, here: Situation) -> Reading:
        base = here.day_reference if self.unit in "DN" else here.reference
        base = base or here.reference
        if base is None:
            return FromToday(self.unit, self.offset).resolve(here)
        from_day = base.period.latest if self.offset > 0 else base.period.earliest
        period = around(shift(from_day, self.offset, self.unit), self.unit)
        because = f"counted from {say_dated(base)}, the time dated last in the text, this is {say(period)}"
        return Reading(
            "DATE", period.value, because, period, Anchor("timex", base.period.earliest, base.start), "likely"
        )


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units before or after: "two weeks ago" is Counted(-2, "W"), "a day earlier" Counted(-1, "D", "text")."""

    amount: float
    unit: str
    base: str = "today"
    mod: str = ""

    def resolve(self, here: Situation) -> Reading:
        if self.unit == "Y" and abs(self.amount) == 1 and here.quarter_reference:
            return SamePeriod(round(self.amount)).resolve(here)
        reference = None if self.base == "today" else (here.day_reference if self.unit == "D" else here.reference)
        if reference is None and here.today is None:
            return Reading("DATE", _UNKNOWN[GRAIN.get(self.unit, "D")], _WAITING, mod=self.mod, waits_for_dct=True)
        if reference is None:
            assert here.today is not None  # noqa: S101
            from_day, anchor, counted_from = here.today, here.anchor, here.today_is
        else:
            from_day = reference.period.latest if self.amount > 0 else reference.period.earliest
            anchor = Anchor("timex", reference.period.earliest, reference.start)
            counted_from = f"{say_dated(reference)}, the time dated last in the text"
        period = around(shift(from_day, self.amount, self.unit), GRAIN.get(self.unit, "D"))
        because = f"counted from {counted_from}, this is {say(period)}"
        return Reading("DATE", period.value, because, period, anchor, "likely", self.mod)


@dataclass(frozen=True, slots=True)
class SideOf:
    """One side of a unit around today: "earlier this week" on Friday 14 March 2025 is Monday 10 to Thursday 13.

    The value is the whole unit's, as in TimeML; the days are what the words leave open.
    """

    unit: str
    side: str
    offset: int = 0

    def resolve(self, here: Situation) -> Reading:
        whole = FromToday(self.unit, self.offset).resolve(here)
        if whole.period is None or here.today is None:
            return whole
        earliest, latest, mod = whole.period.earliest, whole.period.latest, "START"
        one_day = datetime.timedelta(days=1)
        if self.side == "earlier":
            latest = max(earliest, here.today - one_day) if earliest <= here.today <= latest else latest
        elif self.side == "later":
            earliest = min(latest, here.today + one_day) if earliest <= here.today <= latest else earliest
            mod = "END"
        period = Period(whole.value, earliest, latest, whole.period.granularity)
        because = f"the part of {say(whole.period)} {'before' if self.side == 'earlier' else 'after'} {here.today_is}"
        return Reading("DATE", whole.value, because, period, here.anchor, "likely", mod, "within")


@dataclass(frozen=True, slots=True)
class TheWeekend:
    """ "The weekend": the last one begun by today, or the next where the clause speaks of the future."""

    def resolve(self, here: Situation) -> Reading:
        if here.today is None:
            return Reading("DATE", _UNKNOWN["WE"], _WAITING, waits_for_dct=True)
        period = around(here.today, "WE")
        if here.today < period.earliest and here.direction() != "future":
            period = around(shift(here.today, -1, "W"), "WE")
        because = f"the weekend that the clause speaks of, seen from {here.today_is}, is {say(period)}"
        return Reading("DATE", period.value, because, period, here.anchor, "likely")


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """The day that the text is speaking of: that of "that evening" after "on Tuesday", else today.

    A clock time hangs on the day that its own sentence named, when it did.
    """

    offset: int = 0

    def resolve(self, here: Situation) -> Reading:
        if here.day_reference and (self.offset or here.narrative or here.at - here.day_reference.start < SAME_SENTENCE):
            return FromText("D", self.offset).resolve(here)
        return FromToday("D", self.offset).resolve(here)
