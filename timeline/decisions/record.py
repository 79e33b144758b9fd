"""Deciding: the objects are locked, changed and saved, and the decision goes on record, all or nothing."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import models

from articles.models import Article
from articles.tidying import untidied
from timeline.build.present import present
from timeline.build.service import rebuild_around
from timeline.build.turns import building
from timeline.decisions.state import State, difference, keys, load, snapshot
from timeline.models import Decision, DecisionKind, Event, Mention
from timeline.models.keys import key

Editor = User
Given = TypeVar("Given", bound=models.Model)
WORDS = 320


class SupersededError(Exception):
    """Something changed after the editor opened the page: `since` are the decisions that others made meanwhile."""

    def __init__(self, event: Event, since: list[Decision]) -> None:
        super().__init__(f"{event} has changed meanwhile.")
        self.event = event
        self.since = since


def token(event: Event) -> str:
    """What an editor saw of an event: the last decision and the date. Goes with a form and comes back with it."""
    latest = Decision.objects.on(event).values_list("pk", flat=True).first()
    return f"{latest or 0}.{event.stamp}.{event.mention_count}"


def _check(event: Event, seen: str | None) -> None:
    if seen is None or seen == token(event):
        return
    known = key(seen.split(".")[0])
    raise SupersededError(event, list(Decision.objects.on(event).filter(pk__gt=known).select_related("editor")))


@dataclass
class Draft:
    """A decision being made: its locked objects, and the words for what was and what is."""

    event: Event | None = None
    other: Event | None = None
    mention: Mention | None = None
    article: Article | None = None
    before: str = ""
    after: str = ""
    reason: str = ""
    decision: Decision | None = None
    was: State = field(default_factory=dict)
    is_gathered: bool = False
    presented: set[int] = field(default_factory=set)
    fresh: dict[tuple[type[models.Model], int], Any] = field(default_factory=dict)

    def held(self, given: Given) -> Given:
        """What was given, locked and as it is now. Raises its DoesNotExist where it is gone."""
        if (type(given), given.pk) not in self.fresh:
            raise given.DoesNotExist  # type: ignore[attr-defined]
        found: Given = self.fresh[type(given), given.pk]
        return found

    def also(self, *objects: models.Model) -> None:
        """Puts more objects under the record, as they are now, before they are changed."""
        self.was |= snapshot(objects)

    def change(self, one: models.Model, **columns: object) -> None:
        """Sets columns of an object under the record."""
        for name, value in columns.items():
            setattr(one, name, value)
        one.save(update_fields=list(columns))

    def gather(self, events: Iterable[int], mentions: Iterable[int] = ()) -> None:
        """Brings the timeline in line with what was changed so far."""
        self.presented |= rebuild_around(events, mentions).events
        self.is_gathered = True


@contextmanager
def deciding(
    kind: DecisionKind,
    editor: Editor,
    reason: str = "",
    *,
    event: Event | None = None,
    other: Event | None = None,
    mention: Mention | None = None,
    article: Article | None = None,
    seen: str | None = None,
) -> Iterator[Draft]:
    """Runs the body in a transaction, with the objects locked and fresh, and records what it changed, if anything.

    `seen` is the `token` of the event as the editor saw it. Raises SupersededError where that is no longer so.
    """
    with untidied(), building():
        given = [one for one in (event, other, mention, article) if one is not None]
        fresh = load({f"{one._meta.model_name}:{one.pk}": {} for one in given})
        by_key: dict[tuple[type[models.Model], int], Any] = {(type(one), one.pk): one for one in fresh}
        draft = Draft(
            event=by_key.get((Event, event.pk)) if event else None,
            other=by_key.get((Event, other.pk)) if other else None,
            mention=by_key.get((Mention, mention.pk)) if mention else None,
            article=by_key.get((Article, article.pk)) if article else None,
            reason=reason,
            fresh=by_key,
        )
        draft.also(*fresh)
        if draft.event:
            _check(draft.event, seen)
        yield draft
        was, now = difference(draft.was, snapshot(load(draft.was)))  # of an event drawn into another nothing is left
        if was:
            events = keys(was, "event")
            if events and not draft.is_gathered:
                draft.gather(events)
            present(events - draft.presented)  # those that are no more, or of which only a title changed
            draft.decision = _record(kind, editor, draft, was, now)


def _record(kind: DecisionKind, editor: Editor, draft: Draft, was: State, now: State) -> Decision:
    if draft.event:
        draft.event = Event.objects.filter(pk=draft.event.pk).first()  # a machine may have drawn it into another
    return Decision.objects.create(
        kind=kind,
        editor=editor,
        event=draft.event,
        other=draft.other,
        mention=draft.mention,
        article=draft.article,
        public_id=draft.event.public_id if draft.event else "",
        before=draft.before[:WORDS],
        after=draft.after[:WORDS],
        reason=draft.reason,
        was=was,
        now=now,
    )
