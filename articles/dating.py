"""When was this article published, and how do we know?

Relative dates ("on Thursday") hang on this one day, so it is never guessed. The first source that names a whole day
decides: the file's own metadata, the day given on ingestion, the file's name, a date line in the text.

    "2025-03-14-sample-wire-talks.md"            -> 14 March 2025, from the file's name
    "KYIV, March 14, 2025 (Sample Wire) — Talks" -> 14 March 2025, from the text
    "KYIV, March 14 (Sample Wire) — Talks"       -> not known: which year?
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import TextChoices

from articles import days


class PublishedBasis(TextChoices):
    """How an article's publication date is known."""

    GIVEN = "given", "given on ingestion"
    METADATA = "metadata", "the article's own metadata"
    FILENAME = "filename", "the file's name"
    TEXT = "text", "a date line in the text"
    EDITOR = "editor", "set by an editor"
    UNKNOWN = "unknown", "not known"


@dataclass(frozen=True, slots=True)
class Dating:
    """A publication date and its basis; the day is None where the basis is UNKNOWN, or an editor said so."""

    published_on: datetime.date | None
    basis: PublishedBasis


UNKNOWN = Dating(None, PublishedBasis.UNKNOWN)

# Date lines stand above the text; further down "Published 3 May 2020" is about something else.
HEADER_LINES = 8

# As the first or the last part of the name: "war-of-2003-03-20-remembered.txt" is about that day, not from it.
_NAME_DAY = re.compile(r"(?P<year>\d{4})(?P<mark>[-_.]?)(?P<month>\d{2})(?P=mark)(?P<day>\d{2})")

_LABEL = (
    r"(?:first\s|last\s|originally\s)?"
    r"(?P<label>published|posted|issued|updated|modified|(?:publication\s|release\s)?date)"
)
_LABELLED = re.compile(
    rf"[\s*_#>\ufeff]*{_LABEL}[\s*_]*(?:(?:on|at)\s|[:–—-])?[\s*_]*{days.WEEKDAY}{days.DAY}(?![\w/-])",
    re.VERBOSE | re.IGNORECASE,
)
_DATE_ALONE = re.compile(rf"[\s*_#>\ufeff]*{days.WEEKDAY}{days.DAY}{days.TIME}[\s*_]*", re.VERBOSE | re.IGNORECASE)
# "KYIV, Ukraine, March 14, 2025 (Sample Wire) —": a place, a day, perhaps an agency, and a dash. A place in capitals
# may do without the comma; "On March 14, 2025 -" begins a sentence.
_NO_PLACE = r"(?!(?:on|of|in|at|by|from|since|until|the|yesterday|tomorrow)\b)"
_CAPITALS = rf"(?-i:[A-Z][A-Z.'’-]+)(?:[\s/]{_NO_PLACE}(?-i:[A-Z.'’-]+)){{0,3}}"
_CAPITALISED = rf"(?-i:[A-Z])[\w.'’-]+(?:[\s/]{_NO_PLACE}(?-i:[A-Z])[\w.'’-]+){{0,3}}"
_DATELINE = re.compile(
    rf"[\s*_\ufeff]*{_NO_PLACE}(?:{_CAPITALS}|{_CAPITALISED}(?=,))(?:,\s{_CAPITALISED}){{0,2}},?\s"
    rf"\(?{days.WEEKDAY}{days.DAY}\)?"
    r",?\s?(?:\([^()]{1,40}\)|/[^/]{1,40}/)?\s?[-–—]",
    re.VERBOSE | re.IGNORECASE,
)
_UPDATE_LABELS = ("updated", "modified")


def date_article(metadata: datetime.date | None, given: datetime.date | None, file_name: str, text: str) -> Dating:
    """The publication date by the first of these that has one, and which it was.

    What the file says of itself goes before `given`, which is meant for the files of a folder that say nothing.
    """
    for found, basis in (
        (metadata, PublishedBasis.METADATA),
        (given, PublishedBasis.GIVEN),
        (from_file_name(file_name), PublishedBasis.FILENAME),
        (from_text(text), PublishedBasis.TEXT),
    ):
        if found is not None:
            return Dating(found, basis)
    return UNKNOWN


def check_published(day: datetime.date) -> None:
    """Raises ValidationError, with a message for whoever filled in the form, for a day that cannot be meant."""
    if not days.is_plausible(day):
        raise ValidationError(
            f"An article cannot have been published on {day.isoformat()}: the year is one of {days.FIRST_YEAR} to "
            f"{days.last_year()}."
        )


def redate(known: Dating, found: Dating) -> Dating:
    """What to believe of an article that comes in again: an editor first, and a given day until the file has one.

    A day given on an earlier ingestion stands until the file itself has one or another is given; the same folder
    ingested later without --published must not undate its articles.
    """
    if known.basis == PublishedBasis.EDITOR:
        return known
    if known.basis == PublishedBasis.GIVEN and found.basis not in (PublishedBasis.METADATA, PublishedBasis.GIVEN):
        return known
    return found


def from_file_name(name: str) -> datetime.date | None:
    """The day that a file's name begins or ends with: "2025-03-14-talks.txt", "talks_20250314.md"."""
    stem = name.rsplit(".", 1)[0]
    for match in _NAME_DAY.finditer(stem):
        before, after = stem[: match.start()], stem[match.end() :]
        if (not before and not after[:1].isalnum()) or (not after and not before[-1:].isalnum()):
            return _day_or_none(*(int(match.group(part)) for part in ("year", "month", "day")))
    return None


def from_text(text: str) -> datetime.date | None:
    """The day in a date line above the text, or in its dateline; None where there is none, or two that differ.

    The publication goes before a later update: the text hangs on the day for which it was written.
    """
    published: set[datetime.date] = set()
    updated: set[datetime.date] = set()
    for match in _date_lines(text):
        try:
            day = days.read(match)
        except days.NoSuchDay:
            continue
        is_update = (match.groupdict().get("label") or "").lower() in _UPDATE_LABELS
        (updated if is_update else published).add(day)
    found = published or updated
    return found.pop() if len(found) == 1 else None


def _date_lines(text: str) -> Iterator[re.Match[str]]:
    lines = (line[:200] for line in text[:4000].splitlines() if line.strip())
    for line, _ in zip(lines, range(HEADER_LINES), strict=False):
        match = _LABELLED.match(line) or _DATE_ALONE.fullmatch(line) or _DATELINE.match(line)
        if match:
            yield match


def _day_or_none(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return days.parse(f"{year:04d}-{month:02d}-{day:02d}")
    except days.NoSuchDay:
        return None
