"""Taking articles off the timeline without losing what was decided on them, and bringing them back."""

from collections.abc import Iterable

from django.utils import timezone

from articles.models import Article
from articles.signals import articles_changed, changing


@changing()
def withdraw(article_ids: Iterable[int]) -> int:
    """Withdraws the articles that stand; how many these were. What only they told goes off the timeline."""
    return _set(Article.objects.filter(pk__in=list(article_ids), withdrawn_at=None), is_withdrawn=True)


@changing()
def restore(article_ids: Iterable[int]) -> int:
    """Brings withdrawn articles back, with all that was decided on them; how many these were."""
    return _set(Article.objects.filter(pk__in=list(article_ids), withdrawn_at__isnull=False), is_withdrawn=False)


def _set(articles: "Iterable[Article]", is_withdrawn: bool) -> int:
    found = list(Article.objects.filter(pk__in=[article.pk for article in articles]).select_for_update().only("pk"))
    ids = [article.pk for article in found]
    Article.objects.filter(pk__in=ids).update(withdrawn_at=timezone.now() if is_withdrawn else None)
    if ids:
        articles_changed.send(sender=Article, article_ids=ids)
    return len(ids)
