"""What every export reads: events with their sources, actors and corrections, and when each last changed."""

import datetime
import uuid
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from django.db.models import DateTimeField, OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Greatest

from articles.models import Article
from timeline.build.batches import batched
from timeline.models import Actor, Decision, Event, EventQuerySet, Mention

LATELY = 6_400  # articles and decisions among which the latest changes are
CHUNK = 100  # events in memory at a time; after as many an export gives way to pages (`operation.way`)
AT_FIRST = 20  # of them, so that the reader sees soon that something comes
About = Callable[[EventQuerySet], EventQuerySet]
NEVER = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
NAMESPACE = uuid.UUID("5f0c9a2e-6a0b-4c39-9d0e-2f3f6f7b1c55")


def rows(events: EventQuerySet, about: About = lambda events: events) -> Iterator[Event]:
    """The events with `sources`, and with `actors` and `corrections_of` at hand: a few queries a chunk.

    Their keys are handed out by an index, in its order. `about` adds what else is wanted of each.
    """
    return of_keys(in_turn(events.values_list("pk", flat=True), AT_FIRST), about)


def in_turn(keys: QuerySet[Any, int], first: int) -> Iterator[int]:
    """The keys, the first of them by a query of their own: PostgreSQL makes all of a cursor before it gives any."""
    at_first = list(keys[:first])
    yield from at_first
    if len(at_first) == first:
        there = set(at_first)
        yield from (key for key in keys.iterator(chunk_size=CHUNK) if key not in there)


def of_keys(keys: Iterator[int], about: About) -> Iterator[Event]:
    """The events with these keys as `rows` gives them, in this order, the first few at once."""
    for some in chain([list(islice(keys, AT_FIRST))], batched(keys, CHUNK)):
        yield from _with_corrections(some, lambda events: about(events).with_sources())


def _with_corrections(keys: Sequence[int], about: About) -> Iterator[Event]:
    """The events in this order, with actors and corrections. Who made a correction is not even read."""
    decisions = Decision.objects.public().defer("editor", "was", "now")
    found = about(Event.objects.filter(pk__in=keys)).prefetch_related(
        Prefetch("actors", Actor.objects.listed()), Prefetch("decisions", decisions, to_attr="public_decisions")
    )
    at_hand = {event.pk: event for event in found}
    yield from (at_hand[key] for key in keys if key in at_hand)


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


def latest_changes(events: EventQuerySet, count: int) -> Iterator[Event]:
    """The events that changed last, the newest first, from `with_changes`: looked for in what the latest news tells.

    Of a question that few events answer, those whose last change is long ago are not looked for. Hundreds of sources
    may tell of one: they are left to `summaries`.
    """
    return _with_corrections(_changed_last(events, count), with_changes)


def _changed_last(events: EventQuerySet, count: int) -> list[int]:
    """Their keys. What the latest articles and decisions are about has changed when the last of these did."""
    at_once = count
    while True:
        articles = dict(Article.objects.order_by("-changed_at").values_list("pk", "changed_at")[:at_once])
        decisions = list(Decision.objects.public().values_list("event", "made_at")[:at_once])
        told = Mention.objects.filter(article__in=articles, event__isnull=False).order_by()
        changed = {event: at for event, at in reversed(decisions) if event}
        for event, article in told.values_list("event", "article"):
            changed[event] = max(articles[article], changed.get(event, NEVER))
        asked = events.filter(pk__in=changed).order_by("public_id").values_list("pk", flat=True)
        found = sorted(asked, key=changed.__getitem__, reverse=True)[:count]  # of one time in the order of their ids
        edges = [*list(articles.values())[at_once - 1 :], *(at for _, at in decisions[at_once - 1 :])]
        since = max(edges, default=NEVER)
        if at_once >= LATELY or (len(found) == count and changed[found[-1]] >= since) or since == NEVER:
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
