"""`manage.py export --format jsonl > timeline.jsonl`"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from timeline.exports import document, jsonl

FORMATS = {"jsonl": jsonl.lines, "json": document.chunks}


class Command(BaseCommand):
    help = "Prints the timeline: jsonl has one mention a line, json is one document with the events."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", choices=sorted(FORMATS), default="json")

    def handle(self, *args: Any, **options: Any) -> None:
        for text in FORMATS[options["format"]]():
            self.stdout.write(text, ending="")
