"""Files -> articles in the database; idempotent.

The same file again changes nothing, a changed file updates its article, what an editor set stays, and a file that
cannot be taken in is reported while the others go in. Articles are written some hundred at a time, each batch whole
with the mentions and events that hang on it: an interrupt leaves whole articles, and the same command goes on.
"""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

from articles import readers, writing
from articles.fetching.pages import fetch_page
from articles.finding import Failure, Source, check_origin, find
from articles.incoming import Given, Incoming
from articles.models import Arrival, Article
from articles.readers import Address, Document, Options, ReadingError, Skipped, UnknownKindError

AT_ONCE = 500  # articles

T = TypeVar("T")


class Watch(Protocol):
    """Hands on the items one by one as they are worked on: a place to hang a progress bar on."""

    def __call__(self, items: list[T], doing: str) -> Iterable[T]: ...


def unwatched(items: list[T], doing: str) -> Iterable[T]:
    return items


@dataclass(slots=True)
class Report:
    """What an ingestion did, the articles by their origins, in order.

    `failed` are files that should have gone in, `skipped` parts of files and folders that hold no article; `queued` is
    how many were handed to workers instead.
    """

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    skipped: list[Failure] = field(default_factory=list)
    undated: list[Article] = field(default_factory=list)
    foreign: list[Article] = field(default_factory=list)
    to_check: list[Article] = field(default_factory=list)
    queued: int = 0

    @property
    def article_count(self) -> int:
        return len(self.added) + len(self.updated) + len(self.unchanged)


def ingest(
    paths: Iterable[str | Path],
    published: datetime.date | None = None,
    publisher: str = "",
    watched: Watch = unwatched,
    options: Options | None = None,
    arrival: Arrival = Arrival.FILE,
) -> Report:
    """Takes in the files at and under `paths`, and the pages at addresses, in whatever order these come.

    `published` and `publisher` are for the files that do not say themselves. Files that cannot be taken in are
    reported, not raised.
    """
    sources, failures = find(paths)
    given = Given(published, " ".join(publisher.split()), arrival)
    return take_in(sources, given, watched, options, Report(failed=failures))


def take_in(
    sources: list[Source],
    given: Given,
    watched: Watch = unwatched,
    options: Options | None = None,
    report: Report | None = None,
    wanted: Callable[[Address], bool] = lambda item: True,
    mended: Mapping[str, Mapping[str, Any]] | None = None,
    left_out: Collection[str] = (),
) -> Report:
    """Takes in what the sources hold, and of the pages that they name those that are `wanted`.

    `mended` is what an editor has set right, and `left_out` what they do not want, by origins.
    """
    report = report or Report()
    reading = Intake(given, options or Options(), report, wanted, mended or {}, left_out)
    waiting: list[Incoming] = []
    for source in watched(sources, "Taking in"):
        for one in reading.of(source):
            waiting.append(one)
            if len(waiting) >= AT_ONCE:
                _write(waiting, report)
                waiting = []
    _write(waiting, report)
    for names in (report.added, report.updated, report.unchanged, report.failed, report.skipped):
        names.sort()
    for articles in (report.undated, report.foreign, report.to_check):
        articles.sort(key=lambda article: article.origin)
    return report


def _write(waiting: list[Incoming], report: Report) -> None:
    if not waiting:
        return
    written = writing.write(waiting)
    report.added += written.added
    report.updated += written.updated
    report.unchanged += written.unchanged
    for article in written.articles:
        article.__dict__.pop("text", None)  # asked for again where it is needed: a report may name a million articles
        if not article.is_read:
            report.foreign.append(article)
        elif article.published_on is None:
            report.undated.append(article)
        elif not article.is_surely_dated:
            report.to_check.append(article)


@dataclass(frozen=True, slots=True)
class Intake:
    """Sources -> incoming documents; what cannot be read goes into the report."""

    given: Given
    options: Options
    report: Report
    wanted: Callable[[Address], bool] = lambda item: True
    mended: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    left_out: Collection[str] = ()

    def of(self, source: Source) -> Iterator[Incoming]:
        try:
            blob = fetch_page(source.address) if source.address else source.opened()
            given = self._fetched if source.address or blob.url else self.given
            for part, item in readers.read(blob, self.options):
                yield from self._each(source, part, item, given)
        except UnknownKindError as error:
            (self.report.skipped if source.in_folder else self.report.failed).append(Failure.of(source.name, error))
        except ReadingError as error:
            self.report.failed.append(Failure.of(source.name, error))

    def _each(self, source: Source, part: str, item: readers.Item, given: Given) -> Iterator[Incoming]:
        name = f"{source.name}/{part}" if part else source.name
        if isinstance(item, Skipped):
            self.report.skipped.append(Failure(name, item.problem, item.remedy))
        elif isinstance(item, Address):
            if self.wanted(item):
                yield from self._page(item)
        else:
            try:
                origin = _origin(source.origin, part)
                if origin not in self.left_out:
                    yield Incoming(origin, item, given, source.listed, self.mended.get(origin, {}))
            except ReadingError as error:
                self.report.skipped.append(Failure.of(name, error))

    def _page(self, item: Address) -> Iterator[Incoming]:
        """The page at an address; of a feed's entry with what the feed tells where the page does not."""
        try:
            for part, found in readers.read(fetch_page(item.url), self.options):
                if isinstance(found, Document):
                    yield Incoming(_origin(item.url, part), completed(found, item), self._fetched)
        except ReadingError as error:
            self.report.skipped.append(Failure.of(item.url, error))

    @property
    def _fetched(self) -> Given:
        return replace(self.given, arrival=Arrival.FETCHED)


def completed(document: Document, item: Address) -> Document:
    entry = item.entry
    if entry is None:
        return document if document.url else document.with_(url=item.url)
    return document.with_(
        title=document.title or entry.title,
        url=document.url or entry.url,
        publisher=document.publisher or entry.publisher,
        author=document.author or entry.author,
        published=document.published or entry.published,
        updated=document.updated or entry.updated,
    )


def _origin(origin: str, part: str) -> str:
    """ "site.zip/may/talks.html"; a page of a web archive is known by its address."""
    name = part if part.startswith(("http://", "https://")) else "/".join(filter(None, (origin, part)))
    check_origin(name)
    return name
