"""Real news, which lies beside the project in ../shared: each article under the name that the held files ask for."""

import datetime
import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass

from articles.readers import markdown, plain
from tests.infrastructure.shared import SHARED

TALKS = datetime.date(2025, 3, 14)  # on which the five articles were published, which do not say so


@dataclass(frozen=True, slots=True)
class Report:
    """One article."""

    name: str
    published: datetime.date
    title: str
    text: str


@functools.cache
def reports() -> dict[str, Report]:
    """All there are, by name."""
    return {one.name: one for one in (*_files(), *_rows("gold/news_timex.jsonl"), *_rows("archive/oil_spill.jsonl"))}


def _files() -> Iterator[Report]:
    for path in sorted((*(SHARED / "news").iterdir(), *(SHARED / "articles").iterdir())):
        document = (markdown if path.suffix == ".md" else plain).read(path.read_text("utf-8"))
        published = document.published.day if document.published else TALKS
        yield Report(path.name[: 4 if path.suffix == ".md" else 3], published, document.title, document.text)


def _rows(path: str) -> Iterator[Report]:
    for line in (SHARED / path).read_text("utf-8").splitlines():
        row = json.loads(line)
        name = row.get("doc") or row["id"].removeprefix("bpoil-").removesuffix(".htm.txt")
        title = " ".join(row.get("title", "").split())
        yield Report(name, datetime.date.fromisoformat(row["published"]), title, row["text"])
