"""Keeping exports until the next edition: what one reader was sent is a file for the next.

A large export takes minutes to make. It is sent as it is made, and written to a file on the way; whoever asks for the
same before something changes gets the file.
"""

import contextlib
import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

MOST_KEPT = 50  # files; the least recently made go
PIECE = 64 * 1024  # bytes
UNFINISHED = 60 * 60  # seconds after which a file that nobody finished was given up
FOLDER = "exports"  # in DATA_DIR


def kept(edition: int, asked: str, made: Iterator[str]) -> Iterator[bytes]:
    """The export that an address asked for, from its file, or as `made`, which goes into the file.

    One that breaks off on the way, as when the reader goes away, leaves no file.
    """
    folder = Path(settings.DATA_DIR) / FOLDER
    path = folder / f"{edition}-{hashlib.sha256(asked.encode()).hexdigest()[:32]}"
    try:
        file = path.open("rb")
    except FileNotFoundError:
        yield from _writing(folder, path, made)
        return
    with file:
        while piece := file.read(PIECE):
            yield piece


def _writing(folder: Path, path: Path, made: Iterator[str]) -> Iterator[bytes]:
    folder.mkdir(exist_ok=True)
    _tidy(folder, path)
    descriptor, name = tempfile.mkstemp(prefix="~", dir=folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            for text in made:
                piece = text.encode()
                file.write(piece)
                yield piece
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
        raise


def _tidy(folder: Path, path: Path) -> None:
    """Removes what belongs to other editions, what was given up, and the oldest of too many."""
    edition = path.name.split("-")[0]
    found = []
    for file in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):
            found.append((file.stat().st_mtime, file))
    now = time.time()
    files = sorted(found, reverse=True)
    for place, (made, file) in enumerate(files):
        is_old = now - made > UNFINISHED if file.name.startswith("~") else file.name.split("-")[0] != edition
        if is_old or place >= MOST_KEPT:
            file.unlink(missing_ok=True)
