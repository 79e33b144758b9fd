"""A feed, RSS or Atom: an entry an article. Where it has a teaser only, its page is to be fetched."""

from collections.abc import Iterator
from dataclasses import dataclass
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

# Less is a teaser; a whole article is there only where the feed has its content.
FEWEST_WORDS = 120


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed tells of an article. `text` may be a teaser: `is_whole` says."""

    key: str
    title: str
    url: str
    text: str
    is_whole: bool
    published: Stamp | None
    updated: Stamp | None
    author: str
    publisher: str
    problem: str = ""

    def to_document(self) -> Document:
        return Document(
            text=self.text, title=self.title, url=self.url, author=self.author, publisher=self.publisher,
            published=self.published, updated=self.updated, undatable=self.problem, key=self.key,
        )  # fmt: skip


def is_feed(head: bytes) -> bool:
    start = head[:3000].lower()
    return any(mark in start for mark in (b"<rss", b"<feed", b"<rdf:rdf")) and b"<html" not in start


def entries(content: bytes) -> Iterator[Entry]:
    """The feed's entries as they stand in it. Raises ReadingError: it is broken, it is empty."""
    import feedparser

    found = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=True)
    if not found.entries:
        reason = found.get("bozo_exception")
        raise ReadingError(
            f"the feed is broken ({one_line(reason, 80)})"
            if found.get("bozo") and reason
            else "the feed has no entries",
            "Look at its address",
        )
    publisher = one_line(encoding.mend(found.feed.get("title", "")), LONGEST_PUBLISHER)
    for number, entry in enumerate(found.entries, start=1):
        yield _entry(entry, number, publisher)


def _entry(entry: Any, number: int, publisher: str) -> Entry:
    contents = [str(one.get("value") or "") for one in entry.get("content") or []]
    summary = str(entry.get("summary") or "")
    text = max([*contents, summary], key=len, default="")
    text = encoding.mend(markup.to_text(text) if markup.is_markup(text) else text)
    url = str(entry.get("link") or "")
    published, problem = _stamp(entry.get("published") or entry.get("created"))
    # Asked for one that is not there, feedparser gives the day of publication.
    updated, _ = _stamp(entry.get("updated") if "updated" in entry else None)
    source = entry.get("source") or {}
    return Entry(
        key=one_line(entry.get("id") or url or number, 300),
        title=one_line(encoding.mend(str(entry.get("title") or "")), LONGEST_TITLE),
        url=url if is_address(url) else "",
        text=text,
        is_whole=len(text.split()) >= FEWEST_WORDS,
        published=published,
        updated=updated,
        author=one_line(entry.get("author"), LONGEST_AUTHOR),
        publisher=one_line(source.get("title"), LONGEST_PUBLISHER) or publisher,
        problem=problem,
    )


def _stamp(value: Any) -> tuple[Stamp | None, str]:
    if not value:
        return None, ""
    try:
        return stamps.read(value), ""
    except days.NoSuchDay as problem:
        return None, str(problem)
