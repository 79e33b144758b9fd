import pytest

from tests.publishing import publish
from timeline.build.actors import suggest_actors
from timeline.build.present import present
from timeline.models import Actor, ActorStatus, Event

pytestmark = pytest.mark.django_db


def who() -> dict[str, set[str]]:
    return {event.title: {actor.name for actor in event.actors.all()} for event in Event.objects.all()}


def test_events_have_the_actors_that_their_clauses_name():
    Actor.objects.create(name="Anna Lind", aliases="Lind\nMrs Lind")
    Actor.objects.create(name="Vienna", kind="place")
    publish("Lind visited Vienna on Thursday. The parliament of Norway voted on Wednesday.")
    assert sorted(map(sorted, who().values())) == [[], ["Anna Lind", "Vienna"]]


def test_a_new_alias_reaches_the_events_there_are():
    lind = Actor.objects.create(name="Anna Lind")
    publish("The chancellor visited the harbour on Thursday.")
    lind.aliases = "The chancellor"
    lind.save()
    present()
    assert list(who().values()) == [{"Anna Lind"}]


def test_an_alias_taken_away_leaves_the_events():
    lind = Actor.objects.create(name="Anna Lind", aliases="The chancellor")
    publish("The chancellor visited the harbour on Thursday.")
    lind.aliases = ""
    lind.save()
    present()
    assert list(who().values()) == [set()]


def test_suggestions_are_not_shown_with_events():
    for number in range(3):
        publish(f"In town {number} Anna Lind opened a school on Thursday.", origin=f"{number}.txt")
    assert [actor.name for actor in Actor.objects.suggested()] == ["Anna Lind"]
    assert set().union(*who().values()) == set()


def test_a_rejected_suggestion_does_not_come_back():
    for number in range(3):
        publish(f"In town {number} Anna Lind opened a school on Thursday.", origin=f"{number}.txt")
    Actor.objects.update(status=ActorStatus.REJECTED)
    assert suggest_actors() == []
    assert not Actor.objects.suggested().exists()
