"""What went and what came, word by word."""

import pytest

from timeline.desk.differences import differences


def told(before: str, after: str) -> str:
    marks = {"same": "{}", "gone": "[-{}]", "new": "[+{}]"}
    return "".join(marks[part.kind].format(part.text) for part in differences(before, after))


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("Envoys meet in Vienna", "Envoys meet in Graz", "Envoys meet in [-Vienna][+Graz]"),
        ("Envoys meet", "Envoys meet again", "Envoys meet [+again]"),
        ("Talks end", "Talks end", "Talks end"),
        ("", "Talks end", "[+Talks end]"),
        ("Talks end", "", "[-Talks end]"),
        ("Long talks end", "Talks of the envoys end", "[-Long talks ][+Talks of the envoys ]end"),
    ],
)
def test_words_stay_go_and_come(before, after, words):
    assert told(before, after) == words


@pytest.mark.parametrize(("before", "after"), [("a b c", "b c d"), ("one two", "two one"), ("x", "x y z")])
def test_what_stayed_and_went_is_what_was_and_what_stayed_and_came_is_what_is(before, after):
    parts = differences(before, after)
    assert " ".join(part.text for part in parts if part.kind != "new").split() == before.split()
    assert " ".join(part.text for part in parts if part.kind != "gone").split() == after.split()
