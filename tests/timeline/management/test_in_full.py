"""What the commands print on a small timeline, with what an editor decided on it."""

import io
import re
import shlex
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from django.core.management import BaseCommand, CommandError, call_command, get_commands, load_command_class
from django.db import IntegrityError, connection, transaction

from tests.held import strike
from tests.held.scenes import hold

# Other in each run: passwords, and what goes into an authenticator app or onto paper.
SECRET = re.compile(r"(?<=, password )\S+|(?<=secret=)\w+|(?<=  )[0-9a-f]{10}\Z|\d+\.\d MB")
LEFT_OUT = {"container", "type", "deprecated"}


def command(asked: str, own: Path) -> str:
    """What `manage.py` prints, its errors behind; REPORTS is the folder of the reports, OWN one to write in.

    `check_timeline after: UPDATE ...` is asked of a database that was harmed so, of which it tells what is wrong; some
    harm the database refuses.
    `arguments ingest` are all that the command takes.
    """
    asked, *harms = asked.replace("REPORTS", str(strike.REPORTS)).replace("OWN", str(own)).split(" after: ")
    if asked.startswith("arguments "):
        return "\n".join(_arguments(asked.removeprefix("arguments ")))
    out, errors = io.StringIO(newline=""), io.StringIO()
    with transaction.atomic(), connection.cursor() as cursor:
        try:
            for harm in harms:
                cursor.execute(harm)
            call_command(*shlex.split(asked), stdout=out, stderr=errors)
        except (CommandError, IntegrityError) as problem:
            errors.write(f"{type(problem).__name__}: {problem}")
        transaction.set_rollback(bool(harms))
    told = (out.getvalue() + errors.getvalue()).replace(str(strike.REPORTS), "REPORTS").replace(str(own), "OWN")
    return "\n".join(
        SECRET.sub("SECRET", line) for line in told.splitlines() if not (harms and line.startswith("ok "))
    )


def _arguments(name: str) -> Iterator[str]:
    """Each argument of a command with all that is said of it, but for those that every command has."""
    given = load_command_class(get_commands()[name], name)
    yield given.help
    known = {one.dest for one in BaseCommand().create_parser("manage.py", name)._actions}
    for one in given.create_parser("manage.py", name)._actions:
        if one.dest not in known:
            told = {key: value for key, value in vars(one).items() if key not in LEFT_OUT and value is not None}
            told |= {"type": one.type.__name__} if one.type else {}
            yield f"{type(one).__name__.strip('_')} {told}"


@pytest.mark.django_db
def test_what_commands_print_is_held_in_full(monkeypatch, tmp_path):
    strike.load(monkeypatch)
    strike.edit()
    hold(Path(__file__).with_name("in_full.txt"), partial(command, own=tmp_path))
