"""How fast an archive comes in as it grows: `python -m tests.benchmarks.real_size.ingestion archive.jsonl 400 1000`.

Takes the JSON lines into the empty database at hand, as many as is said, step by step. After each step: articles a
second, of wall-clock time and of the processor's (this process and those that it had work things out), for how long at
most the database was locked, what one article more takes (the median of three, taken back again), and the most memory
that this process had. Real text is what it should be given: generated text costs a fifth of it.
"""

import os
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import django

MORE = 3


def processor() -> float:
    """Seconds, with those of processes that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def take_in(lines: list[str], folder: Path, **how: Any) -> Any:
    from articles.ingest import ingest

    # One name for all steps: each line has its own address or number in the file.
    (folder / f"step-{len(list(folder.iterdir()))}.jsonl").write_text("".join(lines))
    return ingest([max(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)], **how)


def one_more(line: str, folder: Path) -> float:
    from django.db import transaction

    with transaction.atomic():
        begun = time.perf_counter()
        take_in([line], folder)
        took = time.perf_counter() - begun
        transaction.set_rollback(True)
    return took


def measure(archive: Path, sizes: list[int]) -> None:
    from articles.workers import cores
    from timeline.models import Event, Mention

    lines = archive.read_text().splitlines(keepends=True)
    done = 0
    print(
        f"{'articles':>9}{'mentions':>10}{'events':>8}{'/s':>7}{'/s of cpu':>11}{'locked':>8}{'one more':>10}{'MB':>6}"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in sizes:
            some = lines[done:size]
            begun, worked = time.perf_counter(), processor()
            report = take_in(some, folder, workers=cores())
            took, work = time.perf_counter() - begun, processor() - worked
            done += len(some)
            more = statistics.median(one_more(line, folder) for line in lines[size : size + MORE] or lines[:MORE])
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(
                f"{done:9,}{Mention.objects.count():10,}{Event.objects.count():8,}{len(some) / took:7.1f}"
                f"{len(some) / work:11.1f}{report.longest_write:7.2f}s{more:9.2f}s{memory:6}"
            )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    django.setup()
    measure(Path(sys.argv[1]), [int(size) for size in sys.argv[2:]] or [100])
