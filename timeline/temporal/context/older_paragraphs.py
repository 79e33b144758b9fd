"""Paragraphs that were written a day before the rest: an article that was updated and kept its old body.

Such a body gives itself away by a plan that is still open in it though its day is over: published on Friday, it says
that somebody "was expected to hold talks on Thursday evening". So it was written on Thursday, before the evening. What
it counts from the day of writing ("a day earlier") is counted from there. Weekdays need no such care: they name their
day whenever they were written.

The old body begins after the last paragraph above that names the day of publication, and runs to the end.
"""

import re
from collections.abc import Sequence
from typing import Final

from ..fragments import alternatives
from ..scan import Expression
from ..tense.verb_words import PLANNED

_OPEN_PLAN: Final = re.compile(
    rf"\b(?:was|were) (?:\w+ly )?(?:{alternatives(PLANNED)}|to)\b(?: to)?[^.!?\n\"]{{0,120}}$"
)
_OUTCOME: Final = re.compile(r"\b(?:but|although|instead|later)\b")
_REACH: Final = 160
MAX_DAYS_OLD: Final = 2


def open_plan(folded: str, expressions: Sequence[Expression]) -> Expression | None:
    """The expression that dates a plan still open, "Thursday evening"; it must name a part of a weekday."""
    for found in expressions:
        if not found.meaning.later_on_weekday:
            continue
        plan = _OPEN_PLAN.search(folded[max(0, found.start - _REACH) : found.start])
        if plan and not _OUTCOME.match(folded, found.end + 2):
            return found
    return None
