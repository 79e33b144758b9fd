"""A source sentence as an entry of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extraction.sentence import body_start, shortened


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("OSLO, Norway (Sample Wire) — The mayor resigned.", "The mayor resigned."),
        ("AYR, March 14 (Sample Wire) - The mayor resigned.", "The mayor resigned."),
        ("AYR | Fri Mar 14, 2025 3:02 am EDT AYR, Kenya (Reuters) - The mayor resigned.", "The mayor resigned."),
        ("9:15 PM The mayor resigned.", "The mayor resigned."),
        ("9:15 pm: the mayor resigns.", "9:15 pm: the mayor resigns."),
        ("- Three people died in Ayr.", "Three people died in Ayr."),
        ("Photograph: a new art, says Ann Lee.", "Photograph: a new art, says Ann Lee."),
        ("Photograph: Bob Ray/AFP The mayor resigned.", "The mayor resigned."),
        ("Photo: either/or, says Ann Lee.", "Photo: either/or, says Ann Lee."),
        ("“Yes,” she said.", "“Yes,” she said."),
        ("The mayor - a lawyer - resigned.", "The mayor - a lawyer - resigned."),
        ("NATO is large - and grows.", "NATO is large - and grows."),
    ],
)
def test_begins_behind_the_dateline_and_the_bullet(sentence: str, body: str) -> None:
    assert sentence[body_start(sentence) :] == body


def test_is_cut_between_words() -> None:
    assert shortened("The mayor of Ayr, Ann Lee, resigned on Monday.", 20) == "The mayor of Ayr…"


@given(st.text(), st.integers(min_value=2, max_value=200))
def test_is_never_longer_than_asked(sentence: str, longest: int) -> None:
    assert len(shortened(sentence, longest)) <= longest
