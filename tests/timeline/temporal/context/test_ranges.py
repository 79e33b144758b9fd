"""Ends of ranges belong together: the first stands for the whole, the second joins it."""

import datetime

import pytest

from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("from Monday to Thursday", "2025-03-10", "2025-03-13"),
        ("They will sit from Monday to Thursday.", "2025-03-17", "2025-03-20"),
        ("between 2014 and 2022", "2014-01-01", "2022-12-31"),
        ("the talks of March 11-13", "2025-03-11", "2025-03-13"),
        ("the talks of 11–13 March 2025", "2025-03-11", "2025-03-13"),
        ("between 22 and 25 May 1998", "1998-05-22", "1998-05-25"),
        ("from December 2024 to February 2025", "2024-12-01", "2025-02-28"),
        ("from November to January 2025", "2024-11-01", "2025-01-31"),
        ("They found samples that will be shown between May 25 and June 2.", "2025-05-25", "2025-06-02"),
        ("The samples will show what they found between July 5 and August 2.", "2024-07-05", "2024-08-02"),
        ("the war of 1914-18", "1914-01-01", "1918-12-31"),
    ],
)
def test_the_first_end_has_the_bounds_of_the_range(text: str, earliest: str, latest: str) -> None:
    first, second = tag(text, FRIDAY)
    assert (str(first.earliest), str(first.latest)) == (earliest, latest)
    assert (first.extent, first.granularity, first.joins) == ("throughout", "range", None)
    assert str(second.latest) == latest
    assert second.joins == first.start


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It fell in late February or early March.", "2025-02-20", "2025-03-10"),
        ("It will open later this month, or in April.", "2025-03-15", "2025-04-30"),
        ("It was sold in 2018 or 2019.", "2018-01-01", "2019-12-31"),
        ("It is due on Monday or Tuesday.", "2025-03-17", "2025-03-18"),
        ("It shook at 11 p.m. on Monday or Tuesday.", "2025-03-10", "2025-03-11"),
    ],
)
def test_of_two_times_that_meet_one_is_meant(text: str, earliest: str, latest: str) -> None:
    first, *_, second = tag(text, FRIDAY)
    assert (str(first.earliest), str(first.latest)) == (earliest, latest)
    assert (first.extent, first.granularity, first.clock) == ("within", "range", None)
    assert f"It is that or “{second.text}”" in first.why
    assert second.joins == first.start


@pytest.mark.parametrize(
    "text",
    [
        "on Monday or Thursday",
        "in 2020 or even in 2016",
        "in May or September 2020",
        "by 2022, or so; 2023",
        "2018 and 2019",
    ],
)
def test_two_times_apart_are_no_choice_of_one(text: str) -> None:
    assert [timex.joins for timex in tag(text, FRIDAY)] == [None, None]


@pytest.mark.parametrize("text", ["on Monday and Thursday", "in 2014 and 2022", "in 2014, 2022", "Monday. To 2022"])
def test_a_list_is_no_range(text: str) -> None:
    assert [timex.joins for timex in tag(text, FRIDAY)] == [None, None]


def test_items_of_a_list_share_the_year() -> None:
    assert [timex.value for timex in tag("in April and May 2020", FRIDAY)] == ["2020-04", "2020-05"]


def test_clock_times_of_a_range_are_of_one_day() -> None:
    found = tag("The road was shut between 5 p.m. and 7 p.m. on Monday.", FRIDAY)
    assert [timex.value for timex in found] == ["2025-03-10T17:00", "2025-03-10T19:00"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It went on from 20 March 2025 to 10 March 2025.", ["2025-03-20..2025-03-20", "2025-03-10..2025-03-10"]),
        (
            "They stayed from Monday to Wednesday to Friday.",
            ["2025-03-10..2025-03-12", "2025-03-12..2025-03-12", "2025-03-14..2025-03-14"],
        ),
    ],
    ids=["backwards", "a third end"],
)
def test_ends_that_make_no_range_are_days_of_their_own(text: str, days: list[str]) -> None:
    assert [f"{timex.earliest}..{timex.latest}" for timex in tag(text, FRIDAY)] == days


@pytest.mark.parametrize(
    "text",
    ["The town stood from 300 BC to 200 BC.", "It lasted from three days to two weeks.", "from Monday to three weeks"],
)
def test_ends_that_are_no_days_make_no_range_of_days(text: str) -> None:
    found = tag(text, FRIDAY)
    assert [timex.joins for timex in found] == [None, None]
    assert all(timex.extent == "within" or timex.earliest == timex.latest for timex in found)
