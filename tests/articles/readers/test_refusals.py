"""What cannot be read is refused with what is wrong and what to do, the rest of a collection is read all the same."""

import gzip
import io
import json
import zipfile

import pytest

from articles import readers
from articles.readers import Blob, Document, ReadingError, Skipped, archive, docx, front, jsons, mail, pdf, warc
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


WORD = files.docx()
IN_PARTS = b"MIME-Version: 1.0\nFrom: desk@sample.example\nContent-Type: multipart/mixed; boundary=x\n\n" + (
    b"--x\nContent-Type: text/plain\n\nThey met in Jeddah.\n--x--\n"
)


@pytest.mark.parametrize(
    ("reader", "limit", "name", "content", "size"),
    [
        (archive, "MOST_MEMBERS", "a.zip", files.zipped({f"{number}.txt": TEXT for number in range(3)}), 3),
        (pdf, "MOST_PAGES", "a.pdf", files.pdf(), 1),
        (docx, "LARGEST", "a.docx", WORD, sum(one.file_size for one in zipfile.ZipFile(io.BytesIO(WORD)).infolist())),
        (warc, "LARGEST", "a.warc.gz", files.warc(), len(files.PAGE.encode())),
        (mail, "MOST_PARTS", "a.eml", IN_PARTS, 2),
        (jsons, "LONGEST_RECORD", "a.jsonl", b'{"text": "They met in Jeddah."}\n' * 2, 32),
        (front, "LONGEST", "a.md", b"---\ntitle: Talks\n---\nThey met in Jeddah.", len("title: Talks\n")),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("a.") else "",
)
def test_a_limit_lets_in_what_reaches_it_and_refuses_what_goes_beyond(reader, limit, name, content, size, monkeypatch):
    monkeypatch.setattr(reader, limit, size)
    assert {type(item) for item in items(name, content)} == {Document}
    monkeypatch.setattr(reader, limit, size - 1)
    assert {type(item) for item in items_or_refusal(name, content)} == {Skipped}


def items_or_refusal(name: str, content: bytes) -> list[Document | Skipped]:
    try:
        return items(name, content)
    except ReadingError as refused:
        return [Skipped(name, refused.problem, refused.remedy)]


def test_a_manifest_in_an_archive_tells_of_the_files_beside_it():
    content = {
        "all/a.txt": b"They met.",
        "all/articles.csv": b"file,published\nin/b.txt,2025-03-14\n",
        "all/in/b.txt": b"They left.",
    }
    found = dict(readers.read(Blob.of("a.zip", files.zipped(content))))
    assert {name: item.listed.get("published") for name, item in found.items()} == {
        "all/a.txt": None,
        "all/in/b.txt": "2025-03-14",
    }


def test_a_file_as_large_as_may_be_is_read():
    assert Blob.of("a.txt", TEXT).read(len(TEXT)) == TEXT
    with pytest.raises(ReadingError, match="larger than"):
        Blob.of("a.txt", TEXT).read(len(TEXT) - 1)


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
        ([{"article": {"title": "Talks", "content": "They met.", "source": {"name": "Sample Wire"}}}], "They met."),
    ],
)
def test_records_are_found_where_services_put_them(record, text):
    [document] = items("a.json", json.dumps(record).encode())
    assert (document.text, document.title) == (text, "Talks")
