from io import StringIO

import pytest
from django.core.management import call_command

from tests.publishing import publish
from timeline.models import Event

pytestmark = pytest.mark.django_db


def rebuild(**options: object) -> str:
    out = StringIO()
    call_command("rebuild", stdout=out, **options)
    return out.getvalue()


def test_it_says_that_nothing_changed():
    publish("The envoys met on Thursday.")
    assert rebuild() == "1 article read; 1 event on the timeline, 0 changed.\n"


def test_it_brings_back_what_was_lost_and_reports_it():
    publish("The envoys met on Thursday.")
    Event.objects.all().delete()
    report = rebuild()
    assert report.startswith("+ ")
    assert "2025-03-13" in report
    assert Event.objects.count() == 1


def test_a_dry_run_reports_and_writes_nothing():
    publish("The envoys met on Thursday.")
    Event.objects.all().delete()
    report = rebuild(dry_run=True)
    assert "2025-03-13" in report
    assert "1 would change" in report
    assert not Event.objects.exists()
