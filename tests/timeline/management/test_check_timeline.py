"""The check finds nothing where all holds; what it says of each harm is in `in_full.txt`."""

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from tests.publishing import publish
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, events
from timeline.decisions.undo import go_back
from timeline.models import Decision, Mention

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
