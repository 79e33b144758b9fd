"""Who and where: keeps the actors of every event in step with its sentences and with the list of actors."""

import sys
from collections.abc import Collection, Iterable

from django.db import transaction

from articles.models import Publisher
from timeline.build.known_names import Names, recurring
from timeline.models import Actor, ActorStatus, Event, Mention
from timeline.search import matching, terms

OfEvent = Event.actors.through
LONGEST_NAME = Actor._meta.get_field("name").max_length or 0  # a name cut short is no name


def finder() -> Names[int]:
    """Finds whom a text names, of those that are listed; gives their keys."""
    return Names({name: actor.pk for actor in Actor.objects.listed() for name in actor.names})


def cast(events: Collection[int], named: Names[int]) -> None:
    """Gives these events the actors that the clauses of their mentions name."""
    wanted = {
        (mention.event_id, actor)
        for mention in Mention.objects.filter(event__in=events, event__shown=True).select_related("sentence")
        for actor in named.in_text(f"{mention.headline}\n{mention.clause}")
    }
    there = {(row.event_id, row.actor_id): row.pk for row in OfEvent.objects.filter(event__in=events)}
    OfEvent.objects.filter(pk__in=[pk for pair, pk in there.items() if pair not in wanted]).delete()
    OfEvent.objects.bulk_create(
        [OfEvent(event_id=event, actor_id=actor) for event, actor in sorted(wanted - there.keys())]
    )


def naming(names: Iterable[str]) -> set[int]:
    """The events whose words may hold one of these names."""
    found: set[int] = set()
    for name in names:
        if asked := terms(f'"{name}"'):
            found |= set(Event.objects.filter(pk__in=matching(asked)).values_list("pk", flat=True))
    return found


@transaction.atomic
def suggest_actors() -> list[Actor]:
    """Notes names that recur in the articles as suggestions for an editor; those made anew.

    What an editor rejected stays rejected; suggestions that no longer recur go.
    """
    settled = Actor.objects.exclude(status=ActorStatus.SUGGESTED)
    known = {name for actor in settled for name in actor.names} | set(Publisher.objects.values_list("name", flat=True))
    sentences = Mention.objects.of(Event.objects.visible()).values_list("article__fingerprint", "quote").distinct()
    # An article's name is one object, however many of its sentences there are.
    rows = ((sys.intern(article), sentence) for article, sentence in sentences.iterator(chunk_size=500))
    found = {name: forms for name, forms in recurring(rows, known) if len(name) <= LONGEST_NAME}
    suggested = {actor.name: actor for actor in Actor.objects.suggested()}
    Actor.objects.filter(pk__in=[actor.pk for name, actor in suggested.items() if name not in found]).delete()
    return Actor.objects.bulk_create(
        Actor(name=name, aliases="\n".join(forms), status=ActorStatus.SUGGESTED)
        for name, forms in found.items()
        if name not in suggested
    )
