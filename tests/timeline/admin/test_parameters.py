"""What comes with an address or a form and cannot be meant is told, or left out; it is no error of the server."""

import pytest
from django.urls import reverse

from tests.timeline.admin.conftest import address
from timeline.decisions import token
from timeline.models import Actor, Decision, Mention

DIGITS = ("9" * 4300, "9" * 5000)


def test_filters_that_are_none_lead_to_the_whole_list(desk, talks):
    response = desk.get(reverse("admin:timeline_event_csv") + "?x=1", follow=True)
    assert response.status_code == 200
    assert "There are no such filters" in response.content.decode()
    for filters in ("x%3D1", "doubt%3Dx", "merged__public_id%3Dx", "%00", "q%3D" + "a%20" * 1500):
        assert desk.get(address(talks) + f"?_changelist_filters={filters}").status_code == 200


@pytest.mark.parametrize("digits", DIGITS)
def test_numbers_too_long_to_be_keys_are_none(desk, talks, digits):
    entered = {"action": "accept", "seen": digits + ".2025-03-13.1"}
    assert desk.post(address(talks), entered).status_code == 200
    for key in ("mention", "to"):
        here = address(talks) if key == "mention" else reverse("admin:timeline_event_history", args=[talks.pk])
        found = desk.post(here, {"action": "hide_source", key: digits, "seen": token(talks), "reason": "Why."})
        assert found.status_code in (200, 404)
    assert desk.get(f"/admin/timeline/event/{digits}/change/").status_code == 404
    assert not Decision.objects.exists()


def test_search_of_any_length_finds_or_does_not(desk, talks):
    for name in ("timeline_event", "articles_article", "timeline_actor", "timeline_decision", "articles_publisher"):
        where = reverse(f"admin:{name}_changelist")
        assert desk.get(where, {"q": "talks " * 1500}).status_code == 200, name
    found = desk.get(reverse("admin:timeline_event_changelist"), {"q": "talks " * 1500}).content.decode()
    assert talks.title in found


@pytest.mark.parametrize("key", ["x", "a0f36d288ec4", "0", *DIGITS])
def test_history_of_no_actor_leads_back_to_the_desk(desk, key):
    assert desk.get(f"/admin/timeline/actor/{key}/history/")["Location"] == reverse("admin:index")


def test_history_of_an_actor_is_shown_without_inline_style(desk):
    actor = Actor.objects.create(name="Sample Envoy")
    where = reverse("admin:timeline_actor_change", args=[actor.pk])
    desk.post(where, {"name": "Sample Envoy", "kind": "person", "status": "listed", "aliases": "The envoy"})
    page = desk.get(reverse("admin:timeline_actor_history", args=[actor.pk]))
    assert "aliases: nothing → The envoy" in page.content.decode()
    assert "style=" not in page.content.decode()


def test_selection_that_is_none_selects_nothing(desk, talks):
    where = reverse("admin:timeline_event_changelist")
    for selected in ("x", "", *DIGITS):
        entered = {"action": "accept_all", "_selected_action": [selected], "index": "0"}
        assert desk.post(where, entered, follow=True).status_code == 200
    assert not Decision.objects.exists()


@pytest.mark.parametrize("key", ["x", "999999", *DIGITS])
def test_publisher_that_is_none_is_told(desk, talks, key):
    article = Mention.objects.first().article
    where = reverse("admin:articles_article_change", args=[article.pk])
    page = desk.post(where, {"title": "Talks", "publisher": key, "published_on": "2025-03-14"})
    assert page.status_code == 200
    assert "Select a valid choice" in page.content.decode()
    article.refresh_from_db()
    assert article.publisher.name == "Sample Wire"


def test_typed_date_is_interpreted_for_those_alone_who_may_see_the_desk(desk, ann):
    where = reverse("admin:timeline_event_interpret") + "?typed=13+March&near=2025-03-14"
    assert desk.get(where).json()["edtf"] == "2025-03-13"
    ann.groups.clear()
    assert desk.get(where).status_code == 403


def test_address_that_htmx_gives_wrongly_changes_nothing(client, talks):
    for wrong in ("http://[::1", "//", "x" * 5000, "http://testserver:x/"):
        response = client.get("/", {"q": "talks"}, headers={"HX-Request": "true", "HX-Current-URL": wrong})
        assert response.status_code == 200
        assert response.headers["HX-Push-Url"] == "/?q=talks"


def test_publisher_that_an_address_gives_and_is_none_is_left_out(admin_client):
    for wrong in ("x", "$(id)", *DIGITS):
        page = admin_client.get(reverse("admin:articles_subscription_add"), {"publisher": wrong})
        assert page.status_code == 200
