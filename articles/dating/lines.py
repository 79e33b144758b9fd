"""The day in a date line above a text, or in its dateline.

    "Published 6:40 PM EDT, March 12, 2025"       "By A. Writer, 12 March 2025"      " date 2025-03-14 Talks ..."
    "KYIV, March 14, 2025 (Sample Wire) — Talks"  "A. Writer | March 12, 2025"       "Friday, 14 March 2025"

Relative ones ("Published 2 hours ago") name no day.
"""

import re
from collections.abc import Iterator

from articles.dating import days
from articles.dating.stamps import Stamp

# Date lines stand above the text; further down "Published 3 May 2020" is about something else.
HEADER_LINES = 8

_LABEL = (
    r"(?:first\s|last\s|originally\s)?"
    r"(?P<label>published|posted|issued|updated|modified|(?:publication\s|release\s)?date)"
)
_LABELLED = re.compile(
    rf"[\s*_#>\ufeff]*{_LABEL}[\s*_]*(?:(?:on|at)\s|[:–—-])?[\s*_]*"
    rf"{days.CLOCK_BEFORE}{days.WEEKDAY}{days.DAY}(?![\w/-])",
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
# "By A. Writer, 12 March 2025", "A. Writer | Sample Wire | March 12, 2025 | 6:40 pm": names, and the day at the end.
_BYLINE = re.compile(
    rf"[\s*_]*(?:by\s|von\s|par\s)?(?-i:[A-Z])[^!?\d\n]{{2,80}}?(?:\s?[,|·•–—-]\s?|\s{{2,}})"
    rf"{days.CLOCK_BEFORE}{days.WEEKDAY}{days.DAY}{days.TIME}[\s*_|]*",
    re.VERBOSE | re.IGNORECASE,
)
_IS_BYLINE = re.compile(r"\A[\s*_]*(?:by|von|par)\s|\|", re.IGNORECASE)
_UPDATE_LABELS = ("updated", "modified")


def from_text(text: str) -> tuple[Stamp | None, Stamp | None]:
    """When the lines above the text say that it was published, and when updated; None for what is not there.

    Two publication days that differ are none.
    """
    published: dict[object, Stamp] = {}
    updated: dict[object, Stamp] = {}
    for match in _date_lines(text):
        try:
            day = days.read(match)
        except days.NoSuchDay:
            continue
        is_update = (match.groupdict().get("label") or "").lower() in _UPDATE_LABELS
        (updated if is_update else published).setdefault(day, Stamp(day, " ".join(match[0].split())[:300]))
    one = next(iter(published.values())) if len(published) == 1 else None
    return one, next(iter(updated.values())) if len(updated) == 1 else None


def problem(text: str) -> str:
    """Why a date line above the text names no day: "“03/04/2025” can be read as two different days"; "" if all do."""
    for match in _date_lines(text):
        try:
            days.read(match)
        except days.NoSuchDay as wrong:
            return str(wrong)
    return ""


def is_date_line(line: str) -> bool:
    """Is this line furniture: nothing but when a page was published or updated?"""
    match = _LABELLED.match(line) or _DATE_ALONE.fullmatch(line)
    return bool(match) and len(line) - match.end() < 30 if match else False


def _date_lines(text: str) -> Iterator[re.Match[str]]:
    lines = (line[:200] for line in text[:4000].splitlines() if line.strip())
    for line, _ in zip(lines, range(HEADER_LINES), strict=False):
        match = _LABELLED.match(line) or _DATE_ALONE.fullmatch(line) or _DATELINE.match(line)
        if match is None and _IS_BYLINE.search(line):
            match = _BYLINE.fullmatch(line)
        if match:
            yield match
