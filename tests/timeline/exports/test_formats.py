"""What holds for every format."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.timeline.exports.factory import add_source, correct, make_event
from timeline.exports.formats import BY_NAME, FORMATS
from timeline.exports.rows import AT_FIRST, CHUNK
from timeline.models import Event, EventStatus
from timeline.pages import Question, census, in_order

pytestmark = pytest.mark.django_db
EVERY = pytest.mark.parametrize("name", [form.name for form in FORMATS])


@EVERY
def test_hidden_event_is_in_no_export(name, written):
    make_event("Shown to all")
    hidden = make_event("Kept from readers", status=EventStatus.HIDDEN)
    text = written(name)
    assert "Kept from readers" not in text
    assert hidden.public_id not in text
    assert name == "webannotation" or "Shown to all" in text


@EVERY
def test_hidden_sentence_is_in_no_export(name, written):
    event = make_event("Shown to all")
    mention = add_source(event, sentence="A rumour has it on Thursday.")
    mention.event, mention.hidden, mention.hidden_from = None, True, event
    mention.save()
    assert "rumour" not in written(name)


@EVERY
def test_no_editor_is_named(name, written):
    correct(make_event(), "2025-03-12")
    # As whole words: an event's identifier may hold "ada" among its digits.
    assert not re.search(r"\b(ada|secret|Lovelace)\b", written(name))


@EVERY
def test_same_timeline_is_the_same_bytes(name, written):
    make_event("One")
    make_event("Another", "2025-03-10", "2025-03-13")
    assert written(name) == written(name)


@EVERY
def test_command_prints_what_the_site_serves(name, printed, client):
    correct(
        make_event("Envoys meet", "2025-03-10", "2025-03-13", source={"url": "https://wire.example/1"}), "2025-03-12"
    )
    response = client.get(f"/export/timeline.{BY_NAME[name].suffix}")
    assert b"".join(response).decode() == printed(name, "--site", "http://testserver/")


@EVERY
def test_empty_timeline_is_an_empty_export(name, written):
    assert "Envoys" not in written(name)


def test_queries_grow_with_chunks_and_not_with_events(written):
    def queries() -> dict[str, int]:
        taken = {}
        for name in BY_NAME:
            with CaptureQueriesContext(connection) as captured:
                written(name)
            taken[name] = len(captured)
        return taken

    for number in range(AT_FIRST + 1):
        make_event(f"Event {number}")
    few = queries()
    for number in range(30):
        make_event(f"Another {number}")
    assert queries() == few
    assert max(few.values()) <= 15


@pytest.mark.parametrize("name", ["json", "csv", "ics", "timelinejs"])
def test_the_first_events_come_before_the_others_are_read(name):
    for number in range(AT_FIRST + 5):
        make_event(f"Event {number:02}")
    pieces = BY_NAME[name].write(in_order(Question()), "http://testserver")
    with CaptureQueriesContext(connection) as captured:
        text = ""
        while "Event 00" not in text:
            text += next(pieces)
    assert len(captured) <= 6
    assert "Event 24" in text + "".join(pieces)


def test_the_keys_of_a_long_timeline_are_handed_out_by_an_index(monkeypatch):
    monkeypatch.setattr(census, "MOST", 2)
    for number in range(4):
        make_event(f"Event {number}")
    for asked in (Question(), Question(words="event"), Question(certainty="exact")):
        keys = in_order(asked).values_list("pk", flat=True)
        assert list(keys) == list(asked.events().values_list("pk", flat=True))
        if connection.vendor == "sqlite":
            assert "TEMP B-TREE" not in keys.explain()


def test_thousand_events_take_few_queries(written, django_assert_max_num_queries):
    make_event()
    template = Event.objects.get()
    Event.objects.bulk_create(
        Event(
            public_id=f"many-{number:07}",
            machine_title=f"Event {number}",
            machine_earliest=template.machine_earliest,
            machine_latest=template.machine_latest,
            article_count=1,
            mention_count=1,
        )
        for number in range(1000)
    )
    for name in ("json", "csv", "ics", "timelinejs"):
        with django_assert_max_num_queries(4 * 1000 // CHUNK + 10):
            assert "Event 999" in written(name)


def test_names_and_addresses_are_unique():
    assert len(BY_NAME) == len(FORMATS) == len({form.file_name for form in FORMATS})
