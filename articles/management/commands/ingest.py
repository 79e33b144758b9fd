"""`python manage.py ingest PATH... [--published DATE] [--publisher NAME]`"""

import datetime
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from django.core.management.base import CommandError
from django.urls import reverse

from articles import days
from articles.ingest import Report, ingest, unwatched
from articles.readers import suffixes
from articles.readers.document import LONGEST_PUBLISHER
from articles.trouble import DatabaseCommand

# Fewer files than this are read before a progress bar could be looked at.
WORTH_A_BAR = 50
LONGEST_LIST = 20


T = TypeVar("T")


class Command(DatabaseCommand):
    help = (
        f"Takes in articles: {suffixes()} files, and folders of them. The same file again changes nothing; a changed "
        "file updates its article; what an editor set stays."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="A file or a folder.")
        parser.add_argument(
            "--published",
            metavar="DATE",
            help="The publication date of the files that do not say their own, as in 2025-03-14.",
        )
        parser.add_argument(
            "--publisher",
            metavar="NAME",
            default="",
            help="The publisher of the files that do not name their own.",
        )

    def handle(
        self,
        *,
        paths: list[Path],
        published: str | datetime.date | None,
        publisher: str,
        verbosity: int,
        **options: Any,
    ) -> None:
        day = published_day(published)
        check_publisher(publisher)
        try:
            report = ingest(paths, day, publisher, self.watched if verbosity else unwatched)
        except KeyboardInterrupt:
            raise CommandError("Interrupted: nothing was written.", returncode=130) from None
        for failure in report.failed:
            self.stderr.write(f"{printable(failure.file)}: {failure.problem}. {failure.remedy}.")
        if verbosity:
            self.say(report)
        if report.failed:
            others = (
                f"The other {report.article_count:,} are in." if report.article_count else "Nothing else was there."
            )
            raise CommandError(f"{counted(len(report.failed), 'path')} could not be taken in, as said above. {others}")

    def watched(self, items: list[T], doing: str) -> Iterable[T]:
        if len(items) < WORTH_A_BAR or not self.stdout.isatty():
            return items
        from rich.progress import track

        return track(items, description=doing, transient=True)

    def say(self, report: Report) -> None:
        parts = [
            f"{len(origins)} {what}"
            for what, origins in (
                ("added", report.added),
                ("updated", report.updated),
                ("unchanged", report.unchanged),
            )
            if origins
        ]
        if parts:
            self.stdout.write(f"{counted(report.article_count, 'article')}: {', '.join(parts)}.")
        if not report.undated:
            return
        self.stdout.write(
            f"{counted(len(report.undated), 'article')} without a publication date; relative dates in the text, like "
            "“on Thursday”, wait for it.\nGive the date in the admin, or ingest the file again with "
            "--published YYYY-MM-DD:"
        )
        for article in report.undated[:LONGEST_LIST]:
            page = reverse("admin:articles_article_change", args=[article.pk])
            self.stdout.write(f"  {printable(article.origin)}  {page}")
        if len(report.undated) > LONGEST_LIST:
            page = reverse("admin:articles_article_changelist")
            self.stdout.write(f"  and {len(report.undated) - LONGEST_LIST} more: {page}?dated=no")


def published_day(given: str | datetime.date | None) -> datetime.date | None:
    if given is None or isinstance(given, datetime.date):
        return given
    try:
        return days.parse(given)
    except days.NoSuchDay as problem:
        raise CommandError(f"--published: {problem}. Write it as 2025-03-14.") from None


def check_publisher(name: str) -> None:
    if len(name) > LONGEST_PUBLISHER or not name.isprintable():
        raise CommandError(f"--publisher: a name has at most {LONGEST_PUBLISHER} characters, all of them printable.")


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def printable(name: str) -> str:
    """A file's name without what could steer a terminal: "a\\x1b[2J.txt"."""
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in name)
