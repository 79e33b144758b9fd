import datetime

import pytest

from timeline.dates.words import extent_words, span_words


@pytest.mark.parametrize(
    ("first", "last", "granularity", "words"),
    [
        ("2025-03-13", "2025-03-13", "", "Thursday 13 March 2025"),
        ("2025-03-10", "2025-03-13", "", "Mon 10 – Thu 13 March 2025"),
        ("2025-02-28", "2025-03-01", "", "Fri 28 February – Sat 1 March 2025"),
        ("2024-12-31", "2025-01-01", "", "Tue 31 December 2024 – Wed 1 January 2025"),
        ("2024-08-01", "2024-08-31", "month", "August 2024"),
        ("2024-08-01", "2024-08-31", "", "Thu 1 – Sat 31 August 2024"),
        ("2022-01-01", "2022-12-31", "year", "2022"),
        ("2022-01-01", "2022-12-31", "", "2022"),
        ("2014-01-01", "2022-12-31", "", "2014 – 2022"),
        ("2024-02-29", "2024-12-31", "", "Thu 29 February – Tue 31 December 2024"),
        ("2024-02-01", "2024-02-29", "month", "February 2024"),
        ("2023-12-31", "2024-02-29", "", "Sun 31 December 2023 – Thu 29 February 2024"),
    ],
)
def test_spans_are_as_short_as_they_stay_clear(first, last, granularity, words):
    assert span_words(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last), granularity) == words


@pytest.mark.parametrize(
    ("last", "extent", "granularity", "words"),
    [
        ("2024-08-01", "within", "day", ""),
        ("2024-08-03", "within", "range", "one day of these"),
        ("2024-08-03", "throughout", "range", "all of this time"),
        ("2024-08-31", "within", "month", "day not known"),
        ("2024-08-31", "within", "", "one day of these"),
    ],
)
def test_what_a_span_means_is_said(last, extent, granularity, words):
    assert extent_words(datetime.date(2024, 8, 1), datetime.date.fromisoformat(last), extent, granularity) == words
