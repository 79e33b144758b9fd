"""`manage.py rebuild`: reads every article anew, as after a better rule."""

from argparse import ArgumentParser
from typing import Any

from django.db import transaction

from articles.models import Article
from articles.trouble import DatabaseCommand
from timeline.build.service import rebuild
from timeline.dates.words import counted
from timeline.models import Event


class Command(DatabaseCommand):
    help = "Reads all articles anew and gathers their mentions into events. What editors decided stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="print what would change, and write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            before = _shown()
            built = rebuild(Article.objects.order_by("pk").iterator(chunk_size=100))
            after = _shown()
            transaction.set_rollback(options["dry_run"])
        changes = _changes(before, after)
        if options["verbosity"] > 0:
            for line in changes:
                self.stdout.write(line)
            changed = sum(not line.startswith("→") for line in changes)
            self.stdout.write(
                f"{counted(built.articles, 'article')} read; {counted(len(after), 'event')} on the timeline, "
                f"{changed} {'would change' if options['dry_run'] else 'changed'}."
            )


def _shown() -> dict[str, tuple[str, str, int]]:
    """The timeline as a reader sees it: id -> date, title, number of mentions."""
    return {
        event.public_id: (event.edtf, event.title, event.mention_count)
        for event in Event.objects.on_timeline().iterator(chunk_size=500)
    }


def _changes(before: dict[str, tuple[str, str, int]], after: dict[str, tuple[str, str, int]]) -> list[str]:
    """One line for each event that came (+), went (-) or changed (~)."""

    def line(sign: str, public_id: str, shown: tuple[str, str, int]) -> str:
        edtf, title, mentions = shown
        return f"{sign} {public_id}  {edtf:26} {title} ({counted(mentions, 'mention')})"

    lines = []
    for public_id in sorted(before | after, key=lambda i: (after.get(i) or before[i], i)):
        if public_id not in before:
            lines.append(line("+", public_id, after[public_id]))
        elif public_id not in after:
            lines.append(line("-", public_id, before[public_id]))
        elif before[public_id] != after[public_id]:
            lines += [line("~", public_id, before[public_id]), line("→", public_id, after[public_id])]
    return lines
