"""Gathering all mentions into events, carrying on the events that are there rather than making them anew.

Of an archive, what mentions are compared by is held in memory until all are grouped; rows are read and written some
at a time.
"""

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from django.db import connections, router
from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Cast, Concat, Left

from timeline.build.batches import batched
from timeline.build.identity import PROVISIONAL, claims, heirs, public_ids
from timeline.build.stored_evidence import StoredEvidence
from timeline.build.summary import MACHINE, machine_columns, sources, write, write_without_sources
from timeline.merging import Cluster, merge
from timeline.models import Decision, Event, EventAddress, Mention, MentionQuerySet
from timeline.models.choices import PUBLIC_ID_LENGTH

SOME = 500  # rows: few enough to name them in a query


@dataclass(frozen=True, slots=True)
class Gathering:
    """How many events came, changed and went."""

    created: int = 0
    changed: int = 0
    removed: int = 0


def gather(only: Collection[int] | None = None, beside: Collection[int] = ()) -> Gathering:
    """Brings the events in line with the mentions. Runs inside the caller's transaction.

    Mentions of an event on which an editor has decided stay together, and no two such events become one. The outcome
    does not depend on the order in which the mentions came in.

    `only` names the events to look at, `beside` the mentions that are to find their place among them; all others stay
    where they are. An editor who moves one need not wait until all are looked at, nor finds that others have moved.
    """
    mentions = _dated_mentions(only, beside)
    decided = set(Event.objects.decided().values_list("pk", flat=True))
    there = Event.objects.filter(merged_into=None)
    had = dict((there if only is None else there.filter(pk__in=only)).values_list("pk", "public_id"))
    held = mentions.filter(event__isnull=False).order_by().values_list("fingerprint", "event")
    current = {sys.intern(key): event for key, event in held.iterator(chunk_size=SOME)}
    moving = current if only is None else set(held.filter(pk__in=beside).values_list("fingerprint", flat=True))
    stay = {key: str(event) for key, event in current.items() if event in decided or key not in moving}

    clusters = merge(StoredEvidence(mentions), stay)
    keys = [cluster.keys for cluster in clusters]
    carried_on = claims(keys, current, decided)
    ids = _ids(keys, carried_on, had, decided)
    orphans = sorted(had.keys() - carried_on.values())
    renamed = [event for index, event in carried_on.items() if had[event] != ids[index]]
    _free_ids([*renamed, *(event for event in orphans if event not in decided)])
    events: list[int] = []
    created = changed = 0
    for indexes in _some(clusters):
        kept = Event.objects.in_bulk([carried_on[index] for index in indexes if index in carried_on])
        rows = [kept[carried_on[index]] if index in carried_on else Event() for index in indexes]
        new, other = _write(rows, [clusters[index] for index in indexes], [ids[index] for index in indexes])
        created, changed = created + new, changed + other
        events += [row.pk for row in rows]
    _assign(
        (key, event) for event, held in zip(events, keys, strict=True) for key in held if current.get(key) != event
    )
    removed = _retire(orphans, {old: events[index] for old, index in heirs(keys, current).items()}, had, decided)
    return Gathering(created, changed, removed)


def _dated_mentions(only: Collection[int] | None, beside: Collection[int]) -> MentionQuerySet:
    """All mentions that belong on the timeline; those that no longer do leave their events.

    What an editor put into an event, or found there on deciding, stays, even if a rule comes to see it otherwise.
    """
    held = Q(event__in=Event.objects.decided().values("pk"), hidden=False)
    # Those of a withdrawn article keep their place in what was decided, and do not count until it comes back.
    standing = Q(earliest__isnull=False, article__withdrawn_at=None)
    dated = Mention.objects.dated() | Mention.objects.filter(held, standing)
    leaving = Mention.objects.filter(event__isnull=False).exclude(pk__in=dated.values("pk"))
    leaving.exclude(held).update(event=None)
    return dated if only is None else dated.filter(Q(event__in=only) | Q(pk__in=beside))


def _ids(
    keys: Sequence[Sequence[str]], carried_on: Mapping[int, int], had: Mapping[int, str], decided: Collection[int]
) -> list[str]:
    """The public id of each event; those of decided, of merged and of all events not looked at stay theirs."""
    holding = set(carried_on.values())
    theirs = {had[event] for event in holding}
    rest = Event.objects.order_by().values_list("pk", "merged_into", "public_id").iterator(chunk_size=SOME)
    reserved = {
        public_id
        for event, merged_into, public_id in rest
        if event not in holding and (merged_into or event in decided or event not in had)
    }
    others = Mention.objects.order_by()  # a mention that is not looked at keeps its id from them as well
    if len(theirs) < SOME:
        others = others.alias(begins=Left("fingerprint", PUBLIC_ID_LENGTH)).filter(begins__in=theirs)
    return public_ids(
        [(had[carried_on[index]] if index in carried_on else "", held) for index, held in enumerate(keys)],
        chain(chain.from_iterable(keys), others.values_list("fingerprint", flat=True).iterator(chunk_size=SOME)),
        settled={had[event] for event in holding if event in decided},
        reserved=reserved,
    )


def _free_ids(events: Sequence[int]) -> None:
    """Moves ids that are about to change out of the way: they are unique, and may only change places."""
    for some in batched(events, SOME):
        Event.objects.filter(pk__in=some).update(public_id=Concat(Value(PROVISIONAL), Cast(F("pk"), CharField())))


def _some(clusters: Sequence[Cluster]) -> Iterator[list[int]]:
    """The indexes of all clusters, of some at a time: as many as have so many mentions."""
    indexes: list[int] = []
    mentions = 0
    for index, cluster in enumerate(clusters):
        if indexes and mentions + len(cluster.keys) > SOME:
            yield indexes
            indexes, mentions = [], 0
        indexes.append(index)
        mentions += len(cluster.keys)
    if indexes:
        yield indexes


def _write(rows: Sequence[Event], clusters: Sequence[Cluster], ids: Sequence[str]) -> tuple[int, int]:
    """Saves the clusters as these events; how many of the events are new, and how many others changed."""
    told = sources(key for cluster in clusters for key in cluster.keys)
    before = [machine_columns(event) for event in rows]
    for event, cluster, public_id in zip(rows, clusters, ids, strict=True):
        write(event, public_id, cluster, told)
    created = [event for event in rows if not event.pk]
    changed = [event for event, was in zip(rows, before, strict=True) if event.pk and machine_columns(event) != was]
    Event.objects.bulk_create(created)
    Event.objects.bulk_update(changed, MACHINE, batch_size=100)
    return len(created), len(changed)


def _assign(moved: Iterable[tuple[str, int]]) -> None:
    """Gives mentions, by their fingerprints, their events. A `bulk_update` would take ten times as long."""
    table = Mention._meta.db_table
    with connections[router.db_for_write(Mention)].cursor() as cursor:
        for some in batched(moved, SOME):
            rows = [(event, key) for key, event in some]
            cursor.executemany(f"UPDATE {table} SET event_id = %s WHERE fingerprint = %s", rows)  # noqa: S608


def _retire(orphans: Sequence[int], heirs: Mapping[int, int], had: Mapping[int, str], decided: Collection[int]) -> int:
    """Removes events that hold no mentions any more, leaving their addresses to their heirs; how many went.

    Those that an editor decided on stay.
    """
    gone = []
    for event in orphans:
        if event in decided:
            write_without_sources(Event.objects.get(pk=event))
            continue
        if heir := heirs.get(event):
            EventAddress.objects.filter(event=event).update(event=heir)
            EventAddress.objects.update_or_create(public_id=had[event], defaults={"event_id": heir})
            Decision.objects.filter(event=event).update(event=heir)
            Decision.objects.filter(other=event).update(other=heir)
        gone.append(event)
    for some in batched(gone, SOME):
        Event.objects.filter(pk__in=some).delete()
    return len(gone)
