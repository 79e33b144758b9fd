import pytest
from django.urls import reverse

from tests.publishing import publish
from tests.timeline.admin.conftest import WIRE, address
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, events, token
from timeline.models import Decision, DecisionKind, Event, EventStatus, Mention

WHY = "The ministry's own calendar says so."


def decide(desk, event, action, **entered):
    return desk.post(address(event), {"action": action, "seen": token(event), **entered}, follow=True)


def test_screen_shows_sentence_neighbours_date_words_reading_rule_and_certainty(desk, motorway):
    html = desk.get(address(motorway)).content.decode()
    mention = motorway.mentions.get()
    assert "<mark>Tuesday</mark>" in html
    assert "held long talks in Vienna" in html
    assert "The chief of the central bank resigned" in html
    assert mention.machine_rule in html
    assert "likely" in html or "sure" in html
    assert "Tuesday 11 March 2025" in html


def test_accepting_goes_to_the_next_least_certain(desk, talks, motorway):
    order = list(Event.objects.waiting().least_certain_first())
    response = decide(desk, order[0], "accept")
    assert response.redirect_chain[-1][0] == address(order[1])
    order[0].refresh_from_db()
    assert order[0].status == EventStatus.REVIEWED
    assert "1 of 2 reviewed" in response.content.decode()


def test_a_decision_that_does_not_tell_what_was_seen_asks_to_look_again(desk, talks):
    html = desk.post(address(talks), {"action": "accept"}, follow=True).content.decode()
    assert "Nothing was saved yet" in html
    assert f'value="{token(talks)}"' in html
    assert not Decision.objects.exists()


def test_last_of_the_list_leads_back_to_the_list(desk, talks, motorway):
    decide(desk, talks, "accept")
    response = decide(desk, motorway, "accept")
    assert response.redirect_chain[-1][0] == reverse("admin:timeline_event_changelist")
    assert "That was the last one" in response.content.decode()


def test_next_keeps_to_the_filters_of_the_list(desk, talks, motorway):
    filters = "?_changelist_filters=q%3Dmotorway"
    html = desk.get(address(motorway) + filters).content.decode()
    assert 'id="next"' not in html
    assert 'id="next"' in desk.get(address(motorway)).content.decode()


def test_pick_needs_a_reason(desk, talks):
    response = decide(desk, talks, "date", pick="2025-03-06")
    assert "Say why" in response.content.decode()
    assert not Decision.objects.exists()
    decide(desk, talks, "date", pick="2025-03-06", reason=WHY)
    talks.refresh_from_db()
    assert talks.edtf == "2025-03-06"
    assert Decision.objects.get().kind == DecisionKind.DATE


def test_typed_date_is_saved_once_its_understanding_was_seen(desk, talks):
    response = decide(desk, talks, "date", typed="10-12 March", reason=WHY)
    html = response.content.decode()
    assert "is understood as Mon 10 – Wed 12 March 2025, one day of these" in html
    assert 'value="[2025-03-10..2025-03-12]"' in html
    assert "10-12 March" in html
    assert not Decision.objects.exists()
    decide(desk, talks, "date", typed="10-12 March", reason=WHY, understood="[2025-03-10..2025-03-12]")
    talks.refresh_from_db()
    assert talks.edtf == "[2025-03-10..2025-03-12]"


def test_typed_date_that_is_none_is_told_and_kept(desk, talks):
    html = decide(desk, talks, "date", typed="sometime in spring", reason=WHY).content.decode()
    assert "is not understood as a date" in html
    assert "sometime in spring" in html


def test_typing_the_date_that_stands_accepts_it(desk, talks):
    decide(desk, talks, "date", typed="13 March", understood="2025-03-13")
    assert Decision.objects.get().kind == DecisionKind.ACCEPT


def test_unknown_date_takes_the_event_off_the_timeline(desk, talks):
    decide(desk, talks, "date", pick="unknown", reason=WHY)
    assert talks not in Event.objects.visible()
    assert "not known" in desk.get(address(talks)).content.decode()


def test_second_editor_is_told_what_the_first_did_and_loses_nothing(desk, talks, bob):
    seen = token(talks)
    dates.set_date(talks, bob, from_edtf("2025-03-11"), "The embassy says so.")
    entered = {"action": "date", "seen": seen, "typed": "6 March", "understood": "2025-03-06", "reason": WHY}
    response = desk.post(address(talks), entered)
    html = response.content.decode()
    assert "bob corrected the date: 2025-03-13 → 2025-03-11" in html
    assert "The embassy says so." in html
    assert 'value="6 March"' in html
    assert "ministry&#x27;s own calendar" in html
    assert Decision.objects.count() == 1

    talks.refresh_from_db()
    decide(desk, talks, "date", typed="6 March", understood="2025-03-06", reason=WHY)
    talks.refresh_from_db()
    assert talks.edtf == "2025-03-06"


def test_reading_is_corrected_and_the_event_follows(desk, talks):
    mention = talks.mentions.get()
    entered = {"mention": mention.pk, "typed": "6 March", "understood": "2025-03-06", "reason": WHY}
    decide(desk, talks, "reading", **entered)
    mention.refresh_from_db()
    assert (mention.edtf, mention.event.edtf) == ("2025-03-06", "2025-03-06")
    decide(desk, mention.event, "machine_reading", mention=mention.pk, reason="No, it was right.")
    mention.refresh_from_db()
    assert mention.edtf == "2025-03-13"


def test_events_are_merged_by_id_and_by_address_and_split_again(desk, talks, motorway):
    decide(desk, talks, "merge", other=motorway.get_absolute_url(), reason=WHY)
    talks.refresh_from_db()
    assert talks.mention_count == 2
    assert desk.get(address(motorway), follow=True).redirect_chain[-1][0] == address(talks)

    moved = Mention.objects.get(quote__contains="motorway")
    decide(desk, talks, "split", mentions=[moved.pk], title="Farmers block a motorway", reason=WHY)
    moved.refresh_from_db()
    assert moved.event.title == "Farmers block a motorway"
    assert moved.event not in (talks, motorway)


def test_merging_with_what_is_no_event_is_told(desk, talks):
    assert "is no event" in decide(desk, talks, "merge", other="nonsense", reason=WHY).content.decode()


def test_title_hiding_and_sentences(desk, talks, motorway):
    decide(desk, talks, "title", title="The envoys meet")
    decide(desk, talks, "hide", reason=WHY)
    talks.refresh_from_db()
    assert (talks.title, talks.status) == ("The envoys meet", EventStatus.HIDDEN)
    decide(desk, talks, "show")
    mention = motorway.mentions.get()
    decide(desk, motorway, "hide_source", mention=mention.pk, reason=WHY)
    motorway.refresh_from_db()
    assert motorway.status == EventStatus.HIDDEN
    assert "Hidden from this event" in desk.get(address(motorway)).content.decode()
    decide(desk, motorway, "show_source", mention=mention.pk)
    motorway.refresh_from_db()
    assert (motorway.status, motorway.mention_count) == (EventStatus.AUTOMATIC, 1)


@pytest.mark.parametrize("action", ["", "delete", "date; drop"])
def test_unknown_decisions_are_not_found(desk, talks, action):
    assert decide(desk, talks, action).status_code == 404


@pytest.mark.parametrize("mention", ["", "0", "9999", "x"])
def test_decision_on_a_sentence_that_is_not_there_is_told(desk, talks, mention):
    response = decide(desk, talks, "hide_source", mention=mention, reason=WHY)
    assert response.status_code == 200
    assert "not there any more" in response.content.decode()


def test_reader_without_permission_decides_nothing(client, talks, django_user_model):
    client.force_login(django_user_model.objects.create_user("eve", is_staff=True))
    assert client.get(address(talks)).status_code == 403
    assert client.post(address(talks), {"action": "accept"}).status_code == 403


def test_typed_dates_are_interpreted_while_they_are_typed(desk):
    where = reverse("admin:timeline_event_interpret")
    told = desk.get(where, {"typed": "13 March", "near": "2025-03-14"}).json()
    assert told == {"edtf": "2025-03-13", "words": "Thursday 13 March 2025"}
    assert "not understood" in desk.get(where, {"typed": "soon", "near": ""}).json()["problem"]


def test_screen_takes_as_many_queries_for_many_sources_as_for_few(desk, ann, talks, django_assert_max_num_queries):

    with django_assert_max_num_queries(30) as few:
        desk.get(address(talks))
    for number in range(5):
        publish(WIRE.replace("Vienna", f"Town {number}"), origin=f"{number}.txt")
        other = Mention.objects.get(quote__contains=f"Town {number}").event
        if other != talks:
            events.merge(talks, other, ann, WHY)
    talks.refresh_from_db()
    assert talks.mention_count == 6
    with django_assert_max_num_queries(len(few) + 2):
        desk.get(address(talks))


TYPED = {
    "before 13 March": ("../2025-03-12", "before Thursday 13 March 2025"),
    "since 2014": ("2014/..", "since 2014"),
    "by Friday 14 March 2025": ("../2025-03-14", "by Friday 14 March 2025"),
    "13 March 2025 14:00": ("2025-03-13 14:00", "Thursday 13 March 2025, 14:00"),
    "13 March 2025, 2 p.m. CDT": ("2025-03-13 14:00 CDT", "Thursday 13 March 2025, 14:00 CDT (19:00 UTC)"),
    "late 13 March 2025": ("2025-03-13 END", "Thursday 13 March 2025, late"),
}


def test_open_ends_and_hours_can_be_typed(desk, talks):
    for decided, (typed, (stamp, words)) in enumerate(TYPED.items(), start=1):
        asked = desk.get(reverse("admin:timeline_event_interpret"), {"typed": typed, "near": "2025-03-14"}).json()
        assert asked == {"edtf": stamp, "words": words}
        decide(desk, talks, "date", typed=typed, reason=WHY, understood=stamp)
        talks.refresh_from_db()
        assert (talks.stamp, Decision.objects.latest("pk").after) == (stamp, stamp)
        html = desk.get(address(talks)).content.decode()
        assert words in html
        assert "the sources say Thursday 13 March 2025" in html
        decide(desk, talks, "date", typed=typed, understood=stamp)  # the date that stands: nothing to decide
        assert Decision.objects.count() == decided


def test_an_hour_of_the_sources_is_one_of_the_picks(desk, ann):
    publish("The two envoys held long talks in Vienna on Thursday at 10:21 a.m. CDT.")
    talks = Event.objects.get()
    dates.set_date(talks, ann, from_edtf("2025-03-06"), WHY)
    talks.refresh_from_db()
    decide(desk, talks, "date", pick="2025-03-13 10:21 CDT", reason=WHY)
    talks.refresh_from_db()
    assert (talks.stamp, talks.editor_day_order) == ("2025-03-13 10:21 CDT", 621)
