"""The service that keeps the timeline in step with the articles: article -> mentions -> events, in one transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from articles.models import Article
from timeline.casting import cast, suggest_actors
from timeline.gathering import Gathering, gather
from timeline.reading import read


@dataclass(frozen=True, slots=True)
class Build:
    """How many articles were read, and what that did to the events."""

    articles: int
    events: Gathering


@transaction.atomic
def build(articles: Iterable[Article]) -> Build:
    """Reads the articles anew and gathers all mentions into events, all or nothing.

    What editors decided stays. The outcome does not depend on the order in which the articles came in.
    """
    count = 0
    for article in articles:
        read(article)
        count += 1
    gathered = gather()
    cast()
    suggest_actors()
    return Build(count, gathered)


def on_articles_changed(sender: object, article_ids: Iterable[int], **kwargs: Any) -> None:
    """Receiver of `articles.signals.articles_changed`."""
    build(Article.objects.filter(pk__in=article_ids))
