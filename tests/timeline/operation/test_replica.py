"""Readers' pages come from the copy of the database, an editor's from the database itself."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

ASK = """
import json, django; django.setup()
from django.contrib.auth.models import User
from django.test import Client
from timeline.models import Edition, Event
reader, editor = Client(), Client()
reader.get("/")
edition = Edition.current()
edition.title = "Written a moment ago"
edition.save()
told = {}
told["reader"] = reader.get("/").content.decode().count("Written a moment ago")
told["search"] = reader.get("/?q=talks").status_code
told["event"] = reader.get(Event.objects.on_timeline().first().get_absolute_url()).status_code
editor.force_login(User.objects.create_superuser("ann"))
told["editor"] = editor.get("/").content.decode().count("Written a moment ago")
told["posted"] = reader.post("/admin/login/", {"username": "ann", "password": "x"}).status_code
told["again"] = reader.get("/").content.decode().count("Written a moment ago")
print(json.dumps(told))
"""


@pytest.fixture
def asked(tmp_path, on_sqlite):
    """What a reader and an editor see of a title that the copy does not have yet."""
    for name in ("database", "copy"):
        (tmp_path / name).mkdir()
    database, copy = (on_sqlite.put(on_sqlite.sampled(), tmp_path / name) for name in ("database", "copy"))
    before = copy.read_bytes()
    own = {
        "DATABASE_URL": f"sqlite:///{database}",
        "DATABASE_REPLICA_URL": f"sqlite:///{copy}",
        "DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "timeline.settings",
        "ALLOWED_HOSTS": "testserver",
    }
    done = subprocess.run(
        [sys.executable, "-c", ASK], cwd=settings.BASE_DIR, env=os.environ | own, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), before == copy.read_bytes()


def test_readers_see_the_copy_and_editors_what_they_wrote(asked):
    told, is_untouched = asked
    assert (told["reader"], told["again"]) == (0, 0)
    assert told["editor"] > 0
    assert (told["search"], told["event"], told["posted"]) == (200, 200, 200)
    assert is_untouched
