"""Files -> articles in the database; idempotent.

The same file again changes nothing, a changed file updates its article, what an editor set stays, and a file that
cannot be taken in is reported while the others go in. All that is written is written in one transaction, the
mentions and events that hang on it included: an interrupt leaves everything as it was.
"""

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

from django.db import transaction

from articles import readers
from articles.dating import Dating, PublishedBasis, date_article, redate
from articles.finding import Failure, Source, find
from articles.models import Article, Publisher, Sentence
from articles.readers import Document, ReadingError
from articles.sentences import split
from articles.signals import articles_changed

# As many origins as go into one query; databases take some tens of thousands of parameters, not any number.
BATCH = 500


T = TypeVar("T")


class Watch(Protocol):
    """Hands on the items one by one as they are worked on: a place to hang a progress bar on."""

    def __call__(self, items: list[T], doing: str) -> Iterable[T]: ...


def unwatched(items: list[T], doing: str) -> Iterable[T]:
    return items


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document on its way in, with what is known about it from elsewhere."""

    origin: str
    document: Document
    dating: Dating
    publisher: str
    fingerprint: str


@dataclass(slots=True)
class Report:
    """What an ingestion did, the articles by their origins, in order."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    undated: list[Article] = field(default_factory=list)

    @property
    def article_count(self) -> int:
        return len(self.added) + len(self.updated) + len(self.unchanged)


def ingest(
    paths: Iterable[Path],
    published: datetime.date | None = None,
    publisher: str = "",
    watched: Watch = unwatched,
) -> Report:
    """Takes in the files at and under `paths`, in whatever order these come.

    `published` and `publisher` are for the files that do not say themselves. Files that cannot be taken in are
    reported, not raised.
    """
    sources, failures = find(paths)
    report = Report(failed=failures)
    known = _known([source.origin for source in sources])
    waiting = []
    for source in watched(sources, "Reading"):
        try:
            one = _incoming(source, published, " ".join(publisher.split()))
        except ReadingError as error:
            report.failed.append(Failure.of(source.path, error))
            continue
        # Only what will be written is held in memory, the texts of a large collection ingested again are not.
        if source.origin in known and not _changes(known[source.origin], one):
            report.unchanged.append(source.origin)
        else:
            waiting.append(one)
    if waiting:
        _write(waiting, report, watched)
    report.failed.sort()
    report.unchanged.sort()
    done = _known([*report.added, *report.updated, *report.unchanged])
    report.undated = [article for _, article in sorted(done.items()) if article.published_on is None]
    return report


def _incoming(source: Source, published: datetime.date | None, publisher: str) -> Incoming:
    document = readers.read(source.path)
    return Incoming(
        origin=source.origin,
        document=document,
        dating=date_article(document.published_on, published, source.path.name, document.text),
        publisher=document.publisher or publisher,
        fingerprint=hashlib.sha256(document.text.encode()).hexdigest(),
    )


def _known(origins: list[str]) -> dict[str, Article]:
    found: dict[str, Article] = {}
    for first in range(0, len(origins), BATCH):
        rows = Article.objects.select_related("publisher").defer("text")
        found |= {article.origin: article for article in rows.filter(origin__in=origins[first : first + BATCH])}
    return found


def _changes(article: Article, one: Incoming) -> dict[str, Any]:
    """The fields of `article` that ingesting `one` would change, with their new values.

    What an editor set stays. So does a publisher that the file does not name: it was given on an earlier ingestion.
    """
    dating = redate(Dating(article.published_on, PublishedBasis(article.published_basis)), one.dating)
    wanted = {
        "title": one.document.title,
        "url": one.document.url,
        "published_on": dating.published_on,
        "published_basis": dating.basis,
        "fingerprint": one.fingerprint,
    }
    changes = {name: value for name, value in wanted.items() if getattr(article, name) != value}
    if one.publisher and (article.publisher is None or article.publisher.name != one.publisher):
        changes["publisher"] = one.publisher
    if "fingerprint" in changes:
        changes["text"] = one.document.text
    return {name: value for name, value in changes.items() if name not in article.edited}


@transaction.atomic
def _write(waiting: list[Incoming], report: Report, watched: Watch) -> None:
    publishers = {
        name: Publisher.objects.get_or_create(name=name)[0]
        for name in sorted({one.publisher for one in waiting if one.publisher})
    }
    rows = Article.objects.select_related("publisher").select_for_update(of=("self",))
    changed = []
    for one in watched(waiting, "Writing"):
        # Asked again, under a lock: another ingestion may have written it since the files were compared.
        article, is_new = rows.get_or_create(
            origin=one.origin,
            defaults={
                "publisher": publishers.get(one.publisher),
                "title": one.document.title,
                "url": one.document.url,
                "published_on": one.dating.published_on,
                "published_basis": one.dating.basis,
                "text": one.document.text,
                "fingerprint": one.fingerprint,
            },
        )
        changes = {} if is_new else _changes(article, one)
        if "publisher" in changes:
            changes["publisher"] = publishers[one.publisher]
        for name, value in changes.items():
            setattr(article, name, value)
        if changes:
            article.save(update_fields=[*changes, "changed_at"])
        if is_new or "text" in changes:
            _write_sentences(article)
        if is_new or changes:
            changed.append(article.pk)
        (report.added if is_new else report.updated if changes else report.unchanged).append(one.origin)
    if changed:
        articles_changed.send(sender=Article, article_ids=changed)


def _write_sentences(article: Article) -> None:
    """Brings the article's sentences up to date; those at the same place keep their rows."""
    wanted = dict(enumerate(split(article.text)))
    gone = [
        sentence.pk
        for sentence in article.sentences.all()
        if wanted.get(sentence.position) != (sentence.start, sentence.end)
    ]
    for first in range(0, len(gone), BATCH):
        Sentence.objects.filter(pk__in=gone[first : first + BATCH]).delete()
    kept = set(article.sentences.values_list("position", flat=True))
    Sentence.objects.bulk_create(
        (
            Sentence(article=article, position=position, start=start, end=end)
            for position, (start, end) in wanted.items()
            if position not in kept
        ),
        batch_size=BATCH,
    )
