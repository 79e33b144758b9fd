"""The days of the timeline with their events, and the days that stand out."""

import datetime
import itertools
from collections import defaultdict
from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass

from django.db.models import Count, F, Prefetch

from articles.models import Article
from timeline.dates.words import extent_words, span_words
from timeline.models import Actor, Event, EventQuerySet, Mention, Tally, TallyKind, lengths
from timeline.models.orders import TIMELINE
from timeline.pages.event import Shown
from timeline.pages.tellings import summaries

MOST_REPORTED = 5  # so many days are named above the timeline


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the timeline, or several of which the sources name no single one, with its events."""

    earliest: datetime.date
    latest: datetime.date
    heading: str
    note: str
    events: list[Shown]
    open: str = ""

    @property
    def is_one_day(self) -> bool:
        return self.earliest == self.latest and not self.open

    @property
    def anchor(self) -> str:
        """The name of its heading on the page: "d2025-03-13"."""
        if self.is_one_day:
            return f"d{self.earliest}"
        return f"d{self.earliest}-{self.latest}-{''.join(word[0] for word in f'{self.heading} {self.note}'.split())}"


def by_day(events: Iterable[Shown]) -> list[Day]:
    """Groups events under a heading for each time, where it ends.

    What is known to the day comes before what is vague: a year is told at its end, and so is "before 2019", at that of
    2018. Within a time events keep their order, which is that of their hours.
    """

    def when(shown: Shown) -> tuple[int, int, bool, str]:
        event = shown.event
        words = span_words(event.earliest, event.latest, event.shown_granularity, event.open)
        note = extent_words(event.earliest, event.latest, event.extent, event.shown_granularity, event.open)
        return event.latest.toordinal(), -event.earliest.toordinal(), bool(event.open), f"{words}\n{note}"

    days = []
    for (_, _, _, words), group in itertools.groupby(sorted(events, key=when), key=when):
        heading, note = words.split("\n")
        told = list(group)
        first = told[0].event
        days.append(Day(first.earliest, first.latest, heading, note, told, first.open))
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
    tallies = Tally.objects.filter(kind=TallyKind.ALL, ref=0, length=lengths.DAY, events__gt=0)
    # The days with most mentions, among which those with most articles are; one text in two outlets is one article.
    days = list(tallies.order_by("-mentions", "-latest").values_list("latest", flat=True)[: 2 * MOST_REPORTED])
    if len(days) <= MOST_REPORTED:
        return []
    told = Mention.objects.filter(event__shown=1, event__length=lengths.DAY, event__latest__in=days)
    told = told.exclude(article__in=Article.objects.filter(copy_of__isnull=False).order_by())
    ranked = told.order_by().values(day=F("event__latest")).annotate(articles=Count("article", distinct=True))
    return sorted(ReportedDay(**row) for row in ranked.order_by("-articles", "-day")[:MOST_REPORTED])


def listed(keys: Collection[int], weighty: Container[int] = ()) -> list[Shown]:
    """The events with these keys, with what a list shows of them; those `weighty` get more weight.

    However many tell of an event, few of its sources are objects.
    """
    actors = Prefetch("actors", Actor.objects.listed())
    events = list(Event.objects.filter(pk__in=keys).order_by(*TIMELINE).prefetch_related(actors))
    told = summaries(keys)
    shown = [Shown(event, told.get(event.pk, []), event.pk in weighty) for event in events]
    wanted = {key for one in shown for key in (*one.in_full, one.best) if key is not None}
    of_event: dict[int | None, list[Mention]] = defaultdict(list)
    for mention in Mention.objects.told().filter(pk__in=wanted):
        of_event[mention.event_id].append(mention)
    for event in events:
        event.sources = of_event[event.pk]
    return shown


def with_all(events: EventQuerySet) -> EventQuerySet:
    """With sources and actors: two queries more."""
    return events.with_sources().prefetch_related(Prefetch("actors", Actor.objects.listed()))


def neighbours(day: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
    """The nearest days before and after on which something is known to have happened."""
    known = Tally.objects.filter(kind=TallyKind.ALL, ref=0, length=lengths.DAY, events__gt=0)
    days = known.values_list("latest", flat=True)
    return (
        days.filter(latest__lt=day).order_by("-latest").first(),
        days.filter(latest__gt=day).order_by("latest").first(),
    )
