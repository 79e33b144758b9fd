"""Every schema that was released migrates forward, with all that editors decided: on SQLite, and into PostgreSQL.

A release adds a dump of a database with decisions of every kind: `sqlite3 FILE .dump`, named by the day.
"""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

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


def run(folder: Path, *command: str, url: str = "") -> str:
    own = {"DATA_DIR": str(folder), "DATABASE_URL": url or f"sqlite:///{folder}/timeline.sqlite3"}
    done = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "timeline.settings"} | own,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(params=RELEASES, ids=lambda file: file.stem)
def released(request, tmp_path) -> Path:
    with sqlite3.connect(tmp_path / "timeline.sqlite3") as connection:
        connection.executescript(request.param.read_text())
    return tmp_path


def test_released_schema_migrates_forward_with_its_decisions(released):
    database = released / "timeline.sqlite3"
    before = held(database)
    assert before["timeline_decision"]
    run(released, "migrate")
    assert held(database) == before
    run(released, "rebuild")
    run(released, "check_timeline")
    assert held(database)["timeline_decision"] == before["timeline_decision"]
    run(released, "migrate")


def test_released_schema_moves_to_the_other_database_and_forward(released):
    before = held(released / "timeline.sqlite3")
    run(released, "backup", str(released / "old.zip"))
    with postgres.server() as url:
        run(released, "restore", str(released / "old.zip"), "--no-check", url=url)
        run(released, "rebuild", url=url)
        run(released, "check_timeline", url=url)
        run(released, "backup", str(released / "new.zip"), url=url)
    (released / "back").mkdir()
    run(released / "back", "restore", str(released / "new.zip"))
    assert held(released / "back" / "timeline.sqlite3")["timeline_decision"] == before["timeline_decision"]
