import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from articles.models import Article
from articles.signals import articles_changed


@pytest.fixture
def announced() -> Iterator[list[list[int]]]:
    """The ids of the articles that were announced as changed, one list for each time."""
    heard: list[list[int]] = []

    def listen(sender: object, article_ids: Any, **kwargs: Any) -> None:
        heard.append(list(article_ids))

    articles_changed.connect(listen)
    yield heard
    articles_changed.disconnect(listen)


@pytest.fixture
def snapshot() -> Any:
    """Everything that is known of the articles but their ids and the times of writing."""

    def take() -> list[tuple[Any, ...]]:
        return [
            (
                article.origin,
                article.title,
                article.publisher and article.publisher.name,
                article.url,
                article.published_on,
                article.published_basis,
                article.text,
                article.fingerprint,
                list(article.sentences.order_by("position").values_list("position", "start", "end")),
            )
            for article in Article.objects.order_by("origin").select_related("publisher")
        ]

    return take


@pytest.fixture
def undone(db: None) -> Any:
    """A context whose writes are undone at its end, for each of the examples of one test."""

    @contextlib.contextmanager
    def context() -> Iterator[None]:
        with transaction.atomic():
            yield
            transaction.set_rollback(True)

    return context
