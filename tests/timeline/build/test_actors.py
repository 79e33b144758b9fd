import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.publishing import publish
from timeline.build import actors, service
from timeline.build.actors import find_actors, waiting
from timeline.build.present import present
from timeline.decisions import events
from timeline.models import Actor, ActorStatus, Edition, Event, EventText, Mention

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
    present(anew=True)
    assert list(who().values()) == [{"Anna Lind"}]


def test_an_alias_taken_away_leaves_the_events():
    lind = Actor.objects.create(name="Anna Lind", aliases="The chancellor")
    publish("The chancellor visited the harbour on Thursday.")
    lind.aliases = ""
    lind.save()
    present(anew=True)
    assert list(who().values()) == [set()]


def read_of_anna_lind() -> None:
    for number in range(3):
        publish(
            f"In town {number} President Anna Lind opened a school on Thursday. A day earlier, Lind closed two.",
            origin=f"{number}.txt",
        )


def test_people_who_recur_are_found_and_shown_at_once():
    read_of_anna_lind()
    (actor,) = Actor.objects.found()
    assert (actor.name, actor.kind, actor.names) == ("Anna Lind", "person", ["Anna Lind", "Lind"])
    assert set(map(frozenset, who().values())) == {frozenset({"Anna Lind"})}


@pytest.mark.parametrize(("longest", "found"), [(len("Anna Lind"), ["Anna Lind"]), (len("Anna Lind") - 1, [])])
def test_a_name_that_just_fits_its_column_is_found(monkeypatch, longest, found):
    monkeypatch.setattr(actors, "LONGEST_NAME", longest)
    read_of_anna_lind()
    assert [actor.name for actor in Actor.objects.found()] == found


def test_one_found_again_under_another_name_keeps_its_row():
    for number in range(3):
        publish(f"In town {number} Mr Lind opened a school on Thursday.", origin=f"{number}.txt")
    (before,) = Actor.objects.found()
    read_of_anna_lind()
    (after,) = Actor.objects.found()
    assert (before.name, after.name) == ("Lind", "Anna Lind")
    assert before.pk == after.pk


def test_what_an_editor_rejected_or_renamed_is_not_found_again():
    read_of_anna_lind()
    Actor.objects.update(status=ActorStatus.REJECTED)
    find_actors()
    assert not Actor.objects.found().exists()
    assert not Actor.objects.listed().exists()
    Actor.objects.update(status=ActorStatus.LISTED, name="The president", aliases="Anna Lind")
    find_actors()
    assert [actor.name for actor in Actor.objects.listed()] == ["The president"]


def test_an_office_stands_for_who_holds_it_where_the_article_says_so():
    Actor.objects.create(name="Anna Lind", aliases="Lind")
    publish(
        "Norwegian Prime Minister Anna Lind went to Rome. The Norwegian prime minister opened a school on Thursday."
    )
    assert list(who().values()) == [{"Anna Lind"}]
    publish("The Norwegian prime minister closed a mine on Tuesday.", origin="other.txt")
    assert sorted(map(len, who().values())) == [0, 1]


def test_another_article_that_says_who_holds_an_office_changes_nothing_but_its_own_change_does():
    Actor.objects.create(name="Anna Lind", aliases="Lind")
    publish("The Norwegian prime minister opened a school on Thursday.")
    publish(
        "Norwegian Prime Minister Anna Lind went to Rome. The Norwegian prime minister opened a school on Thursday."
    )
    assert list(who().values()) == [{"Anna Lind"}]


def test_an_event_shown_again_has_the_actors_of_today(admin_user):
    lind = Actor.objects.create(name="Anna Lind")
    publish("The chancellor visited the harbour on Thursday.")
    events.hide(Event.objects.get(), admin_user, "why")
    lind.aliases = "The chancellor"
    lind.save()
    present(anew=True)
    events.show(Event.objects.get(), admin_user, "why")
    assert list(who().values()) == [{"Anna Lind"}]


def test_a_new_actor_is_looked_for_only_where_nobody_has():
    Actor.objects.create(name="Vienna", kind="place")
    publish("Lind visited Vienna on Thursday.")
    Mention.objects.update(named="")
    present()
    assert list(who().values()) == [set()]
    Mention.objects.update(named=None)
    present()
    assert list(who().values()) == [{"Vienna"}]


def test_what_an_interrupt_left_undone_is_done_when_all_has_come(monkeypatch):
    read_of_anna_lind()
    Event.actors.through.objects.all().delete()
    Mention.objects.update(named=None)  # as of a process that was ended behind finding actors
    monkeypatch.setattr(service, "are_due", lambda: False)
    service.settle()
    assert set(map(frozenset, who().values())) == {frozenset({"Anna Lind"})}


def test_events_are_found_by_the_names_of_those_found_in_them_when_all_has_come():
    for number in range(3):
        publish(f"In town {number} Mr Lind opened a school on Thursday.", origin=f"{number}.txt")
    Actor.objects.all().delete()
    present()
    assert not EventText.objects.exclude(names="").exists()
    Mention.objects.update(named=None)
    service.settle()
    assert set(EventText.objects.values_list("names", flat=True)) == {"Lind"}
    Actor.objects.update(status=ActorStatus.REJECTED)
    Mention.objects.update(named=None)
    service.settle()
    assert set(EventText.objects.values_list("names", flat=True)) == {""}


@pytest.fixture
def forgotten(monkeypatch) -> list[int]:
    """How many mentions were taken back with each lock, two at a time; somebody is found in the end."""
    read_of_anna_lind()
    Actor.objects.all().delete()
    monkeypatch.setattr(actors, "FORGOTTEN_AT_ONCE", 2)
    known: list[int] = []
    forget = actors._forget

    def watched():
        before = Mention.objects.filter(named=None).count()
        for seconds in forget():
            after = Mention.objects.filter(named=None).count()
            known.append(after - before)
            before = after
            yield seconds

    monkeypatch.setattr(actors, "_forget", watched)
    return known


def test_whom_mentions_name_is_taken_back_in_pieces_when_somebody_is_found(forgotten):
    assert actors.keep_in_pieces(actors.recurring_now()) > 0
    assert forgotten
    assert max(forgotten) <= 2
    assert sum(forgotten) == Mention.objects.count() == Mention.objects.filter(named=None).count()
    assert [actor.name for actor in Actor.objects.found()] == ["Anna Lind"]


def test_what_another_notes_while_it_is_taken_back_in_pieces_is_taken_back_as_well(forgotten, monkeypatch):
    find = actors.News.of
    looked = []

    def disturbed(found):
        looked.append(1)
        if len(looked) == 1:  # behind the first look
            news = find(found)
            Mention.objects.filter(pk=Mention.objects.latest("pk").pk).update(named="")
            Edition.advance()
            return news
        return find(found)

    monkeypatch.setattr(actors.News, "of", disturbed)
    actors.keep_in_pieces(actors.recurring_now())
    assert len(looked) > 2
    assert not Mention.objects.filter(named__isnull=False).exists()
    service.settle()
    assert set(map(frozenset, who().values())) == {frozenset({"Anna Lind"})}


def test_where_others_keep_changing_the_timeline_all_is_taken_back_under_one_lock(forgotten, monkeypatch):
    find = actors.News.of

    def disturbed(found):
        Edition.advance()
        Mention.objects.update(named="")
        return find(found)

    monkeypatch.setattr(actors.News, "of", disturbed)
    actors.keep_in_pieces(actors.recurring_now())
    assert not Mention.objects.filter(named__isnull=False).exists()
    assert [actor.name for actor in Actor.objects.found()] == ["Anna Lind"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL reads small tables whole")
def test_whether_mentions_wait_is_seen_in_an_index():
    with CaptureQueriesContext(connection) as asked:
        assert not waiting()
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked[0]['sql']}")
        plan = [row[-1] for row in cursor.fetchall()]
    assert "mention_unlooked" in plan[0]
