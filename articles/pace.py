"""How many articles are written together: as many as keep the database locked for a moment, no longer."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

LEAST, FIRST, MOST = 10, 20, 100  # articles
# Seconds for which the database should be locked at most: so long an editor may have to wait.
LONGEST_WRITE: Final = 0.15

T = TypeVar("T")


class Pace:
    """As many as were right last time."""

    def __init__(self) -> None:
        self._size = FIRST

    def pieces(self, items: Sequence[T]) -> Iterator[list[T]]:
        """The items, each time as many as are right by then."""
        first = 0
        while first < len(items):
            some = list(items[first : first + self._size])
            first += len(some)
            yield some

    def took(self, count: int, seconds: float) -> None:
        """Takes note of for how long so many kept the database locked."""
        factor = LONGEST_WRITE / seconds if seconds else 2.0
        self._size = round(min(max(count * min(max(factor, 0.5), 2.0), LEAST), MOST))
