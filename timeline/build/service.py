"""The service that keeps the timeline in step with the articles: article -> mentions -> events, in one transaction."""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from articles.incoming import Incoming
from articles.models import Article
from timeline.build.actors import Finder, are_due, find_actors, keep_in_pieces, looked_up, recurring_now, waiting
from timeline.build.batches import batched
from timeline.build.events import Gathering, events_of, gather
from timeline.build.loading import Worked, work_out
from timeline.build.mentions import read, write_new
from timeline.build.present import present, present_actors
from timeline.build.reading import ReadAhead
from timeline.build.turns import building
from timeline.models import Edition, Event, Landmark, Mention, Placement

NOTHING_READ: Final[Mapping[int, ReadAhead]] = {}


@dataclass(frozen=True, slots=True)
class Build:
    """How many articles were read, and what that did to the events."""

    articles: int
    events: Gathering


@building()
def build(
    articles: Iterable[Article],
    ahead: Mapping[int, ReadAhead] = NOTHING_READ,
    *,
    kin: Collection[int] = (),
    more_comes: bool = False,
    labels: Mapping[int, str] | None = None,
) -> Build:
    """Reads the articles anew and gathers their mentions into events, all or nothing.

    What editors decided stays. The outcome does not depend on the order in which the articles came in, nor on how many
    came at a time; how long it takes depends on how much is told of the days that they name, not on all. `ahead` has
    what was read of other articles, which are new, by their keys; of `kin` it changed which others have the same text.
    Where `more_comes`, `settle` does what hangs on all. `labels` as `gather` has them.
    """
    keys: set[int] = set()
    for article in articles:
        read(article)
        keys.add(article.pk)
    write_new(ahead)
    keys |= ahead.keys()
    described = {key: words for reading in ahead.values() for key, words in reading.words.items()}
    touched, events = (_mentions_of(keys), events_of(kin)) if _is_placed() else (_all_mentions(), _all_events())
    gathered = gather(touched, events, described, touched, labels=labels)
    everywhere = not more_comes and are_due() and find_actors()
    present(None if everywhere else gathered.events)
    return Build(len(keys), gathered)


def settle() -> float:
    """What hangs on all articles, after those that came in together; for how long at most the database was locked.

    They are looked through with nothing locked, and what follows is written some events at a time: others write in
    between. After an interrupt the next ingestion goes on with it.
    """
    longest = keep_in_pieces(recurring_now()) if are_due() else 0.0
    if waiting():
        rest = list(Event.objects.order_by("pk").values_list("pk", flat=True))
        while rest:
            presented, held = _present_some(rest[:LOOKED_UP_AT_ONCE])
            rest, longest = rest[presented:], max(longest, held)
    return longest


def _present_some(events: Sequence[int]) -> tuple[int, float]:
    """Presents these events, or the first of them where somebody else changed the timeline meanwhile.

    How many, and for how long at most the database was locked.
    """
    longest = 0.0
    edition = Edition.current().number
    finder = Finder.of_listed()
    named = looked_up(events, finder)
    done = 0
    for some in batched(events, EVENTS_AT_ONCE):
        with building():
            begun = time.monotonic()
            is_current = Edition.current().number == edition
            if is_current:
                present_actors(some, chain.from_iterable(named.get(event, ()) for event in some), finder)
            else:
                present(some)
            edition = Edition.current().number
        longest = max(longest, time.monotonic() - begun)
        done += len(some)
        if not is_current:
            break
    return done, longest


@building()
def rebuild(articles: Iterable[Article]) -> Build:
    """Reads the articles anew, and gathers all mentions as if none had been gathered before.

    What was found in an event when an editor decided on it stays in it.
    """
    labels = _labels() if _is_placed() else None
    Placement.objects.all().delete()
    Landmark.objects.all().delete()
    Edition.note_search(0)
    built = build(articles, labels=labels)
    present(anew=True)
    return built


def _is_placed() -> bool:
    """Is there a record of where mentions stand? Not before the first build after an upgrade."""
    return Placement.objects.exists()


def _labels() -> dict[int, str]:
    """The mentions that editors put into events, or found there on deciding, by their keys."""
    held = Placement.objects.filter(label__isnull=False, mention__isnull=False).order_by()
    return {mention: label or "" for mention, label in held.values_list("mention", "label")}


def _all_mentions() -> set[int]:
    return set(Mention.objects.order_by().values_list("pk", flat=True))


def _all_events() -> set[int]:
    return set(Event.objects.filter(merged_into=None).order_by().values_list("pk", flat=True))


def _mentions_of(articles: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for some in batched(sorted(articles), AT_ONCE):
        found |= set(Mention.objects.filter(article__in=some).order_by().values_list("pk", flat=True))
    return found


AT_ONCE = 100  # articles, with their texts
EVENTS_AT_ONCE = 300  # presented while others wait
LOOKED_UP_AT_ONCE = 10_000  # events, of whose mentions it is found whom they name


@building()
def rebuild_around(events: Iterable[int], mentions: Iterable[int] = (), anew: Collection[int] = ()) -> Gathering:
    """Brings the timeline in line with a decision on some events and mentions, given by their keys.

    Of the mentions those given as `anew` were read anew with it.
    """
    touched = {*mentions, *anew}
    if _is_placed():
        gathered = gather(touched, set(events), anew=anew, is_decision=True, more_come=True)
    else:
        gathered = gather(_all_mentions(), _all_events())
    present(gathered.events)
    return gathered


def _by_key(article_ids: Iterable[int]) -> Iterator[Article]:
    """The articles, of which only some are in memory at a time."""
    for some in batched(article_ids, AT_ONCE):
        yield from Article.objects.filter(pk__in=some)


@building()
def reread(articles: Iterable[Article]) -> Gathering:
    """Reads articles anew on which an editor decided, as on their publication date, without finding actors anew."""
    keys = set()
    for article in articles:
        read(article)
        keys.add(article.pk)
    return rebuild_around((), anew=_mentions_of(keys))


# What an ingestion keeps from one batch to the next.
AT_HAND, WORKED = "timeline", "timeline worked out"


def on_articles_coming(
    sender: object, documents: Sequence[Incoming], later: Sequence[Incoming], memory: dict[str, Any], **kwargs: Any
) -> float:
    """Receiver of `articles.signals.articles_coming`."""
    memory[WORKED] = worked = work_out(documents, later, memory.pop(AT_HAND, None))
    memory[AT_HAND] = worked.at_hand
    return worked.at_hand.seconds


def on_articles_changed(
    sender: object,
    article_ids: Iterable[int],
    ahead: Mapping[int, ReadAhead] = NOTHING_READ,
    kin: Collection[int] = (),
    more_comes: bool = False,
    memory: dict[str, Any] | None = None,
    **kwargs: Any,
) -> dict[str, int]:
    """Receiver of `articles.signals.articles_changed`; how many more events there are."""
    worked: Worked | None = (memory or {}).pop(WORKED, None)
    if worked is not None:
        with building():
            gained = worked.write(ahead, kin)
    else:
        read = _by_key(key for key in article_ids if key not in ahead and key not in kin)
        gained = build(read, ahead, kin=kin, more_comes=more_comes).events.gained
    return {"events": gained}


def on_articles_settled(sender: object, **kwargs: Any) -> float:
    """Receiver of `articles.signals.articles_settled`; for how long at most it kept the database locked."""
    return settle()
