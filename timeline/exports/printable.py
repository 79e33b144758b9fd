"""Words that several exports share."""

import re

from timeline.dates.words import in_words
from timeline.models import Event

# What XML and calendars may not hold, and articles sometimes do: form feeds, stray escapes, halves of characters.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def date_words(event: Event) -> str:
    """When an event happened: "Mon 10 – Thu 13 March 2025, one day of these"; "Thursday 13 March 2025, 14:00"."""
    return in_words(event.when) if event.when else ""


def printable(text: str) -> str:
    """The text without control characters but tab and line ends."""
    return UNPRINTABLE.sub("", text)
