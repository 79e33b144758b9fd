"""In whatever order articles come, however many at a time, and whoever works them out: the timeline is the same."""

import gc
import random
from dataclasses import replace
from itertools import product

import pytest

from articles import ingest, pace, workers, writing
from articles.ahead import SentenceSpan
from articles.models import Article
from timeline.build import loading, service
from timeline.build.reading import read_ahead
from timeline.build.service import rebuild
from timeline.build.summary import MACHINE, sources
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates
from timeline.merging.pool import Pool
from timeline.models import Actor, Event, Mention, Placement

WHO = ("Ann Lee", "Norway’s envoy", "The port authority", "Bob Ray")
DID = ("met the owners in Oslo", "closed the harbour", "resigned", "opened talks on the new pier")
WHEN = ("on Monday", "on 12 March", "last week", "in February 2025", "in 2024", "two days earlier")
COUNT = 24  # articles


@pytest.fixture
def archive(tmp_path):
    chance = random.Random(20250313)
    told = [f"{who} {did} {when}." for who, did, when in product(WHO, DID, WHEN)]
    for number in range(COUNT):
        text = " ".join(chance.sample(told, 4))
        day = f"2025-03-{chance.randint(10, 24)}"
        (tmp_path / f"{number:02}.md").write_text(
            f"---\npublished: {day}\npublisher: Outlet {number % 3}\n---\n{text}\n"
        )
    return sorted(tmp_path.iterdir())


def readers_see() -> list[object]:
    events = Event.objects.order_by("public_id").values_list(*MACHINE, "title", "earliest", "latest", "outlet_count")
    mentions = Mention.objects.order_by("fingerprint").values_list("fingerprint", "event__public_id", "quote")
    actors = Actor.objects.order_by("name").values_list("name", "aliases", "events__public_id")
    return [*events, *mentions, *sorted(map(str, actors))]


def timeline() -> list[object]:
    placements = Placement.objects.order_by("name").values_list("name", "group", "core", "standing", "likely", "words")
    return [*readers_see(), *placements]


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(2))
def test_order_batches_and_processes_change_nothing(archive, seed, monkeypatch):
    chance = random.Random(seed)
    monkeypatch.setattr(workers, "WORTH_A_PROCESS", 3)
    monkeypatch.setattr(pace, "LEAST", 1)
    monkeypatch.setattr(pace, "FIRST", chance.randint(1, COUNT))
    monkeypatch.setattr(pace, "MOST", chance.randint(1, COUNT))
    left = archive[:]
    chance.shuffle(left)
    while left:
        count = chance.randint(1, len(left))
        ingest.ingest(left[:count], workers=1 + seed % 2)
        left = left[count:]
    came = timeline()
    rebuild(Article.objects.order_by("-origin"))
    assert came == timeline()
    assert Event.objects.count() > COUNT


@pytest.mark.django_db
def test_what_a_mention_says_before_it_is_written_is_what_it_says_then(archive):
    ingest.ingest(archive[:4])
    for article in Article.objects.all():
        spans = [SentenceSpan(one.start, one.end) for one in article.sentences.all()]
        counted = read_ahead(article, spans).counted
        assert {key: replace(one, outlet=article.publisher_id) for key, one in counted.items()} == sources(counted)
    assert Mention.objects.exclude(context="").exists()


@pytest.fixture
def few_at_a_time(monkeypatch):
    """Two articles a transaction, of all that come."""
    for name in ("LEAST", "FIRST", "MOST"):
        monkeypatch.setattr(pace, name, 2)


def after(monkeypatch, module: object, name: str, times: int, do) -> None:
    """Has something done when this was called so many times."""
    calls = []
    was = getattr(module, name)

    def counted(*given, **named):
        calls.append(name)
        if len(calls) == times:
            do()
        return was(*given, **named)

    monkeypatch.setattr(module, name, counted)


def stop() -> None:
    raise KeyboardInterrupt


@pytest.mark.django_db
@pytest.mark.parametrize("comes", [slice(9, 10), slice(0, COUNT)], ids=["another", "the rest"])
def test_an_interrupt_leaves_whole_articles_and_no_trace_of_those_to_come(archive, few_at_a_time, monkeypatch, comes):
    after(monkeypatch, writing, "_write", 4, stop)
    with pytest.raises(KeyboardInterrupt):
        ingest.ingest(archive)
    assert Article.objects.count() == 6
    assert Placement.objects.filter(mention=None).exists()
    assert not Mention.objects.dated().filter(event=None).exists()
    ingest.ingest(archive[comes])
    came = timeline()
    rebuild(Article.objects.all())
    assert came == timeline()


@pytest.mark.django_db
def test_what_was_at_hand_goes_when_there_is_too_much_of_it(archive, few_at_a_time, monkeypatch):
    monkeypatch.setattr(loading, "MOST_AT_HAND", 1)
    monkeypatch.setattr(writing, "TOGETHER", 6)
    gc.collect()
    there = {id(one) for one in gc.get_objects() if isinstance(one, Pool)}
    most: list[int] = []
    work_out = loading.work_out

    def watched(*given):
        worked = work_out(*given)
        most.append(len([one for one in gc.get_objects() if isinstance(one, Pool) and id(one) not in there]))
        return worked

    monkeypatch.setattr(service, "work_out", watched)
    gc.disable()
    try:
        ingest.ingest(archive)
    finally:
        gc.enable()
    assert len(most) > 3
    assert max(most) <= 3  # of what happened, was planned and was denied
    came = timeline()
    rebuild(Article.objects.all())
    assert came == timeline()


@pytest.mark.django_db
def test_an_ingestion_says_how_many_events_it_made(archive, few_at_a_time):
    for seed in range(3):
        random.Random(seed).shuffle(archive)
        told = [ingest.ingest(some).told["events"] for some in (archive[:8], archive[8:])]
        assert sum(told) == Event.objects.count()
        Article.objects.all().delete()
        rebuild([])


@pytest.mark.django_db
def test_what_another_writes_between_two_transactions_holds(archive, few_at_a_time, monkeypatch):
    after(monkeypatch, service, "work_out", 3, lambda: ingest.ingest(archive[20:21]))
    ingest.ingest(archive)
    came = timeline()
    rebuild(Article.objects.all())
    assert came == timeline()
    assert Article.objects.count() == COUNT


@pytest.mark.django_db
def test_a_decision_between_two_transactions_leaves_on_record_what_is_to_come(
    archive, few_at_a_time, monkeypatch, django_user_model
):
    editor = django_user_model.objects.create_user("editor")
    waiting = Placement.objects.filter(mention=None)
    left: list[int] = []

    def decide() -> None:
        before = waiting.count()
        dates.set_date(Event.objects.order_by("pk")[3], editor, from_edtf("2025-03-03"), "So.")
        left.append(before - waiting.count())

    after(monkeypatch, service, "work_out", 4, decide)
    ingest.ingest(archive)
    assert left == [0]
    assert not waiting.exists()
    came = readers_see()
    rebuild(Article.objects.all())
    assert came == readers_see()


@pytest.mark.django_db
def test_what_was_worked_out_with_nothing_locked_is_what_is_written(archive, monkeypatch):
    def build(*given: object, **named: object) -> None:
        raise AssertionError("read and gathered anew, while everybody waits")

    monkeypatch.setattr(service, "build", build)
    ingest.ingest(archive)
    assert Event.objects.count() > COUNT
