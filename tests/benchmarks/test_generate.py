"""What is put straight into a database for the benchmarks is what the product would keep of it."""

import pytest
from django.db.models import Count, F

from tests.benchmarks.real_size.generate import make
from timeline.build import invariants
from timeline.models import Event, EventText, Mention
from timeline.search import upkeep

pytestmark = pytest.mark.django_db


def test_made_events_are_counted_and_searched_as_built_ones_are():
    make(2_000)
    checks = invariants.database, invariants.dates, invariants.tallies, invariants.totals, invariants.searchable
    assert [words for check in checks for words in check()] == []
    reported = {(event, outlet) for event, outlet in Mention.objects.values_list("event", "article__publisher")}
    assert set(Event.outlets.through.objects.values_list("event", "publisher")) == reported
    searched = list(EventText.objects.order_by("pk").values())
    assert len(searched) == 500
    EventText.objects.update(title="", told="", names="")
    upkeep.write([row["event_id"] for row in searched])
    assert list(EventText.objects.order_by("pk").values()) == searched
    assert not Event.objects.annotate(held=Count("outlets")).exclude(held=F("outlet_count")).exists()
