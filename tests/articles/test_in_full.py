"""What is made of files that people have, all of it: a file's name, what is in it, and below it each article.

TEXT stands for a paragraph long enough for an article, PAGE(...)... for a page of it, with more in its head and behind
its text; how other bytes are said, and files in files, `packed` says. Of <<a|b>> each is tried in its place.
"""

import datetime
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from articles import readers
from articles.dating import own_words
from articles.incoming import Incoming
from articles.readers import Address, Blob, ReadingError, Skipped
from tests.articles.packed import content_of
from tests.held.scenes import hold, of_each

TEXT = (
    "The ferry to Sund ran aground on a sandbank outside the harbour, and forty passengers were brought ashore in "
    "boats. Nobody was hurt, said the company, which had the ship looked at by divers. It was afloat again at high "
    "water and went on to the island under its own power, an hour late, with mail and timber on its deck."
)
PAGE = (
    "<html lang=en><head><title>Ferry aground</title>{}</head>"
    f"<body><article><h1>Ferry aground</h1><p>{TEXT}</p>{{}}</article></body></html>"
)
WHOLE = re.compile(r"\bPAGE\((.*?)\)((?:(?! ;; ).)*)")
LEFT_OUT = {"fingerprint"}
TODAY = datetime.date(2025, 6, 10)


def articles(asked: str) -> str:
    return of_each(asked, _told)


def whole_page(match: re.Match[str]) -> str:
    return PAGE.format(match[1], match[2])


def _told(file: str) -> str:
    name, _, content = file.partition(" ")
    content = WHOLE.sub(whole_page, content)
    try:
        return "\n".join(_lines(name, content_of(content.replace("TEXT", TEXT))))
    except ReadingError as problem:
        return f"ReadingError: {problem}"


def _lines(name: str, content: bytes) -> Iterator[str]:
    for part, item in readers.read(Blob.of(name, content)):
        match item:
            case Skipped():
                yield f"{part}: skipped, {item.problem}. {item.remedy}."
            case Address():
                yield f"{part}: to be fetched from {item.url}"
            case _:
                incoming = Incoming(f"{name}/{part}" if part else name, item, listed=item.listed)
                columns = {**incoming.columns, "publisher": incoming.publisher, **incoming.text_columns}
                columns["text"] = columns["text"].replace(TEXT, "TEXT").replace("\n", "\\n")
                yield "; ".join(f"{key}: {value}" for key, value in columns.items() if value and key not in LEFT_OUT)


def test_what_is_made_of_each_file_is_held_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_words, "find", partial(own_words.find, today=TODAY))
    hold(Path(__file__).with_name("in_full.txt"), articles)
