"""Articles that have one text, in the database: a family, whose members all point to one of them.

"2 outlets, one text" is one witness: count `Article.witness`, not articles.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from django.db.models import Q

from articles.bulk_rows import insert
from articles.copies.texts import is_copy
from articles.models import Article, TextBand

_AT_ONCE = 500
# With so many a text is compared; those that share the most bands first.
_MOST_CANDIDATES = 12


def sketch(bands: Iterable[tuple[int, list[int]]]) -> None:
    """Writes the numbers by which the texts of articles, given by their keys, are found."""
    insert(TextBand, ("article", "value"), ((article, value) for article, values in bands for value in values))


def sketch_anew(article: Article, bands: list[int]) -> None:
    """The same for an article with another text than before; it leaves the family of the former."""
    article.bands.all().delete()
    leave(article)
    sketch([(article.pk, bands)])


def leave(article: Article) -> list[int]:
    """Takes an article out of its family; where it was the one pointed to, another takes its place."""
    members = list(article.copies.order_by("pk"))
    for member in members:
        member.copy_of = members[0] if member is not members[0] else None
        member.save(update_fields=["copy_of"])
    if article.copy_of_id:
        article.copy_of = None
        article.save(update_fields=["copy_of"])
    return [member.pk for member in members]


def find(articles: Iterable[Article]) -> list[int]:
    """Joins articles, whose texts are new, with those that have the same; the ids of all whose family changed."""
    articles = list(articles)
    changed: set[int] = set()
    candidates = _candidates(articles)
    for some in (articles[first : first + _AT_ONCE] for first in range(0, len(articles), _AT_ONCE)):
        same = defaultdict(list)
        rows = Article.objects.filter(fingerprint__in=[article.fingerprint for article in some])
        for pk, fingerprint in rows.values_list("pk", "fingerprint"):
            same[fingerprint].append(pk)
        for group in same.values():
            for equal in group[1:]:
                changed |= _join(group[0], equal)
    for article in articles:
        if mine := candidates.get(article.pk):
            rows = Article.objects.filter(pk__in=mine).order_by("pk")
            for other, outlet, text in rows.values_list("pk", "publisher", "text"):
                of_two = None not in (outlet, article.publisher_id) and outlet != article.publisher_id
                if is_copy(article.text, text, of_two_outlets=of_two):
                    changed |= _join(article.pk, other)
        if "#" in article.address_key:
            changed |= _join_live(article)
    return sorted(changed)


def _candidates(articles: list[Article]) -> dict[int, list[int]]:
    """For each article those that share bands with it, by how many."""
    values = defaultdict(list)
    for first in range(0, len(articles), 30):
        ids = [article.pk for article in articles[first : first + 30]]
        for article_id, value in TextBand.objects.filter(article__in=ids).values_list("article", "value"):
            values[value].append(article_id)
    shared: dict[int, Counter[int]] = defaultdict(Counter)
    keys = list(values)
    for first in range(0, len(keys), _AT_ONCE):
        rows = TextBand.objects.filter(value__in=keys[first : first + _AT_ONCE]).values_list("article", "value")
        for other, value in rows:
            for article_id in values[value]:
                if article_id != other:
                    shared[article_id][other] += 1
    return {
        article_id: [other for other, _ in counts.most_common(_MOST_CANDIDATES)]
        for article_id, counts in shared.items()
    }


def _join(one: int, other: int) -> set[int]:
    """Makes the families of two articles one; whom that changed."""
    pointed = dict(Article.objects.filter(pk__in=(one, other)).values_list("pk", "copy_of"))
    leads = {pointed[one] or one, pointed[other] or other}
    if len(leads) == 1:
        return set()
    lead = min(leads)
    others = leads - {lead}
    members = Article.objects.filter(Q(pk__in=others) | Q(copy_of__in=others))
    ids = set(members.values_list("pk", flat=True))
    members.update(copy_of=lead)
    return ids | {lead}


def _join_live(article: Article) -> set[int]:
    """The entries of one live blog are one witness."""
    page = article.address_key.rpartition("#")[0]
    first = Article.objects.filter(address_key__startswith=f"{page}#").order_by("pk").first()
    return _join(article.pk, first.pk) if first and first.pk != article.pk else set()
