"""Outlets that print one text are told as such: to readers, and to those who take the timeline away."""

import csv
import datetime
import io
import json

import pytest
from django.urls import reverse

from articles.ingest import ingest
from tests.markup import markup
from timeline.models import Event

pytestmark = pytest.mark.django_db

SPOKEN = " ".join(
    f"Then the spokesman number {number} said in a few words how long it had taken them." for number in range(6)
)
AGENCY = (
    f"JEDDAH (Reuters) - The two delegations met in Jeddah on Thursday and talked for nine hours about peace. {SPOKEN}"
)


@pytest.fixture
def tell(tmp_path):
    def told(text: str, outlet: str) -> Event:
        path = tmp_path / f"{outlet}.txt"
        path.write_text(text)
        ingest([path], published=datetime.date(2025, 3, 14), publisher=outlet)
        [event] = Event.objects.visible()
        return event

    return told


@pytest.fixture
def twice(tell) -> Event:
    """Told by two outlets that print one text of an agency."""
    tell(AGENCY, "Sample Daily")
    return tell(f"{AGENCY} A last line was added here.", "Sample Wire")


def test_two_outlets_with_one_text_are_told_as_such_and_their_agency_is_named(client, twice):
    assert "2 outlets, one text (Reuters)" in markup(client.get(reverse("timeline")))
    page = markup(client.get(twice.get_absolute_url()))
    assert "2 outlets, one text (Reuters): Sample Daily, Sample Wire count as one independent source." in page
    assert "<cite>Sample Daily</cite> (Reuters)," in page


def test_a_third_outlet_with_words_of_its_own_is_a_second_source(client, twice, tell):
    event = tell("The two delegations met in Jeddah on Thursday, and no more is known.", "Sample Herald")
    assert "3 outlets, 2 texts" in markup(client.get(reverse("timeline")))
    assert markup(client.get(event.get_absolute_url())).count("one independent source") == 1


def test_each_outlet_with_its_own_text_is_only_counted(client, tell):
    tell("The two delegations met in Jeddah on Thursday.", "Sample Wire")
    event = tell("On Thursday the two delegations met in Jeddah.", "Sample Daily")
    page = markup(client.get(reverse("timeline")))
    assert "2 outlets</span>" in page
    assert "one text" not in page + markup(client.get(event.get_absolute_url()))


def test_exports_say_how_many_sources_are_independent(client, twice):
    (row,) = csv.DictReader(io.StringIO(client.get("/export/timeline.csv").getvalue().decode()))
    assert (row["article_count"], row["independent_sources"]) == ("2", "1")
    (event,) = json.loads(client.get("/export/timeline.json").getvalue())["events"]
    assert (event["article_count"], event["independent_sources"]) == (2, 1)
    assert [mention["agency"] for mention in event["mentions"]] == ["Reuters", "Reuters"]
