"""Times of day: "9 a.m. EST Tuesday", "noon Saturday", "14:30 GMT", "4 in the morning", "half past ten tomorrow"."""

import re
from typing import Final

from ..lexicon import number
from ..meanings.parts import ClockTime
from ..meanings.spoken import SpokenDay
from ..reading import Meaning
from .rule import Example, Match, Modifier, Rule

_UNIVERSAL: Final = ("gmt", "utc", "z")
_NAMED: Final = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
ZONES: Final = (
    r"(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|akst|akdt|hst|ast|adt|nst|bst|wet|west|cet|cest|eet|eest|msk|trt|gst|"
    r"pkt|ist|npt|ict|wib|sgt|hkt|pht|awst|kst|jst|acst|aest|aedt|nzst|nzdt|sast|cat|eat|wat|brt|art|clt|et|ct|mt|pt)"
)
_PLACE_TIME: Final = (
    r"(?:local|eastern|central|pacific|mountain|moscow|kyiv|london|israel|indian|beijing|tokyo|greenwich mean|"
    r"coordinated universal)(?: (?:standard|daylight|summer))? time"
)
_ZONE: Final = rf"(?: ?(?:(?P<open>\()?(?P<zone>{ZONES}(?:[+-]\d{{1,2}})?)(?(open)\))|(?P<place>{_PLACE_TIME}|[a-z]{{3,10}} time))(?!\w))?"
_ALSO: Final = rf"(?: \(\d{{1,2}}:?\d\d {ZONES}\))?"  # "10:35 a.m. (0735 GMT) Friday"
_HALF: Final = r"(?P<half>[ap])(?:\.m\.?|m)(?!\w)"
_TWELVE: Final = r"(?P<hours>\d{1,2})(?:[:.](?P<minutes>\d\d)(?:[:.]\d\d)?)? ?" + _HALF + _ZONE + _ALSO
# "14:30", "14:30:05"
_HOURS_24: Final = r"(?P<hours>[01]?\d|2[0-4]):(?P<minutes>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?(?!:?\d)" + _ZONE
# "1430 GMT"
_HOURS_AND_ZONE: Final = rf"(?P<hours>[01]\d|2[0-4])(?P<minutes>[0-5]\d)(?= ?(?:{ZONES}|local time)\b)" + _ZONE
_CLOCK: Final = rf"(?:{_TWELVE}|(?P<name>noon|midday|midnight))"
_NUMBER: Final = r"(?:\d{1,2}|{ones}|ten|eleven|twelve|twenty(?:-five)?|twenty five)"
# "Half past ten", "a quarter to six", "twenty past 8"
_SPOKEN: Final = (
    rf"(?P<shift>half|(?:a )?quarter|{_NUMBER}(?: minutes)?) (?P<way>past|to|before|after) (?P<spokenhour>\d{{1,2}}|{{ones}}|ten|eleven|"
    r"twelve|noon|midnight)(?![\d:.%]\d|[\w%])(?: ?" + _HALF.replace("half>", "spokenhalf>") + r")?(?: o'clock)?"
    r"(?: (?:in the|at) (?P<spokenpart>morning|afternoon|evening|night))?"
)


def clock_value(match: Match) -> str | None:
    """The 24-hour clock of the groups: 9, 30 and "p" -> 21:30; None when there is no such time."""
    if match.has("name"):
        return _NAMED[match["name"]]
    if match.has("shift"):
        return _spoken_value(match)
    hours, minutes, half = int(match["hours"]), int(match["minutes"] or 0), match["half"]
    if half and not (1 <= hours <= 12 or (hours == 0 and half == "a")):
        half = "" if half == "p" and 13 <= hours <= 23 else half
        if half:
            return None
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    if hours > 24 or minutes > 59 or (hours == 24 and minutes):
        return None
    return f"{hours:02}:{minutes:02}" + ("Z" if match["zone"] in _UNIVERSAL else "")


def _spoken_value(match: Match) -> str | None:
    """ "Half past ten" -> 10:30."""
    words = match["shift"].removesuffix(" minutes").removeprefix("a ")
    minutes = {"half": 30, "quarter": 15}.get(words) or round(number(words))
    at = match["spokenhour"]
    hours = {"noon": 12, "midnight": 24}.get(at) or round(number(at))
    if not 1 <= hours <= 24 or not 0 < minutes < 31 or (words == "half" and match["way"] not in ("past", "after")):
        return None
    total = hours * 60 + (minutes if match["way"] in ("past", "after") else -minutes)
    after_noon = match["spokenhalf"] == "p" or match["spokenpart"] in ("afternoon", "evening", "night")
    if after_noon and hours < 12:
        total += 12 * 60
    return f"{total // 60 % 24:02}:{total % 60:02}"


def zone_of(match: Match) -> str:
    """The zone as the text writes it: "CDT", "local time"."""
    return match.original("zone") if match.has("zone") else match.original("place") if match.has("place") else ""


def _clock(match: Match) -> Meaning | None:
    clock = clock_value(match)
    if clock is None or match.before(1) in tuple("-:.,/$£€+") or _NO_CLOCK_AFTER.match(match.after(12)):
        return None
    if match.before(5) == "high " and match.before(8) != "at high ":
        return None  # what "High Noon" stands for
    if _is_after_midnight(match):
        return ClockTime("00:00", SpokenDay(after_midnight=True))
    return ClockTime(clock, SpokenDay(), zone_of(match))


_NO_CLOCK_AFTER: Final = re.compile(r" ?(?:%|percent|odds|ratio|scale)")


def _is_after_midnight(match: Match) -> bool:
    """Does a day begin here, which at midnight is said to end: "shortly after midnight"?"""
    return match["name"] == "midnight" and match.before(6).endswith(("after ", "past "))


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


def _clock_of_day(meaning: Meaning, match: Match) -> Meaning | None:
    clock = "00:00" if _is_after_midnight(match) else clock_value(match)
    if not clock or (match.has("minutes") and match["minutes"] and _NO_CLOCK_AFTER.match(match.after(12))):
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


def _hour_in_words(match: Match) -> Meaning | None:
    clock = _value_in_words(match)
    return ClockTime(clock, SpokenDay(1 if match.has("next") else 0)) if clock else None


def _value_in_words(match: Match) -> str | None:
    """The 24-hour clock of an hour and a part of the day: "4 o'clock on the morning" -> 04:00."""
    hours = round(number(match["hours"] or match["spelled"]))
    if not 1 <= hours <= 12:
        return None
    part = match["part"]
    is_night = part == "night" and hours < 6
    hours = hours % 12 + (0 if part == "morning" or is_night else 12)
    return f"{hours:02}:{match['minutes'] or '00'}"


def _hour_in_words_of_day(meaning: Meaning, match: Match) -> Meaning | None:
    clock = _value_in_words(match)
    return ClockTime(clock, meaning) if clock and meaning.names_day else None


def _clock_by_name(match: Match) -> Meaning | None:
    hours = round(number(match["hours"]))
    return ClockTime(f"{hours:02}:00", SpokenDay()) if 1 <= hours <= 12 else None


_HOUR: Final = (
    r"(?:(?P<hours>\d{1,2})(?:[:.](?P<minutes>[0-5]\d))?|(?P<spelled>{ones}|ten|eleven|twelve))(?: o'clock)? "
)

RULES: Final = (
    Rule(
        name="clock-time",
        starts="14 5pm noon midday midnight",
        pattern=_CLOCK,
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
        ],
        counterexamples=["It began at 25 p.m.", "It cost $5 a.m. or not."],
    ),
    Rule(
        name="24-hour-time",
        starts="14 1998 530 5pm",
        pattern=_HOURS_24,
        read=_clock_24,
        examples=[
            Example("The siren sounded at 14:30 local time.", value="2025-03-14T14:30"),
            Example("It struck (at 05:30 UTC), he said.", value="2025-03-14T05:30Z", words="05:30 UTC"),
        ],
        counterexamples=["a ratio of 1:100", "a score of 3:16", "She won in 2:43.", "as John 3:16 says"],
    ),
    Rule(
        name="24-hour-time-with-zone",
        starts="1998 5pm",
        pattern=_HOURS_AND_ZONE,
        read=_clock,
        examples=[Example("It struck at 0530 GMT.", value="2025-03-14T05:30Z")],
    ),
    Rule(
        name="spoken-time",
        starts="half a quarter number",
        needs=frozenset("past to before after".split()),
        pattern=_SPOKEN,
        read=_clock_spoken,
        examples=[
            Example("They set out at half past ten.", value="2025-03-14T10:30"),
            Example("The lights failed at a quarter to six in the evening.", value="2025-03-14T17:45"),
            Example("The bell rang at twenty past eight.", value="2025-03-14T08:20"),
        ],
        counterexamples=["It took five to ten people.", "Half past the hour it rang.", "He won by six to four."],
    ),
    Rule(
        name="military-time",
        starts="1998 5pm",
        pattern=r"(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)~?(?:hours|hrs)",
        read=_clock,
        examples=[Example("They landed at 0530 hours.", value="2025-03-14T05:30")],
    ),
    Rule(
        name="hour-of-part",
        starts="number",
        needs=frozenset("morning afternoon evening night".split()),
        pattern=_HOUR
        + r"(?:in the|that|the same|(?P<next>the (?:next|following))|at(?= night)) (?P<part>morning|afternoon|evening|night)",
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
        pattern=r"(?P<hours>\d{1,2}|{ones}|ten|eleven|twelve) o'clock",
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


MODIFIERS: Final = (
    Modifier(
        name="clock before day",
        side="before",
        starts="14 5pm noon midday midnight",
        pattern=_CLOCK + r"(?:,? (?:on )?)(?:the (?:morning|afternoon|evening|night) of (?:the )?)?",
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
        ],
    ),
    Modifier(
        name="spoken time before day",
        side="before",
        starts="half a quarter number",
        pattern=_SPOKEN + r",? (?:on )?",
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
        pattern=_HOUR + r"(?:in|on) the (?P<part>morning|afternoon|evening) (?:of|on) ",
        apply=_hour_in_words_of_day,
        examples=[
            Example("At 4 o'clock on the morning of 12 March it fell.", value="2025-03-12T04:00"),
        ],
    ),
    Modifier(
        name="24-hour time before day",
        side="before",
        starts="14 1998 530 5pm",
        pattern=_HOURS_24 + r",? (?:on )?",
        apply=_clock_of_day,
        examples=[
            Example("At 17:00 on 13 March it began.", value="2025-03-13T17:00", words="17:00 on 13 March"),
            Example("It fell at 14:55 23.04.2022.", value="2022-04-23T14:55", words="14:55 23.04.2022"),
        ],
    ),
    Modifier(
        name="24-hour time and zone before day",
        side="before",
        starts="1998 5pm",
        pattern=_HOURS_AND_ZONE + r",? (?:on )?",
        apply=_clock_of_day,
        examples=[Example("It struck at 0530 GMT on Tuesday.", value="2025-03-11T05:30Z")],
    ),
    Modifier(
        name="noon after day",
        side="after",
        pattern=r" (?:at )?(?P<name>noon|midday|midnight)",
        apply=_clock_of_day,
        examples=[
            Example("It ended on Thursday noon.", value="2025-03-13T12:00", words="Thursday noon"),
            Example("It ended on Thursday at noon.", value="2025-03-13T12:00", words="Thursday at noon"),
        ],
    ),
    Modifier(
        name="clock after day",
        side="after",
        pattern=rf"(?:,? ?@ ?| ){_TWELVE}",
        apply=_clock_of_day,
        examples=[
            Example("the gym tomorrow 5pm", value="2025-03-15T17:00", words="tomorrow 5pm"),
            Example("ring her tomorrow morning 8am", value="2025-03-15T08:00", words="tomorrow morning 8am"),
        ],
    ),
    Modifier(
        name="24-hour time after day",
        side="after",
        pattern=r"(?:,? ?@ ?|,? |t|- ?| - )" + _HOURS_24,
        apply=_clock_of_day,
        examples=[
            Example("[2025-03-12 02:15] Alarm in the harbour.", value="2025-03-12T02:15", words="2025-03-12 02:15"),
            Example("fix seen 2025-03-09 18:05:44", value="2025-03-09T18:05"),
            Example("Log of 9.3.2025 18:05: pump stopped.", value="2025-03-09T18:05"),
        ],
    ),
    Modifier(
        name="hour after day",
        side="after",
        pattern=r" (?:at|@) (?P<hours>\d{1,2})(?:\.(?P<minutes>[0-5]\d))?(?: o'clock)?(?=\.?(?:$|\n)|[;)]|,[^\d]| (?:to|on|and|with|for|until)\b|\. )",
        apply=_hour_of_day,
        examples=[
            Example("call Bob tomorrow at 8", value="2025-03-15T08:00", words="tomorrow at 8"),
            Example("The siren sounded last night at 8.", value="2025-03-13T20:00"),
        ],
        counterexamples=["It was seen on Tuesday at 8 sites."],
    ),
)
