"""Open ends and times of day, from an article to its events, and what an editor decides on them."""

import datetime

import pytest
from django.contrib.auth.models import User

from tests.publishing import publish
from timeline.build.service import rebuild
from timeline.dates.typed import understand
from timeline.decisions import dates, sources
from timeline.decisions.undo import go_back
from timeline.models import Event, Mention, Tally, lengths

pytestmark = pytest.mark.django_db

FRIDAY = datetime.date(2025, 3, 14)
WHY = "The log of the dam says so."


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("ann")


def event(words: str) -> Event:
    return Event.objects.distinct().get(mentions__quote__contains=words)


@pytest.mark.parametrize(
    ("text", "edtf", "words", "note"),
    [
        (
            "The army must leave Vesna by Friday 21 March.",
            "../2025-03-21",
            "by Friday 21 March 2025",
            "no later than that",
        ),
        (
            "The ministry closed the mine before 13 March.",
            "../2025-03-12",
            "before Thursday 13 March 2025",
            "came before",
        ),
        ("The mill was demolished before 2019.", "../2018", "before 2019", "how long before is not said"),
        ("She joined the council after 1997.", "1998/..", "after 1997", "how long after is not said"),
        ("Fees must be paid no later than 20 March.", "../2025-03-20", "by Thursday 20 March 2025", "is to come"),
        ("Two men have died in the mine since January.", "2025-01/..", "since January 2025", "from then on"),
    ],
)
def test_an_open_end_is_carried_into_the_event(text: str, edtf: str, words: str, note: str) -> None:
    publish(text)
    found = Event.objects.on_timeline().get()
    mention = Mention.objects.get()
    assert (found.edtf, found.machine_words, mention.edtf) == (edtf, words, edtf)
    assert note in mention.machine_why
    assert "vague" in found.doubts
    assert found.length == lengths.AGE
    assert (found.latest - found.earliest).days < 366


def test_why_an_end_is_open_is_told() -> None:
    publish("The army must leave Vesna by Friday 21 March.")
    assert "no later than that" in Mention.objects.get().why


def test_the_exact_day_of_a_later_report_closes_an_open_end() -> None:
    publish("Kenya had accepted an immediate ceasefire by Friday.", origin="wire.txt")
    assert event("ceasefire by").open == "by"
    publish("Kenya accepted the immediate ceasefire on Wednesday 12 March.", origin="daily.txt")
    [found] = Event.objects.on_timeline()
    assert (found.edtf, found.open, found.narrowed) == ("2025-03-12", "", True)


def test_an_open_end_stays_when_another_report_tells_the_same() -> None:
    publish("The army must leave Vesna by Friday 21 March.", origin="wire.txt")
    publish("On the road out trucks queued. The army must leave Vesna by Friday 21 March.", origin="daily.txt")
    [found] = Event.objects.on_timeline()
    assert (found.edtf, found.open, found.mention_count) == ("../2025-03-21", "by", 2)


DAY = (
    "The Vesna dam burst on Thursday at 10:21 a.m. CDT. Rescuers evacuated the old town late Thursday. "
    "A school roof collapsed on Thursday. Shelling hit the market at dawn on Thursday. "
    "The mayor met farmers at 2 p.m. on Thursday."
)


def test_the_events_of_a_day_stand_in_the_order_of_their_hours() -> None:
    publish(DAY)
    found = Event.objects.on_timeline()
    assert [one.clock for one in found] == ["", "MO", "10:21 CDT", "14:00", "END"]
    assert [one.day_order for one in found] == [-1, 9 * 60, 10 * 60 + 21, 14 * 60, 21 * 60]
    assert {(one.earliest, one.latest) for one in found} == {(datetime.date(2025, 3, 13),) * 2}


def test_a_day_and_its_hour_are_one_mention_of_all_their_words() -> None:
    publish("The Vesna dam burst on Thursday at 10:21 a.m. CDT.")
    mention = Mention.objects.get()
    assert (mention.expression, mention.clock) == ("Thursday at 10:21 a.m. CDT", "10:21 CDT")


def test_an_hour_late_in_a_far_zone_moves_no_day() -> None:
    publish("The Vesna dam burst on Thursday at 11 p.m. EST.")
    found = Event.objects.get()
    assert (found.edtf, found.clock) == ("2025-03-13", "23:00 EST")
    assert found.machine_words == "Thursday 13 March 2025, 23:00 EST (04:00 UTC on 14 March)"


def test_of_two_hours_that_of_the_first_report_counts() -> None:
    publish(
        "Kenya accepted the immediate ceasefire on 13 March at 10:40 a.m.",
        origin="b.txt",
        published=datetime.date(2025, 3, 15),
    )
    publish(
        "Kenya accepted the immediate ceasefire on the morning of 13 March.",
        origin="c.txt",
        published=datetime.date(2025, 3, 13),
    )
    assert event("ceasefire").clock == "10:40"
    publish("Kenya accepted the immediate ceasefire on Thursday at 10:21 a.m.", origin="a.txt")
    found = event("10:21")
    assert found.clock == "10:21"
    assert set(found.mentions.values_list("clock", flat=True)) == {"10:21", "10:40", "MO"}


def test_the_hour_for_which_it_was_planned_is_not_that_at_which_it_happened() -> None:
    before = datetime.date(2025, 3, 12)
    publish("The miners of Ayr will open the new bridge at noon on Thursday.", origin="plan.txt", published=before)
    assert event("bridge").clock == "12:00"
    publish("The miners of Ayr opened the new bridge on Thursday.", origin="late.txt", published=FRIDAY)
    found = event("bridge")
    assert (found.mention_count, found.clock) == (2, "")


def test_an_editors_hour_is_never_overwritten(editor: User) -> None:
    publish("Kenya accepted the immediate ceasefire on Thursday.", origin="a.txt")
    dates.set_date(event("ceasefire"), editor, understand("13 March 2025 14:00", FRIDAY), WHY)
    publish("Kenya accepted the immediate ceasefire on 13 March at 10:40 a.m.", origin="b.txt")
    found = event("10:40")
    assert (found.clock, found.machine_clock, found.day_order) == ("14:00", "10:40", 14 * 60)
    assert found.set_by_editor
    rebuild([])
    assert event("10:40").clock == "14:00"


def test_a_day_accepted_without_an_hour_takes_the_sources_later_one(editor: User) -> None:
    publish("Kenya accepted the immediate ceasefire on Thursday.", origin="a.txt")
    dates.accept(event("ceasefire"), editor)
    publish("Kenya accepted the immediate ceasefire on 13 March at 10:40 a.m.", origin="b.txt")
    found = event("10:40")
    assert (found.clock, found.confirmed_by_editor) == ("10:40", True)
    dates.set_date(found, editor, understand("12 March 2025", FRIDAY), WHY)
    assert event("10:40").clock == ""  # an hour of the 13th is none of the 12th


@pytest.mark.parametrize(
    ("typed", "edtf", "stamp"),
    [
        ("before 13 March", "../2025-03-12", "../2025-03-12"),
        ("since 2014", "2014/..", "2014/.."),
        ("by Friday 14 March 2025", "../2025-03-14", "../2025-03-14"),
        ("13 March 2025, 2 p.m. CDT", "2025-03-13", "2025-03-13 14:00 CDT"),
        ("late 13 March 2025", "2025-03-13", "2025-03-13 END"),
    ],
)
def test_what_an_editor_types_stays_and_can_be_taken_back(typed: str, edtf: str, stamp: str, editor: User) -> None:
    publish("The Vesna dam burst on Thursday.")
    decision = dates.set_date(event("dam"), editor, understand(typed, FRIDAY), WHY)
    assert decision is not None
    assert (event("dam").edtf, decision.after) == (edtf, stamp)
    rebuild([])
    assert (event("dam").edtf, event("dam").stamp) == (edtf, stamp)
    go_back(event("dam"), None, editor, "It was right before.")
    found = event("dam")
    assert (found.stamp, found.editor_open, found.editor_clock, found.editor_day_order) == ("2025-03-13", "", "", -1)


def test_a_reading_corrected_to_an_open_end_moves_its_event(editor: User) -> None:
    publish("The Vesna dam burst on Thursday.")
    decision = sources.correct_reading(Mention.objects.get(), editor, understand("before 13 March", FRIDAY), WHY)
    assert decision is not None
    assert decision.after == "../2025-03-12"
    assert (event("dam").edtf, event("dam").machine_open) == ("../2025-03-12", "before")
    sources.correct_reading(Mention.objects.get(), editor, None, WHY)
    assert (event("dam").edtf, event("dam").machine_open) == ("2025-03-13", "")


def test_an_open_event_counts_as_longer_than_any_bar() -> None:
    publish("The army must leave Vesna by Friday 21 March.")
    assert list(Tally.objects.filter(kind="all", events=1).values_list("latest", "length")) == [
        (datetime.date(2025, 3, 21), lengths.AGE)
    ]
