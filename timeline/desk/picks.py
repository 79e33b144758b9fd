"""Dates that an editor may mean, computed for one event, to be chosen with one key."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from timeline.dates.arithmetic import month_words, shifted
from timeline.dates.edtf import FuzzyDate, from_edtf
from timeline.dates.typed import as_edtf
from timeline.dates.words import in_words
from timeline.models import Event, Mention

ACCEPT, UNKNOWN = "accept", "unknown"
Adder = Callable[[FuzzyDate | None, str], None]


@dataclass(slots=True)
class Pick:
    """One choice: `value` is "accept", "unknown" or an EDTF; `labels` say where it comes from."""

    value: str
    words: str
    labels: list[str] = field(default_factory=list)

    @property
    def label(self) -> str:
        return ", ".join(self.labels)


def picks(event: Event, sources: Iterable[Mention]) -> list[Pick]:
    """The choices for an event, what stands first and the unknown last; dates that fall together are one choice."""
    sources = list(sources)
    found: dict[str, Pick] = {}

    def add(date: FuzzyDate | None, label: str) -> None:
        if date is not None:
            pick = found.setdefault(as_edtf(date), Pick(as_edtf(date), in_words(date)))
            if label not in pick.labels:
                pick.labels.append(label)

    current = _current(event)
    add(current, "as it stands")
    _add_sources(sources, add)
    if current and current.earliest == current.latest:
        add(_day(shifted(current.earliest, -7)), "a week earlier")
        add(_day(shifted(current.earliest, 7)), "a week later")
    _add_publication(sources, add)
    if current:
        add(from_edtf(month_words(current.earliest)), "the month only")
    choices = list(found.values())
    if current:
        choices[0].value = ACCEPT
    return [*choices, Pick(UNKNOWN, "The date is not known", ["off the timeline until it is"])]


def _add_sources(sources: list[Mention], add: Adder) -> None:
    for mention in sources:
        if mention.earliest and mention.latest:
            add(from_edtf(mention.edtf), mention.article.outlet)
    first = min((mention.earliest for mention in sources if mention.earliest), default=None)
    last = max((mention.latest for mention in sources if mention.latest), default=None)
    if first and last and first < last:
        add(FuzzyDate(earliest=first, latest=last, extent="within", granularity="range"), "all that the sources say")


def _add_publication(sources: list[Mention], add: Adder) -> None:
    published = [mention.article.published_on for mention in sources if mention.article.published_on]
    if published:
        add(_day(published[0]), "the day of publication")
        add(_day(shifted(published[0], -1)), "the day before publication")


def _current(event: Event) -> FuzzyDate | None:
    if event.earliest is None or event.latest is None:
        return None
    return FuzzyDate(
        earliest=event.earliest,
        latest=event.latest,
        extent=event.extent,
        granularity=event.shown_granularity or "range",
    )


def _day(day: datetime.date) -> FuzzyDate:
    return FuzzyDate(earliest=day, latest=day, extent="within", granularity="day")
