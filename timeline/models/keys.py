"""Keys of rows as they come with addresses and forms."""

import re

KEY = re.compile(r"[0-9]{1,18}")  # as many digits as fit into a column; Python refuses to count 4,300


def key(text: object) -> int:
    """The key that a parameter gives: "12" -> 12; 0, which no row has, where it gives none."""
    return int(text) if isinstance(text, str) and KEY.fullmatch(text) else 0
