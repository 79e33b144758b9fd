"""File -> its text, exactly: every offset in the database counts the characters of the file decoded as UTF-8."""

import stat
from pathlib import Path

from articles.readers.document import ReadingError

# An article has some kilobytes. A file of this size is something else, and would keep the reader busy for minutes.
LARGEST_FILE = 2_000_000

_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path) -> str:
    """The file's text with its line ends as they are. Raises ReadingError: "it is not a text file"."""
    try:
        return decode(_read_bytes(path))
    except FileNotFoundError:
        raise ReadingError("it is not there", "Check the name; a link may lead nowhere") from None
    except PermissionError:
        raise ReadingError("it may not be read", "Allow it: chmod +r makes a file readable") from None
    except OSError as problem:
        raise ReadingError(f"it cannot be read ({problem.strerror})", "Copy it anew from where it came") from problem


def _read_bytes(path: Path) -> bytes:
    # Asked before it is opened: opening a named pipe waits until somebody writes to it.
    if not stat.S_ISREG(path.stat().st_mode):
        raise ReadingError("it is not a regular file", "Give files and folders only")
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise ReadingError(
            f"it is larger than {LARGEST_FILE // 1_000_000} MB, which no article is", "Give each article its own file"
        )
    return content


def decode(content: bytes) -> str:
    """UTF-8 to characters, with nothing added, dropped or translated, a byte order mark neither.

    Raises ReadingError with the place of the first byte that is not UTF-8.
    """
    if not content:
        raise ReadingError("it is empty", "Remove it, or save the article's text in it")
    if content.startswith(_MARKS_OF_UTF_16):
        raise ReadingError("it is encoded as UTF-16", "Save it as UTF-8")
    if b"\0" in content:
        place = content.index(b"\0")
        raise ReadingError(f"it is not a text file (byte {place:,} is 0)", "Save the article as plain text in UTF-8")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise ReadingError(
            f"it is not text in UTF-8 (byte 0x{content[problem.start]:02x} at {problem.start:,}, line {line:,})",
            "Save it as UTF-8",
        ) from None
