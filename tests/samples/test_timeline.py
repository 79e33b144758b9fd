"""The timeline built from the sample reports is the one that a person made of them."""

import json
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from tests.samples.score import Score, score
from timeline.exports import jsonl
from timeline.models import Event
from timeline.pages.figures import FIGURES

pytestmark = pytest.mark.database


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Score:
    """What there is to say of it, found out once."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_samples", verbosity=0)
        mentions = [json.loads(line) for line in jsonl.write(Event.objects.on_timeline(), "")]
        transaction.set_rollback(True)
    return score(mentions)


def test_every_date_of_a_happening_is_read_as_it_was_meant(built: Score) -> None:
    assert built.expressions > 130
    assert built.read_right == built.expressions, built.faults


def test_nothing_else_becomes_an_event(built: Score) -> None:
    assert built.spurious == 0, built.faults


def test_every_happening_is_on_the_right_day(built: Score) -> None:
    assert built.events > 55
    assert built.dated_right == built.events, built.faults


def test_what_happened_is_told_once(built: Score) -> None:
    assert built.merging >= 0.97, built.faults


def test_the_page_on_dates_tells_these_figures(built: Score) -> None:
    dates, events, merging = (one.result for one in FIGURES[-3:])
    assert dates == f"{built.read_right} of {built.expressions}"
    assert events == f"{built.dated_right} of {built.events}"
    assert merging == f"{100 * built.merging:.0f} of 100"
