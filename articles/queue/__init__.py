"""Articles taken in by workers, on one host or several: a queue in PostgreSQL, with nothing else to run.

Procrastinate keeps the jobs in tables beside the articles, hands each to one worker, tries those that fail again, and
tells by a heartbeat which workers are gone. On SQLite there is no queue: `ingest` works by itself there.
"""

from django.conf import settings
from django.db import models

REMEDY = "The queue is kept in PostgreSQL (DATABASE_URL). On SQLite, ingest without it."


def is_there() -> bool:
    return "procrastinate.contrib.django" in settings.INSTALLED_APPS


def counts() -> dict[str, int]:
    """How many jobs wait, are being done, and failed in the end."""
    from procrastinate.contrib.django.models import ProcrastinateJob  # not on SQLite

    told = {"todo": "waiting", "doing": "at work", "failed": "failed"}
    by_status = ProcrastinateJob._default_manager.order_by().values_list("status").annotate(models.Count("pk"))
    found = {told[status]: count for status, count in by_status if status in told}
    return {name: found.get(name, 0) for name in told.values()}
