"""How often what each screen of the editors' desk asks of the database, and what is entered there."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User

from tests.held import strike
from tests.held.queries import counted
from tests.held.scenes import hold
from tests.timeline.admin.test_in_full import desk


def queries(what: str) -> str:
    with counted() as found:
        desk(what)
    return "\n".join(found)


@pytest.mark.django_db
def test_what_the_desk_asks_for_is_held_in_full(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    User.objects.create_superuser("root")
    hold(Path(__file__).with_name("queries_in_full.txt"), queries)
