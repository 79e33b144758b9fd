"""What passes between the steps of the tagger: a match, its meaning, the situation it is read in, its reading.

Recognise: a rule's pattern finds "late Thursday". Normalise: the rule turns the words into a meaning, here
`LoosePart("late", NamedWeekday(4))`, without looking at any date. Resolve: the meaning is read in a situation (the
publication day, the date named last in the text, the tense of the clause) and gives a reading, 2025-03-13.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol

from .periods import Period
from .timex import Anchor, Certainty, Extent, TimexType

Direction = Literal["past", "future"]
Which = Literal["last", "this", "next", "coming", ""]


@dataclass(frozen=True, slots=True)
class Reading:
    """The dates and the TIMEX3 value of an expression, and the facts that they were read from.

    `period` is None when the words name no calendar time (a duration, a set, "recently") or when nothing is there to
    read them against; its own `value` is the one that other expressions ("a year earlier") are counted from.
    """

    type: TimexType
    value: str
    because: str
    period: Period | None = None
    anchor: Anchor = field(default_factory=lambda: Anchor("none"))
    certainty: Certainty = "sure"
    mod: str = ""
    extent: Extent = "throughout"
    waits_for_dct: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of the text that was read already, as something for later ones to hang on."""

    period: Period
    start: int
    text: str


@dataclass(slots=True)
class Situation:
    """What is known at the place where an expression stands.

    `today` is the day that "yesterday" and "last week" are counted from, and `anchor` says which one that is: the
    publication day, or the day on which the surrounding words were said or written. `reference` is what the text dated
    last, `period_reference` what it dated last by a quarter or the like. `direction` looks at the clause, so it is a
    function: most expressions never ask.
    """

    today: datetime.date | None
    anchor: Anchor
    today_is: str
    direction: Callable[[], Direction | None]
    reference: Dated | None = None
    day_reference: Dated | None = None
    quarter_reference: Dated | None = None
    narrative: bool = False
    at: int = 0


class Meaning(Protocol):
    """The meaning of a date expression, free of any context."""

    def resolve(self, here: Situation) -> Reading | None:
        """The reading in this situation, or None when the words turn out to be no date at all."""
