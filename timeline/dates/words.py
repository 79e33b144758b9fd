"""Dates in words, for readers: "Thursday 13 March 2025", "Mon 10 – Thu 13 March 2025". Pure."""

import datetime

from timeline.dates.edtf import FuzzyDate, from_edtf, is_month, is_year

DASH = " – "  # a spaced en dash, as between dates of several words


def day_words(day: datetime.date) -> str:
    """The day with its weekday: "Thursday 13 March 2025"."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def span_words(earliest: datetime.date, latest: datetime.date, granularity: str = "") -> str:
    """The days from `earliest` to `latest`, both inclusive, as short as they stay clear.

    "Thursday 13 March 2025"; "Mon 10 – Thu 13 March 2025"; and where `granularity` says that the words named a whole
    month or year, "August 2024" and "2022".
    """
    if earliest == latest:
        return day_words(earliest)
    if granularity == "month" and is_month(earliest, latest):
        return f"{earliest:%B} {earliest.year}"
    if granularity == "year" and is_year(earliest, latest):
        return str(earliest.year)
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):  # whole years: 2014 – 2022
        return f"{earliest.year}{DASH}{latest.year}" if earliest.year != latest.year else str(earliest.year)
    first = f"{earliest:%a} {earliest.day}"
    if earliest.year != latest.year:
        first += f" {earliest:%B} {earliest.year}"
    elif earliest.month != latest.month:
        first += f" {earliest:%B}"
    return f"{first}{DASH}{latest:%a} {latest.day} {latest:%B} {latest.year}"


def extent_words(earliest: datetime.date, latest: datetime.date, extent: str, granularity: str = "") -> str:
    """What a span of days means: "one day of these", "all these days"; "" for a single day."""
    if earliest == latest:
        return ""
    if extent == "throughout":
        return "all of this time"
    if granularity == "month" and is_month(earliest, latest):
        return "day not known"
    if granularity == "year" and is_year(earliest, latest):
        return "day and month not known"
    return "one day of these"


def in_words(date: FuzzyDate) -> str:
    """A fuzzy date as a whole: "Mon 10 – Thu 13 March 2025, one day of these"."""
    words = span_words(date.earliest, date.latest, date.granularity)
    if date.open:
        return f"{words} or earlier" if date.open == "before" else f"{words} or later"
    note = extent_words(date.earliest, date.latest, date.extent, date.granularity)
    return ", ".join(filter(None, [words, note]))


def edtf_words(edtf: str, otherwise: str) -> str:
    """An EDTF in words: `[2025-03-10..2025-03-13]`; `otherwise` for nothing; what is no date, as a title, as it is."""
    if not edtf:
        return otherwise
    try:
        return in_words(from_edtf(edtf, open_ends=True))
    except ValueError:
        return edtf


def counted(number: int, noun: str) -> str:
    """How many of a thing: "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
