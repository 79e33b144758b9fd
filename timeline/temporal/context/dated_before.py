"""What the text has dated so far, for what hangs on it: "two days later", "that year", "a day earlier"."""

import datetime
from typing import Final

from ..calendar.periods import Period, days_from
from ..reading import Dated, Reading, day_of_year
from ..scan import Expression
from ..tense.direction import clause_direction, is_pluperfect
from .narrative import is_aside, is_look_back
from .ranges import is_rescheduled

# For each granularity the units that it can stand for: a day tells the month too, a year tells no day.
_STANDS_FOR: Final = {
    "day": ("D", "W", "WE", "M", "Q", "Y"), "part": ("D", "W", "WE", "M", "Q", "Y"),
    "week": ("W", "WE", "M", "Q", "Y"), "weekend": ("W", "WE", "M", "Q", "Y"),
    "month": ("M", "Q", "Y"), "quarter": ("Q", "Y"), "season": ("Q", "Y"),
    "half": ("H", "Y"), "year": ("Y",), "range": ("M", "Q", "Y"),
}  # fmt: skip
# Of each of these units the keys under which `Situation.dated` has it.
_KEYS: Final = {
    granularity: (units, [f"that {unit}" for unit in units], [f"past {unit}" for unit in units])
    for granularity, units in _STANDS_FOR.items()
}


class Memory:
    """What was dated last, unit by unit, as `Situation.dated` has it; the quarter whose results are told; repetitions.

    `story` says that the text is a narrative, which moves on through its own days.
    """

    def __init__(self, text: str, folded: str, dct: datetime.date | None, story: bool) -> None:
        self._text = text
        self._folded = folded
        self._dct = dct
        self._story = story
        self.dated: dict[str, Dated] = {}
        self.last: Dated | None = None
        self.reported_quarter: Dated | None = None
        self.compares_years = False
        self.repeated_at: int | None = None  # where the last expression stands that names no one day

    def begin(self, found: Expression, period: Period) -> None:
        """Until a story names its year, it is at the first year that it will name."""
        self.dated["Y"] = Dated(period, found.start, self.words(found))

    def words(self, found: Expression) -> str:
        """The words of an expression as the text has them, on one line."""
        return " ".join(self._text[found.start : found.end].split())

    def note(self, found: Expression, reading: Reading | None, is_span: bool) -> None:
        """Remember what `found` was read as, for those that hang on it."""
        self.last = None
        self._note_repetition(found, reading)
        if found.rule == "months-of-year":
            self.compares_years = True
        if reading is None or reading.period is None or reading.type not in ("DATE", "TIME"):
            return
        period = reading.period
        part = reading.value.partition("T")[2] if reading.type == "TIME" else ""
        dated = Dated(period, found.start, self.words(found), part)
        self.last = dated
        if period.granularity in ("day", "part"):
            self._note_day(found, reading, dated)
        if self._story and (reading.anchor.kind == "dct" or self._is_aside(found, dated)):
            return
        units, named, past = _KEYS.get(period.granularity, ((), (), ()))
        self.dated.update(dict.fromkeys(named, dated))
        if found.meaning.looks_back or (self._story and is_span):
            return
        self.dated.update(dict.fromkeys(units, dated))
        if self._dct is None or period.earliest <= self._dct:
            self.dated.update(dict.fromkeys(past, dated))
        if period.granularity == "quarter":
            self._note_quarter(found, reading, dated)

    def _note_day(self, found: Expression, reading: Reading, dated: Dated) -> None:
        if not self._is_away(found, dated.period):
            self.dated["told D"] = dated
        if reading.anchor.kind == "explicit":
            self.dated[day_of_year(dated.period.earliest)] = dated

    def _note_repetition(self, found: Expression, reading: Reading | None) -> None:
        if reading is not None and reading.type == "SET":
            self.repeated_at = found.start
        elif reading is not None and reading.period is not None:
            self.repeated_at = None

    def _note_quarter(self, found: Expression, reading: Reading, dated: Dated) -> None:
        self.compares_years = False
        if reading.anchor.kind != "timex" and self._is_reported(found, dated.period):
            self.reported_quarter = dated

    def _is_away(self, found: Expression, period: Period) -> bool:
        """Does the report only look back to this day, or tell of a plan that was changed?"""
        if found.meaning.looks_back or is_rescheduled(self._folded, found.start, found.end):
            return True
        told = self.dated.get("told D")
        return (
            told is not None
            and period.latest < days_from(told.period.earliest, -1)
            and is_pluperfect(self._folded, found.start, found.end)
        )

    def _is_aside(self, found: Expression, dated: Dated) -> bool:
        """Does the story not move to this time? What it looks back to is kept for what is counted from there."""
        story_at = self.dated.get("Y")
        aside = is_aside(self._folded, found, dated.period, story_at)
        if aside and story_at and is_look_back(self._folded, found, dated.period, story_at):
            self.dated["aside Y"] = dated
        return aside

    def _is_reported(self, found: Expression, period: Period) -> bool:
        """Is this the quarter whose results the text tells, which "a year ago" and "the latest quarter" look to?

        It is over, or told of as over: the "fourth-quarter" of a business may end in September. A look back to an
        earlier quarter, "after a flat second quarter", does not change it.
        """
        last = self.reported_quarter
        if self._dct is None or period.latest < self._dct:
            return last is None or period.latest >= last.period.latest
        if last or period.earliest > self._dct:
            return False
        return clause_direction(self._folded, found.start, found.end) == "past"
