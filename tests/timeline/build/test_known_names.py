import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.build.known_names import Names, recurring

NAMES = Names({"Anna Lind": 1, "Lind": 1, "Sudan": 2, "South Sudan": 3, "U.N.": 4})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna Lind met the envoy of South Sudan.", [1, 3]),
        ("Lind's envoy went to Sudan, and Lind followed.", [1, 2]),
        ("Linden trees; Sudanese dates; lind", []),
        ("The U.N. objected.", [4]),
        ("", []),
    ],
)
def test_names_are_found_as_whole_words_the_longest_first(text, found):
    assert NAMES.in_text(text) == found


def test_no_names_are_found_where_none_are_known():
    assert Names({}).in_text("Anna Lind met the envoy.") == []


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text):
    NAMES.in_text(text)


def reports(*sentences: str) -> list[tuple[str, str]]:
    return [(f"article {number}", sentence) for number, sentence in enumerate(sentences)]


def test_a_name_that_recurs_in_three_articles_is_suggested_with_its_short_form():
    sentences = reports(
        "Then Anna Lind spoke.",
        "He saw Anna Lind.",
        "A visit by Lind ended.",
        "He thanked President Anna Lind’s staff.",
    )
    assert recurring(sentences, []) == [("Anna Lind", ["Lind"])]


def test_one_article_repeating_a_name_is_not_enough():
    assert recurring([("a", "Then Anna Lind spoke.")] * 5, []) == []


def test_words_that_only_open_sentences_and_days_are_no_names():
    assert recurring(reports(*["Officials met on Monday. Later they left."] * 4), []) == []


def test_known_and_rejected_names_are_not_suggested():
    sentences = reports(*["They saw Anna Lind."] * 4)
    assert recurring(sentences, []) == [("Anna Lind", [])]
    assert recurring(sentences, ["Anna Lind"]) == []
    assert recurring(sentences, ["Lind"]) == []
