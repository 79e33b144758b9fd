"""Which neighbours belong together: "from Monday to Thursday", "March 11-13", "in April and May 2020"."""

import re
from typing import Final, Literal

from .scan import Found

Link = Literal["range", "list"]

_DASH: Final = re.compile(r" ?- ?")
_TO: Final = re.compile(r"[ \n](?:to|through|until|till|up to)[ \n](?:the )?")
_AND: Final = re.compile(r"(?:,? |\n)(?:and|or)[ \n](?:again |then )?(?:on |in )?(?:the )?|, ?")
_BETWEEN: Final = re.compile(r"\bbetween (?:the )?$")
_LONGEST: Final = 20  # characters that a link has at most: ", and again on the "


def link(folded: str, first: Found, second: Found) -> Link | None:
    """How the text joins two expressions: as the ends of a range, as items of a list, or not at all."""
    if second.start - first.end > _LONGEST:
        return None
    between = folded[first.end : second.start]
    if _DASH.fullmatch(between) or _TO.fullmatch(between):
        return "range"
    if not _AND.fullmatch(between):
        return None
    return "range" if _BETWEEN.search(folded[max(0, first.start - 14) : first.start]) else "list"
