"""The tagger: recognise and normalise in one scan, then resolve in text order.

`tag("Envoys met late Thursday.", date(2025, 3, 14))` gives one Timex, "late Thursday", 2025-03-13.
"""

import datetime

from .anchors import Anchors
from .lexicon import fold
from .reading import Reading
from .scan import Found, recognise
from .timex import Timex


def tag(text: str, dct: datetime.date | None) -> list[Timex]:
    """The date expressions of a text with their readings, in text order, none overlapping.

    `dct` is the day of publication. Without it full dates are read all the same, and expressions that hang on it come
    without dates and with `waits_for_dct`. Any text will do: nothing is raised for it.
    """
    anchors = Anchors(fold(text), dct)
    timexes = []
    for found in recognise(text):
        try:
            reading = found.meaning.resolve(anchors.situation(found))
        except (ValueError, OverflowError):  # a day outside of the calendar: "2000 years ago"
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
        earliest=period and period.earliest,
        latest=period and period.latest,
        granularity=period.granularity if period else "none",
        extent=reading.extent,
        anchor=reading.anchor,
        rule=found.rule,
        why=f"“{' '.join(words.split())}”: {reading.because}.",
        certainty=reading.certainty,
        waits_for_dct=reading.waits_for_dct,
    )
