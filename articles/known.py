"""Which articles documents are that come in: by their names, or by the addresses of their pages."""

from collections.abc import Iterable
from typing import Any

from articles.incoming import Incoming
from articles.models import Article

# As many values as go into one query; databases take some tens of thousands of parameters, not any number.
BATCH = 500


class Known:
    """The articles that documents of a batch are, by their origins or the addresses of their pages."""

    def __init__(self, batch: Iterable[Incoming], locked: bool) -> None:
        rows = Article.objects.select_related("publisher")
        # With its text, whatever is about to change; it becomes a version.
        rows = rows.select_for_update(of=("self",)) if locked else rows.defer("text")
        self.by_origin: dict[str, Article] = {}
        self.by_address: dict[str, Article] = {}
        batch = list(batch)
        for origins in some_of([one.origin for one in batch]):
            self.by_origin |= {article.origin: article for article in rows.filter(origin__in=origins)}
        keys = {one.address_key for one in batch if one.address_key and one.origin not in self.by_origin}
        for some in some_of(sorted(keys)):
            for article in rows.filter(address_key__in=some).order_by("-pk"):
                self.by_address[article.address_key] = article

    def of(self, one: Incoming) -> Article | None:
        return self.by_origin.get(one.origin) or self.by_address.get(one.address_key or "\0")

    def add(self, article: Article) -> None:
        self.by_origin[article.origin] = article
        if article.address_key:
            self.by_address.setdefault(article.address_key, article)


def new_of(documents: list[Incoming]) -> list[Incoming]:
    """Those of which there is no article with the same name and text: what follows from their texts is not known."""
    rows = Article.objects.filter(origin__in=[one.origin for one in documents])
    there = dict(rows.values_list("origin", "fingerprint"))
    return [one for one in documents if there.get(one.origin) != one.fingerprint]


def some_of(items: list[Any], count: int = BATCH) -> Iterable[list[Any]]:
    return (items[first : first + count] for first in range(0, len(items), count))
