"""A document on its way in: what it says, with what is known of it from elsewhere and what follows from its text.

Pure but for the models' names: nothing here touches the database, so that it may be done in other processes.
"""

import datetime
import hashlib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from articles import ahead, language
from articles.ahead import SentenceSpan
from articles.copies import addresses, texts
from articles.dating import Clues, Dating, PublishedBasis, date_article, days, lines, stamps, updates
from articles.dating.stamps import Stamp
from articles.models import Arrival, Article
from articles.readers import Document
from articles.sentences import split


@dataclass(frozen=True, slots=True)
class Given:
    """What the person who brings articles in says of those that do not say it themselves."""

    published: datetime.date | None = None
    publisher: str = ""
    arrival: Arrival = Arrival.FILE


@dataclass(frozen=True)
class Incoming:
    """A document on its way into the database: where it is from, and what was given or found beside it."""

    origin: str
    document: Document
    given: Given = field(default_factory=Given)
    listed: Mapping[str, str] = field(default_factory=dict)
    # What an editor who looked at it first has set right: columns with their values, "publisher" as a name.
    mended: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def fingerprint(self) -> str:
        return hashlib.sha256(self.document.text.encode()).hexdigest()

    @cached_property
    def dating(self) -> Dating:
        document = self.document
        if "published_on" in self.mended:
            return Dating(self.mended["published_on"], PublishedBasis.EDITOR)
        return date_article(
            Clues(
                text=document.text,
                file_name=self.origin.rsplit("/", 1)[-1],
                url=document.url,
                published=document.published,
                given=self.given.published,
                listed=self._listed_day,
                inferred=document.inferred,
                updated=self.updated,
                undatable=document.undatable,
            )
        )

    @cached_property
    def updated(self) -> Stamp | None:
        return self.document.updated or lines.from_text(self.document.text)[1]

    @cached_property
    def columns(self) -> dict[str, Any]:
        """The article's columns but for those that follow from its text."""
        document, dating = self.document, self.dating
        columns: dict[str, Any] = {
            "title": document.title or self.listed.get("title", "")[:500],
            "url": document.url,
            "author": document.author,
            "published_on": dating.published_on,
            "published_basis": dating.basis,
            "published_words": dating.evidence[:300],
            "published_doubt": dating.doubt[:300],
            "updated_on": self.updated.day if self.updated else None,
            "address_key": self.address_key,
            "fingerprint": self.fingerprint,
        }
        by_editor = {name: value for name, value in self.mended.items() if name in ("title", "url")}
        if by_editor or "publisher" in self.mended:
            # As on any article: what an editor set, no ingestion changes again.
            columns["edited"] = sorted({*self.mended} - {"published_on"})
        return columns | by_editor

    @property
    def publisher(self) -> str:
        if "publisher" in self.mended:
            return str(self.mended["publisher"])
        return self.document.publisher or self.listed.get("publisher", "")[:200] or self.given.publisher

    @cached_property
    def address_key(self) -> str:
        """Under which another copy of the page meets this one; of a live blog's entry with its own name."""
        key = addresses.key(self.mended.get("url", self.document.url))
        return f"{key[:400]}#{self.document.key[:90]}" if key and self.document.key.startswith("entry-") else key

    @cached_property
    def text_columns(self) -> dict[str, Any]:
        """The columns that follow from the text."""
        text = self.document.text
        return {
            "text": text,
            "language": language.of(text) or self.document.language[:8],
            "agency": texts.agency(text, self.document.author),
        }

    @cached_property
    def bands(self) -> list[int]:
        return texts.bands(self.document.text)

    @cached_property
    def sentences(self) -> list[SentenceSpan]:
        columns = self.columns
        return spans(self.document.text, self.text_columns["language"], columns["published_on"], columns["updated_on"])

    @cached_property
    def ahead(self) -> Any:
        """What follows from the text for whoever listens (`articles.ahead`)."""
        return ahead.done(self.unsaved, self.sentences)

    def work_out(self) -> None:
        """Has all of the above at hand from now on, also where it is sent to."""
        for name in ("dating", "columns", "text_columns", "bands", "sentences", "ahead"):
            getattr(self, name)

    @property
    def unsaved(self) -> Article:
        """The article that it is where there is none yet, but for its publisher."""
        return Article(origin=self.origin, arrival=self.given.arrival, **self.columns, **self.text_columns)

    @property
    def _listed_day(self) -> Stamp | None:
        for name in ("published", "date", "published_on", "pubdate"):
            if words := self.listed.get(name, "").strip():
                try:
                    return stamps.read(words)
                except days.NoSuchDay:
                    return None
        return None


def spans(
    text: str, code: str, published_on: datetime.date | None, updated_on: datetime.date | None
) -> list[SentenceSpan]:
    """The sentences of a text in the language `code`."""
    found = split(text)
    if not language.is_read(code):
        return [SentenceSpan(start, end, is_read=False) for start, end in found]
    foreign = _foreign(text)
    added = list(updates.sections(text, updated_on))
    starts = [start for start, _ in foreign]
    result = []
    for start, end in found:
        place = bisect_right(starts, start) - 1
        is_read = not (place >= 0 and start < foreign[place][1])
        # "Updated 14 March 2025" above the text tells of the text, not of the world.
        if is_read and start < _HEADER and end - start < _LONGEST_DATE_LINE and lines.is_date_line(text[start:end]):
            is_read = False
        day = next((day for first, last, day in added if first <= start < last), None)
        result.append(SentenceSpan(start, end, is_read, day if day != published_on else None))
    return result


_HEADER, _LONGEST_DATE_LINE = 4000, 120


def _foreign(text: str) -> list[tuple[int, int]]:
    """The paragraphs of an English text that are in another language."""
    found = []
    start = 0
    for line in text.split("\n"):
        if language.is_foreign(line):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found
