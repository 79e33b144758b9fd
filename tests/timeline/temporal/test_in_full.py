"""Plain sentences with all that is read in each, as `in_full.txt` has it, and nothing else.

An entry is a sentence and a line for each expression: its words, its TIMEX3, its days, its mod, the end that is left
open, its clock, what it is counted from (where that is not the day of publication) and how sure it is. A rule's own
examples say what it is for; these hold the words that it shares with others, and what is no date.
"""

import datetime
from pathlib import Path

from tests.entries import entries
from timeline.dates.hours import written
from timeline.temporal import Timex, tag

FRIDAY = datetime.date(2025, 3, 14)


def read(text: str, published: datetime.date = FRIDAY) -> list[str]:
    return [in_words(timex) for timex in tag(text, published)]


def in_words(timex: Timex) -> str:
    days = "" if timex.earliest is None else f"{timex.earliest}..{timex.latest}"
    certainty = "" if timex.certainty == "sure" else timex.certainty
    anchor = "" if timex.anchor.kind == "dct" else timex.anchor.kind
    clock = written(timex.clock)
    told = (timex.text, f"{timex.type} {timex.value}", days, timex.mod, timex.open, clock, anchor, certainty)
    return " - ".join(filter(None, told))


def test_each_sentence_is_read_in_full() -> None:
    for text, expected in entries(Path(__file__).with_name("in_full.txt")):
        assert read(text) == expected, text
