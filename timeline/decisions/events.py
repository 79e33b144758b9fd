"""What is an event: hidden or shown, under which title, merged with others or split."""

from collections.abc import Collection

from timeline.build.identity import provisional_id
from timeline.decisions.record import Editor, deciding
from timeline.extraction.sentence import shortened
from timeline.models import Decision, DecisionKind, Event, EventStatus, Mention


class NotPossibleError(ValueError):
    """What an editor asked for makes no sense; the message says why."""


def hide(event: Event, editor: Editor, reason: str, *, seen: str | None = None) -> Decision | None:
    """Takes the event off the timeline, with all that is still to be found of it."""
    with deciding(DecisionKind.HIDE, editor, reason, event=event, seen=seen) as draft:
        held = draft.held(event)
        draft.before = held.status
        draft.change(held, status=EventStatus.HIDDEN, settled=True, needs_check="")
        draft.after = held.status
    return draft.decision


def show(event: Event, editor: Editor, reason: str = "", *, seen: str | None = None) -> Decision | None:
    """Puts a hidden event back; it waits for a review, unless an editor set its date."""
    with deciding(DecisionKind.SHOW, editor, reason, event=event, seen=seen) as draft:
        held = draft.held(event)
        draft.before = held.status
        if held.status == EventStatus.HIDDEN:
            dated = held.editor_earliest is not None or held.editor_undated
            draft.change(held, status=EventStatus.REVIEWED if dated else EventStatus.AUTOMATIC)
        draft.after = held.status
    return draft.decision


def retitle(event: Event, editor: Editor, title: str, reason: str = "", *, seen: str | None = None) -> Decision | None:
    """Gives the event the editor's title; "" is the machine's again."""
    with deciding(DecisionKind.TITLE, editor, reason, event=event, seen=seen) as draft:
        held = draft.held(event)
        title = " ".join(title.split())
        draft.before = held.title
        draft.change(held, editor_title="" if title == held.machine_wording else title[:300], settled=True)
        held.refresh_from_db()
        draft.after = held.title
    return draft.decision


def merge(event: Event, other: Event, editor: Editor, reason: str, *, seen: str | None = None) -> Decision | None:
    """Makes two events one: `other` gives its sentences and its addresses to `event`, which keeps its date and title.

    Raises NotPossibleError for an event and itself, or one that was merged already.
    """
    if event.pk == other.pk:
        raise NotPossibleError("An event cannot be merged with itself.")
    with deciding(DecisionKind.MERGE, editor, reason, event=event, other=other, seen=seen) as draft:
        held, merged = draft.held(event), draft.held(other)
        if held.merged_into_id or merged.merged_into_id:
            raise NotPossibleError("One of the two was merged into another event meanwhile.")
        moved = list(merged.mentions.select_for_update())
        draft.also(*moved)
        draft.before = f"{held.title} ({held.stamp or 'no date'}); {merged.title} ({merged.stamp or 'no date'})"
        for mention in moved:
            draft.change(mention, event=held)
        draft.change(merged, merged_into=held, settled=True, needs_check="")
        draft.change(held, settled=True)
        draft.gather([held.pk, merged.pk])
        merged.mention_count = merged.article_count = 0  # the build leaves alone what was merged
        merged.save(update_fields=["mention_count", "article_count"])
        held.refresh_from_db()
        draft.after = f"{held.title} ({held.stamp or 'no date'})"
    return draft.decision


def split(
    event: Event,
    mentions: Collection[Mention],
    editor: Editor,
    reason: str,
    *,
    title: str = "",
    seen: str | None = None,
) -> Event:
    """Takes some sentences of an event out into a new one, which waits for a review; the new event.

    Raises NotPossibleError when they are none of its sentences, or all of them.
    """
    with deciding(DecisionKind.SPLIT, editor, reason, event=event, seen=seen) as draft:
        held = draft.held(event)
        moved = list(held.mentions.select_for_update().filter(pk__in=[mention.pk for mention in mentions]))
        if not moved:
            raise NotPossibleError("Choose the sentences that belong to another event.")
        if len(moved) == held.mentions.count():
            raise NotPossibleError("Leave at least one sentence in the event.")
        draft.other = Event.objects.create(
            public_id=provisional_id(), machine_sentence=shortened(moved[0].quote), merged_into=held
        )
        draft.also(draft.other, *moved)
        draft.before = held.title
        draft.change(draft.other, merged_into=None, settled=True, editor_title=" ".join(title.split())[:300])
        for mention in moved:
            draft.change(mention, event=draft.other)
        draft.change(held, settled=True)
        draft.gather([held.pk, draft.other.pk])
        held.refresh_from_db()
        draft.other.refresh_from_db()
        draft.after = (
            f"{held.title} ({held.stamp or 'no date'}); {draft.other.title} ({draft.other.stamp or 'no date'})"
        )
    return draft.other
