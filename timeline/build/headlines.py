"""Which headline an event goes by, if any is sure to be right, and which sentence stands in its place.

The headlines of all its mentions are candidates: the more articles tell it, the likelier there is one. Pure.
"""

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final, Protocol

from timeline.extraction.sentence import body_start, shortened, tells_beside

WEEK: Final = 7  # days
LITTLE: Final = 0.4  # of the sentence; what takes up less is told beside something else, wherever it stands
SHORT_SENTENCE: Final = 260  # characters: longer ones make poor leads
BEST_LENGTH: Final = (35, 100)  # characters: shorter headlines seldom tell all, longer ones are tiring
WORD: Final = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*")
POINTING: Final = "deal|plan|proposal|move|decision|talks|meeting|company|report|area|city|well|bill|vote|document"
AT_HAND: Final = 5_000  # sentences: an event that grows is summed up again and again
ENOUGH_WORDS: Final = 4  # so that a headline of one telling word does not beat one of five
# What a reader of the headline alone might ask about, each with what is left of its worth.
FAULTS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), left)
    for pattern, left in (
        (r"\b(?:he|she|it|they|him|them)\b", 0.7),
        (r"\b(?:his|her|its|their)\b", 0.9),
        (rf"\bthe (?:{POINTING})\b|^(?:company|top|senior|two|three|some) ", 0.85),
        (r"[“”\"]", 0.9),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention as far as the choice goes: its sentence, its headline ("" where none passed) and its reading."""

    quote: str
    headline: str
    modality: str
    earliest: datetime.date | None
    latest: datetime.date | None
    certainty: str
    published_on: datetime.date | None
    clause_start: int
    clause_end: int
    begins: int | None
    context: str


class Ranked(Protocol):
    """What a sentence is ranked by; a mention has it too."""

    @property
    def quote(self) -> str: ...
    @property
    def modality(self) -> str: ...
    @property
    def earliest(self) -> datetime.date | None: ...
    @property
    def latest(self) -> datetime.date | None: ...
    @property
    def certainty(self) -> str: ...
    @property
    def clause_start(self) -> int: ...
    @property
    def clause_end(self) -> int: ...
    @property
    def begins(self) -> int | None: ...
    @property
    def context(self) -> str: ...


EventDays = tuple[datetime.date | None, datetime.date | None]


def headline(tellings: Sequence[Telling], span: EventDays, modality: str) -> str:
    """The best headline of an event of these days; "" where no mention has one. Of what happened, if it did."""
    able = [one for one in tellings if one.headline and one.modality == modality and not _is_wider(one, span)]
    if len(able) < 2:  # as of most events
        return able[0].headline if able else ""
    told = Counter(chain.from_iterable(_words(telling.quote) for telling in tellings))
    first = min((one.published_on for one in tellings if one.published_on), default=None)

    def worth(telling: Telling) -> float:
        words = _words(telling.headline)
        value = sum(told[word] for word in words) / (len(words) + ENOUGH_WORDS)
        value *= 1.0 if (telling.earliest, telling.latest) == span else 0.7
        value *= 1.1 if telling.published_on == first else 1.0
        value *= 1.0 if BEST_LENGTH[0] <= len(telling.headline) <= BEST_LENGTH[1] else 0.8
        for pattern, left in FAULTS:
            value *= left if pattern.search(telling.headline) else 1.0
        return value

    return max(able, key=worth).headline


def _is_wider(telling: Telling, span: EventDays) -> bool:
    """Is it dated by a month or more, and its event more closely? It may have joined what it does not tell."""
    width, event = _days((telling.earliest, telling.latest)), _days(span)
    return event is not None and (width is None or width > max(event, WEEK))


def _days(span: EventDays) -> int | None:
    return (span[1] - span[0]).days if span[0] is not None and span[1] is not None else None


def sentence(tellings: Sequence[Telling], span: EventDays, modality: str) -> str:
    """The sentence that stands where a title is wanted and there is no headline, cut to length."""
    best = min(tellings, key=lambda one: rank(one, span, modality), default=None)
    return shortened(best.quote) if best is not None else ""


def rank(telling: Ranked, span: EventDays, modality: str) -> tuple[bool, ...]:
    """Sorts the sentence that tells an event best to the front.

    As it happened, not shouted, as readers' comments are, of its very date, not beside something else, clear by
    itself, nearly all of it, sure, and short.
    """
    begins = telling.begins or 0
    is_beside, is_little, is_long = _form(telling.quote, telling.clause_start - begins, telling.clause_end - begins)
    return (
        telling.modality != modality,
        telling.quote.isupper(),
        (telling.earliest, telling.latest) != span,
        is_beside,
        bool(telling.context),
        is_little,
        telling.certainty != "sure",
        is_long,
    )


@lru_cache(AT_HAND)
def _form(quote: str, start: int, end: int) -> tuple[bool, bool, bool]:
    """Is the clause told beside something else, is it little of the sentence, and is this long?"""
    length = len(quote) - body_start(quote)
    return tells_beside(quote, start, end), end - start < LITTLE * length, length > SHORT_SENTENCE


@lru_cache(AT_HAND)
def _words(text: str) -> frozenset[str]:
    """Its words by their beginnings, so that "signed" and "signing" are one."""
    return frozenset(word.lower()[:6] for word in WORD.findall(text))
