import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.timeline.telling import happen, report, tell
from timeline.build.present import present
from timeline.models import Actor, ActorStatus, Event
from timeline.search import Term, matching, terms, upkeep

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def told():
    """Three events; the second is told of by two sentences."""
    happen("Envoys negotiated in Jeddah", "2025-03-11")
    vessel = happen("Navy seizes vessel", "2025-03-12", told=False)
    tell(vessel, "The crew gave up a long fight on Wednesday.", "Wednesday", report())
    tell(vessel, "A truce in the Black Sea was agreed on Wednesday.", "Wednesday", report("Sample Daily"))
    happen("Café strike ends with a truce", "2025-03-13")


def found(question: str) -> list[str]:
    asked = terms(question)
    if not asked:
        return []
    titles = Event.objects.filter(pk__in=matching(asked)).order_by("pk").values_list("machine_title", flat=True)
    return [title.split()[0] for title in titles]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("negotiating", ["Envoys"]),
        ("seize", ["Navy"]),
        ("TRUCE", ["Navy", "Café"]),
        ("crew truce", ["Navy"]),
        ('"black sea"', ["Navy"]),
        ('"sea black"', []),
        ("jedd", ["Envoys"]),
        ('"jedd"', []),
        ("jedd envoys", []),
        ('"up a long fight on Wednesday a truce"', []),
        ("crew AND truce OR x", []),
        ('it\'s (a) "truce":* & | ! <->', []),
        ("qqendqq", []),
    ],
)
def test_stems_phrases_and_beginnings_are_found(question, expected):
    assert found(question) == expected


def test_a_phrase_is_not_found_across_two_sentences():
    assert found('"on Wednesday"') == ["Navy"]
    assert found('"Wednesday a truce"') == []


def test_a_changed_title_is_found_at_once():
    event = Event.objects.get(machine_title="Navy seizes vessel")
    event.text.title = "Trawler boarded"
    event.text.save()
    assert found("trawler") == ["Navy"]
    assert found("seizes") == []


def test_what_is_gone_is_not_found():
    Event.objects.all().delete()
    assert found("truce") == []


def test_what_is_typed_is_read_as_words_and_phrases():
    assert terms('truce "Black Sea" ves') == [Term("truce"), Term("Black Sea"), Term("ves", begins=True)]
    assert terms("o'neil % é") == [Term("o neil"), Term("é")]


def test_an_event_is_found_by_every_name_of_who_takes_part():
    event = happen("Envoy leaves", "2025-03-14", told=False)
    event.actors.add(Actor.objects.create(name="Ann Lee", aliases="Lady Lee\n the Baker "))
    upkeep.write([event.pk])
    assert found('"ann lee"') == found('"lady lee"') == found("baker") == ["Envoy"]
    Actor.objects.update(status=ActorStatus.REJECTED)
    upkeep.write([event.pk])
    assert found("baker") == []


def test_a_rebuild_writes_what_can_be_searched_anew():
    Event.objects.filter(machine_title="Navy seizes vessel").update(machine_title="Trawler boarded")
    assert found("trawler") == []
    present()
    assert found("trawler") == ["Trawler"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL counts what is stored before it chooses")
def test_who_takes_part_in_many_events_is_looked_up_by_these_and_not_by_all_actors():
    events = range(1, 401)
    with CaptureQueriesContext(connection) as asked:
        upkeep.write_names(events)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked.captured_queries[0]['sql']}")
        plan = [row[-1] for row in cursor.fetchall()]
    assert "timeline_event_actors" in plan[0]
    assert "(event_id=?" in plan[0]
