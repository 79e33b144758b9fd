"""What is understood of a date that an editor types on 14 March 2025: as it is exchanged, and in words."""

import datetime
from pathlib import Path

from tests.held.scenes import hold, of_each
from timeline.dates import hours
from timeline.dates.edtf import FuzzyDate, from_edtf, from_stamp, to_edtf, to_stamp
from timeline.dates.typed import understand
from timeline.dates.words import edtf_words, in_words, span_words, when_words

NEAR = datetime.date(2025, 3, 14)


def typed(asked: str) -> str:
    try:
        date = understand(asked, NEAR)
    except ValueError as problem:
        return f"ValueError: {problem}"
    stamp = to_stamp(date)
    assert to_stamp(from_stamp(stamp)) == stamp
    return "; ".join([stamp, *_said(date), hours.written(date.clock), str(hours.order_of(date.clock))])


def _said(date: FuzzyDate) -> list[str]:
    edtf = to_edtf(date.earliest, date.latest, date.extent, date.granularity, date.open)
    span = span_words(date.earliest, date.latest, date.granularity, date.open)
    assert from_edtf(edtf).earliest == date.earliest
    return list(dict.fromkeys([in_words(date), when_words(date), span, edtf_words(edtf, "none"), date.granularity]))


def test_what_is_typed_is_understood_in_full() -> None:
    hold(Path(__file__).with_name("in_full.txt"), lambda asked: of_each(asked, typed))
