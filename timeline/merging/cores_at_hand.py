"""The cores whose mentions are at hand: each is read from the record once, and followed as mentions move."""

from collections.abc import Collection, Iterable

from timeline.merging.places import Place, Record
from timeline.merging.pool import Pool


class CoresAtHand:
    """The mentions of each core, by their numbers, as they were saved last."""

    def __init__(self, record: Record, pool: Pool) -> None:
        self._record, self._pool = record, pool
        self._members: dict[str, set[int]] = {}  # and those that were in it before: `of` leaves them out

    def of(self, names: Collection[str]) -> dict[str, list[int]]:
        """The mentions of each of these cores, in the order of publication; nothing of those that have none."""
        missing = [name for name in names if name not in self._members]
        self._members.update((name, set()) for name in missing)
        for number in self._pool.take(self._record.of_cores(missing)) if missing else ():
            self._enter(number, self._pool.places[number].core)
        places = self._pool.places
        found = {name: [number for number in self._members[name] if places[number].core == name] for name in names}
        return {name: self._pool.as_published(numbers) for name, numbers in found.items() if numbers}

    def moved(self, places: Iterable[Place]) -> None:
        """Takes note of mentions that are saved, at hand all of them."""
        for place in places:
            (number,) = self._pool.numbers([place.pk])
            self._enter(number, place.core)

    def _enter(self, number: int, core: str) -> None:
        if core in self._members:
            self._members[core].add(number)
