"""Plain text, whose offsets count in the text as it is here: whole, with what broke on its way mended."""

import re

from articles.readers import encoding
from articles.readers.document import Document

# A first line over a blank one, not long and not a sentence, is a headline; anything else is left without a title.
LONGEST_HEADLINE = 150

_HEADLINE = re.compile(r"[\s\ufeff]*([^\r\n]+)(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_DATE_LINE = re.compile(r"(?:first |last )?(?:published|updated|posted|date)\b|.*\b\d{4}\b.{0,20}\Z", re.IGNORECASE)
# A word parted at a line's end: "cease-\nfire". Kept where the part begins with a capital: "Trump-\nPutin".
_HYPHENATED = re.compile(r"(?<=[a-z]{2})-\n(?=[a-z]{2})")
_MANY_HYPHENS = 3


def read(text: str) -> Document:
    """The text, with its headline for a title: "Talks end\\n\\nTwo sides ..." -> "Talks end"."""
    text = joined(encoding.mend(text))
    return Document(text=text, title=headline(text))


def joined(text: str) -> str:
    """The text with the words put together that a typesetter parted; where it happens seldom, a hyphen is one."""
    found = _HYPHENATED.findall(text)
    return _HYPHENATED.sub("", text) if len(found) >= _MANY_HYPHENS else text


def headline(text: str) -> str:
    """The headline over a text; "" where its first line is a sentence, a date line or has no blank line below."""
    match = _HEADLINE.match(text[:4000])
    if match is None:
        return ""
    line = " ".join(match[1].split())
    if len(line) > LONGEST_HEADLINE or line.endswith((".", ":", ";", ",", ".”", '."')) or _DATE_LINE.match(line):
        return ""
    return line
