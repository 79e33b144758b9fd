"""Files of sentences with all that is read in each, which a test compares with what is read now."""

import re
from collections.abc import Iterator
from pathlib import Path

PLACE = re.compile(r"\{(.+)\}")


def entries(path: Path) -> Iterator[tuple[str, list[str]]]:
    """A sentence and the lines below it; of "{a|b}" each in its place, for which "~" stands in the lines."""
    for entry in path.read_text().strip().split("\n\n"):
        text, *lines = entry.splitlines()
        place = PLACE.search(text)
        for word in place[1].split("|") if place else [""]:
            expected = [line.strip() for line in lines]
            if place:
                yield text.replace(place[0], word), [line.replace("~", word) for line in expected]
            else:
                yield text, expected
