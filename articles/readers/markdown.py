"""Markdown, with or without YAML front matter.

    ---
    title: "Talks end: a day in Jeddah"
    publisher: Sample Wire
    published: 2025-03-11
    url: https://sample-wire.example/2025/03/11/jeddah
    ---

    JEDDAH, March 11 (Sample Wire) - ...

The text is what follows the front matter, without the line ends around it, and otherwise exactly as it is. The front
matter is cut off here and not by a library, since those strip and translate more than that.
"""

import datetime
import re
from typing import Any

import yaml

from articles import days
from articles.readers import plain
from articles.readers.document import Document, ReadingError

# Much more than four short lines; nesting and references of YAML can make a small file large work.
LONGEST_FRONT_MATTER = 20_000

_OPENING = re.compile(r"---[ \t]*(?:\r\n|\r|\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_HEADING = re.compile(r"[\s\ufeff]*#[ \t]+([^\r\n]+?)[ \t]*#*(?:[\r\n]|\Z)")
_NOTHING = ("", "~", "null", "Null", "NULL")
_KEYS = ("title", "publisher", "published", "url")


def read(text: str) -> Document:
    """The document, its front matter's keys where it has any. Raises ReadingError: front matter that is not closed."""
    text = text.removeprefix("\ufeff")
    front, body = split_front_matter(text)
    values = _values(front)
    heading = _HEADING.match(body)
    return Document(
        text=body,
        title=values["title"] or (heading[1] if heading else plain.headline(body)),
        publisher=values["publisher"],
        url=values["url"],
        published_on=_published(values["published"]),
    )


def split_front_matter(text: str) -> tuple[str, str]:
    """The YAML between the lines of three dashes, and the text after them; ("", text) when the first line is none."""
    opening = _OPENING.match(text)
    if opening is None:
        return "", text
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        raise ReadingError(
            "its front matter is not closed", "Put a line of three dashes (---) between the front matter and the text"
        )
    return text[opening.end() : closing.start()], text[closing.end() :].strip("\r\n")


def _values(front: str) -> dict[str, str]:
    found = _load(front)
    values = {}
    for key in _KEYS:
        value = found.get(key, "")
        if not isinstance(value, str):
            raise ReadingError(f"its {key} is a list or a mapping", f"Write one value: {key}: ...")
        values[key] = "" if value in _NOTHING else " ".join(value.split())
    return values


def _load(front: str) -> dict[str, Any]:
    """The front matter's keys, in lower case, with their values as they are written there.

    Nothing is converted: "title: No" is not False and "title: 2024" is no number, and an impossible date can be named.
    """
    if len(front) > LONGEST_FRONT_MATTER:
        raise ReadingError(
            f"its front matter has {len(front):,} characters", "Put a line of three dashes (---) before the text"
        )
    try:
        found = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 - this loader makes strings only
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        place = f" (line {mark.line + 2})" if mark else ""
        raise ReadingError(
            f"its front matter is not YAML{place}", "Write “key: value” lines, and quotes around a value with a colon"
        ) from None
    except RecursionError:
        raise ReadingError("its front matter is nested too deeply", "Write “key: value” lines") from None
    if found is None or found == "":
        return {}
    if not isinstance(found, dict):
        raise ReadingError("its front matter has no keys", "Write “key: value” lines, as in “title: Talks end”")
    return {key.lower(): value for key, value in found.items() if isinstance(key, str)}


def _published(words: str) -> datetime.date | None:
    if not words:
        return None
    try:
        return days.parse(words)
    except days.NoSuchDay as problem:
        raise ReadingError(f"its published date is impossible: {problem}", "Write it as 2025-03-14") from None
