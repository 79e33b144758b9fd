"""What keeps two mentions apart, whatever words they share.

Ann Lee met Bob Ray in Oslo / Ann Lee met Eve Fox in Oslo    another participant
They met in Oslo / They met in Rome                          another place
Oslo accepted the plan / Rome accepted the plan              another actor
A blast shook Oslo / A second blast shook Oslo                 another of a series
She told the BBC / She said on the flight home               another occasion
She told the BBC that ... . She also said that ...         another occasion, where one article tells of both
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.merging.describe import Description
from timeline.merging.evidence import Evidence
from timeline.merging.names import COUNTRIES, fold_name
from timeline.merging.telling_words import SPOKEN
from timeline.merging.verb_families import term

# Happenings between several: who "did" it is a matter of wording, who took part is not.
ENCOUNTER = frozenset({"meet", "call", "convene", "exchange", "sign", "quarrel"})
OPPOSED = (
    frozenset({"accept", "reject"}),
    frozenset({"capture", "recapture"}),
    frozenset({"capture", "withdraw"}),
    frozenset({"suspend", "resume"}),
    frozenset({"lose", "resume"}),
    frozenset({"open", "close"}),
    frozenset({"rise", "fall"}),
    frozenset({"travel", "meet"}),
)
APART = frozenset({"interview", "aboard", "letter"})  # occasions on which not everybody was there to listen
# They come in series: "a second blast", "an aftershock".
DISASTERS = frozenset({"quake", "explode", "attack", "burn", "crash", "storm", "erupt"})
# These tell nothing of what, or whose, it was that rose.
NO_OWNERS = frozenset(term(word) for word in ("company", "firm", "group", "giant", "price"))
ABOUT = 0.1  # of an amount, by which two reports of it may differ
WEEK = datetime.timedelta(days=6)  # from its first day to its last
BESIDE = 24  # characters from where one date begins to where the next does that belongs to it
IN_OPPOSITION = frozenset().union(*OPPOSED)


@dataclass(frozen=True, slots=True)
class Countries:
    """Whose people are whose, as the articles of two mentions say: "Norway's commander Ann Lee" -> lee: norway."""

    of_people: dict[str, str]

    @classmethod
    def of(cls, one: Description, other: Description) -> "Countries":
        return cls(dict(sorted(one.sides | other.sides)))

    def could_be(self, one: str, other: str) -> bool:
        """Could one name stand for the other: a spokesman for his government? Unknown people could."""
        if (one in COUNTRIES) == (other in COUNTRIES):
            return one == other
        person, country = (other, one) if one in COUNTRIES else (one, other)
        return self.of_people.get(person, country) == country

    def one_side(self, one: str, other: str) -> bool:
        """Are both people of one country: a president and the envoy whom he sends?"""
        return one in self.of_people and self.of_people[one] == self.of_people.get(other)

    def known(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(name for name in names if name in self.of_people)


def is_vetoed(one: Description, other: Description) -> bool:
    """Can they not be one happening?"""
    if told_apart(one, other) or _opposed(one, other) or _occasions_conflict(one, other):
        return True
    if _amounts_conflict(one, other) or _measures_conflict(one, other):
        return True
    struck = not DISASTERS.isdisjoint(one.what & other.what)
    if struck and (one.is_another != other.is_another or _places_conflict(one, other)):
        return True
    if not ENCOUNTER.isdisjoint(one.what & other.what):
        return _participants_conflict(one, other, Countries.of(one, other)) or _places_conflict(one, other)
    return _actors_conflict(one, other)


def told_apart(one: Description, other: Description) -> bool:
    """Two dates in one sentence date two happenings, if not one clause; one article puts none on two days."""
    mine, theirs = one.item, other.item
    if mine.article != theirs.article:
        return False
    if mine.earliest > theirs.latest or theirs.earliest > mine.latest:
        return True
    if mine.sentence_start == theirs.sentence_start:
        if _spans_differ(mine, theirs):
            return True
        return (one.near, one.what, one.actor) != (other.near, other.what, other.actor)
    return _is_besides(one, other) or _said_elsewhere(one, other)


def _is_besides(one: Description, other: Description) -> bool:
    """Does an article tell the one besides the other: "also approved a bill"? What one person also said may be one."""
    return one.is_besides != other.is_besides and one.speaker.isdisjoint(other.speaker)


def _amounts_conflict(one: Description, other: Description) -> bool:
    """Do both say how much of one thing it was, and none of it is about the same?"""
    units = {unit for unit, _ in one.amounts} & {unit for unit, _ in other.amounts}
    mine, theirs = ([amount for amount in told.amounts if amount[0] in units] for told in (one, other))
    return bool(units) and not any(
        a[0] == b[0] and abs(a[1] - b[1]) <= ABOUT * max(a[1], b[1]) for a in mine for b in theirs
    )


def _measures_conflict(one: Description, other: Description) -> bool:
    """Did two things rise or fall: "orders rose", "exports rose"; "defence orders fell", "orders for cars fell"?"""
    if not one.measured or not other.measured:
        return False
    if one.measured.isdisjoint(other.measured):
        return True
    mine, theirs = (told.doer - told.measured - NO_OWNERS for told in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _spans_differ(one: Evidence, other: Evidence) -> bool:
    """Are a day and a longer span said of two things: "on Monday he found what went wrong in the last days"?

    Not where the one only completes the other: "on 14 and 15 December last year".
    """
    longest = max(item.latest - item.earliest for item in (one, other))
    return longest >= WEEK and one.days != other.days and abs(one.start - other.start) > BESIDE


def _said_elsewhere(one: Description, other: Description) -> bool:
    """Does one report tell of an interview or the like, and apart from it of something else that was said?

    Press conferences, speeches and posts are where most of what is reported was said, named or not.
    """
    if not one.is_statement or not other.is_statement or bool(one.occasions) == bool(other.occasions):
        return False
    if (one.occasions | other.occasions).isdisjoint(APART):
        return False
    shared = (one.near & other.near) - SPOKEN
    return all(fold_name(word) in one.names for word in shared)


def _opposed(one: Description, other: Description) -> bool:
    if IN_OPPOSITION.isdisjoint(one.what) or IN_OPPOSITION.isdisjoint(other.what):
        return False
    for pair in OPPOSED:
        left, right = one.what & pair, other.what & pair
        if left and right and left.isdisjoint(right):
            return True
    return False


def _occasions_conflict(one: Description, other: Description) -> bool:
    both = one.occasions and other.occasions and one.occasions.isdisjoint(other.occasions)
    return bool(both and (one.is_statement or other.is_statement))


def _places_conflict(one: Description, other: Description) -> bool:
    """Two countries named as where, and none in common."""
    if not one.places or not other.places:
        return False
    mine, theirs = one.places & COUNTRIES, other.places & COUNTRIES
    return bool(mine and theirs and mine.isdisjoint(theirs))


def _actors_conflict(one: Description, other: Description) -> bool:
    if not one.actor or not other.actor or not one.actor.isdisjoint(other.actor):
        return False
    countries = Countries.of(one, other)
    return not any(countries.could_be(a, b) for a in one.actor for b in other.actor)


def _participants_conflict(one: Description, other: Description, countries: Countries) -> bool:
    """Both have people left, after those in common, who cannot be the other's: "met Ann" and "met Bob"."""
    mine = countries.known(one.names) or one.actor
    theirs = countries.known(other.names) or other.actor
    if not mine or not theirs:
        return False
    only_mine = {name for name in mine - theirs if countries.of_people.get(name) not in other.names}
    only_theirs = {name for name in theirs - mine if countries.of_people.get(name) not in one.names}
    if mine.isdisjoint(theirs):
        only_mine, only_theirs = set(mine), set(theirs)
    elif not only_mine or not only_theirs:
        return False
    return not any(countries.could_be(a, b) or countries.one_side(a, b) for a in only_mine for b in only_theirs)
