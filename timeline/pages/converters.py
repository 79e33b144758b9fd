"""A calendar day in an address: /day/2025-03-13/."""

import datetime


class DayConverter:
    """A day in an address: 2025-03-13."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> datetime.date:
        return datetime.date.fromisoformat(value)  # ValueError, as for 2025-02-30, means "no such page"

    def to_url(self, value: datetime.date) -> str:
        return value.isoformat()
