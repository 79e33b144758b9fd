"""Keeping what can be searched in step with the events, in the transaction that changes these."""

from collections import defaultdict
from collections.abc import Collection

from articles.bulk_rows import update
from timeline.models import Actor, Event, EventText, Mention
from timeline.search.terms import BREAK

BETWEEN = f"\n{BREAK}\n"


def write(events: Collection[int]) -> None:
    """Writes the texts of these events: no more of them than go into a query."""
    titles = dict(Event.objects.filter(pk__in=events).order_by().values_list("pk", "title"))
    told: dict[int, dict[str, None]] = defaultdict(dict)
    for event, quote in Mention.objects.filter(event__in=events).order_by("pk").values_list("event", "quote"):
        told[event][" ".join(quote.split())] = None
    names = _names(events)
    there = EventText.objects.in_bulk(titles)
    texts = [
        EventText(event_id=event, title=title, told=BETWEEN.join(told[event]), names=names[event])
        for event, title in titles.items()
    ]
    EventText.objects.bulk_create(
        [text for text in texts if _words(text) != _words(there.get(text.event_id))],
        update_conflicts=True,
        unique_fields=["event"],
        update_fields=["title", "told", "names"],
    )


def write_names(events: Collection[int]) -> None:
    """Writes who takes part in these events, whose texts are there: no more of them than go into a query."""
    names = _names(events)
    there = EventText.objects.filter(pk__in=events).values_list("pk", "names")
    update(EventText, ("names",), [(names[event], event) for event, was in there if names[event] != was])


def _names(events: Collection[int]) -> defaultdict[int, str]:
    """All names of those who take part, by events."""
    through = Event.actors.through.objects.filter(event__in=events, actor__in=Actor.objects.listed())
    # Sorted here: in this order SQLite would look through whatever all actors take part in.
    rows = sorted(through.order_by().values_list("actor", "event"))
    known = {actor.pk: actor for actor in Actor.objects.filter(pk__in={actor for actor, _ in rows})}
    named: defaultdict[int, list[str]] = defaultdict(list)
    for actor, event in rows:
        named[event] += known[actor].names
    return defaultdict(str, {event: BETWEEN.join(found) for event, found in named.items()})


def _words(text: EventText | None) -> tuple[str, ...]:
    return (text.title, text.told, text.names) if text else ()
