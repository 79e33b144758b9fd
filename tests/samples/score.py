"""Scores a timeline built from the sample reports against their gold, as the articles' scorer does.

python -m tests.samples.score EXPORT.jsonl    (from `manage.py load_samples` and `manage.py export --format jsonl`)
"""

import collections
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

GOLD = json.loads(Path(__file__).with_name("gold.json").read_text("utf-8"))

Fields = dict[str, Any]


@dataclass
class Score:
    """What the timeline got right, and in `faults` what it did not, one line each."""

    expressions: int = 0
    read_right: int = 0
    spurious: int = 0
    events: int = 0
    dated_right: int = 0
    precision: float = 0.0
    recall: float = 0.0
    faults: list[str] = field(default_factory=list)

    @property
    def merging(self) -> float:
        """B-cubed F1 of the grouping of sentences into events."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score(mentions: list[Fields], gold: Fields = GOLD) -> Score:
    """Compares exported mentions with the gold."""
    result = Score()
    _expressions(mentions, gold["expressions"], result)
    placed = _events(mentions, gold, result)
    _merging(placed, result)
    return result


def _at(mention: Fields, gold: Fields) -> bool:
    return (
        mention["article"] == gold["file"]
        and mention["start"] < gold["offset"] + len(gold["expression"])
        and gold["offset"] < mention["end"]
    )


def _expressions(mentions: list[Fields], expressions: list[Fields], result: Score) -> None:
    for gold in expressions:
        if not gold["is_event"] or gold["optional"]:
            continue
        result.expressions += 1
        here = [(m["earliest"], m["latest"]) for m in mentions if _at(m, gold)]
        right = [(days["start"], days["end"]) for days in [gold, *gold.get("also", [])]]
        if any(low <= earliest and latest <= high for earliest, latest in here for low, high in right):
            result.read_right += 1
        else:
            result.faults.append(f"wrong    {gold['file']} {gold['offset']} {gold['expression']!r} {right} {here}")
    for mention in mentions:
        if not any(_at(mention, gold) and (gold["is_event"] or gold["optional"]) for gold in expressions):
            result.spurious += 1
            result.faults.append(f"spurious {mention['article']} {mention['start']} {mention['expression']!r}")


def _events(mentions: list[Fields], annotated: Fields, result: Score) -> list[tuple[str, str]]:
    placed = []
    for gold in annotated["events"]:
        if not gold["on_timeline"]:
            continue
        counts = gold["dated_in_text"] and not gold["optional"]
        result.events += counts
        days = (gold["date_start"], gold["date_end"])
        right = False
        for sentence in gold["mentions"]:
            if not sentence["dated_in_sentence"]:
                continue
            here = [
                m
                for expression in annotated["expressions"]
                if expression["event"] == gold["id"] and expression["file"] == sentence["file"]
                for m in mentions
                if _at(m, expression) and m["sentence_start"] <= sentence["offset"] < m["sentence_end"]
            ]
            if here:
                placed.append((gold["id"], here[0]["event"]))
                right |= any(days[0] <= m["event_earliest"] and m["event_latest"] <= days[1] for m in here)
        result.dated_right += right and counts
        if counts and not right:
            result.faults.append(f"undated  {gold['id']} {days} {gold['title']}")
    return placed


def _merging(placed: list[tuple[str, str]], result: Score) -> None:
    gold, system = collections.defaultdict(list), collections.defaultdict(list)
    for gold_id, system_id in placed:
        gold[gold_id].append(system_id)
        system[system_id].append(gold_id)
    for gold_id, system_id in placed:
        both = gold[gold_id].count(system_id)
        result.precision += both / len(system[system_id]) / len(placed)
        result.recall += both / len(gold[gold_id]) / len(placed)
    for name, groups, what in (("apart", gold, "events"), ("together", system, "happenings")):
        result.faults += [
            f"{name:8} {key}: {len(set(group))} {what} {sorted(set(group))}"
            for key, group in sorted(groups.items())
            if len(set(group)) > 1
        ]


if __name__ == "__main__":
    scored = score([json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()])
    print("\n".join(scored.faults))
    print(
        f"expressions {scored.read_right} of {scored.expressions} read right, {scored.spurious} spurious; "
        f"events {scored.dated_right} of {scored.events} dated right; merging B3 precision {scored.precision:.3f} "
        f"recall {scored.recall:.3f} F1 {scored.merging:.3f}"
    )
