"""Times of day beside their day: "9 a.m. EST Tuesday", "Thursday at noon", "half past ten on Tuesday"."""

from typing import Final

from ..fragments import number
from ..meanings.parts import ClockTime
from ..reading import Meaning
from .clock import (
    CLOCK,
    HALVES,
    HOUR,
    HOURS_24,
    HOURS_AND_ZONE,
    NO_CLOCK_AFTER,
    SPOKEN,
    TWELVE,
    clock_value,
    is_after_midnight,
    value_in_words,
    zone_of,
)
from .rule import Example, Match, Modifier


def _clock_of_day(meaning: Meaning, match: Match) -> Meaning | None:
    clock = "00:00" if is_after_midnight(match) else clock_value(match)
    if not clock or (match.has("minutes") and match["minutes"] and NO_CLOCK_AFTER.match(match.after(12))):
        return None
    if meaning.day_of_part:  # "1:12 on Monday morning"
        is_later = meaning.is_after_noon and not match["half"] and 1 <= int(clock[:2]) < 12
        clock = f"{int(clock[:2]) + 12:02}{clock[2:]}" if is_later else clock
        return ClockTime(clock, meaning.day_of_part, zone_of(match))
    return ClockTime(clock, meaning, zone_of(match)) if meaning.names_day or meaning.is_repetition else None


def _hour_of_day(meaning: Meaning, match: Match) -> Meaning | None:
    """A bare hour after a day: "tomorrow at 8", "tonight at 8"."""
    hours = int(match["hours"])
    if hours > 24:
        return None
    of = meaning.day_of_part or (meaning if meaning.names_day else None)
    if meaning.day_of_part and meaning.is_after_noon_or_night and hours < 12:
        hours += 12
    return of and ClockTime(f"{hours:02}:{match['minutes'] or '00'}", of)


def _hour_in_words_of_day(meaning: Meaning, match: Match) -> Meaning | None:
    clock = value_in_words(match)
    return ClockTime(clock, meaning) if clock and meaning.names_day else None


def _o_clock_of_day(meaning: Meaning, match: Match) -> Meaning | None:
    hours = round(number(match["hours"] or match["spelled"]))
    of = meaning.day_of_part or (meaning if meaning.names_day else None)
    if meaning.day_of_part and meaning.is_after_noon_or_night and hours < 12:
        hours += 12
    return ClockTime(f"{hours:02}:00", of) if of and hours <= 24 else None


MODIFIERS: Final = (
    Modifier(
        name="clock before day",
        side="before",
        starts="14 5pm noon midday midnight",
        needs=HALVES,
        pattern=CLOCK + r"(?:,? (?:on )?)(?:the {daypart} of (?:the )?)?",
        apply=_clock_of_day,
        examples=[
            Example("The deadline was 9 a.m. EST Tuesday.", value="2025-03-11T09:00", words="9 a.m. EST Tuesday"),
            Example("It expires at noon on Thursday.", value="2025-03-20T12:00"),
            Example("It sank shortly before midnight on Sunday.", value="2025-03-09T24:00"),
            Example("It sank shortly after midnight on Sunday.", value="2025-03-09T00:00"),
            Example("It ended at 1.12 a.m. on Monday morning.", value="2025-03-10T01:12"),
            Example("At 10:40 p.m. on the night of July 7, 1937 shots fell.", value="1937-07-07T22:40"),
            Example(
                "It closed at 4 p.m. EDT (2000 UTC) on Monday.",
                value="2025-03-10T16:00",
                words="4 p.m. EDT (2000 UTC) on Monday",
            ),
            Example("It begins at 10:00 a.m. PDT (5 p.m. UTC) on June 3.", value="2025-06-03T10:00"),
        ],
    ),
    Modifier(
        name="spoken time before day",
        side="before",
        starts="half a quarter number",
        needs=frozenset("past to before after".split()),
        pattern=SPOKEN + r",? (?:on )?",
        apply=_clock_of_day,
        examples=[
            Example("They met at half past ten on Tuesday.", value="2025-03-11T10:30"),
            Example("wake me at quarter past 7 tomorrow", value="2025-03-15T07:15", words="quarter past 7 tomorrow"),
        ],
    ),
    Modifier(
        name="hour in words before day",
        side="before",
        starts="number",
        needs=frozenset("morning afternoon evening".split()),
        pattern=HOUR + r"(?:in|on) the (?P<part>morning|afternoon|evening) (?:of|on) ",
        apply=_hour_in_words_of_day,
        examples=[
            Example("At 4 o'clock on the morning of 12 March it fell.", value="2025-03-12T04:00"),
        ],
    ),
    Modifier(
        name="o'clock before day",
        side="before",
        starts="number",
        needs=frozenset({"clock"}),
        pattern=r"(?:(?P<hours>\d{1,2})|(?P<spelled>{hour})) o'clock,? (?:on )?",
        apply=_o_clock_of_day,
        examples=[
            Example("At 8 o'clock on Monday they left.", value="2025-03-10T08:00", words="8 o'clock on Monday"),
            Example("At 9 o'clock on Monday night they left.", value="2025-03-10T21:00"),
            Example("wake me at eight o'clock tomorrow", value="2025-03-15T08:00", words="eight o'clock tomorrow"),
        ],
    ),
    Modifier(
        name="24-hour time before day",
        side="before",
        starts="14:",
        pattern=HOURS_24 + r",? (?:on )?",
        apply=_clock_of_day,
        examples=[
            Example("At 17:00 on 13 March it began.", value="2025-03-13T17:00", words="17:00 on 13 March"),
            Example("It starts at 19:00 local time (16:00 UTC) on Friday, March 21.", value="2025-03-21T19:00"),
            Example("It fell at 14:55 23.04.2022.", value="2022-04-23T14:55", words="14:55 23.04.2022"),
        ],
    ),
    Modifier(
        name="24-hour time and zone before day",
        side="before",
        starts="1998 5pm",
        pattern=HOURS_AND_ZONE + r",? (?:on )?",
        apply=_clock_of_day,
        examples=[
            Example("It struck at 0530 GMT on Tuesday.", value="2025-03-11T05:30Z"),
            Example("The ship sank at 1800 hrs on Monday.", value="2025-03-10T18:00", words="1800 hrs on Monday"),
        ],
    ),
    Modifier(
        name="noon after day",
        side="after",
        starts="at noon midday midnight",
        pattern=r"(?: (?:at )?|,)(?P<name>noon|midday|midnight)",
        apply=_clock_of_day,
        examples=[
            Example("It ended on Thursday noon.", value="2025-03-13T12:00", words="Thursday noon"),
            Example("It ended on Thursday at noon.", value="2025-03-13T12:00", words="Thursday at noon"),
        ],
    ),
    Modifier(
        name="clock after day",
        side="after",
        starts="14 5pm",
        pattern=rf"(?:,? ?@ ?| ){TWELVE}",
        apply=_clock_of_day,
        examples=[
            Example("the gym tomorrow 5pm", value="2025-03-15T17:00", words="tomorrow 5pm"),
            Example("ring her tomorrow morning 8am", value="2025-03-15T08:00", words="tomorrow morning 8am"),
        ],
    ),
    Modifier(
        name="24-hour time after day",
        side="after",
        starts="14 q1",
        pattern=r"(?:,? ?@ ?|,? |t|- ?| - )" + HOURS_24,
        apply=_clock_of_day,
        examples=[
            Example("[2025-03-12 02:15] Alarm in the harbour.", value="2025-03-12T02:15", words="2025-03-12 02:15"),
            Example("fix seen 2025-03-09 18:05:44", value="2025-03-09T18:05"),
            Example("Log of 9.3.2025 18:05: pump stopped.", value="2025-03-09T18:05"),
        ],
    ),
    Modifier(
        name="hour in figures after day",
        side="after",
        starts="at 5pm",
        pattern=r",? (?:at |@ ?)?(?P<hours>[01]?\d|2[0-4])h(?P<minutes>[0-5]\d)?(?! (?:of|after|before|later|a|per)\b)",
        apply=_clock_of_day,
        examples=[
            Example("meeting 28.11. 10h", value="2025-11-28T10:00"),
            Example("The ferry leaves on Sunday at 7h30.", value="2025-03-16T07:30"),
        ],
        counterexamples=["They worked on Sunday 10h a head."],
    ),
    Modifier(
        name="hour after day",
        side="after",
        starts="at 14",
        pattern=r" (?:at|@) (?P<hours>\d{1,2})(?:\.(?P<minutes>[0-5]\d))?(?: o'clock)?(?=\.?(?:$|\n)|[;)]|,[^\d]| (?:to|on|and|with|for|until)\b|\. )",
        apply=_hour_of_day,
        examples=[
            Example("call Bob tomorrow at 8", value="2025-03-15T08:00", words="tomorrow at 8"),
            Example("The siren sounded last night at 8.", value="2025-03-13T20:00"),
        ],
        counterexamples=["It was seen on Tuesday at 8 sites."],
    ),
)
