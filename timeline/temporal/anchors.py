"""Which date an expression is read against: the publication day, or what the text dated last.

In "On March 11 they met. Two days later he replied" the second expression hangs on the first.
"""

import datetime
import re
from collections.abc import Sequence
from typing import Final

from .datelines import day_of_writing
from .direction import clause_direction
from .explain import say_day
from .narrative import in_heading, is_aside, is_look_back
from .notes import is_jotted, is_note
from .periods import Period, days_from
from .quotations import Quotations
from .ranges import is_rescheduled
from .reading import Dated, Direction, Reading, Situation
from .scan import Found
from .sentences import in_one_sentence
from .timex import Anchor
from .updates import MAX_DAYS_OLD, open_plan

# For each granularity the units that it can stand for: a day tells the month too, a year tells no day.
_FINE_ENOUGH: Final = {
    "day": "D W WE M Q Y", "part": "D W WE M Q Y", "week": "W WE M Q Y", "weekend": "W WE M Q Y", "month": "M Q Y",
    "quarter": "Q Y", "season": "Q Y", "half": "H Y", "year": "Y", "range": "M Q Y",
}  # fmt: skip
# "He had taken command in March", "the shots of 22 January had set it off": back to a time before.
_HAD: Final = re.compile(r"\bhad\b[^.!?;\n]*\Z")
_NO_CLAUSE: Final = r"(?!(?:who|which|that|after|when|as|where|whom|because|since|until|before|but|and|while)\b)"
_HAD_AFTER: Final = re.compile(rf",? {_NO_CLAUSE}(?:{_NO_CLAUSE}[\w'-]+ ){{0,5}}had\b")
_BY: Final = re.compile(r"\b(?:by|until|till) (?:the )?(?:\w+ (?:of )?)?\Z")
_CLAUSE: Final = 60
YEAR_DIGITS: Final = 4
NEXT_REACH: Final = 60  # characters to the day that "three days after" counts from


class Anchors:
    """Follows the text from expression to expression and tells the situation of each."""

    def __init__(
        self,
        text: str,
        folded: str,
        expressions: Sequence[Found],
        dct: datetime.date | None,
        story: bool,
        order: bool | None = None,
    ) -> None:
        self._day_first = order
        self._text = text
        self._folded = folded
        self._story = story
        self._jotted = is_jotted(text) and _says_more(folded, expressions)
        self._dct = dct
        self._today = dct
        self._anchor = Anchor("dct", dct) if dct else Anchor("none")
        self._today_is = f"publication on {say_day(dct)}" if dct else ""
        self._dated: dict[str, Dated] = {}
        self._reported_quarter: Dated | None = None
        self._compares_years = False
        self._last: Dated | None = None
        self._repeated_at: int | None = None  # where the last expression stands that names no one day
        if story:
            self._begin_story(expressions)
        self._quotations = Quotations(folded, expressions)
        self._old_body: tuple[int, Dated] | None = None
        self._plan = open_plan(folded, expressions) if dct else None
        written = day_of_writing(text, folded, expressions, dct)
        if written:
            self._set_today(*written)
        self._old_body = self._find_old_body(expressions, self._plan) if self._plan else None

    def read(
        self,
        found: Found,
        ends_range: bool = False,
        begins_range: bool = False,
        before: Found | None = None,
        following: Found | None = None,
    ) -> Reading | None:
        """The reading of `found`, None when it is no date after all.

        `before` is the expression that it stands before in a range or a list: in "in April and May 2020" the second
        gives the year of both. `following` is the next one, whatever stands between.
        """
        here = self._situation(found)
        if following is not None and following.start - found.end < NEXT_REACH:
            here.next_named = lambda: self._period_of(following)
        if before is not None:
            here.range_end = before.meaning.given
        reading = _resolve(found, here)
        if ends_range and self._last and reading and _ends_too_early(reading, self._last):
            here.range_start = self._last
            reading = _resolve(found, here)
        # A story goes on from where a siege began, not from where it ended; "from 1914 to 1918" is no point in it.
        is_years = begins_range and reading is not None and len(reading.value) == YEAR_DIGITS
        is_span = ends_range or (is_years and not in_heading(self._folded, found))
        self._note(found, reading, is_span)
        return reading

    def _situation(self, found: Found) -> Situation:
        said = self._quotations.said_on(found)
        here = self._plain(found)
        if said is not None:
            day = _resolve(said, self._plain(said))
            if day and day.period:
                here.today = day.period.earliest
                here.anchor = Anchor("quotation", here.today, said.start)
                here.today_is = f"the day the words were said, {say_day(here.today)}"
        return here

    def _period_of(self, found: Found) -> Period | None:
        reading = _resolve(found, self._situation(found))
        return reading.period if reading else None

    def _note(self, found: Found, reading: Reading | None, is_span: bool) -> None:
        """Remember what `found` was read as, for those that hang on it."""
        self._last = None
        self._note_repetition(found, reading)
        if found.rule == "months-of-year":
            self._compares_years = True
        if reading is None or reading.period is None or reading.type not in ("DATE", "TIME"):
            return
        period = reading.period
        part = reading.value.partition("T")[2] if reading.type == "TIME" else ""
        dated = Dated(period, found.start, self._words(found), part)
        self._last = dated
        if period.granularity in ("day", "part") and not self._is_away(found, period):
            self._dated["told D"] = dated
        if self._story and (reading.anchor.kind == "dct" or self._is_aside(found, dated)):
            return
        units = _FINE_ENOUGH.get(period.granularity, "").split()
        for unit in units:
            self._dated[f"that {unit}"] = dated
        if found.meaning.looks_back or (self._story and is_span):
            return
        for unit in units:
            self._dated[unit] = dated
            if self._dct is None or period.earliest <= self._dct:
                self._dated[f"past {unit}"] = dated
        if period.granularity == "quarter":
            self._note_quarter(found, reading, dated)

    def _note_repetition(self, found: Found, reading: Reading | None) -> None:
        if reading is not None and reading.type == "SET":
            self._repeated_at = found.start
        elif reading is not None and reading.period is not None:
            self._repeated_at = None

    def _note_quarter(self, found: Found, reading: Reading, dated: Dated) -> None:
        self._compares_years = False
        if reading.anchor.kind != "timex" and self._is_reported(found, dated.period):
            self._reported_quarter = dated

    def _is_away(self, found: Found, period: Period) -> bool:
        """Does the report only look back to this day, or tell of a plan that was changed?"""
        if found.meaning.looks_back or is_rescheduled(self._folded, found.start, found.end):
            return True
        told = self._dated.get("told D")
        return told is not None and period.latest < days_from(told.period.earliest, -1) and self._is_pluperfect(found)

    def _is_aside(self, found: Found, dated: Dated) -> bool:
        """Does the story not move to this time? What it looks back to is kept for what is counted from there."""
        story_at = self._dated.get("Y")
        aside = is_aside(self._folded, found, dated.period, story_at)
        if aside and story_at and is_look_back(self._folded, found, dated.period, story_at):
            self._dated["aside Y"] = dated
        return aside

    def _is_reported(self, found: Found, period: Period) -> bool:
        """Is this the quarter whose results the text tells, which "a year ago" and "the latest quarter" look to?

        It is over, or told of as over: the "fourth-quarter" of a business may end in September. A look back to an
        earlier quarter, "after a flat second quarter", does not change it.
        """
        last = self._reported_quarter
        if self._dct is None or period.latest < self._dct:
            return last is None or period.latest >= last.period.latest
        if last or period.earliest > self._dct:
            return False
        return clause_direction(self._folded, found.start, found.end) == "past"

    def _plain(self, found: Found) -> Situation:
        def direction() -> Direction | None:
            told = clause_direction(self._folded, found.start, found.end)
            is_since = self._folded.endswith("since ", 0, found.start)
            return "future" if told is None and not is_since and self._jotted else told

        body, repeated = self._old_body, self._repeated_at
        return Situation(
            today=self._today,
            anchor=self._anchor,
            today_is=self._today_is,
            direction=direction,
            pluperfect=lambda: self._is_pluperfect(found),
            in_sentence=lambda start: in_one_sentence(self._text, start, found.start),
            dated=self._dated,
            reported_quarter=self._reported_quarter,
            compares_years=self._compares_years,
            story=self._story,
            at=found.start,
            writing_day=body[1] if body and found.start >= body[0] else None,
            day_first=self._day_first,
            note=is_note(self._folded),
            jotted=self._jotted,
            repeats=repeated is not None and in_one_sentence(self._text, repeated, found.start),
        )

    def _is_pluperfect(self, found: Found) -> bool:
        """Does the clause look back from where the story is? "By July they had taken it" does not."""
        begins = max(0, found.start - _CLAUSE)
        if _BY.search(self._folded, begins, found.start):
            return False
        return bool(_HAD.search(self._folded, begins, found.start) or _HAD_AFTER.match(self._folded, found.end))

    def _set_today(self, on: datetime.date, found: Found) -> None:
        if on != self._dct:
            self._today, self._anchor = on, Anchor("dateline", on, found.start)
            self._today_is = f"the date given at the head of the text, {say_day(on)}"

    def _find_old_body(self, expressions: Sequence[Found], plan: Found) -> tuple[int, Dated] | None:
        """Where the body begins that was written while the plan was open, and the day of the plan."""
        planned = _resolve(plan, self._plain(plan))
        if planned is None or planned.period is None or self._today is None:
            return None
        day = Dated(planned.period, plan.start, self._words(plan))
        if not 0 < (self._today - day.period.earliest).days <= MAX_DAYS_OLD:
            return None
        begins = 0
        for found in expressions:
            if found.start < plan.start and found.meaning.bare_weekday:
                reading = _resolve(found, self._plain(found))
                if reading and reading.period and reading.period.earliest == self._today:
                    begins = self._folded.find("\n", found.end)
        return begins, day

    def _begin_story(self, expressions: Sequence[Found]) -> None:
        """Until the story names its year, it is at the first year that it will name."""
        for found in expressions:
            if period := found.meaning.given:
                self._dated["Y"] = Dated(period, found.start, self._words(found))
                return

    def _words(self, found: Found) -> str:
        return " ".join(self._text[found.start : found.end].split())


# What stands around a date where somebody typed nothing else.
_ONLY_AROUND: Final = re.compile(
    r"(?:\W|\b(?:from|to|until|till|the|and|or|on|between|by|since|before|after|in|at)\b)*"
)


def _says_more(folded: str, expressions: Sequence[Found]) -> bool:
    """Does the text say anything beside its dates: "gym fri", and not "from Monday to Thursday"?"""
    ends = [0, *(found.end for found in expressions)]
    starts = [*(found.start for found in expressions), len(folded)]
    return not all(_ONLY_AROUND.fullmatch(folded, end, start) for end, start in zip(ends, starts, strict=True))


def _resolve(found: Found, here: Situation) -> Reading | None:
    try:
        return found.meaning.resolve(here)
    except (ValueError, OverflowError):  # a day outside of the calendar: "9000 years ago"
        return None


def _ends_too_early(reading: Reading, first: Dated) -> bool:
    """Does the end of a range lie before its beginning: "from Monday to Thursday" with the coming Monday?"""
    period = reading.period
    return (
        period is not None and period.granularity == first.period.granularity and period.latest < first.period.earliest
    )
