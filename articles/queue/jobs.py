"""What workers do. Every job may be done twice without harm, since a worker that was killed may have done it."""

import contextlib
import logging
from collections.abc import Iterable

from django.db import transaction
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from articles import writing
from articles.models import Article, Subscription
from articles.queue.parcels import Parcel, unpack
from articles.signals import articles_settled
from articles.subscriptions import fetch

QUEUE = "articles"
STALLED = 30.0  # seconds without a heartbeat after which a worker is taken for gone
# A database that was away, or a host that did not answer: again after 3, 9, 27 and 81 seconds.
AGAIN = RetryStrategy(max_attempts=5, exponential_wait=3)

told = logging.getLogger("timeline.queue")


class FaultError(Exception):
    """Documents that this program fails on, so that the job stands among those that failed; the others are in."""


@app.task(name="take_in", queue=QUEUE, retry=AGAIN)
def take_in(parcels: list[Parcel]) -> None:
    """Documents -> articles, each whole with its mentions and events."""
    written = writing.write([unpack(parcel) for parcel in parcels])
    if written.added or written.updated:
        articles_settled.send(sender=Article)
    if written.failed:
        raise FaultError("; ".join(f"{failure.file}: {failure.problem}" for failure in written.failed))
    told.info("%d added, %d updated", len(written.added), len(written.updated))


@app.task(name="fetch", queue=QUEUE, retry=AGAIN)
def fetch_one(subscription: int) -> None:
    """One subscription is looked at; what it brings goes in."""
    found = Subscription.objects.filter(pk=subscription, is_active=True).select_related("publisher").first()
    if found is not None:  # it may have been deleted meanwhile
        fetch(found)


@app.periodic(cron="*/15 * * * *")
@app.task(name="fetch_all", queue=QUEUE)
def fetch_all(timestamp: int) -> None:
    """All subscriptions, each as a job of its own; one that still waits is not asked for twice."""
    hand_over_subscriptions(Subscription.objects.filter(is_active=True).values_list("pk", flat=True))


def hand_over_subscriptions(keys: Iterable[int]) -> int:
    """Queues a look at each; how many of them did not wait for one already."""
    count = 0
    for key in keys:
        with contextlib.suppress(AlreadyEnqueued), transaction.atomic():
            fetch_one.configure(queueing_lock=f"fetch {key}", lock=f"fetch {key}").defer(subscription=key)
            count += 1
    return count


@app.periodic(cron="* * * * * */10")
@app.task(name="take_over", queue=QUEUE, queueing_lock="take over", pass_context=True)
async def take_over(context: JobContext, timestamp: int = 0) -> None:
    """The jobs of workers that are gone are done by others."""
    jobs = context.app.job_manager
    for job in await jobs.get_stalled_jobs(queue=QUEUE, seconds_since_heartbeat=STALLED):
        told.warning("Job %s is taken over: its worker is gone", job.id)
        await jobs.retry_job(job)
