"""Gathering all mentions into events, carrying on the events that are there rather than making them anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import CharField, F, Value
from django.db.models.functions import Cast, Concat

from timeline.identity import claims, heirs, public_ids
from timeline.merging import Cluster, Evidence, merge
from timeline.models import Event, EventAddress, Mention

LOST_SOURCES = "None of its source sentences is there any more."

# The columns of an event that the machine writes.
MACHINE = [
    "public_id", "machine_title", "modality", "machine_earliest", "machine_latest", "machine_extent", "granularity",
    "narrowed", "disputed", "needs_check", "article_count", "mention_count",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gathering:
    """How many events came, changed and went."""

    created: int = 0
    changed: int = 0
    removed: int = 0


def gather() -> Gathering:
    """Brings the events in line with the mentions. Runs inside the caller's transaction.

    Mentions of an event on which an editor has decided stay together, and no two such events become one. The outcome
    does not depend on the order in which the mentions came in.
    """
    mentions = {mention.fingerprint: mention for mention in _dated_mentions()}
    events = {event.pk: event for event in Event.objects.all()}
    decided = set(Event.objects.decided().values_list("pk", flat=True))
    current = {key: mention.event_id for key, mention in mentions.items() if mention.event_id}

    clusters = merge(
        [_evidence(mention) for mention in mentions.values()],
        {key: str(event) for key, event in current.items() if event in decided},
    )
    keys = [cluster.keys for cluster in clusters]
    carried_on = claims(keys, current, decided)
    rows = [events[carried_on[index]] if index in carried_on else Event() for index in range(len(clusters))]
    before = [_machine_columns(event) for event in rows]
    ids = public_ids([(event.public_id, event_keys) for event, event_keys in zip(rows, keys, strict=True)], mentions)
    for event, cluster, public_id in zip(rows, clusters, ids, strict=True):
        _describe(event, public_id, cluster, mentions)
    created = [event for event in rows if not event.pk]
    changed = [event for event, was in zip(rows, before, strict=True) if event.pk and _machine_columns(event) != was]
    orphans = [event for pk, event in events.items() if pk not in set(carried_on.values())]

    _free_ids(changed + orphans)
    Event.objects.bulk_create(created)
    Event.objects.bulk_update(changed, MACHINE, batch_size=100)
    _assign(rows, keys, mentions)
    inherited = {old: rows[index] for old, index in heirs(keys, current).items()}
    removed = _retire(orphans, inherited, decided)
    return Gathering(len(created), len(changed), removed)


def _dated_mentions() -> Sequence[Mention]:
    """All mentions that belong on the timeline; those that no longer do leave their events."""
    dated = Mention.objects.dated()
    Mention.objects.filter(event__isnull=False).exclude(pk__in=dated.values("pk")).update(event=None)
    return list(dated.select_related("article", "sentence").defer("article__text"))


def _evidence(mention: Mention) -> Evidence:
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
        modality=mention.modality,
        certainty=mention.certainty,
        sentence=mention.quote,
        clause=mention.clause,
        title=mention.title,
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
    if event.needs_check == LOST_SOURCES:
        event.needs_check = ""


def _free_ids(events: list[Event]) -> None:
    """Moves ids that are about to change out of the way: they are unique, and may only change places."""
    Event.objects.filter(pk__in=[event.pk for event in events]).update(
        public_id=Concat(Value("~"), Cast(F("pk"), CharField()))
    )


def _assign(rows: Sequence[Event], keys: Sequence[Sequence[str]], mentions: Mapping[str, Mention]) -> None:
    moved = []
    for event, event_keys in zip(rows, keys, strict=True):
        for key in event_keys:
            if mentions[key].event_id != event.pk:
                mentions[key].event = event
                moved.append(mentions[key])
    Mention.objects.bulk_update(moved, ["event"], batch_size=400)


def _retire(orphans: Sequence[Event], inherited: Mapping[int, Event], decided: set[int]) -> int:
    """Removes events that hold no mentions any more, leaving their addresses to their heirs; how many went.

    Those that an editor decided on stay, off the timeline, and ask to be looked at.
    """
    removed = 0
    for event in orphans:
        if event.pk in decided or event.corrections.exists():
            event.mention_count = event.article_count = 0
            event.needs_check = LOST_SOURCES
            event.save(update_fields=["public_id", "mention_count", "article_count", "needs_check"])
            continue
        heir = inherited.get(event.pk)
        if heir:
            EventAddress.objects.filter(event=event).update(event=heir)
            EventAddress.objects.update_or_create(public_id=event.public_id, defaults={"event": heir})
        event.delete()
        removed += 1
    return removed
