"""Files -> documents: one module a format, chosen by the file name's suffix.

    read(Path("2025-03-11-jeddah.md")) -> Document(title="Talks end", published_on=date(2025, 3, 11), ...)

A new format is a module with `read(text) -> Document` and a line in `READERS`.
"""

from collections.abc import Callable
from pathlib import Path

from articles.readers import markdown, plain
from articles.readers.document import Document, ReadingError
from articles.readers.files import read_text

__all__ = ["READERS", "Document", "ReadingError", "is_readable", "read", "suffixes"]

READERS: dict[str, Callable[[str], Document]] = {
    ".txt": plain.read,
    ".md": markdown.read,
}


def suffixes() -> str:
    """For people: ".txt and .md"."""
    return " and ".join(READERS)


def is_readable(path: Path) -> bool:
    """Is there a reader for files named so?"""
    return path.suffix.lower() in READERS


def read(path: Path) -> Document:
    """The document in a file. Raises ReadingError with what is wrong and what to do."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ReadingError("files of this kind are not read", f"Save it as one of these: {suffixes()}")
    return reader(read_text(path))
