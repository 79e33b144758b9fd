"""Exports are made once for an edition, one at a time, and no more often than one address may ask."""

import threading

import pytest

from tests.timeline.telling import happen
from timeline.exports import kept
from timeline.models import Edition
from timeline.pages import whole


def pieces(made: list[int]):
    made.append(1)
    yield "one "
    yield "two"


def test_an_export_is_made_once_for_an_edition():
    made: list[int] = []
    for edition, times in ((1, 1), (1, 1), (2, 2)):
        place = kept.place(edition, "https://news.example", "csv", "")
        assert b"".join(kept.content(place, lambda: pieces(made))) == b"one two"
        assert len(made) == times
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_an_export_that_fails_is_not_kept_and_frees_its_turn():
    def failing():
        yield "half"
        raise ValueError("the other half")

    place = kept.place(1, "csv")
    for _ in range(3):
        with pytest.raises(ValueError, match="other half"):
            b"".join(kept.content(place, failing))
    assert list(place.parent.iterdir()) == []
    kept.content(kept.place(1, "never fetched"), failing).close()
    assert b"".join(kept.content(place, lambda: pieces([]))) == b"one two"


def test_one_is_made_one_waits_and_the_rest_are_told_to_come_again(monkeypatch):
    monkeypatch.setattr(kept, "WAIT_SECONDS", 5)
    going, place, waited = threading.Event(), kept.place(1, "ics"), []

    def slow():
        yield "one "
        going.wait(5)
        yield "two"

    first = kept.content(place, slow)
    waiter = threading.Thread(target=lambda: waited.append(b"".join(kept.content(place, slow))))
    reader = threading.Thread(target=lambda: waited.append(b"".join(first)))
    waiter.start()
    reader.start()
    while kept.turns._places._value:
        pass
    assert kept.content(place, slow) is None
    going.set()
    for thread in (waiter, reader):
        thread.join(5)
    assert waited == [b"one two"] * 2


@pytest.mark.django_db
def test_same_export_again_asks_the_database_for_the_edition_alone(client, django_assert_num_queries):
    happen("The truce held", "2025-03-13")
    first = b"".join(client.get("/export/timeline.csv"))
    with django_assert_num_queries(1):
        assert b"".join(client.get("/export/timeline.csv")) == first
    happen("Talks went on", "2025-03-14")
    Edition.advance()
    assert b"Talks went on" in b"".join(client.get("/export/timeline.csv"))


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/export/timeline.ics", "/?page=all"])
def test_one_address_asks_now_and_then_and_others_are_not_held_up(client, address):
    statuses = []
    for _ in range(40):
        response = client.get(address)
        b"".join(response)
        statuses.append(response.status_code)
    assert statuses[:20] == [200] * 20
    assert statuses[-1] == 429
    refused = client.get(address)
    assert refused.headers["Retry-After"] == "30"
    assert client.get(address, REMOTE_ADDR="192.0.2.9").status_code == 200
    assert client.get("/").status_code == 200


@pytest.mark.django_db
def test_whole_timeline_is_made_for_one_at_a_time(client, monkeypatch):
    monkeypatch.setattr(whole, "WAIT_SECONDS", 0)
    assert whole.turns.take(0)
    try:
        assert client.get("/?page=all").status_code == 429
        assert client.get("/").status_code == 200
    finally:
        whole.turns.give()
    assert client.get("/?page=all").status_code == 200
