"""The record of places that an ingestion keeps in memory answers as the database would, had all been written."""

import datetime

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.publishing import publish
from tests.timeline.merging.reports import evidence
from timeline.build.events import regrouped
from timeline.build.moves import Moves
from timeline.build.records import Records
from timeline.merging.places import placed, told
from timeline.models import Landmark, Modality
from timeline.models.placements import SpanUnit

pytestmark = pytest.mark.django_db


def test_a_longer_span_that_comes_is_found_where_there_was_none_before():
    records = Records()
    record = records.of(told(Modality.HAPPENED))
    march = (datetime.date(2025, 3, 1), datetime.date(2025, 3, 31), SpanUnit.DAY + 1, SpanUnit.MONTH)
    assert not list(record.accounts(*march))
    [item] = evidence("wire", "2025-04-14", "The court in Oslo fined the shipyard in March 2025.")
    records.add(placed(item, None))
    assert [account.earliest for account in record.accounts(*march)] == [datetime.date(2025, 3, 1)]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL counts what is stored before it chooses")
def test_the_places_of_many_cores_are_looked_up_by_these_and_not_by_their_kind():
    publish("The envoys met in Oslo on Thursday.")
    names = [f"{number:032}" for number in range(100)]
    with CaptureQueriesContext(connection) as asked:
        assert not list(Records().of("told").of_cores(names))
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked.captured_queries[-1]['sql']}")
        assert "placement_core" in str(cursor.fetchall())


def test_what_is_to_be_written_is_worked_out_before_the_database_is_locked():
    publish("The envoys met in Oslo on Thursday.")
    records = Records()
    record = records.of(told(Modality.HAPPENED))
    [item] = evidence("wire", "2025-03-14", "The envoys met in Oslo on Thursday.")
    places = placed(item, None)
    records.add(places)
    moves = Moves()
    moves.came(places)
    regrouped(records, moves)
    records.write_down()
    core = places[0].core
    assert {(name, count) for name, _, count in record._recounted.counts} == {(core, 2)}
    with transaction.atomic():
        record.write({}, {})
    assert set(Landmark.objects.filter(core=core).values_list("articles", flat=True)) == {2}
