"""Pairs of sentences with all that they are compared by, as `in_full.txt` has it.

An entry is two reports and, behind each, what it is taken to tell of, what is empty left out. The last line
says what they share and where they differ, with how much, how many words they would need to have in common, how sure
few reports of it are of one, and what comes of it: one happening, two, or never one. How likely it is, is the model's,
and `test_score.py` holds that.
"""

from dataclasses import fields
from pathlib import Path

from tests.timeline.merging.reports import pool
from timeline.merging.describe import Description, describe
from timeline.merging.features import Weighed, features, weigh
from timeline.merging.needed import needed
from timeline.merging.score import VETO, similarity
from timeline.merging.sure import SURE, how_sure, is_sure

ENTRIES = Path(__file__).with_name("in_full.txt").read_text().strip().split("\n\n")
KEPT_APART = {"item", "near", "far", "common"}


def compared(texts: list[str]) -> list[str]:
    reports = [(name, "2025-03-14", text) for name, text in zip(("wire", "daily"), texts, strict=False)]
    one, other = (weigh(describe(item)) for item in pool(*reports))
    return [in_words(one.told), in_words(other.told), in_common(one, other)]


def in_words(told: Description) -> str:
    parts = {field.name: getattr(told, field.name) for field in fields(told) if field.name not in KEPT_APART}
    return " - ".join(f"{name}: {_listed(value)}" for name, value in parts.items() if value)


def _listed(value: object) -> str:
    if not isinstance(value, frozenset):
        return str(value)
    return ", ".join(sorted(" ".join(map(str, one)) if isinstance(one, tuple) else one for one in value))


def in_common(one: Weighed, other: Weighed) -> str:
    seen = features(one, other)
    listed = ", ".join(f"{name} {value:.2f}" for name, value in sorted(seen.items()) if name != "always")
    alike = similarity(one, other)
    outcome = "never one" if alike == VETO else "one" if alike else "two"
    enough, sure = needed(one, other, seen, max(one.days, other.days)), how_sure(one, other)
    is_told_twice = "" if is_sure(one, other) == (sure >= SURE) else " (told again)"
    return f"{listed} - needed: {enough:.2f} - sure: {sure:.2f}{is_told_twice} - {outcome}"


def test_each_pair_is_compared_in_full() -> None:
    for entry in ENTRIES:
        lines = entry.splitlines()
        texts = [line for line in lines if not line.startswith(" ")]
        assert compared(texts) == [line.strip() for line in lines if line.startswith(" ")], texts
