"""Times of the year that come round again and need choosing: days and months without a year, seasons, holidays."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from ..calendar.before_christ import is_far
from ..calendar.periods import Period, day, month
from ..explain import say, say_dated, say_weekday
from ..reading import REFERENCE_REACH, Dated, Meaning, Reading, Situation, Which, day_of_year, waiting
from ..timex import Anchor, Certainty
from .shifts import FromText, FromToday

# A date falls on the same weekday again after 12 years at most, and 29 February comes again after 8.
SAME_WEEKDAY_YEARS: Final = 24  # twice that, for "last" and "next" may pass one over
MIN_CHOICE: Final = 2
# A day whose weekday goes with it in none of so many years back is taken without its weekday.
FITTING_YEARS: Final = 3
NEAR_WEEKDAY_DAYS: Final = 183  # no year beside has the same weekday on it
LEAP_YEARS: Final = 17
LEAST_YEARS: Final = 4
# A day without a year that lies no further ahead than this is read as coming, whatever the tense around it: news names
# the year, or says "last", for a day ten months ago. (Development set: 52 of 53 such days; further ahead 1 of 8.) A
# month is read so only when it is close, and when the clause does not speak of the past; in a plan, the nearest.
NEAR_FUTURE_DAYS: Final = 75
NEAR_FUTURE_MONTH_DAYS: Final = 45
# Nor is a day just past meant for next year, though the clause speaks of the future: "will meet those hurt on Aug. 7",
# and one months past neither where it does so by its form alone: "it is leaking after the blast in April". (Of 13
# such in an archive, said two to five months later, all were past.)
JUST_PAST_DAYS: Final = 60
FAR_AHEAD_DAYS: Final = 240
MONTHS_PAST_DAYS: Final = 140
MONTHS_AHEAD_DAYS: Final = 220
# And a note of nothing past means a day that is to come, unless it has just gone by.
JUST_NOTED_DAYS: Final = 45
AMBIGUOUS_LAST_DAYS: Final = 31
# A story runs forward: a day without a year this far behind what was dated last belongs to the year after.
STORY_STEP_BACK_DAYS: Final = 150
# Nor does it leap so far ahead without naming the year.
STORY_LEAP_DAYS: Final = 310
# Of 1,800 articles none told of a day or month so near to its publication that was meant in another year.
JUST_OVER_DAYS: Final = 75
RECENT_YEARS: Final = 3
NAMED_BEFORE: Final = 40  # characters from a month with its year to a day of it without


@dataclass(frozen=True, slots=True)
class Yearless(Meaning):
    """A time of the year without its year: "13 March" is Yearless(lambda year: day(date(year, 3, 13)), "XXXX-03-13").

    In news it is the latest one up to today, or the next one where the clause says so; in a story it belongs to the
    year of what was dated last.
    """

    in_year: Callable[[int], Period]
    unknown: str
    which: Which = ""
    weekday: int | None = None
    certainty: Certainty = "sure"  # at most
    from_text: bool = False

    def resolve(self, here: Situation) -> Reading | None:
        if self.from_text and (spoken_of := here.reference("that Y" if self.which == "this" else "Y")):
            return self._beside(spoken_of)
        if here.repeats and not self.which and self.unit_named == "SE":
            return Reading("SET", self.unknown, "this comes again and again, it is not one date")
        if not self.which and (told := self._as_told(here)):
            return told
        if here.today is None:
            return waiting(self.unknown)
        today = here.today
        if self.weekday is not None and not self._fits_near(today):
            return self._misfit(here)
        if not self.which and (named := self._month_named(here)):
            return named
        near = self._years_around(today.year)
        past = [period for period in near if period.earliest <= today]
        coming = [period for period in near if period.latest >= today]
        if len(past) < MIN_CHOICE or len(coming) < MIN_CHOICE:  # in the years 1 and 9999
            return None
        return self._nearest(here, today, past, coming)

    def _as_told(self, here: Situation) -> Reading | None:
        """The one that the text around it leaves: in a range, a story or a chronicle."""
        if here.range_end is not None:
            return self._before_end(here.range_end)
        if here.range_start is not None:
            return self._from(here.range_start)
        if here.story and (story := here.dated.get("Y")):
            told = self._in_story(story, here)
            return None if told and told.period and self._is_just_over(told.period, story, here) else told
        if here.story:
            return Reading("DATE", self.unknown, "the story names no year that this could be in")
        return self._between(*here.between, here) if here.between else None

    @property
    def unit_named(self) -> str:
        if self.unknown.count("-") == 2:
            return "D"
        return "M" if self.unknown[-1].isdigit() else "SE"

    @property
    def day_without_year(self) -> bool:
        return self.names_day

    def on_day_of(self, other: Meaning) -> Meaning:
        return OfYear(self, *other.year_of) if other.year_of and not self.which else self

    def written_on(self, dct: datetime.date | None) -> datetime.date | None:
        if dct is None:
            return None
        begun = [period for period in self._years_around(dct.year) if period.earliest <= dct]
        return begun[-1].earliest if begun else None

    def _nearest(self, here: Situation, today: datetime.date, past: list[Period], coming: list[Period]) -> Reading:
        chosen, because, certainty = self._choose(here, today, past, coming)
        if chosen.earliest > today and (named := self._named_in_full(here, today, chosen)):
            return named
        certainty = certainty if certainty != "sure" else self.certainty
        return Reading("DATE", chosen.value, f"{because} is {say(chosen)}", chosen, here.anchor, certainty)

    def _choose(
        self, here: Situation, today: datetime.date, past: list[Period], coming: list[Period]
    ) -> tuple[Period, str, Certainty]:
        before, after = past[-1], coming[0]
        if self.which == "last":
            ended = before if before.latest < today else past[-2]
            # "last February", said in March, may well be meant for the year before.
            certainty: Certainty = "sure" if (today - ended.latest).days > AMBIGUOUS_LAST_DAYS else "guess"
            return ended, f"the last one before {here.today_is}", certainty
        if self.which == "next":
            begun = after if after.earliest > today else coming[1]
            return begun, f"the first one after {here.today_is}", "sure"
        if self.which in ("coming", "due"):
            # "The coming spring", said on 20 March, is the one that has just begun.
            is_over = self.which == "coming" and (today - after.earliest).days > AMBIGUOUS_LAST_DAYS
            return coming[1] if is_over else after, f"the first one from {here.today_is}", "likely"
        if self.which == "this":
            chosen = before if before.earliest.year == today.year else after
            return chosen, f"the one in the year of {here.today_is}", "sure"
        if before == after:
            return before, f"the one that {here.today_is} falls in", "sure"
        if self.weekday is not None:  # it fits so seldom that the nearest is meant
            nearest = min(before, after, key=lambda one: abs((one.earliest - today).days))
            is_near = abs((nearest.earliest - today).days) < NEAR_WEEKDAY_DAYS
            return nearest, f"the nearest one to {here.today_is}", "sure" if is_near else "guess"
        direction = here.direction()
        ahead, behind = (after.earliest - today).days, (today - before.latest).days
        is_told = not here.jotted or self.which
        if is_told and direction in ("future", "would") and not self._is_just_past(here, behind, ahead):
            return after, f"the clause speaks of the future; the first one from {here.today_is}", "likely"
        if here.jotted and behind > JUST_NOTED_DAYS:
            return after, f"a note speaks of what is to come; the first one from {here.today_is}", "likely"
        if ahead < behind and self._is_near(here, ahead, after):
            return after, f"the nearest one to {here.today_is}", "guess" if direction == "past" else "likely"
        certainty = "sure" if direction == "past" and before.granularity == "day" else "likely"
        return before, f"the last one up to {here.today_is}", certainty

    @staticmethod
    def _is_just_past(here: Situation, behind: int, ahead: int) -> bool:
        """Is the one so many days behind meant, though the clause speaks of the future?"""
        if behind <= JUST_PAST_DAYS and ahead >= FAR_AHEAD_DAYS:
            return True
        return behind <= MONTHS_PAST_DAYS and ahead >= MONTHS_AHEAD_DAYS and not here.says_will()

    @staticmethod
    def _is_near(here: Situation, ahead: int, after: Period) -> bool:
        """Is the one so many days ahead near enough to be meant, whatever the tense?"""
        direction = here.direction()
        if here.jotted or (here.note and direction is None):
            return True
        if direction == "planned":
            return True
        return (
            ahead <= NEAR_FUTURE_DAYS
            if after.granularity == "day"
            else (ahead <= NEAR_FUTURE_MONTH_DAYS and direction != "past")
        )

    def _named_in_full(self, here: Situation, today: datetime.date, coming: Period) -> Reading | None:
        """Of a day still to come of which the clause speaks as past: the one that the text has named with its year."""
        named = (
            here.dated.get(day_of_year(coming.earliest)) if coming.granularity == "day" and not self.which else None
        )
        if named is None or named.period.earliest > today or here.direction() != "past":
            return None
        because = f"the text has named it in full before, as {say(named.period)}"
        return Reading("DATE", named.period.value, because, named.period, named.anchor, "likely")

    def _month_named(self, here: Situation) -> Reading | None:
        """Of a day: in the month just named with its year, "in May of last year, May 19"."""
        named = here.dated.get("M") if self.names_day else None
        if named is None or named.period.granularity != "month" or here.at - named.start > NAMED_BEFORE:
            return None
        period = self._try(named.period.earliest.year) if here.in_sentence(named.start) else None
        if period is None or not named.period.earliest <= period.earliest <= named.period.latest:
            return None
        because = f"in the month of {say_dated(named)}, this is {say(period)}"
        return Reading("DATE", period.value, because, period, named.anchor, "likely")

    def _fits_near(self, today: datetime.date) -> bool:
        """Does the weekday go with the day in a year near enough to be left out?"""
        near = self._in_years(range(max(today.year - FITTING_YEARS, 1), min(today.year + 2, 9999)))
        return bool(near)

    def _misfit(self, here: Situation) -> Reading | None:
        """The day as it is without its weekday, which is a slip or belongs to another year."""
        reading = replace(self, weekday=None).resolve(here)
        if reading is None or self.weekday is None:
            return reading
        because = f"in no year near is it a {say_weekday(self.weekday)}; {reading.because}"
        return replace(reading, because=because, certainty="guess")

    def _years_around(self, year: int) -> list[Period]:
        reach = SAME_WEEKDAY_YEARS if self.weekday else 3
        near = self._in_years(range(year - reach, year + reach + 1))
        is_leap_day = not self.weekday and len(near) < LEAST_YEARS
        return self._in_years(range(year - LEAP_YEARS, year + LEAP_YEARS)) if is_leap_day else near

    def _in_years(self, years: range) -> list[Period]:
        return _in_years(self.in_year, self.weekday, years)

    def _try(self, year: int) -> Period | None:
        return next(iter(self._in_years(range(year, year + 1))), None)

    def _in_story(self, base: Dated, here: Situation) -> Reading | None:
        """The year of what was dated last, or the one beside it when that would be a leap in time.

        "On 30 November 1939 ... On 13 March" goes on to 1940; "On 5 January 1943 ... In December" looks back to 1942.
        """
        year = base.period.earliest.year
        period = self._try(year)
        if period:
            behind = (base.period.earliest - period.latest).days
            ahead = (period.earliest - base.period.latest).days
            if behind > STORY_STEP_BACK_DAYS and not here.pluperfect():
                period = self._try(year + 1)
            elif ahead > STORY_LEAP_DAYS or (ahead > STORY_STEP_BACK_DAYS and here.pluperfect()):
                period = self._try(year - 1)
        period = period or self._try(year + 1)
        if period is None:
            return None
        is_left = here.between and (here.between[0].earliest - period.latest).days > STORY_STEP_BACK_DAYS
        if is_left and here.between and (told := self._between(*here.between, here)):
            return told  # the story has gone on from what it told of last
        because = f"the story is at {say_dated(base)} here, so this is {say(period)}"
        anchor = Anchor("narrative", base.period.earliest, base.start)
        return Reading("DATE", period.value, because, period, anchor, "likely")

    def _is_just_over(self, told: Period, base: Dated, here: Situation) -> bool:
        """Is what was last so before publication meant, where a story of these years has no day near to go on from?

        "By the end of 2019 he had left. Reached on May 12, he hung up", published on 14 May 2020.
        """
        today = here.today
        if today is not None and told.earliest > today and not is_far(told.earliest.year):
            return here.direction() != "future"  # no story goes on behind its own publication
        begun = [period for period in self._years_around(today.year) if period.earliest <= today] if today else []
        if today is None or not begun or today.year - base.period.earliest.year > RECENT_YEARS:
            return False
        is_away = here.at - base.start > REFERENCE_REACH
        if begun[-1] == told or (not is_away and (today - begun[-1].latest).days > JUST_OVER_DAYS):
            return False
        turns_back = told.latest < base.period.earliest and not here.pluperfect()
        leaps = (told.earliest - base.period.latest).days > STORY_STEP_BACK_DAYS
        return is_away or turns_back or leaps or base.period.granularity == "year"

    def _between(self, first: Period, last: Period, here: Situation) -> Reading | None:
        """The one between the times around it in a chronicle, after what that told of last; None where more fit."""
        told = here.dated.get("Y")
        is_there = told is not None and first.earliest <= told.period.earliest <= last.latest
        at = told.period.earliest if told and is_there else first.earliest
        fitting = self._in_years(range(at.year, last.latest.year + 1))
        fitting = [one for one in fitting if at <= one.latest and one.earliest <= last.latest]
        if len(fitting) != 1 or here.direction() == "future":
            return None
        because = f"told between {say(first)} and {say(last)}, this is {say(fitting[0])}"
        anchor = Anchor("narrative", first.earliest)
        return Reading("DATE", fitting[0].value, because, fitting[0], anchor, "likely")

    def _beside(self, base: Dated) -> Reading | None:
        """The one beside what the text dated last: "that summer", "the following March", "the previous autumn"."""
        year = base.period.earliest.year
        if self.which == "this":
            chosen = [one for one in [self._try(year)] if one]
        elif self.which == "next":
            # A winter reaches into the next year: the one that follows "in 425 BC" is that of 425-424 BC.
            year_alone = base.period.granularity == "year"
            near = self._years_around(year)
            chosen = [one for one in near if (one.latest if year_alone else one.earliest) > base.period.latest][:1]
        else:
            chosen = [one for one in self._years_around(year) if one.latest < base.period.earliest][-1:]
        if not chosen:
            return None
        because = f"counted from {say_dated(base)}, this is {say(chosen[0])}"
        return Reading("DATE", chosen[0].value, because, chosen[0], base.anchor, "likely")

    def _before_end(self, end: Period) -> Reading | None:
        before = [period for period in self._years_around(end.latest.year) if period.earliest <= end.latest]
        if not before:
            return None
        because = f"the range ends with {say(end)}, so this is {say(before[-1])}"
        return Reading("DATE", before[-1].value, because, before[-1], Anchor("explicit"), "likely")

    def _from(self, base: Dated) -> Reading | None:
        coming = [one for one in self._years_around(base.period.earliest.year) if one.latest >= base.period.earliest]
        if not coming:
            return None
        because = f"the first one from {say_dated(base)} is {say(coming[0])}"
        return Reading("DATE", coming[0].value, because, coming[0], base.anchor, "likely")


@lru_cache(maxsize=4096)  # a text asks for the same days again and again
def _in_years(in_year: Callable[[int], Period], weekday: int | None, years: range) -> list[Period]:
    """Those of these years, on that weekday if any, which have it: 29 February seldom."""
    there = []
    for year in years:
        try:
            period = in_year(year)
        except (ValueError, OverflowError):
            continue
        if weekday is None or period.earliest.isoweekday() == weekday:
            there.append(period)
    return there


@lru_cache(maxsize=4096)
def month_and_day(number: int, in_month: int, which: Which = "", weekday: int | None = None) -> Yearless:
    """The meaning of "March 13": day 13 of month 3 of some year."""
    return Yearless(
        lambda year: day(datetime.date(year, in_month, number)), f"XXXX-{in_month:02}-{number:02}", which, weekday
    )


@lru_cache(maxsize=256)
def month_alone(number: int, which: Which = "", from_text: bool = False) -> Yearless:
    """The meaning of "in March": month 3 of some year."""
    return Yearless(lambda year: month(year, number), f"XXXX-{number:02}", which, from_text=from_text)


@dataclass(frozen=True, slots=True)
class OfYear(Meaning):
    """A time of a year that is itself relative: "June last year" is OfYear(June of any year, -1, "today")."""

    of: Yearless
    years: int
    base: str

    @property
    def year_of(self) -> tuple[int, str]:
        return self.years, self.base

    @property
    def unit_named(self) -> str:
        return self.of.unit_named

    def resolve(self, here: Situation) -> Reading | None:
        in_year = (FromToday if self.base == "today" else FromText)("Y", self.years).resolve(here)
        if in_year is None or in_year.period is None:
            return in_year and replace(in_year, value=self.of.unknown)
        period = self.of.in_year(in_year.period.earliest.year)
        because = f"{in_year.because}, in which it is {say(period)}"
        return replace(in_year, value=period.value, period=period, because=because)


# "June last year", "12 May of that year": years from today's, or from that of the time dated last in the text.
YEAR_OF: Final = {
    "this": (0, "today"), "last": (-1, "today"), "next": (1, "today"), "that": (0, "text"), "the same": (0, "text"),
    "the following": (1, "text"), "the next": (1, "text"), "the previous": (-1, "text"),
}  # fmt: skip
