"""Fuzzy dates in their exchange form, the Extended Date/Time Format (ISO 8601-2:2019).

| date                              | EDTF                       |
|-----------------------------------|----------------------------|
| 13 March 2025                     | `2025-03-13`               |
| one day of 10 to 13 March         | `[2025-03-10..2025-03-13]` |
| all of 10 to 13 March             | `2025-03-10/2025-03-13`    |
| some day of August 2024           | `2024-08`                  |
| some day of 2022                  | `2022`                     |
"""

import calendar
import datetime


def to_edtf(
    earliest: datetime.date | None, latest: datetime.date | None, extent: str = "within", granularity: str = ""
) -> str:
    """The EDTF of a date between two days, both inclusive; "" when it is unknown.

    A whole calendar month or year is written as such only where `granularity` says that the words named it: an editor
    who writes 1 to 31 March means these days.
    """
    if earliest is None or latest is None:
        return ""
    if earliest == latest:
        return earliest.isoformat()
    if granularity == "month" and is_month(earliest, latest):
        return f"{earliest.year:04d}-{earliest.month:02d}"
    if granularity == "year" and is_year(earliest, latest):
        return f"{earliest.year:04d}"
    if extent == "throughout":
        return f"{earliest.isoformat()}/{latest.isoformat()}"
    return f"[{earliest.isoformat()}..{latest.isoformat()}]"


def is_month(earliest: datetime.date, latest: datetime.date) -> bool:
    """Whether the two days bound one calendar month."""
    last = calendar.monthrange(earliest.year, earliest.month)[1]
    return earliest.day == 1 and latest == earliest.replace(day=last)


def is_year(earliest: datetime.date, latest: datetime.date) -> bool:
    """Whether the two days bound one calendar year."""
    return (earliest.month, earliest.day) == (1, 1) and latest == datetime.date(earliest.year, 12, 31)
