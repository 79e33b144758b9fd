"""Each screen of the editors' desk on a small timeline, and what becomes of what is entered there."""

import re
import shlex
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client

from tests.held import strike
from tests.held.outline import outline
from tests.held.scenes import hold
from timeline.decisions import token
from timeline.models import Event

FOR_SUPERUSERS = ("/admin/auth/", "/admin/admin/")


def desk(asked: str) -> str:
    """What Ann sees: at `/admin/`, or behind `/admin/timeline/event/6/change/ action=title "title=Three arrests"`.

    Of a screen that comes back with what was entered there is only what is new on it. What a form says that she has
    seen is added; screens for superusers are shown to one.
    """
    address, *entered = shlex.split(asked)
    client = Client()
    client.force_login(User.objects.get(username="root" if address.startswith(FOR_SUPERUSERS) else "ann"))
    before = _told(client.get(address))
    if not entered:
        return before
    data: dict[str, list[str]] = {}
    for name, _, value in (one.partition("=") for one in entered):
        data.setdefault(name, []).append(value)
    event = address.removeprefix("/admin/timeline/event/").partition("/")[0]
    if event.isdigit():
        data["seen"] = [token(Event.objects.get(pk=event))]
    after, known = _told(client.post(address, data)), before.splitlines()
    return "\n".join(line for line in after.splitlines() if line not in known)


def _told(response: HttpResponse) -> str:
    told = re.sub("look=.*", "look=SIGNED", f"{response.status_code} {response.get('Location', '')}".strip())
    if response.get("Location"):
        return "\n".join([told, *(f"{one.level_tag}: {one}" for one in get_messages(response.wsgi_request))])
    body = b"".join(response).decode()
    return f"{told}\n{outline(body, 'main') if response['Content-Type'].startswith('text/html') else body}"


@pytest.mark.django_db
def test_what_editors_see_and_do_is_held_in_full(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    User.objects.create_superuser("root")
    hold(Path(__file__).with_name("in_full.txt"), desk)
