"""A decision on one article or sentence: the days around it are looked at, nothing else moves."""

import datetime
import gc

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from articles.models import Article
from tests.publishing import FRIDAY, publish, write
from timeline.build import events as gathering
from timeline.build.service import build, rebuild, rebuild_around
from timeline.dates.edtf import FuzzyDate
from timeline.decisions import articles, events
from timeline.decisions.dates import set_date
from timeline.exports import jsonl
from timeline.merging import Cluster
from timeline.merging.places import Place
from timeline.merging.pool import Pool
from timeline.models import Event, Mention, Placement

pytestmark = pytest.mark.django_db

WHY = "The date is printed on the page."
WIRE = "The two envoys held long talks in Vienna on Thursday."
DAILY = "Talks between the two envoys were held in Vienna late Thursday."
WEEK = datetime.timedelta(7)


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("ann")


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences of the mentions of which events were made anew."""
    sentences: list[str] = []
    clusters = gathering.clusters

    def watched(places: list[Place]) -> list[Cluster]:
        keys = [place.item.key for place in places]
        sentences.extend(Mention.objects.filter(fingerprint__in=keys).values_list("quote", flat=True))
        return clusters(places)

    monkeypatch.setattr(gathering, "clusters", watched)
    return sentences


def event(word: str) -> Event:
    return Event.objects.get(mentions__quote__contains=word)


def test_nothing_that_a_decision_looked_at_waits_for_the_garbage_collector(editor):
    publish(WIRE, origin="wire.txt")
    publish(DAILY, origin="daily.txt")

    def pools() -> set[int]:
        return {id(one) for one in gc.get_objects() if isinstance(one, Pool)}

    gc.collect()
    there = pools()
    day = FuzzyDate(earliest=FRIDAY, latest=FRIDAY, extent="within", granularity="day")
    gc.disable()
    try:
        set_date(event("long talks"), editor, day, WHY)
        assert pools() <= there
    finally:
        gc.enable()


def test_an_article_dated_anew_joins_the_events_of_its_days(editor):
    publish(WIRE, origin="wire.txt")
    publish(DAILY, origin="daily.txt", published=FRIDAY + 3 * WEEK)
    assert event("long talks") != event("late Thursday")
    articles.redate(Article.objects.get(origin="daily.txt"), editor, FRIDAY, WHY)
    assert event("long talks") == event("late Thursday")
    after = "".join(jsonl.write(Event.objects.on_timeline(), ""))
    build(Article.objects.all())
    assert "".join(jsonl.write(Event.objects.on_timeline(), "")) == after


def test_an_article_dated_anew_leaves_the_events_of_its_old_days(editor):
    publish(WIRE, origin="wire.txt")
    publish(DAILY, origin="daily.txt")
    talks = event("long talks")
    articles.redate(Article.objects.get(origin="daily.txt"), editor, FRIDAY + 3 * WEEK, WHY)
    assert event("long talks") == talks != event("late Thursday")
    assert event("long talks").article_count == 1


def test_what_an_editor_names_is_not_compared_again(editor, monkeypatch):
    publish(WIRE, origin="wire.txt")
    publish(DAILY, origin="daily.txt")
    compared = []
    monkeypatch.setattr("timeline.merging.pool.likeness", lambda *pair: compared.append(pair) or 0.0)
    events.retitle(event("long talks"), editor, "Talks in Vienna")
    assert not compared
    assert event("long talks") == event("late Thursday")
    publish("The envoys met again in Vienna on Thursday.", origin="late.txt")
    assert compared


def test_what_an_editor_dates_is_compared_with_what_is_told_of_the_new_day(editor, monkeypatch):
    publish(WIRE, origin="wire.txt")
    publish(DAILY, origin="daily.txt")
    compared = []
    monkeypatch.setattr("timeline.merging.pool.likeness", lambda *pair: compared.append(pair) or 0.0)
    saturday = FRIDAY + datetime.timedelta(1)
    date = FuzzyDate(earliest=saturday, latest=saturday, extent="within", granularity="day")
    set_date(event("long talks"), editor, date, WHY)
    assert not compared  # its own sentences are one by the editor's word
    publish("The two envoys held talks in Vienna on Saturday.", origin="late.txt", published=saturday)
    assert len(compared) == 2


def test_what_an_editor_names_leaves_others_of_its_vague_dates_as_they_are(editor, monkeypatch):
    monkeypatch.setattr("timeline.merging.day_groups.ALL_PAIRS", 2)
    publish(WIRE, origin="wire.txt")
    vague = ("The envoys held long talks in Vienna last week.", "Farmers blocked a road last week.",
             "Farmers blocked roads last week.", "A court fined the shipyard last week.")  # fmt: skip
    for number, text in enumerate(vague):
        publish(text, origin=f"{number}.txt", published=FRIDAY + WEEK)
    talks = event("long talks in Vienna last week")
    assert talks.mention_count == 2
    compared = []
    monkeypatch.setattr("timeline.merging.pool.likeness", lambda *pair: compared.append(pair) or 0.0)
    events.retitle(talks, editor, "Talks in Vienna")
    assert not compared


def test_what_an_editor_names_keeps_the_vague_mentions_that_joined_it(editor, monkeypatch):
    publish(WIRE, origin="wire.txt")
    publish("The envoys held long talks in Vienna last week.", origin="vague.txt", published=FRIDAY + WEEK)
    talks = event("long talks in Vienna last week")
    assert talks.mention_count == 2
    looked_for = []
    monkeypatch.setattr("timeline.merging.tier.Tier._chosen_of_all", lambda *asked: looked_for.append(asked))
    events.retitle(talks, editor, "Talks in Vienna")
    assert not looked_for
    assert event("long talks in Vienna last week").title == "Talks in Vienna"


def test_dating_an_article_anew_changes_what_tells_the_same_alone(editor, looked_at):
    for weeks in range(6):
        publish(f"Mayor number {weeks} resigned on Thursday.", origin=f"{weeks}.txt", published=FRIDAY + weeks * WEEK)
    publish(WIRE, origin="wire.txt")
    publish(DAILY, origin="daily.txt", published=FRIDAY + WEEK)
    looked_at.clear()
    articles.redate(Article.objects.get(origin="daily.txt"), editor, FRIDAY, WHY)
    assert sorted(looked_at) == [DAILY, WIRE]


REPORTS = (
    ("The two envoys held long talks in Vienna on Thursday.", 0),
    ("Talks between the two envoys were held in Vienna late Thursday.", 1),
    ("The envoys’ talks in Vienna on Wednesday ended without a deal.", 3),
    ("Two envoys met for talks in Vienna earlier this week.", 2),
    ("In March the two envoys held talks in Vienna. A court fined the shipyard on Tuesday.", 20),
    ("A court in Oslo fined the shipyard on March 11.", 0),
    ("The shipyard was fined by a court in 2025. The envoys held talks in Vienna in 2025.", 300),
    ("Farmers blocked the motorway on Monday. The two envoys had held long talks in Vienna the week before.", 7),
)


@settings(
    deadline=None,
    max_examples=8,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.permutations(range(len(REPORTS))), st.integers(1, 8), st.sampled_from(("none", "date", "merge", "hide")))
def test_any_order_and_batching_gives_what_a_rebuild_does(editor, order, batch, decision):
    """Also where an editor decides as soon as both happenings are told of, and the rest comes in later."""
    waiting, is_decided = [], decision == "none"
    with transaction.atomic():
        for report in order:
            text, days = REPORTS[report]
            waiting.append(write(text, origin=f"{report}.txt", published=FRIDAY + datetime.timedelta(days)))
            if len(waiting) < batch and report != order[-1]:
                continue
            build(waiting)
            waiting.clear()
            talks, fine = find("long talks"), find("Oslo")
            if talks and fine and not is_decided:
                decide(decision, talks, fine, editor)
                is_decided = True
        before = "".join(jsonl.write(Event.objects.on_timeline(), ""))
        rebuild(Article.objects.all())
        assert "".join(jsonl.write(Event.objects.on_timeline(), "")) == before
        transaction.set_rollback(True)


def find(word: str) -> Event | None:
    return Event.objects.filter(mentions__quote__contains=word).first()


def decide(decision: str, talks: Event, fine: Event, editor: User) -> None:
    if decision == "date":
        day = FuzzyDate(earliest=FRIDAY, latest=FRIDAY, extent="within", granularity="day")
        set_date(talks, editor, day, WHY)
    elif decision == "merge":
        events.merge(talks, fine, editor, WHY)
    else:
        events.hide(talks, editor, WHY)


def labels() -> dict[str, str | None]:
    return dict(Placement.objects.values_list("mention__quote", "label"))


def test_what_comes_to_an_event_after_it_was_decided_on_is_not_held_there(editor):
    publish(WIRE, origin="wire.txt")
    talks = event("long talks")
    events.retitle(talks, editor, "Talks in Vienna")
    publish(DAILY, origin="daily.txt")
    assert event("late Thursday") == talks
    held = {WIRE: str(talks.pk), DAILY: None}
    assert labels() == held
    build(Article.objects.all())
    assert labels() == held
    rebuild(Article.objects.all())
    assert labels() == held
    events.retitle(talks, editor, "Long talks in Vienna")  # with what is in it by now
    assert labels() == {WIRE: str(talks.pk), DAILY: str(talks.pk)}


def test_an_event_goes_of_which_an_editor_took_the_sentences_back(editor):
    publish(WIRE, origin="wire.txt")
    publish("A court fined the shipyard on Tuesday.", origin="court.txt")
    talks, fine = event("long talks"), event("shipyard")
    Mention.objects.filter(event=fine).update(event=talks)  # as it was before, say, a machine made the other event
    rebuild_around({talks.pk})
    assert [(one.mention_count, one.mentions.count()) for one in Event.objects.all()] == [(1, 1), (1, 1)]
    held = dict(Placement.objects.values_list("mention", "event"))
    assert held == dict(Mention.objects.values_list("pk", "event"))
