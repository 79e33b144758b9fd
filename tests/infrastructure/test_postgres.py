"""The server that the tests on PostgreSQL run on."""

import os
import subprocess
import sys
from pathlib import Path

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
