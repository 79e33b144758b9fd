"""What the sources of an event say: how one was read, and whether it tells of the event at all."""

from timeline.dates import hours
from timeline.dates.edtf import FuzzyDate
from timeline.dates.words import in_words
from timeline.decisions.events import NotPossibleError
from timeline.decisions.record import Editor, deciding
from timeline.models import Decision, DecisionKind, EventStatus, Mention


def correct_reading(
    mention: Mention, editor: Editor, date: FuzzyDate | None, reason: str, *, seen: str | None = None
) -> Decision | None:
    """Reads a mention's date words as the editor does, or with None as the machine does; its event follows.

    An event that no editor decided on may so come to be one with another: a sentence about "Thursday", read a week too
    early, joins the event of the right Thursday.
    """
    with deciding(DecisionKind.READING, editor, reason, event=mention.event, mention=mention, seen=seen) as draft:
        held = draft.held(mention)
        draft.before = held.stamp or "not known"
        if date is None:
            draft.change(held, **reading_of(None), editor_why="")
        else:
            draft.change(held, **reading_of(date), editor_why=explain(held.expression, date, reason))
        draft.gather([held.event_id] if held.event_id else [], [held.pk])
        held.refresh_from_db()
        draft.event = held.event or draft.event
        draft.after = held.stamp or "not known"
    return draft.decision


def reading_of(date: FuzzyDate | None) -> dict[str, object]:
    """The columns in which a mention keeps how an editor reads it; empty, it is read by the machine."""
    return {
        "editor_earliest": date and date.earliest,
        "editor_latest": date and date.latest,
        "editor_extent": date and date.extent,
        "editor_granularity": date and date.granularity,
        "editor_open": date.open if date else "",
        "editor_clock": hours.written(date.clock) if date else "",
    }


def explain(expression: str, date: FuzzyDate, reason: str) -> str:
    """The reading in words, for readers: “Thursday”: an editor reads it as Thursday 13 March 2025. Why: ..."""
    words = f"“{' '.join(expression.split())}”: an editor reads this as" if expression else "An editor dates this"
    told = f"{words} {in_words(date)}"
    return f"{told}: {reason.strip().rstrip('.')}." if reason.strip() else f"{told}."


def hide_source(mention: Mention, editor: Editor, reason: str, *, seen: str | None = None) -> Decision | None:
    """Takes a sentence out of its event: it does not tell of it. An event without any other is hidden with it."""
    if mention.event is None:
        raise NotPossibleError("This sentence belongs to no event.")
    with deciding(DecisionKind.HIDE_SOURCE, editor, reason, event=mention.event, mention=mention, seen=seen) as draft:
        held, event = draft.mention, draft.event
        if held is None or event is None or held.event_id != event.pk:
            raise NotPossibleError("This sentence has left the event meanwhile.")
        draft.before = f"“{held.quote}”"
        draft.change(held, hidden=True, hidden_from=event, event=None)
        last = not event.mentions.exists()
        draft.change(event, settled=True, status=EventStatus.HIDDEN if last else event.status)
        draft.gather([event.pk])
        draft.after = "hidden, and the event with it" if last else "hidden"
    return draft.decision


def show_source(mention: Mention, editor: Editor, reason: str = "", *, seen: str | None = None) -> Decision | None:
    """Gives a hidden sentence back to its event."""
    if mention.hidden_from is None:
        raise NotPossibleError("This sentence is not hidden.")
    with deciding(
        DecisionKind.SHOW_SOURCE, editor, reason, event=mention.hidden_from, mention=mention, seen=seen
    ) as draft:
        held, event = draft.held(mention), draft.held(mention.hidden_from)
        draft.before = "hidden"
        draft.change(held, hidden=False, hidden_from=None, event=event)
        if event.status == EventStatus.HIDDEN and event.mentions.count() == 1:
            draft.change(event, status=EventStatus.AUTOMATIC)
        draft.gather([event.pk])
        draft.after = f"“{held.quote}”"
    return draft.decision
