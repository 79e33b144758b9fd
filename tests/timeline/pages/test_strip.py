"""The labels of the strip: none touches another or reaches out, however many events there are and at any width."""

import datetime
import itertools

import pytest
from django.urls import set_script_prefix
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.pages.answer import Answer
from timeline.pages.histogram import NARROW, WIDE, Bar, Strip
from timeline.pages.paging import Page
from timeline.pages.question import Question
from timeline.pages.strip import CHARACTER, LEAST, drawn

FIRST = datetime.date(2010, 4, 1)
COUNTS = st.lists(st.integers(0, 250_000) | st.integers(0, 99), min_size=2, max_size=WIDE)


def bars(counts: list[int]) -> list[Bar]:
    days = [FIRST + datetime.timedelta(place) for place in range(len(counts))]
    return [Bar(day, day, "day", count) for day, count in zip(days, counts, strict=True)]


def side(year: int, count: int) -> Bar | None:
    return Bar(datetime.date(year, 1, 1), datetime.date(year, 12, 31), "", count) if count else None


def placed(drawn_bar: object, width: float) -> list[tuple[str, float, float]]:
    """Each label of a bar with its line, and from where to where it reaches, in pixels."""
    x, found = width / 100, []
    for line, text, start in (("count", "count", ""), ("tick", "tick", ""), ("above", "above", "first")):
        if words := getattr(drawn_bar, text):
            at = {"count": "count_x", "tick": "middle", "above": "x"}[line]
            place, long = getattr(drawn_bar, at) * x, CHARACTER * len(words)
            anchor = drawn_bar.count_from if line == "count" else start
            begin = place - {"first": 0, "last": long}.get(anchor, long / 2)
            found.append((line, begin, begin + long))
    return found


@pytest.mark.parametrize("most", [NARROW, WIDE])
@given(counts=COUNTS, before=st.integers(0, 99_999), after=st.integers(0, 99_999), wider=st.floats(1, 4))
@example(counts=[0, 10_000, *[0] * 18], before=0, after=0, wider=1.0)
@example(counts=[0] * 23, before=0, after=0, wider=1.0)
@example(counts=[*[0] * 15, 100_000, 0], before=0, after=0, wider=1.0)
def test_labels_neither_touch_nor_reach_out(most, counts, before, after, wider):
    set_script_prefix("/")
    made = Strip(bars(counts[: most - 2]), side(2009, before), side(2011, after))
    answer = Answer(Question(), sum(counts), made, made, [], Page([]))
    for one in drawn(answer)["strips"]:
        width = LEAST[NARROW if one["size"] == "narrow" else WIDE if one["size"] else NARROW] * wider
        lines: dict[str, list[tuple[float, float]]] = {}
        for bar in one["bars"]:
            for line, begin, end in placed(bar, width):
                lines.setdefault(line, []).append((begin, end))
        for spans in lines.values():
            spans.sort()
            assert all(end <= begin for (_, end), (begin, _) in itertools.pairwise(spans))
            assert spans[0][0] >= -1
            assert spans[-1][1] <= width + 1
