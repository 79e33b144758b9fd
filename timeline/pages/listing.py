"""What the pages show, put together from the models for the templates."""

import datetime
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, Min, Prefetch, QuerySet

from articles.models import Article
from timeline.dates.arithmetic import shifted
from timeline.dates.words import extent_words, span_words
from timeline.models import Actor, ActorKind, Event, EventQuerySet, Mention
from timeline.pages.article import MarkedSentence as MarkedSentence  # the editors' pages show articles too
from timeline.pages.article import paragraphs as paragraphs
from timeline.pages.event import Shown
from timeline.pages.question import CERTAINTIES, Question

NEWS_LOOKS_BACK = 3  # days: what is older than that before the first article is background
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


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the timeline was made from: articles, the names of outlets, and from when to when they were published."""

    articles: int
    outlets: list[str]
    first: datetime.date | None
    last: datetime.date | None

    @property
    def background_before(self) -> datetime.date | None:
        """The day before which all is background: articles tell the news of their day and of the few before it."""
        return shifted(self.first, -NEWS_LOOKS_BACK) if self.first else None

    @property
    def words(self) -> str:
        return span_words(self.first, self.last) if self.first and self.last else ""


def coverage() -> Coverage:
    """One query, by outlet; articles of no known outlet count among the articles."""
    rows = list(
        Article.objects.order_by("publisher__name")
        .values_list("publisher__name")
        .annotate(Count("pk"), Min("published_on"), Max("published_on"))
    )
    return Coverage(
        articles=sum(count for _, count, _, _ in rows),
        outlets=[name for name, *_ in rows if name],
        first=min((first for _, _, first, _ in rows if first), default=None),
        last=max((last for _, _, _, last in rows if last), default=None),
    )


@dataclass(frozen=True, slots=True, order=True)
class ReportedDay:
    """A day, and how many articles tell of what happened on it."""

    day: datetime.date
    articles: int


def most_reported_days() -> list[ReportedDay]:
    """The days that most articles tell of, in calendar order.

    Distinct articles rank days better than sentences or events do. Where they tell nothing apart, there are none.
    """
    told = Mention.objects.on_timeline().filter(event__earliest=F("event__latest"))
    ranked = told.values(day=F("event__earliest")).annotate(articles=Count("article__fingerprint", distinct=True))
    days = [ReportedDay(**row) for row in ranked.order_by("-articles", "-day")[: MOST_REPORTED + 1]]
    return sorted(days[:MOST_REPORTED]) if len(days) > MOST_REPORTED else []


def listed(keys: Sequence[int]) -> EventQuerySet:
    """The events with these keys, with all that a list shows of them."""
    return with_all(Event.objects.filter(pk__in=keys)).order_by("earliest", "latest", *BY_WEIGHT)


def with_all(events: EventQuerySet) -> EventQuerySet:
    """With sources and actors: two queries more."""
    return events.with_sources().prefetch_related(Prefetch("actors", Actor.objects.listed()))


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter; `group` is what it is listed under."""

    value: str
    chosen: bool
    group: str = ""


def choices(asked: Question, covered: Coverage) -> dict[str, Any]:
    """What the form offers."""
    return {
        "outlets": outlet_choices(asked.outlet, covered.outlets),
        "actors": actor_choices(asked.who),
        "certainties": CERTAINTIES.items(),
    }


def outlet_choices(asked: str, outlets: Iterable[str]) -> list[Choice]:
    """All outlets, and what was asked for, even where there is no such outlet: the form says what is shown."""
    return _choices([(name, "") for name in outlets], asked)


def actor_choices(asked: str) -> list[Choice]:
    """Everybody and every place that takes part in something, by kind."""
    actors = Actor.objects.listed().filter(events__isnull=False).distinct().order_by("name")
    order = list(ActorKind.values)
    named = sorted(actors.values_list("kind", "name"), key=lambda pair: order.index(pair[0]))
    plural = {"person": "People", "country": "Countries", "organisation": "Organisations", "place": "Places"}
    return _choices([(name, plural[kind]) for kind, name in named], asked)


def _choices(named: Iterable[tuple[str, str]], asked: str) -> list[Choice]:
    choices = [Choice(name, name.casefold() == asked.casefold(), group) for name, group in named]
    if asked and not any(choice.chosen for choice in choices):
        choices.append(Choice(asked, True, "Not on this timeline"))
    return choices


def neighbours(day: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
    """The nearest days before and after on which something is known to have happened."""
    exact = Event.objects.visible().values_list("earliest", flat=True)
    return (
        exact.filter(latest__lt=day).order_by("-earliest").first(),
        exact.filter(earliest__gt=day).order_by("earliest").first(),
    )


def listed_articles() -> QuerySet[Article]:
    """All articles in the order of publication, each with its `event_count`."""
    return Article.objects.standing().listed().annotate(event_count=Count("mentions__event", distinct=True))
