"""Sentences with a place in which any of several words may stand, and files of what is read in each."""

import re
from collections.abc import Iterator
from pathlib import Path

PLACE = re.compile(r"\{(.+?)\}")


def each(text: str) -> Iterator[tuple[str, str]]:
    """Of "a {red|blue} ship" both ships, each with its word; of a sentence without a place itself."""
    if (place := PLACE.search(text)) is None:
        yield text, ""
    else:
        yield from ((text.replace(place[0], word), word) for word in place[1].split("|"))


def entries(path: Path) -> Iterator[tuple[str, list[str]]]:
    """A sentence and the lines below it; where it has a place "~" stands for the word in the lines."""
    for entry in path.read_text().strip().split("\n\n"):
        text, *lines = entry.splitlines()
        for sentence, word in each(text):
            yield sentence, [line.strip().replace("~", word) if word else line.strip() for line in lines]
