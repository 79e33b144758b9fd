"""Which sentences are shown with the one before them."""

import datetime

import pytest

from articles.sentences import split
from timeline.extraction import extract
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)
BEFORE = "The council of Ayr was asked to pay for the bridge."


def context(text: str) -> str:
    [happening] = extract(text, split(text), tag(text, FRIDAY))
    return happening.context


@pytest.mark.parametrize(
    "sentence",
    [
        "It refused on Thursday, whatever was said.",
        "On Thursday, however, they refused.",
        "That bill was paid on Thursday, if only in part.",
        "The request came up again on Thursday.",
        "Whoever asked on Thursday, the two did not answer.",
        "“We paid on Thursday,” was the answer.",
        "Bob Ray answered those questions on Thursday.",
        "A man for the group spoke in Ayr on Thursday.",
        "Prices at the port fell on Thursday when he left.",
        "A similar vote was held in Oslo on Thursday.",
        "A third session took place in Oslo on Thursday.",
        "The envoys came back to the remark on Thursday.",
        "“The plan that he made was dropped on Thursday,” a letter of Vega Oil said.",
        "Vega Oil learned of those failures in a letter on Thursday.",
        "“It will end on Thursday.”",
        "”, a reporter asked Ann Lee on Thursday.",
        "It had been due to open on Thursday.",
        "Ann Lee confirmed this in Ayr on Thursday.",
        "By Thursday the water in Ayr had reached that level, or nearly so.",
        "Bob Ray proposed on Thursday to tax such gifts.",
        "“Any of these roads may be shut,” Ann Lee said on Thursday.",
        "“We had to pull it back,” Ann Lee said on Thursday.",
        # Whom somebody does it to is not she herself.
        "On Thursday Ann Lee named her to the council of Ayr.",
    ],
)
def test_a_sentence_is_shown_with_the_one_that_it_leans_on(sentence: str) -> None:
    assert context(f"{BEFORE} {sentence}") == BEFORE


@pytest.mark.parametrize(
    "sentence",
    [
        "By Thursday Ann Lee, whom they had asked, had paid for the bridge in Ayr, some said.",
        "It was clear on Thursday that Ann Lee would pay, or so it seemed to Bob Ray.",
        "Ann Lee, by Thursday, if not sooner, had it paid.",
        "Ann Lee on Thursday thanked those drivers who had come, and those affected.",
        "The mayor of Ayr, as of old, on Thursday, did not pay.",
        "“We paid on Thursday,” Ann Lee, for one, would say.",
        "Ann Lee said on Thursday that taxes such as these of Kenya had risen.",
        "“It is clear that those days are gone,” Ann Lee said on Thursday.",
        "On Thursday Ann Lee sold her boat in Ayr.",
        "On Thursday Ann Lee said that Ayr had called her.",
        "Ann Lee met the mayor of Ayr, and on Thursday Bob Ray met him.",
    ],
)
def test_a_sentence_that_is_clear_by_itself_stands_alone(sentence: str) -> None:
    assert context(f"{BEFORE} {sentence}") == ""


def test_where_no_sentence_stands_before_the_title_tells_what_is_meant() -> None:
    text = "It refused on Thursday, whatever was said."
    [happening] = extract(text, split(text), tag(text, FRIDAY), "Council of Ayr refuses to pay for bridge")
    assert happening.context == "Council of Ayr refuses to pay for bridge"


def test_what_he_speaks_of_may_be_open_where_he_is_not() -> None:
    before = "Ann Lee was asked to pay for the bridge."
    assert context(f"{before} On Thursday she accepted it.") == before
    assert context(f"{before} On Thursday she left.") == ""


def test_the_sentence_before_brings_the_one_that_it_leans_on_in_turn() -> None:
    text = (
        "Ann and Bob Ray led the council. They fell out with everybody. They refused on Thursday, whatever was said."
    )
    assert context(text) == "Ann and Bob Ray led the council. They fell out with everybody."
    assert context(text.replace("They refused", "They shouted at all who came. They refused")) == (
        "Ann and Bob Ray led the council. […] They shouted at all who came."
    )


def test_of_sentences_that_all_lean_only_the_nearest_is_shown() -> None:
    text = "They fell out with everybody. " * 5 + "They shouted at all who came. They refused on Thursday, as before."
    assert context(text) == "They shouted at all who came."


def test_of_two_long_sentences_before_each_is_cut_to_half_of_the_room() -> None:
    tail = " and the mayor and the council and the port" * 3
    text = f"Ann and Bob Ray led the council{tail}. They fell out with all{tail}. They refused on Thursday, as before."
    named, nearest = context(text).split("… ")
    assert named.startswith("Ann and Bob Ray led")
    assert nearest.startswith("They fell out")
    assert max(len(named) + 1, len(nearest)) <= 150


@pytest.mark.parametrize("before", ["THE BRIDGE OF AYR", "So it was.", "The bridge of Ayr. [Ann Lee/Sample Wire]."])
def test_what_is_no_sentence_of_prose_tells_nothing(before: str) -> None:
    assert context(f"{before}\n\nIt refused on Thursday, whatever was said.") == ""
