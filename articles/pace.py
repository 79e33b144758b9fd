"""How many articles are written together: as many as keep the database locked for a moment, no longer."""

from typing import Final

LEAST, FIRST, MOST = 10, 10, 100  # articles; fewer at a time cost more in all, and lock for hardly less
# Seconds for which the database should be locked at most: so long an editor may have to wait.
LONGEST_WRITE: Final = 0.1
# Times its own work is what a write takes with a database server; what takes longer still waits for a busy machine.
BUSY: Final = 2.0
CALMER: Final = 0.85  # what one took at most lately is forgotten by so much a time


class Pace:
    """As many as would have been right where each took as long as it did at worst, lately: `size`."""

    def __init__(self, least: int, first: int, most: int) -> None:
        self._least, self.size, self._most = least, first, most
        self._each = LONGEST_WRITE / first

    @classmethod
    def of_an_ingestion(cls) -> "Pace":
        return cls(LEAST, FIRST, MOST)

    def took(self, count: int, seconds: float, worked: float | None = None) -> None:
        """Takes note of for how long so many kept the database locked, and for how long of it this thread worked."""
        self._each = max(min(seconds, BUSY * (seconds if worked is None else worked)) / count, CALMER * self._each)
        self.size = min(max(int(LONGEST_WRITE / self._each), self._least), self._most)
