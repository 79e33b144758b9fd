"""Gathering all mentions into events, carrying on the events that are there rather than making them anew."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Cast, Concat, Left

from timeline.doubts import Told, doubts, stored, weight
from timeline.identity import PROVISIONAL, PUBLIC_ID_LENGTH, claims, heirs, public_ids
from timeline.merging import Cluster, Dates, Evidence, importance, merge
from timeline.models import ON_THE_TIMELINE, Decision, Event, EventAddress, EventStatus, Mention, Modality

LOST_SOURCES = "None of its source sentences is there any more."
NOW_SAY = "The sources now say "
SOME = 500  # events, few enough to name them in a query

# The columns of an event that the machine writes.
MACHINE = [
    "public_id", "machine_title", "modality", "machine_earliest", "machine_latest", "machine_extent", "granularity",
    "narrowed", "disputed", "needs_check", "doubts", "doubt", "article_count", "mention_count",
    "importance",
]  # fmt: skip


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

    `only` names the events to look at, with `beside` the mentions that have none yet: an editor who merges two events
    need not wait until all others were looked at too.
    """
    decided = set(Event.objects.decided().values_list("pk", flat=True))
    mentions = {mention.fingerprint: mention for mention in _dated_mentions(only, beside)}
    there = Event.objects.filter(merged_into=None)
    events = {event.pk: event for event in (there if only is None else there.filter(pk__in=only))}
    current = {key: mention.event_id for key, mention in mentions.items() if mention.event_id}

    clusters = merge(
        [_evidence(mention, _settled(events.get(mention.event_id or 0))) for mention in mentions.values()],
        {key: str(event) for key, event in current.items() if event in decided},
    )
    keys = [cluster.keys for cluster in clusters]
    carried_on = claims(keys, current, decided)
    rows = [events[carried_on[index]] if index in carried_on else Event() for index in range(len(clusters))]
    orphans = [event for pk, event in events.items() if pk not in set(carried_on.values())]
    before = [_machine_columns(event) for event in rows]
    ids = _ids(rows, keys, mentions, decided, events)
    for event, cluster, public_id in zip(rows, clusters, ids, strict=True):
        said = (event.machine_earliest, event.machine_latest)
        _describe(event, public_id, cluster, mentions)
        if event.pk in decided and said != (event.machine_earliest, event.machine_latest):
            _compare(event, *said)
    created = [event for event in rows if not event.pk]
    changed = [event for event, was in zip(rows, before, strict=True) if event.pk and _machine_columns(event) != was]

    _free_ids(changed + orphans)
    Event.objects.bulk_create(created)
    Event.objects.bulk_update(changed, MACHINE, batch_size=100)
    _assign(rows, keys, mentions)
    inherited = {old: rows[index] for old, index in heirs(keys, current).items()}
    removed = _retire(orphans, inherited, decided)
    return Gathering(len(created), len(changed), removed)


def _dated_mentions(only: Collection[int] | None, beside: Collection[int]) -> Sequence[Mention]:
    """All mentions that belong on the timeline; those that no longer do leave their events.

    What an editor put into an event, or found there on deciding, stays, even if a rule comes to see it otherwise.
    """
    held = Q(event__in=Event.objects.decided().values("pk"), hidden=False)
    dated = Mention.objects.dated() | Mention.objects.filter(held, earliest__isnull=False)
    leaving = Mention.objects.filter(event__isnull=False).exclude(pk__in=dated.values("pk"))
    leaving.exclude(held).update(event=None)
    if only is not None:
        dated = dated.filter(Q(event__in=only) | Q(pk__in=beside))
    return list(dated.select_related("article", "sentence").defer("article__text"))


def _settled(event: Event | None) -> Dates | None:
    """The dates that an editor gave the event, if any."""
    if event is None or event.editor_undated or event.editor_earliest is None or event.editor_latest is None:
        return None
    return Dates(
        event.editor_earliest, event.editor_latest, event.editor_granularity or "range", event.editor_extent or ""
    )


def _evidence(mention: Mention, settled: Dates | None) -> Evidence:
    if mention.earliest is None or mention.latest is None:
        raise ValueError(f"{mention} has no date.")
    return Evidence(
        key=mention.fingerprint,
        article=mention.article.fingerprint,
        published_on=mention.article.published_on,
        origin=mention.article.origin,
        start=mention.start,
        earliest=mention.earliest,
        latest=mention.latest,
        granularity=mention.granularity,
        extent=mention.extent,
        modality=mention.modality if mention.modality in ON_THE_TIMELINE else Modality.HAPPENED,
        certainty=mention.certainty,
        sentence=mention.quote,
        clause=mention.clause,
        title=mention.title,
        settled=settled,
    )


def _ids(
    rows: Sequence[Event],
    keys: Sequence[Sequence[str]],
    mentions: Collection[str],
    decided: Collection[int],
    looked_at: Collection[int],
) -> list[str]:
    """The public id of each event; those of decided, of merged and of all events not looked at stay theirs."""
    holding = {event.pk for event in rows if event.pk}
    had = {event.public_id for event in rows if event.public_id}
    reserved, living = set(), list(mentions)
    for pk, merged_into, public_id in Event.objects.values_list("pk", "merged_into", "public_id"):
        if pk not in holding and (merged_into or pk in decided or pk not in looked_at):
            reserved.add(public_id)
    if len(had) < SOME:  # a mention that is not looked at keeps its id from them as well
        begins = Left("fingerprint", PUBLIC_ID_LENGTH)
        living += Mention.objects.alias(begins=begins).filter(begins__in=had).values_list("fingerprint", flat=True)
    return public_ids(
        [(event.public_id, event_keys) for event, event_keys in zip(rows, keys, strict=True)],
        living,
        settled={event.public_id for event in rows if event.pk in decided},
        reserved=reserved,
    )


def _machine_columns(event: Event) -> tuple[object, ...]:
    return tuple(getattr(event, name) for name in MACHINE)


def _describe(event: Event, public_id: str, cluster: Cluster, mentions: Mapping[str, Mention]) -> None:
    """Writes onto the event what the machine knows; what an editor set is in other columns."""
    event.public_id = public_id
    event.machine_title = cluster.title
    event.modality = cluster.modality
    event.machine_earliest, event.machine_latest = cluster.earliest, cluster.latest
    event.machine_extent = cluster.extent
    event.granularity = cluster.granularity
    event.narrowed, event.disputed = cluster.narrowed, cluster.disputed
    # A text that ran under two names is one voice.
    event.article_count = len({mentions[key].article.fingerprint for key in cluster.keys})
    event.mention_count = len(cluster.keys)
    event.importance = importance(cluster, event.article_count)
    names = doubts(
        [_told(mentions[key]) for key in cluster.keys], cluster.earliest, cluster.latest, disputed=cluster.disputed
    )
    event.doubts, event.doubt = stored(names), weight(names)
    if event.needs_check == LOST_SOURCES:
        event.needs_check = ""


def _told(mention: Mention) -> Told:
    return Told(
        earliest=mention.earliest,
        latest=mention.latest,
        certainty=mention.certainty,
        anchor_kind=mention.anchor_kind,
        basis=mention.article.published_basis,
        published_on=mention.article.published_on,
        by_editor=mention.read_by_editor,
    )


def _compare(event: Event, earliest: datetime.date | None, latest: datetime.date | None) -> None:
    """Asks for a check where the sources, which gave these days before, have come to say something else.

    That some of them now say what the editor does is no reason to ask.
    """
    if event.set_by_editor and event.status != EventStatus.HIDDEN:
        asked = event.needs_check.startswith(NOW_SAY)
        if asked or (not event.needs_check and not _only_agrees(event, earliest, latest)):
            event.needs_check = f"{NOW_SAY}{event.machine_words}."
    elif event.needs_check.startswith(NOW_SAY):
        event.needs_check = ""


def _only_agrees(event: Event, earliest: datetime.date | None, latest: datetime.date | None) -> bool:
    """Is all that the sources add to these days of theirs the editor's?"""
    if earliest is None or latest is None or event.editor_earliest is None or event.editor_latest is None:
        return False
    both = (min(earliest, event.editor_earliest), max(latest, event.editor_latest))
    return (event.machine_earliest, event.machine_latest) == both


def _free_ids(events: list[Event]) -> None:
    """Moves ids that are about to change out of the way: they are unique, and may only change places."""
    Event.objects.filter(pk__in=[event.pk for event in events]).update(
        public_id=Concat(Value(PROVISIONAL), Cast(F("pk"), CharField()))
    )


def _assign(rows: Sequence[Event], keys: Sequence[Sequence[str]], mentions: Mapping[str, Mention]) -> None:
    moved = []
    for event, event_keys in zip(rows, keys, strict=True):
        for key in event_keys:
            if mentions[key].event_id != event.pk:
                mentions[key].event = event
                moved.append(mentions[key])
    Mention.objects.bulk_update(moved, ["event"], batch_size=400)


def _retire(orphans: Sequence[Event], inherited: Mapping[int, Event], decided: Collection[int]) -> int:
    """Removes events that hold no mentions any more, leaving their addresses to their heirs; how many went.

    Those that an editor decided on stay. Without a sentence they are off the timeline and ask to be looked at; with
    sentences that wait for the publication date of their article they have no date but the editor's.
    """
    removed = 0
    for event in orphans:
        if event.pk in decided:
            _keep(event)
            continue
        heir = inherited.get(event.pk)
        if heir:
            EventAddress.objects.filter(event=event).update(event=heir)
            EventAddress.objects.update_or_create(public_id=event.public_id, defaults={"event": heir})
            Decision.objects.filter(event=event).update(event=heir)
            Decision.objects.filter(other=event).update(other=heir)
        event.delete()
        removed += 1
    return removed


def _keep(event: Event) -> None:
    held = event.mentions.values_list("article__fingerprint", flat=True)
    event.mention_count, event.article_count = len(held), len(set(held))
    event.machine_earliest = event.machine_latest = None
    event.doubts, event.doubt = "", 0
    if not held and event.status != EventStatus.HIDDEN and not event.hidden_mentions.exists():
        event.needs_check = LOST_SOURCES
    event.save(update_fields=MACHINE)
