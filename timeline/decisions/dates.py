"""The date of an event: accepted, corrected, found to be unknown, or given back to the sources."""

from timeline.dates import hours
from timeline.dates.edtf import FuzzyDate
from timeline.decisions.record import Editor, deciding
from timeline.models import Decision, DecisionKind, Event, EventStatus

NOT_KNOWN = "not known"


def accept(event: Event, editor: Editor, reason: str = "", *, seen: str | None = None) -> Decision | None:
    """Takes the date as it stands for right: from now on it is the editor's, and no machine moves it.

    An event whose date is not known is reviewed without one. The decision, or None where the same was decided before.
    """
    with deciding(DecisionKind.ACCEPT, editor, reason, event=event, seen=seen) as draft:
        held = draft.held(event)
        draft.before = draft.after = held.stamp
        if held.when is not None:
            draft.change(held, **columns_of(held.when) | {"editor_granularity": held.shown_granularity})
        draft.change(held, status=_reviewed(held), settled=True, needs_check="")
    return draft.decision


def set_date(
    event: Event, editor: Editor, date: FuzzyDate | None, reason: str, *, seen: str | None = None
) -> Decision | None:
    """Gives the event the editor's date; None says that it is not known, which takes the event off the timeline."""
    with deciding(DecisionKind.DATE, editor, reason, event=event, seen=seen) as draft:
        held = draft.held(event)
        draft.before = held.stamp or NOT_KNOWN
        columns = columns_of(date) | {"editor_undated": date is None}
        draft.change(held, **columns, status=_reviewed(held), settled=True, needs_check="")
        held.refresh_from_db()
        draft.after = held.stamp or NOT_KNOWN
    return draft.decision


def release(event: Event, editor: Editor, reason: str, *, seen: str | None = None) -> Decision | None:
    """Takes the editors' date away: the event has the sources' again, and waits for a review."""
    with deciding(DecisionKind.RELEASE, editor, reason, event=event, seen=seen) as draft:
        held = draft.held(event)
        draft.before = held.stamp or NOT_KNOWN
        status = held.status if held.status == EventStatus.HIDDEN else EventStatus.AUTOMATIC
        draft.change(held, **columns_of(None), editor_undated=False, status=status)
        held.refresh_from_db()
        draft.after = held.stamp or NOT_KNOWN
    return draft.decision


def columns_of(date: FuzzyDate | None) -> dict[str, object]:
    """The columns in which an event keeps an editor's date; empty without one."""
    return {
        "editor_earliest": date and date.earliest,
        "editor_latest": date and date.latest,
        "editor_extent": date and date.extent,
        "editor_granularity": date.granularity if date and date.granularity in ("month", "year") else "",
        "editor_open": date.open if date else "",
        "editor_clock": hours.written(date.clock) if date else "",
        "editor_day_order": hours.order_of(date.clock) if date else hours.NO_ORDER,
    }


def _reviewed(event: Event) -> EventStatus:
    """A hidden event stays hidden, whatever is decided on its date."""
    return EventStatus.HIDDEN if event.status == EventStatus.HIDDEN else EventStatus.REVIEWED
