"""Incoming documents -> rows, in one transaction a batch, with all that hangs on them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from articles.copies import families
from articles.dating import Dating, PublishedBasis, redate
from articles.incoming import Incoming, spans
from articles.models import Article, ArticleVersion, Publisher, Sentence
from articles.rows import insert
from articles.signals import articles_changed, changing

# As many values as go into one query; databases take some tens of thousands of parameters, not any number.
BATCH = 500

# Columns that another copy of a page may fill in, but not change.
_FILLED = ("title", "url", "author", "updated_on")
_WEAK = (PublishedBasis.UNKNOWN, PublishedBasis.INFERRED, PublishedBasis.UNSURE)


@dataclass(slots=True)
class Written:
    """What became of a batch, by origins; `articles` are all of them, without their texts."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)


def write(batch: list[Incoming], is_announced: bool = True) -> Written:
    """Brings the database in line with the documents; asks first, and locks only where something changes.

    Who only looks, and takes it back, need not announce it.
    """
    written = Written()
    known = _Known(batch, locked=False)
    waiting = []
    for one in batch:
        article = known.of(one)
        if article is not None and not _changes(article, one):
            written.unchanged.append(one.origin)
            written.articles.append(article)
        else:
            waiting.append(one)
    if waiting:
        _write(waiting, written, is_announced)
    return written


class _Known:
    """The articles that documents of a batch are, by their origins or the addresses of their pages."""

    def __init__(self, batch: Iterable[Incoming], locked: bool) -> None:
        rows = Article.objects.select_related("publisher")
        # With its text, whatever is about to change; it becomes a version.
        rows = rows.select_for_update(of=("self",)) if locked else rows.defer("text")
        self.by_origin: dict[str, Article] = {}
        self.by_address: dict[str, Article] = {}
        batch = list(batch)
        for origins in _some([one.origin for one in batch]):
            self.by_origin |= {article.origin: article for article in rows.filter(origin__in=origins)}
        keys = {one.address_key for one in batch if one.address_key and one.origin not in self.by_origin}
        for some in _some(sorted(keys)):
            for article in rows.filter(address_key__in=some).order_by("-pk"):
                self.by_address[article.address_key] = article

    def of(self, one: Incoming) -> Article | None:
        return self.by_origin.get(one.origin) or self.by_address.get(one.address_key if one.address_key else "\0")

    def add(self, article: Article) -> None:
        self.by_origin[article.origin] = article
        if article.address_key:
            self.by_address.setdefault(article.address_key, article)


def _changes(article: Article, one: Incoming) -> dict[str, Any]:
    """The columns of `article` that `one` changes, with their new values; its text where that is another."""
    changes = _other_copy(article, one) if article.origin != one.origin else _same_origin(article, one)
    if "fingerprint" in changes:
        changes |= one.text_columns
    return {name: value for name, value in changes.items() if name not in article.edited or name in one.mended}


def _same_origin(article: Article, one: Incoming) -> dict[str, Any]:
    """What an editor set stays. So does a publisher that the file does not name: it was given before."""
    known = Dating(
        article.published_on,
        PublishedBasis(article.published_basis),
        article.published_words,
        article.published_doubt,
    )
    dating = redate(known, one.dating)
    if article.address_key and dating.basis in _WEAK and known.basis not in _WEAK:
        dating = known  # from another copy of the page, as what follows
    wanted = one.columns | {
        "published_on": dating.published_on,
        "published_basis": dating.basis,
        "published_words": dating.evidence[:300],
        "published_doubt": dating.doubt[:300],
    }
    changes = {name: value for name, value in wanted.items() if getattr(article, name) != value}
    if article.address_key:
        changes = {name: value for name, value in changes.items() if value or name not in _FILLED}
    if article.text_origin and "fingerprint" in changes:
        if _is_newer(one, article):
            changes["text_origin"] = ""
        else:
            changes = {
                name: value for name, value in changes.items() if name in _FILLED and not getattr(article, name)
            }
    if one.publisher and (article.publisher is None or article.publisher.name != one.publisher):
        changes["publisher"] = one.publisher
    return changes


def _other_copy(article: Article, one: Incoming) -> dict[str, Any]:
    """Another copy of the page fills in what is not known, and replaces the text where it is a newer version of it."""
    wanted = one.columns
    if one.mended:
        return _same_origin(article, one)
    changes = {name: wanted[name] for name in _FILLED if wanted[name] and not getattr(article, name)}
    if article.published_basis in _WEAK and wanted["published_basis"] not in _WEAK:
        changes |= {name: wanted[name] for name in wanted if name.startswith("published_")}
    if one.publisher and article.publisher is None:
        changes["publisher"] = one.publisher
    if wanted["fingerprint"] != article.fingerprint and _is_newer(one, article):
        changes |= {"fingerprint": wanted["fingerprint"], "text_origin": one.origin}
        if wanted["updated_on"]:
            changes["updated_on"] = wanted["updated_on"]
    return changes


def _is_newer(one: Incoming, article: Article) -> bool:
    """By the days of the update, or of publication; and it is no version that was replaced already."""
    mine = one.columns["updated_on"] or one.columns["published_on"]
    theirs = article.updated_on or article.published_on
    if mine and theirs and mine < theirs:
        return False
    return not article.versions.filter(fingerprint=one.fingerprint).exists()


@changing()
def _write(waiting: list[Incoming], written: Written, is_announced: bool) -> None:
    publishers = {
        name: Publisher.objects.get_or_create(name=name)[0]
        for name in sorted({one.publisher for one in waiting if one.publisher})
    }
    # Asked again, under a lock: another ingestion may have written it since they were compared.
    known = _Known(waiting, locked=True)
    rewritten: list[Article] = []
    changed: list[int] = []
    for one in waiting:
        article, is_new, changes = _save(one, known, publishers)
        if is_new or changes.keys() & {"text", "published_on", "updated_on"}:
            write_sentences(article, is_new)
        if is_new or "text" in changes:
            families.sketch(article, one.bands, is_new)
            rewritten.append(article)
        if is_new or changes:
            changed.append(article.pk)
        (written.added if is_new else written.updated if changes else written.unchanged).append(one.origin)
        written.articles.append(article)
    changed += families.find(rewritten)
    if changed and is_announced:
        articles_changed.send(sender=Article, article_ids=sorted(set(changed)))


def _save(one: Incoming, known: _Known, publishers: Mapping[str, Publisher]) -> tuple[Article, bool, dict[str, Any]]:
    """The article that the document is, whether it is new, and the columns of it that changed."""
    article = known.of(one)
    if article is None:
        columns = one.columns | one.text_columns | {"arrival": one.given.arrival}
        publisher = publishers.get(one.publisher)
        article, is_new = Article.objects.get_or_create(origin=one.origin, defaults=columns | {"publisher": publisher})
        known.add(article)
        if is_new:
            return article, True, {}
    changes = _changes(article, one)
    if "publisher" in changes:
        changes["publisher"] = publishers[one.publisher]
    if "text" in changes:
        _keep_version(article)
    for name, value in changes.items():
        setattr(article, name, value)
    if changes:
        article.save(update_fields=[*changes, "changed_at"])
    return article, False, changes


def _keep_version(article: Article) -> None:
    ArticleVersion.objects.create(
        article=article,
        title=article.title,
        origin=article.origin,
        text=article.text,
        fingerprint=article.fingerprint,
        published_on=article.published_on,
        updated_on=article.updated_on,
    )


def write_sentences(article: Article, is_new: bool = False) -> None:
    """Brings the article's sentences up to date; those at the same place keep their rows."""
    wanted = dict(enumerate(spans(article.text, article.language, article.published_on, article.updated_on)))
    kept: set[int] = set()
    if not is_new:
        gone = []
        for sentence in article.sentences.all():
            span = wanted.get(sentence.position)
            if span is None or (span.start, span.end) != (sentence.start, sentence.end):
                gone.append(sentence.pk)
                continue
            kept.add(sentence.position)
            if (span.is_read, span.read_on) != (sentence.is_read, sentence.read_on):
                sentence.is_read, sentence.read_on = span.is_read, span.read_on
                sentence.save(update_fields=["is_read", "read_on"])
        for some in _some(gone):
            Sentence.objects.filter(pk__in=some).delete()
    insert(
        Sentence,
        ("article", "position", "start", "end", "is_read", "read_on"),
        (
            (article.pk, position, span.start, span.end, span.is_read, span.read_on)
            for position, span in wanted.items()
            if position not in kept
        ),
    )


def _some(items: list[Any]) -> Iterable[list[Any]]:
    return (items[first : first + BATCH] for first in range(0, len(items), BATCH))
