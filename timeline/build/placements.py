"""The record of places in the database, as merging asks for it, and how it follows the mentions."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.db import connections, router
from django.db.models import QuerySet

from articles.bulk_rows import insert
from timeline.build.batches import batched
from timeline.build.stored_evidence import stored_evidence
from timeline.dates.arithmetic import shifted
from timeline.merging.evidence import Evidence
from timeline.merging.places import Account, Likenesses, Place, Span, Standing, placed
from timeline.models import Event, Mention, MentionQuerySet
from timeline.models.placements import Landmark, Placement, SpanUnit

SOME = 500  # rows: few enough to name them in a query
LANDMARKS = (
    f"SELECT core FROM {Landmark._meta.db_table} WHERE kind = %s AND unit = %s "  # noqa: S608
    "ORDER BY articles DESC, core LIMIT %s"
)
# In the order of `Evidence`, behind its key.
ITEM = (
    "article", "published_on", "start", "earliest", "latest", "granularity", "extent", "modality", "certainty",
    "sentence", "sentence_start",
)  # fmt: skip
OPEN = ("open", "stated_earliest", "stated_latest")
ROW = (
    "mention", "event", "name", "kind", "label", "words", "tier", "group", "core", "standing", "likely", *OPEN, *ITEM,
)  # fmt: skip
COLUMNS = ("mention", "pk", "words", "label", "group", "core", "standing", "likely", "alike", "name", *OPEN, *ITEM)


@dataclass(slots=True)
class Moves:
    """The places that came and went, by the kind of what they tell, and the events that some have left."""

    new: defaultdict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    gone: defaultdict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    events: set[int] = field(default_factory=set)

    @property
    def kinds(self) -> list[str]:
        return sorted(self.new.keys() | self.gone.keys())


def follow(touched: Collection[int], dated: MentionQuerySet, described: Mapping[str, str]) -> Moves:
    """Brings the places of the mentions touched, by their keys, in line with those of them that are `dated`.

    One that is as it was keeps its place. Places of mentions that are gone go. `described` has by fingerprint the
    words of those that were described already.
    """
    moves = Moves()
    _remove(moves, Placement.objects.filter(mention=None))
    for some in batched(sorted(touched), SOME):
        there: defaultdict[int | None, list[tuple[int, Place]]] = defaultdict(list)
        for mention, place in _read(Placement.objects.filter(mention__in=some)):
            there[mention].append((place.pk, place))
        # Their keys alone, since what makes them dated would be asked anew with each of the questions about them.
        standing = Mention.objects.filter(pk__in=list(dated.filter(pk__in=some).values_list("pk", flat=True)))
        decided = _decided(standing)
        rows: list[tuple[Any, ...]] = []
        places: list[Place] = []
        for mention, event, evidence in stored_evidence(standing, described):
            wanted = placed(evidence, str(event) if event in decided else None, described.get(evidence.key, ""))
            had = there.get(mention, [])
            if [_content(place) for place in wanted] == [_content(place) for _, place in had]:
                there.pop(mention)
                continue
            rows += [_row(mention, event, place) for place in wanted]
            places += wanted
        stale = [pk for held in there.values() for pk, _ in held]
        _remove(moves, Placement.objects.filter(pk__in=stale))
        insert(Placement, ROW, rows)
        keys = _keys(mention for mention, *_ in rows)
        for place in places:
            place.pk = keys[place.name]
            moves.new[place.told].append(place)
    return moves


def _decided(mentions: MentionQuerySet) -> set[int]:
    events = mentions.filter(event__isnull=False).order_by().values("event")
    return set(Event.objects.decided().filter(pk__in=events).values_list("pk", flat=True))


def _remove(moves: Moves, rows: "QuerySet[Placement]") -> None:
    gone = [place for _, place in _read(rows)]
    if not gone:
        return
    for place in gone:
        moves.gone[place.told].append(place)
    moves.events |= set(rows.filter(event__isnull=False).values_list("event", flat=True))
    for some in batched([place.pk for place in gone], SOME):
        Placement.objects.filter(pk__in=some).delete()
    _recount(place.core for place in gone)


def _content(place: Place) -> tuple[object, ...]:
    return (place.item, place.words, place.label, place.again)


def _keys(mentions: Iterable[int]) -> dict[str, int]:
    """Those of all placements of these mentions, by their names."""
    keys: dict[str, int] = {}
    for some in batched(sorted(set(mentions)), SOME):
        keys |= dict(Placement.objects.filter(mention__in=some).values_list("name", "pk"))
    return keys


def _row(mention: int, event: int | None, place: Place) -> tuple[Any, ...]:
    """A row of the columns `ROW`."""
    item = place.item
    return (
        mention,
        event,
        place.name,
        place.told,
        place.label,
        place.words,
        SpanUnit.of((item.latest - item.earliest).days + 1).value,
        place.group,
        place.core,
        place.standing.value,
        place.likely,
        item.open,
        *(item.stated or (None, None)),
        *(getattr(item, name) for name in ITEM),
    )


def _read(rows: "QuerySet[Placement]") -> Iterator[tuple[int | None, Place]]:
    """Each with the key of its mention."""
    for row in rows.order_by("pk").values_list(*COLUMNS):
        mention, pk, words, label, group, core, standing, likely, alike, name, open_end, first, last, *item = row
        key = name.removesuffix("*")
        evidence = Evidence(*(key, *item, "", ""))
        if open_end:
            evidence = replace(evidence, open=open_end, stated=(first, last))
        ends = (group, core, Standing(standing), likely, Likenesses(alike))
        yield mention, Place(evidence, words, label, name != key, pk, *ends)


class StoredPlaces:
    """The places of one kind: a `merging.places.Record`."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._rows = Placement.objects.filter(kind=kind).order_by()

    def on_days(self, first: datetime.date, last: datetime.date) -> Iterator[Place]:
        return _places(self._exact(first, last))

    def of_span(self, span: Span) -> Iterator[Place]:
        same = self._rows.filter(tier=SpanUnit.of(span.days), earliest=span.earliest, latest=span.latest)
        return (place for place in _places(same) if Span.of(place) == span)

    def of_cores(self, names: Collection[str]) -> Iterator[Place]:
        return (place for some in batched(names, SOME) for place in _places(self._rows.filter(core__in=some)))

    def by_key(self, keys: Collection[int]) -> Iterator[Place]:
        return (place for some in batched(sorted(keys), SOME) for place in _places(self._rows.filter(pk__in=some)))

    def accounts(self, first: datetime.date, last: datetime.date, shortest: int, longest: int) -> Iterator[Account]:
        if longest == 1:
            rows = self._exact(first, last)
        else:
            begins = (shifted(first, -longest), last)
            rows = self._longer(shortest, longest).filter(earliest__range=begins, latest__gte=first)
        return (Account(*row) for row in rows.values_list(*Account._fields))

    def landmarks(
        self, first: datetime.date, last: datetime.date, shortest: int, longest: int, most: int
    ) -> list[str]:
        month = first.month if first.month == last.month else 0
        unit = Landmark.unit_of(longest == 1, first.year, month)
        with connections[router.db_for_read(Landmark)].cursor() as cursor:  # asked for often
            cursor.execute(LANDMARKS, [self._kind, unit, most])
            return [core for (core,) in cursor.fetchall()]

    def save(self, places: Iterable[Place]) -> None:
        different = {place.pk: place for place in places}
        moved: set[str] = set()
        for some in batched(different, SOME):
            for pk, core, standing in self._rows.filter(pk__in=some).values_list("pk", "core", "standing"):
                place = different[pk]
                if (place.core, place.standing) != (core, standing):
                    moved |= {core, place.core}
        table = connections[router.db_for_write(Placement)].ops.quote_name(Placement._meta.db_table)
        rows = [
            (one.group, one.core, int(one.standing), one.likely, one.likenesses.written, one.pk)
            for one in different.values()
        ]
        with connections[router.db_for_write(Placement)].cursor() as cursor:
            cursor.executemany(
                f'UPDATE {table} SET "group" = %s, core = %s, standing = %s, likely = %s, alike = %s WHERE id = %s',  # noqa: S608
                rows,
            )
        _recount(moved)

    @cached_property
    def _has_longer(self) -> bool:
        return self._rows.filter(tier__gt=SpanUnit.DAY).exists()

    def _exact(self, first: datetime.date, last: datetime.date) -> "QuerySet[Placement]":
        return self._rows.filter(tier=SpanUnit.DAY, earliest__range=(first, last))

    def _longer(self, shortest: int, longest: int) -> "QuerySet[Placement]":
        if not self._has_longer:  # much is asked of them, and often there are none
            return self._rows.none()
        return self._rows.filter(tier__in=[tier for tier in SpanUnit if shortest <= tier <= longest])


def _recount(cores: Iterable[str]) -> None:
    """Counts anew how many articles tell of these cores in the months and years in which they begin."""
    for some in batched(sorted(set(cores) - {""}), SOME):
        Landmark.objects.filter(core__in=some).delete()
        own = Placement.objects.filter(core__in=some, standing=Standing.OWN, tier__lte=SpanUnit.MONTH).order_by()
        articles: defaultdict[tuple[str, str, int], set[str]] = defaultdict(set)
        for kind, core, tier, earliest, article in own.values_list("kind", "core", "tier", "earliest", "article"):
            for month in (earliest.month, 0):
                articles[kind, core, Landmark.unit_of(tier == SpanUnit.DAY, earliest.year, month)].add(article)
        insert(
            Landmark,
            ("kind", "core", "unit", "articles"),
            ((*which, len(told)) for which, told in articles.items()),
        )


def _places(rows: "QuerySet[Placement]") -> Iterator[Place]:
    return (place for _, place in _read(rows))


def hanging_on(cores: Collection[str], events: Collection[int] = ()) -> list[Place]:
    """All places that hang on these cores or are of these events, with those that editors' labels bring together."""
    found: dict[int, Place] = {}
    waiting: dict[str, set[Any]] = {"core": set(cores), "label": set(), "event": set(events)}
    seen: dict[str, set[Any]] = {"core": {""}, "label": {None}, "event": set()}
    while any(waiting.values()):
        asked = {column: names - seen[column] for column, names in waiting.items()}
        waiting = {column: set() for column in waiting}
        for column, names in asked.items():
            seen[column] |= names
            for some in batched(sorted(names), SOME):
                for _, place in _read(Placement.objects.filter(**{f"{column}__in": some})):
                    found[place.pk] = place
                    waiting["core"].add(place.core)
                    waiting["label"].add(place.label)
        waiting["core"] -= seen["core"]
        waiting["label"] -= seen["label"]
    return list(found.values())
