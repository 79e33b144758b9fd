"""Histories of wars and lives, told years later, and reports of the day: their dates are read as an annotator did.

A story or report is a file: the day of publication in the first line, then the text, in which [[14 July|1916-07-14]]
marks a date and its value (several when annotators may differ). What is found outside of the marks is not looked at.
"""

import datetime
import re
from pathlib import Path

import pytest

from timeline.temporal import tag

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
REPORTS = sorted((Path(__file__).parent / "reports").glob("*.txt"))
MARK = re.compile(r"\[\[([^]|]*)\|([^]]*)\]\]")


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_dates_of_a_story_come_from_the_story(path: Path) -> None:
    assert read_otherwise(path) == []


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_dates_of_a_report_are_counted_from_its_day(path: Path) -> None:
    assert read_otherwise(path) == []


def read_otherwise(path: Path) -> list[tuple[str, str, set[str]]]:
    """The marked dates that are read otherwise: words, value and what was found there."""
    published, marked = path.read_text("utf-8").split("\n", 1)
    found = tag(MARK.sub(r"\1", marked), datetime.date.fromisoformat(published))
    wrong = []
    removed = 0
    for mark in MARK.finditer(marked):
        start = mark.start() - removed
        end = start + len(mark[1])
        removed += len(mark[0]) - len(mark[1])
        values = {timex.value for timex in found if timex.start < end and start < timex.end}
        if not values & set(mark[2].split("|")):
            wrong.append((mark[1], mark[2], values))
    return wrong


def test_what_was_said_of_the_day_before_does_not_move_the_story() -> None:
    text = "It fell on 3 May 1944. The day before, the mayor had left. Two days later, in 1944, the bridge was lost. "
    text += "By 1945 it was rebuilt."
    assert [timex.value for timex in tag(text, datetime.date(2010, 6, 1))][:3] == [
        "1944-05-03",
        "1944-05-02",
        "1944-05-05",
    ]


@pytest.mark.parametrize(("published", "value"), [("2020-05-14", "2020-05-12"), ("2024-05-14", "2019-05-12")])
def test_a_story_of_these_years_does_not_turn_back_for_what_is_just_over(published: str, value: str) -> None:
    text = "In March 2016 Ann Lee founded the firm. In 2017 it bought a mine. In October 2018 it was sold. "
    text += "By the end of 2019 she had left it. Reached by telephone on May 12, she hung up."
    assert tag(text, datetime.date.fromisoformat(published))[-1].value == value


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("On 6 August 2019 she sold it. On August 12 she hired two men.", "2019-08-12"),
        (f"On 6 August 2019 she sold it. {'They wept. ' * 100}On August 12 she hired two men.", "2020-08-12"),
        ("In 2019 she sold it. On August 12 she hired two men.", "2020-08-12"),
        ("In 2019 she sold it. On April 12 she hired two men.", "2019-04-12"),
    ],
)
def test_a_story_of_these_years_goes_on_from_a_day_near_by(told: str, value: str) -> None:
    text = f"In March 2016 Ann Lee founded the firm. In 2017 it bought a mine. In October 2018 it grew. {told}"
    assert tag(text, datetime.date(2020, 9, 2))[-1].value == value


def test_no_story_goes_on_behind_its_own_publication() -> None:
    text = "The bank bought crowns once between the start of November 2018 and the end of January. It did so on "
    text += "January 28. The crown was steady throughout November and moved lower until the end of January. It last "
    text += "did so on November 7, 2017, after the accord of September 2017."
    values = [timex.value for timex in tag(text, datetime.date(2019, 3, 9))]
    assert values[2:5] == ["2019-01-28", "2018-11", "2019-01"]
