"""Every schema that was released migrates forward, with all that editors decided: on SQLite, and into PostgreSQL.

A release adds a dump of a database with decisions of every kind: `sqlite3 FILE .dump`, named by the day.
"""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from tests.infrastructure import postgres

RELEASES = sorted(Path(__file__).parent.glob("*.sql"))
DECIDED = {
    "timeline_event": "id, editor_earliest, editor_latest, editor_extent, editor_title, status, settled",
    "timeline_mention": "id, editor_earliest, editor_latest, editor_why, by_editor, hidden, event_id",
    "timeline_decision": "id, kind, before, after, reason, editor_id, event_id, other_id, undone_by_id",
    "auth_user": "id, username, is_staff",
    "timeline_edition": "id, title, introduction",
}


def held(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """What editors decided, as it lies in the file."""
    with sqlite3.connect(database) as connection:
        return {
            table: connection.execute(f"SELECT {columns} FROM {table} ORDER BY id").fetchall()
            for table, columns in DECIDED.items()
        }


def schema(database: Path) -> set[tuple[object, ...]]:
    """The columns and the indexes of the timeline's tables."""
    with sqlite3.connect(database) as connection:
        columns = connection.execute(
            'SELECT one.name, own.name, lower(own.type), "notnull", dflt_value, pk, hidden FROM sqlite_master AS one,'
            " pragma_table_xinfo(one.name) AS own WHERE one.type = 'table' AND one.name LIKE 'timeline%'"
        ).fetchall()
        indexes = connection.execute(
            "SELECT tbl_name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name LIKE 'timeline%'"
        )
        return {*columns, *((table, (sql or "").partition(" ON ")[2]) for table, sql in indexes)}


def run(folder: Path, *commands: tuple[str, ...], url: str = "") -> None:
    """Commands one after the other, in one process, since each takes a second to begin."""
    code = "import django, json, sys; django.setup(); from django.core.management import call_command\n"
    code += "for name, *arguments in json.loads(sys.argv[1]):\n    call_command(name, *arguments)"
    own = {"DATA_DIR": str(folder), "DATABASE_URL": url or f"sqlite:///{folder}/timeline.sqlite3"}
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(commands)],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "timeline.settings"} | own,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def edit_actor(database: Path) -> None:
    """An editor spells an actor otherwise, of which 0.2.0 kept a record in a table of its own."""
    with sqlite3.connect(database) as connection:
        connection.execute(
            "INSERT INTO timeline_historicalactor (id, name, kind, aliases, status, history_date, history_type,"
            " history_user_id) SELECT actor.id, name, kind, 'Farmers', status, '2026-11-26 16:00:00', '~', ann.id"
            " FROM timeline_historicalactor AS actor, auth_user AS ann ORDER BY -history_id LIMIT 1"
        )


@pytest.fixture(params=RELEASES, ids=lambda file: file.stem)
def released(request, tmp_path) -> Path:
    with sqlite3.connect(tmp_path / "timeline.sqlite3") as connection:
        connection.executescript(request.param.read_text())
    return tmp_path


def test_released_schema_migrates_forward_with_its_decisions(released, on_sqlite):
    database = released / "timeline.sqlite3"
    before = held(database)
    assert before["timeline_decision"]
    edit_actor(database)
    run(released, ("migrate",))
    assert held(database) == before
    assert schema(database) == schema(Path(on_sqlite.kind.name(on_sqlite.migrated())))  # which is made in one go
    with sqlite3.connect(database) as connection:
        [log] = connection.execute("SELECT username, action_time, change_message FROM django_admin_log"
                                   " JOIN auth_user ON auth_user.id = user_id").fetchall()  # fmt: skip
    assert log == ("ann", "2026-11-26 16:00:00", "aliases: The envoy\nAn envoy → Farmers")
    run(released, ("rebuild",), ("check_timeline",), ("migrate",))
    assert held(database)["timeline_decision"] == before["timeline_decision"]


def test_released_schema_moves_to_the_other_database_and_forward(released):
    decisions = held(released / "timeline.sqlite3")["timeline_decision"]
    backup = str(released / "old.zip")
    run(released, ("backup", backup))
    with postgres.server() as url:
        run(released, ("restore", backup, "--no-check"), ("rebuild",), ("check_timeline",), url=url)
        with psycopg.connect(url) as connection:
            there = connection.execute(f"SELECT {DECIDED['timeline_decision']} FROM timeline_decision ORDER BY id")
            assert [_read(row) for row in there] == [_read(row) for row in decisions]


def _read(row: tuple[object, ...]) -> list[object]:
    """A row as either database has it: SQLite keeps JSON as text."""
    return [json.loads(value) if isinstance(value, str) and value.startswith("{") else value for value in row]
