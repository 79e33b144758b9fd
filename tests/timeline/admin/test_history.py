from django.urls import reverse

from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, events, token
from timeline.models import Decision, EventStatus

WHY = "The ministry's own calendar says so."


def page(event) -> str:
    return reverse("admin:timeline_event_history", args=[event.pk])


def test_history_tells_who_when_before_after_and_why(desk, talks, ann, bob):
    dates.set_date(talks, bob, from_edtf("2025-03-11"), WHY)
    events.retitle(talks, ann, "The envoys meet in Vienna", "Shorter.")
    html = desk.get(page(talks)).content.decode()
    for told in (
        "<del>Thursday 13 March 2025</del>",
        "<ins>Tuesday 11 March 2025</ins>",
        "bob",
        "ann",
        "Shorter.",
        "corrected the date",
    ):
        assert told in html


def test_going_back_shows_what_it_takes_back_first(desk, talks, ann):
    dates.set_date(talks, ann, from_edtf("2025-03-11"), WHY)
    html = desk.post(page(talks), {"to": "0"}).content.decode()
    assert "This takes back 1 decision" in html
    talks.refresh_from_db()
    assert talks.edtf == "2025-03-11"

    entered = {"to": "0", "confirmed": "1", "seen": token(talks), "reason": "It was a mistake."}
    desk.post(page(talks), entered)
    talks.refresh_from_db()
    assert (talks.edtf, talks.status) == ("2025-03-13", EventStatus.AUTOMATIC)
    html = desk.get(page(talks)).content.decode()
    assert "taken back by ann" in html
    assert "It was a mistake." in html


def test_going_back_after_somebody_was_faster_changes_nothing(desk, talks, ann, bob):
    dates.set_date(talks, ann, from_edtf("2025-03-11"), WHY)
    seen = token(talks)
    dates.set_date(talks, bob, from_edtf("2025-03-12"), WHY)
    response = desk.post(page(talks), {"to": "0", "confirmed": "1", "seen": seen}, follow=True)
    assert "Somebody was faster" in response.content.decode()
    talks.refresh_from_db()
    assert talks.edtf == "2025-03-12"


def test_where_there_is_nothing_to_take_back_it_is_told(desk, talks):
    response = desk.post(page(talks), {"to": "0", "confirmed": "1"}, follow=True)
    assert "There is nothing to take back" in response.content.decode()
    assert not Decision.objects.exists()


def test_decisions_of_other_events_are_no_way_back(desk, talks, motorway, ann):
    dates.accept(motorway, ann)
    other = Decision.objects.get()
    assert desk.post(page(talks), {"to": other.pk}).status_code == 404
    assert desk.post(page(talks), {"to": "x"}).status_code == 404
