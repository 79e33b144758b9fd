"""JSON and JSONL: one record, a list of them, or one a line. Read as streams, so that a file may be of any size.

{"id": "a1", "title": "Talks end", "publisher": "Sample Wire", "published": "2025-03-14", "text": "..."}
"""

import io
import json
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from articles.readers import encoding, records
from articles.readers.blob import Blob
from articles.readers.document import Document, Options, ReadingError, Skipped, UnknownKindError

# A record of megabytes is no article.
LONGEST_RECORD = 5_000_000
# Records; where none of these has a text, the file is about something else.
_LOOKED_AT = 20
# Where a file keeps its list: {"articles": [...]}, {"response": {"results": [...]}}.
_LISTS = (
    "articles",
    "items",
    "results",
    "data",
    "documents",
    "docs",
    "posts",
    "entries",
    "stories",
    "hits",
    "records",
    "value",
)


def is_json(head: bytes) -> bool:
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith((b"{", b"[")):
        return False
    rest = head[1:].lstrip()
    return rest.startswith((b'"', b"{", b"[", b"}", b"]"))


def read(blob: Blob, options: Options) -> Iterator[Document | Skipped]:
    """A document a record; those that are none are skipped by number. Raises ReadingError where it is not JSON."""
    if _is_by_line(blob.head):
        yield from _by_line(blob, options)
        return
    text = encoding.decode(blob.read(200_000_000))
    try:
        found = json.loads(text.removeprefix("\ufeff"), strict=False)
    except json.JSONDecodeError as problem:
        raise ReadingError(
            f"it is not JSON (line {problem.lineno:,}: {problem.msg})", "Write it with a JSON library"
        ) from None
    except RecursionError:
        raise ReadingError("its JSON is nested too deeply", "Write one object an article") from None
    if isinstance(found, dict) and found.get("version", "").__str__().startswith("https://jsonfeed.org"):
        found = [{"publisher": found.get("title"), **one} for one in found.get("items") or [] if isinstance(one, dict)]
    inner = _list_in(found)
    if inner is None:
        alone = _document(found, 1, options)
        if isinstance(alone, Skipped):
            raise UnknownKindError(f"it is JSON, but {alone.problem}", alone.remedy)
        yield alone
        return
    if not any(isinstance(_document(record, 1, options), Document) for record in inner[:_LOOKED_AT]):
        raise UnknownKindError("it is JSON whose records hold no text", "Say which key holds it: --map text=KEY")
    for number, record in enumerate(inner, start=1):
        yield _document(record, number, options)


def _is_by_line(head: bytes) -> bool:
    """Is the first line an object of its own, or longer than what was looked at and not the beginning of a list?"""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    first, end, rest = head.partition(b"\n")
    if not first.startswith(b"{"):
        return False
    if not end:
        return len(head) > 4000
    try:
        json.loads(encoding.decode(first))
    except (ValueError, ReadingError):
        return False
    return bool(rest.strip())


def _by_line(blob: Blob, options: Options) -> Iterator[Document | Skipped]:
    with blob.open() as stream:
        for number, line in enumerate(_lines(stream), start=1):
            if not line.strip():
                continue
            if len(line) > LONGEST_RECORD:
                yield Skipped(f"line {number:,}", "it is longer than any article", "Write one object a line")
                continue
            try:
                record = json.loads(encoding.decode(line), strict=False)
            except (json.JSONDecodeError, RecursionError, ReadingError):
                yield Skipped(f"line {number:,}", "it is not JSON", "Write one object a line")
                continue
            yield _document(record, number, options)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of which none is held that is much longer than a record."""
    reader = stream if isinstance(stream, io.BytesIO) else io.BufferedReader(cast(io.RawIOBase, stream), 1 << 20)
    while line := reader.readline(LONGEST_RECORD + 2):
        yield line
        while line and not line.endswith(b"\n"):  # the rest of a line that is too long
            line = reader.readline(LONGEST_RECORD)


def _document(record: Any, number: int, options: Options) -> Document | Skipped:
    if not isinstance(record, dict):
        return Skipped(f"record {number:,}", "it is not an object", 'Write objects: {"title": ..., "text": ...}')
    try:
        document = records.to_document(record, options.mapping)
    except ReadingError as problem:
        return Skipped(f"record {number:,}", problem.problem, problem.remedy)
    return document if document.key else document.with_(key=f"{number}")


def _list_in(found: Any) -> list[Any] | None:
    if isinstance(found, list):
        return found
    if isinstance(found, dict):
        for name in _LISTS:
            inner = found.get(name)
            if isinstance(inner, list) and inner and all(isinstance(one, dict) for one in inner[:3]):
                return inner
        for inner in found.values():
            if isinstance(inner, dict) and not any(
                isinstance(found.get(key), str) for key in ("text", "body", "content")
            ):
                deeper = next(
                    (inner[name] for name in _LISTS if isinstance(inner.get(name), list) and inner[name]), None
                )
                if deeper and isinstance(deeper[0], dict):
                    return deeper
    return None
