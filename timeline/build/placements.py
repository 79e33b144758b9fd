"""The rows of the record of places: how a place is written, and read again."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from django.db import connections, router
from django.db.models import QuerySet

from articles.bulk_rows import insert, update
from timeline.build.batches import batched
from timeline.merging.evidence import Evidence
from timeline.merging.places import Likenesses, Place, Standing, told
from timeline.merging.span_groups import MONTH
from timeline.models.choices import Modality
from timeline.models.placements import Landmark, Placement, SpanUnit

LANDMARKS = (
    f"SELECT core, articles FROM {Landmark._meta.db_table} WHERE kind = %s AND unit = %s "  # noqa: S608
    "ORDER BY articles DESC, core LIMIT %s"
)
# In the order of `Evidence`, behind its key.
ITEM = (
    "article", "published_on", "start", "earliest", "latest", "granularity", "extent", "modality", "certainty",
    "sentence", "sentence_start",
)  # fmt: skip
OPEN = ("open", "stated_earliest", "stated_latest")
ROW = (
    "id", "mention", "event", "name", "kind", "label", "words", "tier", "group", "core", "standing", "likely", "alike",
    *OPEN, *ITEM,
)  # fmt: skip
COLUMNS = ("mention", "pk", "words", "label", "group", "core", "standing", "likely", "alike", "name", *OPEN, *ITEM)
# What tells the kinds of places apart (`Place.told`).
KINDS: Final = tuple(sorted({told(modality) for modality in Modality.values}))


def read(found: "QuerySet[Placement]") -> Iterator[tuple[int | None, Place]]:
    """Each with the key of its mention."""
    query, values = found.order_by("pk").values_list(*COLUMNS).query.sql_with_params()
    with connections[router.db_for_read(Placement)].cursor() as cursor:  # in half the time that the queryset takes
        cursor.execute(query, values)
        found_rows = cursor.fetchall()
    for row in found_rows:
        mention, pk, words, label, group, core, standing, likely, alike, name, open_end, first, last, *item = row
        key = name.removesuffix("*")
        evidence = Evidence(*(key, *item, "", ""))
        if open_end:
            evidence = replace(evidence, open=open_end, stated=(first, last))
        ends = (group, core, Standing(standing), likely, Likenesses(alike))
        yield mention, Place(evidence, words, label, name != key, pk, *ends)


def delete(keys: Iterable[int]) -> None:
    for some in batched(sorted(keys)):
        Placement.objects.filter(pk__in=some).delete()


def write_new(places: Iterable[Place], mentions: Mapping[str, int], events: Mapping[str, int]) -> None:
    """Writes places that have their keys; `mentions` and `events` are those of theirs, by their fingerprints.

    Mentions that are not among them are yet to come.
    """
    insert(
        Placement,
        ROW,
        (_row(place, mentions.get(place.item.key), events.get(place.item.key)) for place in places),
    )


def _row(place: Place, mention: int | None, event: int | None) -> tuple[Any, ...]:
    """A row of the columns `ROW`."""
    item = place.item
    return (
        place.pk,
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
        place.likenesses.written,
        item.open,
        *(item.stated or (None, None)),
        *(getattr(item, name) for name in ITEM),
    )


def write_mentions(found: Iterable[tuple[int, int | None, int]]) -> None:
    """Writes the keys of mentions that have come, and of their events, with their places."""
    update(Placement, ("mention", "event"), found)


def write_moved(places: Iterable[Place]) -> None:
    """Writes where these stand by now."""
    update(
        Placement,
        ("group", "core", "standing", "likely", "alike"),
        ((one.group, one.core, int(one.standing), one.likely, one.likenesses.written, one.pk) for one in places),
    )


def units(place: Place) -> list[int]:
    """The month and the year in which it counts among those of a landmark (`Landmark.unit_of`); none for longer."""
    first, last = place.days
    days = (last - first).days + 1
    return [Landmark.unit_of(days == 1, first.year, month) for month in (first.month, 0)] if days <= MONTH else []


def landmarks(kind: str, unit: int, most: int) -> list[tuple[str, int]]:
    """The cores of a month or year that most articles tell of, as they are stored, with how many do."""
    with connections[router.db_for_read(Landmark)].cursor() as cursor:  # asked for often
        cursor.execute(LANDMARKS, [kind, unit, most])
        return [(core, articles) for core, articles in cursor.fetchall()]


def count(kind: str, cores: Collection[str], counts: Iterable[tuple[str, int, int]]) -> None:
    """Writes how many articles tell of these cores, by units."""
    for some in batched(sorted(cores)):
        Landmark.objects.filter(core__in=some).delete()
    insert(
        Landmark,
        ("kind", "core", "unit", "articles"),
        ((kind, core, unit, articles) for core, unit, articles in counts),
    )
