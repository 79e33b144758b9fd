"""What the pages show, put together from the models for the templates."""

import datetime
import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Max, Min, QuerySet

from articles.models import Article, Sentence
from timeline.marking import Piece, pieces
from timeline.models import Event, Mention
from timeline.wording import extent_words, span_words


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the timeline, or several of which the sources name no single one, with its events."""

    earliest: datetime.date
    latest: datetime.date
    heading: str
    note: str
    events: list[Event]

    @property
    def is_one_day(self) -> bool:
        return self.earliest == self.latest


def by_day(events: Iterable[Event]) -> list[Day]:
    """Groups events, which come in the order of their dates, under a heading for each time."""

    def when(event: Event) -> tuple[datetime.date, datetime.date, str]:
        words = span_words(event.earliest, event.latest, event.shown_granularity)
        note = extent_words(event.earliest, event.latest, event.extent, event.shown_granularity)
        return event.earliest, event.latest, f"{words}\n{note}"

    days = []
    for (earliest, latest, words), group in itertools.groupby(sorted(events, key=when), key=when):
        heading, note = words.split("\n")
        days.append(Day(earliest, latest, heading, note, list(group)))
    return days


def coverage() -> dict[str, object]:
    """What the timeline was made from: articles, outlets, and from when to when."""
    return Article.objects.aggregate(
        articles=Count("pk"),
        outlets=Count("publisher", distinct=True),
        first=Min("published_on"),
        last=Max("published_on"),
    )


def listed_articles() -> QuerySet[Article]:
    """All articles in the order of publication, each with its `event_count`."""
    return Article.objects.listed().annotate(event_count=Count("mentions__event", distinct=True))


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence of an article in pieces, its date words marked with their mentions."""

    sentence: Sentence
    pieces: list[Piece[Mention]]
    mentions: list[Mention]


def paragraphs(article: Article) -> list[list[MarkedSentence]]:
    """The article's sentences by paragraph: a new one begins where a line of the text ends."""
    mentions = article.mentions.select_related("event", "sentence").order_by("start")
    by_sentence: dict[int | None, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence_id, []).append(mention)
    found: list[list[MarkedSentence]] = []
    end = 0
    for sentence in article.sentences.all():
        here = by_sentence.get(sentence.pk, [])
        words = article.text[sentence.start : sentence.end]
        marks = [(mention.start, mention.end, mention) for mention in here]
        shown = MarkedSentence(sentence, pieces(words, marks, sentence.start), here)
        if not found or "\n" in article.text[end : sentence.start]:
            found.append([])
        found[-1].append(shown)
        end = sentence.end
    return found
