"""The tagger: recognise and normalise in one scan, then resolve in text order.

`tag("Envoys met late Thursday.", date(2025, 3, 14))` gives one Timex, "late Thursday", 2025-03-13.
"""

import datetime

from .anchors import Anchors
from .lexicon import fold
from .narrative import is_story
from .reading import Reading
from .scan import Found, recognise
from .timex import Timex


def tag(text: str, dct: datetime.date | None) -> list[Timex]:
    """The date expressions of a text with their readings, in text order, none overlapping.

    `dct` is the day of publication. Without it full dates are read all the same, and expressions that hang on it come
    without dates and with `waits_for_dct`. Any text will do: nothing is raised for it.
    """
    folded = fold(text)
    expressions = recognise(text, folded)
    anchors = Anchors(folded, dct, is_story(expressions, dct))
    timexes = []
    for found in expressions:
        try:
            reading = found.meaning.resolve(anchors.situation(found))
        except (ValueError, OverflowError):  # a day outside of the calendar: "9000 years ago"
            continue
        if reading is not None:
            anchors.note(found, reading, text[found.start : found.end])
            timexes.append(_timex(text, found, reading))
    return timexes


def _timex(text: str, found: Found, reading: Reading) -> Timex:
    words = text[found.start : found.end]
    period = reading.period
    return Timex(
        start=found.start,
        end=found.end,
        text=words,
        type=reading.type,
        value=reading.value,
        mod=reading.mod,
        earliest=period.earliest if period else None,
        latest=period.latest if period else None,
        granularity=period.granularity if period else "none",
        extent=reading.extent,
        anchor=reading.anchor,
        rule=found.rule,
        why=f"“{' '.join(words.split())}”: {reading.because}.",
        certainty=reading.certainty,
        waits_for_dct=reading.waits_for_dct,
    )
