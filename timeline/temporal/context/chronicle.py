"""Stretches of a text that tell of one year after another: "In February 2022 ... On March 7 ... In July 2022 ...".

Such a chronicle ("how it came to this", "all the talks so far") stands in news as well as in histories. It names most
times in full, one after the other as they came, and between two of them leaves the year out: a day named there lies
between them, however far it is from the day of publication.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..calendar.before_christ import is_far
from ..calendar.periods import Period
from ..scan import Expression

LEAST_TIMES: Final = 4  # that are named in full, each later than the one before
LEAST_DAYS: Final = 366  # from the first of them to the last

Between = tuple[Period, Period]


class Chronicle:
    """Tells for a place in the text between which two times of a chronicle it stands."""

    def __init__(self, expressions: Sequence[Expression]) -> None:
        named = [
            (one.start, period)
            for one in expressions
            if (period := one.meaning.given) is not None and not is_far(period.earliest.year)
        ]
        self._starts: list[int] = []
        self._between: list[Between | None] = []
        for run in _in_order(named):
            self._starts += [start for start, _ in run]
            is_chronicle = _is_chronicle([period for _, period in run])
            self._between += [(one, other) if is_chronicle else None for (_, one), (_, other) in pairwise(run)]
            self._between.append(None)  # behind the last of them

    def around(self, start: int) -> Between | None:
        """The times named in full before and behind a place in a chronicle, None anywhere else."""
        at = bisect_right(self._starts, start) - 1
        return self._between[at] if at >= 0 else None


def _in_order(named: Sequence[tuple[int, Period]]) -> list[list[tuple[int, Period]]]:
    """The times in runs, none of which goes back in time."""
    runs: list[list[tuple[int, Period]]] = []
    for start, period in named:
        if runs and runs[-1][-1][1].earliest <= period.latest:
            runs[-1].append((start, period))
        else:
            runs.append([(start, period)])
    return runs


def _is_chronicle(run: Sequence[Period]) -> bool:
    later = 1 + sum(one.latest < other.earliest for one, other in pairwise(run))
    return later >= LEAST_TIMES and (run[-1].latest - run[0].earliest).days >= LEAST_DAYS
