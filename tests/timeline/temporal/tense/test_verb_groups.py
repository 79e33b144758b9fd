"""Every kind of verb group is found in its examples, whole and alone, and in none of its counterexamples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.temporal.tense.verb_groups import ROWS, VerbRow, groups
from timeline.temporal.tense.word_patterns import words_of

EXAMPLES = [pytest.param(row, text, id=f"{row.name}: {text}") for row in ROWS for text in row.examples]
COUNTEREXAMPLES = [pytest.param(row, text, id=f"{row.name}: {text}") for row in ROWS for text in row.counterexamples]
WORDS = st.sampled_from(
    "he was were been had has would will could may not now expected due set to be meet met talks the plan agreed is "
    "opens , . it'll 14 d united meeting".split()
)


@pytest.mark.parametrize(("row", "text"), EXAMPLES)
def test_example_is_one_group_of_its_row(row: VerbRow, text: str) -> None:
    words = words_of(text)
    assert [(found.row.name, found.start, found.end) for found in groups(words)] == [(row.name, 0, len(words))]


@pytest.mark.parametrize(("row", "text"), COUNTEREXAMPLES)
def test_counterexample_is_no_group_of_its_row(row: VerbRow, text: str) -> None:
    assert row not in [found.row for found in groups(words_of(text))]


def test_example_of_every_row() -> None:
    assert all(row.examples for row in ROWS)


def test_nearest_groups_of_a_sentence() -> None:
    told = groups(words_of("he said that they will, if asked, sign what was agreed to"))
    assert [found.row.name for found in told] == ["past", "past", "was", "past"]


@given(st.lists(WORDS, max_size=30))
def test_groups_lie_in_order_and_apart(words: list[str]) -> None:
    found = groups(words)
    ends = [0, *(group.end for group in found)]
    assert all(end <= group.start < group.end <= len(words) for end, group in zip(ends, found, strict=False))


@given(st.lists(WORDS, max_size=12), st.lists(WORDS, max_size=12))
def test_no_group_goes_over_a_sign(first: list[str], second: list[str]) -> None:
    comma = len(first)
    assert not any(group.start <= comma < group.end for group in groups([*first, ",", *second]))
