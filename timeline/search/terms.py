"""The terms of a search as an index looks for them."""

from dataclasses import dataclass

# Stands between sentences, so that no phrase is found across two of them. A word, since an index sees only words.
BREAK = "qqendqq"


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several that follow each other; with `begins` the last may go on."""

    words: str
    begins: bool = False
