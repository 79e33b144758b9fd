"""On which day quoted words were said: "“We met yesterday,” he said on Tuesday" makes it Tuesday.

Only the sentence around the quotation is searched for the saying; without a dated one, words are taken to be said on
the day of writing, as news does.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from ..fragments import alternatives
from ..scan import Expression
from ..tense.verb_words import SAID

_MARK: Final = re.compile(r"\"|''|\n ?\n")
_SAID: Final = re.compile(rf"\b{alternatives(SAID)}\b")
_SENTENCE_END: Final = re.compile(r"[.!?](?: |\n|$)|\n")
_REACH: Final = 140


class Quotations:
    """The quotations of a text, and the expressions that date their saying."""

    def __init__(self, folded: str, expressions: Sequence[Expression]) -> None:
        self._folded = folded
        self._expressions = expressions
        self._starts = [one.start for one in expressions]
        self._spans = _spans(folded)
        self._span_starts = [start for start, _ in self._spans]

    def said_on(self, found: Expression) -> Expression | None:
        """The expression that dates the saying of the words that hold `found`: "on Tuesday" after "he said"."""
        at = bisect_right(self._span_starts, found.start) - 1
        if at < 0 or self._spans[at][1] <= found.start:
            return None
        if not found.meaning.points_at_today:
            return None
        start, end = self._spans[at]
        after = self._folded[end : end + _REACH]
        stop = _SENTENCE_END.search(after)
        after = after[: stop.start()] if stop else after
        dated = self._dated_saying(end, end + len(after))
        if dated is None:
            before = self._folded[max(0, start - _REACH) : start]
            begin = max((stop.end() for stop in _SENTENCE_END.finditer(before)), default=0)
            dated = self._dated_saying(start - len(before) + begin, start)
        return dated

    def _dated_saying(self, start: int, end: int) -> Expression | None:
        if not _SAID.search(self._folded, start, end):
            return None
        for index in range(bisect_right(self._starts, start - 1), len(self._starts)):
            found = self._expressions[index]
            if found.end > end:
                break
            day = found.meaning.core  # of "late Tuesday"
            if day.bare_weekday or day.day_without_year:
                return found
        return None


def _spans(folded: str) -> list[tuple[int, int]]:
    """Where quotations are; a paragraph's end closes one that was left open."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in _MARK.finditer(folded):
        if opened is None:
            opened = mark.end() if "\n" not in mark[0] else None
        else:
            spans.append((opened, mark.start()))
            opened = None
    if opened is not None:
        spans.append((opened, len(folded)))
    return spans
