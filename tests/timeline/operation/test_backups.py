"""A backup goes back into the same kind of database and into the other, with everything as it was."""

import json
import os
import re
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from tests.infrastructure import postgres

PARTED = "=" * 9
START = """
import django, sys; django.setup()
from django.core.management import CommandError, call_command
folder, file = sys.argv[1:]
"""
FILL = """
from articles.models import Upload
from django.contrib.auth.models import Group, Permission, User
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
readers = Group.objects.create(name="Who sees logins")
readers.permissions.add(Permission.objects.get(codename="view_user"))
ann.groups.add(readers)
Upload.objects.create(user=ann).files.create(name="a.pdf", content=bytes(range(256)))
"""
MAKE = """
from articles.models import Publisher
print(Publisher.objects.create(name="New").pk)
"""
SHOW = """
import json
from django.apps import apps
from django.contrib.auth.models import User
from timeline.models import Event, Total
from timeline.search import matching, terms
def plain(value):
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value)
LEFT_OUT = (
    "sessions.Session", "contenttypes.ContentType", "auth.Permission", "auth.Group_permissions", "timeline.Tally",
    "timeline.Total",
)
for model in sorted(apps.get_models(include_auto_created=True), key=lambda one: one._meta.label):
    if model._meta.label in LEFT_OUT:
        continue
    for row in model._default_manager.order_by("pk").values():
        print(model._meta.label, json.dumps(row, sort_keys=True, default=plain))
print(sorted(User.objects.get().get_all_permissions()))
print(Event.objects.filter(pk__in=matching(terms("talks"))).count(), "events of talks")
print(sorted(Total.objects.exclude(events=0).values_list("kind", "ref", "events")))
"""
SHAPE = """
from django.db import connection
with connection.cursor() as cursor:
    if connection.vendor == "sqlite":
        cursor.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    else:
        cursor.execute(
            "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL "
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint UNION ALL "
            "SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"
        )
    for row in sorted(cursor.fetchall()):
        print(*row)
"""
MIGRATE = """
call_command("migrate", verbosity=0)
"""

BACKUP = """
call_command("backup", file)
"""
BACKUP_AGAIN = """
call_command("backup", f"{folder}/back.zip")
"""
CHECK = """
call_command("check_timeline", verbosity=0)
"""
RESTORE = """
call_command("restore", file)
"""
REFUSED = """
for command in ("backup", "restore"):
    try:
        call_command(command, file)
    except CommandError as problem:
        print(problem)
"""
ITS_SETTINGS = {
    "SITE_URL": "https://sample.example",
    "ALLOWED_HOSTS": "sample.example",
    "CSRF_TRUSTED_ORIGINS": "https://sample.example",
    "BEHIND_HTTPS": "1",
    "TRUSTED_PROXY": "1",
    "HSTS": "preload",
    "SESSION_HOURS": "9",
    "TWO_FACTOR": "0",
    "LOG_FORMAT": "json",
    "LOG_REQUESTS": "0",
}


def run(folder: Path, *command: str, url: str = "") -> str:
    """What a process says that works on an installation; it has the settings that are used in earnest."""
    own = {"DATA_DIR": str(folder), "DATABASE_URL": url or f"sqlite:///{folder}/timeline.sqlite3"}
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "timeline.settings"} | ITS_SETTINGS | own
    done = subprocess.run(
        [sys.executable, *command], cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def work(folder: Path, file: Path, *steps: str, url: str = "") -> list[str]:
    """What each of the steps says, one after the other in one process."""
    code = [START, *(f"{step}\nprint('{PARTED}')" for step in steps)]
    return run(folder, "-c", "\n".join(code), str(folder), str(file), url=url).split(f"{PARTED}\n")[:-1]


@pytest.fixture(scope="session")
def lived(tmp_path_factory, on_sqlite) -> tuple[Path, Path, str]:
    """An installation with decisions, its backup, and all that it holds."""
    folder = tmp_path_factory.mktemp("lived")
    on_sqlite.put(on_sqlite.sampled(), folder)
    (folder / "notes").mkdir()
    (folder / "notes" / "mine.txt").write_text("kept")
    file = folder.parent / "backup.zip"
    _, told, held = work(folder, file, FILL, BACKUP, SHOW)
    assert re.search(r"/backup.zip: 16 articles, [0-9]+ events, 4 decisions; 0\.\d MB\. It holds hashes of", told)
    assert bytes(range(256)).hex() in held
    assert "auth.view_user" in held
    assert " 0 events of talks" not in held
    with zipfile.ZipFile(file) as backup:  # permissions have other keys in other databases
        assert b'["view_user", ' in backup.read("rows/auth.group_permissions.jsonl")
    return folder, file, held


def test_backup_goes_back_into_a_new_database(lived, tmp_path):
    _, file, held = lived
    _, tables, told, there, tables_then = work(tmp_path, file, MIGRATE, SHAPE, RESTORE, SHOW, SHAPE)
    assert tables_then == tables
    assert re.search(r"Restored what was backed up on 20[-0-9]+T[:0-9]+\+00:00: [0-9]+,[0-9]+ rows, checked\.", told)
    ran_with = re.findall("It ran with (.*)", told)
    assert ran_with == [f"{name}={value}" for name, value in ITS_SETTINGS.items()]
    assert there == held
    assert not (tmp_path / "notes").exists()  # what others lay into the folder is not the project's


def test_backup_moves_to_the_other_database_and_back(lived, tmp_path, on_sqlite):
    _, file, held = lived
    back = tmp_path / "back"
    back.mkdir()
    with postgres.server() as url:
        steps = MIGRATE, SHAPE, RESTORE, SHOW, SHAPE, MAKE, BACKUP_AGAIN
        _, tables, _, there, tables_then, made, _ = work(tmp_path, file, *steps, url=url)
    assert there == held
    assert tables_then == tables
    assert int(made) == held.count("articles.Publisher ") + 1  # numbers go on where they were
    _, there = work(back, tmp_path / "back.zip", RESTORE, SHOW)
    assert [line for line in there.splitlines() if '"New"' not in line] == held.splitlines()


def test_nothing_is_overwritten(lived):
    folder, file, held = lived
    told, there = work(folder, file, REFUSED, SHOW)
    assert told.count("nothing is overwritten") == 2
    assert there == held


def test_backup_and_check_are_made_while_another_writes(lived, tmp_path):
    folder, _, _ = lived
    writer = sqlite3.connect(folder / "timeline.sqlite3", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE articles_article SET title = 'half written'")
    work(folder, tmp_path / "b.zip", BACKUP, CHECK)
    writer.execute("ROLLBACK")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert b"half written" not in archive.read("rows/articles.article.jsonl")
        assert "secret" not in " ".join(archive.namelist())
        assert json.loads(archive.read("about.json"))["rows"]["articles.article"] == 16
    assert (tmp_path / "b.zip").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [b"", b"no zip at all", b"PK\x03\x04 half a zip"])
def test_file_that_is_no_backup_is_refused(tmp_path, content):
    file = tmp_path / "other.zip"
    file.write_bytes(content)
    with pytest.raises(CommandError, match="no backup"):
        call_command("restore", file)


@pytest.mark.django_db
def test_backup_of_a_newer_version_is_refused(lived, tmp_path):
    _, file, _ = lived
    newer = tmp_path / "newer.zip"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(newer, "w") as new:
        about = json.loads(old.read("about.json"))
        about["migrations"].append("timeline.9999_yet_to_come")
        new.writestr("about.json", json.dumps(about))
    with pytest.raises(CommandError, match="newer version"):
        call_command("restore", newer)
