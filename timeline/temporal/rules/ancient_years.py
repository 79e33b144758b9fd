"""Years counted to or from the birth of Christ: "44 BC", "AD 69", and "in 48" beside them."""

import re
from typing import Final

from ..calendar.before_christ import far_year, is_far
from ..calendar.periods import year
from ..fragments import expand
from ..meanings.fixed import Explicit
from ..reading import Meaning
from .rule import Example, Match, Rule


def _before_christ(match: Match) -> Meaning:
    return Explicit(year(far_year(int(match["year"]))))


# "Syracuse followed in 214": three digits are a year where years before Christ are named close by.
_ONLY_A_YEAR: Final = re.compile(r"\b(?:in|by|until|since) $")
_ANCIENT_NEAR: Final = re.compile(expand(r"\d {bc}(?!\w)"))
_ANCIENT_REACH: Final = 600
_ENDS_THERE: Final = re.compile(expand(r"[,.;:)]|$| {nonoun}\b"))


def _short_ancient(match: Match) -> Meaning | None:
    if not _ONLY_A_YEAR.search(match.before(6)) or not _ENDS_THERE.match(match.after(6)):
        return None
    return Explicit(year(far_year(int(match["year"])))) if _ANCIENT_NEAR.search(match.before(_ANCIENT_REACH)) else None


def _of_our_lord(match: Match) -> Meaning | None:
    number_of_year = int(match["year"] or match["after"])
    return None if is_far(number_of_year) else Explicit(year(number_of_year))


RULES: Final = (
    Rule(
        name="year-before-christ",
        starts="number",
        needs=frozenset("b bc bce".split()),
        pattern=r"(?P<year>\d{1,4})(?: {bc}|(?= ?(?:-|to|and|until) ?\d{1,4} {bc}))",
        read=_before_christ,
        examples=[
            Example("Caesar died in 44 BC.", value="BC0044"),
            Example("The war of 431-404 BC ruined them.", value="BC0431", words="431"),
        ],
        counterexamples=["He paid 44 BCD."],
    ),
    Rule(
        name="short-year-before-christ",
        starts="530",
        pattern=r"(?P<year>\d{3})(?![\d%,.]\d)",
        read=_short_ancient,
        examples=[Example("Capua fell in 216 BC, and Syracuse followed in 214.", value="BC0214", words="214")],
        counterexamples=["A total of 214 men fell in 216 BC.", "He rested in 214."],
    ),
    Rule(
        name="year-of-our-lord",
        starts="ad number",
        needs=frozenset("ad ce d".split()),
        pattern=r"(?:ad|a\.d\.) (?P<year>\d{1,4})(?!\d)|(?P<after>\d{1,4}) (?:ad|a\.d\.|ce)",
        read=_of_our_lord,
        examples=[Example("The temple fell in AD 70.", value="0070"), Example("in 410 AD", value="0410")],
    ),
)
