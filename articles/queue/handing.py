"""Handing articles to the queue: files are read here, where they lie, and what they hold is taken in by workers."""

from collections.abc import Iterable
from pathlib import Path

from articles.finding import find
from articles.incoming import Given, Incoming
from articles.ingest import Course, Intake, Watch
from articles.queue.parcels import pack
from articles.readers import Options
from articles.report import Report

AT_ONCE = 20  # articles a job: what one worker has in hand when it is killed


def hand_over(paths: Iterable[str | Path], given: Given, watch: Watch, options: Options) -> Report:
    """Reads what is at and under the paths; how much was handed over, and what cannot be read."""
    sources, failures = find(paths)
    report = Report(failed=failures)
    intake = Intake(given, options, report)
    course = Course(sources)
    waiting: list[Incoming] = []
    for one in course.of(intake):
        waiting.append(one)
        if len(waiting) == AT_ONCE:
            _defer(waiting, report)
            watch(report, course.come(len(waiting)))
            waiting = []
    _defer(waiting, report)
    report.failed.sort()
    report.skipped.sort()
    return report


def _defer(waiting: list[Incoming], report: Report) -> None:
    from articles.queue.jobs import take_in  # not on SQLite

    if waiting:
        take_in.defer(parcels=[pack(one) for one in waiting])
        report.queued += len(waiting)
