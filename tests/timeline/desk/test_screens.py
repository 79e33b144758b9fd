"""What the desk shows beside an event or a sentence: what is near it, what was decided on it, and how it changed."""

import datetime

import pytest
from django.contrib.auth.models import User

from tests.publishing import publish
from tests.timeline.telling import happen
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, events
from timeline.desk import screens
from timeline.models import Decision, EventStatus, Mention

pytestmark = pytest.mark.django_db
WHY = "By the minutes."
FRIDAY = datetime.date(2025, 3, 14)


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("ann")


def titles(found) -> list[str]:
    return [event.title for event in found]


def test_a_sentence_stands_between_its_neighbours():
    publish("They met on Thursday. They talked for hours. They left on Friday.")
    first, second, third = Mention.objects.first().article.sentences.with_words()
    assert screens.around(first) == ("", second.words)
    assert screens.around(second) == (first.words, third.words)
    assert screens.around(third) == (second.words, "")


def test_events_of_the_week_up_to_a_day_are_near_it_the_latest_first():
    for day in ("2025-03-06", "2025-03-07", "2025-03-10", "2025-03-14", "2025-03-15"):
        happen(f"Talks of {day}", day)
    happen("Secret talks", "2025-03-13", status=EventStatus.HIDDEN)
    assert titles(screens.near(FRIDAY)) == ["Talks of 2025-03-14", "Talks of 2025-03-10", "Talks of 2025-03-07"]
    assert titles(screens.near(FRIDAY, "2025-03-15")) == ["Talks of 2025-03-15"]
    assert titles(screens.near(None, "secret")) == []


def test_no_more_events_are_near_than_one_reads():
    for number in range(3 * screens.SUGGESTED + 1):
        happen(f"Talks {number}", "2025-03-13")
    assert len(screens.near(FRIDAY)) == 3 * screens.SUGGESTED


def test_what_may_be_the_same_shares_words_of_the_title_and_is_of_the_days_around():
    event = happen("Envoys meet in Vienna", "2025-03-13")
    happen("Storm closes the port", "2025-03-13")
    happen("Envoys hold a meeting in Vienna", "2025-03-12")
    happen("Envoys met in Vienna", "2024-03-13")
    happen("Envoys secretly meet in Vienna", "2025-03-13", status=EventStatus.HIDDEN)
    assert titles(screens.similar(event))[0] == "Envoys hold a meeting in Vienna"
    assert "Envoys met in Vienna" not in titles(screens.similar(event))
    assert titles(screens.similar(event, "storm")) == ["Storm closes the port"]
    undated = happen("Envoys meet", "2025-03-13", editor_undated=True)
    assert screens.similar(undated) == []


def test_changes_are_told_as_people_say_them(editor):
    event = happen("Envoys meet in Vienna", "2025-03-13")
    dates.set_date(event, editor, from_edtf("2025-03-12"), WHY)
    events.retitle(event, editor, "Envoys meet in Graz", WHY)
    retitled, dated = Decision.objects.order_by("-pk")
    assert [(part.kind, part.text) for part in screens.changes(dated)] == [
        ("gone", "Thursday 13 March 2025"),
        ("new", "Wednesday 12 March 2025"),
    ]
    assert ("gone", "Vienna") in [(part.kind, part.text.strip()) for part in screens.changes(retitled)]
    assert ("new", "Graz") in [(part.kind, part.text.strip()) for part in screens.changes(retitled)]
    assert screens.history(event) == [retitled, dated]
