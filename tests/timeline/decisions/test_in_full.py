"""All that is on record of what an editor decided on a small timeline, and what became of it."""

from pathlib import Path

import pytest

from tests.held import strike
from tests.held.rows import rows
from tests.held.scenes import hold


@pytest.mark.django_db
def test_what_is_decided_is_on_record_in_full(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    hold(Path(__file__).with_name("in_full.txt"), rows)
