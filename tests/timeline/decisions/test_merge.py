"""What an editor merged is one event everywhere."""

import pytest
from django.core.management import call_command
from django.test import Client

from timeline.decisions import events
from timeline.models import Event

pytestmark = pytest.mark.django_db

WHY = "Both tell of one day of talks."


EVERYWHERE = (
    "/", "/?embed=1", "/day/2025-03-11/", "/export/timeline.json", "/export/timeline.csv", "/export/timeline.ics",
    "/export/timeline.atom", "/sitemap.xml",
)  # fmt: skip


def test_the_event_that_was_merged_is_nowhere_any_more(client, talks, motorway, editor):
    def where() -> list[str]:
        return [address for address in EVERYWHERE if f"/{motorway.public_id}/" in shown(client, address)]

    assert where() == [*EVERYWHERE]
    events.merge(talks, motorway, editor, WHY)
    assert not where()
    call_command("rebuild", verbosity=0)
    assert not where()


def shown(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.getvalue().decode()


def test_the_record_says_what_two_were_and_what_one_is(talks, motorway, editor):
    decision = events.merge(talks, motorway, editor, WHY)
    talks.refresh_from_db()
    assert decision.before == f"{talks.title} (2025-03-13); {motorway.title} (2025-03-11)"
    assert decision.after == f"{talks.title} ({talks.stamp})"


def test_the_event_that_was_merged_counts_no_sources(talks, motorway, editor):
    events.merge(talks, motorway, editor, WHY)
    motorway.refresh_from_db()
    assert (motorway.mention_count, motorway.article_count) == (0, 0)
    talks.refresh_from_db()
    assert talks.mention_count == 2
    Event.objects.filter(pk=motorway.pk).update(mention_count=1)  # as it stayed in the past
    assert motorway not in Event.objects.visible()
