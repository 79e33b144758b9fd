"""The timeline built from the sample reports is the one that a person made of them."""

import json
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from tests.samples.score import Score, score
from timeline.exports import jsonl
from timeline.models import Event

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
