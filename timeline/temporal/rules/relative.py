"""Days, weeks and years named from today's: "yesterday", "last week", "Friday of next week", "the new year"."""

import re
from typing import Final

from ..meanings.fixed import Rolling
from ..meanings.parts import LoosePart
from ..meanings.shifts import AtHand, FiscalYear, FromToday, NewYear, SameInYear, Today
from ..meanings.weekdays import WeekdayOfWeek
from ..reading import Meaning
from ..timex import Certainty
from ..word_lists import WEEKDAYS
from .durations import duration_value, unit_code
from .rule import UNIT_WORDS, Example, Match, Rule

_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tmw": 1, "2moro": 1}
OFFSETS: Final = {
    "last": -1, "this past": -1, "previous": -1, "prior": -1, "preceding": -1, "this": 0, "current": 0, "that": 0, "that same": 0,
    "same": 0, "the same": 0, "next": 1, "coming": 1, "this coming": 1, "following": 1,
}  # fmt: skip


def _day_word(match: Match) -> Meaning | None:
    if _THESE_DAYS.match(match.after(14)) or match.before(12).endswith(("people of ", "leaders of ")):
        return None
    return FromToday("D", _DAYS[match["day"]]) if _DAYS[match["day"]] else Today()


_THESE_DAYS: Final = re.compile(r"'s (?:world|youth|society|generation|standards|children|consumers|economy)\b")


_OVER: Final = re.compile(r"\b(?:for|over|within|during) $")


def _from_today(match: Match) -> Meaning | None:
    before = match.before(8)
    if match.original("unit")[0].isupper() and match.original("unit")[1:].islower():
        return None  # a programme's name: "This Week"
    is_the = match.words.startswith("the ") or before.endswith(" the ")
    if is_the and match["which"] in ("next", "last") and match.after(4) == " of ":
        return None  # "the last week of April"
    if match.words.startswith("the next"):
        return AtHand(unit_code(match["unit"]), 1)
    unit = unit_code(match["unit"])
    if match.words == "last century":
        return FromToday("C", -1, "likely")
    if match["which"] == "last" and unit in ("E", "C"):
        return Rolling(duration_value(1, unit), -1, unit)  # the ten years to today, not the 2010s
    if (
        match["which"] == "last"
        and unit in ("W", "M", "Y")
        and match.words.startswith("the ")
        and _OVER.search(before)
    ):
        return Rolling(duration_value(1, unit), -1, unit)  # "sick for the last week": seven days up to today
    if match.has("fiscal") and unit == "Y":
        return FiscalYear("Y", OFFSETS[match["which"] or match["this"]])
    # "The last week" may be the last seven days.
    certainty: Certainty = "likely" if match.words.startswith("the last") else "sure"
    return FromToday(unit, OFFSETS[match["which"] or match["this"]], certainty)


def _the_unit(match: Match) -> Meaning | None:
    """The present unit: "for the year", "the end of the month"; "the week" alone may be any."""
    before = match.before(12)
    if match["unit"] in ("decade", "century"):
        return AtHand(unit_code(match["unit"])) if _EDGE_OF.search(before) else None
    if not before.endswith((" for ", " of ", " in ", " during ", " until ")):
        return None
    if match.original("unit")[0].isupper() and match.original("unit")[1:].islower():
        return None  # "Person of the Year"
    return FiscalYear("Y", 0) if match.has("fiscal") else AtHand(unit_code(match["unit"]))


# "By the end of the decade", not "the crime of the century".
_EDGE_OF: Final = re.compile(r"\b(?:end|close|middle|start|beginning|rest|remainder) of \Z")


def _new_year(match: Match) -> Meaning | None:
    if match.words.startswith("early"):
        return LoosePart(NewYear(), "START")
    return NewYear() if match.before(4) in (" in ", " of ") else None


RULES: Final = (
    Rule(
        name="day-word",
        starts="yesterday today tomorrow tmrw tmr tmw 5pm",
        pattern=r"(?P<day>yesterday|today|tomorrow|tmrw|tmr|tmw|2moro)",
        read=_day_word,
        examples=[
            Example("They met yesterday.", value="2025-03-13"),
            Example("They meet today.", value="2025-03-14"),
            Example("It fell in May 1643, 1650, 1661, 1672 and 1681. Today it is a museum.", value="PRESENT_REF"),
            Example("They meet tomorrow.", value="2025-03-15"),
            Example("gym tmrw", value="2025-03-15"),
        ],
        counterexamples=["in today's world", "the leaders of tomorrow", "He told USA Today."],
    ),
    Rule(
        name="this-day-in",
        starts="this",
        needs=frozenset("day date week month".split()),
        pattern=r"this (?:very |same )?(?P<unit>day|date|week|month),? (?:back )?in (?P<year>{year})(?![\d%-]|[,.]\d)",
        read=lambda match: SameInYear(
            "D" if match["unit"] == "date" else unit_code(match["unit"]), int(match["year"])
        ),
        examples=[
            Example("On this day in 1978 the ferry sank.", value="1978-03-14", words="this day in 1978"),
            Example("The strike began this month in 1926.", value="1926-03"),
        ],
        counterexamples=["this day in court"],
    ),
    Rule(
        name="day-beyond",
        starts="the day",
        needs=frozenset("yesterday tomorrow".split()),
        pattern=r"(?:the )?day (?:(?P<before>before yesterday)|after tomorrow)",
        read=lambda match: FromToday("D", -2 if match.has("before") else 2),
        examples=[
            Example("He left the day before yesterday.", value="2025-03-12"),
            Example("He leaves the day after tomorrow.", value="2025-03-16"),
        ],
    ),
    Rule(
        name="unit-from-today",
        starts="last past this next coming current the",
        needs=UNIT_WORDS,
        pattern=r"(?:(?:the )?(?P<which>current|coming|next|last)|(?P<this>this past|this coming|this)) (?P<fiscal>(?:fiscal|financial|tax)~)?"
        r"(?P<unit>week|weekend|month|quarter|year|decade|century)(?: or so)?",
        read=_from_today,
        examples=[
            Example("They took it last year.", value="2024"),
            Example("The mine opened in 1911 and the next year it flooded.", value="1912", words="the next year"),
            Example("It closed in 2019 and will be torn down in the next year.", value="2026"),
            Example("It leaked on Monday; they hope to have it shut in the next week.", value="2025-W12"),
            Example("They met last week.", value="2025-W10", days=("2025-03-03", "2025-03-09")),
            Example("They met last week.", dct="2025-03-16", value="2025-W10", days=("2025-03-03", "2025-03-15")),
            Example("They meet next month.", value="2025-04"),
            Example("He has been sick for the last week.", value="P1W", days=("2025-03-07", "2025-03-14")),
            Example("It grew in the last decade.", value="P10Y", days=("2015-03-14", "2025-03-14")),
            Example("Rates may fall this quarter.", value="2025-Q1"),
            Example("Sales will grow in the current fiscal year.", value="2025", days=("2024-04-01", "2025-12-31")),
        ],
    ),
    Rule(
        name="the-unit",
        starts="the",
        needs=UNIT_WORDS,
        pattern=r"the (?:full |whole |entire |(?P<fiscal>(?:fiscal|financial|tax) (?=year)))?(?P<unit>year|month|week|decade|century)(?! (?:of(?! [$£€])|in|that|when|ended|ending|before|"
        r"after|ahead(?! of)|since|to (?:the end of )?{month}|\d))",
        read=_the_unit,
        examples=[
            Example("Sales for the full year were up.", value="2025"),
            Example("It rose to a high for the year of $42.", value="2025"),
            Example("All coal will be gone by the end of the decade.", value="202", mod="END"),
            Example("They met in May 2019; it fell apart in the last days of the month.", value="2019-05", mod="END"),
            Example(
                "It will open by the end of the month.", value="2025-03", mod="END", days=("2025-03-22", "2025-03-31")
            ),
            Example("Sales for the fiscal year were up.", value="2025", days=("2024-04-01", "2025-12-31")),
        ],
        counterexamples=[
            "the year of the rat",
            "Person of the Year",
            "the crime of the century",
            "Over the year he aged.",
            "It fell in the month since the blast.",
            "a plan for the year ahead",
        ],
    ),
    Rule(
        name="new-year",
        starts="the early late",
        needs=frozenset({"year"}),
        pattern=r"(?:early in )?the new year(?!'s|-)",
        read=_new_year,
        examples=[
            Example("They will decide early in the new year.", dct="2024-12-20", value="2025", mod="START"),
            Example("Prices have risen in the new year.", value="2025"),
        ],
        counterexamples=["They danced into the new year.", "on the new year's first day", "the Chinese new year"],
    ),
    Rule(
        name="weekday-of-week",
        starts="weekday",
        needs=frozenset({"week"}),
        pattern=r"(?P<weekday>{fullweekday}) (?:of )?(?P<which>last|this|next) week(?!'s)",
        read=lambda match: WeekdayOfWeek(WEEKDAYS[match["weekday"]], OFFSETS[match["which"]]),
        examples=[
            Example("They met on Friday last week.", value="2025-03-07", words="Friday last week"),
            Example("They meet on Monday of next week.", value="2025-03-17"),
        ],
    ),
)
