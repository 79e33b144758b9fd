"""Mentions of articles whose happenings a person has labelled: what merging is fitted and measured on.

The real news and articles lie beside the project and are left out where they are not there; the sample reports and
the stories are the project's own.
"""

import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles.readers import markdown, plain
from tests.infrastructure.shared import SHARED
from tests.timeline.merging.reports import evidence
from timeline.merging import Evidence

LEADING = 12  # characters by which the program's date words may begin before the gold's: "the morning of"
ROOT = Path(__file__).parents[3]
Fields = dict[str, Any]


@dataclass(frozen=True)
class Labelled:
    """A mention, what it tells of, and the happenings with which joining it is neither right nor wrong.

    `subject` names the articles that go into one fold: what is fitted on one subject is measured on others.
    """

    item: Evidence
    happening: str
    may_join: frozenset[str]
    subject: str


@functools.cache
def labelled() -> tuple[Labelled, ...]:
    """All there are, by subject."""
    return tuple(_news()) + tuple(_articles()) + tuple(_own())


def _news() -> Iterator[Labelled]:
    rows = _lines(SHARED / "gold" / "news_events.jsonl")
    for path in sorted((SHARED / "news").glob("*.md")):
        subject = SUBJECT_OF[path.name[:4]]
        here = [row for row in rows if row["article"] == path.name]
        for item in _evidence(path, ""):
            near = [row for row in here if row["start"] - LEADING <= item.start < row["end"]]
            best = min(near, key=lambda row: abs(row["start"] - item.start), default=None)
            if best and best["happening"]:
                yield Labelled(item, best["happening"], frozenset(best.get("may_join", ())), subject)


# The news by what they tell of.
SUBJECT_OF = (
    dict.fromkeys(("B_01", "B_03", "B_05"), "lively")
    | dict.fromkeys(("B_07", "B_09", "B_11", "B_17"), "middle east")
    | dict.fromkeys(("B_13", "B_15"), "united states")
    | {f"U_{number:02}": "ukraine" for number in range(12)}
)


# Happenings that the gold of the articles and that of the news both have.
IN_NEWS = {
    "E03": "RUSSIA-ANNEXES-FOUR-REGIONS",
    "E04": "KURSK-OFFENSIVE",
    "E06": "TRUMP-SWORN-IN",
}


def _articles() -> Iterator[Labelled]:
    path = SHARED / "gold" / "articles_events.json"
    gold = json.loads(path.read_text("utf-8")) if path.exists() else {"events": []}
    for file in sorted({told["file"] for event in gold["events"] for told in event["mentions"]}):
        where = [
            (event, told["offset"], told["offset"] + len(told["sentence"]))
            for event in gold["events"]
            for told in event["mentions"]
            if told["file"] == file and told["dated_in_sentence"]
        ]
        for item in _evidence(SHARED / "articles" / file, gold["publication_date"]):
            for event, start, end in where:
                # A sentence may date another happening besides: "said on Friday that Thursday's talks ...".
                meets = str(item.earliest) <= event["date_end"] and event["date_start"] <= str(item.latest)
                if start <= item.start < end and meets:
                    name = IN_NEWS.get(event["id"], f"articles {event['id']}")
                    yield Labelled(item, name, frozenset(), "ukraine")
                    break


def _own() -> Iterator[Labelled]:
    folders = {
        "samples": (ROOT / "articles" / "samples", ROOT / "tests" / "samples" / "gold.json"),
        "quake": (ROOT / "tests" / "stories" / "quake", ROOT / "tests" / "stories" / "quake" / "gold.json"),
        "vote": (ROOT / "tests" / "stories" / "vote", ROOT / "tests" / "stories" / "vote" / "gold.json"),
    }
    for subject, (folder, path) in folders.items():
        rows = [row for row in json.loads(path.read_text("utf-8"))["expressions"] if row["event"]]
        for report in sorted(folder.glob("*.md")):
            for item in _evidence(report, ""):
                for row in rows:
                    first, end = row["offset"] - LEADING, row["offset"] + len(row["expression"])
                    if row["file"] == report.name and first <= item.start < end:
                        yield Labelled(item, f"{subject} {row['event']}", frozenset(), subject)
                        break


def _evidence(path: Path, published: str) -> list[Evidence]:
    document = (markdown if path.suffix == ".md" else plain).read(path.read_text("utf-8"))
    return evidence(path.name, published or str(document.published and document.published.day), document.text)


def _lines(path: Path) -> list[Fields]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
