"""What each choice of a filter says that it finds is what it finds."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.timeline.telling import crowd, happen, report
from timeline.models import Actor, Event, EventStatus
from timeline.pages import facets
from timeline.pages.coverage import coverage
from timeline.pages.facets import Choice, Offer, offer, options
from timeline.pages.overview import counts as counted
from timeline.pages.overview import overview
from timeline.pages.question import Question

pytestmark = pytest.mark.django_db

FIRST = datetime.date(2025, 3, 11)
QUESTIONS = st.builds(
    Question,
    words=st.sampled_from(["", "event", "1", "nothing"]),
    outlet=st.sampled_from(["", "Sample Wire", "Sample Daily", "Nobody"]),
    who=st.sampled_from(["", "Person 0", "Person 1"]),
    certainty=st.sampled_from(["", "exact", "vague"]),
    outlets=st.sampled_from([1, 2]),
    first=st.sampled_from([None, FIRST]),
    last=st.sampled_from([None, FIRST + datetime.timedelta(1)]),
    key=st.booleans(),
)


@pytest.fixture
def told():
    """Events of two outlets and of one, exact and vague, with persons in most."""
    wire, daily = report("Sample Wire", "2025-03-11"), report("Sample Daily", "2025-03-14")
    crowd([f"2025-03-{11 + number % 4}" for number in range(6)], [wire, daily], who=3)
    crowd(["2025-03-12", "2025-03-13"], [daily], who=1)
    happen("Event of a week", "2025-03-10", "2025-03-16", who="Person 1")
    happen("Event hidden", "2025-03-11", who="Person 0", status=EventStatus.HIDDEN)


def offered(asked: Question) -> Offer:
    return offer(asked, coverage(), overview(asked, coverage(), counted(asked, coverage())))


def counts(choices: list[Choice]) -> dict[str, int | None]:
    return {choice.value: choice.count for choice in choices if choice.group != "Not on this timeline"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=QUESTIONS)
def test_each_choice_counts_what_choosing_it_finds(told, asked):
    made = offered(asked)
    for choice in made.outlets:
        assert (choice.count or 0) == asked.but(outlet=choice.value).events().count()
    for choice in made.actors:
        assert (choice.count or 0) == asked.but(who=choice.value).events().count()
    everybody = Actor.objects.values_list("name", flat=True)
    unnamed = {name for name in everybody if asked.but(who=name).events().exists()} - {c.value for c in made.actors}
    assert not unnamed


def test_where_very_many_are_found_the_choices_have_no_counts_unless_all_are_asked_for(told, monkeypatch):
    monkeypatch.setattr(facets, "FEW", 3)
    Actor.objects.create(name="Takes no part")
    made = offered(Question(words="event"))
    assert counts(made.outlets) == {"Sample Daily": None, "Sample Wire": None}
    assert set(counts(made.actors)) == {"Person 0", "Person 1", "Person 2"}
    assert counts(offered(Question()).outlets)["Sample Daily"] == 8  # the database keeps these
    assert counts(offered(Question(words="event", who="Person 2")).outlets) == {"Sample Daily": 2, "Sample Wire": 2}


def test_what_is_chosen_stays_in_the_list_though_it_finds_nothing(told):
    made = offered(Question(words="nothing", outlet="Sample Wire", who="Nobody"))
    assert made.outlets == [Choice("Sample Wire", True, None, "Not on this timeline")]
    assert made.actors == [Choice("Nobody", True, None, "Not on this timeline")]


def test_a_rejected_actor_is_not_offered(told):
    Actor.objects.filter(name="Person 1").update(status="rejected")
    assert set(counts(offered(Question()).actors)) == {"Person 0", "Person 2"}


def test_counting_takes_as_many_queries_for_many_as_for_few(told):
    def queries(asked: Question) -> int:
        seen, covered = overview(asked, coverage(), counted(asked, coverage())), coverage()
        with CaptureQueriesContext(connection) as captured:
            offer(asked, covered, seen)
        return len(captured)

    few = queries(Question(words="event"))
    crowd([f"2025-03-{11 + number % 9}" for number in range(40)], [report("Sample Herald")], who=20)
    assert queries(Question(words="event")) == few <= 5
    assert queries(Question()) <= 4


def test_options_are_grouped_counted_and_escaped():
    html = options([Choice("A & B", True, 1200), Choice("<Zoe>", False, None, "People")])
    assert '<option value="">Any</option>' in html
    assert '<option value="A &amp; B" selected>A &amp; B (1,200)</option>' in html
    assert '<optgroup label="People">\n<option value="&lt;Zoe&gt;">&lt;Zoe&gt;</option>\n</optgroup>' in html


def test_a_page_says_how_many_each_outlet_tells(client, told):
    assert Event.objects.visible().count() == 9
    page = client.get("/?q=week").content.decode()
    assert '<option value="Sample Wire">Sample Wire (1)</option>' in page
    assert "Sample Daily (" not in page
