"""What editors decide on events. Every decision is on record, and no machine writes the columns it is kept in."""

import datetime

from django.contrib.auth.models import User
from django.db import transaction

from timeline.models import Correction, Event, EventStatus, Extent


@transaction.atomic
def correct_dates(
    event: Event,
    editor: User,
    earliest: datetime.date | None,
    latest: datetime.date | None,
    extent: str | None,
    reason: str,
) -> Correction | None:
    """Gives the event the editor's dates, or with None the sources' again; the correction, None if nothing changed.

    `earliest` and `latest` are inclusive; without `latest` the event is on the one day. Raises ValueError when they
    are out of order.
    """
    event = Event.objects.select_for_update().get(pk=event.pk)
    before = (event.editor_earliest, event.editor_latest, event.editor_extent)
    was = event.edtf
    if earliest is None:
        event.editor_earliest = event.editor_latest = event.editor_extent = None
    else:
        latest = latest or earliest
        if latest < earliest:
            raise ValueError(f"The last day, {latest}, is before the first, {earliest}.")
        event.editor_earliest, event.editor_latest = earliest, latest
        event.editor_extent = extent or Extent.WITHIN
    if before == (event.editor_earliest, event.editor_latest, event.editor_extent):
        return None
    event.status = EventStatus.REVIEWED
    event.needs_check = ""
    event.save(update_fields=["editor_earliest", "editor_latest", "editor_extent", "status", "needs_check"])
    event.refresh_from_db()
    return Correction.objects.create(event=event, editor=editor, before=was, after=event.edtf, reason=reason)
