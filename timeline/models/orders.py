"""The orders in which events are listed: on the timeline, by weight, in the queue of editors with what waits in it."""

from django.db.models import Case, F, Q, Value, When

from timeline.models.choices import EventStatus

AGAIN, DONE, TAKEN_BACK = 0, 2, 3  # turns in the queue, of which its index is in the order
TO_CHECK = Q(turn__in=(AGAIN, TAKEN_BACK)) & ~Q(needs_check="")
WAITING = Q(turn__lt=DONE) | Q(turn=TAKEN_BACK) & ~Q(needs_check="")
REVIEWED = Q(turn__gte=DONE, needs_check="")
# An event is listed where it ends at the latest: what is known to the day first, then what may have been on any of
# ever more days up to it; a year is told at its end. Of one day, what has no known hour first, then in the order of
# the hours, then what has an open end; and of these, what the articles make most of.
TIMELINE = ("latest", "-earliest", "day_order", "-importance", "-article_count", "-mention_count", "public_id")
BY_WEIGHT = ("-importance", "-article_count", "-mention_count", "public_id")
# As an expression, so that the list is not marked as sorted by date.
QUEUE = ("turn", "-doubt", F("earliest").asc(), "public_id")
TURN = Case(
    When(status=EventStatus.HIDDEN, mention_count=0, then=Value(TAKEN_BACK)),
    When(~Q(needs_check=""), then=Value(AGAIN)),
    When(status=EventStatus.AUTOMATIC, then=Value(1)),
    default=Value(DONE),
)
