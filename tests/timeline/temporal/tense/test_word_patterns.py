"""Regular expressions over words: what a pattern may say, and what it finds."""

import pytest

from timeline.temporal.tense.word_patterns import WordPatterns, words_of


def patterns(**named: str) -> WordPatterns:
    def shape(word: str) -> str:
        return "ing" if word.endswith("ing") else ""

    return WordPatterns(named, {"pet": ["cat", "dog"], "big": ["dog", "cow"]}, shape, {"": False, "ing": True})


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("the {pet}", "see the dog and the cat", [(1, 3), (4, 6)]),
        ("the {pet}", "the, dog", []),
        ("(?!{big}){pet}", "dog cat", [(1, 2)]),
        ("(?<!no){pet}", "no cat a cat", [(3, 4)]),
        ("(a|the) {big}? {word}", "a dog house, the end", [(0, 3), (4, 6)]),
        ("{ing}", "singing of the ring", [(0, 1), (3, 4)]),
        ("the {ing}", "the singing", [(0, 2)]),
    ],
)
def test_pattern_of_words(pattern: str, text: str, found: list[tuple[int, int]]) -> None:
    assert patterns(one=pattern).find(words_of(text)) == [("one", *span) for span in found]


def test_first_pattern_that_fits_wins() -> None:
    both = patterns(whole="the {pet}", part="the", rest="{pet}")
    assert [name for name, *_ in both.find(words_of("the dog the end dog"))] == ["whole", "part", "rest"]


def test_words_and_signs() -> None:
    assert words_of("he won't, she'd said: \"it 'll do\"") == [
        "he", "won't", ",", "she'd", "said", ":", '"', "it", "'ll", "do", '"',
    ]  # fmt: skip


def test_each_of_two_hundred_words_is_told_from_the_others() -> None:
    words = [f"w{'abcdefghij'[n // 20]}{'abcdefghijklmnopqrst'[n % 20]}" for n in range(200)]
    patterns = WordPatterns({word: f"{word} {word}" for word in words}, {}, lambda word: "", {"": False})
    assert [name for word in words for name, _, _ in patterns.find([word, word])] == words


def test_more_kinds_of_words_than_letters_are_refused() -> None:
    with pytest.raises(ValueError, match="kinds"):
        WordPatterns({}, {f"class{n}": [f"word{n}"] for n in range(300)}, lambda word: "", {"": False})
