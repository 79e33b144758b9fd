"""Archives of the web (WARC, and ARC before it): each page that was answered with success, by its own address."""

from collections.abc import Iterator

from articles.readers.blob import LARGEST, Blob
from articles.readers.document import ReadingError, Skipped

_READ = (
    "text/html",
    "application/xhtml",
    "text/plain",
    "application/pdf",
    "application/rss",
    "application/atom",
    "application/json",
)


def is_warc(head: bytes) -> bool:
    return head.startswith((b"WARC/", b"filedesc://"))


def members(blob: Blob) -> Iterator[Blob | Skipped]:
    """The pages. What is no page, as pictures and scripts are, is left out in silence: there are hundreds to a page.

    Raises ReadingError: it is broken.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    count = 0
    try:
        with blob.open() as stream:
            for record in ArchiveIterator(stream, arc2warc=True):
                if record.rec_type not in ("response", "resource"):
                    continue
                url = record.rec_headers.get_header("WARC-Target-URI") or ""
                headers = record.http_headers
                media = (
                    (headers and headers.get_header("Content-Type"))
                    or record.rec_headers.get_header("Content-Type")
                    or ""
                )
                status = headers.get_statuscode() if headers else "200"
                if not url.startswith("http") or status != "200" or not media.lower().startswith(_READ):
                    continue
                count += 1
                content = record.content_stream().read(LARGEST + 1)
                if len(content) > LARGEST:
                    yield Skipped(url, "it is larger than any article", "Save the article alone")
                elif content:
                    yield Blob.of(url, content, url=url, media=media)
    except (ArchiveLoadFailed, EOFError, ValueError, UnicodeDecodeError, AttributeError):
        raise ReadingError("the web archive breaks off", "Download it anew; what came before is in") from None

    if not count:
        raise ReadingError("the web archive holds no page, or breaks off before the first", "Download it anew")
