"""A rule is tried only where its `starts` say that it may begin: they name all that its pattern can begin with."""

import re
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from timeline.temporal.rules import MODIFIERS, RULES, Modifier, Rule
from timeline.temporal.vocabulary import DAY, SIGNS, key_of, keys_of_starts

# One character for each that a pattern may take: the number keys tell no digits apart.
DIGIT = "1"
LONGEST = 14
# Not what no text writes, though a pattern allows it: "a1/2 hours".
WORD = re.compile(r"[a-z]+|\d[a-z\d]*|(?:q|h|fy|apr|wk)\d{1,4}")


def first_words(pattern: str) -> set[tuple[str, str]]:
    """The words that a match of the pattern can begin with, each with the sign that touches it."""
    return {
        (found[1], found[2])
        for begun in _beginnings(list(parser.parse(pattern)), "")
        if (found := re.match(r"[ \n,('@-]*([^\W_]+)(.?)", begun))
    }


def _beginnings(items: list[Any], so_far: str) -> Iterator[str]:
    """What texts that match these parsed items begin with, up to the end of the first word."""
    if re.match(r"[ \n,('@-]*[^\W_]+[\W_]", so_far) or len(so_far.lstrip(" \n,('@-")) > LONGEST or not items:
        yield so_far
        return
    (kind, value), rest = items[0], items[1:]
    for instead in _instead(kind, value):
        if isinstance(instead, str):
            yield from _beginnings(rest, so_far + instead)
        else:
            yield from _beginnings([*instead, *rest], so_far)


def _instead(kind: Any, value: Any) -> list[Any]:
    """What one parsed item can stand for: characters, or items in its place."""
    if kind is op.LITERAL:
        return [chr(value)]
    if kind is op.IN:
        return list(_characters(value))
    if kind is op.BRANCH:
        return list(value[1])
    if kind is op.SUBPATTERN:
        return [value[3]]
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, repeated = value
        return [list(repeated) * times for times in range(least, min(most, max(least, 1), 4) + 1)]
    if kind is op.GROUPREF_EXISTS:
        return [branch or [] for branch in value[1:]]
    return [""] if kind in (op.AT, op.ASSERT, op.ASSERT_NOT) else ["-"]


def _characters(choices: list[Any]) -> Iterator[str]:
    for kind, value in choices:
        if kind is op.LITERAL:
            yield chr(value)
        elif kind is op.RANGE:
            yield DIGIT if chr(value[0]).isdigit() else chr(value[0])
        elif kind is op.CATEGORY:
            yield DIGIT if value is op.CATEGORY_DIGIT else " " if value is op.CATEGORY_SPACE else "x"


def left_out(row: Rule | Modifier) -> set[str]:
    """What the row's pattern can begin with and its `starts` don't name."""
    begun = {
        key_of(word) + (sign if key_of(word) == DAY and sign in SIGNS else "")
        for word, sign in first_words(row.compiled.pattern)
        if WORD.fullmatch(word)
    }
    return begun - keys_of_starts(row.starts)


def test_starts_name_all_that_the_pattern_begins_with() -> None:
    assert {row.name: words for row in (*RULES, *MODIFIERS) if (words := left_out(row))} == {}
