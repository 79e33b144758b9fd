"""Words that stand in one place of a sentence, each tried in it, with all that is read there."""

from pathlib import Path

from tests.held.scenes import hold, of_each
from tests.timeline.temporal.test_in_full import read


def test_what_each_word_changes_is_held_in_full() -> None:
    def lines(sentence: str) -> str:
        return "\n".join(read(sentence)) or "nothing"

    hold(Path(__file__).with_name("words_in_full.txt"), lambda asked: of_each(asked, lines, mark="~"))
