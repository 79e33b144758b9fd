"""The check finds each thing that does not hold, and nothing where all does."""

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import transaction

from articles.models import Article, Sentence
from tests.publishing import publish
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, events
from timeline.decisions.undo import go_back
from timeline.models import Decision, Event, EventText, Landmark, Mention, Total
from timeline.models.tallies import Tally

pytestmark = pytest.mark.django_db
TEXT = "The two envoys held long talks in Vienna on Thursday. Farmers blocked the motorway near Lyon on Tuesday."


@pytest.fixture
def timeline():
    publish(TEXT)
    publish("The envoys held their talks in Vienna on Thursday, an aide said.", origin="b.txt", publisher="Herald")
    ann = User.objects.create_user("ann")
    event = Mention.objects.filter(quote__contains="motorway").get().event
    dates.set_date(event, ann, from_edtf("2025-03-10"), "The police log.")
    dates.set_date(event, ann, from_edtf("[2025-03-10..2025-03-12]"), "The log is not sure.")
    go_back(event, Decision.objects.order_by("pk").first(), ann, "It is after all.")
    events.retitle(event, ann, "Farmers block a motorway", "Shorter.")
    return event


def check() -> None:
    call_command("check_timeline", verbosity=0)


def test_timeline_in_order_passes(timeline, capsys):
    call_command("check_timeline")
    assert capsys.readouterr().out.count("ok ") == 10


def test_samples_are_in_order_before_and_after_a_rebuild():
    call_command("load_samples", verbosity=0)
    check()
    call_command("rebuild", verbosity=0)
    check()


def merge_by_hand() -> None:
    """As nothing of ours does it: what is merged keeps its sentences."""
    one, other = Event.objects.order_by("pk")[:2]
    Event.objects.filter(pk=one.pk).update(merged_into=other)


HARM = [
    (lambda: Article.objects.update(text=TEXT.replace("Vienna", "Geneva")), "not the one that was taken in"),
    (lambda: Mention.objects.filter(quote__contains="Lyon").update(start=3, end=8), "other words than"),
    (lambda: Mention.objects.update(quote="Something else."), "that it quotes"),
    (lambda: Mention.objects.filter(quote__contains="Lyon").update(clause_start=0), "begins before its sentence"),
    (lambda: Mention.objects.filter(quote__contains="Lyon").update(sentence=None), "in no sentence"),
    (lambda: Sentence.objects.filter(position=1).update(start=3), "does not lie behind"),
    (lambda: Sentence.objects.filter(position=0).update(position=7), "numbered through"),
    (lambda: merge_by_hand(), "holds sentences still"),
    (lambda: Mention.objects.filter(quote__contains="Vienna").update(event=None), "has no sentence"),
    (lambda: Event.objects.update(mention_count=9), "counts 9 sentences"),
    (lambda: Event.objects.update(editor_title=""), "set editor_title"),
    (lambda: Event.objects.update(editor_earliest=None, editor_latest=None, editor_extent=None), "set editor_"),
    (lambda: Article.objects.update(published_on="0001-01-01"), "cannot be meant"),
    (lambda: Tally.objects.update(events=9), "not that of the events"),
    (lambda: Tally.objects.all().delete(), "is missing"),
    (lambda: Total.objects.update(events=9), "not what it sums up"),
    (lambda: Landmark.objects.update(articles=9), "told by 9 articles"),
    (lambda: Landmark.objects.all().delete(), "among the landmarks"),
    (lambda: Mention.objects.filter(quote__contains="Lyon").update(article=0), "points to what is not there"),
    (lambda: EventText.objects.all().delete(), "cannot be searched for"),
    (lambda: EventText.objects.update(title="x"), "under another title"),
]


def test_each_harm_is_found_and_named(timeline, capsys):
    missed = []
    for harm, told in HARM:
        with transaction.atomic():
            harm()
            with pytest.raises(CommandError, match="do not hold"):
                check()
            if told not in capsys.readouterr().out:
                missed.append(told)
            transaction.set_rollback(True)
    assert not missed
