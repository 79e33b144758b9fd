"""Paths -> the article files they mean, each with its origin: the name by which it is known from then on.

articles/talks.md     given as "articles"              -> "talks.md"
articles/may/end.md   given as "articles"              -> "may/end.md"
articles/may/end.md   given as "articles/may/end.md"   -> "end.md"
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.models import Article
from articles.readers import ReadingError, is_readable, suffixes


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file that holds an article."""

    origin: str
    path: Path


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """A file that did not go in, what is wrong with it, and what to do about it."""

    file: str
    problem: str
    remedy: str

    @classmethod
    def of(cls, file: str | Path, error: ReadingError) -> "Failure":
        return cls(str(file), error.problem, error.remedy)


def find(paths: Iterable[Path]) -> tuple[list[Source], list[Failure]]:
    """The files at and under `paths`, by origin, whatever the order of the paths; and what cannot be taken in.

    A file reached in two ways is one; two files of the same origin are a mistake, and the second is named. In folders
    hidden files and files that no reader knows are passed over in silence, and links to folders are not followed,
    since they may lead round in a circle.
    """
    found: dict[Path, Source] = {}
    failures: set[Failure] = set()
    for path in paths:
        try:
            for source in _sources(path, failures):
                file = Path(os.path.realpath(source.path))
                found[file] = max(found.get(file, source), source, key=_telling)
        except ReadingError as error:
            failures.add(Failure.of(path, error))
    sources: dict[str, Source] = {}
    for source in sorted(found.values()):
        try:
            _check_origin(source, sources.get(source.origin))
        except ReadingError as error:
            failures.add(Failure.of(source.path, error))
        else:
            sources[source.origin] = source
    return list(sources.values()), sorted(failures)


def _sources(path: Path, failures: set[Failure]) -> Iterator[Source]:
    if not os.path.isdir(path):  # Path.is_dir() fails where the parent may not be looked into
        if not os.path.lexists(path):
            raise ReadingError("there is no such file or folder", "Check the spelling")
        if not is_readable(path):
            raise ReadingError("files of this kind are not read", f"Save it as one of these: {suffixes()}")
        yield Source(path.name, path)
        return

    count, failed = 0, len(failures)
    for file in _walk(path, failures):
        count += 1
        yield Source(file.relative_to(path).as_posix(), file)
    if not count and failed == len(failures):
        raise ReadingError("no article is in this folder", f"Put {suffixes()} files in it, or name another")


def _walk(folder: Path, failures: set[Failure]) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        reading = ReadingError(
            f"this folder cannot be opened ({error.strerror})", "Allow it: chmod +rx opens a folder"
        )
        failures.add(Failure.of(error.filename, reading))

    for parent, folders, files in os.walk(folder, onerror=closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(parent, name)
            if not name.startswith(".") and is_readable(file):
                yield file


def _telling(source: Source) -> tuple[bool, int, Source]:
    """For the best of a file's names: its own before a link's, then the longest, "may/end.md" before "end.md"."""
    return not source.path.is_symlink(), len(source.origin), source


def _check_origin(source: Source, taken_by: Source | None) -> None:
    if taken_by is not None:
        raise ReadingError(
            f"{taken_by.path} has the same name, {source.origin}", "Rename one, or ingest the folder above both"
        )
    longest = Article._meta.get_field("origin").max_length or 0
    if len(source.origin) > longest:
        raise ReadingError(f"its path has {len(source.origin):,} characters", f"{longest:,} are kept; name it shorter")
    try:
        source.origin.encode()
    except UnicodeEncodeError:
        raise ReadingError("its name is not in UTF-8", "Rename it") from None
