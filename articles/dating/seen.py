"""What a page tells its readers of its dates, in short elements of their own."""

import datetime
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from articles.dating import own_words, stamps
from articles.dating.file_names import from_address
from articles.dating.metadata import UPDATED
from articles.dating.stamps import Stamp

_PUBLISHED = re.compile(r"(?:first |originally )?(?:published|posted)\b(?!.*updated)", re.I)
_LABELLED = re.compile(rf"(?!posted by){_PUBLISHED.pattern}|(?:publication )?date(?: ?:)? \d", re.I)
_UPDATED = re.compile(r"(?:last )?(?:updated|modified)\b", re.I)
# Longer elements are text, in which a date is about something.
_LONGEST_DATE_ELEMENT = 90
_MOST_ELEMENTS = 4000


def shown(tree: Any) -> Iterator[Stamp]:
    """The days that readers see in short elements of their own, from above."""
    for element in tree.xpath("//body//*[count(.//*) < 5]")[:_MOST_ELEMENTS]:
        if element.tag in ("script", "style", "a", "option", "noscript"):
            continue
        words = " ".join(" ".join(element.itertext()).split())
        if 6 < len(words) < _LONGEST_DATE_ELEMENT and any(character.isdigit() for character in words):
            yield from (Stamp(stamp.day, words) for stamp in islice(stamps.anywhere(words), 1))


def told(tree: Any) -> Stamp | None:
    """The day that a page gives for its own, by a label or a stamp: "Date 10.06.2013", "Posted 3 May 2020".

    A stamp has the weekday and the hour: "Thu, 14 May 2020 17:55 UTC". One without may be the day of the reader.
    """
    seen = list(shown(tree))
    labelled = next((stamp for stamp in seen if _LABELLED.match(stamp.words)), None)
    return labelled or own_words.stamped(" ¶ ".join(stamp.words for stamp in seen))


def tells_of_update(tree: Any, day: datetime.date) -> bool:
    """Does the page tell its readers, and not only machines, that it was updated on this day?"""
    return any(stamp.day == day and UPDATED.search(stamp.words) for stamp in shown(tree))


def is_update(tree: Any, day: datetime.date) -> bool:
    """Is what readers see of this day that the page was updated then?"""
    return any(stamp.day == day and _UPDATED.match(stamp.words) for stamp in shown(tree))


def elsewhere(tree: Any, url: str, found: Stamp) -> Stamp | None:
    """Another day than the one found, in the address or where readers are told of the publication."""
    told = [from_address(url), *(stamp for stamp in shown(tree) if _PUBLISHED.match(stamp.words))]
    days_told = [stamp for stamp in told[:2] if stamp]
    if any(abs((stamp.day - found.day).days) <= 1 for stamp in days_told):
        return None
    return days_told[0] if days_told else None
