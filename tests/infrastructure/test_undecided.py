"""The plugin that tells which parts of a condition decided nothing."""

import ast

import pytest

from tests.infrastructure import undecided

SOURCE = """
def judged(a, b, c):
    if a and b:
        return "both"
    return "one" if (a or c) else "none"


def kept(known, word):
    return known.get(word) or known.setdefault(word, word.upper())
"""


@pytest.fixture
def room(monkeypatch):
    monkeypatch.setattr(undecided, "_parts", {})
    undecided._decided.clear()
    names = {"_asked": undecided._asked, "_tested": undecided._tested}
    tree = ast.parse(SOURCE)
    tree = ast.fix_missing_locations(undecided._Conditions("room", SOURCE, tree).visit(tree))
    exec(compile(tree, "room", "exec"), names)
    return names


@pytest.fixture
def judged(room):
    return room["judged"]


def left() -> list[str]:
    return [
        words for place, parts in undecided._parts.items() for at, words in enumerate(parts)
        if not undecided._decided[place, at]
    ]  # fmt: skip


def test_conditions_give_what_they_gave(judged):
    assert [judged(a, b, c) for a, b, c in ((1, 1, 0), (1, 0, 0), (0, 0, 1), (0, 0, 0))] == [
        "both", "one", "one", "none"
    ]  # fmt: skip


def test_what_is_fallen_back_on_is_not_asked_for_in_vain(room):
    known = {"a": "Alpha"}
    assert (room["kept"](known, "a"), room["kept"](known, "b")) == ("Alpha", "B")
    assert known == {"a": "Alpha", "b": "B"}


def test_what_decided_nothing_is_named(judged):
    judged(True, True, False)
    assert left() == ["never false: a and b", "and: a", "and: b", "or: a", "or: c"]
    judged(True, False, False)  # b alone is false; of the rest a alone is true
    assert left() == ["and: a", "or: c"]
    judged(False, False, True)  # neither a nor b alone is false
    assert left() == ["and: a"]
    judged(False, True, True)
    assert left() == []


def test_a_guard_decides_when_what_stands_behind_it_would_fail(monkeypatch):
    monkeypatch.setattr(undecided, "_decided", undecided.Counter())
    place = ("room", 1, 0)
    assert undecided._asked(place, False, (lambda: None, lambda: [][0])) is None
    assert undecided._decided == {(place, 0): 1}
