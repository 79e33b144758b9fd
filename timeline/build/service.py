"""The service that keeps the timeline in step with the articles: article -> mentions -> events, in one transaction."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connections, router, transaction
from django.db.models import Q

from articles.models import Article
from timeline.build.actors import find_actors
from timeline.build.batches import batched
from timeline.build.events import Gathering, gather
from timeline.build.mentions import read
from timeline.build.present import present
from timeline.dates.arithmetic import shifted
from timeline.models import Event, Mention

LOCK = 20250313  # any number, for PostgreSQL's advisory lock: one builder at a time


def one_at_a_time() -> None:
    """Waits until no other transaction builds: what one gathers is what the next begins with.

    SQLite has one writer at a time as it is.
    """
    connection = connections[router.db_for_write(Event)]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


@dataclass(frozen=True, slots=True)
class Build:
    """How many articles were read, and what that did to the events."""

    articles: int
    events: Gathering


@transaction.atomic
def build(articles: Iterable[Article]) -> Build:
    """Reads the articles anew and gathers all mentions into events, all or nothing.

    What editors decided stays. The outcome does not depend on the order in which the articles came in.
    """
    one_at_a_time()
    count = 0
    for article in articles:
        read(article)
        count += 1
    gathered = gather()
    find_actors()
    present()
    return Build(count, gathered)


AT_ONCE = 100  # articles, with their texts
# A mention whose date an editor changed may belong with the events of so many days around.
DAYS_AROUND = 7


@transaction.atomic
def rebuild_around(
    events: Iterable[int], mentions: Iterable[int] = (), days: Iterable[datetime.date | None] = ()
) -> Gathering:
    """Brings the timeline in line with a decision on some events and mentions, given by their keys, without the rest.

    With `days`, events of the time around them are looked at too: one of the mentions may join one of these. How long
    it takes depends on how much is told of those days, not of all. What a whole build would find besides, as when a
    vague mention of another month would now rather join, it finds the next time that articles come in.
    """
    one_at_a_time()
    found = set(events)
    around = Q(pk=None)
    for day in {day for day in days if day}:
        first, last = shifted(day, -DAYS_AROUND), shifted(day, DAYS_AROUND)
        around |= Q(machine_earliest__lte=last, machine_latest__gte=first)
        around |= Q(editor_earliest__lte=last, editor_latest__gte=first)
    found |= set(Event.objects.filter(around, merged_into=None).values_list("pk", flat=True))
    beside = set(mentions)
    gathered = gather(found, beside)
    present(found | set(Mention.objects.filter(pk__in=beside, event__isnull=False).values_list("event", flat=True)))
    return gathered


def _by_key(article_ids: Iterable[int]) -> Iterator[Article]:
    """The articles, of which only some are in memory at a time."""
    for some in batched(article_ids, AT_ONCE):
        yield from Article.objects.filter(pk__in=some)


@transaction.atomic
def reread(articles: Iterable[Article]) -> Gathering:
    """Reads articles anew on which an editor decided, as on their publication date, without the rest.

    Their mentions find their places as in `rebuild_around`.
    """
    one_at_a_time()
    touched: set[tuple[int, int | None, datetime.date | None, datetime.date | None]] = set()
    for article in articles:
        rows = article.mentions.values_list("pk", "event", "earliest", "latest")
        touched |= set(rows)
        read(article)
        touched |= set(rows.all())
    return rebuild_around(
        {event for _, event, _, _ in touched if event},
        {mention for mention, _, _, _ in touched},
        {day for _, _, *days in touched for day in days},
    )


def on_articles_changed(sender: object, article_ids: Iterable[int], **kwargs: Any) -> None:
    """Receiver of `articles.signals.articles_changed`."""
    build(_by_key(article_ids))
