"""What is jotted down is told from prose by its length and its verbs."""

import pytest

from timeline.temporal.tense.notes import is_note


@pytest.mark.parametrize("text", ["dinner with ann friday", "drinks next fri?"])
def test_a_short_line_without_a_past_verb_is_a_note(text):
    assert is_note(text)


@pytest.mark.parametrize(
    "text", ["they met on friday", "dinner with ann is on friday.", "dinner on friday\nlunch on monday"]
)
def test_prose_is_none(text):
    assert not is_note(text)


def test_a_question_is_a_note_only_where_it_is_short():
    assert is_note("dinner with ann and bob next friday?")
    assert not is_note("dinner with ann and rose next friday?")
