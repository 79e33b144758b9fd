"""What hangs on events beside their dates: who takes part, which outlets report them, and what can be searched.

The last step of every build, of every decision, and of every change to the actors; some events at a time.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from django.db import transaction

from timeline.build.actors import Finder, cast, forget_unplaced
from timeline.build.batches import batched
from timeline.models import Edition, Event, Mention
from timeline.search import upkeep

OfEvent = Event.outlets.through


@transaction.atomic
def present(only: Iterable[int] | None = None, *, anew: bool = False, finder: Finder | None = None) -> None:
    """Brings these events' actors, outlets and texts up to date; all events' without `only`.

    Actors are looked for in sentences that came or changed; in all of them `anew` where somebody changed the actors.
    `finder` finds them, if there is one at hand.
    """
    if anew:
        forget_unplaced()
    events = Event.objects.order_by("pk").values_list("pk", flat=True).iterator() if only is None else sorted(only)
    finder = finder or Finder.of_listed()
    for some in batched(events):
        cast(some, finder, anew=anew)
        credit(some)
        upkeep.write(some)
    Edition.advance()


def credit(events: Collection[int]) -> None:
    """Gives these events the outlets of their articles."""
    told = Mention.objects.filter(event__in=events, article__publisher__isnull=False).order_by()
    wanted = set(told.values_list("event", "article__publisher").distinct())
    there = {(row.event_id, row.publisher_id): row.pk for row in OfEvent.objects.filter(event__in=events)}
    OfEvent.objects.filter(pk__in=[pk for pair, pk in there.items() if pair not in wanted]).delete()
    OfEvent.objects.bulk_create(
        [OfEvent(event_id=event, publisher_id=outlet) for event, outlet in sorted(wanted - there.keys())]
    )
    counts = Counter(event for event, _ in wanted)
    changed: dict[int, list[int]] = defaultdict(list)
    for event, count in Event.objects.filter(pk__in=events).values_list("pk", "outlet_count"):
        if counts[event] != count:
            changed[counts[event]].append(event)
    for count, some in changed.items():
        Event.objects.filter(pk__in=some).update(outlet_count=count)
