"""What every export reads: events with their sources, actors and corrections, and when each last changed."""

import datetime
import uuid
from collections.abc import Iterator

from django.db.models import DateTimeField, F, OuterRef, Prefetch, Subquery, Value
from django.db.models.functions import Coalesce, Greatest

from timeline.models import Actor, Decision, Event, EventQuerySet, Mention

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
    """The events that changed last, the newest first."""
    return with_changes(events).order_by(F("changed_at").desc(), "public_id")[:count]


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


def outlets(event: Event) -> list[str]:
    """The outlets that report it, in the order of publication."""
    return list(dict.fromkeys(mention.article.outlet for mention in event.sources))
