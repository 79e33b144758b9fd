"""Bytes with a name: a file, a member of an archive, an upload, a page that was fetched.

What it is shows from its first bytes; the rest is read by the reader that wants it, all at once or as a stream.
"""

import io
import os
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, Self, cast

from articles.readers.document import ReadingError

# Enough to tell a format by, the columns of a table included.
HEAD = 8192

# An article has some kilobytes, a web page some megabytes. Collections are read as streams, whatever their size.
LARGEST = 25_000_000


@dataclass(frozen=True)
class Blob:
    """`open` gives a new stream; `url` is where it was fetched, `media` what it was called there."""

    name: str
    open: Callable[[], BinaryIO]
    url: str = ""
    media: str = ""

    @classmethod
    def of(cls, name: str, content: bytes, url: str = "", media: str = "") -> Self:
        return cls(name, lambda: io.BytesIO(content), url, media)

    @classmethod
    def at(cls, path: Path) -> Self:
        return cls(path.name, lambda: _open(path))

    @cached_property
    def head(self) -> bytes:
        with self.open() as stream:
            return stream.read(HEAD)

    @property
    def suffix(self) -> str:
        return os.path.splitext(self.name.lower())[1]

    def open_seekable(self) -> BinaryIO:
        """A stream in which one may go back, as readers of archives do; of a packed member that is a copy."""
        stream = self.open()
        if stream.seekable():
            return stream
        copy = SpooledTemporaryFile(max_size=LARGEST)  # noqa: SIM115 - the caller closes it
        with stream:
            shutil.copyfileobj(stream, copy)
        copy.seek(0)
        return cast(BinaryIO, copy)

    def read(self, largest: int = LARGEST) -> bytes:
        """All of it. Raises ReadingError: "it is larger than 25 MB"."""
        with self.open() as stream:
            content = stream.read(largest + 1)
        if len(content) > largest:
            raise ReadingError(
                f"it is larger than {largest // 1_000_000} MB, which no article is", "Give each article its own file"
            )
        return content


def _open(path: Path) -> BinaryIO:
    """Raises ReadingError with what keeps it from being opened."""
    try:
        # Asked before it is opened: opening a named pipe waits until somebody writes to it.
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReadingError("it is not a regular file", "Give files and folders only")
        return path.open("rb")
    except FileNotFoundError:
        raise ReadingError("it is not there", "Check the name; a link may lead nowhere") from None
    except PermissionError:
        raise ReadingError("it may not be read", "Allow it: chmod +r makes a file readable") from None
    except OSError as problem:
        raise ReadingError(f"it cannot be read ({problem.strerror})", "Copy it anew from where it came") from problem
