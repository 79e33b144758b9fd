"""Words for a file -> its bytes: what `in_full.txt` has behind a file's name, packed or encoded where it says so.

TEXT                                a text; "\\n" is the end of a line, "\\xff" a byte
IN cp1251 TEXT                      the same, encoded so
ZIP a.txt TEXT ;; b/c.gz GZIP TEXT  an archive, and in it a packed file
WARC ADDRESS STATUS MEDIA TEXT ;; ...
DOCX Title: Ferry aground ;; TEXT   paragraphs, each with its style where it has one; `title=`, `author=` of it
PDF /Title Ferry ;; a line ;; ...   lines of a page, "PAGE" begins another
"""

import codecs
import datetime
import gzip
import io
import re
from collections.abc import Callable

from tests.articles.readers import files

PARTS = " ;; "
STYLE = re.compile(r"(Title|Heading 1|Heading 2|Caption): (.*)")
PROPERTY = re.compile(r"(title|author|created)=(.*)")
ENTRY = re.compile(r"/(Title|Author|CreationDate) (.*)")
BYTE = re.compile(rb"\\x([0-9a-f]{2})")


def content_of(words: str) -> bytes:
    kind, _, rest = words.partition(" ")
    if kind in PACKERS:
        return PACKERS[kind](rest)
    return _unescaped(words.encode())


def _unescaped(content: bytes) -> bytes:
    return BYTE.sub(lambda match: bytes.fromhex(match[1].decode()), content.replace(b"\\n", b"\n"))


def _encoded(words: str) -> bytes:
    encoding, _, text = words.partition(" ")
    return codecs.encode(text.replace("\\n", "\n"), encoding, "replace")


def _zip(words: str) -> bytes:
    members = (one.partition(" ") for one in words.split(PARTS))
    return files.zipped({name: content_of(inner) for name, _, inner in members})


def _warc(words: str) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    packed = io.BytesIO()
    writer = WARCWriter(packed, gzip=False)
    for one in words.split(PARTS):
        kind, address, status, media, inner = one.split(" ", 4)
        stream, of_record = io.BytesIO(content_of(inner)), {}
        if status != "-":
            of_record["http_headers"] = StatusAndHeaders(status, [("Content-Type", media)], protocol="HTTP/1.1")
        else:
            of_record["warc_content_type"] = media
        writer.write_record(writer.create_warc_record(address, kind, payload=stream, **of_record))
    return packed.getvalue()


def _docx(words: str) -> bytes:
    from docx import Document

    document = Document()
    for one in words.split(PARTS):
        if about := PROPERTY.fullmatch(one):
            value = datetime.datetime.fromisoformat(about[2]) if about[1] == "created" else about[2]
            setattr(document.core_properties, about[1], value)
        elif styled := STYLE.fullmatch(one):
            document.add_paragraph(styled[2], styled[1])
        else:
            document.add_paragraph(one)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def _pdf(words: str) -> bytes:
    """As a PDF is written by hand, so that nothing but what is meant is in it."""
    parts = words.split(PARTS)
    about = [match for one in parts if (match := ENTRY.fullmatch(one))]
    lines = [one for one in parts if not ENTRY.fullmatch(one)]
    pages = [page.split(PARTS) for page in PARTS.join(lines).split(f"{PARTS}PAGE{PARTS}")]
    return files.pdf_of(pages, {match[1]: match[2] for match in about})


PACKERS: dict[str, Callable[[str], bytes]] = {
    "IN": _encoded,
    "ZIP": _zip,
    "GZIP": lambda words: gzip.compress(content_of(words)),
    "WARC": _warc,
    "DOCX": _docx,
    "PDF": _pdf,
}
