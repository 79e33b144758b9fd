"""Every rule's examples are read as they say, and its counterexamples are no dates of that rule."""

import datetime
import re
from collections import defaultdict

import pytest

from timeline.temporal import tag
from timeline.temporal.fragments import fold
from timeline.temporal.rules import MODIFIERS, RULES, Modifier, Rule

ROWS = (*RULES, *MODIFIERS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_examples_are_read_as_they_say(row: Rule | Modifier) -> None:
    assert row.examples
    for example in row.examples:
        found = tag(example.text, datetime.date.fromisoformat(example.dct) if example.dct else None)
        mine = [timex for timex in found if row.name in timex.rule.split(" + ")]
        assert example.value in [timex.value for timex in mine], (example.text, found)
        timex = next(timex for timex in mine if timex.value == example.value)
        assert timex.text == (example.words or timex.text)
        assert timex.mod == (timex.mod if example.mod is None else example.mod), example.text
        if example.days:
            assert (str(timex.earliest), str(timex.latest)) == example.days, example.text


@pytest.mark.parametrize("row", [row for row in ROWS if row.counterexamples], ids=lambda row: row.name)
def test_counterexamples_are_no_dates_of_the_rule(row: Rule | Modifier) -> None:
    for text in row.counterexamples:
        found = tag(text, datetime.date(2025, 3, 14))
        assert [timex for timex in found if row.name in timex.rule.split(" + ")] == [], text


def test_names_are_unique() -> None:
    names = [row.name for row in ROWS]
    assert sorted(set(names)) == sorted(names)


def _filled(row: Rule | Modifier) -> set[str]:
    """The groups of the row's pattern that an example or a counterexample of its own fills."""
    texts = [example.text for example in row.examples] + list(row.counterexamples)
    matches = [match for text in texts for match in row.compiled.finditer(fold(text))]
    return {name for match in matches for name, words in match.groupdict().items() if words is not None}


def _written(pattern: str, group: str) -> str:
    """The group as the pattern has it: "(?P<year>{year})". Rows share pieces, which one example holds for all."""
    start = pattern.index(f"(?P<{group}>")
    depth = 0
    for bracket in re.finditer(r"\\.|\[(?:\\.|[^\]])+\]|[()]", pattern[start:]):
        depth += {"(": 1, ")": -1}.get(bracket[0], 0)
        if not depth:
            return pattern[start : start + bracket.end()]
    raise AssertionError(f"{group} is not closed in {pattern}")


def test_every_group_of_a_pattern_is_filled_by_an_example() -> None:
    """A group that none fills is one that nobody knows to work."""
    filled: dict[str, bool] = defaultdict(bool)
    of_row: dict[str, str] = {}
    for row in ROWS:
        mine = _filled(row)
        for group in row.compiled.groupindex:
            written = _written(row.pattern, group)
            filled[written] |= group in mine
            of_row.setdefault(written, row.name)
    assert {written: of_row[written] for written, is_filled in filled.items() if not is_filled} == {}
