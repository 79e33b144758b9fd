"""CSV and its relatives, a row an article, with the usual names of columns; separated by comma, semicolon or tab."""

import codecs
import csv
import io
import sys
from collections.abc import Iterator

from articles.readers import encoding, records
from articles.readers.blob import Blob
from articles.readers.document import Document, Options, ReadingError, Skipped

_SEPARATORS = ",;\t|"
csv.field_size_limit(min(sys.maxsize, 10_000_000))


def is_table(blob: Blob) -> bool:
    """Is the first line one of columns, two of which are an article's?"""
    names = columns(blob)
    if blob.suffix in (".csv", ".tsv"):
        return len(names) > 1
    return len(names) > 2 and records.known_columns(names) > 2


def columns(blob: Blob) -> list[str]:
    try:
        head = _whole_lines(blob.head)
        first = encoding.decode(head).removeprefix("\ufeff").lstrip("\r\n")
        return next(csv.reader(io.StringIO(first), delimiter=_separator(first)), [])
    except (ReadingError, csv.Error):
        return []


def rows(blob: Blob) -> Iterator[dict[str, str]]:
    """The rows by their columns' names. Raises ReadingError."""
    charset = _charset(blob)
    with blob.open() as stream, io.TextIOWrapper(stream, charset, errors="replace", newline="") as text:
        head = encoding.decode(_whole_lines(blob.head)).removeprefix("\ufeff")
        reader = csv.DictReader(text, delimiter=_separator(head), restkey=None)
        try:
            for row in reader:
                yield {
                    (name or "").strip("\ufeff "): value or ""
                    for name, value in row.items()
                    if isinstance(value, str | None)
                }
        except csv.Error as problem:
            raise ReadingError(
                f"the table breaks at line {reader.line_num:,} ({problem})", "Write it with a CSV library"
            ) from None


def read(blob: Blob, options: Options) -> Iterator[Document | Skipped]:
    names = columns(blob)
    if not options.mapping and not records.known_columns(names):
        raise ReadingError(
            f"none of its columns is known ({', '.join(names)[:120]})",
            "Say which are which: --map text=COLUMN --map title=COLUMN",
        )
    for number, row in enumerate(rows(blob), start=2):
        try:
            document = records.to_document(row, options.mapping)
        except ReadingError as problem:
            yield Skipped(f"row {number:,}", problem.problem, problem.remedy)
            continue
        yield document if document.key else document.with_(key=f"{number}")


def _whole_lines(head: bytes) -> bytes:
    """Without what may be half a character at the end."""
    return head.rpartition(b"\n")[0] or head


def _separator(head: str) -> str:
    line = head.split("\n", 1)[0]
    return max(_SEPARATORS, key=line.count)


def _charset(blob: Blob) -> str:
    head = blob.head
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        _whole_lines(head).decode("utf-8")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(_whole_lines(head)).best()
        return best.encoding if best else "cp1252"
    return "utf-8-sig"
