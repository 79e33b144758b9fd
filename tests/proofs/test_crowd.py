"""Writers, readers and editors all at once: nobody gets an error, and what is decided stays."""

import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import Counter

import pytest
from django.conf import settings

from tests.proofs.conftest import SHORT_ON_SQLITE
from tests.proofs.slow_clients import readers
from tests.proofs.test_kills import DECIDE, installation, more_articles
from tests.timeline.management.test_serve import free_port

READERS, WRITERS, EDITORS = 100, 4, 4
PATHS = ("/", "/?q=talks", "/articles/", "/corrections/", "/?embed=1", "/export/timeline.csv")
ACCEPTED = (200, 304, 429)  # that an address asks too often is told politely


def read_on(url: str, until: float, statuses: Counter) -> None:
    number = 0
    while time.monotonic() < until:
        number += 1
        try:
            with urllib.request.urlopen(url + PATHS[number % len(PATHS)], timeout=60) as response:
                response.read()
                statuses[response.status] += 1
        except urllib.error.HTTPError as refused:
            statuses[refused.code] += 1
        except OSError as problem:
            statuses[repr(problem)] += 1
        time.sleep(0.05)


@SHORT_ON_SQLITE
@pytest.mark.database
def test_crowd(promise, times, tmp_path, ready):
    seconds, crowd = times(2, 60), times(6, READERS)
    with installation(tmp_path, ready) as here, promise("Writers, readers and editors at once get no error") as made:
        port = free_port()
        serve = [sys.executable, "-m", "timeline.server", "--bind", f"127.0.0.1:{port}"]
        server = subprocess.Popen(
            serve, cwd=settings.BASE_DIR, env=here.environment, stderr=subprocess.PIPE, text=True
        )
        try:
            until = time.monotonic() + 30
            while readers(("127.0.0.1", port), 1).failed and time.monotonic() < until:
                time.sleep(0.2)
            statuses: Counter = Counter()
            until = time.monotonic() + seconds
            url = f"http://127.0.0.1:{port}"
            threads = [threading.Thread(target=read_on, args=(url, until, statuses)) for _ in range(crowd)]
            for thread in threads:
                thread.start()
            writers = [more_articles(tmp_path, number, times(1, 3)) for number in range(times(2, WRITERS))]
            work = [["manage.py", "ingest", folder] for folder in writers]
            work += [["-c", DECIDE.replace("range(40)", f"range({times(2, 12)})")] for _ in range(times(1, EDITORS))]
            at_work = [
                subprocess.Popen(
                    [sys.executable, *command],
                    cwd=settings.BASE_DIR,
                    env=here.environment,
                    stderr=subprocess.PIPE,
                    text=True,
                )
                for command in work
            ]
            for process in at_work:
                _, said = process.communicate(timeout=600)
                superseded = "SupersededError" in said or "NotPossibleError" in said
                made.keep(process.returncode == 0 or superseded, f"{process.args[1:3]}: {said[-600:]}")
            for thread in threads:
                thread.join()
        finally:
            server.terminate()
            server.wait(20)
        for status, count in statuses.items():
            for _ in range(count):
                made.keep(status in ACCEPTED, f"{status}, {count} times")
        _, _, wrong = here.look()
        made.keep(not wrong, wrong)
