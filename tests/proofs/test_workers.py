"""Workers on one queue, killed again and again: the timeline is the one that a single process makes."""

import contextlib
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from django.conf import settings

from articles import queue
from tests.infrastructure.ready import Ready
from tests.proofs.test_kills import Installation, more_articles

STALLED = "1.5"  # seconds
PATIENCE = 240.0
WAIT = f"""
import django, time; django.setup()
from procrastinate.contrib.django.models import ProcrastinateJob
jobs = ProcrastinateJob.objects.filter(status__in=("todo", "doing"), task_name="take_in")
until = time.monotonic() + {PATIENCE}
while jobs.exists() and time.monotonic() < until:
    time.sleep(0.2)
print(jobs.count())
"""


@contextlib.contextmanager
def empty(ready: Ready, folder, name: str) -> Iterator[Installation]:
    called = f"{name}_{os.getpid()}"
    ready.kind.copy(ready.migrated(), called)
    try:
        yield Installation(folder, ready.kind.url(called))
    finally:
        ready.kind.drop(called)


def timeline(here: Installation) -> list[tuple[str, ...]]:
    """What readers see of it, in an order of its own: which sentences are one event, and of which day."""
    done = here.run("manage.py", "export", "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    groups: dict[str, list[tuple[str, ...]]] = {}
    for line in done.stdout.splitlines():
        row = json.loads(line)
        groups.setdefault(row["event"], []).append((row["article"], str(row["start"]), row["edtf"]))
    return sorted(tuple(map(str, sorted(group))) for group in groups.values())


SUBSCRIBED = """
import django; django.setup()
from django.core.management import call_command
from articles.models import Subscription
from articles.queue.jobs import fetch_all
Subscription.objects.create(url="http://127.0.0.1:9/feed")
fetch_all.defer(timestamp=0)
for _ in range(2):  # the second does what the first one hands over, if that did not do it itself
    call_command("worker", once=True)
print(Subscription.objects.get().outcome)
"""


@pytest.mark.database
def test_a_worker_looks_at_what_is_subscribed_to(tmp_path, ready):
    if not queue.is_there():
        pytest.skip("the queue is kept in PostgreSQL")
    with empty(ready, tmp_path, "feeds") as here:
        done = here.run("-c", SUBSCRIBED)
        assert "not on the public network" in done.stdout, done.stderr


@pytest.mark.database
def test_killed_workers(promise, times, chance: random.Random, tmp_path, ready):
    if not queue.is_there():
        pytest.skip("the queue is kept in PostgreSQL")
    folder = more_articles(tmp_path, 0, times(1, 12))

    def worker(here: Installation) -> subprocess.Popen[bytes]:
        command = [sys.executable, "manage.py", "worker", "--stalled", STALLED]
        return subprocess.Popen(command, cwd=settings.BASE_DIR, env=here.environment, stderr=subprocess.DEVNULL)

    with (
        empty(ready, tmp_path, "alone") as alone,
        empty(ready, tmp_path, "many") as many,
        promise("Workers that are killed lose no article and make no other timeline") as made,
    ):
        assert alone.run("manage.py", "ingest", folder, "-v0").returncode == 0
        handed = many.run("manage.py", "ingest", folder, "--queue")
        made.keep("queued" in handed.stdout, handed.stdout + handed.stderr)
        workers = [worker(many) for _ in range(2)]
        try:
            for _ in range(times(1, 10)):
                time.sleep(2 + chance.random() * 3)
                workers.pop(0).kill()
                workers.append(worker(many))
            waiting = many.run("-c", WAIT).stdout.strip()
            made.keep(waiting == "0", f"{waiting} jobs wait after {PATIENCE} s")
        finally:
            for one in workers:
                one.terminate()
            for one in workers:
                one.wait(30)
        made.keep(timeline(many) == timeline(alone), "another timeline")
        _, _, wrong = many.look()
        made.keep(not wrong, wrong)
