"""Words for numbers."""

import pytest

from timeline.temporal.word_lists import NUMBER_WORDS, ORDINALS


def test_each_number_has_one_word():
    assert sorted(NUMBER_WORDS.values()) == [*range(100)]
    assert sorted(ORDINALS.values()) == [*range(1, 32)]  # the days of a month


@pytest.mark.parametrize(
    ("word", "number"),
    [("eleven", 11), ("forty", 40), ("forty-two", 42), ("fifth", 5), ("twentieth", 20), ("twenty-third", 23)],
)
def test_words_are_in_the_order_of_their_numbers(word, number):
    assert (NUMBER_WORDS | ORDINALS)[word] == number
