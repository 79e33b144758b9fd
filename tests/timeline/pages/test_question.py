import datetime

import pytest
from django.http import QueryDict

from tests.timeline.telling import happen, report, tell
from timeline.models import Actor, ActorStatus, EventStatus
from timeline.pages.question import KEY_BACKGROUND, KEY_EVENTS, Question, found
from timeline.search import upkeep

pytestmark = pytest.mark.django_db


def titles(query: str) -> list[str]:
    return [event.title for event in found(QueryDict(query))]


@pytest.fixture
def talks():
    """An exact event of two outlets, a vague one, a disputed one and one whose date an editor set."""
    envoys = happen("Envoys meet in Jeddah", "2025-03-11", who="Marco Rubio")
    daily = report("Sample Daily")
    tell(envoys, "The talks about a truce were held two days earlier.", "two days earlier", daily)
    happen("Town falls", "2025-03-10", "2025-03-13")
    happen("Station blows up", "2025-03-20", "2025-03-21", disputed=True)
    happen("Leaders call", "2025-03-18", editor_earliest=datetime.date(2025, 3, 19), editor_latest="2025-03-19",
           editor_extent="within")  # fmt: skip
    happen("Guard leaves", "2025-03-22", doubts=" guess unsupported ")
    happen("Guard returns", "2025-03-23", doubts=" guess unsupported ", editor_earliest=datetime.date(2025, 3, 23),
           editor_latest="2025-03-23", editor_extent="within")  # fmt: skip


def test_asking_nothing_finds_all_events_where_they_end(talks):
    in_order = ["Town falls", "Leaders call", "Station blows up", "Guard leaves", "Guard returns"]
    assert titles("") == ["Envoys meet in Jeddah", *in_order]


def test_words_are_found_in_titles_sentences_and_names(talks):
    for question in ["jeddah", "TRUCE", "envoys+truce", '"about+a+truce"', "rubio"]:
        assert titles(f"q={question}") == ["Envoys meet in Jeddah"], question


def test_every_word_must_be_there(talks):
    for question in ["truce+station", '"a+truce+about"', "%25", "Jeddah%00Riyadh"]:
        assert titles(f"q={question}") == [], question


def test_another_spelling_of_a_name_is_found():
    president = Actor.objects.create(name="Volodymyr Zelensky", aliases="Zelenskiy\nZelenskyy")
    speech = happen("Zelensky speaks", "2025-03-11")
    speech.actors.add(president)
    upkeep.write([speech.pk])
    assert titles("q=zelenskyy") == ["Zelensky speaks"]


FILTERS = [
    ("outlet=Sample+Daily", ["Envoys meet in Jeddah"]),
    ("outlet=sample+daily", ["Envoys meet in Jeddah"]),
    ("outlet=Nobody", []),
    ("outlets=2", ["Envoys meet in Jeddah"]),
    ("outlets=3", []),
    ("who=Marco+Rubio", ["Envoys meet in Jeddah"]),
    ("who=Nobody", []),
    ("certainty=exact", ["Envoys meet in Jeddah", "Leaders call", "Guard leaves", "Guard returns"]),
    ("certainty=vague", ["Town falls"]),
    ("certainty=disputed", ["Station blows up"]),
    ("certainty=uncertain", ["Guard leaves"]),
    ("certainty=corrected", ["Leaders call"]),
    ("from=2025-03-13&to=2025-03-13", ["Town falls"]),
    ("from=2025-03-19&to=2025-03-21", ["Leaders call", "Station blows up"]),
    ("to=2025-03-10", ["Town falls"]),
    ("from=2025-03-12&to=2025-03-18", ["Town falls"]),
]


def test_each_filter_finds_its_events(talks):
    for query, expected in FILTERS:
        assert titles(query) == expected, query


def test_filters_narrow_each_other(talks):
    assert titles("q=jeddah&outlets=2&certainty=exact&from=2025-03-01&who=Marco+Rubio") == ["Envoys meet in Jeddah"]
    assert titles("q=jeddah&certainty=vague") == []


def test_key_events_are_the_most_important():
    for number in range(KEY_EVENTS + 5):
        happen(f"Event {number:02d}", "2025-03-11", importance=number)
    assert sorted(titles("show=key")) == [f"Event {number:02d}" for number in range(5, KEY_EVENTS + 5)]
    assert titles("show=key&q=00") == []


def test_what_is_little_told_beside_the_great_happening_of_its_day_is_no_key_event():
    happen("The ship sank", "2025-03-11", importance=40)
    happen("The oil began to leak", "2025-03-11", importance=9)
    happen("The crew was found", "2025-03-11", importance=10)
    happen("The port closed", "2025-03-12", importance=1)
    assert sorted(titles("show=key")) == ["The crew was found", "The port closed", "The ship sank"]


def test_what_came_before_the_story_is_beside_the_key_events_and_never_one_of_them():
    for number in range(KEY_EVENTS + 2):
        happen(f"Event {number:02d}", "2025-03-11", importance=10 + number)
    for number in range(KEY_BACKGROUND + 2):
        happen(f"Recalled {number}", f"200{number}-03-11", importance=100 + number)
    found = titles("show=key")
    assert len([title for title in found if title.startswith("Event")]) == KEY_EVENTS
    assert [title for title in found if title.startswith("Recalled")] == [f"Recalled {n}" for n in range(2, 7)]


def test_what_weighs_little_beside_the_key_events_is_no_background_of_them():
    happen("Vote", "2025-03-11", importance=10)
    happen("Recalled", "2001-03-11", importance=6)
    happen("Hardly recalled", "2002-03-11", importance=5.9)
    assert titles("show=key") == ["Recalled", "Vote"]


def test_key_events_of_a_timeline_without_importances_are_the_most_reported():
    for number in range(KEY_EVENTS):
        happen(f"Event {number}", "2025-03-11")
    tell(happen("Told twice", "2025-03-12"), "It was on Thursday.", "Thursday")
    assert "Told twice" in titles("show=key")


def test_hidden_events_are_not_found():
    happen("Secret", "2025-03-11", status=EventStatus.HIDDEN)
    assert titles("q=secret") == []


def test_a_rejected_name_finds_nothing():
    Actor.objects.create(name="Thursday", status=ActorStatus.REJECTED).events.add(happen("Vote", "2025-03-11"))
    assert titles("who=Thursday") == []


def test_what_makes_no_sense_is_left_out_and_told(talks):
    for query in [
        "from=2025-02-30",
        "to=20250313",
        "from=0000-01-01",
        "certainty=maybe",
        "outlets=many",
        "outlets=-1",
        "show=best",
    ]:
        asked = Question.asked(QueryDict(query))
        assert asked.problems, query
        assert asked.query() == "", query
        assert asked.events().count() == 6, query


def test_no_address_is_an_error(talks):
    for query in ["outlets=9999999999999999999", "q=" + "a" * 5000, "q=%ED%A0%80%00", "from=%00", "q=%22"]:
        list(found(QueryDict(query)))


def test_days_the_wrong_way_round_are_exchanged(talks):
    asked = Question.asked(QueryDict("from=2025-03-13&to=2025-03-10"))
    assert asked.problems
    assert asked.query() == "?from=2025-03-10&to=2025-03-13"


def test_a_question_written_as_an_address_asks_the_same():
    query = "?q=%22Black+Sea%22+truce&outlet=A%26B&who=X&certainty=vague&outlets=2&from=2025-03-01&show=key"
    asked = Question.asked(QueryDict(query[1:]))
    assert asked.query() == query
    assert len(asked.filters) == 7


def test_each_filter_can_be_taken_away():
    asked = Question.asked(QueryDict("q=truce&from=2025-03-01&to=2025-03-02"))
    assert [relaxed.query() for _, relaxed in asked.filters] == ["?from=2025-03-01&to=2025-03-02", "?q=truce"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("", ()),
        ("show=all", ()),
        ("show=key", ()),
        ("show=some", ("“some” is nothing to show: key and all are.",)),
        ("certainty=guess", ("“guess” is no certainty: exact, vague, disputed, uncertain, corrected are.",)),
    ],
)
def test_what_cannot_be_asked_is_told(asked, told):
    assert Question.asked(QueryDict(asked)).problems == told
