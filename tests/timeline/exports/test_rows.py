"""However few events are in memory at a time, an export is the same; what changed last is found however long ago."""

import datetime

import pytest
from django.db.models import F

from articles.models import Article
from tests.held import strike
from tests.timeline.exports.factory import correct, make_event
from timeline.exports import rows
from timeline.exports.formats import FORMATS
from timeline.models import Event

pytestmark = pytest.mark.django_db
SITE = "https://timeline.example"


def exported() -> dict[str, str]:
    return {form.name: "".join(form.write(Event.objects.on_timeline(), SITE)) for form in FORMATS}


def test_an_export_in_small_pieces_is_that_in_one(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    whole = exported()
    for at_first, chunk in ((1, 2), (3, 1), (14, 5), (15, 5)):
        monkeypatch.setattr(rows, "AT_FIRST", at_first)
        monkeypatch.setattr(rows, "CHUNK", chunk)
        assert exported() == whole


def found(events: int, **which: object) -> list[str]:
    return [event.title for event in rows.latest_changes(Event.objects.filter(**which), events)]


@pytest.fixture
def told_one_after_the_other():
    for number in range(9):
        make_event(f"Event {number}", f"2025-03-{number + 1:02}")
    first = datetime.datetime(2025, 3, 1, tzinfo=datetime.UTC)
    for place, article in enumerate(Article.objects.order_by("mentions__event__title")):
        Article.objects.filter(pk=article.pk).update(changed_at=first + place * datetime.timedelta(days=1))


def test_what_changed_last_is_found_first(told_one_after_the_other):
    assert found(2) == ["Event 8", "Event 7"]
    assert found(20) == [f"Event {number}" for number in range(8, -1, -1)]


def test_what_changed_long_ago_is_found_where_nothing_else_answers(told_one_after_the_other):
    assert found(1, title="Event 0") == ["Event 0"]
    assert found(2, title__in=["Event 0", "Event 1"]) == ["Event 1", "Event 0"]


def test_so_many_changes_are_looked_through_and_no_more(told_one_after_the_other, monkeypatch):
    monkeypatch.setattr(rows, "LATELY", 4)
    assert found(1, title="Event 5") == ["Event 5"]
    assert found(1, title="Event 0") == []


def test_what_an_editor_corrected_has_changed_then(told_one_after_the_other):
    event = Event.objects.get(title="Event 3")
    correct(event, "2025-03-12")
    assert found(2) == ["Event 3", "Event 8"]
    [seen] = rows.latest_changes(Event.objects.all(), 1)
    assert rows.changed_at(seen) == max(made.made_at for made in rows.corrections_of(seen))
    assert rows.reported_at(seen) == event.mentions.values_list("article__ingested_at", flat=True).get()
    assert not Event.objects.filter(pk=event.pk, earliest=F("machine_earliest")).exists()


def test_what_was_corrected_before_the_last_correction_is_found_before_what_articles_told(told_one_after_the_other):
    for number in (0, 3):
        correct(Event.objects.get(title=f"Event {number}"), "2025-03-12")
    assert found(1, title__in=["Event 0", "Event 8"]) == ["Event 0"]
