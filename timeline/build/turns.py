"""Taking turns: one transaction at a time changes the timeline. What one gathers is what the next begins with."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connections, router, transaction

from timeline.models import Event

LOCK = 20250313  # any number, for PostgreSQL's advisory lock


@contextmanager
def building() -> Iterator[None]:
    """A transaction that changes the timeline, when no other does.

    The turn comes before any row is locked: a transaction that held a row and then waited for its turn, while the one
    whose turn it is waits for the row, would wait for ever.
    """
    with transaction.atomic():
        take_turn()
        yield


def take_turn() -> None:
    """Waits, in a transaction, until no other builds. SQLite has one writer at a time as it is."""
    connection = connections[router.db_for_write(Event)]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def on_articles_changing(sender: object, **kwargs: Any) -> None:
    """Receiver of `articles.signals.articles_changing`."""
    take_turn()
