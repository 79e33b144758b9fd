"""Databases that are made once in a run and then copied: to migrate one takes five seconds, to copy it takes none.

The worker of the tests that needs one first makes it; the others wait for that. What migrating and loading the samples
do has tests of its own.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import psycopg
from psycopg import sql

ROOT = Path(__file__).parents[2]


class Kind(Protocol):
    """Where databases of one kind lie."""

    def name(self, called: str) -> str:
        """What Django's settings say for NAME."""

    def url(self, called: str) -> str:
        """What DATABASE_URL says."""

    def copy(self, source: str, called: str) -> None:
        """Makes a database like `source`, or an empty one for ""; one that was there is gone."""

    def drop(self, called: str) -> None: ...


@dataclass(frozen=True)
class Files:
    """SQLite. Files, as in use: threads of one in memory share a connection, and so never wait for each other."""

    folder: Path

    def name(self, called: str) -> str:
        return str(self.folder / f"{called}.sqlite3")

    def url(self, called: str) -> str:
        return f"sqlite:///{self.name(called)}"

    def copy(self, source: str, called: str) -> None:
        self.drop(called)
        if source:
            shutil.copy(self.name(source), self.name(called))

    def drop(self, called: str) -> None:
        for ending in ("", "-wal", "-shm"):
            Path(self.name(called) + ending).unlink(missing_ok=True)


@dataclass(frozen=True)
class Server:
    """PostgreSQL: databases beside the one of an address, under names that say whose they are."""

    address: str

    def name(self, called: str) -> str:
        return f"timeline_test_{called}"

    def url(self, called: str) -> str:
        return f"{self.address.rsplit('/', 1)[0]}/{self.name(called)}"

    def copy(self, source: str, called: str) -> None:
        self.drop(called)
        like = self.name(source) if source else "template0"
        self._tell("CREATE DATABASE {} TEMPLATE {}", self.name(called), like)

    def drop(self, called: str) -> None:
        self._tell("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name(called))

    def _tell(self, command: str, *names: str) -> None:
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(sql.SQL(command).format(*map(sql.Identifier, names)))


class Ready:
    """The databases that a run of the tests copies; `folder` is shared by its workers."""

    def __init__(self, kind: Kind, folder: Path) -> None:
        self.kind = kind
        self.folder = folder

    def migrated(self) -> str:
        """One with every table and nothing that anybody wrote."""
        return self._once("migrated", "", "migrate")

    def sampled(self) -> str:
        """One that has the sample reports as well."""
        return self._once("sampled", self.migrated(), "load_samples")

    def _once(self, called: str, source: str, command: str) -> str:
        made = self.folder / f"{self.kind.name(called).rpartition('/')[2]}.made"
        with made.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not made.exists():
                self.kind.copy(source, called)
                manage(self.folder, self.kind.url(called), command)
                made.touch()
        return called


class ReadyFiles(Ready):
    """Those of SQLite, which go wherever a test wants them."""

    kind: Files

    def put(self, source: str, into: Path) -> Path:
        """A copy where an installation in the folder `into` has its database."""
        return Path(shutil.copy(self.kind.name(source), into / "timeline.sqlite3"))


def manage(folder: Path, url: str, *command: str) -> None:
    """Runs a command of the project in a process of its own, on a database, with its files in a folder."""
    own = {"DJANGO_SETTINGS_MODULE": "timeline.settings", "DATA_DIR": str(folder), "DATABASE_URL": url}
    done = subprocess.run(
        [sys.executable, "manage.py", *command, "--verbosity=0"],
        cwd=ROOT,
        env=os.environ | own,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
