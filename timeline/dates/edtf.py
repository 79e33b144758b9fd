"""Fuzzy dates in their exchange form, the Extended Date/Time Format (ISO 8601-2:2019).

| date                              | EDTF                       |
|-----------------------------------|----------------------------|
| 13 March 2025                     | `2025-03-13`               |
| one day of 10 to 13 March         | `[2025-03-10..2025-03-13]` |
| all of 10 to 13 March             | `2025-03-10/2025-03-13`    |
| some day of August 2024           | `2024-08`                  |
| some day of 2022                  | `2022`                     |
| about 13 March 2025               | `2025-03-13~` (read only)  |
| up to the end of 2018             | `../2018`                  |
| from 13 March 2025 on             | `2025-03-13/..`            |

Written and read here rather than by the `edtf` package, which the tests hold this module against: it takes 29 February
2025 and spans that run backwards, and 5 to 20 ms a date.
"""

import calendar
import datetime
import re
from dataclasses import dataclass, replace
from typing import Final

from timeline.dates import hours
from timeline.temporal.timex import Clock

BEFORE: Final = ("before", "by")  # the ends that are open towards the past
DATE = re.compile(r"(?P<year>\d{4})(-(?P<month>\d\d)(-(?P<day>\d\d))?)?(?P<mark>[~?%]?)", re.ASCII)
FORMS = (
    "2025-03-13, 2024-08, 2022, [2025-03-10..2025-03-13] (one of these days) or 2025-03-10/2025-03-13 (all of them)"
)
MARKS = {"?": "uncertain", "%": "uncertain and approximate"}
LONGEST = 80  # characters of a wrong date that a message repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class FuzzyDate:
    """What an EDTF says: its first and last day, both inclusive, what the span means, what its words name a whole of.

    `extent` is "within" (on one day of these) or "throughout"; `granularity` is day, month, year or range. With an end
    `open` these days are the last or the first that it may be, and the word tells how it is said: "before 2019" and
    "by 2018" are both all time up to the days of 2018, "after 1997" and "since 1998" all time from those of 1998 on.
    `clock` is the time of day, if that is known.
    """

    earliest: datetime.date
    latest: datetime.date
    extent: str
    granularity: str
    open: str = ""
    clock: Clock | None = None


def fuzzy(
    earliest: datetime.date | None,
    latest: datetime.date | None,
    extent: str,
    granularity: str,
    open_end: str,
    kept: str,
) -> FuzzyDate | None:
    """The date of which these are the stored columns, the hour as `hours.read` takes it; None where there is none."""
    if earliest is None or latest is None:
        return None
    clock = hours.read(kept, earliest)
    return FuzzyDate(
        earliest=earliest, latest=latest, extent=extent, granularity=granularity, open=open_end, clock=clock
    )


def from_edtf(text: str) -> FuzzyDate:
    """Reads an EDTF: `[2025-03-10..2025-03-13]` is one day of 10 to 13 March, `../2018` any up to the end of 2018.

    The ends of a span may be months or years: `2024-08/2024-10` ends on 31 October. The mark `~` is read and let go:
    a day in March that is about right is that day, with nothing here to say how far off it may be. Doubt (`?`, `%`)
    and lists have no place on the timeline, so they are refused and not taken for something surer.

    Raises ValueError, with a message for whoever wrote the date, on anything else.
    """
    wanted = text.strip()
    if not wanted:
        raise ValueError(f"There is no date here. Dates look like {FORMS}.")
    if opened := _open_span(wanted):
        return opened
    if wanted.startswith("[") and wanted.endswith("]"):
        return _span(wanted, wanted[1:-1], "..", "within")
    if "/" in wanted:
        return _span(wanted, wanted, "/", "throughout")
    return _date(wanted)


def to_edtf(
    earliest: datetime.date | None,
    latest: datetime.date | None,
    extent: str = "within",
    granularity: str = "",
    open_end: str = "",
) -> str:
    """The EDTF of a date between two days, both inclusive; "" when it is unknown.

    A whole calendar month or year is written as such only where `granularity` says that the words named it: an editor
    who writes 1 to 31 March means these days. What went on throughout a month is written as a span of its days,
    since `2024-08` is read as some day of it. With an `open_end` it is all time up to the last day, or from the first
    on.
    """
    if earliest is None or latest is None:
        return ""
    if open_end:
        edge = _edge(earliest, latest, granularity, open_end)
        return f"../{edge}" if open_end in BEFORE else f"{edge}/.."
    if earliest == latest:
        return earliest.isoformat()
    if extent == "throughout":
        return f"{earliest.isoformat()}/{latest.isoformat()}"
    if granularity == "month" and is_month(earliest, latest):
        return f"{earliest.year:04d}-{earliest.month:02d}"
    if granularity == "year" and is_year(earliest, latest):
        return f"{earliest.year:04d}"
    return f"[{earliest.isoformat()}..{latest.isoformat()}]"


def _edge(earliest: datetime.date, latest: datetime.date, granularity: str, open_end: str) -> str:
    """The known end of an open interval, as coarse as the words named it."""
    if granularity == "month" and is_month(earliest, latest):
        return f"{earliest.year:04d}-{earliest.month:02d}"
    if granularity == "year" and is_year(earliest, latest):
        return f"{earliest.year:04d}"
    return (latest if open_end in BEFORE else earliest).isoformat()


def to_stamp(date: FuzzyDate) -> str:
    """A date with its time of day, for forms, tables and the record: "2025-03-13 14:00 CDT", `../1997`."""
    edtf = to_edtf(date.earliest, date.latest, date.extent, date.granularity, date.open)
    return " ".join(filter(None, [edtf, hours.written(date.clock)]))


def from_stamp(text: str) -> FuzzyDate:
    """Reads what `to_stamp` writes. Raises ValueError, with a message for whoever wrote it, on anything else."""
    edtf, _, clock = text.strip().partition(" ")
    if clock and (date := _date_or_none(edtf)) and date.granularity == "day":
        read = hours.read(clock.strip(), date.earliest)
        if read is None:
            raise ValueError(f"“{clock[:LONGEST]}” is no time of day. Write it as 14:00 or 14:00 CDT.")
        return replace(date, clock=read)
    return from_edtf(text)


def _date_or_none(text: str) -> FuzzyDate | None:
    try:
        return _date(text)
    except ValueError:
        return None


def is_month(earliest: datetime.date, latest: datetime.date) -> bool:
    """Whether the two days bound one calendar month."""
    last = calendar.monthrange(earliest.year, earliest.month)[1]
    return earliest.day == 1 and latest == earliest.replace(day=last)


def is_year(earliest: datetime.date, latest: datetime.date) -> bool:
    """Whether the two days bound one calendar year."""
    return (earliest.month, earliest.day) == (1, 1) and latest == datetime.date(earliest.year, 12, 31)


def _date(text: str) -> FuzzyDate:
    """One day, month or year: 2025-03-13, 2025-03, 2025."""
    match = DATE.fullmatch(text)
    if not match:
        raise ValueError(f"“{text[:LONGEST]}” is not a date. Dates look like {FORMS}.")
    if doubt := MARKS.get(match["mark"]):
        raise ValueError(
            f"“{text}” marks the date as {doubt}, which cannot be kept. Write the days that it may be, as in "
            f"[2025-03-10..2025-03-13], or leave the {match['mark']} out."
        )
    try:
        first = datetime.date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:
        raise ValueError(f"“{text}” is not in the calendar.") from None
    if match["day"]:
        return FuzzyDate(earliest=first, latest=first, extent="within", granularity="day")
    if match["month"]:
        last = calendar.monthrange(first.year, first.month)[1]
        return FuzzyDate(earliest=first, latest=first.replace(day=last), extent="within", granularity="month")
    return FuzzyDate(earliest=first, latest=first.replace(month=12, day=31), extent="within", granularity="year")


def _open_span(text: str) -> FuzzyDate | None:
    """../A or A/.., which ends with A or begins with it; None for anything else."""
    inside, _, outside = text.partition("/")
    if not outside or ".." not in (inside, outside) or inside == outside:
        return None
    side, edge = ("by", outside) if inside == ".." else ("since", inside)
    return replace(_date(edge.strip()), open=side)


def _span(text: str, inside: str, separator: str, extent: str) -> FuzzyDate:
    """A span of days: [A..B] or A/B."""
    ends = inside.split(separator)
    if len(ends) != 2 or "," in inside:
        raise ValueError(f"“{text[:LONGEST]}” is neither a day nor one span of days. Dates look like {FORMS}.")
    if not all(end.strip(" .") for end in ends):
        raise ValueError(
            f"“{text[:LONGEST]}” is open at one end. What is open is written ../2025-03-13 or 2025-03-13/..."
        )
    earliest, latest = _date(ends[0].strip()).earliest, _date(ends[1].strip()).latest
    if latest < earliest:
        raise ValueError(f"In “{text}” the last day is before the first.")
    if earliest == latest:
        return FuzzyDate(earliest=earliest, latest=latest, extent="within", granularity="day")
    return FuzzyDate(earliest=earliest, latest=latest, extent=extent, granularity="range")
