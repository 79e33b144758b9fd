"""The day a text says that it was written on: a "Published" line or a dateline, "KYIV, March 13 (Agency) -".

Only the head of the text is looked at. A dateline a day or two before publication is the day of writing, from which
"yesterday" is counted; further off it is something else.
"""

import datetime
import re
from collections.abc import Sequence
from typing import Final

from ..scan import Expression

_HEAD: Final = 400
_LABEL: Final = re.compile(r"\b(?:published|posted|date|dated|updated|filed)(?: on)?:? ?$")
# "Sent: 13 January 2025 18:04", "> Date: Tue, 11 Mar 2025", "On 11 March 2025, Ann wrote:" head what is of that day.
_SENT: Final = re.compile(r"(?:^|\n)[> *]*(?:sent|date|received|created|posted)\*?[:\t][* ]*\Z")
_ON: Final = re.compile(r"(?:^|\n)[> ]*on \Z")
_WROTE: Final = re.compile(r"[^\n]{0,90}\bwrote: ?(?:\n|\Z)")
_DATELINE_BEFORE: Final = re.compile(r"(?:^|\n) ?[A-Z][A-Z .'-]{2,30},(?: [A-Z][\w. ]{1,20},)? ?$")
_DATELINE_AFTER: Final = re.compile(r" ?(?:\([A-Za-z/ ]{2,30}\) ?)?(?:--?|–|—|:)")
MAX_DAYS_BEFORE: Final = 3


def letters(
    folded: str, expressions: Sequence[Expression], dct: datetime.date | None
) -> list[tuple[int, datetime.date, Expression]]:
    """Where letters begin that the text quotes, with the day each was sent and the expression that says so."""
    found = []
    for one in expressions:
        line = folded[max(0, one.start - 24) : one.start]
        if not _SENT.search(line) and not (_ON.search(line) and _WROTE.match(folded, one.end)):
            continue
        given = one.meaning.core.given
        if given and given.earliest == given.latest and (dct is None or given.latest <= dct):
            found.append((one.end, given.earliest, one))
    return found


def day_of_writing(
    text: str, folded: str, expressions: Sequence[Expression], dct: datetime.date | None
) -> tuple[datetime.date, Expression] | None:
    """The day and the expression that gives it, None when the text is silent or names a day far from `dct`."""
    for found in expressions:
        if found.start > _HEAD:
            break
        labelled = _LABEL.search(folded[max(0, found.start - 14) : found.start])
        dateline = _DATELINE_BEFORE.search(text[max(0, found.start - 60) : found.start]) and _DATELINE_AFTER.match(
            text, found.end
        )
        if not labelled and not dateline:
            continue
        on = found.meaning.written_on(dct)
        if on and (dct is None or 0 <= (dct - on).days <= MAX_DAYS_BEFORE):
            return on, found
    return None
