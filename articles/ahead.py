"""Work that is done on an article before it is written: on its text alone, with nothing locked, in any process.

Whoever listens to `articles_changed` may do some of what follows ahead: what `first` hands in is called with an
article that is not in the database yet and with its sentences, must not ask the database for anything, and returns
plain values, which the signal then brings back. Without any, nothing is done ahead.
"""

import datetime
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from articles.models import Article


class SentenceSpan(NamedTuple):
    """A sentence: where it stands, whether dates are read in it, and against which day if not the article's."""

    start: int
    end: int
    is_read: bool = True
    read_on: datetime.date | None = None


Work = Callable[[Article, Sequence[SentenceSpan]], Any]


def _nothing(article: Article, sentences: Sequence[SentenceSpan]) -> None:
    return None


_work: Work = _nothing


def first(work: Work) -> None:
    """Has this done on every article on its way in."""
    global _work
    _work = work


def done(article: Article, sentences: Sequence[SentenceSpan]) -> Any:
    return _work(article, sentences)
