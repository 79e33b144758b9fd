import io

import pytest
from django.core.management import call_command

from timeline.exports.formats import BY_NAME
from timeline.models import Event

SITE = "https://timeline.example"


@pytest.fixture
def written(db):
    """What a format's writer makes of the whole timeline: `written("csv")`."""

    def write(name: str) -> str:
        return "".join(BY_NAME[name].write(Event.objects.on_timeline(), SITE))

    return write


@pytest.fixture
def printed(db):
    """What the command prints: `printed("csv")`."""

    def command(name: str, *options: str) -> str:
        out = io.StringIO(newline="")
        call_command("export", "--format", name, *options, stdout=out)
        return out.getvalue()

    return command
