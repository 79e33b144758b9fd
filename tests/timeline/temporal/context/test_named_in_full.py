"""A day that the text has named with its year, where it leaves the year out."""

import datetime

import pytest

from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam broke on April 4, 2021. On April 4 the siren had failed.", "2021-04-04"),
        ("The dam broke on April 4, 2021. A hearing will be held on April 4.", "2025-04-04"),
        ("The dam broke on March 11, 2021. On March 11 the mayor laid a wreath.", "2025-03-11"),
        ("The dam broke on April 5, 2021. They met on April 4.", "2025-04-04"),
    ],
)
def test_a_day_still_to_come_that_is_told_as_past_is_the_one_named_with_its_year(text: str, value: str) -> None:
    assert tag(text, FRIDAY)[-1].value == value


def test_what_was_read_so_says_so_and_is_not_sure() -> None:
    told = tag("The dam broke on April 4, 2021. On April 4 the siren had failed.", FRIDAY)[-1]
    assert "named it in full" in told.why
    assert (told.certainty, told.anchor.kind, told.anchor.timex_start) == ("likely", "timex", 17)
