"""`python manage.py ingest PATH... [--published DATE] [--publisher NAME] [--map text=KEY]`"""

import datetime
import json
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import IO, Any, cast

from django.core.management.base import CommandError
from django.urls import reverse

from articles import queue
from articles.dating import days
from articles.finding import Failure
from articles.incoming import Given
from articles.ingest import Watch, ingest, unwatched
from articles.models import Article
from articles.queue.handing import hand_over
from articles.readers import KINDS, Options
from articles.readers.document import LONGEST_PUBLISHER
from articles.readers.records import NAMES
from articles.report import Report
from articles.trouble import DatabaseCommand
from articles.workers import cores

WORTH_A_SUMMARY = 50  # articles; fewer are in before anybody could ask how fast
LONGEST_LIST = 20


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
        parser.add_argument(
            "--workers",
            metavar="N",
            type=at_least_one,
            help="Processes that read and understand articles while one writes: as many as there are cores by itself.",
        )
        parser.add_argument("--report", metavar="FILE", help="Writes what was done into a file, as JSON.")

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
        if options.get("queue") and not queue.is_there():
            raise CommandError(queue.REMEDY)
        try:
            with self.bar() if verbosity and self.stdout.isatty() else nullcontext(unwatched) as watch:
                if options.get("queue"):
                    report = hand_over(paths, Given(day, " ".join(publisher.split())), watch, mapping)
                else:
                    report = ingest(paths, day, publisher, watch, mapping, workers=options.get("workers") or cores())
        except KeyboardInterrupt:
            raise CommandError(
                "Interrupted: what was written so far is whole, and the same command goes on with the rest.",
                returncode=130,
            ) from None
        for failure in report.failed:
            self.stderr.write(told(failure))
        if verbosity:
            self.say(report)
        if options.get("report"):
            Path(options["report"]).write_text(json.dumps(report.as_json(), indent=2, ensure_ascii=False) + "\n")
        if report.failed:
            others = (
                f"The other {report.queued:,} are queued."
                if report.queued
                else f"The other {report.article_count:,} are in."
                if report.article_count
                else "Nothing else was there."
            )
            raise CommandError(f"{counted(len(report.failed), 'path')} could not be taken in, as said above. {others}")

    @contextmanager
    def bar(self) -> Iterator[Watch]:
        """A bar that shows how far it is, with articles, events, articles a second and the time that is left."""
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(file=cast("IO[str]", self.stdout)), transient=True) as progress:
            task = progress.add_task("Taking in", total=1.0)
            yield lambda report, share: progress.update(
                task,
                completed=share,
                description=f"{counted(report.article_count, 'article')}, {pace(report)}",
                refresh=True,
            )

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
        if report.article_count >= WORTH_A_SUMMARY:
            self.stdout.write(f"In {report.seconds:,.0f} seconds: {pace(report)}.")
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


def pace(report: Report) -> str:
    """How it goes, in words: "+7,244 events, 15 articles a second"."""
    told = [f"{count:+,} {name}" for name, count in report.told.items()]
    return ", ".join([*told, f"{report.rate:,.0f} articles a second"])


def at_least_one(given: str) -> int:
    if not given.isdecimal() or not int(given):
        raise ArgumentTypeError(f"“{given}” is no number of processes: 1, 2 ...")
    return int(given)


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
