"""`manage.py export --format jsonl > timeline.jsonl`"""

from argparse import ArgumentParser
from typing import Any

from articles.trouble import DatabaseCommand
from timeline.exports.formats import BY_NAME
from timeline.models import Event


class Command(DatabaseCommand):
    help = "Prints the timeline: jsonl has one mention a line, json is one document with the events."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", choices=sorted(BY_NAME), default="json")
        parser.add_argument(
            "--site",
            default="http://localhost:8000",
            help="where the timeline is served, for the links in the export: https://timeline.example",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        form = BY_NAME[options["format"]]
        for text in form.write(Event.objects.on_timeline(), options["site"].rstrip("/")):
            self.stdout.write(text, ending="")
