"""The record of places that an ingestion keeps in memory answers as the database would, had all been written."""

import datetime

import pytest

from tests.timeline.merging.reports import evidence
from timeline.build.records import Records
from timeline.merging.places import placed, told
from timeline.models import Modality
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
