"""How the rest of the project learns that articles change, without `articles` knowing who listens."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.dispatch import Signal

# Sent when a transaction begins that may write articles, before it has locked any row.
articles_changing = Signal()
# Sent inside the transaction that wrote the articles, with `article_ids`: what listens succeeds or fails with it.
articles_changed = Signal()


@contextmanager
def changing() -> Iterator[None]:
    """A transaction that may write articles; whoever listens takes locks of its own before it has any."""
    with transaction.atomic():
        articles_changing.send(sender=None)
        yield
