"""One record -> one document: an object of JSON, a row of a table, an entry of a feed, whatever its keys are called.

    {"headline": ..., "content": ..., "publishedAt": "2025-03-14T08:00:00Z", "source": {"name": "Sample Wire"}}

Keys are compared without case and punctuation; those of objects inside the record are looked at after its own.
`Options.mapping` names others: {"text": "article.body"}.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from articles.dating import days, stamps
from articles.dating.stamps import Stamp
from articles.readers import encoding, markup
from articles.readers.document import (
    LONGEST_AUTHOR,
    LONGEST_PUBLISHER,
    LONGEST_TITLE,
    Document,
    ReadingError,
    is_address,
    one_line,
)

# The first of these that has something counts.
NAMES = {
    "title": "title headline head name webtitle",
    "text": "text body content articlebody fulltext maintext articletext contenttext bodytext plaintext story article "
    "contenthtml bodyhtml html description summary",
    "published": "published publishedon publishedat publicationdate publishdate datepublished datepublish pubdate "
    "webpublicationdate date dateissued issued created createdat timestamp time",
    "updated": "updated updatedon updatedat modified datemodified datemodify lastmodified modifiedat lastmod",
    "url": "url link canonical canonicalurl uri weburl permalink address",
    "publisher": "publisher source site outlet sitename sourcename newspaper publication sourcedomain domain",
    "language": "language lang",
    "author": "author authors byline creator",
    "key": "id guid uuid key docid filename file",
}
_WANTED = {name: keys.split() for name, keys in NAMES.items()}
# What may be called so and be something else: an object named "source" is looked into for its name.
_INNER_NAME = ("name", "title", "text", "value", "rendered", "href", "url", "id")


def to_document(
    record: Mapping[str, Any], mapping: Mapping[str, str], fallback: Mapping[str, str] | None = None
) -> Document:
    """The document. Raises ReadingError: "it has no text", with the keys that it has."""
    levels = list(_levels(record))
    found = {
        name: _at(record, mapping[name]) if name in mapping else _value(levels, wanted)
        for name, wanted in _WANTED.items()
    }
    found |= {name: value for name, value in (fallback or {}).items() if not found.get(name)}
    text = _text(found["text"])
    if not text.strip():
        keys = ", ".join(list(record)[:12]) or "none"
        raise ReadingError(f"it has no text (its keys: {keys[:200]})", "Say which holds the text: --map text=KEY")
    published, problem = _stamp(found["published"])
    updated, _ = _stamp(found["updated"])
    url = str(found["url"] or "").strip()
    return Document(
        text=text,
        title=one_line(encoding.mend(_line(found["title"])), LONGEST_TITLE),
        publisher=one_line(encoding.mend(_line(found["publisher"])), LONGEST_PUBLISHER),
        url=url if is_address(url) else "",
        author=one_line(encoding.mend(_line(found["author"])), LONGEST_AUTHOR),
        language=_line(found["language"])[:8].lower(),
        published=published,
        updated=updated,
        undatable=problem,
        key=one_line(_line(found["key"]), 300),
    )


def known_columns(names: list[str]) -> int:
    """How many of these are keys of articles: 0 says that this is another table."""
    known = {_plain(name) for row in NAMES.values() for name in row.split()}
    return sum(_plain(name) in known for name in names)


def _value(levels: list[dict[str, Any]], wanted: list[str]) -> Any:
    for values in levels:
        for key in wanted:
            value = values.get(key)
            # {"article": {"title": ..., "content": ...}} is looked into: it is no text called "article".
            if value not in (None, "", [], {}) and not (wanted is _WANTED["text"] and _is_level(value)):
                return value
    return None


def _is_level(value: Any) -> bool:
    return isinstance(value, dict) and len(value) > 2


def _levels(record: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The record's own keys, then those of the objects in it; an object itself is a value only by its name."""
    yield {_plain(key): value for key, value in record.items()}
    for value in record.values():
        if _is_level(value):
            yield {_plain(key): inner for key, inner in value.items()}


def _at(record: Any, path: str) -> Any:
    """The value at "article.body" or "paragraphs.0"."""
    if isinstance(record, dict) and path in record:
        return record[path]
    for step in path.split("."):
        if isinstance(record, dict):
            record = record.get(step)
        elif isinstance(record, list) and step.isdigit() and int(step) < len(record):
            record = record[int(step)]
        else:
            return None
    return record


@lru_cache(4096)  # the keys of an archive are the same in each of its records
def _plain(key: Any) -> str:
    return re.sub(r"[\W_]", "", str(key)).lower()


def _line(value: Any) -> str:
    """A value on one line: "Sample Wire" of {"name": "Sample Wire"}, "A, B" of ["A", "B"]."""
    if isinstance(value, dict):
        plain = {_plain(key): inner for key, inner in value.items()}
        return next((_line(plain[key]) for key in _INNER_NAME if plain.get(key)), "")
    if isinstance(value, list):
        return ", ".join(filter(None, (_line(one) for one in value[:10])))
    line = "" if value is None else str(value)
    return markup.to_text(line) if markup.is_markup(line) else line


def _text(value: Any) -> str:
    """The text, of a list its parts one below the other; markup in it is read as such."""
    if isinstance(value, dict):
        value = _line(value)
    if isinstance(value, list):
        return "\n\n".join(filter(None, (_text(one) for one in value)))
    text = "" if value is None else str(value)
    if markup.is_markup(text):
        text = markup.to_text(text)
    return encoding.mend(text)


def _stamp(value: Any) -> tuple[Stamp | None, str]:
    if isinstance(value, dict):
        value = _line(value)
    if value in (None, "", []):
        return None, ""
    try:
        return stamps.read(value), ""
    except days.NoSuchDay as problem:
        return None, str(problem)
