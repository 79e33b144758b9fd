"""All mentions of an archive, held in little memory until the last of them is grouped.

A description is a dozen sets of words, which take ten times the memory of the words. Here each is a few tuples, and
becomes sets again while it is compared: since mentions are compared day by day, few are in hand at any time. How much
an article adds is measured in `tests/benchmarks/test_build_growth.py`.
"""

import sys
from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import lru_cache
from typing import Any, Final, Generic, TypeVar

from timeline.merging.describe import Description
from timeline.merging.evidence import Evidence, publication_order

T = TypeVar("T")
IN_HAND: Final = 1_000  # more than the mentions of a busy day
SETS: Final = tuple(field.name for field in fields(Description) if field.name != "item")


class Held:
    """Descriptions by their number, in the order of publication."""

    def __init__(self, described: Iterable[Description]) -> None:
        packed = [(one.item.without_words(), *(_pack(getattr(one, name)) for name in SETS)) for one in described]
        self._packed: list[tuple[Any, ...]] = sorted(packed, key=lambda one: publication_order(one[0]))

    def __len__(self) -> int:
        return len(self._packed)

    def item(self, number: int) -> Evidence:
        """The mention itself, without the words that it was described by."""
        item: Evidence = self._packed[number][0]
        return item

    def words(self, number: int, name: str) -> tuple[str, ...]:
        """One of a description's sets, as a tuple."""
        words: tuple[str, ...] = self._packed[number][SETS.index(name) + 1]
        return words

    def stems(self, number: int) -> tuple[str, ...]:
        """All of its stems."""
        return self.words(number, "near") + self.words(number, "far")

    def described(self, number: int) -> Description:
        values: list[Any] = [_unpack(value) for value in self._packed[number]]
        return Description(*values)

    def add_again(self, number: int, item: Evidence) -> None:
        """Adds a description once more, for the same mention on other days."""
        self._packed.append((item, *self._packed[number][1:]))


class InHand(Generic[T]):
    """What is made of a number when it is asked for, and forgotten when it was long out of use: `weighed[3]`."""

    def __init__(self, make: Callable[[int], T]) -> None:
        self._made = lru_cache(IN_HAND)(make)

    def __getitem__(self, number: int) -> T:
        return self._made(number)


def _pack(value: object) -> object:
    return tuple(map(_one, sorted(value))) if isinstance(value, frozenset) else value


def _one(word: Any) -> Any:
    return sys.intern(word) if isinstance(word, str) else word


def _unpack(value: object) -> object:
    return frozenset(value) if isinstance(value, tuple) else value
