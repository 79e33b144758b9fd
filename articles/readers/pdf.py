"""A PDF with text in it -> its paragraphs, put together from the lines of its pages."""

import re
from collections import Counter
from collections.abc import Iterator

from articles.dating import days, stamps
from articles.readers import encoding, plain
from articles.readers.blob import Blob
from articles.readers.document import LONGEST_AUTHOR, LONGEST_TITLE, Document, ReadingError, one_line

MOST_PAGES = 300

_PAGE_NUMBER = re.compile(r"\s*(?:page\s)?[-–—]?\s?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?\s?[-–—]?\s*\Z", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=[a-z]{2})[-\u00ad]\Z")
_END = re.compile(r"[.!?…:][\"'”’»)\]]*\Z")


def read(blob: Blob) -> Iterator[Document]:
    """The text. Raises ReadingError: a scan, a password, a file that is broken."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        with blob.open_seekable() as stream:
            reader = PdfReader(stream)
            if reader.is_encrypted and not reader.decrypt(""):
                raise ReadingError("the PDF is locked with a password", "Save it without one")
            if len(reader.pages) > MOST_PAGES:
                raise ReadingError(
                    f"the PDF has {len(reader.pages):,} pages, which no article has", "Save its articles one by one"
                )
            pages = [page.extract_text() or "" for page in reader.pages]
            about = reader.metadata
            title, author = (about.title or "", about.author or "") if about else ("", "")
            made = str(about.get("/CreationDate") or "") if about else ""
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OverflowError,
        NotImplementedError,
    ):
        raise ReadingError("the PDF is broken", "Open it in a viewer and print it as a PDF anew") from None
    text = encoding.mend(_paragraphs(pages))
    if len(text.split()) < 3 * max(1, len(pages)):
        raise ReadingError("the PDF holds pictures of pages and no text", "Run text recognition (OCR) over it first")
    heading = plain.headline(text)
    title = title if title and not re.search(r"\.\w{2,4}\Z|untitled|microsoft word", title, re.IGNORECASE) else ""
    yield Document(
        text=text,
        title=one_line(encoding.mend(title), LONGEST_TITLE) or heading,
        author=one_line(encoding.mend(author), LONGEST_AUTHOR),
        inferred=_made(made),
    )


def _made(words: str) -> stamps.Stamp | None:
    """When the file was made, which may be long after what it holds was published."""
    match = re.match(r"D:(\d{4})(\d{2})(\d{2})", words)
    try:
        return (
            stamps.Stamp(days.parse("-".join(match.groups())), f"the PDF was made then ({words[:30]})")
            if match
            else None
        )
    except days.NoSuchDay:
        return None


def _paragraphs(pages: list[str]) -> str:
    """Lines -> paragraphs: one ends with a blank line, or with a sentence on a line that is clearly short."""
    lines = [" ".join(line.split()) for page in pages for line in [*_without_numbers(page), ""]]
    repeated = {line for line, count in Counter(filter(None, lines)).items() if count > 2 and count >= len(pages) - 1}
    lines = [line for line in lines if line not in repeated]
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[int(0.8 * (len(lengths) - 1))] if lengths else 0
    paragraphs: list[str] = []
    current = ""
    for line in lines:
        # A page may end within a sentence.
        if not line and (not current or _END.search(current)):
            paragraphs.append(current)
            current = ""
        elif line and current:
            current = (
                _HYPHEN.sub("", current) + line
                if _HYPHEN.search(current) and line[0].islower()
                else f"{current} {line}"
            )
        else:
            current = current or line
        if line and len(line) < 0.75 * width and (_END.search(line) or current == line):
            paragraphs.append(current)
            current = ""
    return "\n\n".join(filter(None, [*paragraphs, current]))


def _without_numbers(page: str) -> list[str]:
    lines = page.split("\n")
    while lines and (not lines[-1].strip() or _PAGE_NUMBER.match(lines[-1])):
        lines.pop()
    while lines and (not lines[0].strip() or _PAGE_NUMBER.match(lines[0])):
        lines.pop(0)
    return lines
