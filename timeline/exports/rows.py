"""What every export reads: events with their sources, actors and corrections, and when each last changed."""

import datetime
import uuid
from collections.abc import Iterator

from django.db.models import DateTimeField, F, OuterRef, Prefetch, Q, Subquery, Value
from django.db.models.functions import Coalesce, Greatest

from articles.models import Article
from timeline.models import Actor, Decision, Event, EventQuerySet, Mention

LATELY = 6_400  # articles and decisions among which the latest changes are
CHUNK = 500  # events in memory at a time: about 2 MB with their sources
NEVER = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
NAMESPACE = uuid.UUID("5f0c9a2e-6a0b-4c39-9d0e-2f3f6f7b1c55")


def rows(events: EventQuerySet) -> Iterator[Event]:
    """The events with `sources`, and with `actors` and `corrections_of` at hand: a few queries a chunk.

    Who made a correction is not even read.
    """
    decisions = Decision.objects.public().defer("editor", "was", "now")
    return (
        events.with_sources()
        .prefetch_related(
            Prefetch("actors", Actor.objects.listed()), Prefetch("decisions", decisions, to_attr="public_decisions")
        )
        .iterator(chunk_size=CHUNK)
    )


def corrections_of(event: Event) -> list[Decision]:
    """What editors changed on an event from `rows`, as readers are told it, the newest first."""
    return event.public_decisions  # type: ignore[attr-defined]


def with_changes(events: EventQuerySet) -> EventQuerySet:
    """Adds `reported_at`, when the first article came in, and `changed_at`, when an article or an editor last spoke.

    Events keep no times of their own: a rebuild that changes nothing for the reader is not a change.
    """
    sources = Mention.objects.filter(event=OuterRef("pk"))
    reported = Subquery(sources.order_by("article__ingested_at").values("article__ingested_at")[:1])
    retold = Subquery(sources.order_by("-article__changed_at").values("article__changed_at")[:1])
    corrected = Subquery(Decision.objects.public().filter(event=OuterRef("pk")).values("made_at")[:1])
    known = Coalesce(Greatest(retold, Coalesce(corrected, retold)), Value(NEVER, DateTimeField()))
    return events.annotate(reported_at=Coalesce(reported, Value(NEVER, DateTimeField())), changed_at=known)


def latest_changes(events: EventQuerySet, count: int) -> EventQuerySet:
    """The events that changed last, the newest first: looked for among those that the latest news is about.

    Of a question that few events answer, those whose last change is long ago are not looked for.
    """
    at_once = count
    while True:
        articles = list(Article.objects.order_by("-changed_at").values_list("pk", "changed_at")[:at_once])
        decisions = list(Decision.objects.public().values_list("event", "made_at")[:at_once])
        told = Mention.objects.filter(article__in=[pk for pk, _ in articles], event__isnull=False).values("event")
        lately = Q(pk__in=told) | Q(pk__in=[event for event, _ in decisions if event])
        found = with_changes(events.filter(lately)).order_by(F("changed_at").desc(), "public_id")[:count]
        since = max((made for _, made in [*articles[at_once - 1 :], *decisions[at_once - 1 :]]), default=NEVER)
        if at_once >= LATELY or (len(found) == count and changed_at(found[count - 1]) >= since) or since == NEVER:
            return found
        at_once *= 4


def changed_at(event: Event) -> datetime.datetime:
    """When the event last changed; only for events from `with_changes`."""
    return event.changed_at  # type: ignore[attr-defined]


def reported_at(event: Event) -> datetime.datetime:
    """When the event's first article came in; only for events from `with_changes`."""
    return event.reported_at  # type: ignore[attr-defined]


def lasting_id(name: str) -> uuid.UUID:
    """The same UUID for the same event or mention, at whatever address the timeline is served.

    Calendars and feed readers know an entry again by it when the site moves to another host.
    """
    return uuid.uuid5(NAMESPACE, name)


def article_count(event: Event) -> int:
    """How many articles report it; those that print one text are one independent source, `Event.article_count`."""
    return len({mention.article_id for mention in event.sources})


def outlets(event: Event) -> list[str]:
    """The outlets that report it, in the order of publication."""
    return list(dict.fromkeys(mention.article.outlet for mention in event.sources))
