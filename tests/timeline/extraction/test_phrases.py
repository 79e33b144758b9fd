"""Whether a noun phrase names one person, or several, and which of its words is the main one."""

import pytest

from timeline.extraction import phrases, verbs
from timeline.extraction.tokens import tokenize


def read(text: str) -> tuple[list, list[int]]:
    tokens = tokenize(text, 0, len(text), ())
    verbs.mark(tokens)
    return tokens, list(range(len(tokens)))


@pytest.mark.parametrize(
    ("text", "is_person", "is_surely"),
    [
        ("the minister", True, True),
        ("Minister", True, True),
        ("Ann Lee", True, True),
        ("the president Ann Lee", True, True),
        ("the ship's captain", True, True),
        ("the minister of two states", True, True),
        ("the last survivor, nine-year-old Bob Ray", True, True),
        ("Vega", True, False),  # it may be a ship
        ("the Vega", False, False),
        ("Moscow", False, False),
        ("the Kremlin", False, False),
        ("the boat, Paris Oslo", False, False),
        ("the press", False, False),
        ("the Lee government", False, False),
        ("Lee's remarks", False, False),
        ("the two leaders", False, False),
        ("Ann and Bob", False, False),
    ],
)
def test_a_phrase_names_one_person(text, is_person, is_surely):
    phrase = read(text)
    assert (phrases.is_person(*phrase), phrases.is_surely_person(*phrase)) == (is_person, is_surely)


@pytest.mark.parametrize(
    ("text", "is_plural"),
    [
        ("the two leaders", True),
        ("Ann and Bob", True),
        ("the police", True),
        ("troops of the king", True),
        ("the minister of two states", False),
        ("the boss", False),
        ("the press", False),
        ("Ann Davis", False),
        ("three", False),
    ],
)
def test_a_phrase_names_several(text, is_plural):
    assert phrases.is_plural(*read(text)) is is_plural


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("the minister of two states", "minister"),
        ("the last survivor, nine-year-old Bob Ray", "survivor"),
        ("the ship's captain", "captain"),
        ("three", None),
    ],
)
def test_the_main_word_is_the_last_before_what_hangs_on_it(text, head):
    tokens, phrase = read(text)
    found = phrases.head_of(tokens, phrase)
    assert (None if found is None else tokens[found].text) == head
