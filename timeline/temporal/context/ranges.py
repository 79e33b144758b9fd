"""Which neighbours belong together: "from Monday to Thursday", "March 11-13", "in April and May 2020"."""

import re
from typing import Final, Literal

from ..fragments import alternatives
from ..scan import Expression
from ..tense.verb_words import RESCHEDULED

Link = Literal["range", "list", "move"]

_DASH: Final = re.compile(r" ?(?:[-—]|->|=>) ?'?|/")
_TO: Final = re.compile(r"[ \n](?:to|through|thru|until|till|up to)[ \n](?:the )?")
_AND: Final = re.compile(r"(?:,? |\n)(?:and|or)[ \n](?:again |then )?(?:on |in )?(?:the )?|, ?")
_OR: Final = re.compile(r",? or (?:else )?(?:(?:by|in|on|at) )?(?:the )?")
_BETWEEN: Final = re.compile(r"\bbetween (?:the )?$")
# "Moved from Tuesday to Thursday" is no range: two days, of which neither need have come.
_CALLED_OFF: Final = alternatives([*RESCHEDULED, "cancelled", "canceled", "called off"])
_FROM_OR_TO: Final = re.compile(r"(?:from|to|until|till)\s(?:the\s)?\Z")
_MOVED: Final = re.compile(rf"\b{_CALLED_OFF}\b[^.!?;\n]{{0,50}}\b{_FROM_OR_TO.pattern}")
_CALLED_OFF_AFTER: Final = re.compile(rf"'s (?:\w+ ){{1,3}}(?:was|were|is|are|(?:has|have|had) been) {_CALLED_OFF}\b")
_REACH: Final = 80
_SHORT_REACH: Final = 10  # "until the "
_LONGEST: Final = 20  # characters that a link has at most: ", and again on the "


def link(folded: str, first: Expression, second: Expression) -> Link | None:
    """How the text joins two expressions: as the ends of a range, as items of a list, as what was
    moved from the one to the other, or not at all.
    """
    if second.start - first.end > _LONGEST:
        return None
    between = folded[first.end : second.start]
    if between == "/" and second.meaning.bare_weekday:
        return "list"  # "yoga tue/thu"
    if _DASH.fullmatch(between) or _TO.fullmatch(between):
        return "move" if _is_moved(folded, first.start) else "range"
    if not _AND.fullmatch(between):
        return None
    return "range" if _BETWEEN.search(folded[max(0, first.start - 14) : first.start]) else "list"


def is_choice(folded: str, start: int, end: int) -> bool:
    """Are these words all that stands between two times of which one is meant: "in July (or in) August"?"""
    return end - start <= _LONGEST and _OR.fullmatch(folded, start, end) is not None


def is_rescheduled(folded: str, start: int, end: int) -> bool:
    """Is it a day that something was moved to or from, or did not happen on: "Thursday's game was called off"?"""
    return _is_moved(folded, start) or _CALLED_OFF_AFTER.match(folded, end) is not None


def _is_moved(folded: str, start: int) -> bool:
    """Do the words before a place tell that something was moved from or to it?"""
    near = _FROM_OR_TO.search(folded, max(0, start - _SHORT_REACH), start)
    return near is not None and _MOVED.search(folded, max(0, start - _REACH), start) is not None
