"""What dates no event: the rows of the table of exclusions, each with its own examples, and what no row can say."""

import datetime

import pytest

from articles.sentences import split
from tests.entries import each
from timeline.extraction import extract
from timeline.extraction.exclusions import EXCLUSIONS
from timeline.extraction.furniture import Exclusion
from timeline.extraction.nonevents import excluded_context
from timeline.temporal import tag

IDS = [row.name for row in EXCLUSIONS]


@pytest.mark.parametrize("row", EXCLUSIONS, ids=IDS)
def test_every_row_excludes_its_examples(row: Exclusion) -> None:
    assert row.examples
    for examples in row.examples:
        for example, _ in each(examples):
            assert row.pattern.search(example), example
            assert not row.needs or any(word in example.lower() for word in row.needs), example


@pytest.mark.parametrize("row", EXCLUSIONS, ids=IDS)
def test_every_word_that_a_row_needs_is_the_only_one_of_an_example(row: Exclusion) -> None:
    found = [[word for word in row.needs if word in one.lower()] for text in row.examples for one, _ in each(text)]
    assert {words[0] for words in found if len(words) == 1} == set(row.needs)


@pytest.mark.parametrize("row", EXCLUSIONS, ids=IDS)
def test_no_row_excludes_its_counterexamples(row: Exclusion) -> None:
    for examples in row.counterexamples:
        for example, _ in each(examples):
            assert excluded_context(example) is None, example


def reasons(text: str) -> list[str]:
    return [told.why_not for told in extract(text, split(text), tag(text, datetime.date(2025, 3, 14)))]


def test_a_sentence_that_begins_cut_off_tells_of_nobody() -> None:
    assert reasons(", on Thursday called for help.") == ["cut off"]


def test_what_readers_wrote_under_an_article_is_no_news() -> None:
    text = (
        "Ann Lee resigned on Thursday.\nAt 11:30 am on 14 Mar 2025 , ayrboy wrote : She was seen in Oslo on Monday .\n"
        "At 11:45 am on 14 Mar 2025 , rowan wrote : No ."
    )
    assert reasons(text) == ["", "comment", "comment", "comment"]


def test_comments_are_stamped_behind_as_well() -> None:
    text = (
        "Ann Lee resigned on Thursday.\nWell done!\nPosted by: ayrboy | March 14, 2025 11:30 AM | Report\n"
        "She was seen in Oslo on Monday.\nPosted by: rowan | March 14, 2025 11:45 AM | Report"
    )
    assert reasons(text) == ["", "comment", "comment", "comment"]
    once = text.replace("Posted by: rowan", "Sent by rowan")
    assert reasons(once)[2] == ""


def test_behind_a_notice_that_views_are_the_readers_nothing_is_the_articles() -> None:
    text = "Ann Lee resigned on Thursday.\nViews expressed in the comments are not ours.\nShe left Oslo on Monday."
    assert reasons(text) == ["", "comment"]


def test_the_hours_of_a_live_blog_are_no_years() -> None:
    hours = "1914 : Ann Lee opens the hearing.\n1915 : Bob Ray is asked about the mine.\n"
    assert reasons(f"{hours}1917 : Bob Ray says nothing.") == ["furniture"] * 3
    assert "furniture" not in reasons(hours)


def test_a_chronicle_is_no_row_of_captions() -> None:
    days = "March 3: Ann Lee left Ayr.\nMarch 4: Bob Ray fell.\n"
    assert reasons(days) == ["caption", "caption"]
    assert reasons("Thursday: The yacht of Bob Ray was seen at the race near Ayr.") == ["caption"]
    assert reasons(f"{days}March 5: Kenya shut the port.") == ["", "", ""]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ann Lee leaves the town hall in Ayr, Thursday, March 13, 2025, to meet reporters at a long lunch.",
            "caption",
        ),
        ("Ann Lee enters the town hall of Ayr following a meeting, 13 March 2025.", "caption"),
        ("On Thursday, March 13, 2025, Ann Lee left the town hall in Ayr.", ""),
        ("Ann Lee left the town hall in Ayr on Thursday, March 13, 2025.", ""),
        ("Crabs lie on the sand of a beach near Cedar Bluff, Kenya March 13, 2025.", "caption"),
        ("The ship left Ayr, Kenya March 13, 2025, for Oslo.", ""),
        ("They closed the port of Ayr for the rest of the year.", "no content"),
    ],
)
def test_a_whole_date_that_hangs_on_nothing_stands_under_a_picture(sentence: str, expected: str) -> None:
    assert reasons(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Boats look for survivors off the coast June 11, 2010.", "caption"),
        ("Oil burns at the site of the old wellhead July 27, 2010.", "caption"),
        ("Ann Lee was elected in the state capital June 11, 2010.", ""),
        ("The court gave its answer in the capital on June 11, 2010.", ""),
        # The date is all that is told, or a writer tells of his own plans.
        ("It’s Friday here in Ayr, and the week is winding down.", "no content"),
        ("It was Friday when the council of Ayr voted.", ""),
        ("I will make a plan for 2030.", "first person"),
        ("“I will leave in May,” Ann Lee said.", ""),
    ],
)
def test_pictures_and_writers_tell_no_event(sentence: str, reason: str) -> None:
    assert reasons(sentence) == [reason]


@pytest.mark.parametrize(
    ("line", "reason"),
    [("Storm floods Ayr - 3 hrs ago - Sample Wire", "furniture"), ("The storm began 3 hours ago in Ayr.", "")],
)
def test_a_line_of_a_list_of_reports_says_when_it_was_put_there(line: str, reason: str) -> None:
    assert reasons(line) == [reason]
