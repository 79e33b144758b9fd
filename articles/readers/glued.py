"""Two articles in one file: a second headline over a second byline or dateline, below a first text.

    ... the talks ended without a deal.

    Envoy leaves Moscow

    By A. Writer
    MOSCOW, March 14 (Sample Wire) - The envoy ...

Where neither byline nor dateline shows the seam, nothing is told apart.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from articles.dating import lines

# The first article has a text, and so has the second.
_FEWEST_WORDS = 80
_LONGEST_HEADLINE = 150

_BYLINE = re.compile(r"(?:\*\*)?(?:By|Story by|Reporting by)\s[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3}\b[^.!?]{0,80}\Z")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’/-]{2,30}(?:,\s[A-Z][\w.]+){0,2}(?:,?\s[A-Z][a-z]+\.?\s\d{1,2})?\s?\([A-Z][\w .]{1,30}\)\s?[-–—]"
)


def parts(text: str) -> list[str]:
    """The articles in `text`, from above; mostly itself alone."""
    seams = list(_seams(text))
    return [text[start:end].strip("\n") for start, end in zip([0, *seams], [*seams, len(text)], strict=True)]


def _seams(text: str) -> Iterator[int]:
    if "\n\n" not in text:
        return
    paragraphs = list(re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))
    last = 0
    for number, (headline, below) in enumerate(pairwise(paragraphs)):
        words = headline[0].strip()
        if "\n" in words:  # the headline's byline on the next line
            words, _, under = words.partition("\n")
        else:
            under = below[0].split("\n", 1)[0]
        if not number or not _is_headline(words) or not _is_head(under.strip()):
            continue
        before, after = text[last : headline.start()], text[headline.end() :]
        if len(before.split()) >= _FEWEST_WORDS and len(after.split()) >= _FEWEST_WORDS:
            last = headline.start()
            yield last


def _is_headline(line: str) -> bool:
    return (
        len(line.split()) >= 3
        and len(line) <= _LONGEST_HEADLINE
        and not re.search(r"[.!:;,…\"”]\Z", line)
        and not line.startswith(("-", "*", "•"))
    )


def _is_head(line: str) -> bool:
    return bool(_BYLINE.match(line) or _DATELINE.match(line) or lines.is_date_line(line))
