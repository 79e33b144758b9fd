"""The day that the text is speaking of: of "that evening", "by noon", "overnight", "shortly after midnight"."""

import datetime
from dataclasses import dataclass, replace
from typing import Final

from ..calendar.periods import ONE_DAY, day
from ..explain import say_span
from ..reading import Dated, Meaning, Reading, Situation, untold
from .shifts import FromToday, counted_from

SAME_SCENE: Final = 250  # characters that the text stays at the day that it told of, when it names no other
DAYS_OF_WEEK: Final = 7
EVENING_BEGINS: Final = 17  # o'clock


@dataclass(frozen=True, slots=True)
class SpokenDay(Meaning):
    """The day that the text is speaking of: that of "that evening" after "on Tuesday", else today.

    A clock time hangs on the day that its own sentence names. After a sentence that names one it hangs on it only when
    the report is still there: on no day of years ago, none that the sentence looked back to and none that is only
    planned. What comes `after_midnight` of an evening told of is the next day's.
    """

    offset: int = 0
    always: bool = False
    after_midnight: bool = False

    @property
    def hangs_on_text(self) -> bool:
        return self.always

    def resolve(self, here: Situation) -> Reading:
        if here.repeats:
            return Reading("SET", "XXXX-XX-XX", "this comes again and again, it is not one date")
        base = self._told_of(here)
        if base is None and here.story:
            return untold("D")
        if base is None:
            return FromToday("D", self.offset, "guess").resolve(here)
        return counted_from(base, "D", 1 if self.after_midnight and _is_evening(base) else self.offset)

    def _told_of(self, here: Situation) -> Dated | None:
        named = here.dated.get("D" if self.offset else "that D")
        if named is None or self.always or here.story or here.in_sentence(named.start):
            return named
        told = here.dated.get("told D")
        return told if told and _is_there(told, here) else None


@dataclass(frozen=True, slots=True)
class Overnight(Meaning):
    """The night of the day that its sentence names, else the one that ended today: "overnight".

    In a story it is that of the day told of; where the clause speaks of the future it is the night that begins today.
    What happened in a night that ended today was on either of its two days.
    """

    @property
    def looks_back(self) -> bool:
        return True

    def resolve(self, here: Situation) -> Reading:
        named = here.dated.get("that D")
        if named and (here.story or here.in_sentence(named.start)):
            return counted_from(named, "D", 0)
        if here.today is None or here.direction() == "future":
            return FromToday("D", 0, "guess").resolve(here)
        evening = day(here.today - ONE_DAY)
        because = f"the night before {here.today_is} is that of {say_span(evening.earliest, here.today)}"
        return Reading("DATE", evening.value, because, replace(evening, latest=here.today), here.anchor, "guess")


def _is_there(told: Dated, here: Situation) -> bool:
    """Is the report still at the day that it told of, a sentence or two before?"""
    if here.today is None or here.at - told.start > SAME_SCENE:
        return False
    ago = here.today - told.period.latest
    if ago < datetime.timedelta():
        return -ago.days < DAYS_OF_WEEK and here.direction() == "future"
    return ago.days < DAYS_OF_WEEK


def _is_evening(told: Dated) -> bool:
    if told.part[:2].isdecimal():
        return int(told.part[:2]) >= EVENING_BEGINS
    return told.part in ("EV", "NI")
