"""How many articles are written together: as many as keep the database locked for a moment, no longer."""

from typing import Final

LEAST, FIRST, MOST = 10, 20, 100  # articles
# Seconds for which the database should be locked at most: so long an editor may have to wait.
LONGEST_WRITE: Final = 0.1


class Pace:
    """As many as were right last time: `size`."""

    def __init__(self) -> None:
        self.size = FIRST

    def took(self, count: int, seconds: float) -> None:
        """Takes note of for how long so many kept the database locked."""
        factor = LONGEST_WRITE / seconds if seconds else 2.0
        self.size = round(min(max(count * min(max(factor, 0.5), 2.0), LEAST), MOST))
