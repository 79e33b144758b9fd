"""What there is to doubt about an event's date, so that editors look at the least certain first. Pure.

An event that two articles put on different days is doubted before one that says only "earlier this week", and that
one before one that a rule read with some confidence. The weights only have to put things in that order; where several
doubts meet they add up.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.models.effective import UNSUPPORTED


@dataclass(frozen=True, slots=True)
class Stated:
    """What one mention says, as far as doubt goes; `basis` is how its article's publication date is known."""

    earliest: datetime.date | None
    latest: datetime.date | None
    certainty: str
    anchor_kind: str
    basis: str
    published_on: datetime.date | None
    by_editor: bool = False


# name: (weight, words for the queue)
DOUBTS = {
    "disputed": (40, "articles disagree"),
    "guess": (30, "a guess"),
    "publication": (20, "publication date unsure"),
    "vague": (15, "vague"),
    "context": (10, "read from the text around"),
    UNSUPPORTED: (9, "no surer source"),
    "future": (8, "in the future"),
    "likely": (4, "likely, not sure"),
}

UNSURE_BASES = ("filename", "text", "inferred", "unsure", "unknown")
FROM_THE_TEXT = ("timex", "quotation", "narrative")


def doubts(
    told: Sequence[Stated],
    earliest: datetime.date | None,
    latest: datetime.date | None,
    disputed: bool,
    is_open: bool = False,
) -> list[str]:
    """The names of the doubts about an event on these days (both inclusive; or open), the gravest first.

    `told` are its mentions. What an editor read is beyond doubt. A mention is in the future when it is dated after its
    article appeared: plans change.
    """
    read = [one for one in told if not one.by_editor]
    found = {
        "disputed": disputed,
        "guess": any(one.certainty == "guess" for one in read),
        "publication": any(one.basis in UNSURE_BASES and one.anchor_kind != "explicit" for one in read),
        "vague": is_open or earliest != latest,
        "context": any(one.anchor_kind in FROM_THE_TEXT for one in read),
        UNSUPPORTED: bool(told) and all(one.certainty == "guess" and not one.by_editor for one in told),
        "future": any(one.earliest and one.published_on and one.earliest > one.published_on for one in told),
        "likely": any(one.certainty == "likely" for one in read),
    }
    return [name for name in DOUBTS if found[name]]


def weight(names: Iterable[str]) -> int:
    """How much there is to doubt: 0 for an explicit date that all agree on."""
    return sum(DOUBTS[name][0] for name in names)


def stored(names: Iterable[str]) -> str:
    """As a column that can be searched for one of them: " guess vague "."""
    words = " ".join(names)
    return f" {words} " if words else ""
