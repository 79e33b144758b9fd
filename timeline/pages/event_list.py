"""The days of the timeline with their events, and the days that stand out."""

import datetime
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, Prefetch

from timeline.dates.words import extent_words, span_words
from timeline.models import Actor, Event, EventQuerySet, Mention
from timeline.pages.event import Shown

MOST_REPORTED = 5  # so many days are named above the timeline
BY_WEIGHT = ("-importance", "-article_count", "-mention_count", "public_id")


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the timeline, or several of which the sources name no single one, with its events."""

    earliest: datetime.date
    latest: datetime.date
    heading: str
    note: str
    events: list[Shown]

    @property
    def is_one_day(self) -> bool:
        return self.earliest == self.latest

    @property
    def anchor(self) -> str:
        """The name of its heading on the page: "d2025-03-13"."""
        if self.is_one_day:
            return f"d{self.earliest}"
        return f"d{self.earliest}-{self.latest}-{''.join(word[0] for word in f'{self.heading} {self.note}'.split())}"


def by_day(events: Iterable[Event], key: Callable[[Event], bool] = lambda event: False) -> list[Day]:
    """Groups events under a heading for each time, the most important first; `key` tells which get more weight."""

    def when(event: Event) -> tuple[datetime.date, datetime.date, str]:
        words = span_words(event.earliest, event.latest, event.shown_granularity)
        note = extent_words(event.earliest, event.latest, event.extent, event.shown_granularity)
        return event.earliest, event.latest, f"{words}\n{note}"

    days = []
    for (earliest, latest, words), group in itertools.groupby(sorted(events, key=when), key=when):
        heading, note = words.split("\n")
        days.append(Day(earliest, latest, heading, note, [Shown(event, key(event)) for event in group]))
    return days


@dataclass(frozen=True, slots=True, order=True)
class ReportedDay:
    """A day, and how many articles tell of what happened on it."""

    day: datetime.date
    articles: int


def most_reported_days() -> list[ReportedDay]:
    """The days that most articles tell of, in calendar order.

    Distinct articles rank days better than sentences or events do. Where they tell nothing apart, there are none.
    """
    told = Mention.objects.of(Event.objects.visible()).filter(event__earliest=F("event__latest"))
    ranked = told.values(day=F("event__earliest")).annotate(articles=Count("article__fingerprint", distinct=True))
    days = [ReportedDay(**row) for row in ranked.order_by("-articles", "-day")[: MOST_REPORTED + 1]]
    return sorted(days[:MOST_REPORTED]) if len(days) > MOST_REPORTED else []


def listed(keys: Sequence[int]) -> EventQuerySet:
    """The events with these keys, with all that a list shows of them."""
    return with_all(Event.objects.filter(pk__in=keys)).order_by("earliest", "latest", *BY_WEIGHT)


def with_all(events: EventQuerySet) -> EventQuerySet:
    """With sources and actors: two queries more."""
    return events.with_sources().prefetch_related(Prefetch("actors", Actor.objects.listed()))


def neighbours(day: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
    """The nearest days before and after on which something is known to have happened."""
    exact = Event.objects.visible().values_list("earliest", flat=True)
    return (
        exact.filter(latest__lt=day).order_by("-earliest").first(),
        exact.filter(earliest__gt=day).order_by("earliest").first(),
    )
