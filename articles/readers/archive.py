"""What holds other files: ZIP, gzip, and WACZ, which is a ZIP of WARC files. Members are read like other files."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

from articles.readers.blob import Blob
from articles.readers.document import ReadingError, Skipped

# A ZIP of kilobytes can unpack to petabytes.
LARGEST_MEMBER = 4_000_000_000
LARGEST_RATIO = 200
MOST_MEMBERS = 200_000
_RATIO_FROM = 10_000_000


def is_zip(head: bytes) -> bool:
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_gzip(head: bytes) -> bool:
    return head.startswith(b"\x1f\x8b")


def names(blob: Blob) -> list[str]:
    """The members' names; [] where it is broken."""
    try:
        with blob.open_seekable() as stream, zipfile.ZipFile(stream) as parts:
            return parts.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return []


def members(blob: Blob) -> Iterator[Blob | Skipped]:
    """The files in a ZIP, in order. Raises ReadingError: it is broken."""
    try:
        with blob.open_seekable() as stream, zipfile.ZipFile(stream) as parts:
            infos = parts.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        raise ReadingError("the archive is broken", "Pack it anew") from None
    if len(infos) > MOST_MEMBERS:
        raise ReadingError(f"the archive has {len(infos):,} files", f"Pack at most {MOST_MEMBERS:,} together")
    # The manifests first: they tell of the others.
    for info in sorted(infos, key=lambda one: (not one.filename.endswith("articles.csv"), one.filename)):
        parts_of_name = info.filename.replace("\\", "/").split("/")
        if info.is_dir() or any(
            part.startswith((".", "__MACOSX")) for part in parts_of_name if part not in ("", ".", "..")
        ):
            continue
        if info.flag_bits & 1:
            yield Skipped(info.filename, "it is locked with a password", "Pack it without one")
        elif info.file_size > LARGEST_MEMBER or (
            info.file_size > _RATIO_FROM and info.file_size > LARGEST_RATIO * max(1, info.compress_size)
        ):
            yield Skipped(info.filename, f"it unpacks to {info.file_size:,} bytes", "Take it out and look at it")
        else:
            yield Blob("/".join(part for part in parts_of_name if part not in ("", ".", "..")), _opener(blob, info))


def unpacked(blob: Blob) -> Blob:
    """What a gzip file holds."""
    name = blob.name[:-3] if blob.name.lower().endswith(".gz") else blob.name

    def open_() -> BinaryIO:
        return cast(BinaryIO, _Checked(gzip.GzipFile(fileobj=blob.open())))

    return Blob(name, open_, blob.url)


def _opener(blob: Blob, info: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
    def open_() -> BinaryIO:
        try:
            return cast(BinaryIO, _Checked(zipfile.ZipFile(blob.open_seekable()).open(info)))
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError):
            raise ReadingError("it cannot be unpacked", "Pack it anew") from None

    return open_


class _Checked(io.RawIOBase):
    """A stream whose packing may turn out to be broken while it is read, which is then said as such."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        try:
            return bytes(self.stream.read(size))
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, zlib.error):
            raise ReadingError("it cannot be unpacked", "Pack it anew") from None

    def readinto(self, buffer: Any) -> int:
        content = self.read(len(buffer))
        buffer[: len(content)] = content
        return len(content)

    def close(self) -> None:
        self.stream.close()
        super().close()
