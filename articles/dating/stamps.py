"""A publication date as metadata writes it -> a stamp: the day where it was written, and the words with their zone.

"2025-03-12T23:30:00-05:00"         -> 12 March 2025: the outlet's own day counts, not that of Greenwich
"20250312T184000Z"                  -> 12 March 2025
"6:40 PM EDT, March 12, 2025"       -> 12 March 2025
1741804800                          -> 12 March 2025
"Donnerstag, 12. März 2025"         -> 12 March 2025
"03/04/2025"                        -> which? Refused, unless the page's language tells
"2 hours ago"                       -> nothing
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from articles.dating import days

LONGEST = 300


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, and the words that name it: 2025-03-12, "6:40 PM EDT, March 12, 2025". The zone is kept in the words."""

    day: datetime.date
    words: str = ""


_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:[T_ -]?[\d:]{4,8}(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?\s*\Z")
_EPOCH = re.compile(r"\s*-?\d{9,10}(?:\.\d+)?\s*\Z|\s*\d{13}\s*\Z")
ANYWHERE = re.compile(rf"(?<![\w/.-]){days.WEEKDAY}{days.DAY}(?![\w/]|-\d)", re.VERBOSE | re.IGNORECASE)
_TWO_WAYS = re.compile(r"(?<![\d/])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])")
# "YYYY-MM", "2025", "March 2025", "14 March": no whole day.
_WHOLE = re.compile(r"\d{1,2}\D.*\d{4}|\d{4}\D.*\d{1,2}", re.DOTALL)
_RELATIVE = re.compile(r"\b(?:ago|yesterday|today|tomorrow|now|hours?|minutes?|mins?|last|next|this)\b", re.IGNORECASE)


def read(value: Any, day_first: bool | None = None) -> Stamp:
    """The stamp in `value`, which is metadata of any kind. `day_first` tells how "03/04/2025" is meant.

    Raises days.NoSuchDay with what is wrong.
    """
    if isinstance(value, datetime.datetime):
        return Stamp(value.date(), value.isoformat())
    if isinstance(value, datetime.date):
        return Stamp(value, value.isoformat())
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = f"{value:.0f}"
    if not isinstance(value, str) or not value.strip():
        raise days.NoSuchDay("it is not a date")
    words = " ".join(value.split())[:LONGEST]
    return Stamp(_day(words, day_first), words)


def anywhere(text: str) -> Iterator[Stamp]:
    """The days that a text names whole, in its order."""
    for match in ANYWHERE.finditer(text):
        try:
            yield Stamp(days.read(match), match[0])
        except days.NoSuchDay:
            continue


def _day(words: str, day_first: bool | None) -> datetime.date:
    if _EPOCH.match(words):
        return _from_epoch(words)
    if match := _COMPACT.match(words):
        return days.parse("-".join(match.groups()))
    try:
        return days.parse(words)
    except days.NoSuchDay as problem:
        reason = problem
    if (match := _TWO_WAYS.search(words)) and day_first is not None:
        return _told_apart(match, day_first)
    if match := ANYWHERE.search(words):
        return days.read(match)
    if match or _RELATIVE.search(words) or not _WHOLE.search(words):
        raise reason
    return _in_another_language(words, reason)


def _from_epoch(words: str) -> datetime.date:
    seconds = float(words) / (1000 if len(words.strip()) == 13 else 1)
    try:
        day = datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()
    except (OverflowError, OSError, ValueError):
        raise days.NoSuchDay(f"“{words}” is no time of our days") from None
    if not 1990 <= day.year <= days.last_year():
        raise days.NoSuchDay(f"“{words}” is no time of our days")
    return day


def _told_apart(match: re.Match[str], day_first: bool) -> datetime.date:
    one, _, other, year = match.groups()
    year = year if len(year) == 4 else f"20{year}"
    day, month = (one, other) if day_first else (other, one)
    if int(month) > 12:
        day, month = month, day
    return days.parse(f"{year}-{int(month):02d}-{int(day):02d}")


def _in_another_language(words: str, reason: days.NoSuchDay) -> datetime.date:
    """dateparser knows the months and weekdays of other languages; whole days only, and nothing filled in."""
    import dateparser  # takes a third of a second to load, and English needs none of it

    if len(words) > 80:
        raise reason
    found = dateparser.parse(
        words,
        languages=days.LANGUAGES,
        settings={"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"], "STRICT_PARSING": True},
    )
    if found is None or _TWO_WAYS.search(words):
        raise reason
    return found.date()
