"""When an article appeared: an editor's date for it, and what that would change, before it is saved."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from articles.dating import PublishedBasis
from articles.models import Article
from timeline.build.service import reread
from timeline.build.turns import building
from timeline.decisions.record import Editor, deciding
from timeline.models import Decision, DecisionKind, Event, Mention


@dataclass(frozen=True, slots=True)
class ReadAnew:
    """What a new publication date does to one mention: its date before and after in EDTF, and its event's."""

    mention: Mention
    before: str
    after: str
    event_before: str
    event_after: str
    event: Event | None
    kept: bool  # an editor decided on it or on its event

    @property
    def changes(self) -> bool:
        return self.before != self.after or self.event_before != self.event_after


def redate(article: Article, editor: Editor, published_on: datetime.date | None, reason: str) -> Decision | None:
    """Gives the article its publication date and reads it anew; None says that the date is not known.

    Readings and dates that editors decided on stay.
    """
    with deciding(DecisionKind.REDATE, editor, reason, article=article) as draft:
        held = draft.held(article)
        draft.before = str(held.published_on or "not known")
        draft.change(held, published_on=published_on, published_basis=PublishedBasis.EDITOR)
        reread([held])
        draft.after = str(held.published_on or "not known")
    return draft.decision


def preview(article: Article, published_on: datetime.date | None) -> list[ReadAnew]:
    """What `redate` would do to each of the article's mentions, in the order of the text. Writes nothing."""
    with building():
        before = {mention.pk: mention for mention in _mentions(article)}
        article = Article.objects.get(pk=article.pk)
        article.published_on = published_on
        article.save(update_fields=["published_on"])
        reread([article])
        after = {mention.pk: mention for mention in _mentions(article)}
        transaction.set_rollback(True)
    rows = []
    for pk in sorted(before | after, key=lambda pk: (after.get(pk) or before[pk]).start):
        old, new = before.get(pk), after.get(pk)
        mention = new or before[pk]
        event = (old and old.event) or (new and new.event) or None
        rows.append(
            ReadAnew(
                mention=mention,
                before=old.stamp if old else "",
                after=new.stamp if new else "",
                event_before=old.event.stamp if old and old.event else "",
                event_after=new.event.stamp if new and new.event else "",
                event=event,
                kept=mention.read_by_editor or bool(new and new.event and new.event.editor_earliest is not None),
            )
        )
    return rows


def _mentions(article: Article) -> Iterable[Mention]:
    return list(article.mentions.select_related("event", "sentence"))
