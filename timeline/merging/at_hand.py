"""What one run of regrouping has at hand, and leaves to the next."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from timeline.merging.accounts import Accounts
from timeline.merging.index import Core, Index
from timeline.merging.places import Account, Record
from timeline.merging.pool import Pool

DEAD: Final = 3  # times as many cores as it holds that an index has held, from which it is made anew


class AtHand:
    """Of one record the mentions at hand, what is around them, and the landmarks.

    Whoever keeps the record says what came, went and moved in it.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.pool = Pool()
        self.accounts = Accounts(record, self.pool)
        self.landmarks = Landmarks(self.pool)

    def came(self, account: Account) -> None:
        self.accounts.came(account)

    def went(self, account: Account) -> None:
        self.accounts.went(account)
        self.landmarks.moved(account.core)

    def moved(self, was: Account, now: Account) -> None:
        if was.group != now.group:
            self.accounts.regrouped(now)
        if (was.core, was.standing) != (now.core, now.standing):
            self.landmarks.moved(was.core)
            self.landmarks.moved(now.core)


class Landmarks:
    """The landmarks of months and years, ready to be looked through; those that are as they were stay entered."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._indexes: dict[Any, Index] = {}
        self._entered: dict[Any, int] = {}
        self._turn = 0
        self._moved: dict[str, int] = {}  # the turn in which mentions came to a core, or left it

    def moved(self, core: str) -> None:
        self._moved[core] = self._turn

    def of(self, which: Any, names: Sequence[str], cores: Callable[[Iterable[str]], Iterable[Core]]) -> Index:
        """An index of the cores of these names, as `cores` gives them; `which` tells it from others."""
        index = self._indexes.get(which)
        if index is None or index.held > DEAD * max(len(names), 1):
            index = self._indexes[which] = Index(self._pool)
            self._entered[which] = -1
        since = self._entered[which]
        for name in index.names - set(names):
            index.remove(name)
        changed = [name for name in names if name not in index or self._moved.get(name, -1) > since]
        for name in changed:
            index.remove(name)
        for core in cores(changed) if changed else ():
            index.add(core)
        self._entered[which] = self._turn
        self._turn += 1
        return index
