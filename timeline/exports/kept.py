"""Exports, made once for an edition of the timeline and kept as files for all who ask: a large one takes seconds.

One is made at a time, with one that waits: an export that is made takes the time of a page that is read, and eight of
them would take most of it.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from timeline.operation.limits import Turns

FOLDER = settings.DATA_DIR / "exports"
MOST_KEPT = 40  # files
WAIT_SECONDS = 10.0  # for the one that is made, which is perhaps the same
AT_ONCE = 64 * 1024  # bytes

turns = Turns()


def place(edition: int, *parts: str) -> Path:
    """Where the export with these parts is kept, as long as the edition lasts."""
    name = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
    return FOLDER / f"{edition}-{name}"


def content(place: Path, make: Callable[[], Iterator[str]]) -> Iterable[bytes] | None:
    """The bytes of the export, from its file, or made and kept; None where others are made and it is to wait."""
    if kept := _open(place):
        return _read(kept)
    if not turns.take(WAIT_SECONDS):
        return None
    try:
        if kept := _open(place):  # made while this one waited
            turns.give()
            return _read(kept)
        return Making(place, make())
    except BaseException:
        turns.give()
        raise


class Making:
    """An export that is sent while it is made, and kept when all of it is there."""

    def __init__(self, place: Path, pieces: Iterator[str]) -> None:
        self._place, self._pieces, self._turns, self._open = place, pieces, turns, True

    def __iter__(self) -> Iterator[bytes]:
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._place.parent, prefix=".", delete=False) as file:
                try:
                    for piece in self._pieces:
                        encoded = piece.encode()
                        file.write(encoded)
                        yield encoded
                    file.flush()
                    os.replace(file.name, self._place)
                except BaseException:
                    os.unlink(file.name)
                    raise
            _tidy(self._place)
        finally:
            self.close()

    def close(self) -> None:
        """Gives the turn back, also where nobody came for the content."""
        if self._open:
            self._open = False
            self._turns.give()

    __del__ = close


def _open(place: Path) -> BinaryIO | None:
    try:
        return place.open("rb")
    except FileNotFoundError:
        return None


def _read(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while piece := file.read(AT_ONCE):
            yield piece


def _tidy(newest: Path) -> None:
    """Removes the exports of other editions, and the oldest of many."""
    edition = newest.name.split("-")[0]
    files = sorted(newest.parent.glob("[0-9]*-*"), key=lambda file: file.stat().st_mtime)
    current = [file for file in files if file.name.startswith(f"{edition}-")]
    for file in {*files} - {*current[-MOST_KEPT:]}:
        file.unlink(missing_ok=True)
