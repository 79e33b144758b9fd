import datetime

from timeline.temporal import tag
from timeline.temporal.rules.negatives import NO_DATES


def test_finds_no_date_where_there_is_none() -> None:
    assert {text: found for text in NO_DATES if (found := tag(text, datetime.date(2025, 3, 14)))} == {}
