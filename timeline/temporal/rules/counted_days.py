"""Days and weeks told off by counting from a day: "Monday week", "three Sundays ago", "a week from Friday"."""

import re
from typing import Final

from ..fragments import number
from ..meanings.beside import BesideNext, CountedDay
from ..meanings.distances import Distance
from ..meanings.parts import PartOfDay
from ..meanings.shifts import FromToday
from ..meanings.weekdays import CountedWeekday, NamedWeekday, WeekdayOfWeek, WorkingDays
from ..reading import Meaning
from ..word_lists import WEEKDAY_NAMES, WEEKDAYS
from .durations import unit_code
from .relative import OFFSETS
from .rule import WEEKDAY_WORDS, Example, Match, Rule

_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}
_WEEKS: Final = {"week": 1, "fortnight": 2}


def _weekday_week(match: Match) -> Meaning:
    """A week, or two, from a day that is to come, or back from one that is past: "Monday week", "last Monday week"."""
    weeks = _WEEKS[match["unit"]]
    if match.has("last"):
        return CountedDay(-weeks, "W", CountedWeekday(WEEKDAYS[match["weekday"]], -1))
    if match.has("day"):
        offset = _DAYS[match["day"]]
        return CountedDay(-weeks if offset < 0 else weeks, "W", FromToday("D", offset))
    return CountedDay(weeks, "W", CountedWeekday(WEEKDAYS[match["weekday"]], 1))


# "For the first time in three weeks today": a length.
_LENGTH_BEFORE: Final = re.compile(r"\b(?:in|for|of|over|after|within|every) $")


def _weeks_on(match: Match) -> Meaning | None:
    """So many weeks from a day: "a week tomorrow", "two weeks on Monday", "a week last Tuesday"."""
    if _LENGTH_BEFORE.search(match.before(8)):
        return None
    weeks = number(match["number"]) * _WEEKS[match["unit"].removesuffix("s")]
    if match.has("day"):
        return CountedDay(weeks, "W", FromToday("D", _DAYS[match["day"]]))
    if match["which"] == "last":
        return CountedDay(-weeks, "W", NamedWeekday(WEEKDAYS[match["weekday"]], "last"))
    return CountedDay(weeks, "W", CountedWeekday(WEEKDAYS[match["weekday"]], 1))


def _weekdays_counted(match: Match) -> Meaning | None:
    """So many of a weekday back or ahead: "three Sundays ago", "two Fridays from now"."""
    count = round(number(match["number"]))
    if not match.has("way") and not (match.is_jotted and match.before(3) == "in "):
        return None
    return CountedWeekday(WEEKDAYS[match["weekday"]], -count if match["way"] == "ago" else count) if count else None


def _after_next(match: Match) -> Meaning:
    sign = 1 if match["way"] == "after next" else -1
    if match.has("weekday"):
        return CountedWeekday(WEEKDAYS[match["weekday"]], 2 * sign)
    if match.has("part"):
        return PartOfDay(FromToday("D", -2), "NI" if match["part"] == "night" else "EV")
    return FromToday(unit_code(match["unit"] or match["longer"]), 2 * sign)


def _day_ago(match: Match) -> Meaning | None:
    """A day, or a unit, so long ago: "a week ago Friday", "a year ago today", "a year ago this month"."""
    if match.has("grain"):
        return Distance(-number(match["number"]), unit_code(match["unit"]), grain=unit_code(match["grain"]))
    return _from_day(match, -1)


# "Car tax year from today", not "the week from Monday", "a school year from now on".
_BARE_BEFORE: Final = re.compile(r"(?:^|(?<!the)(?<!a)(?<!this)(?<!school) )\Z")


def _working_days(match: Match) -> Meaning | None:
    """So many days from Monday to Friday on or back; without "from now" only where somebody jots it down."""
    if match.has("next"):
        return WorkingDays(1) if match.is_jotted and match.before(4) != "the " else None
    if not match.has("way") and not (match.is_jotted and match.before(3) == "in "):
        return None
    return WorkingDays(round(number(match["number"])) * (-1 if match["way"] == "ago" else 1))


def _day_ahead(match: Match) -> Meaning | None:
    return _from_day(match, 1)


def _from_day(match: Match, sign: int) -> Meaning | None:
    if match.has("one") and not (match.is_jotted and _BARE_BEFORE.search(match.before(8))):
        return None
    amount, unit = sign * number(match["number"] or "1"), unit_code(match["unit"] or match["one"])
    if match["day"] == "now":
        return Distance(amount, unit, grain="D" if match.is_jotted else "")
    if match.has("weekday"):
        # Counted from the coming Friday or from the last one, as the words go.
        weekday = WEEKDAYS[match["weekday"]]
        of = CountedWeekday(weekday, 1) if sign > 0 else NamedWeekday(weekday, "last")
        return CountedDay(amount, unit, of) if unit in (("W", "M", "Y") if sign > 0 else ("W",)) else None
    return CountedDay(amount, unit, FromToday("D", _DAYS[match["day"]]))


RULES: Final = (
    Rule(
        name="weekday-week",
        starts="weekday yesterday today tomorrow last",
        needs=frozenset("week fortnight".split()),
        pattern=r"(?:(?P<last>last )?(?P<weekday>{fullweekday})|(?P<day>yesterday|today|tomorrow)) (?P<unit>week|fortnight)(?![-'’\w]| (?:of|that)\b)",
        read=_weekday_week,
        examples=[
            Example("The hearing is on Tuesday week.", value="2025-03-25", words="Tuesday week"),
            Example("The hearing is on Friday fortnight.", value="2025-04-04"),
            Example("He died last Tuesday week.", value="2025-03-04", words="last Tuesday week"),
            Example("They moved in yesterday week.", value="2025-03-06"),
            Example("They move out tomorrow fortnight.", value="2025-03-29"),
        ],
        counterexamples=["the Tuesday week of strikes"],
    ),
    Rule(
        name="weeks-on-day",
        starts="number",
        needs=frozenset("yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday".split()),
        pattern=r"(?P<number>{number}) (?P<unit>weeks?|fortnights?),? (?:(?P<day>yesterday|today|tomorrow)|(?:on |this |next |"
        r"(?P<which>last) )?(?P<weekday>{fullweekday}))(?!'s)",
        read=_weeks_on,
        examples=[
            Example("The shop opens a week tomorrow.", value="2025-03-22", words="a week tomorrow"),
            Example("The trial begins a fortnight on Tuesday.", value="2025-04-01"),
            Example("He was last seen a week last Wednesday.", value="2025-03-05"),
            Example("The trial begins two weeks on Thursday.", value="2025-04-03"),
        ],
        counterexamples=["It took a week, Tuesday's paper said."],
    ),
    Rule(
        name="day-in-weeks",
        starts="weekday",
        needs=frozenset("weeks fortnight".split()),
        pattern=r"(?P<weekday>{fullweekday}) in (?P<number>{number}) (?P<unit>weeks|fortnight)(?:'? time)?(?!'|-| of\b)",
        read=lambda match: CountedDay(
            number(match["number"]) * _WEEKS[match["unit"].removesuffix("s")],
            "W",
            NamedWeekday(WEEKDAYS[match["weekday"]], "this"),
        ),
        examples=[
            Example("haircut saturday in two weeks", value="2025-03-29", words="saturday in two weeks"),
            Example("The trial begins on Monday in a fortnight.", value="2025-03-31"),
        ],
        counterexamples=["The first Monday in two weeks of rain was dry."],
    ),
    Rule(
        name="weekdays-counted",
        starts="number",
        needs=frozenset(f"{name}s" for name in WEEKDAY_NAMES),
        pattern=r"(?P<number>{count}|a couple of) (?P<weekday>{fullweekday})s(?: (?P<way>ago|from now|hence))?",
        read=_weekdays_counted,
        examples=[
            Example("He resigned two Mondays ago.", value="2025-03-03"),
            Example("It closes three Fridays from now.", value="2025-04-04"),
            Example("in 3 fridays choir", value="2025-04-04"),
        ],
    ),
    Rule(
        name="after-next",
        starts="the weekday week weekend year",
        needs=frozenset("next last".split()),
        pattern=r"(?:the (?:(?P<longer>month|quarter)|(?P<part>night|evening)(?= before))|(?:the )?(?:(?P<unit>week|weekend|year)|(?P<weekday>{fullweekday}))) "
        r"(?P<way>after next|before last)(?! [a-z]+day)",
        read=_after_next,
        examples=[
            Example("The budget comes the week after next.", value="2025-W13", words="the week after next"),
            Example("They met the week before last.", value="2025-W09"),
            Example("They marry the Saturday after next.", value="2025-03-22"),
            Example("The port was hit the Sunday before last.", value="2025-03-02"),
            Example("It hailed the night before last.", value="2025-03-12TNI"),
            Example("It opens the month after next.", value="2025-05"),
        ],
    ),
    Rule(
        name="week-and-weekday",
        starts="next last this",
        needs=frozenset({"week"}),
        pattern=r"(?P<which>last|this|next) week,? (?:on )?(?P<weekday>{fullweekday})(?!'s)",
        read=lambda match: WeekdayOfWeek(WEEKDAYS[match["weekday"]], OFFSETS[match["which"]]),
        examples=[
            Example("dentist next week tuesday", value="2025-03-18", words="next week tuesday"),
            Example("They met last week on Wednesday.", value="2025-03-05", words="last week on Wednesday"),
        ],
    ),
    Rule(
        name="weekday-next",
        starts="weekday",
        needs=frozenset("next last just coming gone past".split()),
        pattern=r"(?P<weekday>{fullweekday}) (?:(?P<which>next|last|just gone)(?! (?!{nonoun}\b)[a-z])|(?P<ends>coming|gone|past)(?=[.,;:!?)]|$))",
        read=lambda match: NamedWeekday(
            WEEKDAYS[match["weekday"]], "next" if (match["which"] or match["ends"]) in ("next", "coming") else "last"
        ),
        examples=[
            Example("The hearing is on Tuesday next.", value="2025-03-18", words="Tuesday next"),
            Example("He was buried on Sunday last.", value="2025-03-09"),
            Example("They moved in on Saturday just gone.", value="2025-03-08", words="Saturday just gone"),
            Example("see you sunday coming", value="2025-03-16", words="sunday coming"),
        ],
        counterexamples=["On Tuesday next year's budget was read."],
    ),
    Rule(
        name="weekday-beside",
        starts="the weekday",
        needs=WEEKDAY_WORDS,
        pattern=r"the (?P<weekday>{fullweekday}) (?P<way>before|after)(?=[.,;:)]|$| (?:that|had|was)\b)",
        read=lambda match: NamedWeekday(
            WEEKDAYS[match["weekday"]], "last" if match["way"] == "before" else "next", True
        ),
        examples=[
            Example("He was held last Friday; the Friday before, he had hidden.", value="2025-02-28"),
            Example("They voted on March 4 and again the Tuesday after.", value="2025-03-11"),
        ],
        counterexamples=["the Friday before the vote"],
    ),
    Rule(
        name="weekday-beside-happening",
        starts="the",
        needs=WEEKDAY_WORDS,
        pattern=r"the (?P<weekday>{fullweekday}) (?P<way>before|after)(?= (?:the|an?|his|her|its|their) (?:[a-z]+ ){0,2}(?:(?:on|of) )?"
        r"(?:{month}\.? {day}|{day}(?:st|nd|rd|th)? {month})\b)",
        read=lambda match: BesideNext(-1 if match["way"] == "before" else 1, "D", weekday=WEEKDAYS[match["weekday"]]),
        examples=[
            Example("He quit on the Friday before the March 9 vote.", value="2025-03-07", words="the Friday before"),
            Example("It shut the Monday after the raid of 5 March.", value="2025-03-10", words="the Monday after"),
        ],
    ),
    Rule(
        name="day-ago",
        starts="number 5pm",
        needs=frozenset("ago".split()),
        pattern=r"(?P<number>{number}) (?P<unit>{unit})s? ago (?:(?P<day>today|yesterday|tomorrow)|this (?P<grain>week|month)|"
        r"(?:on |this |last )?(?P<weekday>{fullweekday})(?!'s))",
        read=_day_ago,
        examples=[
            Example("He was freed a year ago today.", value="2024-03-14", words="a year ago today"),
            Example("He was freed a year ago this month.", value="2024-03", words="a year ago this month"),
            Example("He was freed a week ago Monday.", value="2025-03-03", words="a week ago Monday"),
        ],
    ),
    Rule(
        name="from-day",
        starts="number 5pm unit",
        needs=frozenset("from".split()),
        pattern=r"(?:(?P<number>{number}) (?P<unit>second|{unit})s?|(?P<one>week|month|year)) from (?:(?P<day>now|today|yesterday|tomorrow)|"
        r"(?:this |next )?(?P<weekday>{fullweekday}))",
        read=_day_ahead,
        examples=[
            Example("It opens six weeks from now.", value="2025-W17", words="six weeks from now"),
            Example("a month from now", value="2025-04-14"),
            Example("car tax year from today", value="2026-03-14", words="year from today"),
            Example("It opens a week from Monday.", value="2025-03-24", words="a week from Monday"),
            Example("It opens two weeks from tomorrow.", value="2025-03-29"),
            Example("A year from Friday it should stand.", dct="2025-03-12", value="2026-03-14"),
        ],
        counterexamples=["It is a world away from now.", "a school year from now on"],
    ),
    Rule(
        name="working-days",
        starts="number 5pm next",
        needs=frozenset("business working".split()),
        pattern=r"(?:(?P<next>next) (?:business|working) day|(?P<number>{count}) (?:business|working) days?(?P<way> from (?:now|today)| ago)?)",
        read=_working_days,
        examples=[
            Example("refund due 5 business days from today", value="2025-03-21"),
            Example("He applied six working days ago.", value="2025-03-06"),
            Example("reply in 3 business days", value="2025-03-19", words="3 business days"),
            Example("post it next working day", value="2025-03-17"),
        ],
        counterexamples=["It takes five working days.", "They come on the next business day."],
    ),
)
