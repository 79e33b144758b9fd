"""Decades and centuries: "the 1990s", "the mid-nineties", "the 19th century"."""

import datetime
import re
from typing import Final

from ..calendar.periods import century, days, decade
from ..fragments import alternatives, number, ordinal
from ..meanings.fixed import Explicit, Undated
from ..reading import Meaning
from ..word_lists import NO_NOUN
from .rule import Example, Match, Rule

# "The '60s", "mid-90s", "the 1980s and 90s"
_SHORT_DECADE: Final = re.compile(r"(?:'|\bmid[- ]|(?:\d\d|')\d0'?s (?:and|or|to|through) (?:the )?)$")
# "The 70s and 80s": the second as the first.
_BARE_BEFORE: Final = re.compile(r"\bthe (?:\d0'?s (?:and|or|to|through) (?:the )?)?$")


def _decade(match: Match) -> Meaning | None:
    digits = match["decade"]
    if len(digits) == 4 and digits.endswith("00") and digits < "2000":
        first = int(digits)  # "the 1800s" are a hundred years
        whole = days(datetime.date(first, 1, 1), datetime.date(first + 99, 12, 31), digits[:2], "century")
        return Explicit(whole, certainty="likely")
    if len(digits) == 4:
        return Explicit(decade(int(digits)))
    if int(digits) < FIRST_SHORT_DECADE:
        return None
    if _SHORT_DECADE.search(match.before(12)) and not _DEGREES.search(match.before(48).removesuffix("mid-")):
        return Explicit(decade(1900 + int(digits)))
    is_bare = (
        _BARE_BEFORE.search(match.before(20))
        and not _DEGREES.search(match.before(48))
        and _ENDS.match(match.after(24))
    )
    return Explicit(decade(1900 + int(digits)), certainty="likely") if is_bare else None


FIRST_SHORT_DECADE: Final = 20
# "The 70s and 80s", "films from the 80s", not "the 50s range".
_ENDS: Final = re.compile(rf"[.,;:!?)\n]|$| {alternatives(NO_NOUN)}\b(?! (?:low|mid|upper|high)\b)")


_DECADE_NAMES: Final = {
    name: 1900 + 10 * i
    for i, name in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2)
} | {"noughties": 2000, "aughts": 2000}
# "The late sixties", "the roaring twenties"; not "in her early sixties", "temperatures in the high thirties".
_DECADE_BEFORE: Final = re.compile(r"\bthe (?:very )?(?:(?:early|mid|late|roaring|swinging|hungry|dirty)[- ])?\Z")
_DEGREES: Final = re.compile(
    r"\b(?:(?:temperatures?|degrees|highs|lows|gusts?|winds?|ratings?|polls?|index|aged?|scores?|shot|handicap|percentages?)\b[^.]{0,24}|"
    r"(?:fell|rose|dropped|climbed|dipped|slipped|jumped) (?:in)?to the |(?:prices?|shares?|shares \w+) in the (?:low |mid |high )?|(?:his|her|their|my) )\Z"
)


def _named_decade(match: Match) -> Meaning | None:
    """A decade by its name: "the sixties", not "in her sixties"."""
    if match.has("century"):
        return Explicit(decade(_DECADE_NAMES[match["decade"]] - 1900 + 100 * int(number(match["century"]))))
    if not _DECADE_BEFORE.search(match.before(18)) or _DEGREES.search(match.before(48)):
        return None
    return Explicit(decade(_DECADE_NAMES[match["decade"]]))


def _century(match: Match) -> Meaning | None:
    nth = ordinal(match["nth"])
    if match.has("bc"):
        return Undated(f"BC{nth - 1:02}")
    return Explicit(century(nth)) if 1 <= nth <= 21 else None


RULES: Final = (
    Rule(
        name="decade",
        starts="90s 14' 1998",
        pattern=r"(?P<decade>(?:1[0-9]|20)\d0|\d0)'?s",
        read=_decade,
        examples=[
            Example("music of the 1980s", value="198"),
            Example("music of the '60s", value="196"),
            Example("She lived here in the 70s and 80s, then left.", value="197", words="70s"),
            Example("in the mid-90s", value="199", words="the mid-90s", mod="MID"),
            Example("in the late '90s", value="199", words="the late '90s", mod="END"),
            Example("It was a mill in the 1800s.", value="18", days=("1800-01-01", "1899-12-31")),
            Example("in the early 1990s", value="199", mod="START", days=("1990-01-01", "1993-04-30")),
        ],
        counterexamples=[
            "She is in her mid-30s.",
            "Highs were in the mid-50s.",
            "Highs will be in the 80s.",
            "Gusts in the 50s fell to the 30s.",
            "a man in his 70s",
            "people in their 20s and 30s",
            "It sells in the 50s range.",
        ],
    ),
    Rule(
        name="decade-name",
        starts="seventeen eighteen nineteen " + " ".join(_DECADE_NAMES),
        pattern="(?:(?P<century>seventeen|eighteen|nineteen)[- ])?(?P<decade>" + "|".join(_DECADE_NAMES) + ")",
        read=_named_decade,
        examples=[
            Example("music of the sixties", value="196"),
            Example("It had its own band in the roaring twenties.", value="192"),
            Example("The boom of the mid-nineties was over.", value="199", mod="MID", words="the mid-nineties"),
            Example("They grew rich in the noughties.", value="200"),
            Example("Prices rose in the noughties.", value="200"),
            Example("A ceiling of the nineteen-thirties fell.", value="193", words="nineteen-thirties"),
        ],
        counterexamples=["a woman in her sixties", "a man in his late sixties", "Highs will be in the mid-thirties."],
    ),
    Rule(
        name="century",
        starts="ordinal the 14",
        needs=frozenset("century centuries".split()),
        pattern=r"(?:the )?(?P<nth>{dayordinal})(?:~century(?P<bc> b\.?c\.?)?(?! fox)|~centuries|"
        r"(?=(?:,? and |,? or | to |-)(?:the )?(?:(?:early|late|mid)[- ])?{dayordinal}~centur(?:y|ies)))",
        read=_century,
        examples=[
            Example("in the 19th century", value="18"),
            Example("It fell in the 3rd century BC.", value="BC02"),
            Example("a 20th-century war", value="19"),
            Example("in the 17th and 18th centuries", value="16", words="the 17th"),
        ],
        counterexamples=["21st Century Fox"],
    ),
)
