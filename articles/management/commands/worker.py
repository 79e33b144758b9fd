"""`python manage.py worker`: takes in what `ingest --queue` and `fetch --queue` hand over, and what is due."""

import asyncio
import contextlib
import logging
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError

from articles import queue
from articles.trouble import DatabaseCommand

told = logging.getLogger("timeline.queue")


class Command(DatabaseCommand):
    help = (
        "Works on the queue until it is stopped (Ctrl-C, SIGTERM), which leaves whole articles. Start as many as "
        "there are cores, on as many hosts as there are."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="Stop when nothing waits any more.")
        parser.add_argument(
            "--stalled",
            type=float,
            metavar="SECONDS",
            help="After how long without a sign a worker is taken for gone, and its jobs are done by others.",
        )

    def handle(self, *, once: bool, stalled: float | None, **options: Any) -> None:
        if not queue.is_there():
            raise CommandError(queue.REMEDY)
        from procrastinate.contrib.django import app
        from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
        from psycopg.errors import ForeignKeyViolation

        from articles.queue import jobs

        seconds = jobs.STALLED if stalled is None else stalled
        jobs.STALLED = seconds

        async def work() -> None:
            async with app.open_async():
                with contextlib.suppress(AlreadyEnqueued):  # then it waits for whoever comes first
                    await jobs.take_over.configure().defer_async(timestamp=0)
                while not await worked():
                    told.warning("This worker was taken for gone, since it was asleep or starved; it begins anew")

        async def worked() -> bool:
            """Works until it is stopped; False where others took it for gone, so that the queue gives it nothing."""
            try:
                await app.run_worker_async(
                    queues=[jobs.QUEUE],
                    concurrency=1,  # a process a core: what it does is work, and not waiting
                    wait=not once,
                    update_heartbeat_interval=seconds / 3,
                    stalled_worker_timeout=seconds,
                    delete_jobs="successful",
                )
            except ConnectorException as problem:
                if not isinstance(problem.__cause__, ForeignKeyViolation):
                    raise
                return False
            return True

        with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
            asyncio.run(work())
