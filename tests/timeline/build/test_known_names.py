import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.build.known_names import Names

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
