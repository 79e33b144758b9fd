"""Where it is not known when a text was published, what is read nevertheless does not hang on it."""

import datetime

from timeline.temporal import tag
from timeline.temporal.rules import MODIFIERS, RULES

FRIDAY = datetime.date(2025, 3, 14)
EXAMPLES = sorted({example.text for row in (*RULES, *MODIFIERS) for example in row.examples})


def test_what_is_dated_without_a_publication_date_is_dated_alike_with_one():
    for text in EXAMPLES:
        with_one = {timex.start: (timex.earliest, timex.latest) for timex in tag(text, FRIDAY)}
        for timex in tag(text, None):
            assert not (timex.waits_for_dct and timex.earliest), f"it waits and does not wait: {text}"
            assert timex.earliest is None or with_one[timex.start] == (timex.earliest, timex.latest), text
