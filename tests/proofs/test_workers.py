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
ALONE = """
import django, sys; django.setup()
from django.core.management import call_command
call_command("ingest", sys.argv[1], verbosity=0)
call_command("export", format="jsonl")
"""
MANY = f"""
import django, time; django.setup()
from django.core.management import call_command
from procrastinate.contrib.django.models import ProcrastinateJob
jobs = ProcrastinateJob.objects.filter(status__in=("todo", "doing"), task_name="take_in")
until = time.monotonic() + {PATIENCE}
while jobs.exists() and time.monotonic() < until:
    time.sleep(0.2)
assert not jobs.exists(), [*jobs.values()]
call_command("check_timeline", verbosity=0)
call_command("export", format="jsonl")
"""


@contextlib.contextmanager
def empty(ready: Ready, folder, name: str) -> Iterator[Installation]:
    called = f"{name}_{os.getpid()}"
    ready.kind.copy(ready.migrated(), called)
    try:
        yield Installation(folder, ready.kind.url(called))
    finally:
        ready.kind.drop(called)


def timeline(rows: str) -> list[tuple[str, ...]]:
    """What readers see of it, in an order of its own: which sentences are one event, and of which day."""
    groups: dict[str, list[tuple[str, ...]]] = {}
    for line in rows.splitlines():
        row = json.loads(line)
        groups.setdefault(row["event"], []).append((row["article"], str(row["start"]), row["edtf"]))
    return sorted(tuple(map(str, sorted(group))) for group in groups.values())


SUBSCRIBED = """
import django; django.setup()
from procrastinate.manager import JobManager
register = JobManager.register_worker
numbers = []
async def forgotten_at_first(manager):
    numbers.append(await register(manager))
    if len(numbers) == 1:
        await manager.unregister_worker(numbers[0])
    return numbers[-1]
JobManager.register_worker = forgotten_at_first
from django.core.management import call_command
from articles.models import Subscription
from articles.queue.jobs import fetch_all, take_over
Subscription.objects.create(url="http://127.0.0.1:9/feed")
take_over.defer(timestamp=0)  # as another worker does that has just begun
fetch_all.defer(timestamp=0)
for _ in range(2):  # the second does what the first one hands over, if that did not do it itself
    call_command("worker", once=True)
print(Subscription.objects.get().outcome)
"""


@pytest.mark.database
def test_a_worker_looks_at_what_is_subscribed_to_also_when_it_was_taken_for_gone(tmp_path, ready):
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
        by_one = alone.run("-c", ALONE, folder)
        assert by_one.returncode == 0, by_one.stderr
        handed = many.run("manage.py", "ingest", folder, "--queue")
        made.keep("queued" in handed.stdout, handed.stdout + handed.stderr)
        workers = [worker(many) for _ in range(2)]
        try:
            for _ in range(times(1, 10)):
                time.sleep(2 + chance.random() * 3)
                workers.pop(0).kill()
                workers.append(worker(many))
            by_many = many.run("-c", MANY)
        finally:
            for one in workers:
                one.terminate()
            for one in workers:
                one.wait(30)
        made.keep(by_many.returncode == 0, by_many.stdout[-600:] + by_many.stderr)
        made.keep(timeline(by_many.stdout) == timeline(by_one.stdout), "another timeline")
