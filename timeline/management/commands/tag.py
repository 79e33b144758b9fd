"""`manage.py tag --dct 2025-03-14 report.txt`: what the temporal tagger finds in a text, and why."""

import datetime
import json
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from timeline.temporal import Timex, tag
from timeline.temporal.timeml import document

_COLOURS: Final = {"DATE": "32", "TIME": "36", "DURATION": "33", "SET": "35"}  # ANSI: green, cyan, yellow, magenta


class Command(BaseCommand):
    help = (
        "Prints the date expressions of a text and how they are read: the text in colours and the readings with "
        "their reasons on a terminal, one JSON object a line otherwise, TimeML with --format tml."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="a text file in UTF-8, or - for what is piped in")
        parser.add_argument("--format", choices=("terminal", "jsonl", "tml"), help="tml: TimeML with inline TIMEX3")
        parser.add_argument("--dct", type=_day, metavar="DATE", help="the day of publication, as 2025-03-14")

    def handle(self, *, file: str, dct: datetime.date | None, **options: Any) -> None:
        text = _read(file)
        timexes = tag(text, dct)
        form = options.get("format") or ("terminal" if self.stdout.isatty() else "jsonl")
        if form == "tml":
            self.stdout.write(document(text, timexes, dct, Path(file).stem), ending="")
            return
        for line in _for_reader(text, timexes) if form == "terminal" else map(_as_json, timexes):
            self.stdout.write(line)


def _day(written: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise ArgumentTypeError(f"{written!r} is no date; write it as 2025-03-14") from None


def _read(file: str) -> str:
    """The text exactly as it is, its line endings included, so that offsets hold."""
    try:
        return (sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()).decode()
    except UnicodeDecodeError:
        raise CommandError(f"{file} is not text in UTF-8.") from None
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from None


def _as_json(timex: Timex) -> str:
    return json.dumps(asdict(timex), default=str, ensure_ascii=False)


def _for_reader(text: str, timexes: list[Timex]) -> Iterator[str]:
    marked, done = [], 0
    for timex in timexes:
        marked += [text[done : timex.start], f"\033[1;{_COLOURS[timex.type]}m{timex.text}\033[0m"]
        done = timex.end
    yield "".join([*marked, text[done:]])
    yield ""
    for timex in timexes:
        value = f"\033[{_COLOURS[timex.type]}m{timex.value}\033[0m{f' {timex.mod}' if timex.mod else ''}"
        yield f"{value}  {timex.type.lower()}, {timex.certainty}, rule “{timex.rule}”\n    {timex.why}"
