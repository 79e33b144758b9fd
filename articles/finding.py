"""Paths -> the files they mean, each with its origin: the name by which it is known from then on.

articles/talks.md     given as "articles"              -> "talks.md"
articles/may/end.md   given as "articles"              -> "may/end.md"
articles/may/end.md   given as "articles/may/end.md"   -> "end.md"
-                     standard input                   -> "stdin-" and what its content hashes to
https://...           an address, to be fetched        -> the address itself

In a folder, a manifest (`readers.manifest`) lists what is known of the other files and is none itself.
"""

import hashlib
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from articles.models import Article
from articles.readers import Blob, ReadingError, manifest

told = logging.getLogger("timeline.ingestion")

LONGEST_STDIN = 500_000_000
A_PAGE = 50_000  # bytes, about


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Something that holds an article or many. `listed` is what a manifest tells of it."""

    origin: str
    path: Path = field(default_factory=Path)
    blob: Blob | None = field(default=None, compare=False)
    address: str = ""
    in_folder: bool = False
    listed: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def name(self) -> str:
        """For messages: the path as it was given."""
        return self.address or (self.blob.name if self.blob else str(self.path))

    @property
    def size(self) -> int:
        """Bytes; of what is not there yet, a page's."""
        try:
            return self.path.stat().st_size if not (self.blob or self.address) else A_PAGE
        except OSError:
            return A_PAGE

    def opened(self) -> Blob:
        return self.blob or Blob.at(self.path)


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """A file that did not go in, what is wrong with it, and what to do about it."""

    file: str
    problem: str
    remedy: str

    @classmethod
    def of(cls, file: str | Path, error: ReadingError) -> "Failure":
        return cls(str(file), error.problem, error.remedy)

    @classmethod
    def of_a_fault(cls, file: str, error: Exception) -> "Failure":
        """Where the fault is this program's: it is logged with all that it takes to find it."""
        told.error("A fault of this program, at %s", file, exc_info=error)
        problem = f"this program failed on it ({type(error).__name__}: {error})"
        return cls(file, problem, "Please report that with the text. All others can go in.")


def is_address(path: str | Path) -> bool:
    # pathlib makes one slash of two.
    return str(path).lower().startswith(("http:/", "https:/"))


def find(paths: Iterable[str | Path]) -> tuple[list[Source], list[Failure]]:
    """The files at and under `paths`, by origin, whatever the order of the paths; and what cannot be taken in.

    A file reached in two ways is one; two files of the same origin are a mistake, and the second is named. Hidden
    files are passed over, and links to folders are not followed, since they may lead round in a circle.
    """
    found: dict[Path, Source] = {}
    others: list[Source] = []
    failures: set[Failure] = set()
    for path in paths:
        try:
            if is_address(path):
                others.append(Source(str(path), address=str(path)))
                continue
            if str(path) == "-":
                others.append(_standard_input())
                continue
            for source in _sources(Path(path), failures):
                file = Path(os.path.realpath(source.path))
                found[file] = max(found.get(file, source), source, key=_telling)
        except ReadingError as error:
            failures.add(Failure.of(path, error))
    sources: dict[str, Source] = {}
    for source in [*sorted(found.values()), *others]:
        try:
            _check_origin(source, sources.get(source.origin))
        except ReadingError as error:
            failures.add(Failure.of(source.name, error))
        else:
            sources[source.origin] = source
    return list(sources.values()), sorted(failures)


def check_origin(origin: str) -> None:
    """Raises ReadingError for a name that cannot be kept."""
    longest = Article._meta.get_field("origin").max_length or 0
    if len(origin) > longest:
        raise ReadingError(f"its path has {len(origin):,} characters", f"{longest:,} are kept; name it shorter")
    try:
        origin.encode()
    except UnicodeEncodeError:
        raise ReadingError("its name is not in UTF-8", "Rename it") from None


def _standard_input() -> Source:
    content = sys.stdin.buffer.read(LONGEST_STDIN + 1)
    if len(content) > LONGEST_STDIN:
        raise ReadingError("more came than is read from standard input", "Write it to a file, and give that")
    name = f"stdin-{hashlib.sha256(content).hexdigest()[:12]}"
    return Source(name, blob=Blob.of(name, content))


def _sources(path: Path, failures: set[Failure]) -> Iterator[Source]:
    if not os.path.isdir(path):  # Path.is_dir() fails where the parent may not be looked into
        if not os.path.lexists(path):
            raise ReadingError("there is no such file or folder", "Check the spelling")
        yield Source(path.name, path)
        return

    count, failed = 0, len(failures)
    listed: dict[Path, dict[str, str]] = {}
    for file in _walk(path, failures):
        if file.name == manifest.NAME and (rows := manifest.rows(Blob.at(file))):
            listed |= {file.parent / name: row for name, row in rows.items()}
            continue
        count += 1
        yield Source(file.relative_to(path).as_posix(), file, in_folder=True, listed=listed.get(file, {}))
    if not count and failed == len(failures):
        raise ReadingError("nothing is in this folder", "Put articles in it, or name another")


def _walk(folder: Path, failures: set[Failure]) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        reading = ReadingError(
            f"this folder cannot be opened ({error.strerror})", "Allow it: chmod +rx opens a folder"
        )
        failures.add(Failure.of(error.filename, reading))

    for parent, folders, files in os.walk(folder, onerror=closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # The manifest first: it tells of the others.
        for name in sorted(files, key=lambda name: (name != manifest.NAME, name)):
            if not name.startswith("."):
                yield Path(parent, name)


def _telling(source: Source) -> tuple[bool, int, Source]:
    """For the best of a file's names: its own before a link's, then the longest, "may/end.md" before "end.md"."""
    return not source.path.is_symlink(), len(source.origin), source


def _check_origin(source: Source, taken_by: Source | None) -> None:
    if taken_by is not None:
        raise ReadingError(
            f"{taken_by.name} has the same name, {source.origin}", "Rename one, or ingest the folder above both"
        )
    check_origin(source.origin)
