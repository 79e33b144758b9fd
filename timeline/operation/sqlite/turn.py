"""Turns at writing to one file, among processes and threads: who has just had one comes behind those who wait.

SQLite knows no queue. Who finds it locked looks again every tenth of a second, and meanwhile a program that writes one
short transaction after the other has begun the next: others starved beside an ingestion.

There are two locks, in files beside the database. Who wants to write waits at the door, and inside for the turn. Who
gives the turn back finds the door held by who is next. Both locks are the system's and end with the process that held
them, however it ends.
"""

import fcntl
import time
from pathlib import Path
from typing import IO, Final

LOOK_AGAIN: Final = 0.005  # seconds


class Turn:
    """The turn of one connection at writing to the database in a file."""

    def __init__(self, database: Path) -> None:
        self._door = database.with_name(f"{database.name}-door")
        self._turn = database.with_name(f"{database.name}-turn")
        self._held: IO[bytes] | None = None

    def take(self, seconds: float) -> bool:
        """Whether the turn came within so many seconds.

        Where no lock can be made, as on a disk that is full or in a folder that can only be read, it comes at once:
        what is the matter is SQLite's to tell.
        """
        until = time.monotonic() + seconds
        try:
            with self._door.open("ab") as door:  # opened anew: a lock is of who opened the file
                if not _locked(door, until):
                    return False
                turn = self._turn.open("ab")
                if not _locked(turn, until):
                    turn.close()
                    return False
                self._held = turn
        except OSError:
            pass
        return True

    def give(self) -> None:
        """Gives it back, if it is held."""
        if self._held:
            self._held.close()
            self._held = None


def _locked(file: IO[bytes], until: float) -> bool:
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            if time.monotonic() > until:
                return False
            time.sleep(LOOK_AGAIN)
