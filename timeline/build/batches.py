"""Rows some at a time, as few as go into one query."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

T = TypeVar("T")
IN_QUERY: Final = 500  # rows: few enough to name them in a query


def batched(items: Iterable[T], size: int = IN_QUERY) -> Iterator[list[T]]:
    """Lists of so many items, the last of them perhaps shorter."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
