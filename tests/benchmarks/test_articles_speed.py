"""How long splitting into sentences and dating take on hostile texts: in proportion to the length, no more.

A text of twice the length is compared with one of the length, in the same run and in processor time. Run by
`make bench`.
"""

import time
import timeit
from collections.abc import Callable

import pytest

from articles.dating.file_names import from_file_name
from articles.dating.lines import from_text
from articles.sentences import split

# What grows with the square of the length takes four times as long; twice is linear, the rest is for a busy machine.
TWICE_THE_LENGTH = 3.0
LENGTH = 100_000


def seconds(work: Callable[[str], object], text: str) -> float:
    """The best of three runs, in seconds of processor time, without what Python takes to look for garbage."""
    return min(timeit.repeat(lambda: work(text), timer=time.process_time, number=1, repeat=3))


def grows_with_the_length(work: Callable[[str], object], piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    once, twice = seconds(work, text), seconds(work, text + text)
    print(f"{work.__name__} {piece!r}: {once:.3f} s for {len(text)} characters, {twice:.3f} s for twice as many")
    assert twice < TWICE_THE_LENGTH * once + 0.02


@pytest.mark.parametrize(
    "piece",
    ["a", ".", "a.", "(", '"', "[a.", "U.S.", "A.", "'s", "n't", " ", "\n", "a\n", "Lt. ", "p.m. ", "1. ", "?” Mr "],
)
def test_splitting_hostile_text_takes_time_in_proportion(piece: str) -> None:
    grows_with_the_length(split, piece)


@pytest.mark.parametrize("piece", ["A ", "Aa, ", "AA/", "A.", "*", "published ", "14 March ", "1", "\n1 March 2025"])
@pytest.mark.parametrize("work", [from_text, from_file_name])
def test_dating_hostile_text_takes_time_in_proportion(work: Callable[[str], object], piece: str) -> None:
    grows_with_the_length(work, piece)
