"""What a file is, by its first bytes; its name only decides between texts that no byte tells apart.

A page saved as "page.txt" is read as a page, a mail saved as "a.md" as a mail, and a text called "talks.pdf" as one.
What holds no article is refused with what to do, so that nothing becomes an entry of the timeline by accident.
"""

import re

from articles.readers import archive, encoding, feed, front, jsons, mail, markup, page, table, warc
from articles.readers.blob import Blob
from articles.readers.document import ReadingError, UnknownKindError

# (first bytes, what it is, what to do)
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "a picture", "Give the article’s text"),
    (b"\xff\xd8\xff", "a picture", "Give the article’s text"),
    (b"GIF8", "a picture", "Give the article’s text"),
    (b"BM", "a picture", "Give the article’s text"),
    (b"II*\0", "a picture", "Run text recognition (OCR) over it and give the text"),
    (b"MM\0*", "a picture", "Run text recognition (OCR) over it and give the text"),
    (b"RIFF", "a picture or a recording", "Give the article’s text"),
    (b"ID3", "a recording", "Give its transcript"),
    (b"OggS", "a recording", "Give its transcript"),
    (b"\x1aE\xdf\xa3", "a film", "Give its transcript"),
    (b"{\\rtf", "a document in RTF", "Save it as DOCX, PDF or text"),
    (b"\xd0\xcf\x11\xe0", "a document of an old Office", "Save it as DOCX, or a table as CSV"),
    (b"%!PS", "a PostScript file", "Save it as PDF"),
    (b"7z\xbc\xaf", "a 7z archive", "Pack it as ZIP"),
    (b"Rar!", "a RAR archive", "Pack it as ZIP"),
    (b"BZh", "a bzip2 archive", "Pack it as ZIP or gzip"),
    (b"\xfd7zXZ", "an xz archive", "Pack it as ZIP or gzip"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive", "Pack it as ZIP or gzip"),
    (b"SQLite format 3", "a database", "Export its articles as CSV or JSONL"),
    (b"\x7fELF", "a program", "Leave it out"),
    (b"MZ", "a program", "Leave it out"),
    (b"wOF", "a font", "Leave it out"),
    (b"\0\x01\0\0", "a font", "Leave it out"),
    (b"bplist", "a property list", "Save the page as HTML, not as a web archive"),
    (b"ARC1", "an archive", "Pack it as ZIP"),
    (b"PAR1", "a Parquet table", "Export it as CSV or JSONL"),
)
_CODE_SUFFIXES = frozenset(
    """
    .py .js .mjs .ts .css .scss .java .c .h .cpp .go .rs .rb .php .sh .sql .ini .toml .yml .yaml .cfg .map .svg .log .r
    .tex .ipynb .ics .vcf
    """.split()
)
_CODE_LINE = re.compile(
    r"\s*(?:import \w[\w.]*;?|from \w[\w.]* import\b.*|#include\s*[<\"].*|def \w+\(.*|class \w+[(:{].*"
    r"|function\b.*[({].*|(?:var|let|const) \w+ ?=.*|(?:public|private|static|package)\s.*[;{]|return\b.*;"
    r"|</?\w+[^>]*>|[}\])]+[;,]?|.*[{;]\s*|@\w+.*|//.*|/\*.*|\*/.*|\w+\(.*\);?|[\w.]+ = .*|\"[\w-]+\": .*)\Z"
)
_XML = re.compile(r"\s*<\?xml|\s*<(?:urlset|sitemapindex|newsItem|nitf|opml|kml|plist|svg|w:|office:)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+\Z", re.IGNORECASE)
_MARKDOWN = {".md", ".markdown", ".mdown", ".mkd"}


def kind_of(blob: Blob) -> str:
    """The name of the reader. Raises ReadingError: it is empty; UnknownKindError: it is a picture."""
    head = blob.head
    if not head:
        raise ReadingError("it is empty", "Remove it, or save the article's text in it")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if archive.is_zip(head):
        return _kind_of_zip(blob)
    if archive.is_gzip(head):
        return "warc" if _is_packed_warc(blob) else "gzip"
    _refuse_others(head)
    return next((kind for kind, tells in _WRITTEN if tells(head)), "") or _kind_of_text(blob)


# What is written in characters, by marks that no text has by chance.
_WRITTEN = (
    ("warc", warc.is_warc),
    ("feed", feed.is_feed),
    ("mail", mail.is_mail),
    ("page", page.is_page),
    ("markdown", front.is_json),
    ("json", jsons.is_json),
)


def _refuse_others(head: bytes) -> None:
    for first, what, remedy in _OTHERS:
        # "BM Wire reports" begins as a picture does.
        if head.startswith(first) and not (first.isascii() and first.isalnum() and _is_text(head)):
            raise UnknownKindError(f"it is {what}", remedy)
    if head[4:8] == b"ftyp":
        raise UnknownKindError("it is a film", "Give its transcript")


def _kind_of_zip(blob: Blob) -> str:
    names = set(archive.names(blob))
    if "word/document.xml" in names:
        return "docx"
    if any(name.startswith("archive/") and ".warc" in name for name in names):
        return "wacz"
    for part, what, remedy in (
        ("xl/workbook.xml", "a spreadsheet", "Save the sheet as CSV"),
        ("ppt/presentation.xml", "a presentation", "Give the article’s text"),
        ("META-INF/container.xml", "a book in EPUB", "Give its articles as text or HTML"),
        ("content.xml", "a document of LibreOffice", "Save it as DOCX, PDF or text"),
    ):
        if part in names:
            raise UnknownKindError(f"it is {what}", remedy)
    return "zip"


def _kind_of_text(blob: Blob) -> str:
    """A text, unless what is in it is something else that is written in characters."""
    start = encoding.decode(_whole(blob.head)).removeprefix("\ufeff")
    if _XML.match(start):
        raise UnknownKindError("it is XML of a kind that holds no article", "Give the article’s page, text or feed")
    if start.startswith(("+++", "---")):
        return "markdown"
    lines = [line for line in start.splitlines()[:200] if line.strip()]
    if lines and all(_ADDRESS.match(line.strip()) for line in lines):
        return "addresses"
    if blob.suffix in _CODE_SUFFIXES or _is_code(lines):
        raise UnknownKindError("it is program code or a configuration, not an article", "Leave it out")
    if table.is_table(blob):
        return "table"
    if len(markup.TAG.findall(start)) > 5:
        return "page" if "<p" in start.lower() or "<div" in start.lower() else "text"
    return "markdown" if blob.suffix in _MARKDOWN else "text"


def _is_code(lines: list[str]) -> bool:
    """Half of the lines are such as no prose has."""
    return len(lines) > 4 and sum(bool(_CODE_LINE.match(line)) for line in lines) > 0.5 * len(lines)


def _is_packed_warc(blob: Blob) -> bool:
    with archive.unpacked(blob).open() as stream:
        return warc.is_warc(stream.read(16))


def _is_text(head: bytes) -> bool:
    return all(byte >= 32 or byte in b"\t\n\r\f" for byte in head[:200])


def _whole(head: bytes) -> bytes:
    """The head without what may be half a character at its end."""
    return head if len(head) < 8000 else head.rpartition(b"\n")[0] or head.rpartition(b" ")[0] or head
