"""Sentences for a made archive: the real archive's where `../shared` is there, else made ones as long and as varied.

The made ones draw from a vocabulary with a word's usual share (Zipf), so that a search finds as much or as little as
among real articles. Nothing of the real ones is written anywhere but into the benchmark's database.
"""

import itertools
import json
import random
from collections.abc import Sequence

from tests.infrastructure.shared import SHARED

ARCHIVE = SHARED / "archive" / "oil_spill.jsonl"
SENTENCES = 20_000  # distinct ones: what a search and an index have to tell apart
VOCABULARY = 12_000
WORDS = (8, 40)  # of a sentence; the archive's have 24 in the middle
COMMON = "the of to in and a that said for on was it is by with from at as has be have would not will were".split()
SYLLABLES = "ba cor del em fin gra har is jo kel lo mar nor ol pen qui ras sol tor un ver wes yar zen".split()


def sentences(seed: int = 1) -> list[str]:
    """So many distinct sentences."""
    return _real() if ARCHIVE.exists() else _made(random.Random(seed))


def _real() -> list[str]:
    from articles.sentences import split

    found: dict[str, None] = {}
    for line in ARCHIVE.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        for start, end in split(text):
            words = " ".join(text[start:end].split())
            if WORDS[0] <= words.count(" ") <= 2 * WORDS[1]:
                found.setdefault(words)
        if len(found) >= SENTENCES:
            break
    return list(found)[:SENTENCES]


def _made(dice: random.Random) -> list[str]:
    words = list(COMMON) + ["".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(VOCABULARY)]
    share = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words))))
    return [
        " ".join(dice.choices(words, cum_weights=share, k=dice.randint(*WORDS))).capitalize() + "."
        for _ in range(SENTENCES)
    ]


def words_by_share(made: Sequence[str], shares: Sequence[float]) -> list[str]:
    """For each share a word that about so many of the sentences hold: questions from the commonest to the rarest."""
    counts: dict[str, int] = {}
    for sentence in made:
        for word in {word.strip(".,;:\"'").lower() for word in sentence.split()}:
            if word.isalpha() and len(word) > 3:
                counts[word] = counts.get(word, 0) + 1
    return [min(counts, key=lambda word: (abs(counts[word] / len(made) - share), word)) for share in shares]
