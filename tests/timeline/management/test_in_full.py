"""What the commands print on a small timeline, with what an editor decided on it."""

import io
import shlex
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from tests.held import strike
from tests.held.scenes import hold


def command(asked: str) -> str:
    """What `manage.py` prints, its errors behind; REPORTS is the folder of the reports.

    `check_timeline after: UPDATE ...` is asked of a database that was harmed so, of which it tells what is wrong.
    """
    asked, _, harm = asked.replace("REPORTS", str(strike.REPORTS)).partition(" after: ")
    out, errors = io.StringIO(newline=""), io.StringIO()
    with transaction.atomic(), connection.cursor() as cursor:
        if harm:
            cursor.execute(harm)
        try:
            call_command(*shlex.split(asked), stdout=out, stderr=errors)
        except CommandError as problem:
            errors.write(f"CommandError: {problem}")
        transaction.set_rollback(bool(harm))
    told = (out.getvalue() + errors.getvalue()).replace(str(strike.REPORTS), "REPORTS")
    return "\n".join(line for line in told.splitlines() if not (harm and line.startswith("ok ")))


@pytest.mark.django_db
def test_what_commands_print_is_held_in_full(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    hold(Path(__file__).with_name("in_full.txt"), command)
