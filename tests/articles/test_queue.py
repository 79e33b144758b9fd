"""Articles handed to workers: what waits is what was read, workers do it once, and others take over."""

import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles import queue
from articles.dating.stamps import Stamp
from articles.incoming import Given, Incoming
from articles.models import Arrival, Article, Subscription
from articles.queue.parcels import pack, unpack
from articles.readers import Document

DAY = datetime.date(2025, 3, 14)


@pytest.fixture
def in_postgresql(db):
    if not queue.is_there():
        pytest.skip("the queue is kept in PostgreSQL")


@pytest.fixture
def folder(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"The two envoys met in Vienna on Thursday for round {number}.")
    (tmp_path / "empty.txt").write_text(" ")
    return tmp_path


def work() -> None:
    """What a worker does, in this process and in the transaction of the test."""
    from procrastinate.contrib.django.models import ProcrastinateJob

    from articles.queue import jobs

    by_name = {"take_in": jobs.take_in, "fetch": jobs.fetch_one}
    for job in ProcrastinateJob.objects.filter(status="todo").order_by("pk"):
        by_name[job.task_name].func(**job.args)


def test_a_document_comes_out_of_the_queue_as_it_went_in():
    whole = Document(
        "They met.", "Talks", "Wire", "https://wire.example/talks", "A. Lee", "en",
        published=Stamp(DAY, "14 March"), updated=Stamp(DAY), inferred=None, undatable="no", key="entry-1",
    )  # fmt: skip
    one = Incoming("a.txt", whole, Given(DAY, "Wire", Arrival.FETCHED), {"title": "Talks"})
    assert unpack(pack(one)) == one
    bare = Incoming("b.txt", Document("They met."))
    assert unpack(pack(bare)) == bare


@pytest.mark.django_db
def test_without_a_queue_it_is_said_what_to_do(folder):
    if queue.is_there():
        pytest.skip("there is one in PostgreSQL")
    for command in (["ingest", folder, "--queue"], ["fetch", "--queue"], ["worker"]):
        with pytest.raises(CommandError, match="On SQLite, ingest without it"):
            call_command(*command)
    assert not Article.objects.exists()


@pytest.mark.usefixtures("in_postgresql")
def test_what_is_handed_over_goes_in_with_its_events(folder):
    told, wrong = StringIO(), StringIO()
    with pytest.raises(CommandError, match="The other 3 are queued"):
        call_command("ingest", folder, "--queue", "--published", "2025-03-14", stdout=told, stderr=wrong)
    assert "3 articles queued" in told.getvalue()
    assert "empty.txt" in wrong.getvalue()
    assert not Article.objects.exists()
    assert queue.counts() == {"waiting": 1, "at work": 0, "failed": 0}
    work()
    work()  # a worker that was killed may have done it
    assert Article.objects.count() == 3
    from timeline.models import Event

    assert {event.edtf for event in Event.objects.on_timeline()} == {"2025-03-13"}


@pytest.mark.usefixtures("in_postgresql")
def test_a_job_with_a_document_that_the_program_fails_on_is_seen_to_fail_and_takes_in_the_others(monkeypatch):
    from articles.queue.jobs import FaultError, take_in

    sent = [Incoming(f"{name}.txt", Document(f"They met {name} on 13 March 2025.")) for name in ("here", "there")]
    monkeypatch.setattr("articles.incoming.split", lambda text, *_: 1 / 0 if "there" in text else [(0, len(text))])
    with pytest.raises(FaultError, match=r"there\.txt: this program failed on it"):
        take_in(parcels=[pack(one) for one in sent])
    assert [article.origin for article in Article.objects.all()] == ["here.txt"]


@pytest.mark.usefixtures("in_postgresql")
def test_a_subscription_that_waits_is_not_asked_for_twice():
    Subscription.objects.create(url="http://127.0.0.1:9/feed")
    for expected in ("1 subscription queued", "0 subscriptions queued"):
        told = StringIO()
        call_command("fetch", "--queue", stdout=told)
        assert expected in told.getvalue()
    work()
    assert "not on the public network" in Subscription.objects.get().outcome


def test_the_queue_is_there_where_postgresql_is():
    assert queue.is_there() == (connection.vendor == "postgresql")
