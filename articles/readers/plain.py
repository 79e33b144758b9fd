"""Plain text, kept to the last character: the offsets of annotations count in the file as it is."""

import re

from articles.readers.document import Document

# A first line over a blank one, not long and not a sentence, is a headline; anything else is left without a title.
LONGEST_HEADLINE = 150

_HEADLINE = re.compile(r"[\s\ufeff]*([^\r\n]+)(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_DATE_LINE = re.compile(r"(?:first |last )?(?:published|updated|posted|date)\b|.*\b\d{4}\b.{0,20}\Z", re.IGNORECASE)


def read(text: str) -> Document:
    """The text as it is, with its headline for a title: "Talks end\\n\\nTwo sides ..." -> "Talks end"."""
    return Document(text=text, title=headline(text))


def headline(text: str) -> str:
    """The headline over a text; "" where its first line is a sentence, a date line or has no blank line below."""
    match = _HEADLINE.match(text[:4000])
    if match is None:
        return ""
    line = " ".join(match[1].split())
    if len(line) > LONGEST_HEADLINE or line.endswith((".", ":", ";", ",", ".”", '."')) or _DATE_LINE.match(line):
        return ""
    return line
