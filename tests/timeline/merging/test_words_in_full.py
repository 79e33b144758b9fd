"""Words that stand in one place of a report, each tried in it, with what the report is compared by."""

from pathlib import Path

from tests.held.scenes import hold, of_each
from tests.timeline.merging.reports import pool
from tests.timeline.merging.test_in_full import in_words
from timeline.merging.describe import describe


def test_what_each_word_changes_is_held_in_full() -> None:
    def lines(sentence: str) -> str:
        return "\n".join(in_words(describe(item)) for item in pool(("wire", "2025-03-14", sentence))) or "nothing"

    hold(Path(__file__).with_name("words_in_full.txt"), lambda asked: of_each(asked, lines, mark="~"))
