import pytest
from django.urls import reverse

from timeline.build.service import build
from timeline.models import Actor, ActorStatus

LIST = reverse("admin:timeline_actor_changelist")


def act(desk, action, *actors):
    return desk.post(LIST, {"action": action, "_selected_action": [actor.pk for actor in actors]}, follow=True)


@pytest.fixture
def lyon(talks) -> Actor:
    return Actor.objects.create(name="Lyon", kind="place", status=ActorStatus.SUGGESTED)


def test_accepted_suggestion_is_an_actor_of_its_events_at_once(desk, lyon, motorway):
    act(desk, "accept", lyon)
    assert list(motorway.actors.all()) == [lyon]
    assert lyon.history.first().history_user.username == "ann"


def test_rejected_suggestion_is_not_suggested_again(desk, lyon):
    act(desk, "reject", lyon)
    build([])
    lyon.refresh_from_db()
    assert lyon.status == ActorStatus.REJECTED


def test_alias_finds_events_and_its_history_can_be_read(desk, motorway):
    (actor,) = Actor.objects.bulk_create([Actor(name="Peasants")])  # as the list of actors is loaded
    page = reverse("admin:timeline_actor_change", args=[actor.pk])
    desk.post(page, {"name": "Peasants", "kind": "person", "aliases": "Farmers", "status": "listed"})
    assert list(motorway.actors.all()) == [actor]
    assert [one.aliases for one in actor.history.order_by("history_id")] == ["", "Farmers"]
    assert "ann" in desk.get(reverse("admin:timeline_actor_history", args=[actor.pk])).content.decode()
    assert "blocked the motorway" in desk.get(page).content.decode()
