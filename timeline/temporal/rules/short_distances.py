"""Lengths in short, as in posts and commands, from today: "3h ago", "2 yrs ago", "in 5 mins", "2d"."""

from typing import Final

from ..fragments import number
from ..meanings.distances import Distance
from ..reading import Meaning
from .distances import unit_in_short
from .rule import Example, Match, Rule

# "5h", "10 mins", "2d": as in posts and commands.
_SHORT: Final = r"(?P<number>\d{1,3}) ?(?P<unit>secs?|s|mins?|m|hrs?|h|d|wks?|w|mths?|mos?|yrs?|y)(?!\w)"


def _short_distance(match: Match) -> Meaning | None:
    unit = unit_in_short(match["unit"])
    sign = -1 if match["way"] in ("ago", "earlier", "back") else 1
    return Distance(sign * number(match["number"]), unit)


def _short_ahead(match: Match) -> Meaning | None:
    """A short distance ahead in a note: "in 5 mins", "+15min"."""
    return (
        Distance(number(match["number"]), unit_in_short(match["unit"]), grain="D")
        if match.is_note and (match.before(3) == "in " or (match.before(1) == "+" and match.is_jotted))
        else None
    )


RULES: Final = (
    Rule(
        name="short-distance",
        starts="14 530 5pm 90s",
        needs=frozenset("ago back earlier later from".split()),
        pattern=_SHORT + r" (?P<way>ago|back|earlier|later|from now)",
        read=_short_distance,
        examples=[
            Example("updated 3h ago", value="2025-03-14"),
            Example("It was posted 2 yrs ago.", value="2023"),
            Example("It was seen 10 mins ago.", value="2025-03-14"),
            Example("renew 2wks from now", value="2025-W13"),
        ],
        counterexamples=["a 5m drop ago"],
    ),
    Rule(
        name="short-ahead",
        starts="14 530 5pm 90s",
        needs=frozenset("s sec secs m min mins h hr hrs d w wk wks mo mos mth mths y yr yrs #5pm #90s".split()),
        pattern=_SHORT,
        read=_short_ahead,
        examples=[Example("try again in 2d", value="2025-03-16"), Example("bump +5d", value="2025-03-19")],
        counterexamples=["He ran 5 m in 2 s.", "It is 5 mins away."],
    ),
)
