"""No text takes the tagger or a reader down."""

import datetime

from articles.readers import Blob, ReadingError, read
from articles.readers.document import Document
from articles.sentences import split
from tests.proofs import nasty
from timeline.extraction import extract
from timeline.temporal import tag

SUFFIXES = ("", ".txt", ".md", ".html", ".json", ".pdf", ".zip")
DAYS = (None, datetime.date.min, datetime.date.max, datetime.date(2025, 3, 14), datetime.date(2024, 2, 29))


def test_tagger(promise, times, chance):
    with promise("Every text is tagged and its happenings extracted") as made:
        for _ in range(times(300, 10_000)):
            text, day = nasty.text(chance), chance.choice(DAYS)
            try:
                timexes = tag(text, day)
                whole = all(text[one.start : one.end] == one.text for one in timexes)
                extract(text, split(text), timexes)
            except Exception as problem:
                made.keep(False, f"{day} {text[:200]!r}: {problem!r}")
            else:
                made.keep(whole, f"{day} {text[:200]!r}: an offset does not slice back")


def test_readers(promise, times, chance, tmp_path):
    with promise("Every file is read or refused with what is wrong") as made:
        for number in range(times(300, 10_000)):
            content = nasty.content(chance)
            file = tmp_path / f"file-{number % 7}{chance.choice(SUFFIXES)}"
            file.write_bytes(content)
            try:
                for _, item in read(Blob.at(file)):
                    if isinstance(item, Document):
                        item.text.encode()
            except ReadingError as refused:
                made.keep(bool(str(refused)), f"{content[:200]!r}: refused without a reason")
            except Exception as problem:
                made.keep(False, f"{content[:200]!r}: {problem!r}")
            else:
                made.keep(True, "")
