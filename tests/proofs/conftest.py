"""Proofs: what is promised, tried hard. `make test` runs a short form, `make prove` the whole, with its table."""

import contextlib
import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from django.db import connection

from tests.browser.conftest import browser_context_args, browser_type_launch_args

__all__ = ["browser_context_args", "browser_type_launch_args"]  # fixtures, for the proofs in a browser

WHOLE = os.environ.get("PROVE") == "1"
SHORT_ON_SQLITE = pytest.mark.skipif(
    not WHOLE and connection.vendor != "sqlite", reason="the short form is tried on SQLite alone"
)
WHOLE_ALONE = pytest.mark.skipif(not WHOLE, reason="takes minutes, and `make prove` tries it")
NAMED = 10  # failures that a report names
SEED = int(os.environ.get("PROVE_SEED", "14"))


@dataclass
class Promise:
    """One promise: how often it was tried, and what became of it where it was not kept."""

    words: str
    tried: int = 0
    failures: list[str] = field(default_factory=list)

    def keep(self, kept: bool, what: str) -> None:
        """Counts one try; `what` tells a failure apart."""
        self.tried += 1
        if not kept:
            self.failures.append(what)


Made = Callable[[str], contextlib.AbstractContextManager[Promise]]
promises: list[Promise] = []


@pytest.fixture
def promise() -> Made:
    """`with promise("No page is an error.") as made: made.keep(status < 500, address)`."""

    @contextlib.contextmanager
    def making(words: str) -> Iterator[Promise]:
        made = Promise(words)
        promises.append(made)
        try:
            yield made
        except BaseException as problem:
            made.failures.append(repr(problem))
            raise
        told = "\n".join(made.failures[:NAMED])
        assert not made.failures, f"{words} {len(made.failures)} of {made.tried} failed:\n{told}"
        assert made.tried, f"{words} was not tried."

    return making


@pytest.fixture
def times() -> Callable[[int, int], int]:
    """How often to try: `times(200, 5_000)` is 5,000 in the whole proof."""
    return lambda short, whole: whole if WHOLE else short


@pytest.fixture
def chance() -> random.Random:
    """The same numbers every time; PROVE_SEED gives others."""
    return random.Random(SEED)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not promises:
        return
    terminalreporter.section("What is promised, and how it was tried" + ("" if WHOLE else " (the short form)"))
    width = max(len(made.words) for made in promises)
    terminalreporter.write_line(f"{'promise':{width}}  {'tried':>7}  {'failed':>6}")
    for made in promises:
        terminalreporter.write_line(f"{made.words:{width}}  {made.tried:7,}  {len(made.failures):6,}")
