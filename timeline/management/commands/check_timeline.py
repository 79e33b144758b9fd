"""`manage.py check_timeline`: whether all that must hold of the timeline does."""

from itertools import islice
from typing import Any

from django.core.management.base import CommandError

from articles.trouble import DatabaseCommand
from timeline.build.invariants import CHECKS
from timeline.dates.words import counted
from timeline.operation.moment import one_moment

MOST_TOLD = 20  # of one kind


class Command(DatabaseCommand):
    help = "Checks what must hold of every timeline, and fails where something does not. Changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        wrong = 0
        with one_moment():
            for check in CHECKS:
                told = list(islice(check(), MOST_TOLD + 1))
                wrong += len(told)
                promise = " ".join((check.__doc__ or check.__name__).split())
                if options["verbosity"]:
                    self.stdout.write(f"{'ok   ' if not told else 'WRONG'}  {promise}")
                for line in told[:MOST_TOLD]:
                    self.stdout.write(f"       {line}")
                if len(told) > MOST_TOLD:
                    self.stdout.write("       and more.")
        if wrong:
            raise CommandError(
                f"{counted(wrong, 'thing')} or more do not hold. Restore a backup, or: manage.py rebuild"
            )
