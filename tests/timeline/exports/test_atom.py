import datetime
from xml.etree import ElementTree

import feedparser
import pytest

from articles.models import Article
from tests.timeline.exports.factory import add_source, correct, make_event
from timeline.exports import atom
from timeline.models import Event

pytestmark = pytest.mark.django_db


def entries(text: str) -> list:
    read = feedparser.parse(text.encode())
    assert not read.bozo
    assert read.version == "atom10"
    for part in (read.feed, *read.entries):
        assert part.id
        assert part.title
        assert part.updated_parsed
    return read.entries


def test_new_event_is_an_entry(written):
    event = make_event()
    (entry,) = entries(written("atom"))
    assert entry.title == "Envoys meet"
    assert entry.link == f"https://timeline.example{event.get_absolute_url()}"
    assert [tag.term for tag in entry.tags] == ["new"]
    assert "Thursday 13 March 2025" in entry.summary
    assert "Sample Wire" in entry.summary


def test_entry_quotes_one_sentence(written):
    add_source(make_event(), sentence="The talks began on Thursday.")
    (entry,) = entries(written("atom"))
    assert "The envoys met in the capital on Thursday." in entry.summary
    assert "The talks began" not in entry.summary


def test_correction_is_told_with_what_it_was_and_why(written):
    event = make_event("Envoys meet", "2025-03-10", "2025-03-13")
    (before,) = entries(written("atom"))
    correct(event, "2025-03-12", reason="The <minutes> say so.")
    (after,) = entries(written("atom"))
    assert before.id == after.id
    assert after.title == "Corrected: Envoys meet"
    assert after.updated_parsed >= before.updated_parsed
    assert after.published == before.published
    assert "[2025-03-10..2025-03-13] → 2025-03-12" in after.summary
    assert "The &lt;minutes&gt; say so." in after.summary


def test_what_changed_last_comes_first(written):
    old, new = make_event("Old"), make_event("New", "2020-01-01")
    Article.objects.filter(mentions__event=old).update(changed_at=datetime.datetime(2025, 3, 1, tzinfo=datetime.UTC))
    assert [entry.title for entry in entries(written("atom"))] == ["New", "Old"]
    correct(old, "2025-03-12")
    assert [entry.title for entry in entries(written("atom"))] == ["Corrected: Old", "New"]
    assert new.title == "New"


def test_feed_holds_the_latest_alone(written, monkeypatch):
    monkeypatch.setattr(atom, "LATEST", 2)
    for number in range(4):
        make_event(f"Event {number}")
    assert len(entries(written("atom"))) == 2


def test_article_with_control_characters_breaks_no_feed(written):
    make_event("Form\x0cfeed \x1b[31m", source={"sentence": "They met \x08 on Thursday."})
    assert entries(written("atom"))[0].title == "Formfeed [31m"


def test_feed_knows_its_own_address_and_filters(client):
    make_event()
    served = client.get("/export/timeline.atom?outlet=Sample+Wire&page=3")
    links = {link.get("rel"): link.get("href") for link in ElementTree.fromstring(served.content) if link.get("rel")}
    assert links["self"] == "http://testserver/export/timeline.atom?outlet=Sample+Wire"


def test_poller_is_told_when_nothing_is_new(client):
    event = make_event()
    first = client.get("/export/timeline.atom")
    again = client.get("/export/timeline.atom", headers={"if-none-match": first["ETag"]})
    assert (first.status_code, again.status_code) == (200, 304)
    correct(event, "2025-03-12")
    assert client.get("/export/timeline.atom", headers={"if-none-match": first["ETag"]}).status_code == 200


def test_empty_feed_is_a_feed(client):
    assert entries(client.get("/export/timeline.atom").content.decode()) == []
    assert not Event.objects.exists()
