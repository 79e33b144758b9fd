"""A decision on one article or sentence: the days around it are looked at, nothing else moves."""

import datetime

import pytest
from django.contrib.auth.models import User

from articles.models import Article
from tests.publishing import FRIDAY, publish
from timeline.build import events as gathering
from timeline.build.service import build
from timeline.decisions import articles
from timeline.exports import jsonl
from timeline.merging import Evidence
from timeline.models import Event, Mention

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
    """The sentences of the mentions that were merged."""
    sentences: list[str] = []
    merge = gathering.merge

    def watched(evidence: list[Evidence], stay: dict[str, str]) -> object:
        sentences.extend(one.sentence for one in evidence)
        return merge(evidence, stay)

    monkeypatch.setattr(gathering, "merge", watched)
    return sentences


def event(word: str) -> Event:
    return Event.objects.get(mentions__quote__contains=word)


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


def test_dating_an_article_anew_looks_at_the_days_around_alone(editor, looked_at):
    for weeks in range(6):
        publish(f"Mayor number {weeks} resigned on Thursday.", origin=f"{weeks}.txt", published=FRIDAY + weeks * WEEK)
    looked_at.clear()
    articles.redate(Article.objects.get(origin="0.txt"), editor, FRIDAY + 4 * WEEK, WHY)
    # Those around its old day, and those around its new one.
    assert sorted(looked_at) == [f"Mayor number {weeks} resigned on Thursday." for weeks in (0, 1, 3, 4, 5)]


def test_events_beside_stay_as_they_are(editor):
    """A whole build makes one event of these two, the next time that articles come in."""
    publish(WIRE, origin="wire.txt")
    publish(DAILY, origin="daily.txt")
    publish("A court fined the shipyard on Wednesday.", origin="court.txt")
    other = Event.objects.create(public_id="other", machine_title="Talks")
    Mention.objects.filter(quote=DAILY).update(event=other)
    articles.redate(Article.objects.get(origin="court.txt"), editor, FRIDAY - datetime.timedelta(1), WHY)
    assert event("late Thursday") == other != event("long talks")
    build([])
    assert event("late Thursday") == event("long talks")
