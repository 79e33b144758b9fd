"""Words that stand in one place of a sentence, each tried in it, with all that is read there.

A question may begin with the day of publication, where the end of a year, a leap day or a Sunday tells more.
"zinc" stands for any other word: what is read with it the words beside it change.
"""

import datetime
import re
from pathlib import Path

from tests.held.scenes import hold, of_each
from tests.timeline.temporal.test_in_full import FRIDAY, read

PUBLISHED = re.compile(r"(\d{4}-\d\d-\d\d): ")


def lines(asked: str) -> str:
    published, text = FRIDAY, asked
    if found := PUBLISHED.match(asked):
        published, text = datetime.date.fromisoformat(found[1]), asked[found.end() :]
    return "\n".join(read(text, published)) or "nothing"


def test_what_each_word_changes_is_held_in_full() -> None:
    hold(Path(__file__).with_name("words_in_full.txt"), lambda asked: of_each(asked, lines, mark="~"))
