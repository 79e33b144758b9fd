"""A backup goes back into the same kind of database and into the other, with everything as it was."""

import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.conf import settings

from tests.infrastructure import postgres

FILL = """
import django; django.setup()
from django.contrib.auth.models import User
from timeline.dates.edtf import from_edtf, from_stamp
from timeline.decisions import dates, events
from timeline.desk.permissions import make_editor
from timeline.models import Event
make_editor("ann")
ann = User.objects.get()
first, second, third, fourth = Event.objects.on_timeline().order_by("pk")[:4]
dates.set_date(first, ann, from_edtf("[2025-03-10..2025-03-12]"), "The log.")
events.hide(second, ann, "Not this “story”.")
dates.set_date(third, ann, from_edtf("../2018"), "Before 2019.")
dates.set_date(fourth, ann, from_stamp("2025-03-13 14:00 CDT"), "The log has the hour.")
"""
MAKE = """
import django; django.setup()
from articles.models import Publisher
print(Publisher.objects.create(name="New").pk)
"""
SHOW = """
import json, django; django.setup()
from django.apps import apps
from django.contrib.auth.models import User
LEFT_OUT = (
    "sessions.Session", "contenttypes.ContentType", "auth.Permission", "auth.Group_permissions", "timeline.Tally",
)
for model in sorted(apps.get_models(include_auto_created=True), key=lambda one: one._meta.label):
    if model._meta.label in LEFT_OUT:
        continue
    for row in model._default_manager.order_by("pk").values():
        print(model._meta.label, json.dumps(row, sort_keys=True, default=str))
print(User.objects.get().get_all_permissions() and sorted(User.objects.get().get_all_permissions()))
"""


def run(folder: Path, *command: str, url: str = "", ok: bool = True) -> subprocess.CompletedProcess[str]:
    own = {"DATA_DIR": str(folder), "DATABASE_URL": url or f"sqlite:///{folder}/timeline.sqlite3", "HSTS": "preload"}
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "timeline.settings"} | own
    done = subprocess.run(
        [sys.executable, *command], cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True
    )
    assert not ok or done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def lived(tmp_path_factory) -> tuple[Path, Path, str]:
    """An installation with decisions, its backup, and all that it holds."""
    folder = tmp_path_factory.mktemp("lived")
    for command in (["manage.py", "migrate"], ["manage.py", "load_samples"], ["-c", FILL]):
        run(folder, *command)
    (folder / "notes").mkdir()
    (folder / "notes" / "mine.txt").write_text("kept")
    file = folder.parent / "backup.zip"
    told = run(folder, "manage.py", "backup", str(file)).stdout
    assert "16 articles" in told
    return folder, file, run(folder, "-c", SHOW).stdout


def test_backup_goes_back_into_a_new_database(lived, tmp_path):
    _, file, held = lived
    told = run(tmp_path, "manage.py", "restore", str(file)).stdout
    assert "checked" in told
    assert "HSTS=preload" in told
    assert run(tmp_path, "-c", SHOW).stdout == held
    assert (tmp_path / "notes" / "mine.txt").read_text() == "kept"


def test_backup_moves_to_the_other_database_and_back(lived, tmp_path):
    _, file, held = lived
    with postgres.server() as url:
        run(tmp_path, "manage.py", "restore", str(file), url=url)
        assert run(tmp_path, "-c", SHOW, url=url).stdout == held
        made = run(tmp_path, "-c", MAKE, url=url).stdout  # numbers go on where they were
        assert int(made) == held.count("articles.Publisher ") + 1
        run(tmp_path, "manage.py", "backup", str(tmp_path / "back.zip"), url=url)
    back = tmp_path / "back"
    back.mkdir()
    run(back, "manage.py", "restore", str(tmp_path / "back.zip"))
    lines = run(back, "-c", SHOW).stdout.splitlines()
    assert [line for line in lines if '"New"' not in line] == held.splitlines()


def test_nothing_is_overwritten(lived):
    folder, file, held = lived
    assert "nothing is overwritten" in run(folder, "manage.py", "backup", str(file), ok=False).stderr
    assert "nothing is overwritten" in run(folder, "manage.py", "restore", str(file), ok=False).stderr
    assert run(folder, "-c", SHOW).stdout == held


def test_backup_is_made_while_another_writes(lived, tmp_path):
    folder, _, _ = lived
    writer = sqlite3.connect(folder / "timeline.sqlite3", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE articles_article SET title = 'half written'")
    run(folder, "manage.py", "backup", str(tmp_path / "b.zip"))
    writer.execute("ROLLBACK")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert b"half written" not in archive.read("rows/articles.article.jsonl")
        assert "secret" not in " ".join(archive.namelist())
        assert json.loads(archive.read("about.json"))["rows"]["articles.article"] == 16
    assert (tmp_path / "b.zip").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [b"", b"no zip at all", b"PK\x03\x04 half a zip"])
def test_file_that_is_no_backup_is_refused_in_one_line(tmp_path, content):
    file = tmp_path / "other.zip"
    file.write_bytes(content)
    done = run(tmp_path, "manage.py", "restore", str(file), ok=False)
    assert done.returncode == 1
    assert "no backup" in done.stderr
    assert "Traceback" not in done.stderr


def test_backup_of_a_newer_version_is_refused(lived, tmp_path):
    _, file, _ = lived
    newer = tmp_path / "newer.zip"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(newer, "w") as new:
        about = json.loads(old.read("about.json"))
        about["migrations"].append("timeline.9999_yet_to_come")
        new.writestr("about.json", json.dumps(about))
    done = run(tmp_path, "manage.py", "restore", str(newer), ok=False)
    assert "newer version" in done.stderr
