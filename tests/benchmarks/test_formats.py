"""How fast each format comes in, and that two gigabytes of records take no memory: the tables of `make bench`.

The same articles, of paragraphs of the samples, are written in every format and taken in on all cores, from the file
to the events. Reading is measured beside it, in one process. Pages are fetched from a server on this machine; the
second that is otherwise waited between two requests to a host is left out.
"""

import csv
import io
import json
import multiprocessing
import os
import random
import resource
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from articles import readers
from articles.fetching import pages
from articles.ingest import ingest
from articles.readers import Blob
from articles.workers import cores
from tests.articles.misbehaving import Handler, serving
from tests.articles.readers import files
from tests.benchmarks.real_size.ingestion import processor

SAMPLES = Path(__file__).resolve().parents[2] / "articles" / "samples"
ARTICLES = 100
PARAGRAPHS = 8
RECORDS_GB = float(os.environ.get("RECORDS_GB", 2))
MOST_MEMORY = 40  # MB that reading may take, whatever there is to read

Article = tuple[str, str, str]  # title, day, text


def articles(count: int = ARTICLES) -> list[Article]:
    """Articles of paragraphs of the samples, each drawn anew."""
    dice = random.Random(count)
    texts = (path.read_text("utf-8").split("---\n", 2)[2] for path in sorted(SAMPLES.glob("*.md")))
    pool = [paragraph for text in texts for paragraph in text.split("\n\n") if len(paragraph) > 80]
    return [
        (f"Report number {n} of the talks", f"2025-03-{n % 28 + 1:02}", "\n\n".join(dice.sample(pool, PARAGRAPHS)))
        for n in range(count)
    ]


def page(article: Article) -> str:
    title, day, text = article
    body = "".join(f"<p>{escape(one)}</p>" for one in text.split("\n\n"))
    head = f'<title>{title}</title><meta property="article:published_time" content="{day}T12:00:00Z">'
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
    article_ = f"<article><h1>{title}</h1>{body}</article>"
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{menu}{article_}</body></html>"


def record(article: Article) -> dict[str, str]:
    title, day, text = article
    return {"id": title.split()[2], "title": title, "published": day, "publisher": "Sample Wire", "text": text}


def marked_up(text: str) -> str:
    """As it stands in a feed: markup, escaped."""
    return escape("".join(f"<p>{escape(one)}</p>" for one in text.split("\n\n")))


def feed(of: list[Article]) -> str:
    items = "".join(
        f"<item><title>{title}</title><link>https://sample.example/{n}</link><pubDate>{day}T12:00:00Z</pubDate>"
        f"<description>{marked_up(text)}</description></item>"
        for n, (title, day, text) in enumerate(of)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'


def atom(of: list[Article]) -> str:
    entries = "".join(
        f"<entry><title>{title}</title><link href='https://sample.example/{n}'/><published>{day}T12:00:00Z</published>"
        f"<content type='html'>{marked_up(text)}</content></entry>"
        for n, (title, day, text) in enumerate(of)
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'


def table(of: list[Article]) -> str:
    rows = io.StringIO(newline="")
    writer = csv.DictWriter(rows, ["id", "title", "published", "publisher", "text"])
    writer.writeheader()
    writer.writerows(record(one) for one in of)
    return rows.getvalue()


def mail(article: Article) -> str:
    title, day, text = article
    head = {
        "From": "Sample Wire <desk@sample.example>",
        "To": "b@sample.example",
        "Date": f"{day} 12:00:00 +0000",
        "Subject": title,
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    return "".join(f"{name}: {value}\n" for name, value in head.items()) + f"\n{text}\n"


def docx(article: Article) -> bytes:
    from docx import Document

    document = Document()
    title, day, text = article
    document.add_heading(title, 0)
    for paragraph in (f"Published {day}", *text.split("\n\n")):
        document.add_paragraph(paragraph)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def pdf(article: Article) -> bytes:
    title, day, text = article
    paragraphs = (title, f"Published {day}", *text.split("\n\n"))
    ascii_ = (one.encode("ascii", "ignore").decode() for one in paragraphs)
    return files.pdf([line for one in ascii_ for line in (*textwrap.wrap(one, 90), "")])


def warc(of: list[Article]) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    content = io.BytesIO()
    writer = WARCWriter(content, gzip=True)
    for n, one in enumerate(of):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        body = io.BytesIO(page(one).encode())
        url = f"https://sample.example/{n}"
        writer.write_record(writer.create_warc_record(url, "response", payload=body, http_headers=headers))
    return content.getvalue()


def text(article: Article) -> str:
    title, day, words = article
    return f"{title}\n\nPublished {day}\n\n{words}\n"


def markdown(article: Article) -> str:
    title, day, words = article
    return f"---\ntitle: {title}\npublished: {day}\n---\n\n{words}\n"


# A file an article, by its suffix, and files of many.
EACH: dict[str, Callable[[Article], str | bytes]] = {
    "txt": text, "md": markdown, "html": page, "eml": mail, "docx": docx, "pdf": pdf,
}  # fmt: skip
ALL: dict[str, Callable[[list[Article]], str | bytes]] = {
    "json": lambda of: json.dumps([record(one) for one in of]),
    "jsonl": lambda of: "".join(json.dumps(record(one)) + "\n" for one in of),
    "csv": table,
    "rss": feed,
    "atom": atom,
    "zip": lambda of: files.zipped({f"{n}.txt": text(one).encode() for n, one in enumerate(of)}),
    "warc.gz": warc,
}


def written(folder: Path, of: list[Article]) -> dict[str, list[Path]]:
    """The files of each format."""
    found: dict[str, list[Path]] = {}
    for suffix, write in EACH.items():
        found[suffix] = [folder / f"{n}.{suffix}" for n in range(len(of))]
        for path, one in zip(found[suffix], of, strict=True):
            path.write_bytes(_bytes(write(one)))
    for suffix, write_all in ALL.items():
        found[suffix] = [folder / f"all.{suffix}"]
        found[suffix][0].write_bytes(_bytes(write_all(of)))
    return found


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def taken_in(paths: list[Path], expected: int) -> str:
    """Articles a second, from the file to the events: of wall-clock time, and of the processor's. Nothing stays."""
    begun, worked = time.monotonic(), processor()
    with transaction.atomic():
        report = ingest(paths, workers=cores())
        took = time.monotonic() - begun
        assert (report.article_count, report.failed, report.skipped) == (expected, [], [])
        transaction.set_rollback(True)
    for process in multiprocessing.active_children():
        process.join()
    return f"{expected / took:24.1f} {expected / (processor() - worked):22.1f}"


def read(paths: list[Path], expected: int) -> str:
    """Articles a second of processor time that the readers give."""
    next(readers.read(Blob.at(paths[0])))  # what the reader is made of is loaded now
    begun = time.process_time()
    assert sum(1 for path in paths for _ in readers.read(Blob.at(path))) == expected
    return f"{expected / (time.process_time() - begun):20,.0f}"


@pytest.mark.django_db
def test_articles_a_second_by_format(tmp_path, settings, monkeypatch, capsys):
    of = articles()
    lines = [f"{'':12} {'read, on one core':>20} {f'taken in, on {cores()} cores':>24} {'of processor time':>22}"]
    for name, paths in written(tmp_path, of).items():
        lines.append(f"{name:12} {read(paths, len(of))} {taken_in(paths, len(of))}")
    settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1"]
    monkeypatch.setattr(pages, "PAUSE_SECONDS", 0)
    with serving() as (base, handler):
        handler.at_gone = lambda self: Handler.answer(self, page(of[int(self.path.strip("/"))]).encode())
        addresses = tmp_path / "addresses.txt"
        addresses.write_text("".join(f"{base}/{n}\n" for n in range(len(of))))
        lines.append(f"{'addresses':12} {'':20} {taken_in([addresses], len(of))}")
    with capsys.disabled():
        print(
            f"\n\nArticles a second, of {len(of)} with {sum(len(text) for *_, text in of) / len(of):,.0f} characters"
        )
        print("\n".join(lines))


class Records(io.RawIOBase):
    """So many bytes of JSON lines, which are nowhere: each is written when it is read."""

    def __init__(self, size: int) -> None:
        self._lines = self._made(size)
        self._left = memoryview(b"")

    @staticmethod
    def _made(size: int) -> Iterator[bytes]:
        given = [record(one) for one in articles(50)]
        written = number = 0
        while written < size:
            number += 1
            line = json.dumps(given[number % 50] | {"id": f"{number}"}).encode() + b"\n"
            written += len(line)
            yield line

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._left:
            self._left = memoryview(next(self._lines, b""))
        given, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)


def memory(gigabytes: float) -> dict[str, float]:
    """What reading so many of records takes: how many there are, the seconds, and the MB that this process grew by."""
    next(readers.read(Blob.of("first.jsonl", b'{"text": "They met."}\n{"text": "They left."}\n')))
    blob = Blob("all.jsonl", lambda: io.BufferedReader(Records(round(gigabytes * 1e9))))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    count = sum(1 for _ in readers.read(blob))
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000
    return {"records": count, "seconds": time.process_time() - begun, "grown": grown}


def test_two_gigabytes_of_records_take_no_memory(capsys):
    code = (
        f"import json, django; django.setup(); from {__name__} import memory; print(json.dumps(memory({RECORDS_GB})))"
    )
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    found = json.loads(done.stdout)
    with capsys.disabled():
        print(
            f"\n\n{RECORDS_GB:g} GB of JSONL, {found['records']:,} records, read in {found['seconds']:.0f} s;", end=" "
        )
        print(f"the most memory grows by {found['grown']:.1f} MB")
    assert found["grown"] < MOST_MEMORY
