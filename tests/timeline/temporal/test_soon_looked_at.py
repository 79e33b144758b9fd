"""What is looked at before a dear pattern is tried lets through whatever the pattern finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.merging.verb_families import PHRASES
from timeline.temporal.context import open_ends
from timeline.temporal.rules import days_of_month
from timeline.temporal.tense import direction

# A line break is a blank before it is looked at.
ASCII = st.characters(codec="ascii", exclude_characters="\n")
BY_ENDS = {
    "moved to": (direction._MOVED_TO, direction._MOVED_ENDS),
    "begun list": (days_of_month._LIST_BEGUN, days_of_month._GOES_ON),
    "some time": (open_ends._SOME_TIME, open_ends._LAST_WORDS),
    "open end": (open_ends._WORDS, open_ends._LAST_WORDS),
    "from": (open_ends._FROM, open_ends._LAST_WORDS),
    "copula": (direction._COPULA, direction._COPULA_ENDS),
    "deadline": (direction._DEADLINE, direction._DEADLINE_ENDS),
}


@pytest.mark.parametrize("what", BY_ENDS)
@given(data=st.data())
def test_every_text_that_a_pattern_finds_ends_as_is_asked_first(what, data):
    pattern, ends = BY_ENDS[what]
    text = data.draw(st.from_regex(pattern, alphabet=ASCII))
    assert text.endswith(ends) or text.rstrip().endswith(ends)


@pytest.mark.parametrize("family", PHRASES)
@given(data=st.data())
def test_every_text_that_a_phrase_finds_has_one_of_the_words_before_it(family, data):
    words, pattern = PHRASES[family]
    text = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE), alphabet=ASCII))
    assert any(word in text.lower() for word in words.split())
