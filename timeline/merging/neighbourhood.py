"""What one run of regrouping has at hand, and leaves to the next."""

from collections import defaultdict

from timeline.merging.accounts import Accounts
from timeline.merging.index import Core
from timeline.merging.landmarks import Before, Landmarks
from timeline.merging.places import Account, Place, Record, Standing
from timeline.merging.pool import Pool


class Neighbourhood:
    """Of one record the mentions at hand, what is around them, and the landmarks.

    Whoever keeps the record says what came, went and moved in it.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.pool = Pool()
        self.accounts = Accounts(record, self.pool)
        self.landmarks = Landmarks()
        self.before = Before(record)
        # Cores that are as they were, each with the mentions of some standings.
        self.cores: defaultdict[str, dict[tuple[Standing, ...], Core]] = defaultdict(dict)

    def came(self, account: Account) -> None:
        self.accounts.came(account)

    def going(self, place: Place) -> None:
        """About to go: what were landmarks before is known no more then."""
        self.before.keep([place])

    def went(self, account: Account) -> None:
        self.accounts.went(account)
        self._changed(account.core)

    def moved(self, was: Account, now: Account) -> None:
        if was.group != now.group:
            self.accounts.regrouped(now)
        if (was.core, was.standing) != (now.core, now.standing):
            self._changed(was.core)
            self._changed(now.core)

    def _changed(self, core: str) -> None:
        self.cores.pop(core, None)
        self.landmarks.moved(core)
