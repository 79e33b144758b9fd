"""What keeps two mentions apart, whatever words they share, and what does not."""

import pytest

from tests.timeline.merging.reports import evidence
from timeline.merging.describe import Description, describe
from timeline.merging.score import is_copy
from timeline.merging.veto import is_vetoed, told_apart

PUBLISHED = "2025-03-14"


def described(text: str, article: str = "wire") -> list[Description]:
    return [describe(item) for item in evidence(article, PUBLISHED, text)]


def pair(one: str, other: str) -> tuple[Description, Description]:
    """Two reports' mentions."""
    [mine], [theirs] = described(one, "wire"), described(other, "daily")
    return mine, theirs


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee met the king on Monday. Ann Lee met the king on Thursday.",
        "Ann Lee met the king on Thursday. Ann Lee had met the king on Monday.",
        "On Thursday Ann Lee met the king and on Thursday Bob Ray left Ayr.",
        "Ann Lee found on Monday what clerks had done to boats in the last ten weeks.",
        "Ann Lee told BBC News on Thursday that she was sorry. She said on Thursday that the port was closed.",
        "Parliament approved a bill on nets on Thursday. Parliament also approved a bill on boats on Thursday.",
        "Parliament approved a bill on nets on Thursday. On Thursday parliament approved a separate bill on boats.",
    ],
)
def test_one_article_tells_of_two_happenings(text):
    one, other = described(text)
    assert told_apart(one, other)
    assert told_apart(other, one)
    assert is_vetoed(one, other)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee met the king on Thursday. Ann Lee met him in Oslo on Thursday.",
        # Press conferences and posts are where most of what is reported was said.
        "Ann Lee told a press conference on Thursday that she was sorry. Ann Lee said on Thursday that it was over.",
        "Ann Lee told BBC News on Thursday that the mine was safe. Ann Lee said on Thursday the mine was safe.",
        "Kenya's minister Ann Lee said on Thursday that it was safe. Kenya's minister Ann Lee also said on Thursday "
        "that it was cheap.",
    ],
)
def test_one_article_tells_of_one_happening_twice(text):
    one, *_, other = described(text)
    assert not told_apart(one, other)


def test_another_article_may_tell_it_of_another_day():
    one, other = pair("Ann Lee met the king on Monday.", "Ann Lee met the king on Thursday.")
    assert not told_apart(one, other)
    assert not is_vetoed(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kenya accepted the plan on Thursday.", "Kenya rejected the plan on Thursday."),
        ("Rebels captured Ayr on Thursday.", "Rebels recaptured Ayr on Thursday."),
        ("Rebels captured Ayr on Thursday.", "Rebels withdrew from Ayr on Thursday."),
        ("The port of Ayr opened on Thursday.", "The port of Ayr closed on Thursday."),
        ("A blast shook Ayr on Thursday.", "Another blast shook Ayr on Thursday."),
        ("Ann Lee met Bob Ray in Kenya on Thursday.", "Ann Lee met Bob Ray in Norway on Thursday."),
        ("Kenya's envoy Ann Lee met Norway's envoy Bob Ray on Thursday.",
         "Kenya's envoy Ann Lee met Chile's envoy Eve Fox on Thursday."),
        ("Ann Lee left Ayr on Thursday.", "Bob Ray left Ayr on Thursday."),
        ("Kenya raised taxes on Thursday.", "Chile raised taxes on Thursday."),
        ("In an interview on Thursday Ann Lee said the port was closed.",
         "In a letter on Thursday Ann Lee said the port was closed."),
        ("Vega Oil pumped 15,420 barrels on Thursday.", "Vega Oil pumped 1,360 barrels on Thursday."),
        ("Vega Oil sold fields for $1.7 billion on Thursday.", "Vega Oil sold fields for $900 million on Thursday."),
        ("A storm struck mills in Kenya on Thursday.", "A storm struck farms in Chile on Thursday."),
        # Of two things that rose, or two kinds of one thing, each tells something else.
        ("Car orders rose in May 2024.", "Car exports rose in May 2024."),
        ("Defence orders fell in May 2024.", "Orders for cars fell in May 2024."),
        ("The price of oil fell in May 2024.", "The shares of oil firms fell in May 2024."),
    ],
)  # fmt: skip
def test_they_cannot_be_one_happening(one, other):
    mine, theirs = pair(one, other)
    assert is_vetoed(mine, theirs)
    assert is_vetoed(theirs, mine)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee left Ayr on Thursday.", "The mayor left Ayr on Thursday."),
        ("Kenya raised taxes on Thursday.", "Nairobi raised taxes on Thursday."),
        # A minister for her government, an envoy for the president who sends him.
        ("Kenya's minister Ann Lee raised taxes on Thursday.", "Kenya raised taxes on Thursday."),
        ("Kenya's president Ann Lee met Norway's king on Thursday.",
         "Kenya's envoy Bob Ray met Norway's king on Thursday."),
        # Where one names fewer of those who met.
        ("Ann Lee met Bob Ray on Thursday.", "Ann Lee met officials on Thursday."),
        ("Ministers of Kenya and Norway met on Thursday.", "Ministers of Kenya met in Norway on Thursday."),
        ("Ann Lee met Bob Ray in Oslo on Thursday.", "Ann Lee met Bob Ray in Norway on Thursday."),
        ("A second blast shook Ayr on Thursday.", "A second blast rocked Ayr on Thursday."),
        # An amount is rounded, given as a range, or counted in something else.
        ("Vega Oil pumped 15,420 barrels on Thursday.", "Vega Oil pumped some 15,000 barrels on Thursday."),
        ("Shares fell 6 percent on Thursday.", "Shares fell 4 to 6.2 per cent on Thursday."),
        ("Vega Oil sold fields for $1.7 billion on Thursday.", "Vega Oil sold fields for £1.1bn on Thursday."),
        # One thing rose, whatever it is called, and whoever's it is.
        ("Vega Oil's shares rose on Thursday.", "The company's stock rose on Thursday."),
        ("Vega Oil's shares rose on Thursday.", "Vega Oil's share price rose on Thursday."),
        ("The sales of cars fell in May 2024.", "The revenues from cars fell in May 2024."),
        ("The orders for cars rose in May 2024.", "The orders rose in May 2024."),
        # What is no disaster comes in no series.
        ("A second vote was held in Ayr on Thursday.", "A vote was held in Ayr on Thursday."),
        ("The port of Ayr opened on Thursday.", "The port of Ayr opened again on Thursday and the mine was closed."),
    ],
)  # fmt: skip
def test_they_may_be_one_happening(one, other):
    mine, theirs = described(one, "wire")[0], described(other, "daily")[0]
    assert not is_vetoed(mine, theirs)
    assert not is_vetoed(theirs, mine)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann Lee met the king on Thursday.", "Ann Lee met the king on Thursday.", True),
        ("Ann Lee met the king on Thursday.", "Ann Lee met the king Thursday.", False),
    ],
)
def test_a_sentence_printed_again_is_a_copy(one, other, same):
    assert is_copy(*pair(one, other)) is same


def test_two_clauses_of_a_sentence_that_is_printed_again_are_no_copies_of_each_other():
    text = "On Thursday Ann Lee met the king and on Thursday Bob Ray left Ayr."
    mine, theirs = described(text, "wire"), described(text, "daily")
    copies = [[is_copy(one, other) for other in theirs] for one in mine]
    assert copies == [[True, False], [False, True]]
