"""The measured figures that the page "How dates are read" tells, in one place. Change them only after measuring."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured: what, the result in words, and on what."""

    what: str
    result: str
    on: str


# Of the 382 bare weekdays in four annotated corpora of news: DESIGN.md, "What is known about dates in news".
WEEKDAYS = {"same_day": "44.5", "six_days_before": "46.6", "six_days_after": "5.5"}

FIGURES: list[Figure] = []
