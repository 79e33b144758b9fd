"""What a machine does to it: a disk that fills, files that cannot be written, a clock that jumps, running for long."""

import datetime
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from articles.trouble import Trouble
from tests.proofs.conftest import WHOLE
from tests.proofs.test_kills import DECIDE, Installation, installation, more_articles
from tests.timeline.management.test_serve import free_port
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, events
from timeline.decisions.undo import go_back
from timeline.models import Event

# A disk of so many kilobytes, on which the database is; what is left of it afterwards is copied to where it was.
SMALL_DISK = """
set -e
mount -t tmpfs -o size="$1"k tmpfs "$2"
cp "$3" "$2"/db.sqlite3
shift 3
code=0
DATABASE_URL=sqlite:///"$DISK"/db.sqlite3 DATA_DIR="$DISK" "$@" || code=$?
cp "$DISK"/db.sqlite3* "$KEPT"/
exit $code
"""
READ_ONLY = """
set -e
mount --bind "$1" "$1"
mount -o remount,ro,bind "$1"
shift
exec "$@"
"""
# Pages of each size that do not take long to make.
ADDRESSES = ("/?q=word{}", "/nowhere/{}/", "/?q=talks&x={}", "/articles/?x={}")
ALONE = ["unshare", "--user", "--map-root-user", "--mount"]


def can_mount() -> bool:
    if shutil.which("unshare") is None:
        return False
    tried = [*ALONE, "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /tmp"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


ON_SQLITE = pytest.mark.skipif(connection.vendor != "sqlite", reason="the file is SQLite's")
MOUNTING = pytest.mark.skipif(sys.platform != "linux" or not can_mount(), reason="no disk can be mounted here")


@MOUNTING
@ON_SQLITE
def test_full_disk(promise, times, chance: random.Random, tmp_path, on_sqlite):
    before = on_sqlite.put(on_sqlite.sampled(), tmp_path)
    size = before.stat().st_size // 1024
    disk, kept = tmp_path / "disk", tmp_path / "kept"
    disk.mkdir()
    work = {
        "an ingestion": ["manage.py", "ingest", ""],
        "a rebuild": ["manage.py", "rebuild"],
        "decisions": ["-c", DECIDE],
    }
    with promise("A disk that fills is told, and loses nothing") as made:
        for number in range(times(1, 30)):
            what = list(work)[number % len(work)]
            command = [part or more_articles(tmp_path, number, times(1, 3)) for part in work[what]]
            room = size + chance.randint(30, 900)  # kilobytes: it fills sooner or later
            shutil.rmtree(kept, ignore_errors=True)
            kept.mkdir()
            environment = os.environ | {
                "DISK": str(disk),
                "KEPT": str(kept),
                "DJANGO_SETTINGS_MODULE": "timeline.settings",
            }
            shell = [*ALONE, "sh", "-c", SMALL_DISK, "sh", str(room), str(disk), str(before), sys.executable, *command]
            done = subprocess.run(shell, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True)
            told = f"{what} on {room} kB: {done.stderr[-300:]}"
            if what != "decisions":  # a script, to which the error itself is told
                made.keep(done.returncode == 0 or "The disk that the database is on is full" in done.stderr, told)
                made.keep("Traceback" not in done.stderr, told)
            _, decisions, wrong = Installation(tmp_path, f"sqlite:///{kept}/db.sqlite3").look()
            made.keep(not wrong, f"{told} {wrong}")
            made.keep(decisions >= done.stdout.count("decided"), f"{told} {decisions} decisions")


@MOUNTING
@ON_SQLITE
def test_file_that_cannot_be_written(promise, times, tmp_path, on_sqlite):
    folder = tmp_path / "installation"
    folder.mkdir()
    here = Installation(folder, f"sqlite:///{on_sqlite.put(on_sqlite.sampled(), folder)}")
    before = here.run("manage.py", "export", "--format", "csv").stdout
    with promise("A database that can only be read is told, and stays as it was") as made:
        commands = [["ingest", more_articles(tmp_path, 0)], ["rebuild"], ["load_samples"]]
        for command in commands[: times(1, 3)]:
            shell = [*ALONE, "sh", "-c", READ_ONLY, "sh", str(folder), sys.executable, "manage.py", *command]
            done = subprocess.run(
                shell, cwd=settings.BASE_DIR, env=here.environment, capture_output=True, text=True, check=False
            )
            told = f"{command}: {done.stderr[-300:]}"
            made.keep(done.returncode == 1, told)
            made.keep(Trouble.READ_ONLY.remedy in done.stderr or Trouble.UNREACHABLE.remedy in done.stderr, told)
            made.keep("Traceback" not in done.stderr, told)
        made.keep(before and here.run("manage.py", "export", "--format", "csv").stdout == before, "the timeline")


@pytest.mark.django_db
def test_clock_that_jumps(promise, times, chance: random.Random, client, monkeypatch):
    """Back by years and on again between any two decisions: their order is that in which they were made."""
    call_command("load_samples", verbosity=0)
    editor = User.objects.create_user("ann")
    now = timezone.now
    with promise("A clock that jumps changes the order of nothing") as made:
        for turn in range(times(2, 40)):
            event = chance.choice(list(Event.objects.on_timeline().order_by("pk")[:10]))
            was = (event.edtf, event.title, event.status)
            for step in range(3):
                jump = datetime.timedelta(
                    days=chance.choice((-9_000, -400, -1, 0, 1, 400)), seconds=chance.random() * 9
                )
                monkeypatch.setattr(timezone, "now", lambda jump=jump: now() + jump)
                if step == 0:
                    dates.set_date(event, editor, from_edtf(f"2025-03-{chance.randint(1, 28):02}"), f"Turn {turn}.")
                elif step == 1:
                    events.retitle(event, editor, f"Turn {turn}", "")
                else:
                    made.keep(
                        client.get(Event.objects.get(pk=event.pk).get_absolute_url()).status_code == 200,
                        f"the page of {event}",
                    )
                    go_back(event, None, editor, "Not after all.")
            event.refresh_from_db()
            made.keep((event.edtf, event.title, event.status) == was, f"turn {turn}: {event} was {was}")
            made.keep(client.get("/").status_code == 200, "the first page")
    monkeypatch.setattr(timezone, "now", now)
    call_command("check_timeline", verbosity=0)


def memory(process: int) -> int:
    """What a process holds, in kilobytes (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


@pytest.mark.skipif(sys.platform != "linux" or not WHOLE, reason="takes minutes, and looks at /proc")
@pytest.mark.database
def test_memory_of_a_server(promise, tmp_path, ready):
    """Addresses that nobody has asked for before: nothing is kept for each of them for ever."""
    import http.client

    count, more = 10_000, 30_000  # kilobytes
    with installation(tmp_path, ready) as here, promise("A server keeps nothing of each address") as made:
        port = free_port()
        command = [sys.executable, "-m", "timeline.server", "--bind", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, cwd=settings.BASE_DIR, env=here.environment, stderr=subprocess.DEVNULL)
        try:
            reader = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

            def ask(path: str) -> int:
                reader.request("GET", path)
                response = reader.getresponse()
                response.read()
                return response.status

            until = time.monotonic() + 30
            while time.monotonic() < until:
                try:
                    ask("/")
                    break
                except OSError:
                    reader.close()
                    time.sleep(0.2)
            for number in range(2_000):  # until all that is loaded late is loaded, and the caches are full
                ask(f"/?q=first{number}")
            held = memory(server.pid)
            for number in range(count):
                status = ask(ADDRESSES[number % len(ADDRESSES)].format(number))
                made.keep(status in (200, 404, 429), f"{number}: {status}")
            grown = memory(server.pid) - held
            made.keep(grown < more, f"{grown} kB more after {count} addresses")
        finally:
            server.terminate()
            server.wait(20)
