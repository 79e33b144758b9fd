"""Sentences of news read in full: all that is told of each date, as `in_full.txt` has it, and nothing else.

An entry is a sentence and a line for each date that names days: what it dates, by name and value. What is empty is
left out, so are "happened" and a clause that is all of the sentence up to its stop; a date that dates no event has
only the reason.
"""

import datetime
from pathlib import Path

from articles.sentences import split
from tests.entries import entries
from timeline.extraction import Happening, extract
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


def told(text: str) -> list[str]:
    return [in_words(text, one) for one in extract(text, split(text), tag(text, FRIDAY))]


def in_words(text: str, one: Happening) -> str:
    if one.why_not:
        return f"{one.timex.text} - no event: {one.why_not}"
    clause = text[one.clause_start : one.clause_end]
    parts = {
        "": "" if one.modality == "happened" else one.modality,
        "who": one.actor,
        "did": one.predicate,
        "what": one.object,
        "where": one.place,
        "claims" if one.claimed else "says": one.attribution,
        "he": one.antecedent,
        "headline": one.headline,
        "clause": "" if clause == text.rstrip(".") else clause,
        "before": one.context,
    }
    return " - ".join(
        [one.timex.text, *(f"{name}: {value}".removeprefix(": ") for name, value in parts.items() if value)]
    )


def test_each_sentence_is_read_in_full() -> None:
    for text, expected in entries(Path(__file__).with_name("in_full.txt")):
        assert told(text) == expected, text
