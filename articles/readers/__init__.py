"""Bytes -> documents: one module a format, chosen by what is in the file and not by its name.

    read(Blob.at(Path("site.zip")))    # ("may/talks.html", Document(title="Talks end", ...)), ...

A new format is a module that yields documents, a line in `kinds.kind_of` that tells it, and one in `READERS`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.readers import (
    archive,
    docx,
    encoding,
    feed,
    glued,
    jsons,
    mail,
    manifest,
    markdown,
    page,
    pdf,
    plain,
    table,
    warc,
)
from articles.readers.blob import Blob
from articles.readers.document import Document, Options, ReadingError, Skipped, UnknownKindError
from articles.readers.kinds import kind_of

__all__ = ["KINDS", "Address", "Blob", "Document", "Options", "ReadingError", "Skipped", "UnknownKindError", "read"]

KINDS = (
    "text, Markdown, HTML, JSON, JSONL, CSV, PDF, DOCX, mail (EML), RSS, Atom, WARC, WACZ, ZIP and lists of addresses"
)
DEEPEST = 3  # archives in archives
# A text has some kilobytes. One of megabytes is something else, and would keep the splitter busy for minutes.
LARGEST_TEXT = 2_000_000


@dataclass(frozen=True, slots=True)
class Address:
    """A page that is to be fetched: of a list of addresses, or of a feed that has only a teaser of it."""

    url: str
    entry: feed.Entry | None = None


Item = Document | Skipped | Address


def read(blob: Blob, options: Options | None = None, depth: int = 0) -> Iterator[tuple[str, Item]]:
    """The documents in a file, each with its name in it, "" where the file is one; and the parts that were not read.

    Raises ReadingError where it is none at all, or breaks off.
    """
    options = options or Options()
    kind = kind_of(blob)
    if kind in _CONTAINERS:
        yield from _members(_CONTAINERS[kind](blob), options, depth)
        return
    for item in READERS[kind](blob, options):
        yield (item.name if isinstance(item, Skipped) else item.key if isinstance(item, Document) else item.url), item


def _members(members: Iterator[Blob | Skipped], options: Options, depth: int) -> Iterator[tuple[str, Item]]:
    listed: dict[str, dict[str, str]] = {}
    for member in members:
        if isinstance(member, Skipped):
            yield member.name, member
            continue
        folder, _, name = member.name.rpartition("/")
        if name == manifest.NAME and (rows := manifest.rows(member)):
            listed |= {f"{folder}/{file}".lstrip("/"): row for file, row in rows.items()}
            continue
        try:
            if depth >= DEEPEST:
                raise ReadingError("it is an archive in an archive in an archive", "Unpack it")
            for part, item in read(member, options, depth + 1):
                if isinstance(item, Document) and (row := listed.get(member.name)):
                    item = item.with_(listed={**row, **item.listed})
                yield "/".join(filter(None, (member.name, part))), item
        except ReadingError as problem:
            yield member.name, Skipped(member.name, problem.problem, problem.remedy)


def _text(blob: Blob, options: Options) -> Iterator[Item]:
    yield from _apart(plain.read(encoding.decode(blob.read(LARGEST_TEXT), _charset(blob))))


def _markdown(blob: Blob, options: Options) -> Iterator[Item]:
    yield from _apart(markdown.read(encoding.decode(blob.read(LARGEST_TEXT), _charset(blob))))


def _apart(document: Document) -> Iterator[Document]:
    """The article in a text, and a second one glued to it: what the file says of itself it says of the first."""
    first, *others = glued.parts(document.text)
    yield document if not others else document.with_(text=first)
    for number, text in enumerate(others, start=2):
        yield Document(text=text, title=plain.headline(text), publisher=document.publisher, key=f"part-{number}")


def _feed(blob: Blob, options: Options) -> Iterator[Item]:
    for entry in feed.entries(blob.read()):
        if entry.is_whole or not entry.url:
            yield (
                entry.to_document()
                if entry.text.strip()
                else Skipped(entry.title, "the feed has no text of it", "Save its page")
            )
        else:
            yield Address(entry.url, entry)


def _addresses(blob: Blob, options: Options) -> Iterator[Item]:
    for line in encoding.decode(blob.read(1_000_000)).removeprefix("\ufeff").split():
        yield Address(line)


def _charset(blob: Blob) -> str:
    return page.charset_of(blob.media)


READERS: dict[str, Callable[[Blob, Options], Iterator[Item]]] = {
    "text": _text,
    "markdown": _markdown,
    "page": lambda blob, options: page.read(blob),
    "json": jsons.read,
    "table": table.read,
    "mail": lambda blob, options: mail.read(blob),
    "pdf": lambda blob, options: pdf.read(blob),
    "docx": lambda blob, options: docx.read(blob),
    "feed": _feed,
    "addresses": _addresses,
}


def _wacz(blob: Blob) -> Iterator[Blob | Skipped]:
    """The WARC files in it; the rest of a WACZ are indexes of these."""
    return (one for one in archive.members(blob) if isinstance(one, Skipped) or ".warc" in one.name)


_CONTAINERS: dict[str, Callable[[Blob], Iterator[Blob | Skipped]]] = {
    "zip": archive.members,
    "gzip": lambda blob: iter([archive.unpacked(blob)]),
    "warc": warc.members,
    "wacz": _wacz,
}
