"""A document of Word (DOCX) -> its paragraphs; tables and pictures are no sentences."""

import zipfile
from collections.abc import Iterator

from articles.dating.stamps import Stamp
from articles.readers import encoding
from articles.readers.blob import Blob
from articles.readers.document import LONGEST_AUTHOR, LONGEST_TITLE, Document, ReadingError, one_line

# The author of what python-docx writes until somebody is named; the day is then that of the library's template.
OF_THE_TEMPLATE = "python-docx"
# Unpacked: a text of megabytes is no article.
LARGEST = 100_000_000


def read(blob: Blob) -> Iterator[Document]:
    import docx
    from docx.opc.exceptions import OpcError

    try:
        with blob.open_seekable() as stream:
            with zipfile.ZipFile(stream) as parts:
                if sum(one.file_size for one in parts.infolist()) > LARGEST:
                    raise ReadingError("the document is larger than any article", "Save its text as .txt")
            stream.seek(0)
            found = docx.Document(stream)
            paragraphs = [
                (one.style.name if one.style else "", " ".join(one.text.split())) for one in found.paragraphs
            ]
            about = found.core_properties
            title, author, made = about.title, about.author, about.created
            if author == OF_THE_TEMPLATE:
                author, made = "", None
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, OSError, AttributeError, SyntaxError):
        raise ReadingError("the Word document is broken", "Open it in Word or LibreOffice and save it anew") from None
    heading = next(
        (words for style, words in paragraphs if words and (style or "").startswith(("Title", "Heading 1"))), ""
    )
    text = "\n\n".join(words for style, words in paragraphs if words and (style or "") != "Caption")
    yield Document(
        text=encoding.mend(text),
        title=one_line(encoding.mend(heading or title or ""), LONGEST_TITLE),
        author=one_line(encoding.mend(author or ""), LONGEST_AUTHOR),
        inferred=Stamp(made.date(), f"the document was made then ({made:%Y-%m-%d %H:%M})") if made else None,
    )
