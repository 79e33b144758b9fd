"""What can keep the database from being used, told apart, in words for whoever runs the site.

Databases tell these things as errors of one or two kinds, in words of their own: "database is locked", "attempt to
write a readonly database". What helps differs: to wait, to make room, to mend permissions, to migrate.
"""

import enum
import time
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, InterfaceError, connection

T = TypeVar("T")
PATIENCE = (1, 4)  # seconds before a command tries again; SQLite itself has waited for 20 by then


class Trouble(enum.Enum):
    """A kind of trouble: what is the matter, and what to do."""

    BUSY = ("Another program is writing to the database, and did not end in time.", "Try again when it is done.")
    FULL = ("The disk that the database is on is full, or fails.", "Make room: what was written before is safe.")
    READ_ONLY = (
        "The database can be read and not written.",
        "Give the account that runs this the right to write to the file and its folder, or to the server.",
    )
    UNMIGRATED = ("The database lacks tables or columns.", "Bring it up to date: python manage.py migrate")
    UNREACHABLE = ("The database cannot be reached.", "See that it runs, and that DATABASE_URL is right.")
    DAMAGED = ("The file is not a database, or is damaged.", "Restore a backup: python manage.py restore FILE")

    @property
    def matter(self) -> str:
        return self.value[0]

    @property
    def remedy(self) -> str:
        return self.value[1]


# What SQLite says, in lower case, and the classes of PostgreSQL's SQLSTATE.
SAID = {
    "database is locked": Trouble.BUSY,
    "database table is locked": Trouble.BUSY,
    "database or disk is full": Trouble.FULL,
    "disk i/o error": Trouble.FULL,
    "readonly database": Trouble.READ_ONLY,
    "unable to open database file": Trouble.UNREACHABLE,
    "no such table": Trouble.UNMIGRATED,
    "no such column": Trouble.UNMIGRATED,
    "has no column named": Trouble.UNMIGRATED,
    "malformed": Trouble.DAMAGED,
    "not a database": Trouble.DAMAGED,
}
STATES = {
    "40": Trouble.BUSY,  # serialization failure, deadlock
    "55P03": Trouble.BUSY,  # lock not available
    "57014": Trouble.BUSY,  # cancelled by a time limit
    "53300": Trouble.BUSY,  # too many connections
    "53": Trouble.FULL,  # insufficient resources: disk full
    "25006": Trouble.READ_ONLY,
    "42P01": Trouble.UNMIGRATED,
    "42703": Trouble.UNMIGRATED,
    "42501": Trouble.READ_ONLY,  # insufficient privilege
    "08": Trouble.UNREACHABLE,
    "57P": Trouble.UNREACHABLE,  # shut down
    "28": Trouble.UNREACHABLE,  # password refused
    "3D": Trouble.UNREACHABLE,  # no such database
}


def trouble(problem: BaseException | None) -> Trouble | None:
    """What keeps the database from being used, if that is what the exception tells; None for any other."""
    if not isinstance(problem, (DatabaseError, InterfaceError)):
        return None
    state = getattr(problem.__cause__, "sqlstate", None) or ""
    for length in (5, 3, 2):
        if known := STATES.get(state[:length]):
            return known
    said = str(problem).lower()
    for words, kind in SAID.items():
        if words in said:
            return kind
    from_the_driver = type(problem.__cause__).__module__.startswith("psycopg")
    return Trouble.UNREACHABLE if from_the_driver and not state else None


def patiently(work: Callable[[], T], say: Callable[[str], Any]) -> T:
    """Does the work, again where the database was only busy. The work is such that a second time does no harm."""
    for seconds in PATIENCE:
        try:
            return work()
        except (DatabaseError, InterfaceError) as problem:
            if trouble(problem) is not Trouble.BUSY or connection.in_atomic_block:
                raise
            say(f"{Trouble.BUSY.matter} Trying again.")
            time.sleep(seconds)
    return work()


class DatabaseCommand(BaseCommand):
    """A command that tells in one line what keeps the database from being used, and waits where that helps.

    What it does is all or nothing, or does no harm the second time.
    """

    def execute(self, *args: Any, **options: Any) -> str | None:
        try:
            return patiently(lambda: super(DatabaseCommand, self).execute(*args, **options), self.stderr.write)
        except (DatabaseError, InterfaceError) as problem:
            kind = trouble(problem)
            if kind is None:
                raise
            raise CommandError(f"{kind.matter} {kind.remedy} ({problem})".replace("\n", " ")) from problem
