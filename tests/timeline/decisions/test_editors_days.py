"""An editor's date is evidence too: what comes in later finds an event on its own day and on the editor's."""

import datetime
import itertools

import pytest
from django.contrib.auth.models import User

from articles.models import Article
from tests.publishing import publish
from timeline.build.service import build, rebuild
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, sources
from timeline.exports import jsonl
from timeline.models import Decision, Event, Mention

pytestmark = pytest.mark.django_db

WHY = "The ministry's own calendar says so."
MONDAY, THURSDAY = datetime.date(2025, 3, 3), datetime.date(2025, 3, 13)
WIRE = "The two envoys held long talks in Vienna on Thursday."
DAILY = "Talks between the two envoys were held in Vienna on 3 March."
HERALD = "On 13 March, the two envoys held talks in Vienna."
OTHERS = "Farmers blocked the motorway near Lyon on 3 March. Divers found the wreck of a ship on 4 March."


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("ann")


def event(word: str) -> Event:
    return Event.objects.get(mentions__quote__contains=word)


def corrected(editor: User, edtf: str = "2025-03-03") -> Event:
    """The talks of 13 March by the wire, which an editor knows to have been those of 3 March."""
    publish(WIRE, origin="wire.txt")
    dates.set_date(event("long talks"), editor, from_edtf(edtf), WHY)
    return event("long talks")


def exported() -> str:
    return "".join(jsonl.write(Event.objects.on_timeline(), ""))


def test_a_report_of_the_corrected_day_joins_the_event(editor):
    talks = corrected(editor)
    publish(DAILY, origin="daily.txt")
    assert event("were held") == event("long talks") == talks
    talks.refresh_from_db()
    assert (talks.edtf, talks.article_count, talks.mention_count) == ("2025-03-03", 2, 2)


def test_a_report_of_the_sources_day_still_joins_the_event(editor):
    talks = corrected(editor)
    publish(HERALD, origin="herald.txt")
    assert event("On 13 March") == talks


def test_a_report_that_agrees_with_the_editor_does_not_ask_for_a_check(editor):
    corrected(editor)
    publish(DAILY, origin="daily.txt")
    talks = event("long talks")
    assert not talks.needs_check
    assert talks.set_by_editor
    assert (talks.machine_earliest, talks.machine_latest) == (MONDAY, THURSDAY)
    assert Decision.objects.get().before == "2025-03-13"


def test_a_report_of_a_third_day_asks_for_a_check(editor):
    corrected(editor)
    publish("The two envoys held long talks in Vienna on 14 March.", origin="herald.txt")
    assert event("long talks in Vienna on Thursday").needs_check.startswith("The sources now say")


def test_other_happenings_of_the_corrected_day_stay_other_events(editor):
    talks = corrected(editor)
    publish(OTHERS, origin="others.txt")
    assert Event.objects.count() == 3
    assert list(talks.mentions.all()) == [Mention.objects.get(quote__contains="long talks")]


def test_a_report_of_the_corrected_month_joins_the_event(editor):
    talks = corrected(editor, "2025-02")
    publish("Talks between the two envoys were held in Vienna on 11 February.", origin="daily.txt")
    assert event("were held") == talks
    assert event("were held").edtf == "2025-02"


def test_an_event_whose_date_is_not_known_is_found_by_its_sources_day_alone(editor):
    publish(WIRE, origin="wire.txt")
    dates.set_date(event("long talks"), editor, None, WHY)
    publish(DAILY, origin="daily.txt")
    publish(HERALD, origin="herald.txt")
    assert event("were held") != event("long talks") == event("On 13 March")


def test_a_reading_corrected_to_the_editors_day_joins_the_event(editor):
    talks = corrected(editor)
    publish(DAILY.replace("3 March", "24 February"), origin="daily.txt")
    sources.correct_reading(Mention.objects.get(quote__contains="were held"), editor, from_edtf("2025-03-03"), WHY)
    assert event("were held") == talks


def test_two_events_that_editors_date_to_one_day_stay_two(editor):
    talks = corrected(editor)
    publish(DAILY.replace("3 March", "4 February"), origin="daily.txt")
    other = event("were held")
    dates.set_date(other, editor, from_edtf("2025-03-03"), WHY)
    build(Article.objects.all())
    assert event("were held") == other != talks == event("long talks")


def test_building_again_changes_nothing(editor):
    corrected(editor)
    publish(DAILY, origin="daily.txt")
    before = exported()
    again = build(Article.objects.all()).events
    assert (again.created, again.changed, again.removed) == (0, 0, 0)
    assert exported() == before


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_reports_changes_nothing(order, editor):
    """Those that come in before the decision as well: a report of the right day is an event of its own till then."""
    reports = [(WIRE, "wire.txt"), (DAILY, "daily.txt"), (HERALD, "herald.txt")]
    in_turn = [reports[index] for index in order]
    in_turn.insert(order[0] + 1, (OTHERS, "others.txt"))  # which tell of none of it, anywhere among them
    for text, origin in in_turn:
        publish(text, origin=origin)
        if origin == "wire.txt":
            dates.set_date(event("long talks"), editor, from_edtf("2025-03-03"), WHY)
            rebuild([])
    talks = event("long talks")
    assert {mention.article.origin for mention in talks.mentions.all()} == {"wire.txt", "daily.txt", "herald.txt"}
    assert (talks.edtf, talks.machine_stamp, talks.needs_check) == ("2025-03-03", "[2025-03-03..2025-03-13]", "")
    assert Event.objects.count() == 3


def test_the_record_of_a_date_that_was_accepted_says_which_it_was(talks, editor):
    decision = dates.accept(talks, editor)
    assert (decision.before, decision.after) == ("2025-03-13", "2025-03-13")
