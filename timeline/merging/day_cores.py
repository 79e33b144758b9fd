"""The groups of days that changed -> all groups that may be of other cores than before, and nothing else.

A group hangs together with those that were of one core with it, with those of the days beside it that have a clause of
it, and with those of the days around that tell the same. Of the last there are very few, so that what hangs together
is small, however much is told of these days.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Final

from timeline.merging.accounts import Accounts, Key
from timeline.merging.cores_at_hand import CoresAtHand
from timeline.merging.day_groups import continued
from timeline.merging.disputes import REACH, are_one, disputed
from timeline.merging.places import Record, Standing
from timeline.merging.pool import Found, Pool

# Read with a day, since they will be asked for as well.
AROUND: Final = REACH + 1


class DayCores:
    """Groups of days, entered until they hang on no others. The days that changed are grouped and saved before."""

    def __init__(self, record: Record, pool: Pool, accounts: Accounts, at_hand: CoresAtHand) -> None:
        self._record, self._pool, self._accounts, self._at_hand = record, pool, accounts, at_hand
        self._groups: dict[Key, list[int]] = {}
        self._cores: set[str] = {""}

    def enter(self, changed: Iterable[Key], cores: Iterable[str]) -> None:
        """Takes in these groups, those of these cores, and all that hang on them."""
        waiting, of_cores = set(changed), set(cores)
        self._accounts.read((day for day, _ in waiting), AROUND)
        while waiting or of_cores - self._cores:
            waiting |= self._of_cores(of_cores - self._cores)
            new = waiting - self._groups.keys()
            self._groups |= self._members(new)
            of_cores = {self._pool.places[number].core for key in new for number in self._groups[key]}
            waiting = {other for key in new for other in self._hanging_on(key) if other not in self._groups}

    def cores(self) -> tuple[list[Found], list[int]]:
        """The cores that the groups make, and all their mentions."""
        pool = self._pool
        groups = sorted(self._groups.items(), key=lambda one: (one[0][0], pool.places[one[1][0]].order))
        exact = [pool.found(members, day, day) for (day, _), members in groups]
        return disputed(pool, continued(pool, exact)), [number for _, members in groups for number in members]

    def _of_cores(self, names: set[str]) -> set[Key]:
        self._cores |= names
        at_hand = (self._pool.places[number] for numbers in self._at_hand.of(names).values() for number in numbers)
        return {
            (place.item.earliest, place.group)
            for place in at_hand
            if place.is_exact and place.standing == Standing.OWN
        }

    def _members(self, keys: Collection[Key]) -> dict[Key, list[int]]:
        """The mentions of each group, in the order of publication."""
        wanted = {key: [account.pk for account in self._accounts.day(key[0], AROUND).groups[key[1]]] for key in keys}
        missing = [pk for pks in wanted.values() for pk in pks if self._pool.at_hand(pk) is None]
        self._pool.take(self._record.by_key(missing))
        return {key: self._pool.numbers(pks) for key, pks in wanted.items()}

    def _hanging_on(self, key: Key) -> set[Key]:
        beside = self._accounts.continuing(key)
        return beside | {other for other in self._accounts.telling_the_same(key, REACH) if self._may_join(key, other)}

    def _may_join(self, key: Key, other: Key) -> bool:
        """Could they be one happening? What goes on for days is looked at whole, later."""
        if key in self._groups and other in self._groups:
            return True
        if self._accounts.continuing(key) or self._accounts.continuing(other):
            return True
        members = self._members([key, other])
        earlier, later = sorted((key, other))
        return are_one(self._pool, members[earlier], members[later]) > 0


def groups_of(pool: Pool, numbers: Iterable[int]) -> dict[str, list[int]]:
    """Mentions, in the order of publication, by the groups that they are in so far."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number in numbers:
        found[pool.places[number].group].append(number)
    return found
