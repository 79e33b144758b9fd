import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from timeline.build.service import rebuild
from timeline.models import Actor, ActorStatus

LIST = reverse("admin:timeline_actor_changelist")


def act(desk, action, *actors):
    return desk.post(LIST, {"action": action, "_selected_action": [actor.pk for actor in actors]}, follow=True)


def logged(actor: Actor) -> list[tuple[str, str]]:
    """Who changed what, the oldest first."""
    told = LogEntry.objects.filter(object_id=actor.pk, content_type__model="actor").order_by("pk")
    return [(entry.user.username, entry.get_change_message()) for entry in told]


@pytest.fixture
def lyon(talks) -> Actor:
    return Actor.objects.create(name="Lyon", kind="place", status=ActorStatus.FOUND)


def test_an_accepted_name_is_an_actor_of_its_events_at_once(desk, lyon, motorway):
    act(desk, "accept", lyon)
    assert list(motorway.actors.all()) == [lyon]
    assert logged(lyon) == [("ann", "status: found → listed")]


def test_a_rejected_name_is_not_found_again(desk, lyon):
    act(desk, "reject", lyon)
    rebuild([])
    lyon.refresh_from_db()
    assert lyon.status == ActorStatus.REJECTED


def test_alias_finds_events_and_its_history_can_be_read(desk, motorway):
    actor = Actor.objects.create(name="Peasants")
    page = reverse("admin:timeline_actor_change", args=[actor.pk])
    desk.post(page, {"name": "Peasants", "kind": "person", "aliases": "Farmers", "status": "listed"})
    assert list(motorway.actors.all()) == [actor]
    desk.post(page, {"name": "Farmers", "kind": "person", "aliases": "", "status": "listed"})
    assert logged(actor) == [
        ("ann", "aliases: nothing → Farmers"),
        ("ann", "name: Peasants → Farmers; aliases: Farmers → nothing"),
    ]
    history = desk.get(reverse("admin:timeline_actor_history", args=[actor.pk]))
    assert "aliases: nothing → Farmers" in history.content.decode()
    assert "blocked the motorway" in desk.get(page).content.decode()


def test_a_name_that_an_editor_changed_is_the_editors(desk, lyon, motorway):
    page = reverse("admin:timeline_actor_change", args=[lyon.pk])
    desk.post(page, {"name": "Lugdunum", "kind": "place", "aliases": "", "status": "found"})
    lyon.refresh_from_db()
    assert (lyon.names, lyon.status) == (["Lugdunum", "Lyon"], ActorStatus.LISTED)
    assert list(motorway.actors.all()) == [lyon]


def test_merged_names_are_one_actor_under_all_of_them(desk, lyon, motorway):
    other = Actor.objects.create(name="Farmers", kind="organisation", status=ActorStatus.FOUND)
    act(desk, "accept", lyon)
    act(desk, "merge", lyon, other)
    (actor,) = Actor.objects.filter(pk__in=[lyon.pk, other.pk])
    assert actor.names == ["Lyon", "Farmers"]
    assert list(motorway.actors.all()) == [actor]
