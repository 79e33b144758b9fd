"""Whether two mentions that are alike are surely of one happening, which is asked where few articles tell of it.

What many tell of alike is one. Of two or three articles that do, one in eight tells of something else: another
remark of the same person, what was done besides on the same visit. The weights were fitted, as those of `score` were,
on pairs of an archive's events that a person had looked at, 51 of two happenings and 322 of one, and then set so that
labelled articles are grouped as before. What hardly happens to one twice, as an invasion, is recalled in few words.
"""

from typing import Final

from timeline.merging.features import ONCE, Weighed, features
from timeline.merging.score import is_copy

FEW: Final = 3  # articles
SURE: Final = 0.05
WEIGHTS: Final[dict[str, float]] = {
    "words": 1.35,
    "people": 0.75,
    # Kinds for which many words in common are asked for already.
    "verb": 0.95,
    "phase": 0.95,
    "speech": 0.95,
    "thing": 0.45,
    "object": 1.15,
    "both beside": 0.75,
    "same span": 0.85,
    "beside": -0.35,
    "other days": -0.45,  # a month, and a day in it
    "one said": -0.9,  # one tells what was done, the other what was said of it
}


def is_sure(one: Weighed, other: Weighed) -> bool:
    mine, theirs = one.told, other.told
    if is_copy(mine, theirs) or mine.points or theirs.points:
        return True
    if not ONCE.isdisjoint((mine.what | mine.beside) & (theirs.what | theirs.beside)):
        return True
    if _says_no_more(one, other) or _says_no_more(other, one):
        return True
    return how_sure(one, other) >= SURE


def how_sure(one: Weighed, other: Weighed) -> float:
    """The weight of all that speaks for one happening, less what speaks against it."""
    mine, theirs = one.told, other.told
    seen = features(one, other)
    seen["other days"] = float(mine.item.days != theirs.item.days)
    seen["one said"] = float(mine.is_statement != theirs.is_statement and "what" not in seen)
    return sum(weight * seen.get(name, 0.0) for name, weight in WEIGHTS.items())


def _says_no_more(one: Weighed, other: Weighed) -> bool:
    """Does the one name nobody and nothing that the other does not name as well: "when parliament meets"?"""
    telling = one.telling & one.told.near
    return bool(telling) and telling <= other.vector.keys()
