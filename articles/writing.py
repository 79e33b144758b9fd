"""Incoming documents -> rows, in one transaction a batch, with all that hangs on them."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import Error

from articles import sentence_rows
from articles.changes import changes_of
from articles.copies import families
from articles.finding import Failure
from articles.incoming import Incoming
from articles.known import Known, some_of
from articles.models import Article, ArticleVersion, Publisher
from articles.pace import Pace
from articles.signals import Superseded, articles_changed, articles_coming, changing

TOGETHER = 200  # new documents of which it is worked out at once what follows
FEW = 10  # documents that change articles: they are read anew while the database is locked
TRIES = 3


@dataclass(slots=True)
class Written:
    """What became of a batch, by origins; `articles` are all of them, without their texts.

    `failed` are those that this program fails on. `told` is what those who listen say came of it, `seconds` for how
    long at most the database was locked.
    """

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def add(self, other: "Written") -> None:
        for name in ("added", "updated", "unchanged", "articles", "failed"):
            getattr(self, name).extend(getattr(other, name))
        self.told.update(other.told)
        self.seconds = max(self.seconds, other.seconds)


def write(batch: list[Incoming], is_announced: bool = True) -> Written:
    """Brings the database in line with the documents; asks first, and locks only where something changes.

    Who only looks, and takes it back, need not announce it. Whoever does sends `articles_settled` in the end.
    """
    written = Written()
    for piece in in_pieces(batch, {}, Pace.of_an_ingestion()) if is_announced else [_at_once(batch)]:
        written.add(piece)
    return written


def in_pieces(batch: list[Incoming], memory: dict[str, Any], pace: Pace) -> Iterator[Written]:
    """The same in transactions of some documents each, as many as the `pace` says.

    What is new is worked out before anything is locked. `memory` is of one ingestion (`articles.signals`).
    """
    known = Known(batch, locked=False)
    unchanged, waiting = _asked(batch, known)
    if unchanged.articles or unchanged.failed:
        yield unchanged
    new = _new(waiting, known)
    others = [one for one in waiting if one not in new]
    for some in some_of(new, TOGETHER):
        yield from _new_in_pieces(some, others, memory, pace)
    for some in some_of(others, FEW):
        yield _write(some, is_announced=True)


def _new_in_pieces(
    new: list[Incoming], others: list[Incoming], memory: dict[str, Any], pace: Pace
) -> Iterator[Written]:
    """Writes documents that are new; to `others` come those that somebody else wrote meanwhile.

    Where others keep changing what it rests on, it is worked out under the lock in the end.
    """
    tries = 0
    while new:
        some, later = new[: pace.size], new[pace.size :]
        try:
            yield _write_new(some, later, memory, pace) if tries < TRIES else _write(some, is_announced=True)
        except Superseded:
            memory.clear()
            tries += 1
            known = Known(new, locked=False)
            others += [one for one in new if known.of(one) is not None]
            new = [one for one in new if known.of(one) is None]
        else:
            new, tries = later, 0


def _at_once(batch: list[Incoming]) -> Written:
    """The same in one transaction, unannounced."""
    written, waiting = _asked(batch, Known(batch, locked=False))
    if waiting:
        written.add(_write(waiting, is_announced=False))
    return written


def _asked(batch: list[Incoming], known: Known) -> tuple[Written, list[Incoming]]:
    """What there is already, and what is to be written, worked out as far as it can be without the database."""
    unchanged, waiting = Written(), []
    for one in batch:
        article = known.of(one)
        try:
            comes = article is None or bool(changes_of(article, one))
            if comes:
                one.work_out()
        except Error:  # the database's, which may be well the second time
            raise
        except Exception as error:
            unchanged.failed.append(Failure.of_a_fault(one.origin, error))
            continue
        if comes or article is None:
            waiting.append(one)
        else:
            unchanged.unchanged.append(one.origin)
            unchanged.articles.append(article)
    return unchanged, waiting


def _new(waiting: Iterable[Incoming], known: Known) -> list[Incoming]:
    """Those that are no article yet, and none of which is another's copy."""
    found = []
    names: set[str] = set()
    for one in waiting:
        mine = {one.origin, f"\0{one.address_key}"} if one.address_key else {one.origin}
        if known.of(one) is None and names.isdisjoint(mine):
            found.append(one)
        names |= mine
    return found


def _write_new(new: list[Incoming], later: list[Incoming], memory: dict[str, Any], pace: Pace) -> Written:
    """Writes documents that are new, once what follows from them has been worked out with nothing locked."""
    told = articles_coming.send(sender=Article, documents=new, later=later, memory=memory)
    worked = time.thread_time()
    written = _write(new, is_announced=True, memory=memory)
    pace.took(len(new), written.seconds, time.thread_time() - worked)
    written.seconds = max([written.seconds, *(float(seconds or 0) for _, seconds in told)])
    return written


def _write(waiting: list[Incoming], *, is_announced: bool, memory: dict[str, Any] | None = None) -> Written:
    """Writes documents, with all that hangs on them; with a `memory` all of them must be new still."""
    written = Written()
    with changing():
        begun = time.monotonic()
        new, changed, kin = _write_rows(waiting, written)
        if memory is not None and len(new) < len(waiting):
            raise Superseded
        kin = sorted(set(kin) - set(changed))
        if (new or changed or kin) and is_announced:
            ids = sorted({*new, *changed, *kin})
            ahead = {pk: one.ahead for pk, one in new.items()}
            for _, told in articles_changed.send(
                sender=Article, article_ids=ids, ahead=ahead, kin=kin, more_comes=True, memory=memory
            ):
                written.told.update(told or {})
    written.seconds = time.monotonic() - begun
    return written


def _write_rows(waiting: list[Incoming], written: Written) -> tuple[dict[int, Incoming], list[int], list[int]]:
    """Writes what is new and what changed; the new documents by the keys of their articles, and the others' keys.

    And the keys of all of which it changed which others have their text.
    """
    publishers = {
        name: Publisher.objects.get_or_create(name=name)[0]
        for name in sorted({one.publisher for one in waiting if one.publisher})
    }
    # Asked again, under a lock: another ingestion may have written it since they were compared.
    known = Known(waiting, locked=True)
    coming: list[tuple[Incoming, Article]] = []
    new: dict[int, Incoming] = {}
    rewritten: list[Article] = []
    changed: list[int] = []

    def insert_coming() -> None:
        _insert(coming)
        new.update((article.pk, one) for one, article in coming)
        rewritten.extend(article for _, article in coming)
        coming.clear()

    for one in waiting:
        article = known.of(one)
        if article is None:
            article = one.unsaved
            article.publisher = publishers.get(one.publisher)
            known.add(article)
            coming.append((one, article))
            written.added.append(one.origin)
        else:
            if not article.pk:  # another copy of one that comes with it
                insert_coming()
            changes = _update(article, one, publishers)
            if changes.keys() & {"text", "published_on", "updated_on"}:
                sentence_rows.bring_in_line(article)
            if "text" in changes:
                families.sketch_anew(article, one.bands)
                rewritten.append(article)
            if changes:
                changed.append(article.pk)
                new.pop(article.pk, None)
            (written.updated if changes else written.unchanged).append(one.origin)
        written.articles.append(article)
    insert_coming()
    return new, changed, families.find(rewritten)


def _insert(coming: Sequence[tuple[Incoming, Article]]) -> None:
    """Writes articles that are new, with their sentences."""
    Article.objects.bulk_create([article for _, article in coming])
    sentence_rows.insert((article.pk, enumerate(one.sentences)) for one, article in coming)
    families.sketch((article.pk, one.bands) for one, article in coming)


def _update(article: Article, one: Incoming, publishers: Mapping[str, Publisher]) -> dict[str, Any]:
    """Brings an article in line with the document; the columns of it that changed."""
    changes = changes_of(article, one)
    if "publisher" in changes:
        changes["publisher"] = publishers[one.publisher]
    if "text" in changes:
        _keep_version(article)
    for name, value in changes.items():
        setattr(article, name, value)
    if changes:
        article.save(update_fields=[*changes, "changed_at"])
    return changes


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
