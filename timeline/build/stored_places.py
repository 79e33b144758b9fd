"""The record of places as merging asks for it: what the database holds, with what is not written yet laid over it.

Each part is read once, when it is asked for, and kept; what comes, goes and changes is kept beside it, until `write`
brings the database in line. So working out where mentions belong writes nothing and locks nothing, and the next batch
begins with what the one before had at hand.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest

from timeline.build import placements as rows
from timeline.build.batches import batched
from timeline.build.recounted import Recounted
from timeline.build.stretches import Stretch
from timeline.dates.arithmetic import each_day, shifted, stretches
from timeline.merging.neighbourhood import Neighbourhood
from timeline.merging.places import Account, Place, Span, Standing
from timeline.models.placements import Landmark, Placement, SpanUnit


class StoredPlaces:
    """The places of one kind: a `merging.places.Record`."""

    def __init__(self, kind: str, read_cores: Callable[[Iterable[str]], None], is_whole: bool = False) -> None:
        self._kind, self._read_cores = kind, read_cores
        self._rows = Placement.objects.filter(kind=kind).order_by()
        self._is_whole = is_whole  # nothing was stored when this began: all there is came since, and is at hand
        self._held: dict[int, Place] = {}
        # As saved last: whoever asks changes the places themselves before.
        self._saved: dict[int, Account] = {}
        self._by_day: defaultdict[datetime.date, dict[int, Place]] = defaultdict(dict)
        self._by_span: defaultdict[Span, dict[int, Place]] = defaultdict(dict)
        self._by_core: defaultdict[str, dict[int, Place]] = defaultdict(dict)
        self._days_read: set[datetime.date] = set()
        self._spans_read: set[Span] = set()
        # In short, by single days, and by the lengths and the months, years or decades in which they begin.
        self._accounts: dict[datetime.date, dict[int, Account]] = {}
        self._longer: dict[Stretch, dict[int, Account]] = {}
        self._landmarks: dict[int, tuple[int, list[tuple[str, int]]]] = {}  # by units, as stored, of the first so many
        self._first: dict[int, list[str]] = {}
        # What is not written yet.
        self.fresh: dict[int, Place] = {}
        self._fresh_longer: defaultdict[Stretch, set[int]] = defaultdict(set)
        self._gone: set[int] = set()
        self._replaced: set[int] = set()  # rows of which others take the keys
        self._changed: set[int] = set()
        self._waiting: dict[str, int] = {}  # written, without their mentions, by these mentions' fingerprints
        self._moved: set[str] = set()  # cores that are to be counted anew
        self._recounted = Recounted()
        self.at_hand = Neighbourhood(self)

    def release(self) -> None:
        """Parts from what it has at hand, which knows it; of no use any more."""
        del self.at_hand

    def __len__(self) -> int:
        return len(self._held)

    def taken(self, place: Place) -> Place | None:
        """A place that was read, as it is by now; None if it is gone."""
        if place.pk in self._gone:
            return None
        if place.pk not in self._held:
            self._hold(place)
        return self._held[place.pk]

    def _hold(self, place: Place) -> None:
        self._held[place.pk] = place
        self._saved[place.pk] = place.account
        self._days_of(place)[place.pk] = place
        self._by_core[place.core][place.pk] = place

    def _days_of(self, place: Place) -> dict[int, Place]:
        return self._by_day[place.item.earliest] if place.is_exact else self._by_span[Span.of(place)]

    def _short(self, place: Place) -> dict[int, Account] | None:
        """Where it stands in short, if that was read."""
        if place.is_exact:
            return self._accounts.get(place.item.earliest)
        return self._longer.get(Stretch.of(place))

    def add(self, place: Place) -> None:
        self.fresh[place.pk] = place
        if place.pk in self._gone:
            self._gone.remove(place.pk)
            self._replaced.add(place.pk)
        if not place.is_exact:
            self._fresh_longer[Stretch.of(place)].add(place.pk)
            self._has_longer = True
        self._hold(place)
        if (short := self._short(place)) is not None:
            short[place.pk] = place.account
        self.at_hand.came(place.account)

    def remove(self, place: Place) -> None:
        self.at_hand.going(place)
        del self._held[place.pk]
        saved = self._saved.pop(place.pk)
        del self._days_of(place)[place.pk], self._by_core[saved.core][place.pk]
        if (short := self._short(place)) is not None:
            short.pop(place.pk, None)
        self.at_hand.went(saved)
        self._changed.discard(place.pk)
        if place.pk not in self.fresh or place.pk in self._replaced:
            self._gone.add(place.pk)
        if self.fresh.pop(place.pk, None) and not place.is_exact:
            self._fresh_longer[Stretch.of(place)].discard(place.pk)
        self._moved.add(saved.core)

    def _read(self, **where: object) -> None:
        if not self._is_whole:
            for _, place in rows.read(self._rows.filter(**where)):
                self.taken(place)

    def on_days(self, first: datetime.date, last: datetime.date) -> Iterator[Place]:
        days = list(each_day(first, last))
        for begin, end in stretches(day for day in days if day not in self._days_read):
            self._read(tier=SpanUnit.DAY, earliest__range=(begin, end))
        self._days_read.update(days)
        return (place for day in days if day in self._by_day for place in self._by_day[day].values())

    def of_span(self, span: Span) -> list[Place]:
        if span not in self._spans_read:
            self._read(tier=SpanUnit.of(span.days), earliest=span.earliest, latest=span.latest)
            self._spans_read |= {Span(span.earliest, span.latest, is_vague) for is_vague in (False, True)}
        return list(self._by_span[span].values()) if span in self._by_span else []

    def of_cores(self, names: Collection[str]) -> Iterator[Place]:
        self._read_cores(names)
        return (place for name in names if name in self._by_core for place in list(self._by_core[name].values()))

    def by_key(self, keys: Collection[int]) -> Iterator[Place]:
        for some in batched(sorted(key for key in keys if key not in self._held)):
            self._read(pk__in=some)
        return (self._held[key] for key in keys if key in self._held)

    def accounts(self, first: datetime.date, last: datetime.date, shortest: int, longest: int) -> Iterator[Account]:
        if longest == 1:
            return self._of_days(list(each_day(first, last)))
        units = [unit for unit in SpanUnit if shortest <= unit <= longest] if self._has_longer else []
        beginning = (
            account
            for unit in units
            for accounts in self._beginning(unit, shifted(first, -unit), last)
            for account in accounts.values()
        )
        return (account for account in beginning if account.earliest <= last and first <= account.latest)

    def _of_days(self, days: Sequence[datetime.date]) -> Iterator[Account]:
        missing = [day for day in days if day not in self._accounts]
        for day in missing:
            self._accounts[day] = {pk: self._saved[pk] for pk in self._by_day.get(day, ()) if pk in self.fresh}
        for begin, end in stretches(missing):
            for account in self._in_short(SpanUnit.DAY, begin, end):
                self._accounts[account.earliest][account.pk] = account
        return (account for day in days for account in self._accounts[day].values())

    def _beginning(self, unit: SpanUnit, first: datetime.date, last: datetime.date) -> list[dict[int, Account]]:
        """Those of this length that begin in the months, years or decades of these days."""
        wanted = Stretch.over(unit, first, last)
        missing = [stretch for stretch in wanted if stretch not in self._longer]
        if missing:
            for stretch in missing:
                self._longer[stretch] = {pk: self._saved[pk] for pk in self._fresh_longer.get(stretch, ())}
            for account in self._in_short(unit, missing[0].first, missing[-1].last):
                self._longer[Stretch(unit, Stretch.number_of(unit, account.earliest))].setdefault(account.pk, account)
        return [self._longer[stretch] for stretch in wanted]

    def _in_short(self, unit: SpanUnit, first: datetime.date, last: datetime.date) -> Iterator[Account]:
        """What is stored of this length and begins on these days."""
        if self._is_whole:
            return
        found = self._rows.filter(tier=unit, earliest__range=(first, last))
        for row in found.values_list(*Account._fields):
            if row[0] not in self._gone:
                yield self._saved.get(row[0]) or Account(*row)

    def landmarks(
        self, first: datetime.date, last: datetime.date, shortest: int, longest: int, most: int
    ) -> list[str]:
        self._recount()
        unit = Landmark.unit_of(longest == 1, first.year, first.month if first.month == last.month else 0)
        if unit not in self._first:
            recounted = self._recounted
            wanted = most + len(recounted.cores)
            fetched, found = self._landmarks.get(unit, (0, []))
            if fetched < wanted and len(found) == fetched:
                self._landmarks[unit] = fetched, found = 2 * wanted, rows.landmarks(self._kind, unit, 2 * wanted)
            counts = [(-articles, core) for core, articles in found if core not in recounted.cores]
            counts += [(-articles, core) for core, articles in recounted.by_unit[unit].items()]
            self._first[unit] = [core for _, core in nsmallest(most, counts)]
        return self._first[unit]

    def _recount(self) -> None:
        """Counts anew how many articles tell of the cores that changed in the months and years in which they begin."""
        if moved := self._moved - {""}:
            self._first.clear()
            self._recounted.forget(moved)
            for place in self.of_cores(moved):
                if (saved := self._saved[place.pk]).standing == Standing.OWN:
                    self._recounted.add(place, saved.core)
        self._moved = set()

    def save(self, places: Iterable[Place]) -> None:
        for place in places:
            was, now = self._saved[place.pk], place.account
            self._changed.add(place.pk)
            if was == now:
                continue
            self._saved[place.pk] = now
            if was.core != now.core:
                self._by_core[was.core].pop(place.pk, None)
                self._by_core[now.core][place.pk] = place
            if (was.core, was.standing) != (now.core, now.standing):
                self._moved |= {was.core, now.core}
            if (short := self._short(place)) is not None:
                short[place.pk] = now
            self.at_hand.moved(was, now)

    def write_down(self) -> None:
        """Works out what is to be written, so that the database is not locked meanwhile."""
        self._recount()
        for pk in (*self.fresh, *self._changed):
            self._held[pk].likenesses.written  # noqa: B018 - kept

    def write(self, mentions: Mapping[str, int], events: Mapping[str, int]) -> None:
        """Writes what came, went and changed since it was written last."""
        self._recount()
        rows.delete(self._gone | self._replaced)
        met = self._waiting.keys() & mentions.keys()
        rows.write_mentions([(mentions[key], events.get(key), self._waiting.pop(key)) for key in sorted(met)])
        rows.write_new(self.fresh.values(), mentions, events)
        self._waiting |= {one.item.key: pk for pk, one in self.fresh.items() if one.item.key not in mentions}
        rows.write_moved(self._held[pk] for pk in sorted(self._changed) if pk not in self.fresh)
        rows.count(self._kind, self._recounted.cores, self._recounted.counts)
        self.fresh.clear()
        self._fresh_longer.clear()
        self._gone.clear()
        self._replaced.clear()
        self._changed.clear()
        self._recounted = Recounted()
        self._landmarks.clear()

    @cached_property
    def _has_longer(self) -> bool:
        return self._rows.filter(tier__gt=SpanUnit.DAY).exists()
