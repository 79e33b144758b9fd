"""New articles, worked out before they are written: with nothing locked, against what is there.

What is worked out holds for the edition of the timeline that it began with; where another has come meanwhile, as by an
editor's decision, it is done again. What was at hand for one batch of an ingestion is at hand for the next.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as with_
from typing import Final

from articles.incoming import Incoming
from articles.models import Publisher
from articles.signals import Superseded
from timeline.build.actors import Finder
from timeline.build.events import Arrangement, Gathering, rearranged, recount
from timeline.build.mentions import write_new
from timeline.build.moves import Moves
from timeline.build.present import present
from timeline.build.reading import ReadAhead
from timeline.build.records import Records
from timeline.build.tellers import Tellers
from timeline.merging.places import Place
from timeline.models import Edition

MOST_AT_HAND: Final = 30_000  # places: 100 MB or so


class Snapshot:
    """What is known of the timeline in one edition."""

    def __init__(self, edition: int) -> None:
        self.edition = edition
        self.records = Records()
        self.tellers = Tellers()
        self.finder = Finder.of_listed()

    @property
    def is_current(self) -> bool:
        return self.edition == Edition.current().number and len(self.records) < MOST_AT_HAND


@dataclass(frozen=True, slots=True)
class Worked:
    """What was worked out for articles that come, against what was at hand; `named` has whom their mentions name."""

    at_hand: Snapshot
    arrangement: Arrangement
    named: Mapping[str, str]
    unsure: Collection[str]  # mentions whose outlet has no key yet

    def write(self, articles: Mapping[int, ReadAhead], kin: Collection[int]) -> Gathering:
        """Writes their mentions and events, given what was read by the articles' keys.

        Of `kin` it changed who has the same text. Runs inside the caller's transaction, with the turn taken; raises
        Superseded where it no longer holds.
        """
        at_hand = self.at_hand
        if at_hand.edition != Edition.current().number:
            raise Superseded
        gathered = self.arrangement.write(write_new(articles, self.named))
        at_hand.tellers.forget(self.unsure)
        events = gathered.events
        if kin:
            events |= recount(at_hand.records, at_hand.tellers, kin).events
        present(events, finder=at_hand.finder)
        at_hand.edition = Edition.current().number
        return gathered


def work_out(documents: Sequence[Incoming], at_hand: Snapshot | None) -> Worked:
    """Finds the places and events of what these articles tell, all of them new."""
    if at_hand is None or not at_hand.is_current:
        at_hand = Snapshot(Edition.current().number)
    readings: list[ReadAhead] = [one.ahead for one in documents]
    moves = Moves()
    places = [Place(item, reading.words[key]) for reading in readings for key, item in reading.dated.items()]
    at_hand.records.add(places)
    moves.came(places)
    unsure = _credit(documents, at_hand.tellers)
    named = {
        key: at_hand.finder.noted(words, reading.offices)
        for reading in readings
        for key, words in reading.naming.items()
    }
    arrangement = rearranged(at_hand.records, moves, at_hand.tellers)
    arrangement.sum_up()
    return Worked(at_hand, arrangement, named, unsure)


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
