"""What every reader hands over, and what it says when it cannot."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from articles.dating.stamps import Stamp

# As wide as the columns that they are kept in.
LONGEST_TITLE = 500
LONGEST_PUBLISHER = 200
LONGEST_URL = 1000
LONGEST_AUTHOR = 300

# Control characters and lone surrogates, which no database keeps and no page shows; YAML can write them as "\0".
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_is_address = URLValidator(schemes=["http", "https"])


class ReadingError(Exception):
    """A file cannot be taken in: `problem` says what is wrong with it, `remedy` what to do. No full stops.

    >>> raise ReadingError("it is empty", "Remove it, or save the article's text in it")
    """

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.problem}. {self.remedy}."


class UnknownKindError(ReadingError):
    """This is no article, and nothing is wrong with it: a picture beside a saved page."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article as its file has it. What the file does not say is empty or None.

    `text` is what every offset counts in. `published` and `updated` are what the file says of itself in so many words;
    `inferred` is what a reader works out from a page where it does not say, with the evidence; `undatable` says why
    the date that a file has could not be read. `key` tells the documents of one file apart, `listed` is what a
    manifest beside it tells.
    Raises ReadingError when a part cannot be kept: "url: not an address".
    """

    text: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    author: str = ""
    language: str = ""
    published: Stamp | None = None
    updated: Stamp | None = None
    inferred: Stamp | None = None
    undatable: str = ""
    key: str = ""
    listed: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.text.strip("\ufeff \t\r\n\v\f") or self.text.isspace():
            raise ReadingError("there is no text in it", "Remove it, or save the article's text in it")
        for name, longest in (
            ("title", LONGEST_TITLE),
            ("publisher", LONGEST_PUBLISHER),
            ("url", LONGEST_URL),
            ("author", LONGEST_AUTHOR),
        ):
            words = getattr(self, name)
            if len(words) > longest:
                raise ReadingError(
                    f"its {name} has {len(words):,} characters", f"Shorten it: {longest:,} are kept at most"
                )
            if _UNPRINTABLE.search(words):
                raise ReadingError(f"its {name} holds unprintable characters", "Type it again")
        if self.url and not is_address(self.url):
            raise ReadingError(
                f"its url “{self.url[:60]}” is not an address", "Write it whole: https://example.org/article"
            )

    def with_(self, **changes: Any) -> Self:
        return replace(self, **changes)


def is_address(words: str) -> bool:
    if not words or len(words) > LONGEST_URL:
        return False
    try:
        _is_address(words)
    except ValidationError as problem:
        # It holds itself, and by its traceback the whole article: of an archive that would be all of it for a while.
        problem.error_list.clear()
        return False
    return True


def one_line(words: Any, longest: int) -> str:
    """Metadata of others as we can keep it: on one line, printable, and cut where it is too long."""
    line = " ".join(_UNPRINTABLE.sub(" ", str(words or "")).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


@dataclass(frozen=True, slots=True, order=True)
class Skipped:
    """A part of a file that was not read, why, and what to do: "page.html" in "site.zip"."""

    name: str
    problem: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Options:
    """How files are to be read. `mapping` names columns and keys of tables and records: {"text": "article.body"}."""

    mapping: dict[str, str] = field(default_factory=dict)
