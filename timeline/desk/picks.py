"""Dates that an editor may mean, computed for one event, to be chosen with one key."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from timeline.dates.arithmetic import month_words, shifted
from timeline.dates.edtf import FuzzyDate, from_edtf, to_stamp
from timeline.dates.words import in_words
from timeline.models import Event, Mention

ACCEPT, UNKNOWN = "accept", "unknown"
Adder = Callable[[FuzzyDate | None, str], None]


@dataclass(slots=True)
class Pick:
    """One choice: `value` is "accept", "unknown" or `date` as `to_stamp` writes it; `labels` say whose it is."""

    value: str
    words: str
    date: FuzzyDate | None = None
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
            pick = found.setdefault(to_stamp(date), Pick(to_stamp(date), in_words(date), date))
            if label not in pick.labels:
                pick.labels.append(label)

    current = event.when
    add(current, "as it stands")
    _add_sources(sources, add)
    if current and current.earliest == current.latest and not current.open:
        add(_day(shifted(current.earliest, -7)), "a week earlier")
        add(_day(shifted(current.earliest, 7)), "a week later")
    _add_publication(sources, add)
    if current:
        add(from_edtf(month_words(current.earliest)), "the month only")
    choices = list(found.values())
    if current:
        choices[0].value = ACCEPT
    return [*choices, Pick(UNKNOWN, "The date is not known", labels=["off the timeline until it is"])]


def _add_sources(sources: list[Mention], add: Adder) -> None:
    for mention in sources:
        add(mention.when, mention.article.outlet)
    dated = [mention for mention in sources if not mention.open]
    first = min((mention.earliest for mention in dated if mention.earliest), default=None)
    last = max((mention.latest for mention in dated if mention.latest), default=None)
    if first and last and first < last:
        add(FuzzyDate(earliest=first, latest=last, extent="within", granularity="range"), "all that the sources say")


def _add_publication(sources: list[Mention], add: Adder) -> None:
    published = [mention.article.published_on for mention in sources if mention.article.published_on]
    if published:
        add(_day(published[0]), "the day of publication")
        add(_day(shifted(published[0], -1)), "the day before publication")


def _day(day: datetime.date) -> FuzzyDate:
    return FuzzyDate(earliest=day, latest=day, extent="within", granularity="day")
