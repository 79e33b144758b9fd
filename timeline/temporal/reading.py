"""What passes between the steps of the tagger: a match, its meaning, the situation it is read in, its reading.

Recognise: a rule's pattern finds "late Thursday". Normalise: the rule turns the words into a meaning, here
`LoosePart(NamedWeekday(4), "END")`, without looking at any date. Resolve: the meaning is read in a situation (the
publication day, the date named last in the text, the tense of the clause) and gives a reading, 2025-03-13.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from .calendar.periods import Period
from .timex import Anchor, Certainty, Extent, TimexType

# "planned" is an open plan seen from the past, "was expected to", "an agreement to": the nearest day or month. "would"
# is the future seen from the past, "said on Monday he would leave on Wednesday".
Direction = Literal["past", "future", "planned", "would"]
Which = Literal["last", "this", "next", "coming", "due", ""]

# Beyond so many characters (some five paragraphs of news) "a day earlier" no longer hangs on the day named last, but
# on the day of writing. A story's days hold until the next one is named.
REFERENCE_REACH = 1000
# "It had been launched in 1874. Five years later": in the same sentence or the next the story is still there.
ASIDE_REACH = 150


@dataclass(frozen=True, slots=True)
class Reading:
    """The dates and the TIMEX3 value of an expression, and the facts that they were read from.

    `period` is None when the words name no calendar time (a duration, a set, "recently") or when nothing is there to
    read them against. `because` is the explanation without the words themselves and without a full stop.
    """

    type: TimexType
    value: str
    because: str
    period: Period | None = None
    anchor: Anchor = field(default_factory=lambda: Anchor("none"))
    certainty: Certainty = "sure"
    mod: str = ""
    extent: Extent = "throughout"
    waits_for_dct: bool = False


# The value of one such unit, nobody knows which.
UNKNOWN: Final = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}


def waiting(value: str) -> Reading:
    """The reading of a time that hangs on the publication date where none is known: "XXXX-WXX-5"."""
    return Reading("DATE", value, "this hangs on the publication date, which is not known", waits_for_dct=True)


def untold(unit: str) -> Reading:
    """The reading of a time that hangs on one that the text does not name: "the next day", of no day told of."""
    return Reading("DATE", UNKNOWN.get(unit, "XXXX"), "the text names no time that this could hang on")


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of the text that was read already, as something for later ones to hang on."""

    period: Period
    start: int
    text: str
    part: str = ""  # of the day, as in TIMEX3: "EV" of "Monday evening", "18:00" of "6 p.m."

    @property
    def anchor(self) -> Anchor:
        return Anchor("timex", self.period.earliest, self.start)


def day_of_year(day: datetime.date) -> str:
    """The key in `Situation.dated` of a day that the text names with its year, for where it leaves the year out."""
    return f"{day.month}-{day.day}"


@dataclass(slots=True)
class Situation:
    """What is known at the place where an expression stands.

    `today` is the day that "yesterday" and "last week" are counted from; `anchor` and `today_is` say which day that
    is: the publication day, or the day on which the surrounding words were said or written. `dated` holds what the
    text dated last, for each unit the last time that was at least as fine: after "in March 1954 ... in 1955" the month
    spoken of is still March 1954; under "that M" it is what was named last, were it only the end of a range or a look
    back ("the day before"), and under "told D" the day that a report is at, which a look back or a change of plan
    leaves. `direction`, `pluperfect`, `says_will` and `in_sentence` (is that place in this very sentence?) look at the
    text, so they are functions: most expressions never ask. `story` tells that the text is a narrative, whose years
    and days come from itself.
    """

    today: datetime.date | None
    anchor: Anchor
    today_is: str
    direction: Callable[[], Direction | None]
    pluperfect: Callable[[], bool] = lambda: False
    says_will: Callable[[], bool] = lambda: False  # does its clause say "will", "would" or "due", and not only plan?
    in_sentence: Callable[[int], bool] = lambda start: False
    dated: Mapping[str, Dated] = field(default_factory=dict)
    reported_quarter: Dated | None = None
    compares_years: bool = False  # "in the first nine months": a year ago is a year, not a quarter
    story: bool = False
    between: tuple[Period, Period] | None = None  # the times named in full around it, in a chronicle
    at: int = 0
    writing_day: Dated | None = None
    repeats: bool = False  # the sentence tells of what comes again and again: "daily at 7 a.m."
    day_first: bool | None = None  # is "03/04/2025" 3 April in this text? None when nothing tells
    note: bool = False  # the text is a note or a command, which speaks of what is near or to come
    jotted: bool = False  # and it was jotted down of what is to come, unless it is nothing but a date
    next_named: Callable[[], Period | None] = lambda: None  # the time of the expression that this one stands before
    same_time: Callable[[], Period | None] = lambda: None  # the time that it is given as in brackets behind it
    moved_to: Callable[[], Period | None] = lambda: None  # the day that something was moved to from this one
    range_start: Dated | None = None
    range_end: Period | None = None

    def reference_before(self, unit: str) -> Dated | None:
        """What "a day earlier" hangs on: in a clause that tells of the past no day that is yet to come."""
        found = self.reference(unit)
        if found is None or self.story or self.today is None or found.period.earliest <= self.today:
            return found
        return self.dated.get(f"past {unit}", found) if self.direction() == "past" else found

    def reference(self, unit: str) -> Dated | None:
        """What "the following day" or "that year" hangs on, None when nothing near enough was dated."""
        found = self.dated.get(unit)
        aside = self.dated.get("aside Y") if unit == "Y" else None
        if aside and found and found.start < aside.start and self.at - aside.start < ASIDE_REACH:
            return aside
        if found and unit in ("D", "that D") and not self.story and self.at - found.start > REFERENCE_REACH:
            return self.writing_day
        return found


class Meaning:
    """The meaning of a date expression, free of any context: what every operator answers about itself.

    An operator says what differs from these answers, and everything that works with meanings asks them: nobody asks
    which operator it holds. What is a part of another one, or counted from it, answers by its `core`.
    """

    __slots__ = ()

    def resolve(self, here: Situation) -> Reading | None:
        """The reading in this situation, or None when the words turn out to be no date at all."""
        raise NotImplementedError

    @property
    def core(self) -> "Meaning":
        """What it is a part of, or counted from, in the end: the month of "late May 1942"."""
        return self

    @property
    def unit_named(self) -> str:
        """The unit of the calendar that it names one of ("D", "WE", "M" ...), "" when it names none."""
        return ""

    @property
    def names_day(self) -> bool:
        """Does it name a single day, which can have a morning?"""
        return self.unit_named == "D"

    @property
    def given(self) -> Period | None:
        """The time that the words themselves name in full: "14 March 2025"."""
        return None

    @property
    def bare_weekday(self) -> bool:
        """Is it a weekday and nothing else?"""
        return False

    @property
    def day_without_year(self) -> bool:
        """Is it a day of the year without its year: "13 March"?"""
        return False

    @property
    def points_at_today(self) -> bool:
        """Is it counted from the day of writing, as in news?"""
        return False

    @property
    def hangs_on_text(self) -> bool:
        """Is it counted from what the text dated last: "two days later"?"""
        return False

    @property
    def looks_back(self) -> bool:
        """Does it look back from what the text told: "the day before"? What comes next hangs on that all the same."""
        return False

    @property
    def is_length(self) -> bool:
        """Is it a length of time, which has no beginning to be early in?"""
        return False

    @property
    def is_counted(self) -> bool:
        """Does it hold a number that can be exceeded: "over two years", "about 3 p.m."?"""
        return False

    @property
    def is_stretch(self) -> bool:
        """Is what happens "over" it during it: "over the past two years", "over several years"?"""
        return False

    @property
    def later_on_weekday(self) -> bool:
        """Is it a part of a weekday, and not its morning: "Thursday evening"?"""
        return False

    @property
    def day_of_part(self) -> "Meaning | None":
        """The day that it is a part of."""
        return None

    @property
    def is_after_noon(self) -> bool:
        """Is it a part of the day after noon, in which "at four" is 16:00?"""
        return False

    @property
    def is_after_noon_or_night(self) -> bool:
        """Is it a part of the day in which "at eight" is 20:00, as in "tonight at eight"?"""
        return False

    @property
    def is_repetition(self) -> bool:
        """Does it come again and again, so that it is no one day: "every Monday"?"""
        return False

    def written_on(self, dct: datetime.date | None) -> datetime.date | None:
        """The day, when it heads a text that was published on `dct`."""
        return None

    @property
    def year_of(self) -> tuple[int, str] | None:
        """The year that it is said to be of, and what that is counted from: (-1, "today") of "June last year"."""
        return None

    def listed_after(self, other: "Meaning") -> "Meaning":
        """The same, behind another in a list, which tells of it too: "next Thursday or Friday"."""
        return self

    def as_due(self) -> "Meaning":
        """The same, as the term by which something is due: the coming Friday, unless the clause tells of the past."""
        return self

    def approximated(self, mod: str) -> "Meaning | None":
        """The same, said to be about right; None when it cannot keep that to itself."""
        return None

    @property
    def zone(self) -> str:
        """The zone of a time of day as the text writes it: "CDT"."""
        return ""

    @property
    def weeks_named(self) -> int | None:
        """The week of a weekday, counted from today's: -1 of "Thursday last week"."""
        return None

    def on_day_of(self, other: "Meaning") -> "Meaning":
        """The same, with what the one behind it in a list names: "5 p.m." before "7 p.m. on Monday", or a week."""
        return self

    @property
    def day_of_clock(self) -> "Meaning | None":
        """The day that a clock time was said to be on."""
        return None
