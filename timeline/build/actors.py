"""Who and where: keeps the actors of every event in step with its sentences, and finds those that recur."""

import sys
from collections.abc import Collection, Iterable

from django.db import transaction

from articles.models import Publisher
from timeline.build.batches import batched
from timeline.build.known_names import Names
from timeline.build.stored_evidence import contexts
from timeline.build.who import Who, recurring
from timeline.merging.names import fold_name, names_in
from timeline.models import Actor, ActorStatus, Edition, Event, Mention

OfEvent = Event.actors.through
LONGEST_NAME = Actor._meta.get_field("name").max_length or 0  # a name cut short is no name
ARTICLES_AT_ONCE = 200


@transaction.atomic
def cast(only: Collection[int] | None = None) -> None:
    """Gives every event the actors that the clauses of its mentions name; with `only`, these events alone."""
    actors = list(Actor.objects.listed())
    finder = Names({name: actor.pk for actor in actors for name in actor.names})
    holders = _by_last_name(actors)
    mentions, rows = Mention.objects.of(Event.objects.visible()), OfEvent.objects.all()
    if only is not None:
        mentions, rows = mentions.filter(event__in=only), rows.filter(event__in=only)
    wanted = set()
    for some in batched(sorted(set(mentions.values_list("article", flat=True))), ARTICLES_AT_ONCE):
        known = contexts(some) if holders else {}
        for mention in mentions.filter(article__in=some).select_related("sentence").order_by():
            told = f"{mention.clause}\n{mention.actor}\n{mention.object}\n{mention.attribution}"
            found = set(finder.in_text(told))
            if holders and (offices := known[mention.article_id].offices):
                # "The Russian president" stands for who holds the office, where the article says who does.
                named = names_in(told, offices) - names_in(told, {})
                found |= {holders[name] for name in named if name in holders}
            wanted |= {(mention.event_id, actor) for actor in found}
    there = {(row.event_id, row.actor_id): row.pk for row in rows}
    OfEvent.objects.filter(pk__in=[pk for pair, pk in there.items() if pair not in wanted]).delete()
    OfEvent.objects.bulk_create(
        [OfEvent(event_id=event, actor_id=actor) for event, actor in sorted(wanted - there.keys())]
    )
    Edition.advance()  # the last step of every build, and of every change to the actors


def _by_last_name(actors: Iterable[Actor]) -> dict[str, int]:
    """People by their folded last name, where only one has it."""
    holders: dict[str, set[int]] = {}
    for actor in actors:
        if actor.kind == "person":
            holders.setdefault(fold_name(actor.name.split(" ")[-1]), set()).add(actor.pk)
    return {name: min(keys) for name, keys in holders.items() if len(keys) == 1}


@transaction.atomic
def find_actors() -> None:
    """Brings the actors found by the machine in line with the articles; those that editors settled stay as they are.

    One that is found again under other spellings keeps its row, with all that leads to it.
    """
    settled = Actor.objects.exclude(status=ActorStatus.FOUND)
    known = {name for actor in settled for name in actor.names} | set(Publisher.objects.values_list("name", flat=True))
    rows = Mention.objects.of(Event.objects.visible()).order_by().values_list("article__fingerprint", "quote", "actor")
    # An article's name is one object, however many of its sentences there are.
    sentences = ((sys.intern(article), quote, actor) for article, quote, actor in rows.iterator(chunk_size=500))
    found = [one for one in recurring(sentences, known) if len(one.name) <= LONGEST_NAME]
    there = {name: actor for actor in Actor.objects.found() for name in actor.names}
    kept: dict[int, Actor] = {}
    new: list[Actor] = []
    for one in found:
        actor = next((there[name] for name in (one.name, *one.aliases) if name in there), None)
        if actor is None or actor.pk in kept:
            new.append(_as_row(one, Actor(status=ActorStatus.FOUND)))
        else:
            kept[actor.pk] = _as_row(one, actor)
    Actor.objects.found().exclude(pk__in=kept).delete()
    Actor.objects.bulk_update(kept.values(), ["name", "aliases", "kind"])
    Actor.objects.bulk_create(new)


def _as_row(one: Who, actor: Actor) -> Actor:
    actor.name, actor.kind, actor.aliases = one.name, one.kind, "\n".join(one.aliases)
    return actor
