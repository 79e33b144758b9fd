"""In whatever order articles come, however many at a time, and whoever works them out: the timeline is the same."""

import random
from itertools import product

import pytest

from articles import ingest, pace, workers
from articles.models import Article
from timeline.build.service import rebuild
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


def timeline() -> list[object]:
    events = Event.objects.order_by("public_id").values_list(
        "public_id", "title", "earliest", "latest", "mention_count", "article_count", "outlet_count", "importance"
    )
    mentions = Mention.objects.order_by("fingerprint").values_list("fingerprint", "event__public_id", "quote")
    placements = Placement.objects.order_by("name").values_list("name", "group", "core", "standing", "likely", "words")
    actors = Actor.objects.order_by("name").values_list("name", "aliases", "events__public_id")
    return [*events, *mentions, *placements, *sorted(map(str, actors))]


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
