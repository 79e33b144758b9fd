"""Answers held in full: a file has questions, each on a line after "$ ", and below it, indented, all that is answered.

So a label, a column, an address or a count that changes shows as a line of that file. Where a change is meant,
`IN_FULL=write` before the pytest command has the file written anew, to be looked at line by line.
"""

import os
import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

ASKED = "$ "
PLACE = re.compile(r"<<(.+?)>>(?!>)")


def hold(path: Path, answer: Callable[[str], str]) -> None:
    """Asks what the file asks, in its order, and compares the answers with those that it has."""
    held = path.read_text("utf-8")
    told = "\n".join(_scenes(held, answer))
    if os.environ.get("IN_FULL") == "write":
        path.write_text(told, "utf-8")
        return
    assert told.splitlines() == held.splitlines()


def _scenes(held: str, answer: Callable[[str], str]) -> Iterator[str]:
    for line in held.splitlines():
        if line.startswith(ASKED):
            lines = (one.rstrip() for one in answer(line.removeprefix(ASKED)).splitlines())
            yield f"{line}\n" + textwrap.indent("\n".join(lines).strip("\n") + "\n", "    ")


def of_each(asked: str, answer: Callable[[str], str], mark: str = "") -> str:
    """The answer, of <<a|b>> in the question that with each in its place; where they differ, which have which.

    In the answers the word in that place is the `mark`, if one is given.
    """
    place = PLACE.search(asked)
    if place is None:
        return answer(asked)
    told: dict[str, list[str]] = {}
    for word in place[1].split("|"):
        answered = answer(asked.replace(place[0], word))
        told.setdefault(_marked(answered, word, mark), []).append(word)
    return next(iter(told)) if len(told) == 1 else "\n".join(f"{' | '.join(told[one])}\n{one}" for one in told)


def _marked(answered: str, word: str, mark: str) -> str:
    """With the mark for the word, where it stands as one: for "th" in "the 8th", in the second alone."""
    if not mark or not word.strip():
        return answered
    return re.sub(rf"(?<![^\W\d_]){re.escape(word)}(?!\w)", mark, answered)
