"""What keeps the database from being used is told for what it is, by every command and page."""

import os
import sqlite3
import subprocess
import sys
import threading

import psycopg
import pytest
from django.conf import settings
from django.db import OperationalError, ProgrammingError

from articles.trouble import Trouble, patiently, trouble

COMMANDS = (["rebuild"], ["export"])  # test_ingest_command.py has the third


def run(database, *command, **environment) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, on a file, with little patience."""
    url = f"sqlite:///{database}"
    own = {"DATABASE_URL": url, "DATA_DIR": str(database.parent), "SQLITE_TIMEOUT": "0.2"}
    clean = os.environ | {"DJANGO_SETTINGS_MODULE": "timeline.settings"} | own | environment
    return subprocess.run(
        [sys.executable, "manage.py", *command], cwd=settings.BASE_DIR, env=clean, capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def migrated(tmp_path_factory, on_sqlite):
    return on_sqlite.put(on_sqlite.sampled(), tmp_path_factory.mktemp("installation"))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_database_without_tables_is_told_in_one_line_with_what_to_type(tmp_path, command):
    done = run(tmp_path / "new.sqlite3", *command)
    assert done.returncode == 1
    assert "python manage.py migrate" in done.stderr
    assert "Traceback" not in done.stderr


def test_file_that_is_no_database_is_not_to_be_migrated(tmp_path):
    (tmp_path / "other.sqlite3").write_text("This is a letter, not a database, and long enough to be read as one." * 9)
    done = run(tmp_path / "other.sqlite3", "export")
    assert "not a database" in done.stderr
    assert "migrate" not in done.stderr
    assert "Traceback" not in done.stderr


def test_busy_database_is_waited_for_and_then_told(migrated):
    other = sqlite3.connect(migrated, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    done = run(migrated, "rebuild")
    assert "Another program is writing" in done.stderr
    assert done.stderr.count("Trying again") == 2
    assert "migrate" not in done.stderr
    threading.Timer(2, other.rollback).start()
    done = run(migrated, "rebuild")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("problem", "kind"),
    [
        (OperationalError("database is locked"), Trouble.BUSY),
        (OperationalError("database or disk is full"), Trouble.FULL),
        (OperationalError("attempt to write a readonly database"), Trouble.READ_ONLY),
        (OperationalError("unable to open database file"), Trouble.UNREACHABLE),
        (OperationalError("no such table: articles_article"), Trouble.UNMIGRATED),
        (ProgrammingError("Cannot operate on a closed database."), None),
        (ValueError("database is locked"), None),
        (None, None),
    ],
)
def test_sqlite_says_what_is_the_matter(problem, kind):
    assert trouble(problem) is kind


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("53100", Trouble.FULL),
        ("25006", Trouble.READ_ONLY),
        ("42P01", Trouble.UNMIGRATED),
        ("40P01", Trouble.BUSY),
        ("57P01", Trouble.UNREACHABLE),
        ("23505", None),
        (None, Trouble.UNREACHABLE),
    ],
)
def test_postgres_says_it_by_number(state, kind):
    import psycopg

    problem = OperationalError("said in some language")
    problem.__cause__ = psycopg.Error("said")
    problem.__cause__.sqlstate = state
    assert trouble(problem) is kind


def test_nothing_but_a_busy_database_is_tried_again(monkeypatch):
    monkeypatch.setattr("articles.trouble.PATIENCE", (0, 0))
    for words, times in (("database is locked", 3), ("database or disk is full", 1)):
        tried = []

        def work(words=words, tried=tried) -> None:
            tried.append(1)
            raise OperationalError(words)

        with pytest.raises(OperationalError):
            patiently(work, lambda said: None)
        assert len(tried) == times


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("40001", Trouble.BUSY),
        ("40P01", Trouble.BUSY),
        ("55P03", Trouble.BUSY),
        ("57014", Trouble.BUSY),
        ("53300", Trouble.BUSY),
        ("53100", Trouble.FULL),
        ("25006", Trouble.READ_ONLY),
        ("42501", Trouble.READ_ONLY),
        ("42P01", Trouble.UNMIGRATED),
        ("42703", Trouble.UNMIGRATED),
        ("08006", Trouble.UNREACHABLE),
        ("57P01", Trouble.UNREACHABLE),
        ("28P01", Trouble.UNREACHABLE),
        ("3D000", Trouble.UNREACHABLE),
        ("23505", None),
        ("42601", None),
        ("", Trouble.UNREACHABLE),
    ],
)
def test_what_postgresql_says_is_told_for_what_it_is(state, kind):
    problem = OperationalError("said in the language of the server")
    problem.__cause__ = psycopg.Error()
    problem.__cause__.sqlstate = state or None
    assert trouble(problem) is kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("database table is locked: articles_article", Trouble.BUSY),
        ("disk I/O error", Trouble.FULL),
        ("no such column: articles_article.agency", Trouble.UNMIGRATED),
        ("table articles_article has no column named agency", Trouble.UNMIGRATED),
        ("database disk image is malformed", Trouble.DAMAGED),
        ("file is not a database", Trouble.DAMAGED),
    ],
)
def test_what_sqlite_says_is_told_for_what_it_is(said, kind):
    assert trouble(OperationalError(said)) is kind


def test_each_kind_has_what_to_do():
    assert all(kind.matter.endswith(".") and kind.remedy for kind in Trouble)
