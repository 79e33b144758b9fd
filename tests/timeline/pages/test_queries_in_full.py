"""What each page asks of the database, on a small timeline with what an editor decided on it."""

from pathlib import Path

import pytest
from django.test import Client

from tests.held import strike
from tests.held.queries import asked
from tests.held.scenes import hold


def queries(address: str) -> str:
    """Those of an answer to somebody; "htmx" behind the address asks for the part of the page that changes."""
    address, _, htmx = address.partition(" ")
    with asked() as found:
        response = Client().get(address, headers={"HX-Request": "true"} if htmx else {})
        b"".join(response)
    return "\n".join(found)


@pytest.mark.django_db
def test_what_pages_and_exports_ask_for_is_held_in_full(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    hold(Path(__file__).with_name("queries_in_full.txt"), queries)
