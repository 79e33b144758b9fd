"""Where mentions stand among each other: each with what it is compared by, on which days, and in which group.

It is what is kept between one gathering and the next (`Record`), so that a new article is compared with what is told
of its days and with nothing else.
"""

import datetime
import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from enum import IntEnum
from typing import Any, Final, Protocol

from timeline.merging.describe import Description, describe
from timeline.merging.evidence import Evidence, publication_order

SETS: Final = tuple(field.name for field in fields(Description) if field.name != "item")


class Standing(IntEnum):
    """How a mention came to its core."""

    OWN = 0  # it is of the group of a day, or of a span, that is the core
    ALONE = 1  # dated to a longer span, by itself it joined a core of days inside it
    TOGETHER = 2  # with others of the same span


@dataclass(slots=True)
class Place:
    """A mention on its days; one of an event that an editor dated stands on the editor's days as well (`again`).

    `item` is the mention without its words, `words` has its description as JSON. `label` is its event where an editor
    has decided on that. `group` names the mentions of the same days that tell the same, `core` the group that all of
    the event hang on, both by the name of the first published; `likely` tells how well one that joined fits.
    """

    item: Evidence
    words: str
    label: str | None = None
    again: bool = False
    pk: int = 0
    group: str = ""
    core: str = ""
    standing: Standing = Standing.OWN
    likely: float = 0.0

    @property
    def name(self) -> str:
        return f"{self.item.key}*" if self.again else self.item.key

    @property
    def told(self) -> str:
        """Mentions of different ones are never compared: what happened, was planned or was denied."""
        return told(self.item.modality)

    @property
    def days(self) -> tuple[datetime.date, datetime.date]:
        return self.item.earliest, self.item.latest

    @property
    def is_exact(self) -> bool:
        return self.item.earliest == self.item.latest

    @property
    def order(self) -> tuple[Any, ...]:
        return (*publication_order(self.item), self.again)


def told(modality: str) -> str:
    return "told" if modality in ("happened", "planned") else modality


@dataclass(frozen=True, slots=True)
class Span:
    """The days that mentions of one group of spans give."""

    earliest: datetime.date
    latest: datetime.date
    is_vague: bool

    @staticmethod
    def of(place: Place) -> "Span":
        return Span(*place.days, place.item.is_vague)

    @property
    def days(self) -> int:
        return (self.latest - self.earliest).days + 1


class Record(Protocol):
    """What is kept of all mentions of one kind (`Place.told`). Each query gives places as they were saved last."""

    def on_days(self, first: datetime.date, last: datetime.date) -> Iterable[Place]:
        """Those dated to a single day from `first` to `last`."""

    def spans_over(self, first: datetime.date, last: datetime.date, shortest: int, longest: int) -> Iterable[Place]:
        """Those dated to a span of so many days, more than one, that has one of these days."""

    def of_span(self, span: Span) -> Iterable[Place]:
        """Those dated to these very days."""

    def of_cores(self, names: Collection[str]) -> Iterable[Place]:
        """All that hang on these cores."""

    def exact_cores(self, first: datetime.date, last: datetime.date) -> list[str]:
        """The names of the cores of single days that have one of these days."""

    def span_cores(self, first: datetime.date, last: datetime.date, longest: int) -> list[str]:
        """The names of the groups of spans of up to so many days, beginning on these days, that joined no core."""

    def landmarks(
        self, first: datetime.date, last: datetime.date, shortest: int, longest: int, most: int
    ) -> list[str]:
        """Of the cores beginning on these days, of so many days, those that most articles tell of.

        Those that joined a core do not count; of cores with as many articles, the first by name.
        """

    def save(self, places: Collection[Place]) -> None:
        """Keeps the places' groups, cores, standings and how likely they are."""


def placed(evidence: Evidence, label: str | None, told: str = "") -> list[Place]:
    """The places of a mention, not yet in any group; `told` are its `words` where these are known."""
    told = told or words(evidence)
    items = [evidence]
    if label is not None and (settled := evidence.on_settled_days):
        items.append(settled)
    return [Place(_bare(item), told, label, again=item is not evidence) for item in items]


def words(evidence: Evidence) -> str:
    """A mention's description as JSON (`Place.words`). Hangs on no dates."""
    described = describe(evidence)
    return json.dumps([_packed(getattr(described, name)) for name in SETS], separators=(",", ":"), ensure_ascii=False)


def described(place: Place) -> Description:
    values = [_unpacked(value) for value in json.loads(place.words)]
    return Description(place.item, *values)


def _bare(item: Evidence) -> Evidence:
    digest = hashlib.blake2b(item.sentence.encode(), digest_size=8).hexdigest()
    return item.without_words(digest)


def _packed(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value


def _unpacked(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return frozenset(tuple(one) if isinstance(one, list) else one for one in value)
