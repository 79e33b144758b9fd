"""Days of what nobody plans: "the April 20 explosion will be looked into", "since the fire on board on 20 April".

The verb of the clause speaks of something else, and the day is past. In an archive of 1,460 reports of one spill 16 of
16 days in such words were, which the verb beside them had sent a year ahead.
"""

import re
from typing import Final

from ..fragments import alternatives
from ..word_lists import NO_NOUN

_NAMING: Final = rf"(?!{alternatives(NO_NOUN)}\b)[\w'-]+"  # a word of what it is called by
MISHAPS: Final = (
    "explosion blast blowout accident disaster spill crash collision derailment sinking earthquake quake flood "
    "tsunami massacre attack assault ambush shooting murder killing assassination bombing collapse fire wildfire "
    "avalanche landslide incident coup kidnapping abduction"
).split()
_MISHAP: Final = rf"(?:{_NAMING} ){{0,4}}?{alternatives(MISHAPS)}s?\b"
_BEHIND: Final = re.compile(rf" {_MISHAP}")
_THERE: Final = (
    rf"(?: (?:in|at|off|near|aboard|outside|inside|on)(?: board)?(?: (?:the|an|a))?(?: {_NAMING}){{1,5}}?)?"
)
_BEFORE: Final = re.compile(
    rf"\b(?:since|after|following|ahead of|causes? of|wake of) (?:the|an|a) {_MISHAP}{_THERE} on (?:the )?\Z"
)


def is_of_mishap(before: str, after: str) -> bool:
    """Is the day between these words that of a mishap?"""
    if before.endswith("the ") and _BEHIND.match(after):
        return True
    return before.endswith(("on ", "on the ")) and _BEFORE.search(before.replace("\n", " ")) is not None
