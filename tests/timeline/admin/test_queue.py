from django.urls import reverse

from timeline.admin import queue
from timeline.decisions import dates, events
from timeline.models import Decision, DecisionKind, Event, EventStatus

QUEUE = reverse("admin:timeline_event_changelist")


def act(desk, action, *chosen, **entered):
    selected = {"action": action, "_selected_action": [event.pk for event in chosen], "index": "0"}
    return desk.post(QUEUE, selected | entered, follow=True)


def titles(response) -> list[str]:
    return [event.title for event in response.context["cl"].result_list]


def test_least_certain_comes_first_and_what_is_done_last(desk, talks, motorway, ann):
    Event.objects.filter(pk=motorway.pk).update(doubt=40)
    assert titles(desk.get(QUEUE)) == [motorway.title, talks.title]
    dates.accept(motorway, ann)
    response = desk.get(QUEUE)
    assert titles(response) == [talks.title, motorway.title]
    assert "1 of 2 reviewed" in response.content.decode()


def test_event_that_asks_to_be_checked_waits_again(desk, talks, motorway, ann):
    dates.accept(motorway, ann)
    Event.objects.filter(pk=talks.pk).update(doubt=90)
    Event.objects.filter(pk=motorway.pk).update(needs_check="A source sentence has changed.", doubt=0)
    assert titles(desk.get(QUEUE))[0] == motorway.title
    assert titles(desk.get(QUEUE, {"review": "again"})) == [motorway.title]


def test_filters_search_and_dates_narrow_the_list_and_are_counted(desk, talks, motorway):
    Event.objects.filter(pk=motorway.pk).update(doubts=" guess vague ")
    html = desk.get(QUEUE).content.decode()
    assert "a guess (1)" in html
    assert "vague (1)" in html
    assert "none (1)" in html
    assert titles(desk.get(QUEUE, {"doubt": "guess"})) == [motorway.title]
    assert titles(desk.get(QUEUE, {"q": "tractors"})) == [motorway.title]
    asked = {"earliest__year": 2025, "earliest__month": 3, "earliest__day": 13}
    assert titles(desk.get(QUEUE, asked)) == [talks.title]
    outlet = talks.mentions.get().article.publisher_id
    assert len(titles(desk.get(QUEUE, {"outlet": outlet}))) == 2


def test_actions_on_many_are_on_record_one_by_one(desk, talks, motorway, ann):
    act(desk, "accept_all", talks, motorway)
    assert {(one.event, one.kind, one.editor) for one in Decision.objects.all()} == {
        (talks, DecisionKind.ACCEPT, ann),
        (motorway, DecisionKind.ACCEPT, ann),
    }
    assert Event.objects.filter(status=EventStatus.REVIEWED).count() == 2


def test_hiding_many_asks_why(desk, talks, motorway):
    assert "Say why" in act(desk, "hide_all", talks, motorway).content.decode()
    act(desk, "hide_all", talks, motorway, reason="Not about the talks.")
    assert Decision.objects.filter(kind=DecisionKind.HIDE, reason="Not about the talks.").count() == 2
    act(desk, "show_all", talks)
    talks.refresh_from_db()
    assert talks.status == EventStatus.AUTOMATIC


def test_merged_events_leave_the_list_and_hidden_ones_stay_on_it(desk, talks, motorway, ann):
    events.hide(talks, ann, "No.")
    assert len(titles(desk.get(QUEUE))) == 2
    events.merge(talks, motorway, ann, "The same.")
    assert len(titles(desk.get(QUEUE))) == 1


def test_events_cannot_be_deleted_while_articles_tell_of_them(desk, talks):
    assert "delete_selected" not in desk.get(QUEUE).content.decode()
    assert desk.get(reverse("admin:timeline_event_delete", args=[talks.pk])).status_code == 403


def test_where_there_are_many_events_filters_are_counted_when_asked_and_months_are_not_listed(
    desk, talks, motorway, monkeypatch
):
    def shown(**asked: str) -> tuple[bool, bool]:
        listed = desk.get(QUEUE, asked).context["cl"]
        return listed.add_facets, listed.date_hierarchy is not None

    assert shown() == (True, True)
    monkeypatch.setattr(queue, "FEW", 1)
    assert shown() == (False, True)
    assert shown(_facets="True") == (True, True)
    monkeypatch.setattr(queue, "MANY", 2)
    assert shown() == (False, True)
    monkeypatch.setattr(queue, "MANY", 1)
    assert shown() == (False, False)
