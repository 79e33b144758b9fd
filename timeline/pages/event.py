"""What a reader is shown of an event beside its own fields: its best sentence, its outlets, and where they differ."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from articles.models import ShownText
from timeline.build.headlines import rank
from timeline.dates.edtf import BEFORE
from timeline.dates.words import extent_words, span_words
from timeline.models import Actor, Event, Mention
from timeline.pages.tellings import Reading, SourceSummary

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


@dataclass(frozen=True)
class Shown:
    """An event as a page shows it; `is_key` gives it more weight there.

    `tellings` sum up all its sources, of which `event.sources` may hold a few.
    """

    event: Event
    tellings: Sequence[SourceSummary]
    is_key: bool = False

    @staticmethod
    def whole(event: Event) -> "Shown":
        """One whose sources are all at hand."""
        return Shown(event, [SourceSummary.of(mention) for mention in event.sources])

    @cached_property
    def best(self) -> int | None:
        """The key of the sentence that tells the event best: of its very date, sure, as it happened, short, first.

        Under a headline it is one that says so, where there is one: its own sentence, not another of the event.
        """
        span, title = (self.event.earliest, self.event.latest), self.event.machine_title
        its_own = [one for one in self.tellings if title and one.headline == title] or self.tellings
        best = min(its_own, key=lambda one: rank(one, span, self.event.modality), default=None)
        return best.mention if best else None

    @cached_property
    def lead(self) -> Mention | None:
        """The sentence that tells the event best."""
        return next((mention for mention in self.event.sources if mention.pk == self.best), None)

    @cached_property
    def in_full(self) -> list[int]:
        """The keys of the sources that a list shows."""
        return [telling.mention for telling in self.tellings[:SOURCES_IN_A_LIST]]

    @property
    def context(self) -> str:
        """The sentence that the lead leans on; "" where readers see no more of its outlet's texts than is quoted."""
        lead = self.lead
        return lead.context if lead is not None and lead.article.shown != ShownText.QUOTED else ""

    @property
    def article_title(self) -> str:
        """What the article of a lead is called that stands alone; "" where it says no more than what is shown."""
        if self.lead is None or self.event.headline:
            return ""
        title = self.lead.article.title
        return "" if title in self.lead.quote or self.context.startswith(title) else title

    @property
    def sources(self) -> list[Mention]:
        return [mention for mention in self.event.sources if mention.pk in self.in_full]

    @property
    def further(self) -> int:
        """How many sources only the event's own page shows."""
        return max(0, len(self.tellings) - SOURCES_IN_A_LIST)

    @cached_property
    def outlets(self) -> list[str]:
        """Who reports it, the first to do so in front."""
        return distinct(telling.outlet for telling in self.tellings)

    @cached_property
    def copied(self) -> list[OneText]:
        """The texts that several outlets print, each with them."""
        printed: dict[int, list[SourceSummary]] = {}
        for telling in self.tellings:
            printed.setdefault(telling.witness, []).append(telling)
        texts = [
            OneText(
                distinct(telling.outlet for telling in told),
                next((telling.agency for telling in told if telling.agency), ""),
            )
            for told in printed.values()
            if len(told) > 1  # as of few
        ]
        return [text for text in texts if len(text.outlets) > 1]

    @property
    def outlets_in_words(self) -> str:
        """Who reports it, counted: "1 outlet"; "2 outlets, one text (Reuters)"; "3 outlets, 2 texts"."""
        outlets, copied = self.outlets, self.copied
        texts = len({telling.witness for telling in self.tellings})
        if copied and texts == 1:
            return copied[0].in_words
        counted = f"{len(outlets)} outlet{'s' if len(outlets) != 1 else ''}"
        return f"{counted}, {texts} texts" if copied else counted

    @property
    def expressions(self) -> list[str]:
        """The date in the sources' own words: "Thursday", "two days earlier"."""
        said = distinct(telling.expression for telling in self.tellings if telling.expression)
        return said[:EXPRESSIONS_IN_A_LIST]

    @property
    def who(self) -> list[Actor]:
        return list(self.event.actors.all())

    @property
    def vaguer(self) -> list[SourceSummary]:
        """Sentences that give the date only more vaguely than the event has it, one for each outlet's words."""
        wider: dict[tuple[str, str], SourceSummary] = {}
        for telling in self.tellings:
            if not self.event.open and _is_wider(telling, self.event.earliest, self.event.latest):
                wider.setdefault((telling.outlet, telling.expression.casefold()), telling)
        return list(wider.values())

    @cached_property
    def readings(self) -> list[Said]:
        """The dates that the sources give, each with its outlets, where they give more than one."""
        given: dict[Reading, list[SourceSummary]] = {}
        for telling in self.tellings:
            if telling.earliest and telling.latest:
                given.setdefault(telling.reading, []).append(telling)
        said: dict[tuple[str, str], list[SourceSummary]] = {}
        for (earliest, latest, granularity, extent, open_end), told in given.items():
            note = extent_words(earliest, latest, extent, granularity, open_end)
            said.setdefault((span_words(earliest, latest, granularity, open_end), note), []).extend(told)
        if len(said) < 2:
            return []
        return [
            Said(words, note, distinct(telling.outlet for telling in told)) for (words, note), told in said.items()
        ]


def _is_wider(mention: SourceSummary, earliest: datetime.date, latest: datetime.date) -> bool:
    """Does it give these days only more vaguely: a longer time around them, or one open towards them?"""
    if mention.earliest is None or mention.latest is None:
        return False
    if mention.open:
        return latest <= mention.latest if mention.open in BEFORE else mention.earliest <= earliest
    around = mention.earliest <= earliest and latest <= mention.latest
    return around and (mention.earliest, mention.latest) != (earliest, latest)


def distinct(texts: Iterable[str]) -> list[str]:
    """Each text once, whatever its case, in the order of the first time."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(text.casefold(), text)
    return list(found.values())
