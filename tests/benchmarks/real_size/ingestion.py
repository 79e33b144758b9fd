"""How an archive comes in as it grows: `python -m tests.benchmarks.real_size.ingestion 1000 5000 100000`.

For each size a database into which so many articles of `archive` were taken is kept in `.cache/real_size`. Of a
hundred thousand, which would take most of an hour, all but the last two thousand are made (`generate`): tables and
indexes are as large, the neighbourhood of what comes is real. Into a copy come some hundred articles more, in a
process of its own, then some one by one. Told are articles a second by the clock and of the processor's (that process
and those that worked for it), for how long at most the database was locked, what one article more takes, and the most
memory that the process had which writes.
"""

import json
import os
import resource
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import django

from tests.benchmarks.real_size import run
from tests.benchmarks.real_size.archive import written

SIZES = (1_000, 5_000, 100_000)
WHOLE = 5_000  # larger ones are made, but for the last
STEP = 2_000  # articles that one process takes in
MORE, SINGLE = 500, 20


@dataclass(frozen=True, slots=True)
class Coming:
    """What it takes to bring some hundred articles into so many."""

    articles: int
    mentions: int
    events: int
    a_second: float
    of_processor: float  # articles a second of it
    locked: float  # seconds
    one_more: float
    one_more_p95: float
    memory: int  # MB

    @property
    def line(self) -> str:
        return (
            f"{self.articles:9,}{self.mentions:11,}{self.events:9,}{self.a_second:7.1f}{self.of_processor:11.1f}"
            f"{self.locked:7.2f} s{self.one_more:8.2f} s{self.one_more_p95:6.2f} s{self.memory:6}"
        )


HEAD = (
    f"{'articles':>9}{'mentions':>11}{'events':>9}{'/s':>7}{'/s of cpu':>11}{'locked':>9}{'one more':>10}{'p95':>8}"
    f"{'MB':>6}"
)


def place(articles: int) -> Path:
    return run.CACHE / f"grown-{articles}-{run.state('archive.py')}.sqlite3"


def grown(articles: int) -> Path:
    """The database that so many were taken into, or of which so many were made and some taken in."""
    if (made := place(articles)).exists():
        return made
    part = run.begun(made)
    smaller = [size for size in SIZES if size < articles]
    if articles > WHOLE:
        shutil.copyfile(run.database(10 * articles).removeprefix("sqlite:///"), part)
        first, last = begins(articles) - STEP, begins(articles)
    else:
        first, last = smaller[-1] if smaller else 0, articles
        if first:
            shutil.copyfile(grown(first), part)
    url = f"sqlite:///{part}"
    run.run(url, "manage.py", "migrate", "-v0")
    for start in range(first, last, STEP):
        run.run(url, "-m", f"{__package__}.ingestion", "--take", str(start), str(min(start + STEP, last)))
    return part.rename(made)


def begins(articles: int) -> int:
    """With which article of the archive those begin that come into so many."""
    return min(articles, WHOLE)


def measured(articles: int) -> Coming:
    """The figures of some hundred more, into a copy."""
    with tempfile.TemporaryDirectory(dir=run.CACHE) as folder:
        copy = shutil.copyfile(grown(articles), Path(folder) / "more.sqlite3")
        with copy.open("rb+") as file:  # or the first commit waits until the disk has all of it
            os.fsync(file.fileno())
        told = run.run(f"sqlite:///{copy}", "-m", f"{__package__}.ingestion", "--more", str(begins(articles)))
    return Coming(**json.loads(told))


def processor() -> float:
    """Seconds, with those of processes that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


class Memory:
    """The most memory that this process has of its own while it runs, in MB, looked at ten times a second.

    Not what it reads of the database's file, which the system holds for all.
    """

    def __init__(self) -> None:
        self.most, self._ends = 0, threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Memory":
        self._watch.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._ends.set()
        self._watch.join()

    def _look(self) -> None:
        while not self._ends.wait(0.1):
            told = Path("/proc/self/status").read_text()
            self.most = max(self.most, int(told.split("RssAnon:")[1].split()[0]) // 1024)


def _taken(lines: Sequence[str], folder: Path, name: object, workers: int) -> float:
    """Takes the lines in as one file; for how long the database was locked."""
    from articles.ingest import ingest

    (folder / f"{name}.jsonl").write_text("".join(lines))
    report = ingest([folder / f"{name}.jsonl"], workers=workers)
    if report.failed or len(report.added) != len(lines):
        raise RuntimeError(f"Of {len(lines)} articles {len(report.added)} were added: {report.failed or report}")
    return report.longest_write


def take(first: int, last: int) -> None:
    """Takes articles into the database at hand."""
    from articles.workers import cores

    with tempfile.TemporaryDirectory() as folder:
        _taken(list(_lines(first, last)), Path(folder), first, cores())


def more(first: int) -> Coming:
    """What some hundred articles more, from the `first` on, into the database at hand take."""
    from articles.models import Article
    from articles.workers import cores
    from timeline.models import Event, Mention

    there = Article.objects.count(), Mention.objects.count(), Event.objects.count()
    lines = list(_lines(first, first + MORE + SINGLE))
    with tempfile.TemporaryDirectory() as folder, Memory() as memory:
        begun, worked = time.perf_counter(), processor()
        locked = _taken(lines[:MORE], Path(folder), "more", cores())
        took, work = time.perf_counter() - begun, processor() - worked
        single = []
        for number, line in enumerate(lines[MORE:]):
            begun = time.perf_counter()
            _taken([line], Path(folder), number, 1)
            single.append(time.perf_counter() - begun)
    rates = len(lines[:MORE]) / took, len(lines[:MORE]) / work
    return Coming(*there, *rates, locked, statistics.median(single), sorted(single)[-2], memory.most)


def _lines(first: int, last: int) -> Iterator[str]:
    with written(run.CACHE, last).open() as lines:
        yield from islice(lines, first, last)


def table(of: Sequence[Coming]) -> str:
    return "\n".join([f"Articles that come in, SQLite ({run.machine()})", HEAD, *(one.line for one in of)])


def main(given: Sequence[str]) -> None:
    if given[:1] == ["--take"]:
        take(int(given[1]), int(given[2]))
    elif given[:1] == ["--more"]:
        print(json.dumps(asdict(more(int(given[1])))))
    else:
        print(table([measured(size) for size in map(int, given or SIZES)]))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    if sys.argv[1:2] and sys.argv[1].startswith("--"):
        django.setup()
    main(sys.argv[1:])
