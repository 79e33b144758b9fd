"""Putting articles into the test database, as ingestion does, without files."""

import datetime
import hashlib

from articles.models import Article, PublishedBasis, Publisher, Sentence
from articles.sentences import split
from timeline.build.service import Build, build

FRIDAY = datetime.date(2025, 3, 14)


def write(
    text: str, *, published: datetime.date | None = FRIDAY, origin: str = "report.txt", publisher: str = "Sample Wire"
) -> Article:
    """Stores the article, or its new text, without building the timeline."""
    article, _ = Article.objects.update_or_create(
        origin=origin,
        defaults={
            "publisher": Publisher.objects.get_or_create(name=publisher)[0],
            "text": text,
            "fingerprint": hashlib.sha256(text.encode()).hexdigest(),
            "published_on": published,
            "published_basis": PublishedBasis.GIVEN if published else PublishedBasis.UNKNOWN,
        },
    )
    article.sentences.all().delete()
    Sentence.objects.bulk_create(
        Sentence(article=article, position=position, start=start, end=end)
        for position, (start, end) in enumerate(split(text))
    )
    return article


def publish(text: str, **how: object) -> Build:
    """Stores the article and builds the timeline: `publish("They met on Thursday.", origin="a.txt")`."""
    return build([write(text, **how)])  # type: ignore[arg-type]
