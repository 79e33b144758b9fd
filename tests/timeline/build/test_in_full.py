"""All that is written of a small timeline as its reports come in: each row of each table."""

from pathlib import Path

import pytest

from tests.held import strike
from tests.held.rows import rows
from tests.held.scenes import hold


@pytest.mark.django_db
def test_what_is_built_is_on_record_in_full(monkeypatch):
    strike.load(monkeypatch)
    hold(Path(__file__).with_name("in_full.txt"), rows)
