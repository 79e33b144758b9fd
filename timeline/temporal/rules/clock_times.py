"""Times of day that stand alone: "9 a.m.", "14:30 GMT", "4 in the morning", "half past ten", "5 o'clock"."""

import re
from typing import Final

from ..fragments import number
from ..meanings.parts import ClockTime
from ..meanings.spoken import SpokenDay
from ..reading import Meaning
from .clock import (
    CLOCK,
    HALVES,
    HOUR,
    HOURS_24,
    HOURS_AND_ZONE,
    NO_CLOCK_AFTER,
    SPOKEN,
    clock_value,
    is_after_midnight,
    value_in_words,
    zone_of,
)
from .rule import Example, Match, Rule


def _clock(match: Match) -> Meaning | None:
    clock = clock_value(match)
    if clock is None or match.before(1) in tuple("-:.,/$£€+") or NO_CLOCK_AFTER.match(match.after(12)):
        return None
    if match.before(5) == "high " and match.before(8) != "at high ":
        return None  # what "High Noon" stands for
    if is_after_midnight(match):
        return ClockTime("00:00", SpokenDay(after_midnight=True))
    return ClockTime(clock, SpokenDay(), zone_of(match))


# "A score of 3:16", "she won in 2:43", "John 3:16" is a verse: without a zone it wants a word of time before it.
_CLOCK_BEFORE: Final = re.compile(
    r"(?:\b(?:at|by|around|about|approximately|roughly|exactly|it (?:was|is)|from|since|until|till|to|between|and|before|after|past|circa)|^|[\n,;(|\[]) ?$"
)


def _clock_24(match: Match) -> Meaning | None:
    return _clock(match) if match.has("zone") or match.has("place") or _CLOCK_BEFORE.search(match.before(14)) else None


def _clock_spoken(match: Match) -> Meaning | None:
    """A clock time in words, where it is none that is counted: "ten to twelve people", "five after the war"."""
    before = match.before(14)
    is_plain = match["shift"] in ("half", "quarter", "a quarter") and match["way"] == "past"
    if not (is_plain or match.has("spokenhalf") or match.has("spokenpart") or _CLOCK_BEFORE.search(before)):
        return None
    if not is_plain and _COUNTS_AFTER.match(match.after(10)):
        return None
    return _clock(match)


_COUNTS_AFTER: Final = re.compile(
    r" (?!on\b|in\b|at\b|and\b|the\b|he\b|she\b|they\b|when\b|tomorrow|today|tonight|yesterday)[a-z]"
)


def _hour_in_words(match: Match) -> Meaning | None:
    clock = value_in_words(match)
    return ClockTime(clock, SpokenDay(1 if match.has("next") else 0)) if clock else None


def _clock_by_name(match: Match) -> Meaning | None:
    hours = round(number(match["hours"]))
    return ClockTime(f"{hours:02}:00", SpokenDay()) if 1 <= hours <= 12 else None


RULES: Final = (
    Rule(
        name="clock-time",
        starts="14 5pm noon midday midnight",
        needs=HALVES,
        pattern=CLOCK,
        read=_clock,
        examples=[
            Example("The vote is at 9 a.m., he said.", value="2025-03-14T09:00"),
            Example("On Monday they began to line up. By noon the doses were gone.", value="2025-03-10T12:00"),
            Example("It struck at 7:15 p.m., he said.", value="2025-03-14T19:15"),
            Example("The truce began at noon.", value="2025-03-14T12:00"),
            Example("He was elected on 4 May 2020. The bridge collapsed at 2 p.m.", value="2025-03-14T14:00"),
            Example(
                "It sank on Thursday. Its master had been freed on Monday. It left at 2 p.m.", value="2025-03-13T14:00"
            ),
            Example("They will meet on Monday. He told reporters so at 2 p.m.", value="2025-03-14T14:00"),
            Example("The game was moved from Tuesday to Thursday. He resigned at 2 p.m.", value="2025-03-14T14:00"),
            Example("Results are due on Monday. The share gained 4 percent by 11 a.m.", value="2025-03-14T11:00"),
            Example("Polls open on Sunday. Stations will open at 8 a.m.", value="2025-03-16T08:00"),
            Example("It left at 6 p.m. on Sunday and sank shortly after midnight.", value="2025-03-10T00:00"),
            Example("It shook on Wednesday evening. Just after midnight it shook again.", value="2025-03-13T00:00"),
            Example("It came into force at 0:35 a.m., he said.", value="2025-03-14T00:35"),
            Example("Shift change every day at 6 a.m.", value="XXXX-XX-XXT06:00"),
            Example("The vote is at 9 a.m. EDT, he said.", value="2025-03-14T09:00", words="9 a.m. EDT"),
            Example("The vote is at 9 a.m. (GMT).", value="2025-03-14T09:00Z", words="9 a.m. (GMT)"),
            Example("The vote is at 9 a.m. Moscow time.", value="2025-03-14T09:00", words="9 a.m. Moscow time"),
        ],
        counterexamples=["It began at 25 p.m.", "It cost $5 a.m. or not."],
    ),
    Rule(
        name="24-hour-time",
        starts="14:",
        pattern=HOURS_24,
        read=_clock_24,
        examples=[
            Example("The siren sounded at 14:30 local time.", value="2025-03-14T14:30"),
            Example("It struck (at 05:30 UTC), he said.", value="2025-03-14T05:30Z", words="05:30 UTC"),
            Example("It struck at 05:30 (UTC), he said.", value="2025-03-14T05:30Z", words="05:30 (UTC)"),
        ],
        counterexamples=["a ratio of 1:100", "a score of 3:16", "She won in 2:43.", "as John 3:16 says"],
    ),
    Rule(
        name="24-hour-time-with-zone",
        starts="1998 5pm",
        pattern=HOURS_AND_ZONE,
        read=_clock,
        examples=[
            Example("It struck at 0530 GMT.", value="2025-03-14T05:30Z"),
            Example("They landed at 0530 hours.", value="2025-03-14T05:30"),
        ],
    ),
    Rule(
        name="spoken-time",
        starts="half a quarter number",
        needs=frozenset("past to before after".split()),
        pattern=SPOKEN,
        read=_clock_spoken,
        examples=[
            Example("They set out at half past ten.", value="2025-03-14T10:30"),
            Example("The lights failed at a quarter to six in the evening.", value="2025-03-14T17:45"),
            Example("The bell rang at twenty past eight.", value="2025-03-14T08:20"),
            Example("The bell rang at twenty past eight p.m.", value="2025-03-14T20:20"),
        ],
        counterexamples=["It took five to ten people.", "Half past the hour it rang.", "He won by six to four."],
    ),
    Rule(
        name="hour-of-part",
        starts="number",
        needs=frozenset("morning afternoon evening night".split()),
        pattern=HOUR + r"(?:in the|that|the same|(?P<next>the (?:next|following))|at(?= night)) (?P<part>{daypart})",
        read=_hour_in_words,
        examples=[
            Example("They came at 4 in the morning.", value="2025-03-14T04:00"),
            Example("They came at 1:55 in the afternoon.", value="2025-03-14T13:55"),
            Example("He left on Tuesday and fell at six the next morning.", value="2025-03-12T06:00"),
            Example("They came at 11 at night.", value="2025-03-14T23:00"),
        ],
    ),
    Rule(
        name="o-clock",
        starts="number",
        needs=frozenset({"clock"}),
        pattern=r"(?P<hours>\d{1,2}|{hour}) o'clock",
        read=_clock_by_name,
        examples=[Example("They came at 5 o'clock.", value="2025-03-14T05:00")],
    ),
    Rule(
        name="bare-hour",
        starts="14",
        pattern=r"(?P<hours>\d{1,2})(?:\.(?P<minutes>[0-5]\d))?(?= ?(?:$|\n|[,;]))",
        read=lambda match: _clock(match) if match.before(3) == "at " and match.is_note else None,
        examples=[Example("lunch with Ann at 12.30", value="2025-03-14T12:30")],
        counterexamples=["The share closed at 12.30, he said, after a day of trading."],
    ),
)
