"""The records of all kinds of what is told: what happened, was planned or was denied."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from timeline.build import placements as rows
from timeline.build.batches import batched
from timeline.build.keys import Keys
from timeline.build.stored_places import StoredPlaces
from timeline.merging.places import Place
from timeline.models.placements import Placement


class Records:
    """The records of all kinds of what is told, and what is to be written of them.

    Of the mentions that are `coming`, by fingerprint, the places are on record before they are written themselves.
    """

    def __init__(self) -> None:
        self.coming: set[str] = set()
        self._kinds: dict[str, StoredPlaces] = {}
        self._cores_read: set[str] = set()
        self._keys = Keys(Placement)
        self._is_whole = not Placement.objects.exists()

    def of(self, kind: str) -> StoredPlaces:
        if kind not in self._kinds:
            self._kinds[kind] = StoredPlaces(kind, self._read_cores, self._is_whole)
        return self._kinds[kind]

    def release(self) -> None:
        """Lets go of all that is at hand, which stands in circles: so it is freed at once, not searched for."""
        for record in self._kinds.values():
            record.release()
        self._kinds.clear()

    def __len__(self) -> int:
        return sum(len(record) for record in self._kinds.values())

    def add(self, places: Collection[Place]) -> None:
        """Takes in places that are new, in no group yet; each that has no key gets one."""
        new = [place for place in places if not place.pk]
        for place, key in zip(new, self._keys.next(len(new)), strict=True):
            place.pk = key
        for place in places:
            self.of(place.told).add(place)

    def remove(self, places: Iterable[Place]) -> None:
        for place in places:
            self.of(place.told).remove(place)

    def of_mentions(self, mentions: Collection[int]) -> dict[int, list[Place]]:
        """The places on record of mentions, by the mentions' keys."""
        found: defaultdict[int, list[Place]] = defaultdict(list)
        for some in batched(sorted(mentions)):
            for mention, place in self._taken(mention__in=some):
                found[mention or 0].append(place)
        return found

    def without_mentions(self) -> list[Place]:
        """Those of mentions that are gone, or never came."""
        return [place for _, place in self._taken(mention=None)]

    def of_gone(self) -> list[Place]:
        """Those of mentions that are gone. The others, in no event yet, an ingestion may be about to write."""
        names = Placement.objects.filter(mention=None, event=None).values_list("name", flat=True)
        self.coming = {name.removesuffix("*") for name in names}
        return [place for _, place in self._taken(mention=None, event__isnull=False)]

    def hanging_on(self, cores: Collection[str], events: Collection[int] = ()) -> list[Place]:
        """All places that hang on these cores or are of these events, with those that labels bring together.

        None of the mentions that are coming.
        """
        found: dict[int, Place] = {}
        waiting: set[str] = set(cores)
        for some in batched(sorted(events)):
            found |= {place.pk: place for _, place in self._taken(event__in=some)}
        seen = {""}
        labels: set[str] = set()
        fresh = list(found.values())
        while True:
            waiting |= {place.core for place in fresh}
            waiting -= seen
            wanted = {label for place in fresh if (label := place.label) and label not in labels}
            if not waiting and not wanted:
                return [place for place in found.values() if place.item.key not in self.coming]
            seen |= waiting
            labels |= wanted
            there = [place for record in self._all() for place in record.of_cores(waiting)]
            there += self._labelled(wanted)
            fresh = [place for place in there if place.pk not in found]
            found |= {place.pk: place for place in fresh}
            waiting = set()

    def _read_cores(self, names: Iterable[str]) -> None:
        """Takes in what is stored of these cores. A core is of one kind, by which SQLite would look through all."""
        for some in batched(name for name in names if name not in self._cores_read):
            self._cores_read.update(some)
            for _ in self._taken(core__in=some) if not self._is_whole else ():
                pass

    def _all(self) -> list[StoredPlaces]:
        return [self.of(kind) for kind in rows.KINDS]

    def _labelled(self, labels: set[str]) -> Iterator[Place]:
        for some in batched(sorted(labels)):
            yield from (place for _, place in self._taken(label__in=some))
        for record in self._kinds.values() if labels else ():
            yield from (place for place in record.fresh.values() if place.label in labels)

    def _taken(self, **where: object) -> Iterator[tuple[int | None, Place]]:
        """Those stored of which this is so, as they are by now, each with the key of its mention."""
        for mention, place in rows.read(Placement.objects.filter(**where)):
            if (held := self.of(place.told).taken(place)) is not None:
                yield mention, held

    def write_down(self) -> None:
        """Works out what is to be written, so that the database is not locked meanwhile."""
        for record in self._kinds.values():
            record.write_down()

    def write(self, mentions: Mapping[str, int], events: Mapping[str, int]) -> None:
        """Brings the database in line; `mentions` and `events` are the keys of the new ones' by their fingerprints."""
        self._keys.claim()
        for record in self._kinds.values():
            record.write(mentions, events)
