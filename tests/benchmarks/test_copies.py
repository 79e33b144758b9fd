"""Copies found and missed, on pairs made of reports: `make bench`.

Of each report an outlet's version is made: a share of its words changed, one by one or by phrases as an editor does,
its end cut off, a credit and a headline put around it. Beside them, every two reports of the same days, none of which
are copies. The samples, and the 21 articles of ../shared/news where they are at hand.
"""

import random
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest

from articles.copies import texts
from tests.infrastructure.shared import SHARED

SAMPLES = Path(__file__).resolve().parents[2] / "articles" / "samples"
Version = Callable[[str, random.Random], str]


def reports() -> list[str]:
    """The texts without their front matter."""
    folders = [SAMPLES, SHARED / "news"]  # of a folder that is not there, nothing
    files = [path for folder in folders for path in sorted(folder.glob("*.md"))]
    return [path.read_text(encoding="utf-8").split("---\n", 2)[2].strip() for path in files]


def changed(share: float, longest: int) -> Version:
    """So many of the words replaced, in phrases of up to `longest`."""

    def version(text: str, dice: random.Random) -> str:
        words = text.split(" ")
        left = set(range(len(words)))
        while len(words) - len(left) < share * len(words):
            first = dice.randrange(len(words))
            for place in range(first, min(first + dice.randint(1, longest), len(words))):
                words[place] = f"other{dice.randrange(500)}"
                left.discard(place)
        return " ".join(words)

    return version


def cut(share: float) -> Version:
    """Only so much of the words, from the beginning."""
    return lambda text, dice: text[: round(len(text) * share)]


def credited(text: str, dice: random.Random) -> str:
    return f"Another headline for it\n\nJEDDAH, March 12 (Reuters) — {text}\n\n— with Reuters"


VERSIONS: dict[str, Version] = {
    "as it is, credited": credited,
    **{f"{share:.0%} of words, in phrases": changed(share, 7) for share in (0.05, 0.1, 0.2, 0.4)},
    **{f"{share:.0%} of words, one by one": changed(share, 1) for share in (0.05, 0.1, 0.2, 0.4)},
    **{f"cut to {share:.0%}": cut(share) for share in (0.8, 0.6, 0.4, 0.2)},
    "credited, cut to 60%, 5% changed": lambda text, dice: credited(
        cut(0.6)(changed(0.05, 7)(text, dice), dice), dice
    ),
}
# What must be found whatever else is: versions as agencies' customers print them.
ALWAYS = [
    "as it is, credited", "5% of words, in phrases", "10% of words, in phrases", "20% of words, in phrases",
    "5% of words, one by one", "10% of words, one by one", "cut to 80%", "cut to 60%",
]  # fmt: skip


def is_found(text: str, version: str) -> bool:
    """As `families.find` does it: met by a band, then compared."""
    return bool(set(texts.bands(text)) & set(texts.bands(version))) and texts.is_copy(
        text, version, of_two_outlets=True
    )


def table(found: dict[str, int], false: int, of: int, pairs: int) -> Iterator[str]:
    yield f"{'what was made of each report':34} {'found':>6} {'missed':>7}"
    yield from (f"{name:34} {count:6} {of - count:7}" for name, count in found.items())
    yield f"{pairs:,} pairs of different reports: {false} taken for copies"


def test_copies_found_and_missed(capsys: pytest.CaptureFixture[str]) -> None:
    dice = random.Random(1)
    given = reports()
    found = {name: sum(is_found(text, version(text, dice)) for text in given) for name, version in VERSIONS.items()}
    pairs = list(combinations(given, 2))
    false = sum(texts.is_copy(*pair, of_two_outlets=True) for pair in pairs)
    with capsys.disabled():
        print("\n\n" + "\n".join(table(found, false, len(given), len(pairs))))
    assert false == 0
    assert {name: found[name] for name in ALWAYS} == dict.fromkeys(ALWAYS, len(given))
