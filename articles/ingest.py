"""Files -> articles in the database; idempotent.

The same file again changes nothing, a changed file updates its article, what an editor set stays, and a file that
cannot be taken in is reported while the others go in. Articles are written some at a time, as many as take a tenth
of a second, each batch whole with the mentions and events that hang on it: an interrupt leaves whole articles, the
same command goes on, and others write in between.
"""

import datetime
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import Error

from articles import readers, writing
from articles.fetching.pages import fetch_page
from articles.finding import Failure, Source, check_origin, find
from articles.incoming import Given, Incoming
from articles.known import new_of
from articles.models import Arrival, Article
from articles.pace import Pace
from articles.readers import Address, Document, Options, ReadingError, Skipped, UnknownKindError
from articles.report import Report
from articles.signals import articles_settled
from articles.tidying import tidied_between
from articles.workers import worked_out
from articles.writing import Written

BATCH = 400  # documents that are looked up together
TOO_MANY = "For more: manage.py ingest PATH"

# What to do when some were written, with the report so far and how much of all there is has been read, from 0 to 1.
Watch = Callable[[Report, float], None]


def unwatched(report: Report, share: float) -> None:
    pass


def ingest(
    paths: Iterable[str | Path],
    published: datetime.date | None = None,
    publisher: str = "",
    watch: Watch = unwatched,
    options: Options | None = None,
    arrival: Arrival = Arrival.FILE,
    workers: int = 1,
) -> Report:
    """Takes in the files at and under `paths`, and the pages at addresses, in whatever order these come.

    `published` and `publisher` are for the files that do not say themselves. Files that cannot be taken in are
    reported, not raised. With more than one of the `workers`, so many processes work out what can be before it is
    written.
    """
    sources, failures = find(paths)
    given = Given(published, " ".join(publisher.split()), arrival)
    return take_in(sources, given, watch, options, Report(failed=failures), workers=workers)


def take_in(
    sources: list[Source],
    given: Given,
    watch: Watch = unwatched,
    options: Options | None = None,
    report: Report | None = None,
    wanted: Callable[[Address], bool] = lambda item: True,
    mended: Mapping[str, Mapping[str, Any]] | None = None,
    left_out: Collection[str] = (),
    workers: int = 1,
    most: int | None = None,
) -> Report:
    """Takes in what the sources hold, and of the pages that they name those that are `wanted`.

    `mended` is what an editor has set right, and `left_out` what they do not want, by origins; `most` are the articles
    that an editor was shown, and the report says so where there are more.
    """
    report = report or Report()
    begun = time.monotonic()
    intake = Intake(given, options or Options(), report, wanted, mended or {}, left_out)
    path = Course(sources)
    memory: dict[str, Any] = {}
    pace = Pace.of_an_ingestion()
    incoming = worked_out(path.of(intake, most), workers, new_of)
    with closing(incoming), tidied_between() as tidy:
        while batch := list(islice(incoming, BATCH)):
            for written in writing.in_pieces(batch, memory, pace):
                _report(written, report)
                report.seconds = time.monotonic() - begun
                watch(report, path.come(len(written.articles) + len(written.failed)))
            tidy(len(batch))
    if report.added or report.updated:
        told = articles_settled.send(sender=Article)
        report.longest_write = max([report.longest_write, *(float(seconds or 0) for _, seconds in told)])
    report.seconds = time.monotonic() - begun
    watch(report, 1.0)
    report.sort()
    return report


def _report(written: Written, report: Report) -> None:
    report.added += written.added
    report.updated += written.updated
    report.unchanged += written.unchanged
    report.failed += written.failed
    report.told.update(written.told)
    report.longest_write = max(report.longest_write, written.seconds)
    for article in written.articles:
        article.__dict__.pop("text", None)  # asked for again where it is needed: a report may name a million articles
        if article.withdrawn_at is not None:
            continue  # nobody sees it
        if not article.is_read:
            report.foreign.append(article)
        elif article.published_on is None:
            report.undated.append(article)
        elif not article.is_surely_dated:
            report.to_check.append(article)


class Course:
    """The way through all sources: how much of their bytes lies behind what has come."""

    def __init__(self, sources: list[Source]) -> None:
        self._sources = sources
        self._all = sum(source.size for source in sources) or 1
        self._read: deque[int] = deque()

    def of(self, intake: "Intake", most: int | None = None) -> Iterator[Incoming]:
        """The documents; where there are more than `most`, with those that are left out, the report says so."""
        behind = came = 0
        room = None if most is None else most - len(intake.left_out)
        for source in self._sources:
            inside = 0
            for one in intake.of(source):
                if came == room:
                    intake.report.failed.append(Failure(source.name, f"more than {most} articles", TOO_MANY))
                    return
                came += 1
                self._read.append(behind + min(inside, source.size))
                inside += len(one.document.text)
                yield one
            behind += source.size

    def come(self, documents: int) -> float:
        """The share of all that was read when the last of so many more documents came."""
        behind = 0
        for _ in range(documents):
            behind = self._read.popleft()
        return behind / self._all


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
        except Error:  # the database's, which is asked what is wanted
            raise
        except Exception as error:
            self.report.failed.append(Failure.of_a_fault(source.name, error))

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
                    yield Incoming(origin, item, given, {**item.listed, **source.listed}, self.mended.get(origin, {}))
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
    """The name that an article is known by, "site.zip/may/talks.html"; of a page of a web archive its address."""
    name = part if part.startswith(("http://", "https://")) else "/".join(filter(None, (origin, part)))
    check_origin(name)
    return name
