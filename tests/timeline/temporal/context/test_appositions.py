"""A counted time beside its own date is at that date. Read on Friday 14 March 2025."""

import datetime

import pytest

from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Talks began in autumn. Ten days later, on February 28, they broke down.", "Ten days later", "2025-02-28"),
        ("The pair met on 3 March. On Friday, two days later, she resigned.", "two days later", "2025-03-14"),
        ("They met on Tuesday. A day later (Thursday) she resigned.", "A day later", "2025-03-13"),
        ("It opened in 1990. Two years later, in May 1993, it burned.", "Two years later", "1993"),
        ("It opened on Monday. The next night, March 12, it burned.", "The next night", "2025-03-12TNI"),
        ("He fell on Wednesday. The following Monday, 3 February, she rode.", "The following Monday", "2025-02-03"),
        ("He rode last Monday, 3 February, she said.", "last Monday", "2025-02-03"),
        ("He rode yesterday (12 March).", "yesterday", "2025-03-12"),
        ("Prices rose from a year earlier in January.", "a year earlier", "2024"),
    ],
)
def test_a_counted_time_takes_the_date_beside_it(text: str, words: str, value: str) -> None:
    [found] = [one for one in tag(text, FRIDAY) if one.text == words]
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It fell on Monday. Two days later he left; on 3 June he will return.", ["2025-03-10", "2025-03-12"]),
        ("It opened in 1990. Two years later it burned, in 1999 again.", ["1990", "1992"]),
        ("It rained yesterday and on 3 March.", ["2025-03-13"]),
    ],
)
def test_a_date_that_stands_for_itself_changes_no_other(text: str, values: list[str]) -> None:
    assert [one.value for one in tag(text, FRIDAY)][: len(values)] == values
