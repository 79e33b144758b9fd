"""Which date an expression is read against: the publication day, or what the text dated last.

In "On March 11 they met. Two days later he replied" the second expression hangs on the first.
"""

import datetime
import re
from typing import Final

from .direction import clause_direction
from .explain import say_day
from .reading import Dated, Direction, Reading, Situation
from .scan import Found
from .timex import Anchor

# For each granularity the units that it can stand for: a day tells the month too, a year tells no day.
_FINE_ENOUGH: Final = {
    "day": "D W WE M Q Y", "part": "D W WE M Q Y", "week": "W WE M Q Y", "weekend": "W WE M Q Y", "month": "M Q Y",
    "quarter": "Q Y", "season": "Q Y", "half": "Y", "year": "Y", "range": "M Q Y",
}  # fmt: skip
# "The 1949 treaty", "(born in 1890)", "the Treaty of 1868": years that the story is not at.
_ASIDE_BEFORE: Final = re.compile(r"(?:\([^()]{0,80}|\b(?:the|a|an|his|their) |[a-z] of |\bsince |\bborn )$")
_NOUN_AFTER: Final = re.compile(r" [a-z]{3,}")


class Anchors:
    """Follows the text from expression to expression and tells the situation of each."""

    def __init__(self, folded: str, dct: datetime.date | None, story: bool) -> None:
        self._folded = folded
        self._dct = dct
        self._story = story
        self._dated: dict[str, Dated] = {}
        self._reported_quarter: Dated | None = None

    def situation(self, found: Found) -> Situation:
        """What is known where `found` stands."""

        def direction() -> Direction | None:
            return clause_direction(self._folded, found.start, found.end)

        return Situation(
            today=self._dct,
            anchor=Anchor("dct", self._dct) if self._dct else Anchor("none"),
            today_is=f"publication on {say_day(self._dct)}" if self._dct else "",
            direction=direction,
            dated=self._dated,
            reported_quarter=self._reported_quarter,
            story=self._story,
            at=found.start,
        )

    def note(self, found: Found, reading: Reading, text: str) -> None:
        """Remember what `found` was read as, for those that hang on it."""
        period = reading.period
        if period is None or reading.type not in ("DATE", "TIME") or (self._story and self._is_aside(found)):
            return
        dated = Dated(period, found.start, text)
        for unit in _FINE_ENOUGH.get(period.granularity, "").split():
            self._dated[unit] = dated
        reported = self._dct is None or period.latest < self._dct  # "a year ago" compares with what is over
        if period.granularity == "quarter" and reading.anchor.kind != "timex" and reported:
            self._reported_quarter = dated

    def _is_aside(self, found: Found) -> bool:
        before = self._folded[max(0, found.start - 90) : found.start]
        aside = _ASIDE_BEFORE.search(before)
        if aside is None:
            return False
        return aside[0][0] == "(" or aside[0] in ("since ", "born ") or bool(_NOUN_AFTER.match(self._folded, found.end))


