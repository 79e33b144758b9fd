"""Where mentions stand among each other: each with what it is compared by, on which days, and in which group.

It is what is kept between one gathering and the next (`Record`), so that a new article is compared with what is told
of its days and with nothing else.
"""

import datetime
import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, fields
from enum import IntEnum
from functools import lru_cache
from typing import Any, Final, NamedTuple, Protocol

from timeline.merging.describe import Description, describe
from timeline.merging.evidence import Evidence, publication_order

SETS: Final = tuple(one.name for one in fields(Description) if one.name != "item")
PAIRED: Final = frozenset({"sides", "common", "amounts"})  # sets of pairs
GISTS: Final = 30_000  # at hand: asked for again and again, of the mentions around
_NEAR, _FAR, _WHAT, _BESIDE, _ACTOR, _DOER, _POINTS = (
    SETS.index(name) for name in ("near", "far", "what", "beside", "actor", "doer", "points")
)


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
    likenesses: "Likenesses" = field(default_factory=lambda: Likenesses())

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
    def account(self) -> "Account":
        """The same in short."""
        item = self.item
        where = (self.pk, *self.days, item.article, item.sentence_start, self.words)
        return Account(*where, self.group, self.core, self.standing)

    @property
    def order(self) -> tuple[Any, ...]:
        return (*publication_order(self.item), self.again)


class Likenesses:
    """How alike those of the same days are that were there before a mention or came with it, by their keys.

    What is not there was not alike, or was not looked at. As text "12:0.5 14 17:0.83", where that with 14 is known to
    be 0; "-" until the mention is compared. Most are not asked for, and stay as they were written.
    """

    __slots__ = ("_found", "_text", "_written")

    def __init__(self, written: str = "-") -> None:
        self._written, self._found = written, dict[int, float]()
        self._text: str | None = None  # of what was found, where it was written down since

    @property
    def are_known(self) -> bool:
        return self._written != "-"

    def forget(self) -> None:
        self._written = "-"

    def begin(self) -> None:
        self._written, self._found, self._text = "", {}, None

    def note(self, key: int, alike: float) -> None:
        self.found[key] = alike
        self._text = None

    @property
    def found(self) -> dict[int, float]:
        if self._written:
            pairs = (pair.partition(":") for pair in self._written.split(" "))
            self._found = {int(key): float(score or 0) for key, _, score in pairs}
            self._written, self._text = "", None
        return self._found

    @property
    def written(self) -> str:
        if self._written:
            return self._written
        if self._text is None:
            self._text = " ".join(f"{key}:{alike!r}" if alike else str(key) for key, alike in self._found.items())
        return self._text


class Account(NamedTuple):
    """A place in short: as much of it as tells whether the whole is worth reading."""

    pk: int
    earliest: datetime.date
    latest: datetime.date
    article: str
    sentence_start: int
    words: str
    group: str
    core: str
    standing: int

    @property
    def days(self) -> int:
        return (self.latest - self.earliest).days + 1


class Gist(NamedTuple):
    """The part of a description by which what might be one happening is found."""

    near: frozenset[str]
    far: frozenset[str]
    what: frozenset[str]
    beside: frozenset[str]
    actor: frozenset[str]
    doer: frozenset[str]
    points: bool

    @property
    def clause(self) -> tuple[frozenset[str], ...]:
        return self.near, self.what, self.doer


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

    def of_span(self, span: Span) -> Iterable[Place]:
        """Those dated to these very days."""

    def of_cores(self, names: Collection[str]) -> Iterable[Place]:
        """All that hang on these cores."""

    def by_key(self, keys: Collection[int]) -> Iterable[Place]:
        """Those with these keys."""

    def accounts(self, first: datetime.date, last: datetime.date, shortest: int, longest: int) -> Iterable[Account]:
        """Those dated to a span of so many days, or to one day, that has one of these days, in short."""

    def landmarks(
        self, first: datetime.date, last: datetime.date, shortest: int, longest: int, most: int
    ) -> list[str]:
        """Of the cores beginning in a month, or a year, of so many days, those that most articles tell of.

        Those that joined a core do not count; of cores with as many articles, the first by name.
        """

    def save(self, places: Collection[Place]) -> None:
        """Keeps the places' groups, cores, standings, how likely they are and which they are like."""


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
    values: Iterable[Any] = json.loads(place.words)
    return Description(place.item, *map(_unpacked, SETS, values))


@lru_cache(GISTS)
def told_in(words: str) -> Gist:
    """The part of a description, without unpacking the rest: all that are asked for are lists of plain words.

    >>> told_in('[["met","oslo"],[],["meet"],[],[],["lee"],[],[],[],[],[],[],[],[],[],[],[],[],true,false]').what
    frozenset({'meet'})
    """
    lists = words[2:].split("],[", _POINTS + 1)
    near, far, what, beside, actor, doer = (_words(lists[at]) for at in (_NEAR, _FAR, _WHAT, _BESIDE, _ACTOR, _DOER))
    return Gist(near, far, what, beside, actor, doer, bool(lists[_POINTS]))


def _words(part: str) -> frozenset[str]:
    return frozenset(json.loads(f"[{part}]") if "\\" in part else part[1:-1].split('","')) if part else frozenset()


def _bare(item: Evidence) -> Evidence:
    digest = hashlib.blake2b(item.sentence.encode(), digest_size=8).hexdigest()
    return item.without_words(digest)


def _packed(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value


def _unpacked(name: str, value: Any) -> Any:
    if isinstance(value, bool):
        return value
    return frozenset(map(tuple, value) if name in PAIRED else value)
