"""New articles, worked out before they are written: with nothing locked, against what is there.

The places of many are found at once, and put on record before their mentions are: then the articles are written some
at a time, each whole with its mentions and events. A place on record without a mention is of one that is yet to come,
or never came: the next ingestion takes it off the record, so that an interrupt leaves nothing behind.

What is worked out holds for the edition of the timeline that it began with; where another has come meanwhile, as by an
editor's decision, it is done again. What was at hand for one batch of an ingestion is at hand for the next.
"""

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as with_
from typing import Final

from articles.incoming import Incoming
from articles.models import Article, Publisher
from articles.signals import Superseded
from timeline.build.actors import Finder
from timeline.build.events import Arrangement, recount, regrouped
from timeline.build.mentions import write_new
from timeline.build.moves import Moves
from timeline.build.present import present
from timeline.build.reading import ReadAhead
from timeline.build.records import Records
from timeline.build.tellers import Tellers
from timeline.build.turns import building
from timeline.merging import clusters
from timeline.merging.places import Place
from timeline.models import Edition

MOST_AT_HAND: Final = 30_000  # places: 100 MB or so


class Snapshot:
    """What is known of the timeline in one edition.

    `coming` has by the documents' origins the places on record of which the mentions are not written yet, `seconds`
    for how long writing these kept the database locked, `gained` how many more events that made.
    """

    def __init__(self, edition: int) -> None:
        self.edition = edition
        self.records = Records()
        self.tellers = Tellers()
        self.finder = Finder.of_listed()
        self.coming: dict[str, list[Place]] = {}
        self.seconds = 0.0
        self.gained = 0

    @property
    def is_current(self) -> bool:
        return self.edition == Edition.current().number

    @property
    def is_full(self) -> bool:
        return len(self.records) >= MOST_AT_HAND

    def check(self) -> None:
        """In the transaction that writes: raises Superseded where this is another edition."""
        if not self.is_current:
            raise Superseded

    def present(self, events: Collection[int]) -> None:
        """Presents what was written of these events, and goes on with the edition that this makes."""
        present(events, finder=self.finder)
        self.edition = Edition.current().number


@dataclass(frozen=True, slots=True)
class Worked:
    """What was worked out for articles that come, against what was at hand; `named` has whom their mentions name."""

    at_hand: Snapshot
    arrangement: Arrangement
    named: Mapping[str, str]
    unsure: Collection[str]  # mentions whose outlet has no key yet

    def write(self, articles: Mapping[int, ReadAhead], kin: Collection[int]) -> int:
        """Writes their mentions and events, given what was read by the articles' keys; how many more events there are.

        Of `kin` it changed who has the same text. Runs inside the caller's transaction, with the turn taken; raises
        Superseded where it no longer holds.
        """
        at_hand = self.at_hand
        at_hand.check()
        gathered = self.arrangement.write(write_new(articles, self.named))
        at_hand.tellers.forget(self.unsure)
        events = gathered.moved
        if kin:
            events |= recount(at_hand.records, at_hand.tellers, kin).events
        at_hand.present(events)
        return at_hand.gained + gathered.gained


def work_out(documents: Sequence[Incoming], later: Sequence[Incoming], at_hand: Snapshot | None) -> Worked:
    """Finds the places and events of what these articles tell, all of them new.

    Those that are to come `later` find their places with them.
    """
    is_placed = at_hand is not None and all(one.origin in at_hand.coming for one in documents)
    if at_hand is None or not at_hand.is_current or (at_hand.is_full and not is_placed):
        if at_hand is not None:
            at_hand.records.release()
        at_hand, is_placed = Snapshot(Edition.current().number), False
    at_hand.seconds, at_hand.gained = 0.0, 0
    if is_placed:
        cores = set()
    else:
        cores = _place([*documents, *later], at_hand)
        if later:
            _keep(cores, at_hand)
    here = [place for one in documents for place in at_hand.coming.pop(one.origin)]
    at_hand.records.coming -= {place.item.key for place in here}
    if is_placed or later:  # of all that hang on other cores the events are written
        cores = {place.core for place in here}
    unsure = _credit(documents, at_hand.tellers)
    readings: list[ReadAhead] = [one.ahead for one in documents]
    named = {
        key: at_hand.finder.noted(words, reading.offices)
        for reading in readings
        for key, words in reading.naming.items()
    }
    arrangement = Arrangement(at_hand.records, clusters(at_hand.records.hanging_on(cores)), at_hand.tellers)
    arrangement.sum_up()
    return Worked(at_hand, arrangement, named, unsure)


def _place(documents: Sequence[Incoming], at_hand: Snapshot) -> set[str]:
    """Finds the places of what these tell; the cores on which other mentions hang than before."""
    records, moves = at_hand.records, Moves()
    lost = records.without_mentions() if not at_hand.coming else []
    moves.went(lost)
    records.remove(lost)
    for one in documents:
        reading: ReadAhead = one.ahead
        places = [Place(item, reading.words[key]) for key, item in reading.dated.items()]
        at_hand.coming[one.origin] = places
        records.add(places)
        moves.came(places)
    records.coming = {place.item.key for places in at_hand.coming.values() for place in places}
    return regrouped(records, moves)


def _keep(cores: Collection[str], at_hand: Snapshot) -> None:
    """Puts places on record of which the mentions are yet to come, with what follows for the others."""
    arrangement = Arrangement(at_hand.records, clusters(at_hand.records.hanging_on(cores)), at_hand.tellers)
    arrangement.sum_up()
    with building():
        begun = time.monotonic()
        at_hand.check()
        if Article.objects.filter(origin__in=at_hand.coming).exists():
            raise Superseded
        gathered = arrangement.write({})
        at_hand.present(gathered.moved)
    at_hand.gained = gathered.gained
    at_hand.seconds = time.monotonic() - begun


def _credit(documents: Sequence[Incoming], tellers: Tellers) -> set[str]:
    """Takes note of what the mentions say and whose outlet they are of; those of outlets that are not there yet."""
    names = {one.publisher for one in documents if one.publisher}
    outlets: dict[str, int] = dict(Publisher.objects.filter(name__in=names).values_list("name", "pk"))
    new = {name: -number for number, name in enumerate(sorted(names - outlets.keys()), 1)}
    unsure: set[str] = set()
    for one in documents:
        counted = one.ahead.counted
        if one.publisher:
            outlet = (outlets | new)[one.publisher]
            counted = {key: with_(told, outlet=outlet) for key, told in counted.items()}
        tellers.add(counted)
        if one.publisher in new:
            unsure |= counted.keys()
    return unsure
