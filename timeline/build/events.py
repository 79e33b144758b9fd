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

from articles.bulk_rows import insert, update
from timeline.build.batches import IN_QUERY, batched
from timeline.build.identity import PROVISIONAL, claims, heirs, possible_ids, public_id, public_ids
from timeline.build.keys import Keys
from timeline.build.moves import Moves, follow, moved_by_editor
from timeline.build.records import Records
from timeline.build.summary import MACHINE, machine_columns, write, write_without_sources
from timeline.build.tellers import Tellers
from timeline.merging import Cluster, clusters, regroup
from timeline.models import Decision, Event, EventAddress, Mention, MentionQuerySet, Placement

NOTHING: Final[Mapping[str, str]] = {}
FIELDS: Final = [field for field in Event._meta.concrete_fields if not field.generated]
COLUMNS: Final = tuple(field.name for field in FIELDS)
ATTRIBUTES: Final = tuple(field.attname for field in FIELDS)


@dataclass(frozen=True, slots=True)
class Gathering:
    """How many events came, changed and went.

    `events` are the keys of all that were looked at, `moved` of those that have other mentions or say something else.
    """

    created: int = 0
    changed: int = 0
    removed: int = 0
    events: frozenset[int] = field(default=frozenset(), compare=False, repr=False)
    moved: frozenset[int] = field(default=frozenset(), compare=False, repr=False)

    @property
    def gained(self) -> int:
        """How many more there are."""
        return self.created - self.removed


def gather(
    mentions: Collection[int],
    events: Collection[int] = (),
    described: Mapping[str, str] = NOTHING,
    anew: Collection[int] | None = None,
    *,
    labels: Mapping[int, str] | None = None,
    is_decision: bool = False,
    more_come: bool = False,
) -> Gathering:
    """Brings the events in line with the mentions touched, by their keys. Runs inside the caller's transaction.

    These find their places anew, and so do others where that follows: what comes out is what gathering all mentions
    would give. `events` are those that mentions may have left, or on which something was decided. Mentions that an
    editor found in an event on deciding stay together, and no two such events become one. The outcome does not depend
    on the order in which the mentions came in. `described` has by fingerprint the words by which some of the mentions
    are compared (`merging.places.Place.words`), where these are at hand; where only those given as `anew` were read
    since they were placed, those of the others hold still. With `is_decision` the events are those decided on;
    `labels` are those of all mentions, where nothing is on record. Where `more_come`, an ingestion under way keeps
    what it has on record of mentions that it is about to write.
    """
    touched = set(mentions)
    found: set[int] = set()
    for some in batched(sorted(set(events))):
        found |= set(Mention.objects.filter(event__in=some).values_list("pk", flat=True))
        were = Placement.objects.filter(event__in=some, mention__isnull=False)  # until an editor moved them
        touched |= set(were.values_list("mention", flat=True))
    touched |= found
    left = moved_by_editor(touched) | _leave(touched)
    records = Records()
    moves = follow(
        records,
        touched,
        _dated_mentions(),
        described,
        anew,
        found=found if is_decision else (),
        labels=labels,
        more_come=more_come,
    )
    concerned = {*events, *left, *_left_by(moves)}
    gathering = rearranged(records, moves, Tellers(), concerned).write(moves.mentions)
    records.release()
    return gathering


def rearranged(records: Records, moves: Moves, tellers: Tellers, concerned: Collection[int] = ()) -> "Arrangement":
    """Works out what events there are with what moved, besides those that it concerns. Writes nothing."""
    return Arrangement(records, clusters(records.hanging_on(regrouped(records, moves), concerned)), tellers, concerned)


def regrouped(records: Records, moves: Moves) -> set[str]:
    """Gives what came its places, and others theirs where that follows; the cores that are not what they were."""
    return {
        core for kind in moves.kinds for core in regroup(records.of(kind).at_hand, moves.new[kind], moves.gone[kind])
    }


def recount(records: Records, tellers: Tellers, articles: Collection[int]) -> Gathering:
    """Sums up anew the events that these articles tell of, where it changed which others have the same text."""
    for some in batched(sorted(articles)):
        tellers.forget(Mention.objects.filter(article__in=some).order_by().values_list("fingerprint", flat=True))
    events = events_of(articles)
    return Arrangement(records, clusters(records.hanging_on((), events)), tellers, events).write({})


def events_of(articles: Collection[int]) -> set[int]:
    """The events that these articles tell of."""
    found: set[int] = set()
    for some in batched(sorted(articles)):
        told = Mention.objects.filter(article__in=some, event__isnull=False).order_by()
        found |= set(told.values_list("event", flat=True))
    return found


def _left_by(moves: Moves) -> set[int]:
    """Those that hold places that went."""
    gone = [place.pk for places in moves.gone.values() for place in places]
    return {
        event
        for some in batched(gone)
        for event in Placement.objects.filter(pk__in=some, event__isnull=False).values_list("event", flat=True)
    }


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
    for some in batched(sorted(mentions)):
        rows = dict(Mention.objects.filter(pk__in=some, event__isnull=False).order_by().values_list("pk", "event"))
        if not rows:
            continue
        for staying in (_dated_mentions(), Mention.objects.filter(_held())):
            for mention in staying.filter(pk__in=list(rows)).values_list("pk", flat=True):
                rows.pop(mention, None)
        events |= set(rows.values())
        Mention.objects.filter(pk__in=rows).update(event=None)
    return events


class Arrangement:
    """Which events there are to be: clusters, and the events that hold their mentions today or may be empty.

    Making one only looks; `write` brings the events in line.
    """

    def __init__(
        self, records: Records, found: Sequence[Cluster], tellers: Tellers, concerned: Collection[int] = ()
    ) -> None:
        self._records, self._found, self._tellers = records, found, tellers
        self._keys = [cluster.keys for cluster in found]
        self._mentions = tellers.where(chain.from_iterable(self._keys))
        there = {event for _, event in self._mentions.values() if event} | set(concerned)
        self._had: dict[int, str] = {}
        self._decided: set[int] = set()
        for some in batched(sorted(there)):
            standing = Event.objects.filter(pk__in=some, merged_into=None)
            self._had |= dict(standing.values_list("pk", "public_id"))
            self._decided |= set(standing.decided().values_list("pk", flat=True))
        self._current = {key: event for key, (_, event) in self._mentions.items() if event in self._had}
        self._carried_on = claims(self._keys, self._current, self._decided)
        self._ids = _ids(self._keys, self._carried_on, self._had, self._decided)
        self._summed: list[Summed] | None = None
        self._event_keys = Keys(Event)

    def sum_up(self) -> None:
        """Works out all that the events will say, so that it need only be written."""
        self._summed = list(self._sums())
        self._records.write_down()

    def _sums(self) -> "Iterator[Summed]":
        for indexes in _some(self._found):
            carried_on = {index: self._carried_on[index] for index in indexes if index in self._carried_on}
            kept = Event.objects.in_bulk(carried_on.values())
            keys = iter(self._event_keys.next(len(indexes) - len(carried_on)))
            rows = [kept[carried_on[i]] if i in carried_on else Event(pk=next(keys)) for i in indexes]
            found = [self._found[index] for index in indexes]
            told = self._tellers.counted(key for one in found for key in one.keys)
            before = [machine_columns(event) for event in rows]
            for event, cluster, index in zip(rows, found, indexes, strict=True):
                write(event, self._ids[index], cluster, told)
            yield Summed(
                rows,
                [event for event in rows if event.pk not in kept],
                [e for e, was in zip(rows, before, strict=True) if e.pk in kept and machine_columns(e) != was],
            )

    def write(self, mentions: Mapping[str, int]) -> Gathering:
        """Writes the events and who is of which; `mentions` are the keys of those that have places anew."""
        orphans = sorted(self._had.keys() - self._carried_on.values())
        renamed = [event for index, event in self._carried_on.items() if self._had[event] != self._ids[index]]
        _free_ids([*renamed, *(event for event in orphans if event not in self._decided)])
        written: list[int] = []
        touched = set(orphans)
        created = changed = 0
        for summed in self._sums() if self._summed is None else self._summed:
            self._event_keys.claim()
            insert(Event, COLUMNS, ([getattr(event, name) for name in ATTRIBUTES] for event in summed.created))
            update(Event, MACHINE, ((*machine_columns(event), event.pk) for event in summed.changed))
            created, changed = created + len(summed.created), changed + len(summed.changed)
            written += [row.pk for row in summed.rows]
            touched |= {row.pk for row in (*summed.created, *summed.changed)}
        holding = {key: event for event, held in zip(written, self._keys, strict=True) for key in held}
        self._records.write(mentions, holding)
        moved = {key: pk for key, (pk, event) in self._mentions.items() if event != holding[key]}
        moved |= {key: pk for key, pk in mentions.items() if key not in self._mentions and key in holding}
        _assign((pk, holding[key]) for key, pk in moved.items())
        touched |= {holding[key] for key in moved} | {self._current[key] for key in moved if key in self._current}
        self._tellers.are_in({key: (pk, holding[key]) for key, pk in moved.items()})
        inherit = {old: written[index] for old, index in heirs(self._keys, self._current).items()}
        removed = _retire(orphans, inherit, self._had, self._decided)
        return Gathering(created, changed, removed, frozenset(written) | self._had.keys(), frozenset(touched))


@dataclass(frozen=True, slots=True)
class Summed:
    """Some of the events with what their mentions say together: all, those that are new, and those that changed."""

    rows: list[Event]
    created: list[Event]
    changed: list[Event]


def _ids(
    keys: Sequence[Sequence[str]], carried_on: Mapping[int, int], had: Mapping[int, str], decided: Collection[int]
) -> list[str]:
    """The public id of each event; those of decided, of merged and of all events not looked at stay theirs."""
    holding = set(carried_on.values())
    theirs = {had[event] for event in holding}
    reserved: set[str] = set()
    for some in batched(possible_ids(keys)):
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
    for some in batched(events):
        Event.objects.filter(pk__in=some).update(public_id=Concat(Value(PROVISIONAL), Cast(F("pk"), CharField())))


def _some(clusters: Sequence[Cluster]) -> Iterator[list[int]]:
    """The indexes of all clusters, of some at a time: as many as have so many mentions."""
    indexes: list[int] = []
    mentions = 0
    for index, cluster in enumerate(clusters):
        if indexes and mentions + len(cluster.keys) > IN_QUERY:
            yield indexes
            indexes, mentions = [], 0
        indexes.append(index)
        mentions += len(cluster.keys)
    if indexes:
        yield indexes


def _assign(moved: Iterable[tuple[int, int]]) -> None:
    """Gives mentions, by their keys, their events, and the placements with them."""
    with connections[router.db_for_write(Mention)].cursor() as cursor:
        for some in batched(moved):
            rows = [(event, mention) for mention, event in some]
            for table, column in ((Mention._meta.db_table, "id"), (Placement._meta.db_table, "mention_id")):
                cursor.executemany(f"UPDATE {table} SET event_id = %s WHERE {column} = %s", rows)  # noqa: S608


def _retire(orphans: Sequence[int], heirs: Mapping[int, int], had: Mapping[int, str], decided: Collection[int]) -> int:
    """Removes events that hold no mentions any more, leaving their addresses to their heirs; how many went.

    Those that an editor decided on stay.
    """
    for event in Event.objects.filter(pk__in=[event for event in orphans if event in decided]):
        write_without_sources(event)
    gone = [event for event in orphans if event not in decided]
    for some in batched(gone):
        inheriting = [event for event in some if event in heirs]
        for model, column in ((EventAddress, "event"), (Decision, "event"), (Decision, "other")):
            rows = model._default_manager.filter(**{f"{column}__in": inheriting}).order_by()
            update(model, (column,), [(heirs[event], pk) for pk, event in rows.values_list("pk", column)])
        EventAddress.objects.bulk_create(
            [EventAddress(public_id=had[event], event_id=heirs[event]) for event in inheriting],
            update_conflicts=True,
            unique_fields=["public_id"],
            update_fields=["event"],
        )
        Event.objects.filter(pk__in=some).delete()
    return len(gone)
