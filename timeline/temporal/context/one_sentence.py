"""Do two places of a text stand in one sentence? As near as the tagger asks it: it cuts no sentences of its own."""

import re
from typing import Final

_LONGEST: Final = 300  # characters
# Not after an initial, "p.m." or a title, which are written before capital letters too.
_ENDS: Final = re.compile(
    r"(?<![. ][A-Za-z])(?<!\b[A-Z][a-z])(?<!\bMrs)(?<!\bGen)(?<!\bSen)[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])|\n\s*\n"
)


def in_one_sentence(text: str, start: int, end: int) -> bool:
    """Is there no end of a sentence in text[start:end]?"""
    return end - start < _LONGEST and _ENDS.search(text, start, end + 1) is None  # its lookahead wants one more
