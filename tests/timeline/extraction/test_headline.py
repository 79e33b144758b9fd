"""The headline that a reader would look for: who did what, whole, and short."""

import datetime

import pytest

from articles.sentences import split
from timeline.extraction import extract
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


def titles(text: str) -> list[str]:
    return [happening.title for happening in extract(text, split(text), tag(text, FRIDAY))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On Thursday, Ann Lee met the king in Oslo, hoping for a loan.", "Ann Lee met the king in Oslo"),
        ("Ann Lee on Thursday also met the king.", "Ann Lee met the king"),
        ("But on Thursday, the palace denied the rumour.", "The palace denied the rumour"),
        ("The king, in a red coat, visited the mine on 12 March.", "The king visited the mine"),
        ("The minister, Ann Lee, resigned on Thursday.", "The minister, Ann Lee, resigned"),
        ("The army had retaken the town on Thursday.", "The army retook the town"),
        ("In a late-night video on Thursday, Ann Lee hit back.", "Ann Lee hit back in a late-night video"),
        ("She arrived with her aide, Bob Ray, who had flown to Oslo on Thursday.", "Bob Ray flew to Oslo"),
        ("Since taking office in January 2025, Ann Lee has cut taxes.", "Ann Lee took office"),
        ("They study the plan proposed at a summit on Thursday.", "The plan was proposed at a summit"),
        ("The rebels hold the ports they claimed to annex in 2022.", "The rebels claimed to annex the ports"),
        ("It holds the delta, parts of which the army occupied last year.", "The army occupied parts of the delta"),
        ("Kenya lost its port, which Chad bought in 2022.", "Chad bought Kenya's port"),
        ("The council was studying a loan, which the bank agreed to on Thursday.", "The bank agreed to a loan"),
    ],
)  # fmt: skip
def test_tells_who_did_what(text: str, title: str) -> None:
    assert titles(text)[0] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ann Lee said Thursday she backed the idea.", "Ann Lee said she backed the idea"),
        ("The army said on Thursday that its troops had left.", "The army said that its troops had left"),
        ("The mayor, the court said, took bribes in 2019.", "The mayor took bribes"),
        ("But talks have resumed, the palace said Thursday.", "The palace said talks have resumed"),
        ("Prices will have to rise, the bank said on Thursday.", "The bank said prices will have to rise"),
        ("“We had good talks yesterday with the king,” Ann Lee said.", "Ann Lee: We had good talks with the king"),
        ("Asked about it, Ann Lee said Thursday: “There is hope.”", "Ann Lee said: There is hope"),
    ],
)
def test_tells_what_was_said(text: str, title: str) -> None:
    assert titles(text)[0] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ann Lee took the oath. She resigned on Thursday.", "Ann Lee resigned"),
        ("The talks have failed. Ann Lee is in Rome. They ended on Thursday.", "The talks ended"),
        ("Minister Ann Lee is in Rome. Her envoy met the king on Thursday.", "Minister Ann Lee's envoy met the king"),
        (
            "Ayr lies in the north. Troops left from Ayr. They are in Ayr. Troops seized it in May 2024.",
            "Troops seized it",
        ),
        ("The plan is old, and the council rejected it on Thursday.", "The council rejected the plan"),
    ],
)
def test_leaves_no_pronoun_that_the_sentences_before_explain(text: str, title: str) -> None:
    assert titles(text)[-1] == title


def test_is_cut_between_phrases_and_keeps_its_verb() -> None:
    (title,) = titles(
        "The regional commander Ann Lee of the northern army said on Thursday that her soldiers would hold "
        "the bridges over the river as long as the government in the capital sent them bread and ammunition."
    )
    assert len(title) <= 90
    assert "would hold" in title


def test_never_cuts_a_word_nor_leaves_half_a_quotation() -> None:
    text = (
        "The spokeswoman said on Thursday that the “deliberately incomprehensible and thoroughly reprehensible "
        "misrepresentations” of the overwhelmingly conscientious representatives had been unconstitutional."
    )
    (title,) = titles(text)
    assert title.count("“") == title.count("”")
    assert {word.strip("“”…").lower() for word in title.split()} <= {
        word.strip("“”.").lower() for word in text.split()
    }
