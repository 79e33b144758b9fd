"""A pytest plugin that tells which parts of a condition decided nothing while the tests ran: dead ones, or untested.

    .venv/bin/python -m pytest -p tests.infrastructure.undecided --undecided timeline.merging tests/timeline/merging

Of "a and b" a part decides when it alone is false, of "a or b" when it alone is true: then the condition would be
another without it. An `if` is named that was never true, or never false. What only guards against a None or the end
of a list often decides nothing, and stays. To know it the parts behind are asked as well, so an "or" that only falls
back ("kept.get(word) or self._read(word)") is left as it is: what it falls back on may write. Coverage counts a line
as run whatever came of it; breaking lines one by one finds the same, in an hour instead of a minute.
"""

import ast
import builtins
import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

Place = tuple[str, int, int]  # module, line, number of the condition in it
_parts: dict[Place, list[str]] = {}
_decided: Counter[tuple[Place, int]] = Counter()


def _asked(place: Place, wanted: bool, parts: Sequence[Callable[[], Any]]) -> Any:
    """The value of "and" (which ends at the first that is false, `wanted`) or "or", noting the part that decides."""
    value: Any = None
    for number, part in enumerate(parts):
        value = part()
        if bool(value) is wanted:
            try:
                alone = all(bool(other()) is not wanted for other in parts[number + 1 :])
            except Exception:  # what stands behind relies on this part, a guard
                alone = True
            _decided[place, number] += alone
            return value
    return value


def _tested(place: Place, value: Any) -> Any:
    _decided[place, not value] += 1
    return value


def _asked_in(tree: ast.AST) -> Iterator[ast.expr]:
    """What is asked whether it is true: tests, the parts of those, and what a function gives that answers a bool."""
    for node in ast.walk(tree):
        match node:
            case ast.If() | ast.While() | ast.IfExp():
                yield from _with_parts(node.test)
            case ast.UnaryOp(op=ast.Not()):
                yield from _with_parts(node.operand)
            case ast.comprehension():
                for test in node.ifs:
                    yield from _with_parts(test)
            case ast.FunctionDef(returns=ast.Name(id="bool")):
                for inside in ast.walk(node):
                    if isinstance(inside, ast.Return) and inside.value is not None:
                        yield from _with_parts(inside.value)


def _with_parts(node: ast.expr) -> Iterator[ast.expr]:
    yield node
    if isinstance(node, ast.BoolOp):
        for part in node.values:
            yield from _with_parts(part)


class _Conditions(ast.NodeTransformer):
    """Puts a note around each condition."""

    def __init__(self, module: str, source: str, tree: ast.AST) -> None:
        self._module, self._source = module, source
        self._are_asked = set(_asked_in(tree))

    def _place(self, node: ast.expr, parts: list[str]) -> ast.Constant:
        place = (self._module, node.lineno, len(_parts))
        _parts[place] = parts
        return ast.Constant(place)  # type: ignore[arg-type]

    def _words(self, node: ast.expr) -> str:
        return " ".join((ast.get_source_segment(self._source, node) or "").split())[:100]

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        sets_name = any(isinstance(inside, ast.NamedExpr) for inside in ast.walk(node))  # in a lambda it would be lost
        if sets_name or node not in self._are_asked:
            return self.generic_visit(node)
        word = "and" if isinstance(node.op, ast.And) else "or"
        place = self._place(node, [f"{word}: {self._words(part)}" for part in node.values])
        self.generic_visit(node)
        nothing = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
        parts = ast.Tuple([ast.Lambda(nothing, part) for part in node.values], ast.Load())
        call = ast.Call(ast.Name("_asked", ast.Load()), [place, ast.Constant(word == "or"), parts], [])
        return ast.copy_location(call, node)

    def visit_If(self, node: ast.If) -> ast.AST:
        words = self._words(node.test)
        place = self._place(node.test, [f"never true: {words}", f"never false: {words}"])
        self.generic_visit(node)
        node.test = ast.copy_location(ast.Call(ast.Name("_tested", ast.Load()), [place, node.test], []), node.test)
        return node


class _Loader(importlib.machinery.SourceFileLoader):
    def exec_module(self, module: ModuleType) -> None:
        source = Path(self.path).read_text(encoding="utf-8")
        tree = ast.parse(source)
        tree = ast.fix_missing_locations(_Conditions(self.name, source, tree).visit(tree))
        exec(compile(tree, self.path, "exec"), module.__dict__)


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, rooms: Sequence[str]) -> None:
        self._rooms = tuple(f"{room}." for room in rooms)

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if not name.startswith(self._rooms):
            return None
        found = importlib.machinery.PathFinder.find_spec(name, path)
        if found is None or not found.origin or found.submodule_search_locations is not None:
            return None
        return importlib.util.spec_from_file_location(name, found.origin, loader=_Loader(name, found.origin))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--undecided", action="append", default=[], help="a room: timeline.merging; more than once for more"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Before any test or conftest imports the rooms."""
    vars(builtins).update(_asked=_asked, _tested=_tested)
    sys.meta_path.insert(0, _Finder(early_config.known_args_namespace.undecided))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    terminalreporter.section("decided nothing")
    for place, parts in sorted(_parts.items()):
        for number, words in enumerate(parts):
            if not _decided[place, number]:
                terminalreporter.line(f"{place[0]}:{place[1]} {words}")
