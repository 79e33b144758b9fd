"""What the timeline was made from, and where its background ends."""

import datetime
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from articles.models import Article, Publisher
from timeline.dates.arithmetic import shifted
from timeline.dates.words import span_words

NEWS_LOOKS_BACK = 3  # days: what is older than that before the first article is background


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


def background_before() -> datetime.date | None:
    """`Coverage.background_before` by one look into an index."""
    published = Article.objects.filter(published_on__isnull=False).order_by("published_on")
    first = published.values_list("published_on", flat=True).first()
    return shifted(first, -NEWS_LOOKS_BACK) if first else None


def coverage() -> Coverage:
    """Four counts and looks into an index; articles of no known outlet count among the articles."""
    with_articles = Publisher.objects.filter(Exists(Article.objects.filter(publisher=OuterRef("pk"))))
    published = Article.objects.filter(published_on__isnull=False).order_by("published_on")
    days = published.values_list("published_on", flat=True)
    return Coverage(
        articles=Article.objects.count(),
        outlets=list(with_articles.order_by("name").values_list("name", flat=True)),
        first=days.first(),
        last=days.last(),
    )
