"""`python manage.py ingest PATH... [--published DATE] [--publisher NAME] [--map text=KEY]`"""

import datetime
from argparse import ArgumentParser
from collections.abc import Iterable
from typing import Any, TypeVar

from django.core.management.base import CommandError
from django.urls import reverse

from articles import queue
from articles.dating import days
from articles.finding import Failure
from articles.incoming import Given
from articles.ingest import Report, ingest, unwatched
from articles.models import Article
from articles.queue.handing import hand_over
from articles.readers import KINDS, Options
from articles.readers.document import LONGEST_PUBLISHER
from articles.readers.records import NAMES
from articles.trouble import DatabaseCommand

# Fewer files than this are read before a progress bar could be looked at.
WORTH_A_BAR = 50
LONGEST_LIST = 20


T = TypeVar("T")


class Command(DatabaseCommand):
    help = (
        f"Takes in articles: {KINDS}; files, folders, addresses, and - for standard input. What a file is shows from "
        "its content. The same file again changes nothing; a changed file updates its article; what an editor set "
        "stays."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", metavar="PATH", nargs="+", help="A file, a folder, an address, or - for standard input."
        )
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
        parser.add_argument(
            "--map",
            metavar="NAME=KEY",
            action="append",
            default=[],
            help=f"Where tables and JSON keep what: --map text=article.body. Names: {', '.join(NAMES)}.",
        )

        parser.add_argument(
            "--queue",
            action="store_true",
            help="Hand them to workers (manage.py worker), on this host or others; PostgreSQL only.",
        )

    def handle(
        self,
        *,
        paths: list[str],
        published: str | datetime.date | None,
        publisher: str,
        verbosity: int,
        **options: Any,
    ) -> None:
        day = published_day(published)
        check_publisher(publisher)
        mapping = to_mapping(options.get("map") or [])
        watched = self.watched if verbosity else unwatched
        if options.get("queue") and not queue.is_there():
            raise CommandError(queue.REMEDY)
        try:
            if options.get("queue"):
                report = hand_over(paths, Given(day, " ".join(publisher.split())), watched, mapping)
            else:
                report = ingest(paths, day, publisher, watched, mapping)
        except KeyboardInterrupt:
            raise CommandError(
                "Interrupted: what was written so far is whole, and the same command goes on with the rest.",
                returncode=130,
            ) from None
        for failure in report.failed:
            self.stderr.write(told(failure))
        if verbosity:
            self.say(report)
        if report.failed:
            others = (
                f"The other {report.queued:,} are queued."
                if report.queued
                else f"The other {report.article_count:,} are in."
                if report.article_count
                else "Nothing else was there."
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
        if report.queued:
            self.stdout.write(f"{counted(report.queued, 'article')} queued; `manage.py worker` takes them in.")
        if parts:
            self.stdout.write(f"{counted(report.article_count, 'article')}: {', '.join(parts)}.")
        if report.skipped:
            self.stdout.write(f"{counted(len(report.skipped), 'part')} skipped:")
            for skipped in report.skipped:
                self.stdout.write(f"  {told(skipped)}")
        self.list(
            report.undated,
            "without a publication date; relative dates in the text, like “on Thursday”, wait for it.\nGive the date "
            "in the admin, or ingest the file again with --published YYYY-MM-DD:",
            "dated=no",
            lambda article: article.published_words,
        )
        self.list(
            report.to_check,
            "whose publication date is not certain. Look at it in the admin:",
            "dated=check",
            lambda article: f"{article.published_on}: {article.published_doubt or article.published_words}",
        )
        self.list(
            report.foreign,
            "not in English: shown and searched, but dates are not read:",
            "language=other",
            lambda article: article.language,
        )

    def list(self, articles: list[Article], what: str, query: str, why: Any) -> None:
        if not articles:
            return
        self.stdout.write(f"{counted(len(articles), 'article')} {what}")
        for article in articles[:LONGEST_LIST]:
            page = reverse("admin:articles_article_change", args=[article.pk])
            reason = f" ({printable(why(article))})" if why(article) else ""
            self.stdout.write(f"  {printable(article.origin)}  {page}{reason}")
        if len(articles) > LONGEST_LIST:
            page = reverse("admin:articles_article_changelist")
            self.stdout.write(f"  and {len(articles) - LONGEST_LIST} more: {page}?{query}")


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


def to_mapping(given: Iterable[str]) -> Options:
    mapping = {}
    for words in given:
        name, mark, key = words.partition("=")
        if not mark or name not in NAMES or not key:
            raise CommandError(f"--map: “{words}” is not NAME=KEY, with one of the names {', '.join(NAMES)}.")
        mapping[name] = key
    return Options(mapping)


def told(failure: Failure) -> str:
    return printable(f"{failure.file}: {failure.problem}. {failure.remedy}.")


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def printable(name: str) -> str:
    """A file's name without what could steer a terminal: "a\\x1b[2J.txt"."""
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in name)
