"""`manage.py backup FILE`"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from articles.trouble import DatabaseCommand
from timeline.dates.words import counted
from timeline.operation.backups import BackupError, backup


class Command(DatabaseCommand):
    help = (
        "Writes the whole installation to one new file, while the site goes on: articles, events, decisions, logins."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a file that is not there yet: timeline-2025-03-14.zip")

    def handle(self, *, file: Path, verbosity: int, **options: Any) -> None:
        try:
            rows = backup(file)
        except (BackupError, OSError) as problem:
            raise CommandError(str(problem)) from problem
        if verbosity:
            kinds = {"articles.article": "article", "timeline.event": "event", "timeline.decision": "decision"}
            told = ", ".join(counted(rows[label], noun) for label, noun in kinds.items())
            self.stdout.write(f"{file}: {told}; {file.stat().st_size / 1e6:.1f} MB. It holds hashes of passwords.")
