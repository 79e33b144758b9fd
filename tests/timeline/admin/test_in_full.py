"""Each screen of the editors' desk on a small timeline, and what becomes of what is entered there."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from lxml import html

from tests.held import strike
from tests.held.outline import outline
from tests.held.scenes import hold
from timeline.decisions import token
from timeline.models import Event

FOR_SUPERUSERS = ("/admin/auth/", "/admin/admin/")
# Of kinds and groups, which other databases have other keys for.
KEYS = re.compile(r"(/admin/r/|groups__id__exact=)\d+")
OURS = re.compile(r'"/static/(?!admin/)([\w./-]+)"')
FILE = re.compile(r"@(\w+)=(.*)")


def desk(asked: str) -> str:
    """What Ann sees: at `/admin/`, or behind `/admin/timeline/event/6/change/ action=title "title=Three arrests"`.

    "viewer" in front is somebody who may look, "guest" somebody who may not; screens for superusers are shown to one.
    `@file=` is a file, with its lines parted by "|". Of a screen that comes back with what was entered there is only
    what is new on it. What a form says that she has seen is added. "list" in front asks for the rows of a list alone.
    """
    if asked.startswith("list "):
        client = Client()
        client.force_login(User.objects.get(username="ann"))
        return _rows(client.get(asked.removeprefix("list ")).content.decode())
    first, *entered = shlex.split(asked)
    who = "root" if first.startswith(FOR_SUPERUSERS) else "ann"
    address = first if first.startswith("/") else entered.pop(0)
    client = Client()
    client.force_login(User.objects.get(username=who if address == first else first))
    before = _told(client.get(address))
    if not entered:
        return before
    data: dict[str, Any] = {}
    for one in entered:
        if file := FILE.fullmatch(one):
            data[file[1]] = SimpleUploadedFile("file.csv", file[2].replace("|", "\n").encode())
        else:
            name, _, value = one.partition("=")
            data.setdefault(name, []).append(value)
    event = address.removeprefix("/admin/timeline/event/").partition("/")[0]
    if event.isdigit() and "seen" not in data:
        data["seen"] = [token(Event.objects.get(pk=event))]
    after, known = _told(client.post(address, data)), before.splitlines()
    LogEntry.objects.update(action_time=strike.NOW)
    return "\n".join(line for line in after.splitlines() if line not in known)


def _rows(body: str) -> str:
    """Of a list a line for each row, with what stands in its columns, and the count below."""
    rows = html.document_fromstring(body).xpath("//table[@id='result_list']/tbody/tr")
    cells = ([" ".join(cell.text_content().split()) for cell in row] for row in rows)
    return "\n".join([" | ".join(filter(None, one)) for one in cells])


def _told(response: HttpResponse) -> str:
    told = re.sub("look=.*", "look=SIGNED", f"{response.status_code} {response.get('Location', '')}".strip())
    if response.get("Location"):
        return "\n".join([told, *(f"{one.level_tag}: {one}" for one in get_messages(response.wsgi_request))])
    body = b"".join(response).decode()
    if response.status_code in (403, 404):
        return told
    body = KEYS.sub(r"\1KEY", body)
    if not response["Content-Type"].startswith("text/html"):
        return f"{told}\n{body}"
    head, sidebar, _ = body.partition("<main")[0].partition('id="nav-sidebar"')
    above = [outline(body, "title"), outline(head, "nav"), "with a sidebar" if sidebar else "without a sidebar"]
    ours = " ".join(OURS.findall(body))
    return "\n".join([told, *above, *([f"with {ours}"] if ours else []), outline(body, "main")])


@pytest.mark.django_db
def test_what_editors_see_and_do_is_held_in_full(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    User.objects.create_superuser("root")
    User.objects.create_user("guest", is_staff=True)
    viewer = User.objects.create_user("viewer", is_staff=True)
    viewer.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    hold(Path(__file__).with_name("in_full.txt"), desk)
