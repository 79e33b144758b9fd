"""How right the temporal tagger is on human-annotated news, and whether what it calls sure is sure.

The gold standard is research data that does not ship with the project: without ../shared these are skipped. The
figures are those of TempEval-3: F1 of overlapping spans with exactly the right value, for all expressions and for
those that name a calendar time.
How sureness is measured, `sureness.py` says.
"""

import datetime
import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.benchmarks.sureness import judged
from timeline.temporal import tag

# What the best earlier tagger, HeidelTime 2.2.1 with TreeTagger, reaches: values of dates, values of all.
HEIDELTIME = {"TimeBank": (83.7, 79.5), "AQUAINT": (82.1, 72.9)}
SURE = 0.98


@pytest.fixture(scope="module")
def documents(shared: Path) -> list[dict[str, Any]]:
    lines = (shared / "gold" / "news_timex.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_timex", shared / "eval" / "score_timex.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_reads_dates_in_news_better_than_heideltime(documents: list[dict[str, Any]], scorer: ModuleType) -> None:
    found = {
        one["doc"]: [
            (timex.start, timex.end, timex.type, timex.value)
            for timex in tag(one["text"], datetime.date.fromisoformat(one["published"]))
        ]
        for one in documents
    }
    for corpus, (dates, everything) in HEIDELTIME.items():
        part = [one for one in documents if one["corpus"] == corpus]
        full, calendar = scorer.score(part, found), scorer.score(part, found, scorer.dates_only)
        print(
            f"\n{corpus}: dates {calendar['value']:.1f}, all {full['value']:.1f}; HeidelTime {dates}, {everything}; "
            f"spans strict {full['strict']:.1f}, relaxed {full['relaxed']:.1f}"
        )
        assert calendar["value"] > dates
        assert full["value"] > everything


def test_sure_readings_are_right(documents: list[dict[str, Any]], scorer: ModuleType) -> None:
    counts = Counter(told for one in documents for told in judged(one, scorer))
    share = {}
    for certainty in ("sure", "likely", "guess"):
        right, wrong = counts[certainty, True], counts[certainty, False]
        share[certainty] = right / (right + wrong)
        print(f"\n{certainty}: {right} of {right + wrong} right, {share[certainty]:.1%}")
    assert share["sure"] >= SURE
    assert share["sure"] > share["likely"] > share["guess"]
