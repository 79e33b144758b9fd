"""What hangs on events beside their dates: who takes part, which outlets report them, and what can be searched.

The last step of every build, of every decision, and of every change to the actors; some events at a time.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from django.db import transaction

from timeline.build.actors import Finder, cast, cast_as_noted, forget_unplaced, note
from timeline.build.batches import batched
from timeline.build.links import link
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


@transaction.atomic
def present_actors(events: Collection[int], named: Iterable[tuple[str, int]], finder: Finder) -> None:
    """Brings the actors of these events up to date, also where these are searched, given whom their mentions name."""
    note(named)
    cast_as_noted(events, finder)
    upkeep.write_names(events)
    Edition.advance()


def credit(events: Collection[int]) -> None:
    """Gives these events the outlets of their articles."""
    told = Mention.objects.filter(event__in=events, article__publisher__isnull=False).order_by()
    wanted = set(told.values_list("event", "article__publisher").distinct())
    link(OfEvent, "publisher", events, wanted)
    counts = Counter(event for event, _ in wanted)
    changed: dict[int, list[int]] = defaultdict(list)
    for event, count in Event.objects.filter(pk__in=events).values_list("pk", "outlet_count"):
        if counts[event] != count:
            changed[counts[event]].append(event)
    for count, some in changed.items():
        Event.objects.filter(pk__in=some).update(outlet_count=count)
