"""Whatever is killed at whatever moment, the timeline afterwards is one on which nothing is wrong and nothing lost."""

import contextlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.infrastructure.ready import Ready
from tests.proofs.conftest import SHORT_ON_SQLITE, WHOLE_ALONE

DECIDE = """
import django; django.setup()
from django.contrib.auth.models import User
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, events
from timeline.decisions.undo import go_back
from timeline.models import Event
editor, _ = User.objects.get_or_create(username="ann")
print("ready", flush=True)
def tell(decision):
    if decision:  # there is none where the same was decided before, as by who was killed at this turn
        print("decided", flush=True)
for turn in range(40):
    first, second = Event.objects.filter(merged_into=None, status__in=("automatic", "reviewed")).order_by("pk")[:2]
    tell(dates.set_date(first, editor, from_edtf(f"[2025-03-{turn % 20 + 1:02}..2025-03-28]"), f"Turn {turn}."))
    tell(events.hide(second, editor, f"Turn {turn}."))
    tell(go_back(second, None, editor, "Not after all."))
"""
LOOK = """
import django; django.setup()
from django.core.management import call_command
from articles.models import Article
from timeline.models import Decision
print(Article.objects.count(), Decision.objects.count())
call_command("check_timeline", verbosity=0)
"""
SHOW = """
import django; django.setup()
from django.core.management import call_command
call_command("check_timeline", verbosity=0)
call_command("export", format="json")
"""
WORK = {
    "an ingestion": ["manage.py", "ingest", "{folder}"],
    "a rebuild": ["manage.py", "rebuild"],
    "an editor's decisions and their undoing": ["-c", DECIDE],
}
LONGEST = {"an ingestion": 6.0, "a rebuild": 4.0, "an editor's decisions and their undoing": 5.0}
START = 0.8  # seconds until Python has begun


class Installation:
    """An installation on a database of its own, with processes that work on it."""

    def __init__(self, folder: Path, url: str) -> None:
        own = {"DATA_DIR": str(folder), "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "timeline.settings"}
        self.environment = os.environ | own

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *command], cwd=settings.BASE_DIR, env=self.environment, capture_output=True, text=True
        )

    def killed(self, command: list[str], after: float) -> str:
        """Runs the command and kills it after so many seconds; what it said before."""
        process = subprocess.Popen(
            [sys.executable, *command],
            cwd=settings.BASE_DIR,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        time.sleep(after)
        process.kill()
        told, _ = process.communicate()
        return told

    def look(self) -> tuple[int, int, str]:
        """How many articles and decisions there are, and what does not hold of the timeline."""
        done = self.run("-c", LOOK)
        articles, decisions = done.stdout.split()[:2]
        return int(articles), int(decisions), "" if done.returncode == 0 else done.stdout + done.stderr


@contextlib.contextmanager
def installation(folder: Path, ready: Ready, what: str = "proof") -> Iterator[Installation]:
    """One with the sample reports, on a database of its own, of the kind that the tests run on."""
    name = f"{what}_{os.getpid()}"
    ready.kind.copy(ready.sampled(), name)
    try:
        yield Installation(folder, ready.kind.url(name))
    finally:
        ready.kind.drop(name)


def more_articles(folder: Path, number: int, copies: int = 1) -> str:
    """The sample reports so many times more under other names, so that an ingestion has something to do."""
    into = folder / f"more-{number}"
    into.mkdir()
    for copy in range(copies):
        for report in (settings.BASE_DIR / "articles" / "samples").glob("*.md"):
            shutil.copy(report, into / f"{number}-{copy}-{report.name}")
    return str(into)


@SHORT_ON_SQLITE
@pytest.mark.database
def test_kills(promise, times, chance: random.Random, tmp_path, ready):
    with installation(tmp_path, ready) as here, promise("Nothing is lost or left half by a kill") as made:
        articles, decisions, _ = here.look()
        for number in range(times(3, 60)):
            what = list(WORK)[number % len(WORK)]
            folder = more_articles(tmp_path, number, times(1, 3)) if what == "an ingestion" else ""
            after = START + chance.random() * LONGEST[what]
            said = here.killed([part.format(folder=folder) if folder else part for part in WORK[what]], after)
            now_articles, now_decisions, wrong = here.look()
            made.keep(not wrong, f"{what} killed after {after:.2f} s: {wrong}")
            kept = decisions + said.count("decided")
            lost = now_articles < articles or now_decisions < kept
            made.keep(
                not lost, f"{what} killed after {after:.2f} s: {now_articles} articles, {now_decisions} decisions"
            )
            articles, decisions = now_articles, now_decisions


@WHOLE_ALONE
@pytest.mark.database
def test_an_archive_of_which_the_ingestion_is_killed_comes_in_as_if_it_was_not(
    promise, chance: random.Random, tmp_path, ready
):
    """Killed with its processes at work; the next goes on, in batches that begin elsewhere."""
    archive = more_articles(tmp_path, 0, 8)  # so many that processes read them
    command = ["manage.py", "ingest", archive, "--workers", "2"]
    with promise("An archive comes in whole, however often that is killed") as made:
        with installation(tmp_path / "once", ready, "once") as here:
            here.run("manage.py", "ingest", archive, "--workers", "1")
            wanted = json.loads(here.run("-c", SHOW).stdout)["events"]
        with installation(tmp_path / "killed", ready, "killed") as here:
            for _ in range(30):
                here.killed(command, START + chance.random() * LONGEST["an ingestion"])
            done = here.run(*command)
            made.keep(done.returncode == 0, done.stderr)
            shown = here.run("-c", SHOW)
            made.keep(shown.returncode == 0, shown.stdout[-600:] + shown.stderr)
            made.keep(json.loads(shown.stdout)["events"] == wanted, "another timeline")
