"""The rows of the table of exclusions, each with its own examples."""

import pytest

from timeline.extraction.exclusions import EXCLUSIONS, Exclusion
from timeline.extraction.nonevents import excluded_context

IDS = [row.name for row in EXCLUSIONS]


@pytest.mark.parametrize("row", EXCLUSIONS, ids=IDS)
def test_every_row_excludes_its_examples(row: Exclusion) -> None:
    assert row.examples
    for example in row.examples:
        assert row.pattern.search(example), example


@pytest.mark.parametrize("row", EXCLUSIONS, ids=IDS)
def test_no_row_excludes_its_counterexamples(row: Exclusion) -> None:
    for example in row.counterexamples:
        assert excluded_context(example) is None, example
