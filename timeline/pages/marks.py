"""Cutting a text into marked and unmarked pieces, for showing date words in their sentence. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Mark = TypeVar("Mark")


@dataclass(frozen=True, slots=True)
class Piece(Generic[Mark]):
    """A piece of text, and what it is marked with, if anything."""

    text: str
    mark: Mark | None = None


def pieces(text: str, marks: Iterable[tuple[int, int, Mark]], offset: int = 0) -> list[Piece[Mark]]:
    """`text` in pieces that join up to it again: "met late Thursday." -> "met ", *late Thursday*, ".".

    `marks` are (start, end, mark), end exclusive, counted in a longer text of which `text` begins at `offset`. Where
    marks overlap the first one wins.
    """
    cut: list[Piece[Mark]] = []
    at = 0
    for start, end, mark in sorted(marks, key=lambda item: (item[0], -item[1])):
        start, end = start - offset, min(end - offset, len(text))
        if start < at or start >= end:
            continue
        if start > at:
            cut.append(Piece(text[at:start]))
        cut.append(Piece(text[start:end], mark))
        at = end
    if at < len(text):
        cut.append(Piece(text[at:]))
    return cut
