"""What the machine makes of an event's mentions, written onto the event; what an editor set is in other columns."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.db.models.functions import Coalesce

from timeline.build.doubts import Stated, doubts, stored, weight
from timeline.build.headlines import Telling, headline, sentence
from timeline.dates import hours
from timeline.merging import Cluster, importance
from timeline.models import Event, EventStatus, Mention

LOST_SOURCES = "None of its source sentences is there any more."
NOW_SAY = "The sources now say "

# The columns of an event that the machine writes.
MACHINE = [
    "public_id", "machine_title", "machine_sentence", "modality", "machine_earliest", "machine_latest",
    "machine_extent", "machine_open", "machine_clock", "machine_day_order", "granularity", "narrowed", "disputed",
    "needs_check", "doubts", "doubt", "article_count", "mention_count", "importance",
]  # fmt: skip
# Two outlets that print one text are one witness.
WITNESS = Coalesce("article__copy_of__fingerprint", "article__fingerprint")
WHERE = (WITNESS, "article__publisher", "sentence__position", "clock")
# An article's news stands in its first sentences, and is of its day or of the two before.
LEAD_SENTENCES = 3
NEWS_DAYS = 2
# Those of a mention that make it `Stated`.
TOLD = (
    "earliest", "latest", "certainty", "anchor_kind", "article__published_basis", "article__published_on",
    ExpressionWrapper(Q(editor_earliest__isnull=False), output_field=BooleanField()),
)  # fmt: skip
# Those that make it `Telling`.
TELLING = (
    "quote", "headline", "modality", "earliest", "latest", "certainty", "article__published_on", "clause_start",
    "clause_end", "sentence__start", "context",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """What there is to know of a mention to sum up its event; articles that have one text are one `witness`.

    `outlet` is the key of its article's publisher, `position` counts the article's sentences from 0, `clock` is the
    hour (`dates.hours`).
    """

    witness: str
    outlet: int | None
    position: int | None
    clock: str
    told: Stated
    telling: Telling


def sources(keys: Iterable[str]) -> dict[str, Counted]:
    """Those of the mentions with these fingerprints: no more than go into a query."""
    rows = Mention.objects.filter(fingerprint__in=list(keys)).order_by()
    return {
        key: Counted(witness, outlet, position, clock, Stated(*row[: len(TOLD)]), Telling(*row[len(TOLD) :]))
        for key, witness, outlet, position, clock, *row in rows.values_list("fingerprint", *WHERE, *TOLD, *TELLING)
    }


def machine_columns(event: Event) -> tuple[object, ...]:
    return tuple(getattr(event, name) for name in MACHINE)


def write(event: Event, public_id: str, cluster: Cluster, sources: Mapping[str, Counted]) -> None:
    """Writes onto the event what its mentions say together. Does not save it."""
    said = (event.machine_earliest, event.machine_latest, event.machine_open)
    event.public_id = public_id
    event.modality = cluster.modality
    tellings = [sources[key].telling for key in cluster.keys]
    span = (cluster.earliest, cluster.latest)
    event.machine_title = headline(tellings, span, cluster.modality)
    event.machine_sentence = sentence(tellings, span, cluster.modality)
    event.machine_earliest, event.machine_latest = cluster.earliest, cluster.latest
    event.machine_extent, event.machine_open = cluster.extent, cluster.open
    event.machine_clock = _clock(cluster, [sources[key] for key in cluster.keys])
    event.machine_day_order = hours.order_of(hours.read(event.machine_clock, cluster.earliest))
    event.granularity = cluster.granularity
    event.narrowed, event.disputed = cluster.narrowed, cluster.disputed
    event.article_count = len({sources[key].witness for key in cluster.keys})
    event.mention_count = len(cluster.keys)
    event.importance = _importance(cluster, [sources[key] for key in cluster.keys], event)
    told = [sources[key].told for key in cluster.keys]
    names = doubts(told, cluster.earliest, cluster.latest, cluster.disputed, is_open=bool(cluster.open))
    event.doubts, event.doubt = stored(names), weight(names)
    if event.needs_check == LOST_SOURCES:
        event.needs_check = ""
    if said != (event.machine_earliest, event.machine_latest, event.machine_open):
        _compare(event, *said)


def _clock(cluster: Cluster, counted: Sequence[Counted]) -> str:
    """The hour on an event's one day: that of the source published first that names one, else a part of the day.

    Of what happened no hour counts for which it was planned.
    """
    if cluster.earliest != cluster.latest or cluster.open:
        return ""
    day = (cluster.earliest, cluster.latest)
    rows = (one for one in counted if one.clock and one.telling.modality == cluster.modality)
    told = [one.clock for one in rows if (one.told.earliest, one.told.latest) == day]
    return next((clock for clock in told if clock not in hours.PARTS), told[0] if told else "")


def _importance(cluster: Cluster, counted: Sequence[Counted], event: Event) -> float:
    outlets = {one.outlet for one in counted if one.outlet is not None}
    leads = {one.witness for one in counted if _is_lead(one)}
    outlet_count = max(1, len(outlets))
    return importance(cluster, event.article_count, outlet_count, len(leads), titled=bool(event.machine_title))


def _is_lead(one: Counted) -> bool:
    """Is it what its article is about: told first, as news?"""
    published, earliest, latest = one.told.published_on, one.told.earliest, one.told.latest
    if one.position is None or one.position >= LEAD_SENTENCES or not published or not earliest or not latest:
        return False
    return (published - earliest).days <= NEWS_DAYS and latest <= published


def _compare(event: Event, earliest: datetime.date | None, latest: datetime.date | None, open_end: str) -> None:
    """Asks for a check where the sources, which gave these days before, have come to say something else.

    That some of them now say what the editor does is no reason to ask.
    """
    if event.set_by_editor and event.status != EventStatus.HIDDEN:
        asked = event.needs_check.startswith(NOW_SAY)
        if asked or (not event.needs_check and not _only_agrees(event, earliest, latest, open_end)):
            event.needs_check = f"{NOW_SAY}{event.machine_words}."
    elif event.needs_check.startswith(NOW_SAY):
        event.needs_check = ""


def _only_agrees(event: Event, earliest: datetime.date | None, latest: datetime.date | None, open_end: str) -> bool:
    """Is all that the sources add to these days of theirs the editor's?"""
    if open_end or event.machine_open:
        return False
    if earliest is None or latest is None or event.editor_earliest is None or event.editor_latest is None:
        return False
    both = (min(earliest, event.editor_earliest), max(latest, event.editor_latest))
    return (event.machine_earliest, event.machine_latest) == both


def write_without_sources(event: Event) -> None:
    """Saves an event that an editor decided on and that holds no dated mentions any more.

    Without a sentence it is off the timeline and asks to be looked at; with sentences that wait for the publication
    date of their article it has no date but the editor's.
    """
    held = event.mentions.filter(article__withdrawn_at=None).values_list(WITNESS, flat=True)
    event.mention_count, event.article_count = len(held), len(set(held))
    event.machine_earliest = event.machine_latest = None
    event.machine_open = event.machine_clock = ""
    event.machine_day_order = hours.NO_ORDER
    event.doubts, event.doubt = "", 0
    if not held and event.status != EventStatus.HIDDEN and not event.hidden_mentions.exists():
        event.needs_check = LOST_SOURCES
    event.save(update_fields=MACHINE)
