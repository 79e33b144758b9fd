"""A text with some of it put otherwise for reading, and where its characters stand in the text that was given."""

from bisect import bisect_right
from collections.abc import Callable, Iterable

Place = Callable[[int], int]
Edit = tuple[int, int, str]  # begin and end of what is read otherwise, and what is read for it


def edited(text: str, edits: Iterable[Edit]) -> tuple[str, Place]:
    """`edits` are in the order of the text; one that overlaps the one before it is left out."""
    pieces: list[str] = []
    spans: list[tuple[int, int, int, int]] = []  # begin and end of what is read instead, and of what was given
    done = length = 0
    for start, end, instead in edits:
        if start < done:
            continue
        pieces += [text[done:start], instead]
        begins = length + start - done
        length = begins + len(instead)
        spans.append((begins, length, start, end))
        done = end
    if not pieces:
        return text, as_given
    pieces.append(text[done:])
    begun = [begins for begins, *_ in spans]

    def place(position: int) -> int:
        at = bisect_right(begun, position) - 1
        if at < 0:
            return position
        begins, ends, start, end = spans[at]
        if position >= ends:
            return end + position - ends
        return end - 1 if begins < position == ends - 1 else min(start + position - begins, end - 1)

    return "".join(pieces), place


def as_given(position: int) -> int:
    """The place of a character in a text that was left as it is."""
    return position
