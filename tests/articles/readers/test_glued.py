"""Two articles in one file are told apart where a headline and a byline, dateline or date show the seam."""

import pytest

from articles.readers import glued

FEWEST = 80


def body(words: int) -> str:
    """A text of so many words, in paragraphs of ten."""
    lines = [" ".join(["They met again."] * 3) + " Then." for _ in range(words // 10)]
    rest = " ".join(["then"] * (words % 10))
    return "\n\n".join([*lines, rest] if rest else lines)


def article(headline: str, head: str, words: int = FEWEST) -> str:
    return f"{headline}\n\n{head}{body(words)}"


FIRST = article("Talks end in Jeddah", "By Ann Lee\n\n")
# The headline of the first counts among its words, the byline of the second among those of the second.
SHORT = FEWEST - len("Talks end in Jeddah By Ann Lee".split())


@pytest.mark.parametrize(
    "head",
    [
        "By Bob Ray\n\n",
        "Reporting by Bob Ray in Oslo\n\n",
        "**By Bob Ray**\n\n",
        "MOSCOW, March 14 (Sample Wire) - ",
        "OSLO (Wire) — ",
        "14 March 2025\n\n",
    ],
)
def test_a_second_headline_over_its_head_begins_a_second_article(head):
    second = article("Envoy leaves Moscow", head)
    assert glued.parts(f"{FIRST}\n\n{second}") == [FIRST, second]


def test_a_byline_right_below_the_headline_shows_the_seam_too():
    second = f"Envoy leaves Moscow\nBy Bob Ray\n\n{body(FEWEST)}"
    assert glued.parts(f"{FIRST}\n\n{second}") == [FIRST, second]


def test_three_articles_are_three():
    second, third = (article(f"{name} leaves Moscow today", "By Bob Ray\n\n") for name in ("Envoy", "Minister"))
    assert glued.parts(f"{FIRST}\n\n{second}\n\n{third}") == [FIRST, second, third]


@pytest.mark.parametrize(
    "headline",
    [
        "Envoy leaves",  # too short for a headline
        "The envoy leaves Moscow.",
        "The envoy leaves Moscow:",
        "- The envoy leaves Moscow",
        "The envoy leaves Moscow " * 7,
    ],
)
def test_a_line_that_is_no_headline_begins_nothing(headline):
    whole = f"{FIRST}\n\n{article(headline, 'By Bob Ray' + chr(10) * 2)}"
    assert glued.parts(whole) == [whole]


def test_without_byline_or_dateline_nothing_is_told_apart():
    whole = f"{FIRST}\n\n{article('Envoy leaves Moscow', '')}"
    assert glued.parts(whole) == [whole]


@pytest.mark.parametrize(("words", "parts"), [(FEWEST, 2), (FEWEST - 1, 1)])
def test_the_second_has_a_text_of_its_own(words, parts):
    byline = "By Bob Ray\n\n"
    second = article("Envoy leaves Moscow", byline, words - len(byline.split()))
    assert len(glued.parts(f"{FIRST}\n\n{second}")) == parts


@pytest.mark.parametrize(("words", "parts"), [(SHORT, 2), (SHORT - 1, 1)])
def test_the_first_has_a_text_of_its_own(words, parts):
    first = article("Talks end in Jeddah", "By Ann Lee\n\n", words)
    assert len(glued.parts(f"{first}\n\n{article('Envoy leaves Moscow', 'By Bob Ray' + chr(10) * 2)}")) == parts


@pytest.mark.parametrize("text", ["", "They met.", "They met.\nBy Ann Lee\nThey left."])
def test_one_text_is_one_article(text):
    assert glued.parts(text) == [text]
