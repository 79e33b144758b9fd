"""What the timeline was made from, and where its background ends."""

import datetime
from dataclasses import dataclass

from django.db.models import Count, Max, Min

from articles.models import Article
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
