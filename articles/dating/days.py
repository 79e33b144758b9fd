"""One calendar day in words -> the day: "14 March 2025", "March 14, 2025", "2025-03-14T09:30Z" -> 14 March 2025.

For publication dates, which name the day, the month and the year: nothing is filled in, so "14 March" and "yesterday"
are no days here, nor is "03/04/2025", which is one day in London and another in New York.
"""

import datetime
import re

from dateutil.parser import parserinfo

# Years before the first newspapers, or after what is dated ahead for the turn of the year, are slips of the pen.
FIRST_YEAR = 1600

MONTHS = {name.lower(): number for number, names in enumerate(parserinfo.MONTHS, start=1) for name in names}

# Whose names of months are known. dateparser knows two hundred, and takes five seconds to load them all.
LANGUAGES = (
    "en de fr es it pt nl sv da nb fi pl cs sk hu ro bg hr sr sl el tr ru uk be he ar fa hi id vi zh ja ko".split()
)

_WORD = r"[^\W\d_]{3,12}"
_CLOCK = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?"

# The day itself; `read` takes its match apart.
DAY = rf"""(?:
    (?P<iso>\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}})(?:[T\s]{_CLOCK}(?:Z|\s?[+-]\d{{2}}:?\d{{2}})?)?
  | (?P<numbers>\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})
  | (?P<day_first>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:of\s|de\s)?
    (?P<month_second>{_WORD})(?:\.?,?\s|,)(?:de\s)?(?P<year_third>\d{{4}})
  | (?P<month_first>{_WORD})\.?\s(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year_last>\d{{4}})
)(?!\d)"""
WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s)?"
# "at 10:32 a.m. EDT", ", 09.30 GMT", "10:32:00 +0100": the day as written there is the one that counts.
TIME = rf"(?:\s?[,|·•–-]?\s?(?:at\s)?{_CLOCK}\s?(?:[ap]\.?m\.?)?\s?(?:\(?[A-Z]{{2,5}}\)?|[+-]\d{{2}}:?\d{{2}})?)?"

# "6:40 PM EDT, March 12, 2025"
CLOCK_BEFORE = rf"(?:{_CLOCK}\s?(?:[ap]\.?m\.?)?\s?(?:\(?[A-Z]{{2,5}}\)?)?,?\s(?:on\s)?)?"

_WHOLE = re.compile(rf"\s*{CLOCK_BEFORE}{WEEKDAY}{DAY}{TIME}\s*", re.VERBOSE | re.IGNORECASE)


class NoSuchDay(ValueError):  # noqa: N818 - what it is, not that it is an error
    """These words do not name one day of the calendar; the message says what is wrong with them."""


def parse(words: str) -> datetime.date:
    """The day that `words` name: "Fri, 14 Mar 2025 09:30:00 GMT" -> 14 March 2025. Raises NoSuchDay.

    >>> parse("March 14, 2025")
    datetime.date(2025, 3, 14)
    """
    match = _WHOLE.fullmatch(words)
    if match is None:
        raise NoSuchDay(f"“{_shortened(words)}” is not a day with its month and year")
    return read(match)


def read(match: re.Match[str]) -> datetime.date:
    """The day in a match of a pattern made with `DAY`. Raises NoSuchDay: "2025-02-30"."""
    part = match.groupdict()
    if part["iso"]:
        year, month, day = (int(number) for number in re.split(r"[-/.]", part["iso"]))
    elif part["numbers"]:
        year, month, day = _from_numbers(part["numbers"])
    else:
        day = int(part["day_first"] or part["day_second"])
        year = int(part["year_third"] or part["year_last"])
        month = _month(part["month_second"] or part["month_first"])
    try:
        found = datetime.date(year, month, day)
    except ValueError:
        raise NoSuchDay(f"there is no day {_words(match)} in the calendar") from None
    if not is_plausible(found):
        raise NoSuchDay(f"the year {year} cannot be meant")
    return found


def is_plausible(day: datetime.date) -> bool:
    """Whether an article may have been published on the day: from 1600 to the end of next year."""
    return FIRST_YEAR <= day.year <= last_year()


def last_year() -> int:
    return datetime.datetime.now(datetime.UTC).year + 1


def _words(match: re.Match[str]) -> str:
    names = ("iso", "numbers", "month_first", "day_first", "month_second", "day_second", "year_third", "year_last")
    return " ".join(part for name in names if (part := match.group(name)))


def _from_numbers(words: str) -> tuple[int, int, int]:
    """Dots go day, month, year; with slashes only a number over 12 tells the day from the month."""
    one, other, year = (int(number) for number in re.split(r"[./]", words))
    if "." in words or one > 12 or one == other:
        return year, other, one
    if other > 12:
        return year, one, other
    raise NoSuchDay(f"“{words}” can be read as two different days")


def _month(name: str) -> int:
    """The number of a month by its name; dateparser knows those of other languages: "märz" -> 3."""
    try:
        return MONTHS[name.lower()]
    except KeyError:
        pass
    import dateparser  # takes a third of a second to load, and English needs none of it

    found = dateparser.parse(
        f"1 {name.lower()} 2025", languages=LANGUAGES, settings={"REQUIRE_PARTS": ["day", "month", "year"]}
    )
    if found is None or (found.year, found.day) != (2025, 1):
        raise NoSuchDay(f"“{name}” is not the name of a month")
    return found.month


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 40 else f"{words[:39]}…"
