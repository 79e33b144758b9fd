"""What the commands print on a small timeline, with what an editor decided on it."""

import io
import shlex
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.held import strike
from tests.held.scenes import hold


def command(asked: str) -> str:
    """What `manage.py` prints, its errors behind; REPORTS is the folder of the reports."""
    out, errors = io.StringIO(newline=""), io.StringIO()
    try:
        call_command(*shlex.split(asked.replace("REPORTS", str(strike.REPORTS))), stdout=out, stderr=errors)
    except CommandError as problem:
        errors.write(f"CommandError: {problem}")
    return (out.getvalue() + errors.getvalue()).replace(str(strike.REPORTS), "REPORTS")


@pytest.mark.django_db
def test_what_commands_print_is_held_in_full(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    hold(Path(__file__).with_name("in_full.txt"), command)
