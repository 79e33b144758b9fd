"""How the rest of the project learns that articles change, without `articles` knowing who listens."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.dispatch import Signal

# Sent with nothing locked, with `documents` that are about to become articles, all of them new, and those that will be
# soon, `later`. Whoever listens may work out what follows and keep it in `memory`, which comes back with
# `articles_changed`; what else is in there lasts as long as an ingestion, and is lost where it fails. They return for
# how many seconds that kept the database locked.
articles_coming = Signal()
# Sent when a transaction begins that may write articles, before it has locked any row.
articles_changing = Signal()
# Sent inside the transaction that wrote the articles, with `article_ids`: what listens succeeds or fails with it.
# `ahead` has of those that are new, by their ids, what it had worked out before (`articles.ahead`); of `kin` no more
# changed than which others have the same text. Where what is in `memory` no longer holds, raise `Superseded`.
# With `more_comes` there are more in a moment, and what hangs on all of them can wait for `articles_settled`. Whoever
# listens may return what came of it: {"events": 12}.
articles_changed = Signal()
# Sent when an ingestion has written all that it had, in no transaction. They return for how many seconds at most what
# follows kept the database locked.
articles_settled = Signal()


@contextmanager
def changing() -> Iterator[None]:
    """A transaction that may write articles; whoever listens takes locks of its own before it has any."""
    with transaction.atomic():
        articles_changing.send(sender=None)
        yield


class Superseded(Exception):  # noqa: N818 - no error: it is worked out anew
    """What was worked out before a transaction rests on what another has changed meanwhile."""
