"""From mentions to events: which sentences of which articles tell of the same happening."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """A dated mention, as merging sees it.

    `key` is its fingerprint, `article` identifies the article (mentions of one article are told apart from agreement
    between articles), `published_on`, `origin` and `start` order mentions by publication. `sentence` and `clause` are
    the words, `title` the headline made of the clause, `earliest` and `latest` its own dates, both inclusive.
    """

    key: str
    article: str
    published_on: datetime.date | None
    origin: str
    start: int
    earliest: datetime.date
    latest: datetime.date
    granularity: str
    extent: str
    modality: str
    certainty: str
    sentence: str
    clause: str
    title: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """The mentions of one happening, the one published first in front, and what they say together.

    `narrowed` means that a vaguer mention took the dates of a more exact one; `disputed` that articles put the same
    happening on different days, in which case the dates span all of them.
    """

    keys: tuple[str, ...]
    title: str
    earliest: datetime.date
    latest: datetime.date
    granularity: str
    extent: str
    modality: str
    narrowed: bool
    disputed: bool


def merge(evidence: Iterable[Evidence], decided: Mapping[str, str] | None = None) -> list[Cluster]:
    """Groups mentions by happening, whatever order they come in.

    `decided` maps the keys of mentions whose place an editor has settled to a label: mentions with one label always
    share an event, mentions with different labels never do.
    """
