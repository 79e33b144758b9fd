"""Docstrings say in their first words what a thing is; an example may follow."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
UNNAMED = ("Meta", "Media", "Command")
EXAMPLE = re.compile(r"[“\"\[(\d]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]* \d|https?:")


def test_modules_and_classes_have_a_docstring_and_none_begins_with_an_example():
    wrong = []
    for path in sorted(path for room in ("articles", "timeline") for path in (ROOT / room).rglob("*.py")):
        if "migrations" in path.parts or not path.read_text():
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                continue
            said, name = ast.get_docstring(node), getattr(node, "name", "the module")
            needed = not isinstance(node, ast.FunctionDef) and name not in UNNAMED
            if (said is None and needed) or (said and EXAMPLE.match(said)):
                wrong.append(f"{path.relative_to(ROOT)}: {name}")
    assert wrong == []


def test_nothing_refers_to_a_document_that_is_not_there():
    for folder in ("articles", "timeline", "templates", "tests"):
        for path in (ROOT / folder).rglob("*.*"):
            if path.suffix in (".py", ".html") and path != Path(__file__):
                for document in re.findall(r"\b[A-Z]{3,}\.md\b", path.read_text(encoding="utf-8")):
                    assert (ROOT / document).exists(), f"{path} refers to {document}"
