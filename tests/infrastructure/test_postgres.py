"""The server that the tests on PostgreSQL run on."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests.infrastructure import postgres

SHOW = (
    "import os, psycopg; url = os.environ['DATABASE_URL'];"
    "print(url, psycopg.connect(url).execute('SHOW server_version_num').fetchone()[0])"
)


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.infrastructure.postgres", *command],
        cwd=Path(__file__).parents[2],
        env=os.environ | environment,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("folder", dict.fromkeys([*postgres.packaged(), postgres.find()]), ids=str)
def test_command_gets_a_server_that_is_gone_afterwards(folder):
    done = run(sys.executable, "-c", SHOW, POSTGRES_BIN=str(folder))
    assert done.returncode == 0, done.stderr
    url, version = done.stdout.split()
    assert int(version) // 10000 == postgres.version(folder)
    assert not Path(url.split("@")[1].split("/")[0].replace("%2F", "/")).exists()


def test_status_of_the_command_is_passed_on():
    assert run(sys.executable, "-c", "raise SystemExit(7)").returncode == 7


def test_missing_postgres_fails_with_what_to_type(tmp_path):
    done = run("true", POSTGRES_BIN=str(tmp_path))
    assert done.returncode == 1
    assert "apt-get install" in done.stderr


def test_what_is_kept_is_what_a_later_server_begins_with(tmp_path):
    kept = tmp_path / "kept"
    with postgres.server(kept) as url, psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE told (words text)")
        connection.execute("INSERT INTO told VALUES ('They met.')")
    for _ in range(2):  # nothing that a later one does is kept
        with postgres.server(kept) as url, psycopg.connect(url) as connection:
            assert connection.execute("SELECT words FROM told").fetchall() == [("They met.",)]
            connection.execute("DELETE FROM told")


def test_nothing_is_kept_of_a_run_that_failed(tmp_path):
    with pytest.raises(ZeroDivisionError), postgres.server(tmp_path / "kept"):
        _ = 1 / 0
    assert not (tmp_path / "kept").exists()
