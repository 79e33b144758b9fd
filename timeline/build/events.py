"""Gathering mentions into events, carrying on the events that are there rather than making them anew.

Only what hangs on the days of the mentions touched is looked at (`timeline.merging.regroup`).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from django.db import connections, router
from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Cast, Concat

from timeline.build.batches import batched
from timeline.build.identity import PROVISIONAL, claims, heirs, possible_ids, public_id, public_ids
from timeline.build.placements import StoredPlaces, follow, hanging_on
from timeline.build.summary import MACHINE, machine_columns, sources, write, write_without_sources
from timeline.merging import Cluster, clusters, regroup
from timeline.models import Decision, Event, EventAddress, Mention, MentionQuerySet, Placement

NOTHING: Final[Mapping[str, str]] = {}
SOME = 500  # rows: few enough to name them in a query


@dataclass(frozen=True, slots=True)
class Gathering:
    """How many events came, changed and went; `events` are the keys of all that were looked at."""

    created: int = 0
    changed: int = 0
    removed: int = 0
    events: frozenset[int] = field(default=frozenset(), compare=False, repr=False)


def gather(
    mentions: Collection[int], events: Collection[int] = (), described: Mapping[str, str] = NOTHING
) -> Gathering:
    """Brings the events in line with the mentions touched, by their keys. Runs inside the caller's transaction.

    These find their places anew, and so do others where that follows: what comes out is what gathering all mentions
    would give. `events` are those that mentions may have left, or on which something was decided. Mentions of an event
    on which an editor has decided stay together, and no two such events become one. The outcome does not depend on
    the order in which the mentions came in. `described` has by fingerprint the words by which some of the mentions are
    compared (`merging.places.Place.words`), where these are at hand.
    """
    touched = set(mentions)
    for some in batched(sorted(set(events)), SOME):
        touched |= set(Mention.objects.filter(event__in=some).values_list("pk", flat=True))
        were = Placement.objects.filter(event__in=some, mention__isnull=False)  # until an editor moved them
        touched |= set(were.values_list("mention", flat=True))
    left = _leave(touched)
    moves = follow(touched, _dated_mentions(), described)
    cores = {core for kind in moves.kinds for core in regroup(StoredPlaces(kind), moves.new[kind], moves.gone[kind])}
    concerned = {*events, *left, *moves.events}
    return _rearrange(clusters(hanging_on(cores, concerned)), concerned)


def _held() -> Q:
    """What an editor put into an event, or found there on deciding, stays, whatever a rule comes to see in it."""
    return Q(event__in=Event.objects.decided().values("pk"), hidden=False)


def _dated_mentions() -> MentionQuerySet:
    """All mentions that belong on the timeline."""
    # Those of a withdrawn article keep their place in what was decided, and do not count until it comes back.
    standing = Q(earliest__isnull=False, article__withdrawn_at=None)
    return Mention.objects.dated() | Mention.objects.filter(_held(), standing)


def _leave(mentions: Collection[int]) -> set[int]:
    """Takes those of these mentions that no longer belong on the timeline out of their events; these."""
    events: set[int] = set()
    for some in batched(sorted(mentions), SOME):
        rows = dict(Mention.objects.filter(pk__in=some, event__isnull=False).order_by().values_list("pk", "event"))
        if not rows:
            continue
        for staying in (_dated_mentions(), Mention.objects.filter(_held())):
            for mention in staying.filter(pk__in=list(rows)).values_list("pk", flat=True):
                rows.pop(mention, None)
        events |= set(rows.values())
        Mention.objects.filter(pk__in=rows).update(event=None)
    return events


def _rearrange(found: Sequence[Cluster], events: Collection[int]) -> Gathering:
    """Makes events of these clusters, of the events that hold their mentions today and of others that may be empty."""
    keys = [cluster.keys for cluster in found]
    mentions = _mentions(chain.from_iterable(keys))
    there = {event for _, event in mentions.values() if event} | set(events)
    had: dict[int, str] = {}
    decided: set[int] = set()
    for some in batched(sorted(there), SOME):
        standing = Event.objects.filter(pk__in=some, merged_into=None)
        had |= dict(standing.values_list("pk", "public_id"))
        decided |= set(standing.decided().values_list("pk", flat=True))
    current = {key: event for key, (_, event) in mentions.items() if event in had}
    carried_on = claims(keys, current, decided)
    orphans = sorted(had.keys() - carried_on.values())
    ids = _ids(keys, carried_on, had, decided)
    renamed = [event for index, event in carried_on.items() if had[event] != ids[index]]
    _free_ids([*renamed, *(event for event in orphans if event not in decided)])
    written: list[int] = []
    created = changed = 0
    for indexes in _some(found):
        kept = Event.objects.in_bulk([carried_on[index] for index in indexes if index in carried_on])
        rows = [kept[carried_on[index]] if index in carried_on else Event() for index in indexes]
        new, other = _write(rows, [found[index] for index in indexes], [ids[index] for index in indexes])
        created, changed = created + new, changed + other
        written += [row.pk for row in rows]
    _assign(
        (mentions[key][0], event)
        for event, held in zip(written, keys, strict=True)
        for key in held
        if mentions[key][1] != event
    )
    removed = _retire(orphans, {old: written[index] for old, index in heirs(keys, current).items()}, had, decided)
    return Gathering(created, changed, removed, frozenset(written) | had.keys())


def _mentions(keys: Iterable[str]) -> dict[str, tuple[int, int | None]]:
    """The mentions' keys, and those of the events that hold them today."""
    held: dict[str, tuple[int, int | None]] = {}
    for some in batched(keys, SOME):
        rows = Mention.objects.filter(fingerprint__in=some).order_by().values_list("fingerprint", "pk", "event")
        held |= {key: (pk, event) for key, pk, event in rows}
    return held


def _ids(
    keys: Sequence[Sequence[str]], carried_on: Mapping[int, int], had: Mapping[int, str], decided: Collection[int]
) -> list[str]:
    """The public id of each event; those of decided, of merged and of all events not looked at stay theirs."""
    holding = set(carried_on.values())
    theirs = {had[event] for event in holding}
    reserved: set[str] = set()
    for some in batched(possible_ids(keys), SOME):
        rows = Event.objects.filter(public_id__in=some).order_by().values_list("pk", "public_id")
        reserved |= {id_ for event, id_ in rows if event not in holding and (event in decided or event not in had)}
    living = {key for held in keys for key in held}
    own = {public_id(key) for key in living}
    for begins in theirs - own:  # a mention that is not looked at keeps its id from them as well
        living |= set(Mention.objects.filter(fingerprint__startswith=begins).values_list("fingerprint", flat=True)[:1])
    return public_ids(
        [(had[carried_on[index]] if index in carried_on else "", held) for index, held in enumerate(keys)],
        living,
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
    for event, cluster, new_id in zip(rows, clusters, ids, strict=True):
        write(event, new_id, cluster, told)
    created = [event for event in rows if not event.pk]
    changed = [event for event, was in zip(rows, before, strict=True) if event.pk and machine_columns(event) != was]
    Event.objects.bulk_create(created)
    Event.objects.bulk_update(changed, MACHINE, batch_size=100)
    return len(created), len(changed)


def _assign(moved: Iterable[tuple[int, int]]) -> None:
    """Gives mentions their events, and the placements with them. A `bulk_update` would take ten times as long."""
    with connections[router.db_for_write(Mention)].cursor() as cursor:
        for some in batched(moved, SOME):
            rows = [(event, mention) for mention, event in some]
            for table, column in ((Mention._meta.db_table, "id"), (Placement._meta.db_table, "mention_id")):
                cursor.executemany(f"UPDATE {table} SET event_id = %s WHERE {column} = %s", rows)  # noqa: S608


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
