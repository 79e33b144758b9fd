"""Paragraphs that were added to an article in an update, and the day against which they are read.

Published 13 March 2025 ... Updated 15 March 2025
...
Update: The envoy left on Saturday.      -> Saturday 15 March, not the 8th
"""

import datetime
import re
from collections.abc import Iterator

from articles.dating import days

# At the head of a paragraph; what follows is the update, to the next such mark or the end of the text.
_MARK = re.compile(
    rf"^[ \t]*(?:\*\*)?(?:update|updated|editor.s (?:note|update))\b(?:[ \t](?:\d{{1,2}}|on))?"
    rf"(?:[ \t,(]*{days.WEEKDAY}(?P<stamp>{days.DAY}))?(?:\*\*)?[ \t,)]*[^:\n]{{0,25}}:",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)


def sections(text: str, updated_on: datetime.date | None) -> Iterator[tuple[int, int, datetime.date]]:
    """What was added after the rest, as (start, end, day), in the order of the text."""
    marks = list(_MARK.finditer(text))
    for number, match in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        day = updated_on
        if match["stamp"]:
            try:
                day = days.read(match)
            except days.NoSuchDay:
                day = None
        if day:
            yield match.start(), end, day
