"""How fast the temporal tagger is: documents a second beside dateparser's `search_dates`, and hostile texts.

Speeds are compared as ratios on the same documents in the same run, and measured in processor time, so that the
figures mean the same on every machine. Run by `make bench`, which prints them.
"""

import datetime
import time
import timeit
from collections.abc import Callable
from pathlib import Path

import pytest
from dateparser.search import search_dates

from timeline.temporal import tag

SAMPLES = Path(__file__).resolve().parents[2] / "articles" / "samples"
PUBLISHED = datetime.date(2025, 3, 14)
TIMES_FASTER = 10  # 13 to 17 as measured; the rest is for a busy machine
# A hostile text may cost this many times what news costs, character for character.
HOSTILE_COST = 1.5
LENGTH = 20_000
HOSTILE = {
    "weekdays": "Monday, ",
    "years": "1998 ",
    "years in a list": "1998, 1999, 2000, ",
    "digits": "1234567890",
    "numbers": "7 ",
    "dates": "March 11-13 and ",
    "dashes": "1-2-",
    "articles": "a ",
    "months": "March ",
    "modifiers": "the end of the ",
    "open ends": "until Tuesday ",
    "years left open": "before 2019 ",
    "days told": "x on 3 May y on 4 June z ",
    "days counted": "two days later they ",
    "hours": "at 5pm x y ",
    "years told": "in 2019 x y ",
    "sentences": "On 3 May they met. ",
    "quotes": '"',
    "days quoted": '"on Monday" said ',
    "sayings dated": '"We met yesterday," he said on Tuesday. ',
    "spaces": " ",
    "lines": "\n",
}


@pytest.fixture(scope="module")
def documents() -> list[str]:
    return [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.md"))]


def seconds(work: Callable[[], object]) -> float:
    """The best of three runs, in seconds of processor time, without what Python takes to look for garbage."""
    return min(timeit.repeat(work, timer=time.process_time, number=1, repeat=3))


def tag_all(documents: list[str]) -> None:
    for text in documents:
        tag(text, PUBLISHED)


def test_tags_many_times_faster_than_dateparser_searches(documents: list[str]) -> None:
    tag_all(documents)  # compiles the patterns
    ours = seconds(lambda: tag_all(documents))
    few = documents[:4]
    theirs = seconds(lambda: [search_dates(text, languages=["en"]) for text in few]) / len(few) * len(documents)
    print(
        f"\n{len(documents) / ours:.0f} documents a second; dateparser's search_dates {len(documents) / theirs:.0f}; "
        f"{theirs / ours:.0f} times faster"
    )
    assert theirs / ours > TIMES_FASTER


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_costs_little_more_than_news(unit: str, documents: list[str]) -> None:
    tag_all(documents)
    news = seconds(lambda: tag_all(documents)) / sum(map(len, documents))
    text = (unit * (LENGTH // len(unit) + 1))[:LENGTH]
    cost = seconds(lambda: tag(text, PUBLISHED)) / LENGTH
    print(f"\n{cost / news:.2f} times the cost of news for a character")
    assert cost < HOSTILE_COST * news
