"""Bringing articles in from the admin: the files are taken in as the command takes them in, and looked at first.

Looking takes in the files for good and then takes it all back, so what is shown is what will be, to the last event.
"""

import datetime
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from django.db import transaction
from django.utils.text import slugify

from articles.ingest import Report, ingest
from articles.models import Article
from timeline.models import Event
from timeline.pages import MarkedSentence, paragraphs

# What can be looked at before it is saved goes to the browser and back.
MOST_BYTES = 1_500_000
MOST_FILES = 50


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was uploaded, or made of pasted text."""

    name: str
    content: bytes


@dataclass(slots=True)
class Looked:
    """An article as it would be: its sentences with their readings, and how many events it would add."""

    article: Article
    paragraphs: list[list[MarkedSentence]]
    is_new: bool


@dataclass(slots=True)
class Look:
    """What bringing the files in would do."""

    report: Report
    articles: list[Looked] = field(default_factory=list)
    events_before: int = 0
    events_after: int = 0


def pasted(text: str, title: str, url: str, publisher: str, published_on: datetime.date | None) -> File:
    """A file of pasted text, its title and address at its head; named so that no other article has its name."""
    known = {name: value for name, value in (("title", title), ("url", url)) if value}
    text = text.replace("\r\n", "\n").strip("\n") + "\n"
    words = slugify(title) or slugify(text[:60]) or "text"
    name = "-".join(filter(None, ["pasted", str(published_on or ""), slugify(publisher), words[:60]]))
    head = yaml.safe_dump(known, allow_unicode=True, width=float("inf"))
    return File(f"{name}.md", f"---\n{head}---\n\n{text}".encode())


def bring_in(files: Sequence[File], published_on: datetime.date | None, publisher: str) -> Report:
    """Takes the files in, with the checks and the messages of `manage.py ingest`."""
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            # A name from a browser is no path; a file that cannot be read is named by the report.
            (Path(folder) / safe_name(file.name)).write_bytes(file.content)
        return _without_folder(ingest([Path(folder)], published_on, publisher), folder)


def look(files: Sequence[File], published_on: datetime.date | None, publisher: str) -> Look:
    """What `bring_in` would do. Nothing stays."""
    before = set(Article.objects.values_list("origin", flat=True))
    with transaction.atomic():
        count = Event.objects.visible().count()
        found = Look(bring_in(files, published_on, publisher), events_before=count)
        origins = [*found.report.added, *found.report.updated, *found.report.unchanged]
        for article in Article.objects.select_related("publisher").filter(origin__in=origins).order_by("origin"):
            found.articles.append(Looked(article, paragraphs(article), article.origin not in before))
        found.events_after = Event.objects.visible().count()
        transaction.set_rollback(True)
    return found


def safe_name(name: str) -> str:
    """The last part of a file's name, without what no file system or page takes; never hidden."""
    last = re.split(r"[/\\]", name)[-1]
    return re.sub(r"[\x00-\x1f\x7f]", "", last).lstrip(".")[:120] or "text.txt"


def _without_folder(report: Report, folder: str) -> Report:
    """The messages name the files, not the folder that they passed through."""
    report.failed = [
        type(one)(Path(one.file).name if one.file.startswith(folder) else one.file, one.problem, one.remedy)
        for one in report.failed
    ]
    return report
