"""What a letter says of "tomorrow" is counted from the day it was sent. Read on Friday 14 March 2025."""

import datetime

import pytest

from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Sent: 13 January 2025 18:04\nThe pump will be back tomorrow.", "tomorrow", "2025-01-14"),
        ("From: Ann\nDate: Tue, 4 Mar 2025 09:12:00\n\nIt broke yesterday.", "yesterday", "2025-03-03"),
        ("It is mended today.\n\nOn 4 March 2025, Ann Lee wrote:\n> It broke yesterday.", "yesterday", "2025-03-03"),
        ("It is mended today.\n\nOn 4 March 2025, Ann Lee wrote:\n> It broke yesterday.", "today", "2025-03-14"),
    ],
)
def test_a_letter_counts_from_the_day_it_was_sent(text: str, words: str, value: str) -> None:
    assert (words, value) in [(one.text, one.value) for one in tag(text, FRIDAY)]


def test_each_quoted_letter_has_its_own_day() -> None:
    text = "Sent: 4 March 2025\nI will call tomorrow.\n\nSent: 3 February 2025\nI will call tomorrow."
    assert [one.value for one in tag(text, FRIDAY) if one.text == "tomorrow"] == ["2025-03-05", "2025-02-04"]


def test_a_date_that_heads_no_letter_changes_nothing() -> None:
    [*_, found] = tag("On 4 March 2025 she wrote to him. He answered yesterday.", FRIDAY)
    assert found.value == "2025-03-13"
