"""Dates in words, for readers: "Thursday 13 March 2025", "Mon 10 – Thu 13 March 2025". Pure."""

import datetime

from timeline.dates.arithmetic import last_of_month, shifted
from timeline.dates.edtf import FuzzyDate, from_stamp, is_month, is_year
from timeline.dates.hours import clock_words

DASH = " – "  # a spaced en dash, as between dates of several words

# What is told of so long a time may have gone on in it, as "fell 2 percent in the fourth quarter": the days that it
# has at least, and what is not known of it.
LONG_UNITS = {
    "season": (80, "day and month not known"),
    "quarter": (80, "day and month not known"),
    "half": (170, "day and month not known"),
    "decade": (3_600, "year not known"),
}

# What an open end means, for the explanation of a reading.
OPEN_NOTES = {
    "before": " What is told came before that; how long before is not said.",
    "by": " What is told came, or is to come, no later than that.",
    "since": " What is told has been so from then on, or came later.",
    "after": " What is told came after that; how long after is not said.",
}


def day_words(day: datetime.date) -> str:
    """The day with its weekday: "Thursday 13 March 2025"."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def span_words(earliest: datetime.date, latest: datetime.date, granularity: str = "", open_end: str = "") -> str:
    """The days from `earliest` to `latest`, both inclusive, as short as they stay clear.

    "Thursday 13 March 2025"; "Mon 10 – Thu 13 March 2025"; and where `granularity` says that the words named a whole
    month or year, "August 2024" and "2022". With an `open_end`, "before 2019" and "since Thursday 13 March 2025".
    """
    if open_end:
        return _open_words(earliest, latest, granularity, open_end)
    if earliest == latest:
        return day_words(earliest)
    if granularity == "month" and is_month(earliest, latest):
        return f"{earliest:%B} {earliest.year}"
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):  # whole years: 2014 – 2022
        return f"{earliest.year}{DASH}{latest.year}" if earliest.year != latest.year else str(earliest.year)
    first = f"{earliest:%a} {earliest.day}"
    if earliest.year != latest.year:
        first += f" {earliest:%B} {earliest.year}"
    elif earliest.month != latest.month:
        first += f" {earliest:%B}"
    return f"{first}{DASH}{latest:%a} {latest.day} {latest:%B} {latest.year}"


def _open_words(earliest: datetime.date, latest: datetime.date, granularity: str, open_end: str) -> str:
    """As it is said: the last days of "before 2019" are those of 2018, and the first of "after 1997" those of 1998."""
    whole = (granularity == "month" and is_month(earliest, latest)) or (
        granularity == "year" and is_year(earliest, latest)
    )
    first, last = earliest, latest
    if not whole:
        first = last = latest if open_end in ("before", "by") else earliest
    if open_end == "before" and last < datetime.date.max:
        first = shifted(last, 1)
        last = _end(first, granularity) if whole else first
    elif open_end == "after" and first > datetime.date.min:
        last = shifted(first, -1)
        first = _start(last, granularity) if whole else last
    return f"{open_end} {span_words(first, last, granularity)}"


def _end(first: datetime.date, granularity: str) -> datetime.date:
    return last_of_month(first) if granularity == "month" else first.replace(month=12, day=31)


def _start(last: datetime.date, granularity: str) -> datetime.date:
    return last.replace(day=1) if granularity == "month" else last.replace(month=1, day=1)


def extent_words(
    earliest: datetime.date, latest: datetime.date, extent: str, granularity: str = "", open_end: str = ""
) -> str:
    """What a span of days means: "one day of these", "all these days"; "" for a single day and for an open end."""
    if earliest == latest or open_end:
        return ""
    if extent == "throughout":
        return "all of this time"
    if granularity == "month" and is_month(earliest, latest):
        return "day not known"
    if granularity == "year" and is_year(earliest, latest):
        return "day and month not known"
    least, unknown = LONG_UNITS.get(granularity, (0, ""))
    return unknown if unknown and (latest - earliest).days > least else "one day of these"


def when_words(date: FuzzyDate) -> str:
    """A fuzzy date without what its days mean: "Mon 10 – Thu 13 March 2025", "Thursday 13 March 2025, 14:00"."""
    words = span_words(date.earliest, date.latest, date.granularity, date.open)
    return f"{words}, {clock_words(date.clock, date.earliest)}" if date.clock else words


def note_words(date: FuzzyDate) -> str:
    """What its days mean: "one day of these"; "" where there is nothing to say."""
    return extent_words(date.earliest, date.latest, date.extent, date.granularity, date.open)


def in_words(date: FuzzyDate) -> str:
    """A fuzzy date as a whole: "Mon 10 – Thu 13 March 2025, one day of these"."""
    return ", ".join(filter(None, [when_words(date), note_words(date)]))


def edtf_words(edtf: str, otherwise: str) -> str:
    """An EDTF in words: `[2025-03-10..2025-03-13]`; `otherwise` for nothing; what is no date, as a title, as it is.

    So is a date with its time of day, as `to_stamp` writes it.
    """
    if not edtf:
        return otherwise
    try:
        return in_words(from_stamp(edtf))
    except ValueError:
        return edtf


def counted(number: int, noun: str) -> str:
    """How many of a thing: "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
