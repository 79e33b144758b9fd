"""What readers are told of each reading, and by what it was read: examples of each rule, with their reasons.

A question is the day of publication and a sentence; "-" stands for no day.
"""

import datetime
from collections.abc import Iterator
from pathlib import Path

from tests.held.scenes import hold
from timeline.temporal import tag


def reasons(asked: str) -> str:
    published, _, text = asked.partition(" ")
    return "\n".join(_reasons(text, None if published == "-" else datetime.date.fromisoformat(published)))


def _reasons(text: str, published: datetime.date | None) -> Iterator[str]:
    for timex in tag(text, published):
        days = f"{timex.earliest}..{timex.latest}" if timex.earliest else "no days"
        anchor = f"{timex.anchor.kind} {timex.anchor.on or ''}".strip()
        how = f"{timex.granularity}, {timex.extent}, {timex.certainty}, from {anchor}, by {timex.rule}"
        yield f"{timex.start}: {timex.type} {timex.value} {timex.mod}".rstrip() + f", {days}, {how}"
        yield f"    {timex.why}"


def test_each_reading_gives_its_reasons_in_full() -> None:
    hold(Path(__file__).with_name("reasons_in_full.txt"), reasons)
