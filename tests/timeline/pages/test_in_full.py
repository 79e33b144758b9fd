"""Each page that readers get of a small timeline, with what an editor decided on it: all that it says."""

from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client

from tests.held import strike
from tests.held.outline import outline
from tests.held.scenes import hold

HEADERS = ("Content-Type", "Cache-Control", "Vary", "X-Robots-Tag", "HX-Push-Url")
# What stands around all is held of these.
WHOLE = ("/", "/event/337f285e818b/dock-workers-in-port-ellery-walked-out-and-halted-all-ferrie/")


def page(address: str) -> str:
    """The answer to an address; "htmx" behind it asks for the part of the page that changes.

    `/articles/1/ after: UPDATE ...` is asked of a database in which that was changed.
    """
    address, _, change = address.partition(" after: ")
    with transaction.atomic(), connection.cursor() as cursor:
        if change:
            cursor.execute(change)
        told = _answer(address)
        transaction.set_rollback(bool(change))
    return told


def _answer(address: str) -> str:
    address, _, htmx = address.partition(" ")
    response = Client().get(address, headers={"HX-Request": "true"} if htmx else {})
    told = [f"{response.status_code} {response.get('Location', '')}".strip()]
    told += [f"{name}: {response[name]}" for name in HEADERS if name in response]
    body = b"".join(response).decode()
    if not response["Content-Type"].startswith("text/html"):
        return "\n".join([*told, body])
    return "\n".join([*told, outline(body, "html" if address in WHOLE or htmx else "main")])


@pytest.mark.django_db
def test_what_readers_get_is_said_in_full(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    hold(Path(__file__).with_name("in_full.txt"), page)
