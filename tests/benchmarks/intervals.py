"""The tagger's figures with 95 % intervals: `python -m tests.benchmarks.intervals`, from the project's root.

Documents differ more than the expressions in them do: whole documents are drawn, with replacement, and the figure is
worked out anew from each draw (Efron's percentile bootstrap). News is scored as TempEval-3 does, by `score_timex.py`,
sentences of bug reports by `score_public_dates.py`; where these and their gold are absent nothing is printed.
"""

import contextlib
import datetime
import importlib.util
import io
import json
import random
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from tests.benchmarks.sureness import judged
from timeline.temporal import tag

SHARED = Path(__file__).resolve().parents[3] / "shared"
DRAWS = 2_000
SEED = 20250313  # any: the same figures each time


class Counts(NamedTuple):
    """Of one document: right values, expressions in the gold, expressions found."""

    right: int
    gold: int
    found: int


class Figure(NamedTuple):
    """In per cent: the figure, and the bounds between which 95 of 100 draws lie."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.1f} ({self.low:.1f}–{self.high:.1f})"


def f1(documents: Iterable[Counts]) -> float:
    """Of all documents together, in per cent."""
    right, gold, found = (sum(column) for column in zip(*documents, strict=True))
    return 200 * right / (gold + found) if gold + found else 0.0


def share(documents: Iterable[Counts]) -> float:
    """Of the gold's expressions those that are right, in per cent."""
    right, gold, _ = (sum(column) for column in zip(*documents, strict=True))
    return 100 * right / gold if gold else 0.0


def figure(documents: Sequence[Counts], of: Callable[[Iterable[Counts]], float], draws: int = DRAWS) -> Figure:
    """The figure of the documents with its interval."""
    chance = random.Random(SEED)
    drawn = sorted(of(chance.choices(documents, k=len(documents))) for _ in range(draws))
    return Figure(of(documents), drawn[int(0.025 * draws)], drawn[int(0.975 * draws) - 1])


def news(path: Path, scorer: ModuleType) -> dict[str, tuple[list[Counts], list[Counts]]]:
    """Of each corpus its documents' counts: of calendar times, and of all expressions."""
    counted: dict[str, tuple[list[Counts], list[Counts]]] = {}
    for line in path.read_text("utf-8").splitlines():
        one: dict[str, Any] = json.loads(line)
        if not one.get("published"):
            continue
        timexes = tag(one["text"], datetime.date.fromisoformat(one["published"]))
        mine = [(timex.start, timex.end, timex.type, timex.value) for timex in timexes]
        gold = [
            (entry["offset"], entry["offset"] + len(entry["expression"]), entry["type"], entry["value"])
            for entry in one["timex"]
            if not entry.get("creation_time")
        ]
        dates, everything = counted.setdefault(one["corpus"], ([], []))
        dates.append(_counts(scorer, scorer.dates_only(gold), scorer.dates_only(mine), one["text"]))
        everything.append(_counts(scorer, gold, mine, one["text"]))
    return counted


def _counts(scorer: ModuleType, gold: list[Any], mine: list[Any], text: str) -> Counts:
    pairs = scorer.pair(gold, mine, text)
    return Counts(sum(gold[i][3] == mine[j][3] for i, j, _ in pairs), len(gold), len(mine))


def sentences(path: Path, scorer: ModuleType) -> list[Counts]:
    """Of each sentence how many readings are right."""
    counted = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        right = [ok for *_, ok in scorer.judge(row["sentence"], row["published"], row["readings"])]
        counted.append(Counts(sum(right), len(right), len(right)))
    return counted


def sure(path: Path, scorer: ModuleType) -> list[Counts]:
    """Of each document of annotated news how many of the readings that are called sure are right."""
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    told = [[right for certainty, right in judged(one, scorer) if certainty == "sure"] for one in lines]
    return [Counts(sum(each), len(each), len(each)) for each in told]


def module(path: Path) -> ModuleType:
    """The script as a module; what it prints by itself is not wanted."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    made = importlib.util.module_from_spec(spec)
    with contextlib.redirect_stdout(io.StringIO()):
        spec.loader.exec_module(made)
    return made


def main() -> None:
    """Prints a table for the README."""
    evals, gold = SHARED / "eval", SHARED / "gold"
    if not evals.is_dir():
        print(f"There is no gold standard in {SHARED}.")
        return
    print("| text | documents | dates, value F1 | all, value F1 |\n|---|---|---|---|")
    scorer, annotated = module(evals / "score_timex.py"), gold / "news_timex.jsonl"
    for corpus, (dates, everything) in news(annotated, scorer).items():
        print(f"| {corpus} | {len(dates)} | {figure(dates, f1)} | {figure(everything, f1)} |")
    documents = sure(annotated, scorer)
    print(f"| sure in both, right | {len(documents)} | {figure(documents, share)} | |")
    rows = sentences(gold / "public_dates.jsonl", module(evals / "score_public_dates.py"))
    print(f"| sentences of bug reports, right | {len(rows)} | {figure(rows, share)} | |")


if __name__ == "__main__":
    main()
