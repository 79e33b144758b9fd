"""What every reader hands over, and what it says when it cannot."""

import datetime
import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

# As wide as the columns that they are kept in.
LONGEST_TITLE = 500
LONGEST_PUBLISHER = 200
LONGEST_URL = 1000

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


@dataclass(frozen=True, slots=True)
class Document:
    """An article as its file has it. What the file does not say is empty or None; nothing is worked out here.

    `text` is what every offset counts in. Raises ReadingError when a part cannot be kept: "url: not an address".
    """

    text: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published_on: datetime.date | None = None

    def __post_init__(self) -> None:
        if not self.text.strip("\ufeff \t\r\n\v\f") or self.text.isspace():
            raise ReadingError("there is no text in it", "Remove it, or save the article's text in it")
        for name, longest in (("title", LONGEST_TITLE), ("publisher", LONGEST_PUBLISHER), ("url", LONGEST_URL)):
            words = getattr(self, name)
            if len(words) > longest:
                raise ReadingError(
                    f"its {name} has {len(words):,} characters", f"Shorten it: {longest:,} are kept at most"
                )
            if _UNPRINTABLE.search(words):
                raise ReadingError(f"its {name} holds unprintable characters", "Type it again")
        if self.url:
            try:
                _is_address(self.url)
            except ValidationError:
                raise ReadingError(
                    f"its url “{self.url[:60]}” is not an address", "Write it whole: https://example.org/article"
                ) from None
