"""When Python's garbage is collected while articles are taken in."""

import gc
import weakref

import pytest

from articles import tidying
from articles.tidying import tidied_between, untidied


class Node:
    """Something that refers to itself, so that only the collector frees it."""

    def __init__(self) -> None:
        self.me = self


def test_garbage_waits_until_enough_documents_have_come(monkeypatch):
    monkeypatch.setattr(tidying, "EVERY", 30)
    with tidied_between() as tidy:
        left = weakref.ref(Node())
        made = [Node() for _ in range(5_000)]  # enough for Python to collect by itself
        tidy(20)
        assert left() is not None
        tidy(10)
        assert left() is None
        left = weakref.ref(Node())
        tidy(10)  # counted anew
        assert left() is not None
    assert len(made) == 5_000


def test_the_collector_goes_on_where_an_ingestion_was_interrupted():
    def interrupted() -> None:
        with tidied_between():
            assert not gc.isenabled()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert gc.isenabled()


def test_what_an_ingestion_left_goes_when_the_next_begins():
    with tidied_between():
        left = weakref.ref(Node())
    assert left() is not None
    with tidied_between():
        assert left() is None


def test_nothing_is_collected_while_somebody_waits():
    with untidied():
        left = weakref.ref(Node())
        made = [Node() for _ in range(5_000)]
        with untidied():
            assert not gc.isenabled()
        assert not gc.isenabled()
        assert left() is not None
    assert gc.isenabled()
    assert len(made) == 5_000
