"""`manage.py restore FILE`"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import CommandError

from articles.trouble import DatabaseCommand
from timeline.operation.backups import BackupError, restore


class Command(DatabaseCommand):
    help = "Fills an empty database, of either kind, from a backup, brings it up to date and checks it."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a file that `manage.py backup` wrote")
        parser.add_argument("--no-check", action="store_true", help="as for one of an old version, before a rebuild")

    def handle(self, *, file: Path, verbosity: int, **options: Any) -> None:
        try:
            about = restore(file)
        except BackupError as problem:
            raise CommandError(str(problem)) from problem
        if not options["no_check"]:
            call_command("check_timeline", verbosity=0, stdout=self.stdout)
        if verbosity:
            rows = sum(about["rows"].values())
            checked = "" if options["no_check"] else ", checked"
            self.stdout.write(f"Restored what was backed up on {about['made_at']}: {rows:,} rows{checked}.")
            for name, value in about["settings"].items():
                self.stdout.write(f"  It ran with {name}={value}")
