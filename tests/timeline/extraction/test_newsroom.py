"""Which title of an article is a headline, and of which of its happenings."""

import datetime

import pytest

from articles.sentences import split
from tests.entries import each
from timeline.extraction import extract
from timeline.extraction.newsroom import LONGEST, SHORTEST, heading
from timeline.temporal import tag

TITLE = "Storm floods the port of Ayr"
FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize("outlet", ["", " | Sample News", " - The Ayr Herald", " – Live at Ten", " — Ayr"])
def test_a_title_is_a_headline_without_the_outlet(outlet: str) -> None:
    assert heading(TITLE + outlet, "On Sunday a storm came.") == TITLE


@pytest.mark.parametrize(
    "title",
    [
        title
        for row in (
            "{Why|How|What|Who|When|Where|Is|Are|Can|Could|Will|Should|Does|Did} the storm flooded the port",
            "{Watch|Live|Opinion|Analysis|Review|Podcast|In pictures|Photo|Photos|Video}: the storm floods the port",
            "{Explainer|Explained|Factbox|Timeline|List|Profile|Letter|Letters|Q&A|Key events}: storm floods the port",
            "Storm floods the port: {things to|what to|what you need to|things we} know",
            "Storm in the port: {list of|key events|as it happened|live updates|live blog|at 10:20|at 10.20} all",
            "Storm floods the port of Ayr ({Reuters|AP|AFP})",
            "Storm floods the port of Ayr {ago|again?|again …|again ...|on day 3|here's how|here’s how}",
            "{5|Day 9 of the} floods of the port of Ayr",
            "STORM FLOODS THE PORT OF AYR{| AND TOWN}",
            "Storm floods the port of Ayr{.|:|,}",
        )
        for title, _ in each(row)
    ],
)
def test_what_names_no_happening_is_no_headline(title: str) -> None:
    assert heading(title, "On Sunday a storm came.") == ""


def test_the_first_words_of_the_text_are_no_headline() -> None:
    assert heading(TITLE, f"{TITLE} and its mills.") == ""
    assert heading(TITLE, f"A {TITLE}") == TITLE


@pytest.mark.parametrize("length", [SHORTEST - 1, SHORTEST, LONGEST, LONGEST + 1])
def test_a_headline_is_neither_a_word_nor_a_paragraph(length: int) -> None:
    assert bool(heading("Storm" + "m" * (length - 5), "")) == (SHORTEST <= length <= LONGEST)


def headed(text: str) -> list[bool]:
    found = extract(text, split(text), tag(text, FRIDAY), TITLE)
    return [happening.headline == TITLE for happening in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A storm flooded the harbour of Ayr on Thursday.", True),  # verb and name
        ("A storm on Thursday filled the port, one that floods it.", True),  # words alone
        ("A storm hit it on Thursday.", False),
        ("A storm flooded the harbour of Oslo on Thursday.", False),
        ("A storm flooded the harbour of Ayr on Wednesday.", True),
        ("A storm flooded the harbour of Ayr on Tuesday.", False),  # too long before
        ("A storm will flood the harbour of Ayr on Saturday.", False),
        ("A storm flooded the harbour of Ayr this week.", False),
        ("No rain. No sun. A storm flooded the harbour of Ayr on Thursday.", True),
        ("No rain. No sun. No wind. A storm flooded the harbour of Ayr on Thursday.", False),
    ],
)
def test_the_title_heads_what_the_article_is_about(text: str, expected: bool) -> None:
    assert headed(text) == [expected]


def test_the_title_heads_one_happening() -> None:
    assert headed("A storm flooded Ayr on Thursday. A storm flooded the port of Ayr on Friday.") == [True, False]
