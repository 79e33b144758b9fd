"""What answers a question, on which page."""

import pytest

from tests.timeline.telling import crowd, happen, report, tell
from timeline.models import Event
from timeline.models.orders import BY_WEIGHT
from timeline.pages.census import census
from timeline.pages.paging import EVENTS_A_PAGE, IN_ONE_PAGE
from timeline.pages.question import KEY_EVENTS, Question


@pytest.mark.django_db
def test_the_background_is_told_of_on_the_first_page_alone(client):
    article = report(published="2025-03-13")
    tell(happen("Invasion", "2022-02-24", told=False), "It began on Thursday.", "Thursday", article)
    crowd([f"2025-03-{12 + number % 9}" for number in range(IN_ONE_PAGE + EVENTS_A_PAGE)], [article])
    assert client.get("/").context["answer"].background_count == 1
    assert client.get("/?at=2025-03-15").context["answer"].background_count == 0
    assert client.get("/?page=all").context["answer"].background_count == 1


@pytest.mark.django_db
def test_where_very_many_answer_they_are_shown_at_once_and_counted_when_asked(client, monkeypatch):
    monkeypatch.setattr("timeline.pages.census.MOST", 5)
    crowd(["2025-03-12"] * 9, [report(published="2025-03-13")])
    answer = client.get("/?q=event").context["answer"]
    assert (answer.count, answer.strip) == (None, None)
    assert sum(len(day.events) for day in answer.days) == 9
    assert client.get(answer.counting).context["answer"].count == 9
    assert client.get("/").context["answer"].count == 9  # the database keeps that count
    assert "More than 5,000 events found</a>" in client.get("/?q=event&embed=1").text


@pytest.mark.django_db
def test_the_first_page_begins_with_the_story_and_ages_are_background(client):
    article = report(published="2010-04-03")
    crowd([f"2010-0{4 + number // 28}-{1 + number % 28:02}" for number in range(100)], [article])
    for title, first, last in (("Ages", "1510-05-27", "2010-05-27"), ("Century", "1901-01-01", "2000-12-31")):
        tell(happen(title, first, last, told=False), "Now on Thursday.", "Thursday", article)
    page = client.get("/")
    assert page.context["answer"].background_count == 2
    first = page.context["answer"].days[0]
    assert first.earliest.year == 2010
    assert "Ages" not in [shown.event.title for day in page.context["answer"].days for shown in day.events]
    assert page.context["answer"].strip.before.count == 1


@pytest.mark.django_db
def test_the_weightiest_of_what_is_searched_for_come_with_its_counts(client, django_assert_num_queries):
    article = report(published="2025-03-13")
    crowd([f"2025-03-{1 + number}" if number > 8 else f"2025-03-0{1 + number}" for number in range(20)], [article])
    for event in Event.objects.order_by("pk"):
        Event.objects.filter(pk=event.pk).update(importance=event.pk % 7)
    asked = Question.asked({"q": "event"})
    ranked = Event.objects.order_by(*BY_WEIGHT).values_list("pk", flat=True)[:KEY_EVENTS]
    with django_assert_num_queries(1):
        found = census(asked)
    assert found.weighty == set(ranked)
    assert sum(found.cells.events) == 20
    weighty = [
        shown.event.pk
        for day in client.get("/?q=event").context["answer"].days
        for shown in day.events
        if shown.is_key
    ]
    assert set(weighty) == set(ranked)
