"""How right the temporal tagger is on human-annotated news, and whether what it calls sure is sure.

The gold standard is research data that does not ship with the project: without ../shared these are skipped. The
figures are those of TempEval-3: F1 of overlapping spans with exactly the right value, for all expressions and for
those that name a calendar time.

Sureness is measured on calendar times whose gold value is complete: 1989-WXX says nothing, and a reading that names
the gold's time more coarsely or finely (1998 for 1998-10) does not contradict it. Left out are weekdays whose gold is
a slip of the annotator: another weekday than the words say, or one more than a week away, which nobody would call by
its bare name.
"""

import datetime
import importlib.util
import json
import re
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from timeline.temporal import Timex, tag

# What the best earlier tagger, HeidelTime 2.2.1 with TreeTagger, reaches: values of dates, values of all.
HEIDELTIME = {"TimeBank": (83.7, 79.5), "AQUAINT": (82.1, 72.9)}
SURE = 0.98
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTHS = {"Q": 3, "H": 6}


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


def span(value: str) -> tuple[datetime.date, datetime.date] | None:
    """The days that a complete calendar value names, None for any other: 1998-10 -> 1 to 31 October 1998."""
    value = value.split("T")[0]
    try:
        if day := _DAY.fullmatch(value):
            on = datetime.date(*map(int, day.groups()))
            return on, on
        if week := _WEEK.fullmatch(value):
            first = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
            return first, datetime.date.fromisocalendar(int(week[1]), int(week[2]), 7)
        if part := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
            length = _MONTHS[part[2]]
            return months(int(part[1]), length * (int(part[3]) - 1) + 1, length)
        if month := re.fullmatch(r"(\d{4})-(\d\d)", value):
            return months(int(month[1]), int(month[2]), 1)
    except ValueError:
        return None
    if re.fullmatch(r"\d{3,4}", value):
        first_year = int(value.ljust(4, "0"))
        return datetime.date(first_year, 1, 1), datetime.date(first_year + 10 ** (4 - len(value)) - 1, 12, 31)
    return None


def months(year: int, first: int, length: int) -> tuple[datetime.date, datetime.date]:
    after = datetime.date(year + (first + length - 1) // 12, (first + length - 1) % 12 + 1, 1)
    return datetime.date(year, first, 1), after - datetime.timedelta(days=1)


def is_slip(timex: Timex, gold: str, published: str) -> bool:
    days = span(gold)
    if not timex.rule.startswith("weekday") or days is None or days[0] != days[1]:
        return False
    distance = abs((days[0] - datetime.date.fromisoformat(published)).days)
    return distance > 7 or f"{days[0]:%A}".lower() not in timex.text.lower()


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
    counts: Counter[tuple[str, bool]] = Counter()
    for one in documents:
        timexes = tag(one["text"], datetime.date.fromisoformat(one["published"]))
        gold = [
            (entry["offset"], entry["offset"] + len(entry["expression"]), entry["type"], entry["value"])
            for entry in one["timex"]
            if not entry.get("creation_time")
        ]
        mine = [(timex.start, timex.end, timex.type, timex.value) for timex in timexes]
        for in_gold, in_mine, _ in scorer.pair(gold, mine, one["text"]):
            if is_slip(timexes[in_mine], gold[in_gold][3], one["published"]):
                continue
            theirs, ours = span(gold[in_gold][3]), span(mine[in_mine][3])
            if theirs and ours:
                counts[timexes[in_mine].certainty, theirs[0] <= ours[1] and ours[0] <= theirs[1]] += 1
    share = {}
    for certainty in ("sure", "likely", "guess"):
        right, wrong = counts[certainty, True], counts[certainty, False]
        share[certainty] = right / (right + wrong)
        print(f"\n{certainty}: {right} of {right + wrong} right, {share[certainty]:.1%}")
    assert share["sure"] >= SURE
    assert share["sure"] > share["likely"] > share["guess"]
