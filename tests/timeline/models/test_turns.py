"""Whose turn it is in the editors' queue, as the database works it out."""

import itertools

import pytest

from timeline.models import Event, EventStatus
from timeline.models.orders import REVIEWED, TO_CHECK, WAITING

pytestmark = pytest.mark.django_db


def test_the_turns_part_events_into_those_that_wait_and_those_that_are_done():
    for number, (status, check, told) in enumerate(itertools.product(EventStatus.values, ["", "Look again."], [0, 2])):
        Event.objects.create(public_id=f"e{number}", status=status, needs_check=check, mention_count=told)
    events = list(Event.objects.all())
    waiting = {event.pk for event in events if event.status == EventStatus.AUTOMATIC or event.needs_check}
    assert set(Event.objects.filter(WAITING).values_list("pk", flat=True)) == waiting
    assert set(Event.objects.filter(REVIEWED).values_list("pk", flat=True)) == {e.pk for e in events} - waiting
    assert set(Event.objects.filter(TO_CHECK).values_list("pk", flat=True)) == {e.pk for e in events if e.needs_check}
