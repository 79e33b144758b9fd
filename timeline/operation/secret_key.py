"""The signing key of this installation: made once, and kept in a file that only its owner reads. No Django."""

import fcntl
import os
import secrets
from pathlib import Path

BYTES = 48
SHORTEST = 50  # characters: what Django's own check wants, and what a key that is cut off does not have


def kept_secret(path: Path) -> str:
    """The key in the file; a file that holds none, as a full disk leaves it, gets a new one.

    Written beside the file, brought to the disk and then renamed, so that there is never half a key. Processes that
    start at the same time wait for each other and get the same. Raises OSError where nothing can be written.
    """
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        if len(known := _read(path)) >= SHORTEST:
            return known
        made = secrets.token_urlsafe(BYTES)
        beside = path.with_name(f"{path.name}.new")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(made)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        os.fsync(folder)
        return made
    finally:
        os.close(folder)


def _read(path: Path) -> str:
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        return ""
