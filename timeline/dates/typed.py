"""What an editor means by a date typed freely. Pure.

"13 March", "10-13 March", "Mar 2025", `2025-03-13`; "before 13 March", "since 2014"; "13 March 2025, 2 p.m. CDT".

The editor is always shown how it was understood before anything is saved.
"""

import datetime
import re

from timeline.dates.arithmetic import last_of_month, shifted
from timeline.dates.edtf import FuzzyDate, from_stamp, is_month, is_year
from timeline.dates.hours import PARTS
from timeline.temporal import Timex, tag

# As forms and tables print them; "2025-3-13" and "2025-03-13, 2 p.m." are words like others.
STAMP_LIKE = re.compile(
    r"\[.*|\.\./.*|\d{4}(-\d\d){0,2}[~?%]?(\s*(/|\.\.).*)?|"
    rf"\d{{4}}-\d\d-\d\d (\d\d:\d\d [+-]\d\d:?\d\d|{'|'.join(PARTS)})"
)
RANGE = re.compile(
    r"(?P<whole>from |all of |throughout )?(?:between )?(?P<first>.+?)\s*"
    r"(?:[-–—]| to | until | till | and | or |\.\.)\s*(?P<last>\S.*)",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z]+", re.IGNORECASE)
FILLERS = re.compile(r"\b(on|in|the|of|at)\b|[\s.,]", re.IGNORECASE)
# The words that leave an end of a date open, all of them gone before anything else may be left.
OPENERS = re.compile(
    r"\b(before|prior to|ahead of|until|till|up to|by|(?:no|not) later than|on or before|since|as of|from|onwards?|"
    r"after|later than|(?:and|or) (?:earlier|before|later|after)|at the (?:latest|earliest))\b|\bon\b"
)
EXAMPLES = "2025-03-13, 13 March 14:00, 10-13 March, before 13 March, since 2019 or [2025-03-10..2025-03-13]"
LONGEST = 60
SHORTEST_NAME = 3  # letters: Mar, May, Sun


def understand(text: str, near: datetime.date | None) -> FuzzyDate:
    """The date that the words mean; what they leave out, such as the year, comes from `near`, a publication day.

    "10-13 March" is one day of these; "from 10 to 13 March" and "all of 10-13 March" are all of them. "Before 13
    March" and "since 2019" are open at one end, "late 13 March" and "13 March, 2 p.m. CDT" have a time of day. Raises
    ValueError, with a message for the editor, when the words are not a date through and through.
    """
    text = " ".join(text.split())
    if not text:
        raise ValueError(f"Write a date: {EXAMPLES}.")
    if len(text) > LONGEST:
        raise ValueError(f"This is too long for a date. Write {EXAMPLES}.")
    if STAMP_LIKE.fullmatch(text):
        return from_stamp(text)
    if opened := _opened(text, near):
        return opened
    if (whole := _single(text, near)) is not None:
        return whole
    if match := RANGE.fullmatch(text):
        last = _single(match["last"], near)
        first = _first(match["first"], last, near)
        if first and last and not (first.clock or last.clock or first.open or last.open):
            if last.latest < first.earliest:
                raise ValueError(f"In “{text}” the last day is before the first.")
            extent = "throughout" if match["whole"] else "within"
            return FuzzyDate(earliest=first.earliest, latest=last.latest, extent=extent, granularity="range")
    raise ValueError(f"“{text}” is not understood as a date. Write {EXAMPLES}.")


def opened(timex: Timex) -> FuzzyDate | None:
    """The fuzzy date of a timex with an open end: "before 2019" is all time up to those of 2018; None without one."""
    if not timex.open or timex.earliest is None or timex.latest is None:
        return None
    granularity = _granularity(timex)
    earliest, latest = timex.earliest, timex.latest
    if timex.open == "before":
        earliest, latest = _beside(earliest, latest, granularity, -1)
    elif timex.open == "after":
        earliest, latest = _beside(earliest, latest, granularity, 1)
    if earliest == latest:
        granularity = "day"
    return FuzzyDate(earliest=earliest, latest=latest, extent="within", granularity=granularity, open=timex.open)


def _granularity(timex: Timex) -> str:
    return timex.granularity if timex.granularity in ("day", "month", "year") else "range"


def _beside(
    earliest: datetime.date, latest: datetime.date, granularity: str, side: int
) -> tuple[datetime.date, datetime.date]:
    """The day, month or year before these days, or after them; the day where they are none of these."""
    on = shifted(earliest, -1) if side < 0 else shifted(latest, 1)
    if granularity == "year" and is_year(earliest, latest):
        return on.replace(month=1, day=1), on.replace(month=12, day=31)
    if granularity == "month" and is_month(earliest, latest):
        return on.replace(day=1), last_of_month(on)
    return on, on


def _opened(text: str, near: datetime.date | None) -> FuzzyDate | None:
    """An open interval, as in "before 13 March" and "2019 or later"; None when the words are anything else."""
    words = text[:1].lower() + text[1:]
    for written in (words, WORD.sub(_as_name, words)):
        found = [timex for timex in tag(written, near) if timex.earliest]
        if len(found) != 1 or not found[0].open:
            continue
        beside = written[: found[0].start] + " " + written[found[0].end :]
        if not OPENERS.sub("", FILLERS.sub("", OPENERS.sub("", beside.lower()))):
            return opened(found[0])
    return None


def _single(text: str, near: datetime.date | None) -> FuzzyDate | None:
    """A date of one piece, or None if the words say anything else besides."""
    text = WORD.sub(_as_name, text)
    # Months are names, "last week" is not, and "May" alone may be a verb.
    for words in (text, text.lower(), *([f"in {text}"] if text.isalpha() else [])):
        found = [timex for timex in tag(words, near) if timex.earliest]
        if len(found) == 2 and _is_hour_of(*found):
            day, hour = found  # "13 March, 2 p.m."
            beside = words[: day.start] + words[day.end : hour.start] + words[hour.end :]
        elif len(found) == 1:
            day = hour = found[0]
            beside = words[: day.start] + words[day.end :]
        else:
            continue
        earliest, latest = day.earliest, day.latest
        if earliest is None or latest is None or day.type not in ("DATE", "TIME") or FILLERS.sub("", beside):
            continue
        if earliest == latest:
            return FuzzyDate(earliest=earliest, latest=latest, extent="within", granularity="day", clock=hour.clock)
        granularity = "range" if day.mod else _granularity(day)
        return FuzzyDate(earliest=earliest, latest=latest, extent="within", granularity=granularity)
    return None


def _is_hour_of(day: Timex, hour: Timex) -> bool:
    """Is the one the time of day of the other: "13 March, 2 p.m.", "13 March in the evening"?"""
    is_one_day = (day.earliest, day.latest) == (hour.earliest, hour.latest)
    return is_one_day and hour.type == "TIME" and day.clock in (None, hour.clock)


def _as_name(word: re.Match[str]) -> str:
    """With a capital, unless it has one; p.m. and am as they are."""
    return word[0] if word[0][0].isupper() or len(word[0]) < SHORTEST_NAME else word[0].capitalize()


def _first(text: str, last: FuzzyDate | None, near: datetime.date | None) -> FuzzyDate | None:
    """The first day of a range, which may take its month ("10-13 March") and its year from the last."""
    if last is None:
        return None
    if re.fullmatch(r"\d{1,2}", text):
        try:
            day = last.latest.replace(day=int(text))
        except ValueError:
            return None
        return FuzzyDate(earliest=day, latest=day, extent="within", granularity="day")
    return _single(text, last.latest)
