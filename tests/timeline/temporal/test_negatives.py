import datetime

import pytest

from timeline.temporal import tag
from timeline.temporal.rules.negatives import NO_DATES


@pytest.mark.parametrize("text", NO_DATES)
def test_finds_no_date_where_there_is_none(text: str) -> None:
    assert tag(text, datetime.date(2025, 3, 14)) == []
