"""A source sentence as an entry of its own: without its dateline or bullet, whole or cut to length. Pure text.

OSLO, Norway (Sample Wire) — The mayor resigned on Monday.  ->  The mayor resigned on Monday.
"""

import re
from typing import Final

LONGEST: Final = 140  # characters, where a title is wanted
LATE: Final = 15  # characters; what begins later is not what the sentence begins with
BESIDE: Final = 0.7  # of the sentence; what takes up more is what it tells
_BULLET: Final = r"[\s•*#>·▪■–—-]*"
# Capitals, then more of the place and the agency, up to a dash: "OSLO, Norway, March 14 (Sample Wire) - ".
_DATELINE: Final = (
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{2,}(?:[ /][A-ZÀ-Þ.’'-]{2,})*(?:, ?[A-Z][\w. ]{1,25}){0,2}(?: ?\([^()\n]{2,40}\))?"
    r"|[A-Z][\w. ]{2,25}(?:, ?[A-Z][\w. ]{1,25}){0,2} ?\([^()\n]{2,40}\)) ?(?:--?|–|—) ?"
)
# When the page was saved, and an agency's head with the place and the day before its dateline.
_STAMP: Final = r"\d{1,2}[:.]\d\d ?[AaPp][Mm] (?:[ECMP][SD]T )?(?=[A-Z`“\"])"
_HEAD: Final = r"[^.!?\n]{0,110}?(?:\(|-LRB- ?)(?:Reuters|AP|AFP|PA|Bloomberg)(?:\)| ?-RRB-) ?(?:--?|–|—) ?"
# A picture's, which ran into the text: "Photograph: Bob Ray/AFP ".
_CREDIT: Final = (
    r"Photo(?:graph)? ?: ?[^.:/\n]{3,50}[\\/]+"
    r"(?:Reuters|REUTERS|AP|EPA|AFP|PA|Rex|Corbis|Getty(?: Images)?|Alamy|Bloomberg) (?=[A-Z`“\"])"
)
_FRONT: Final = re.compile(rf"{_BULLET}(?:{_CREDIT})?(?:{_STAMP})?(?:{_DATELINE}|{_HEAD})?(?=[\w\"“‘'«$€£(\[`])")


def body_start(sentence: str) -> int:
    """Where the sentence itself begins, as an offset into it."""
    match = _FRONT.match(sentence)
    return match.end() if match else 0


def tells_beside(sentence: str, start: int, end: int) -> bool:
    """Are the words sentence[start:end], which a date dates, told only beside what else the sentence tells?"""
    body = body_start(sentence)
    return start - body >= LATE and end - start < BESIDE * (len(sentence) - body)


def shortened(sentence: str, longest: int = LONGEST) -> str:
    """The sentence itself on one line, cut between two words with an ellipsis where it is longer."""
    text = " ".join(sentence[body_start(sentence) :].split())
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    kept = kept[: kept.rfind(" ")] if " " in kept else kept
    return kept.rstrip(' ,;:–—-(“"‘') + "…"
