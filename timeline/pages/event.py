"""What a reader is shown of an event beside its own fields: its best sentence, its outlets, and where they differ."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Article, ShownText
from timeline.build.headlines import rank
from timeline.dates.edtf import BEFORE
from timeline.dates.words import extent_words, span_words
from timeline.models import Actor, Event, Mention

SOURCES_IN_A_LIST = 3  # the event's own page has the others
EXPRESSIONS_IN_A_LIST = 3


@dataclass(frozen=True, slots=True)
class Said:
    """One reading of the date, and the outlets whose sentences give it."""

    words: str
    note: str
    outlets: list[str]


@dataclass(frozen=True, slots=True)
class OneText:
    """Outlets that print one text, an agency's perhaps: one independent source."""

    outlets: list[str]
    agency: str

    @property
    def in_words(self) -> str:
        """As a reader is told it: "2 outlets, one text (Reuters)"."""
        return f"{len(self.outlets)} outlets, one text" + (f" ({self.agency})" if self.agency else "")


@dataclass(frozen=True, slots=True)
class Shown:
    """An event as the timeline lists it; `is_key` gives it more weight on the page."""

    event: Event
    is_key: bool = False

    @property
    def lead(self) -> Mention | None:
        """The sentence that tells the event best: of its very date, sure, as it happened, short, and first."""
        span = (self.event.earliest, self.event.latest)
        return min(self.event.sources, key=lambda one: rank(one, span, self.event.modality), default=None)

    @property
    def context(self) -> str:
        """The sentence that the lead leans on; "" where readers see no more of its outlet's texts than is quoted."""
        lead = self.lead
        return lead.context if lead is not None and lead.article.shown != ShownText.QUOTED else ""

    @property
    def sources(self) -> list[Mention]:
        return self.event.sources[:SOURCES_IN_A_LIST]

    @property
    def further(self) -> int:
        """How many sources only the event's own page shows."""
        return max(0, len(self.event.sources) - SOURCES_IN_A_LIST)

    @property
    def outlets(self) -> list[str]:
        """Who reports it, the first to do so in front."""
        return distinct(mention.article.outlet for mention in self.event.sources)

    @property
    def copied(self) -> list[OneText]:
        """The texts that several outlets print, each with them."""
        printed: dict[int, list[Article]] = {}
        for mention in self.event.sources:
            printed.setdefault(mention.article.witness, []).append(mention.article)
        texts = [
            OneText(
                distinct(article.outlet for article in articles),
                next((article.agency for article in articles if article.agency), ""),
            )
            for articles in printed.values()
        ]
        return [text for text in texts if len(text.outlets) > 1]

    @property
    def outlets_in_words(self) -> str:
        """Who reports it, counted: "1 outlet"; "2 outlets, one text (Reuters)"; "3 outlets, 2 texts"."""
        outlets, copied = self.outlets, self.copied
        texts = len({mention.article.witness for mention in self.event.sources})
        if copied and texts == 1:
            return copied[0].in_words
        counted = f"{len(outlets)} outlet{'s' if len(outlets) != 1 else ''}"
        return f"{counted}, {texts} texts" if copied else counted

    @property
    def expressions(self) -> list[str]:
        """The date in the sources' own words: "Thursday", "two days earlier"."""
        said = distinct(mention.expression for mention in self.event.sources if mention.expression)
        return said[:EXPRESSIONS_IN_A_LIST]

    @property
    def who(self) -> list[Actor]:
        return list(self.event.actors.all())

    @property
    def vaguer(self) -> list[Mention]:
        """Sentences that give the date only more vaguely than the event has it, one for each outlet's words."""
        wider = {
            (mention.article.outlet, mention.expression.casefold()): mention
            for mention in reversed(self.event.sources)
            if not self.event.open and _is_wider(mention, self.event.earliest, self.event.latest)
        }
        return list(reversed(wider.values()))

    @property
    def readings(self) -> list[Said]:
        """The dates that the sources give, each with its outlets, where they give more than one."""
        said: dict[tuple[str, str], list[Mention]] = {}
        for mention in self.event.sources:
            if mention.earliest and mention.latest:
                span = (mention.earliest, mention.latest)
                note = extent_words(*span, mention.extent, mention.granularity, mention.open)
                words = span_words(*span, mention.granularity, mention.open)
                said.setdefault((words, note), []).append(mention)
        if len(said) < 2:
            return []
        return [
            Said(words, note, distinct(mention.article.outlet for mention in mentions))
            for (words, note), mentions in said.items()
        ]


def _is_wider(mention: Mention, earliest: datetime.date, latest: datetime.date) -> bool:
    """Does it give these days only more vaguely: a longer time around them, or one open towards them?"""
    if mention.earliest is None or mention.latest is None:
        return False
    if mention.open:
        return latest <= mention.latest if mention.open in BEFORE else mention.earliest <= earliest
    around = mention.earliest <= earliest and latest <= mention.latest
    return around and (mention.earliest, mention.latest) != (earliest, latest)


def distinct(texts: Iterable[str]) -> list[str]:
    """Each text once, whatever its case, in the order of the first time."""
    return list({text.casefold(): text for text in reversed(list(texts))}.values())[::-1]
