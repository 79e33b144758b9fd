"""What a document changes of the article that it is: the columns, with their new values."""

from typing import Any

from articles.dating import Dating, PublishedBasis, redate
from articles.incoming import Incoming
from articles.models import Article

# Columns that another copy of a page may fill in, but not change.
_FILLED = ("title", "url", "author", "updated_on")
_WEAK = (PublishedBasis.UNKNOWN, PublishedBasis.INFERRED, PublishedBasis.UNSURE)


def changes_of(article: Article, one: Incoming) -> dict[str, Any]:
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
