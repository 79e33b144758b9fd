"""Front matter: metadata above a text, in YAML (---), TOML (+++) or JSON ({ ... }), as generators of sites do.

It is cut off here and not by a library, since those strip and translate more than that. YAML is read as strings only:
"title: No" is not False, and an impossible date can be named.
"""

import datetime
import json
import re
import tomllib
from typing import Any

import yaml

from articles.dating import days, stamps
from articles.dating.stamps import Stamp
from articles.readers.document import (
    LONGEST_AUTHOR,
    ReadingError,
    one_line,
)

# Much more than four short lines; nesting and references of YAML can make a small file large work.
LONGEST = 20_000

_OPENINGS = {
    "yaml": re.compile(r"---[ \t]*(?:\n|\Z)"),
    "toml": re.compile(r"\+\+\+[ \t]*(?:\n|\Z)"),
}
_CLOSINGS = {
    "yaml": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE),
    "toml": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
_LINES = {"yaml": "three dashes (---)", "toml": "three plus signs (+++)"}
_NOTHING = ("", "~", "null", "Null", "NULL")
# What others call what is kept here; the first that is there counts.
KEYS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "site", "outlet", "publication"),
    "published": ("published", "date", "datepublished", "pubdate", "published_at", "publishdate"),
    "updated": ("updated", "modified", "lastmod", "last_modified_at", "updated_at"),
    "url": ("url", "link", "canonical", "canonical_url", "permalink"),
    "author": ("author", "authors", "by", "byline"),
    "language": ("language", "lang"),
}


def split(text: str) -> tuple[dict[str, Any], str]:
    """The metadata's keys in lower case, and the text below; ({}, text) where there is none.

    Raises ReadingError: "its front matter is not closed".
    """
    for kind, opening in _OPENINGS.items():
        if found := opening.match(text):
            closing = _CLOSINGS[kind].search(text, found.end())
            if closing is None:
                raise ReadingError(
                    "its front matter is not closed",
                    f"Put a line of {_LINES[kind]} between the front matter and the text",
                )
            return _load(kind, text[found.end() : closing.start()]), text[closing.end() :].strip("\n")
    if text.startswith("{"):
        return _split_json(text)
    return {}, text


def is_json(head: bytes) -> bool:
    """Is it a text below an object, and no record of JSON?"""
    return head.startswith(b"{\n") and bool(_split_json(head.decode(errors="replace").replace("\r\n", "\n"))[0])


def values(found: dict[str, Any]) -> dict[str, Any]:
    """What a document is made of. Raises ReadingError with the key whose value cannot be kept."""
    words = {name: _words(found, name) for name in KEYS}
    return {
        "title": words["title"],
        "publisher": words["publisher"],
        "url": words["url"],
        "author": one_line(words["author"], LONGEST_AUTHOR),
        "language": words["language"][:8].lower(),
        "published": _stamp("published", words["published"]),
        "updated": _stamp("updated", words["updated"]),
    }


def as_front_matter(values: dict[str, str]) -> str:
    """The lines that say it in YAML; "" where there is nothing to say."""
    if not values:
        return ""
    return f"---\n{yaml.safe_dump(values, allow_unicode=True, width=float('inf'))}---\n\n"


def _words(found: dict[str, Any], name: str) -> str:
    for key in KEYS[name]:
        value = found.get(key, "")
        if name == "author" and isinstance(value, list | dict):
            inner = list(value.values()) if isinstance(value, dict) else value
            value = ", ".join(str(one) for one in inner[:10] if isinstance(one, str))
        if isinstance(value, datetime.date | datetime.time | int | float | bool):
            value = value.isoformat() if isinstance(value, datetime.date | datetime.time) else str(value)
        if not isinstance(value, str):
            raise ReadingError(f"its {key} is a list or a mapping", f"Write one value: {key}: ...")
        if value not in _NOTHING:
            return " ".join(value.split())
    return ""


def _stamp(name: str, words: str) -> Stamp | None:
    if not words:
        return None
    try:
        return stamps.read(words)
    except days.NoSuchDay as problem:
        raise ReadingError(f"its {name} date is impossible: {problem}", "Write it as 2025-03-14") from None


def _load(kind: str, front: str) -> dict[str, Any]:
    if len(front) > LONGEST:
        raise ReadingError(
            f"its front matter has {len(front):,} characters", f"Put a line of {_LINES[kind]} before the text"
        )
    try:
        found = tomllib.loads(front) if kind == "toml" else yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 - strings only
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        place = f" (line {mark.line + 2})" if mark else ""
        raise ReadingError(
            f"its front matter is not YAML{place}", "Write “key: value” lines, and quotes around a value with a colon"
        ) from None
    except tomllib.TOMLDecodeError as problem:
        raise ReadingError(f"its front matter is not TOML ({problem})", 'Write key = "value" lines') from None
    except (RecursionError, ValueError):
        raise ReadingError("its front matter is nested too deeply", "Write “key: value” lines") from None
    if found is None or found == "":
        return {}
    if not isinstance(found, dict):
        raise ReadingError("its front matter has no keys", "Write “key: value” lines, as in “title: Talks end”")
    return _lowered(found)


def _split_json(text: str) -> tuple[dict[str, Any], str]:
    """An object with a text below it; one alone is a record, and a text may begin with a brace."""
    try:
        found, end = json.JSONDecoder().raw_decode(text[:LONGEST])
    except (ValueError, RecursionError):
        return {}, text
    below = text[end:]
    if not isinstance(found, dict) or not below.startswith("\n") or not below.strip():
        return {}, text
    return _lowered(found), below.strip("\n")


def _lowered(found: dict[Any, Any]) -> dict[str, Any]:
    return {key.lower(): value for key, value in found.items() if isinstance(key, str)}
