"""Python's garbage collector, kept waiting while articles are taken in.

A full run looks at all that is at hand, a third of a second with what an ingestion keeps of the articles before, and
as a rule while the database is locked. It finds next to nothing: nearly all that goes out of use frees itself. What an
ingestion had at hand does not, and goes when the next begins: a worker takes in one article after the other.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

EVERY: Final = 2_000  # documents
YOUNG: Final = 1  # the generations in which what the ingestion before had at hand is


@contextmanager
def tidied_between() -> Iterator[Callable[[int], None]]:
    """Collects only when it is called, with nothing locked, and told how many documents came; seldom even then."""
    came = 0

    def tidy(documents: int) -> None:
        nonlocal came
        came += documents
        if came >= EVERY:
            came = 0
            gc.collect()

    gc.collect(YOUNG)
    with untidied():
        yield tidy


@contextmanager
def untidied() -> Iterator[None]:
    """Collects nothing meanwhile: for what takes a moment that somebody waits for."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
