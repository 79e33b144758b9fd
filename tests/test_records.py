"""The records that one room hands to another: frozen and small but for those named here, each name said once."""

import ast
import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path

import articles
import timeline

ROOT = Path(__file__).parents[1]
# They are filled in while they are made, counted up, or moved from place to place.
FILLED_IN = {
    "Report", "Fetched", "Written", "Moves", "Who", "_Read", "_Seen", "Draft", "Look", "Looked", "Pick", "SheetRow",
    "Clause", "Token", "Group", "Place", "Found", "Bar", "Situation", "Match", "Recounted",
}  # fmt: skip
# They keep what they have worked out.
WITH_DICT = {"Incoming", "Blob", "Draft", "Modifier", "Rule", "Shown"}
INSIDE_ANOTHER = {"Meta", "Media", "Command"}  # Django's own names


def records() -> Iterator[type]:
    for package in (articles, timeline):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations" in module.name or module.name in ("timeline.wsgi", "timeline.server"):
                continue
            for one in vars(importlib.import_module(module.name)).values():
                if inspect.isclass(one) and is_dataclass(one) and one.__module__ == module.name:
                    yield one


def test_a_record_cannot_be_changed_behind_the_back_of_who_has_it():
    assert {one.__name__ for one in records() if not one.__dataclass_params__.frozen} == FILLED_IN


def test_a_record_holds_its_fields_and_nothing_else():
    assert {one.__name__ for one in records() if "__slots__" not in vars(one)} == WITH_DICT


def test_a_class_name_is_said_once():
    names = Counter(
        node.name
        for room in ("articles", "timeline")
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and "migrations" not in path.parts
    )
    assert {name for name, times in names.items() if times > 1} - INSIDE_ANOTHER == set()
