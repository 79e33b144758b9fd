"""What cannot be read is refused with what is wrong and what to do, the rest of a collection is read all the same."""

import gzip
import json

import pytest

from articles import readers
from articles.readers import Blob, Document, ReadingError, Skipped, archive
from tests.articles.readers import files

TEXT = files.TEXT.encode()


def locked() -> bytes:
    content = bytearray(files.zipped({"talks.txt": TEXT}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def nested(depth: int) -> bytes:
    content = TEXT
    for number in range(depth):
        content = files.zipped({"inner.zip" if number else "talks.txt": content})
    return content


def items(name: str, content: bytes) -> list[Document | Skipped]:
    return [item for _, item in readers.read(Blob.of(name, content))]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.json", b"[" * 100_000, "nested too deeply"),
        ("a.csv", b"a,b\n1,2\n", "none of its columns is known (a, b)"),
        ("a.xml", b"<rss version='2.0'><channel><title>x</title></channel></rss>", "the feed has no entries"),
        ("a.docx", files.zipped({"[Content_Types].xml": b"", "word/document.xml": b""}), "Word document is broken"),
        ("a.md", b"+++\ntitle = \n+++\nThey met.", "front matter is not TOML"),
        pytest.param("a.warc", gzip.decompress(files.warc())[:60], "web archive breaks off", id="a.warc"),
        ("a.txt.gz", b"\x1f\x8b broken", "cannot be unpacked"),
        ("a.pdf", files.pdf([" "]), "pictures of pages and no text"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(name, content, problem):
    with pytest.raises(ReadingError) as caught:
        items(name, content)
    assert problem in caught.value.problem
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.zip", locked(), "locked with a password"),
        ("a.zip", nested(4), "an archive in an archive in an archive"),
        ("a.txt.gz", gzip.compress(TEXT)[:-20], "cannot be unpacked"),
    ],
)
def test_what_cannot_be_read_of_an_archive_is_left_out_and_named(name, content, problem):
    [left_out] = items(name, content)
    assert isinstance(left_out, Skipped)
    assert problem in left_out.problem


def test_an_archive_in_an_archive_is_read():
    [document] = items("a.zip", nested(3))
    assert isinstance(document, Document)


def test_an_archive_of_too_many_files_is_refused(monkeypatch):
    members = {f"{number}.txt": TEXT for number in range(3)}
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    assert len(items("a.zip", files.zipped(members))) == 3
    monkeypatch.setattr(archive, "MOST_MEMBERS", 2)
    with pytest.raises(ReadingError, match="the archive has 3 files"):
        items("a.zip", files.zipped(members))


def test_a_record_that_is_none_is_left_out_between_two_that_are_read():
    found = items("a.jsonl", b'{"text": "They met."}\n3\n{"text": "They left."}\n')
    assert [type(item) for item in found] == [Document, Skipped, Document]
    assert found[1].problem == "it is not an object"


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ({"items": [{"title": "Talks", "content_text": "They met."}], "title": "Sample Wire"}, "They met."),
        ({"data": {"articles": [{"title": "Talks", "text": "They met."}]}}, "They met."),
        ({"text": ["They met.", "They left."], "title": "Talks"}, "They met.\n\nThey left."),
    ],
)
def test_records_are_found_where_services_put_them(record, text):
    [document] = items("a.json", json.dumps(record).encode())
    assert (document.text, document.title) == (text, "Talks")
