"""Which date an expression is read against: the publication day, or what the text dated last."""

import datetime

from .direction import clause_direction
from .explain import say_day
from .periods import Period
from .reading import Dated, Direction, Reading, Situation
from .scan import Found
from .timex import Anchor


class Anchors:
    """Follows the text from expression to expression and tells the situation of each.

    In "On March 11 they met. Two days later he replied" the second expression finds the first as its reference.
    """

    def __init__(self, folded: str, dct: datetime.date | None, narrative: bool = False) -> None:
        self._folded = folded
        self._dct = dct
        self._narrative = narrative
        self._reference: Dated | None = None
        self._day_reference: Dated | None = None
        self._quarter_reference: Dated | None = None

    def situation(self, found: Found) -> Situation:
        """What is known where `found` stands."""

        def direction() -> Direction | None:
            return clause_direction(self._folded, found.start, found.end)

        today_is = f"publication on {say_day(self._dct)}" if self._dct else ""
        anchor = Anchor("dct", self._dct) if self._dct else Anchor("none")
        return Situation(
            self._dct, anchor, today_is, direction, self._reference, self._day_reference, self._quarter_reference,
            self._narrative, found.start,
        )

    def note(self, found: Found, reading: Reading, text: str) -> None:
        """Remember what `found` was read as, for those that hang on it."""
        period: Period | None = reading.period
        if period is None or reading.type not in ("DATE", "TIME"):
            return
        self._reference = Dated(period, found.start, text)
        reported = self._dct is None or period.latest < self._dct  # "a year ago" compares with what is over
        if period.granularity == "quarter" and reading.anchor.kind != "timex" and reported:
            self._quarter_reference = self._reference
        if period.granularity in ("day", "part"):
            self._day_reference = self._reference
