"""Bringing articles in from the admin: what was sent is kept, looked at, mended, and then taken in once.

Looking reads the files as the command does, and their dates; no event is made before the editor saves.
"""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify

from articles import writing
from articles.fetching.pages import get
from articles.finding import Failure, Source
from articles.incoming import Given, Incoming
from articles.ingest import Course, Intake, take_in
from articles.models import Arrival, Article, Upload, UploadedFile
from articles.readers import Blob, Options, ReadingError
from articles.readers.front import as_front_matter
from articles.report import Report
from articles.workers import work_out
from timeline.build import mentions
from timeline.pages import MarkedSentence, paragraphs

MOST_BYTES = 20_000_000
MOST_FILES = 200
MOST_ADDRESSES = 20
MOST_ARTICLES = 500
# With their sentences; of more only their names are shown.
MOST_LOOKED_AT = 30
KEPT = datetime.timedelta(days=1)

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was uploaded, or made of pasted text."""

    name: str
    content: bytes
    is_pasted: bool = False


@dataclass(slots=True)
class Looked:
    """An article as it would be: its sentences with their readings, what it is known as, and whose copy it is."""

    article: Article
    paragraphs: list[list[MarkedSentence]]
    is_new: bool
    was: Article | None = None

    @property
    def readings(self) -> int:
        return sum(len(shown.mentions) for paragraph in self.paragraphs for shown in paragraph)


@dataclass(slots=True)
class Look:
    """What taking the files in would do."""

    report: Report
    articles: list[Looked] = field(default_factory=list)
    others: int = 0


def addresses_in(text: str) -> list[str]:
    """The addresses in a pasted text that is nothing else; [] where it is a text."""
    words = text.split()
    return words if words and all(_ADDRESS.fullmatch(word) for word in words) else []


def pasted(text: str, title: str, url: str, publisher: str, published_on: datetime.date | None) -> File:
    """A file of pasted text, its title and address at its head; named so that no other article has its name."""
    words = slugify(title) or slugify(text[:60]) or "text"
    name = "-".join(filter(None, ["pasted", str(published_on or ""), slugify(publisher), words[:60]]))
    head = as_front_matter({name: value for name, value in (("title", title), ("url", url)) if value})
    # As text it may be a page or a mail that somebody has copied whole; with a head it is read as Markdown.
    return File(f"{name}.md" if head else f"{name}.txt", f"{head}{text}".encode(), is_pasted=True)


@transaction.atomic
def stage(
    user: User, files: Sequence[File], addresses: Sequence[str], published_on: datetime.date | None, publisher: str
) -> Upload:
    """Keeps what was sent, and the pages at these addresses, until the editor has looked at it."""
    Upload.objects.filter(sent_at__lt=timezone.now() - KEPT).delete()
    upload = Upload.objects.create(user=user, publisher=publisher, published_on=published_on)
    UploadedFile.objects.bulk_create(
        [
            UploadedFile(upload=upload, name=safe_name(file.name), content=file.content, is_pasted=file.is_pasted)
            for file in files
        ]
        + [_fetched(upload, url) for url in addresses[:MOST_ADDRESSES]]
    )
    return upload


def look(upload: Upload) -> Look:
    """What taking it in would do. Nothing stays, and what takes long is done with nothing locked."""
    report, batch = _read(upload)
    work_out(batch)
    coming = {one.origin: one for one in batch}
    with transaction.atomic():
        known = Q(origin__in=coming) | Q(address_key__in={one.address_key for one in batch} - {""})
        before = {article.pk: article for article in Article.objects.defer("text").filter(known)}
        written = writing.write(batch, is_announced=False)
        report.added, report.updated, report.unchanged = written.added, written.updated, written.unchanged
        report.failed += written.failed
        found = Look(report, others=max(0, len(written.articles) - MOST_LOOKED_AT))
        for pk in [article.pk for article in written.articles][:MOST_LOOKED_AT]:
            article = Article.objects.select_related("publisher", "copy_of__publisher").get(pk=pk)
            if pk in before:
                mentions.read(article)
            else:
                mentions.write_new({pk: coming[article.origin].ahead})
            found.articles.append(Looked(article, paragraphs(article), pk not in before, before.get(pk)))
        transaction.set_rollback(True)
    return found


def take(upload: Upload, mended: Mapping[str, Mapping[str, Any]], left_out: Sequence[str] = ()) -> Report:
    """Takes it in, with what the editor has set right, by the articles' origins; the upload is gone then."""
    report = take_in(
        list(_sources(upload)),
        _given(upload),
        report=Report(failed=_failures(upload)),
        mended=mended,
        left_out=left_out,
        most=MOST_ARTICLES,
    )
    upload.delete()
    return report


def safe_name(name: str) -> str:
    """The last part of a file's name, without what no file system or page takes; never hidden."""
    last = re.split(r"[/\\]", name)[-1]
    return re.sub(r"[\x00-\x1f\x7f]", "", last).lstrip(".")[:120] or "text.txt"


def _fetched(upload: Upload, url: str) -> UploadedFile:
    file = UploadedFile(upload=upload, name=url[:1000], url=url[:1000])
    try:
        answer = get(url)
    except ReadingError as error:
        file.problem, file.remedy = error.problem[:300], error.remedy[:300]
    else:
        file.content, file.media, file.url = answer.content, answer.media, answer.url[:1000]
    return file


def _read(upload: Upload) -> tuple[Report, list[Incoming]]:
    report = Report(failed=_failures(upload))
    reading = Intake(_given(upload), Options(), report)
    return report, list(Course(list(_sources(upload))).of(reading, MOST_ARTICLES))


def _sources(upload: Upload) -> Iterator[Source]:
    for file in upload.files.filter(problem=""):
        blob = Blob.of(file.name, bytes(file.content), file.url, file.media)
        yield Source(file.url or file.name, blob=blob)


def _failures(upload: Upload) -> list[Failure]:
    return [Failure(file.name, file.problem, file.remedy) for file in upload.files.exclude(problem="")]


def _given(upload: Upload) -> Given:
    is_pasted = upload.files.filter(is_pasted=True).exists()
    return Given(upload.published_on, upload.publisher, Arrival.PASTED if is_pasted else Arrival.FILE)
