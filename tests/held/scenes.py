"""Answers held in full: a file has questions, each on a line after "$ ", and below it, indented, all that is answered.

So a label, a column, an address or a count that changes shows as a line of that file. Where a change is meant,
`IN_FULL=write` before the pytest command has the file written anew, to be looked at line by line.
"""

import os
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

ASKED = "$ "


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
