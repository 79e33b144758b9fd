"""The database keeps count of events by itself; a count from nothing finds the same."""

import datetime

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Publisher
from timeline.build import invariants
from timeline.models import Actor, Event, Tally, Total, lengths
from timeline.models.triggers import install, recount

pytestmark = pytest.mark.django_db

DAY = datetime.date(2025, 3, 13)
NAMES = ("a", "b", "c")
CHANGES = st.one_of(
    st.tuples(st.just("make"), st.integers(0, 400), st.integers(0, 3)),
    st.tuples(st.just("move"), st.integers(0, 400), st.integers(0, 3)),
    st.tuples(st.just("merge"), st.integers(0, 5), st.just(0)),
    st.tuples(st.just("hide"), st.integers(0, 5), st.just(0)),
    st.tuples(st.just("edit"), st.integers(0, 5), st.integers(0, 3)),
    st.tuples(st.just("undate"), st.integers(0, 5), st.just(0)),
    st.tuples(st.just("outlet"), st.integers(0, 5), st.integers(0, 2)),
    st.tuples(st.just("actor"), st.integers(0, 5), st.integers(0, 2)),
    st.tuples(st.just("leave"), st.integers(0, 5), st.integers(0, 2)),
    st.tuples(st.just("remove"), st.integers(0, 5), st.just(0)),
)


def counted() -> dict[tuple[object, ...], tuple[int, int]]:
    rows = Tally.objects.exclude(events=0, mentions=0)
    return {(row.kind, row.ref, row.latest, row.length): (row.events, row.mentions) for row in rows}


def totals() -> dict[tuple[str, int], int]:
    return {(row.kind, row.ref): row.events for row in Total.objects.exclude(events=0)}


def make(number: int, other: int) -> None:
    event = Event(
        public_id=f"e{Event.objects.count()}-{number}-{other}"[:12],
        machine_earliest=DAY - datetime.timedelta(number),
        machine_latest=DAY,
        mention_count=other,
    )
    Event.objects.bulk_create([event], ignore_conflicts=True)


def carry_out(change: str, number: int, other: int, outlets: list[Publisher], actors: list[Actor]) -> None:
    event = Event.objects.order_by("pk")[number % max(1, Event.objects.count()) :].first()
    if event is None:
        return
    these = Event.objects.filter(pk=event.pk)
    match change:
        case "move":
            these.update(machine_latest=DAY + datetime.timedelta(number), mention_count=other)
        case "merge":
            these.update(merged_into=None if event.merged_into else Event.objects.exclude(pk=event.pk).first())
        case "hide":
            these.update(status="automatic" if event.status == "hidden" else "hidden")
        case "edit":
            day = DAY + datetime.timedelta(other)
            these.update(editor_earliest=day, editor_latest=day, editor_extent="within")
        case "undate":
            these.update(editor_undated=not event.editor_undated)
        case "remove":
            event.delete()
        case _:
            tie(change, event, outlets[other], actors[other])


def tie(change: str, event: Event, outlet: Publisher, actor: Actor) -> None:
    match change:
        case "outlet":
            event.outlets.add(outlet)
        case "actor":
            event.actors.add(actor)
        case "leave":
            event.outlets.remove(outlet)
            event.actors.clear()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CHANGES, max_size=25))
def test_counts_stay_in_step_whoever_writes(db, changes):
    Event.objects.all().delete()
    Tally.objects.all().delete()
    Total.objects.all().delete()
    outlets = [Publisher.objects.get_or_create(name=name)[0] for name in NAMES]
    actors = [Actor.objects.get_or_create(name=name)[0] for name in NAMES]
    for change, number, other in changes:
        if change == "make":
            make(number, other)
        else:
            carry_out(change, number, other, outlets, actors)
    kept = counted(), totals()
    recount()
    assert kept == (counted(), totals())
    assert not [*invariants.tallies(), *invariants.totals()]


@pytest.mark.parametrize("days", [1, 2, 7, 8, 31, 32, 366, 367, 4000])
def test_the_database_classes_lengths_as_python_does(days):
    event = Event.objects.create(
        public_id="e", machine_earliest=DAY - datetime.timedelta(days - 1), machine_latest=DAY, mention_count=1
    )
    event.refresh_from_db()
    assert event.length == lengths.length(days)


def test_events_from_before_the_counts_are_counted_when_the_triggers_are_set():
    make(0, 2)
    kept = counted(), totals()
    Tally.objects.all().delete()
    Total.objects.all().delete()
    connection.check_constraints()  # PostgreSQL sets no trigger on a table while a check of its rows is put off
    install()
    assert (counted(), totals()) == kept
    assert totals() == {("all", 0): 1, ("turn", 1): 1}


def test_counts_that_are_there_are_not_made_anew_when_the_triggers_are_set():
    make(0, 2)
    Tally.objects.update(events=7)
    connection.check_constraints()
    install()
    assert {events for events, _ in counted().values()} == {7}


def test_a_tally_says_what_it_counts():
    tally = Tally(kind="outlet", ref=4, latest=DAY, length=1, events=2, mentions=3)
    assert str(tally) == "outlet 4: 2 up to 2025-03-13"


def test_a_total_says_what_it_counts():
    assert str(Total(kind="outlet", ref=4, events=2)) == "outlet 4: 2"


def test_a_total_that_is_off_is_told():
    make(0, 2)
    Total.objects.filter(kind="turn").update(events=5)
    assert list(invariants.totals()) == ["The total of turn 1 is not what it sums up."]
