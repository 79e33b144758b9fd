"""Which date an expression is read against: the publication day, or what the text dated last.

In "On March 11 they met. Two days later he replied" the second expression hangs on the first.
"""

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from ..calendar.periods import Period
from ..explain import say_day
from ..reading import Dated, Direction, Reading, Situation
from ..scan import Expression
from ..tense.direction import clause_direction, is_pluperfect, says_will
from ..tense.notes import is_jotted, is_note, says_more
from ..timex import Anchor
from .appositions import as_named, named_before, named_behind
from .chronicle import Chronicle
from .dated_before import Memory
from .datelines import day_of_writing, letters
from .narrative import in_heading
from .older_paragraphs import MAX_DAYS_OLD, open_plan
from .one_sentence import in_one_sentence
from .quotations import Quotations

YEAR_DIGITS: Final = 4
LONGEST_YEAR: Final = 366  # days
NEXT_REACH: Final = 60  # characters to the day that "three days after" counts from


class Anchors:
    """Follows the text from expression to expression and tells the situation of each."""

    def __init__(
        self,
        text: str,
        folded: str,
        expressions: Sequence[Expression],
        dct: datetime.date | None,
        story: bool,
        order: bool | None = None,
    ) -> None:
        self._day_first = order
        self._text = text
        self._folded = folded
        self._story = story
        self._note = is_note(folded)
        self._jotted = is_jotted(text) and (
            any(map(_is_appointment, expressions))
            or says_more(folded, [(found.start, found.end) for found in expressions])
        )
        self._dct = dct
        self._today = dct
        self._anchor = Anchor("dct", dct) if dct else Anchor("none")
        self._today_is = f"publication on {say_day(dct)}" if dct else ""
        self._memory = Memory(text, folded, dct, story)
        named = next(((found, period) for found in expressions if (period := found.meaning.given)), None)
        if story and named:
            self._memory.begin(*named)
        self._quotations = Quotations(folded, expressions)
        self._chronicle = Chronicle(expressions)
        self._old_body: tuple[int, Dated] | None = None
        self._letters: list[tuple[int, datetime.date, Expression]] = []
        self._read_last: tuple[Expression | None, Reading | None] = (None, None)
        self._plan = open_plan(folded, expressions) if dct else None
        written = day_of_writing(text, folded, expressions, dct)
        if written:
            self._set_today(*written)
        self._letters = letters(folded, expressions, dct)
        self._old_body = self._find_old_body(expressions, self._plan) if self._plan else None

    def read(
        self,
        found: Expression,
        ends_range: bool = False,
        begins_range: bool = False,
        before: Expression | None = None,
        following: Expression | None = None,
        is_moved: bool = False,
        is_listed: bool = False,
    ) -> Reading | None:
        """The reading of `found`, None when it is no date after all.

        `before` is the expression that it stands before in a range or a list: in "in April and May 2020" the second
        gives the year of both. `following` is the next one, whatever stands between; to it something `is_moved`. What
        `is_listed` follows another in a list: "a strike on Thursday and Friday".
        """
        here = self._situation(found)
        if following is not None and following.start - found.end < NEXT_REACH:
            here.next_named = lambda: self._period_of(following)
            in_brackets = self._folded[found.end : following.start].strip() == "("
            here.same_time = here.next_named if in_brackets else here.same_time
            here.moved_to = here.next_named if is_moved else here.moved_to
        if before is not None:
            here.range_end = before.meaning.given
        reading, last = _resolve(found, here), self._memory.last
        goes_on = ends_range or (is_listed and last is not None and self._is_planned(found, last))
        if goes_on and last and reading and (_ends_too_early(reading, last) or _skips_year(found, reading, last)):
            here.range_start = last
            reading = _resolve(found, here)
        reading = reading and self._as_named(found, reading, following)
        # A story goes on from where a siege began, not from where it ended; "from 1914 to 1918" is no point in it.
        is_years = begins_range and reading is not None and len(reading.value) == YEAR_DIGITS
        is_span = ends_range or (is_years and not in_heading(self._folded, found))
        self._memory.note(found, reading, is_span)
        self._read_last = (found, reading)
        return reading

    def _is_planned(self, found: Expression, first: Dated) -> bool:
        """Does a weekday follow a coming day in a list?"""
        is_coming = self._today is not None and first.period.earliest > self._today
        return found.meaning.bare_weekday and is_coming and not self._folded.startswith("'s ", found.end)

    def _as_named(self, found: Expression, reading: Reading, following: Expression | None) -> Reading:
        """A time counted from another where its date stands beside it: "Ten days later, on February 28"."""
        previous, read = self._read_last
        if previous and read and named_before(self._folded, previous, found):
            return as_named(reading, read)
        if following and named_behind(self._folded, found, following):
            named = _resolve(following, self._situation(following))
            return as_named(reading, named) if named else reading
        return reading

    def _situation(self, found: Expression) -> Situation:
        said = self._quotations.said_on(found)
        here = self._plain(found)
        if said is not None:
            day = _resolve(said, self._plain(said))
            if day and day.period:
                here.today = day.period.earliest
                here.anchor = Anchor("quotation", here.today, said.start)
                here.today_is = f"the day the words were said, {say_day(here.today)}"
        return here

    def _period_of(self, found: Expression) -> Period | None:
        reading = _resolve(found, self._situation(found))
        return reading.period if reading else None

    def _plain(self, found: Expression) -> Situation:
        body, repeated = self._old_body, self._memory.repeated_at
        today, anchor, today_is = self._written(found.start)
        return Situation(
            today=today,
            anchor=anchor,
            today_is=today_is,
            direction=lambda: self._direction(found),
            pluperfect=lambda: is_pluperfect(self._folded, found.start, found.end),
            says_will=lambda: says_will(self._folded, found.start),
            in_sentence=lambda start: in_one_sentence(self._text, start, found.start),
            dated=self._memory.dated,
            reported_quarter=self._memory.reported_quarter,
            compares_years=self._memory.compares_years,
            story=self._story,
            between=self._chronicle.around(found.start),
            at=found.start,
            writing_day=body[1] if body and found.start >= body[0] else None,
            day_first=self._day_first,
            note=self._note,
            jotted=self._jotted and not self._folded.endswith("since ", 0, found.start),
            repeats=repeated is not None and in_one_sentence(self._text, repeated, found.start),
        )

    def _direction(self, found: Expression) -> Direction | None:
        told = clause_direction(self._folded, found.start, found.end)
        is_since = self._folded.endswith("since ", 0, found.start)
        return "future" if told is None and not is_since and self._jotted else told

    def _written(self, start: int) -> tuple[datetime.date | None, Anchor, str]:
        """The day on which the words at a place were written, and how that is known."""
        at = bisect_right(self._letters, start, key=lambda letter: letter[0]) - 1 if self._letters else -1
        if at < 0:
            return self._today, self._anchor, self._today_is
        _, on, sent = self._letters[at]
        return on, Anchor("dateline", on, sent.start), f"the day the letter was sent, {say_day(on)}"

    def _set_today(self, on: datetime.date, found: Expression) -> None:
        if on != self._dct:
            self._today, self._anchor = on, Anchor("dateline", on, found.start)
            self._today_is = f"the date given at the head of the text, {say_day(on)}"

    def _find_old_body(self, expressions: Sequence[Expression], plan: Expression) -> tuple[int, Dated] | None:
        """Where the body begins that was written while the plan was open, and the day of the plan."""
        planned = _resolve(plan, self._plain(plan))
        if planned is None or planned.period is None or self._today is None:
            return None
        day = Dated(planned.period, plan.start, self._memory.words(plan))
        if not 0 < (self._today - day.period.earliest).days <= MAX_DAYS_OLD:
            return None
        begins = 0
        for found in expressions:
            if found.start < plan.start and found.meaning.bare_weekday:
                reading = _resolve(found, self._plain(found))
                if reading and reading.period and reading.period.earliest == self._today:
                    begins = self._folded.find("\n", found.end)
        return begins, day


def _is_appointment(found: Expression) -> bool:
    """Does nobody jot it down but of what is to come: "monday 7am", "christmas eve"?"""
    return found.meaning.day_of_clock is not None or "holiday" in found.rule


def _resolve(found: Expression, here: Situation) -> Reading | None:
    try:
        return found.meaning.resolve(here)
    except (ValueError, OverflowError):  # a day outside of the calendar: "9000 years ago"
        return None


def _skips_year(found: Expression, reading: Reading, first: Dated) -> bool:
    """Is the end of a range read in the year after the first that it could be in: "between May 25 and June 2"?"""
    period = reading.period
    return (
        period is not None
        and found.meaning.day_without_year
        and (period.latest - first.period.earliest).days > LONGEST_YEAR
    )


def _ends_too_early(reading: Reading, first: Dated) -> bool:
    """Does the end of a range lie before its beginning: "from Monday to Thursday" with the coming Monday?"""
    period = reading.period
    return (
        period is not None and period.granularity == first.period.granularity and period.latest < first.period.earliest
    )
