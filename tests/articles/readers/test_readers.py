"""Each format: good, bad, empty, huge, wrongly encoded, mislabelled; on small files made here."""

import gc
import gzip
import io
import json
import re
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfWriter

from articles import readers
from articles.readers import Address, Blob, Document, Options, ReadingError, Skipped, UnknownKindError
from tests.articles.readers import files


def documents(name: str, content: bytes, **mapping: str) -> list[Document]:
    found = [item for _, item in readers.read(Blob.of(name, content), Options(mapping))]
    assert all(isinstance(item, Document) for item in found), found
    return found


def problem(name: str, content: bytes) -> str:
    with pytest.raises(ReadingError) as caught:
        list(readers.read(Blob.of(name, content)))
    assert caught.value.remedy
    return caught.value.problem


GOOD = {
    "text": ("talks.txt", files.TEXT.encode()),
    "markdown": ("talks.md", files.MARKDOWN.encode()),
    "page": ("talks.html", files.PAGE.encode()),
    "record": ("talks.json", json.dumps(files.RECORD).encode()),
    "records": ("talks.json", json.dumps([files.RECORD]).encode()),
    "lines": ("talks.jsonl", (json.dumps(files.RECORD) + "\n" + json.dumps(files.RECORD)).encode()),
    "table": ("talks.csv", files.TABLE.encode()),
    "mail": ("talks.eml", files.MAIL.encode()),
    "pdf": ("talks.pdf", files.pdf()),
    "docx": ("talks.docx", files.docx()),
    "rss": ("talks.xml", files.FEED.encode()),
    "atom": ("talks.atom", files.ATOM.encode()),
    "warc": ("talks.warc.gz", files.warc()),
    "zip": ("talks.zip", files.zipped({"a/talks.txt": files.TEXT.encode()})),
    "gzip": ("talks.txt.gz", gzip.compress(files.TEXT.encode())),
}


@pytest.mark.parametrize("kind", GOOD)
def test_a_good_file_of_each_format_gives_its_article(kind):
    for document in documents(*GOOD[kind]):
        assert "They met in Jeddah on Tuesday" in document.text
        assert "<" not in document.text
        assert document.title.startswith("Talks end")


@pytest.mark.parametrize("kind", GOOD)
def test_what_a_file_is_shows_from_its_content_whatever_it_is_called(kind):
    _, content = GOOD[kind]
    called = [item for _, item in readers.read(Blob.of("talks.dat", content))]
    assert "They met in Jeddah on Tuesday" in called[0].text


@pytest.mark.parametrize("called", ["talks.txt", "talks.html", "talks.json", "talks.pdf", "talks.zip"])
@pytest.mark.parametrize("kind", [kind for kind in GOOD if kind not in ("text", "markdown")])
def test_a_file_that_bears_another_formats_name_is_read_as_what_it_is(kind, called):
    found = [item for _, item in readers.read(Blob.of(called, GOOD[kind][1]))]
    assert "They met in Jeddah on Tuesday" in found[0].text
    assert "<" not in found[0].text


@pytest.mark.parametrize("kind", ["markdown", "page", "record", "records", "table", "mail", "rss", "atom", "warc"])
def test_metadata_dates_the_article(kind):
    document = documents(*GOOD[kind])[0]
    assert document.published.day.isoformat() == "2025-03-11"
    assert document.publisher == "Sample Wire"


def test_the_day_of_a_librarys_template_dates_no_document():
    (document,) = documents(*GOOD["docx"])
    assert (document.inferred, document.author) == (None, "")


@pytest.mark.parametrize("kind", GOOD)
def test_an_empty_file_is_refused(kind):
    assert problem(GOOD[kind][0], b"") == "it is empty"


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("pdf", "the PDF is broken"),
        ("docx", "broken"),
        ("warc", "breaks off|cannot be unpacked"),
        ("zip", "broken"),
        ("gzip", "cannot be unpacked"),
    ],
)
def test_a_file_that_breaks_off_is_refused(kind, why):
    name, content = GOOD[kind]
    found: list[str] = []
    try:
        found = [item.problem for _, item in readers.read(Blob.of(name, content[: len(content) // 2]))]
    except ReadingError as error:
        found = [error.problem]
    assert found
    assert all(re.search(why, one) for one in found), found


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        ("a.txt", b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        ("a.rtf", rb"{\rtf1\ansi They met.}", "RTF"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "old Office"),
        ("a.xlsx", files.zipped({"xl/workbook.xml": b"<x/>"}), "spreadsheet"),
        ("a.epub", files.zipped({"META-INF/container.xml": b"<x/>"}), "EPUB"),
        ("a.mp4", b"\0\0\0\x18ftypmp42", "a film"),
        ("style.css", b"body { color: red }\n", "program code"),
        ("a.txt", b"import os\nimport sys\n\ndef main():\n    return os.name;\n\nmain()\n", "program code"),
        ("a.txt", b"function f() {\n  var x = 1;\n  return x;\n}\nf();\n", "program code"),
        ("sitemap.xml", b'<?xml version="1.0"?><urlset></urlset>', "XML of a kind"),
        ("a.json", b'{"name": "Sample", "kind": "x"}', "has no text"),
        ("a.json", b'[{"name": "Sample"}, {"name": "Other"}]', "no text"),
    ],
)
def test_what_is_no_article_is_named(name, content, why):
    with pytest.raises(UnknownKindError, match=why) as caught:
        list(readers.read(Blob.of(name, content)))
    assert caught.value.remedy


def test_a_text_that_begins_like_a_picture_is_a_text():
    assert documents("a.txt", b"BM Wire reports that they met.")[0].text == "BM Wire reports that they met."


@pytest.mark.parametrize("name", ["talks.txt", "talks.md", "talks.html"])
def test_a_file_larger_than_any_article_is_refused(name):
    content = (b"<html><p>" if name.endswith("html") else b"") + b"They met. " * 3_000_000
    assert "larger than" in problem(name, content)


def test_a_mail_larger_than_any_article_is_refused():
    assert "larger than" in problem("talks.eml", files.MAIL.encode() + b"\n" + b" " * 26_000_000)


def test_a_pdf_of_more_pages_than_any_article_has_is_refused():
    book = PdfWriter()
    for _ in range(301):
        book.add_blank_page(600, 800)
    content = io.BytesIO()
    book.write(content)
    assert "301 pages" in problem("book.pdf", content.getvalue())


def test_a_document_that_unpacks_to_more_than_any_article_is_refused():
    content = bloated(files.docx())
    assert len(content) < 1_000_000
    assert "larger than" in problem("talks.docx", content)


def bloated(document: bytes) -> bytes:
    """A Word document of a megabyte that unpacks to a hundred."""
    with zipfile.ZipFile(io.BytesIO(document)) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    paragraph = b"<w:p><w:r><w:t>They met on Thursday.</w:t></w:r></w:p>"
    members["word/document.xml"] = members["word/document.xml"].replace(
        b"<w:body>", b"<w:body>" + paragraph * 2_000_000
    )
    return files.zipped(members)


@pytest.mark.parametrize(
    ("opened", "repeated", "why"),
    [
        ("", "--B0\r\nContent-Type: text/plain\r\n\r\nThey met.\r\n", "more than 2,000 parts"),
        ("--B{0}\r\nContent-Type: multipart/mixed; boundary=B{1}\r\n\r\n", "", "taken apart|no text"),
    ],
    ids=["of many parts", "of parts in parts"],
)
def test_a_mail_that_is_made_to_hold_a_reader_up_is_refused(opened, repeated, why):
    head = "From: a@b.example\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n"
    head += "Content-Type: multipart/mixed; boundary=B0\r\n\r\n"
    body = "".join(opened.format(number, number + 1) for number in range(1_500)) + repeated * 3_000
    assert re.search(why, problem("talks.eml", (head + body).encode()))


def test_a_file_is_named_with_what_keeps_it_from_being_opened(tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.raises(ReadingError, match="not there"):
        list(readers.read(Blob.at(tmp_path / "link.txt")))


def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path):
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReadingError, match="not a regular file"):
        list(readers.read(Blob.at(tmp_path / "pipe.txt")))


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "talks.txt"
    path.write_text("Talks ended.")
    monkeypatch.setattr(Path, "open", refuse)  # taking the right away would not keep root from reading
    with pytest.raises(ReadingError, match="may not be read"):
        list(readers.read(Blob.at(path)))


def test_an_archive_names_each_part_that_is_not_read_and_reads_the_others():
    inner = files.zipped({"late.txt": b"They left."})
    blob = Blob.of(
        "site.zip", files.zipped({"a.png": b"\x89PNG\r\n", "b.txt": b"They met.", "c.zip": inner, "d.txt": b""})
    )
    found = dict(readers.read(blob))
    assert found["a.png"] == Skipped("a.png", "it is a picture", "Give the article’s text")
    assert found["d.txt"].problem == "it is empty"
    assert found["b.txt"].text == "They met."
    assert found["c.zip/late.txt"].text == "They left."


def test_an_archive_that_unpacks_to_more_than_it_should_is_not_unpacked():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b"\0" * 50_000_000)
    [(_, item)] = readers.read(Blob.of("bomb.zip", content.getvalue()))
    assert "unpacks to 50,000,000 bytes" in item.problem


def test_members_cannot_climb_out_of_their_archive():
    [(part, _)] = readers.read(Blob.of("a.zip", files.zipped({"../../etc/talks.txt": b"They met."})))
    assert part == "etc/talks.txt"


def test_a_list_of_addresses_is_one():
    found = [
        item for _, item in readers.read(Blob.of("urls.txt", b"https://sample.example/a\nhttps://sample.example/b\n"))
    ]
    assert found == [Address("https://sample.example/a"), Address("https://sample.example/b")]


def test_a_feed_gives_the_address_of_what_it_only_teases():
    teaser = files.FEED.replace(files.LONG_HTML, "They met in Jeddah.")
    [(_, item)] = readers.read(Blob.of("feed.xml", teaser.encode()))
    assert isinstance(item, Address)
    assert item.url == "https://sample.example/2025/talks"
    assert item.entry.published.day.isoformat() == "2025-03-11"


def test_two_articles_in_one_text_are_told_apart_where_a_byline_shows_it():
    first = "Talks end in Jeddah\n\n" + "They met in Jeddah on Tuesday and talked until night. " * 12
    second = (
        "Envoy leaves Moscow\n\nBy A. Writer\n\n" + "The envoy left on Friday after a long meeting at night. " * 12
    )
    one, two = documents("talks.txt", f"{first}\n\n{second}".encode())
    assert one.text == first.strip("\n")
    assert (two.title, two.key) == ("Envoy leaves Moscow", "part-2")
    assert len(documents("talks.txt", f"{first}\n\n{second.replace('By A. Writer', 'It was late')}".encode())) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("talks.txt", files.TEXT.replace("nine", "“neun”").encode("cp1252")),
        ("talks.md", files.MARKDOWN.replace("nine", "“neun”").encode("utf-16")),
        ("talks.csv", files.TABLE.replace("nine", "“neun”").encode("cp1252")),
        ("talks.csv", files.TABLE.replace("nine", "“neun”").encode("utf-16")),
        (
            "talks.json",
            b"\xef\xbb\xbf" + json.dumps(files.RECORD | {"content": files.TEXT.replace("nine", "“neun”")}).encode(),
        ),
        (
            "talks.jsonl",
            (
                json.dumps(files.RECORD | {"content": files.TEXT.replace("nine", "“neun”")}, ensure_ascii=False) + "\n"
            ).encode("cp1252")
            * 2,
        ),
        ("talks.eml", files.MAIL.replace("nine", "“neun”").replace("utf-8", "windows-1252").encode("cp1252")),
    ],
)
def test_any_encoding_comes_out_whole(name, content):
    assert "“neun” hours" in documents(name, content)[0].text


def test_a_wacz_is_read_for_its_pages():
    content = files.zipped(
        {"archive/data.warc.gz": files.warc(), "datapackage.json": b"{}", "pages/pages.jsonl": b"{}"}
    )
    [(part, document)] = readers.read(Blob.of("site.wacz", content))
    assert part == "archive/data.warc.gz/https://sample.example/2025/talks"
    assert document.title == "Talks end in Jeddah"


def test_keys_of_ones_own_are_named_with_a_mapping():
    record = {"kopf": "Talks end", "article": {"body": "They met.", "when": "2025-03-11"}}
    mapping = {"title": "kopf", "text": "article.body", "published": "article.when"}
    document = documents("a.json", json.dumps(record).encode(), **mapping)[0]
    assert (document.title, document.text, document.published.day.day) == ("Talks end", "They met.", 11)


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Talks end", "text": "They met.", "published": "2025-03-11", "publisher": "Sample Wire"},
        {
            "headline": "Talks end",
            "body": ["They", "met."],
            "pubDate": "Tue, 11 Mar 2025 18:40:00 GMT",
            "site": "Sample Wire",
        },
        {
            "Title": "Talks end",
            "content": "<p>They met.</p>",
            "datePublished": "2025-03-11T00:00:00Z",
            "source": {"name": "Sample Wire"},
        },
        {
            "webTitle": "Talks end",
            "fields": {"bodyText": "They met.", "a": 1, "b": 2},
            "webPublicationDate": "2025-03-11",
            "source": "Sample Wire",
        },
        {"head": "Talks end", "article_text": "They met.", "timestamp": 1741718400, "outlet": "Sample Wire"},
    ],
)
def test_the_usual_names_are_known(record):
    document = documents("a.json", json.dumps(record).encode())[0]
    assert " ".join(document.text.split()) == "They met."
    assert (document.title, document.publisher, document.published.day.day) == ("Talks end", "Sample Wire", 11)


@pytest.mark.parametrize("words", ["03/04/2025", "soon", "March 2025", 7])
def test_a_date_of_a_record_that_cannot_be_read_leaves_it_undated_with_the_reason(words):
    document = documents("a.json", json.dumps({"text": "They met.", "date": words}).encode())[0]
    assert document.published is None
    assert document.undatable


@pytest.mark.parametrize("address", ["", "https://sample.example/a", "a"])
def test_a_collection_is_read_as_a_stream(tmp_path, address):
    """2 GB of records take no more memory than some of them, without waiting for what collects circles."""
    path = tmp_path / "all.jsonl"
    line = json.dumps({"id": "x", "url": address, "text": "They met in Jeddah on Tuesday. " * 100}) + "\n"
    path.write_text(line * 2_000)  # 6 MB
    gc.disable()
    tracemalloc.start()
    try:
        count = sum(1 for _ in readers.read(Blob.at(path)))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
        gc.enable()
    assert count == 2_000
    assert peak < 3_000_000


def test_records_of_which_one_of_the_first_has_a_text_are_articles():
    def found(before: int) -> bytes:
        return json.dumps([{"title": "No text"}] * before + [files.RECORD]).encode()

    assert [type(item) for _, item in readers.read(Blob.of("a.json", found(19)))] == [Skipped] * 19 + [Document]
    assert "records hold no text" in problem("a.json", found(20))
