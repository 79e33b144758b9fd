"""A record of places held in memory: for a few hundred articles, and for tests."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from timeline.merging.neighbourhood import Neighbourhood
from timeline.merging.places import Account, Place, Span, Standing


class RecordInMemory:
    """Places by their days and by their cores."""

    def __init__(self) -> None:
        self._exact: defaultdict[datetime.date, dict[int, Place]] = defaultdict(dict)
        self._spans: defaultdict[Span, dict[int, Place]] = defaultdict(dict)
        self._cores: defaultdict[str, dict[int, Place]] = defaultdict(dict)
        self._by_key: dict[int, Place] = {}
        # As saved last: whoever asks changes the places themselves before.
        self._saved: dict[int, Account] = {}
        self._count = 0
        self.at_hand = Neighbourhood(self)

    def add(self, places: Iterable[Place]) -> None:
        for place in places:
            if not place.pk:
                self._count += 1
                place.pk = self._count
            self._by_key[place.pk] = place
            self._days_of(place)[place.pk] = self._cores[place.core][place.pk] = place
            self._saved[place.pk] = place.account
            self.at_hand.came(place.account)

    def remove(self, places: Iterable[Place]) -> None:
        for place in places:
            self.at_hand.going(place)
            saved = self._saved.pop(place.pk)
            del self._days_of(place)[place.pk], self._by_key[place.pk], self._cores[saved.core][place.pk]
            self.at_hand.went(saved)

    def all(self) -> list[Place]:
        held = (*self._exact.values(), *self._spans.values())
        return [place for places in held for place in places.values()]

    def on_days(self, first: datetime.date, last: datetime.date) -> list[Place]:
        return [place for day in self._days(first, last) for place in self._exact[day].values()]

    def of_span(self, span: Span) -> list[Place]:
        return list(self._spans[span].values()) if span in self._spans else []

    def of_cores(self, names: Collection[str]) -> list[Place]:
        return [place for name in names if name in self._cores for place in list(self._cores[name].values())]

    def by_key(self, keys: Collection[int]) -> list[Place]:
        return [self._by_key[key] for key in keys]

    def accounts(self, first: datetime.date, last: datetime.date, shortest: int, longest: int) -> Iterator[Account]:
        spans = (s for s in self._spans if shortest <= s.days <= longest and s.earliest <= last and first <= s.latest)
        places = (place for span in spans for place in self._spans[span].values())
        for place in (*(self.on_days(first, last) if shortest == 1 else ()), *places):
            yield self._saved[place.pk]

    def landmarks(
        self, first: datetime.date, last: datetime.date, shortest: int, longest: int, most: int
    ) -> list[str]:
        articles: defaultdict[str, set[str]] = defaultdict(set)
        spans = (s for s in self._spans if shortest <= s.days <= longest and first <= s.earliest <= last)
        exact = self.on_days(first, last) if shortest == 1 else []
        for place in (*exact, *(place for span in spans for place in self._spans[span].values())):
            saved = self._saved[place.pk]
            if saved.core and saved.standing == Standing.OWN:
                articles[saved.core].add(place.item.article)
        return sorted(articles, key=lambda name: (-len(articles[name]), name))[:most]

    def save(self, places: Collection[Place]) -> None:
        for place in places:
            was, self._saved[place.pk] = self._saved[place.pk], place.account
            del self._cores[was.core][place.pk]
            self._cores[place.core][place.pk] = place
            self.at_hand.moved(was, place.account)

    def _days_of(self, place: Place) -> dict[int, Place]:
        return self._exact[place.item.earliest] if place.is_exact else self._spans[Span.of(place)]

    def _days(self, first: datetime.date, last: datetime.date) -> list[datetime.date]:
        if (last - first).days > len(self._exact):
            return [day for day in self._exact if first <= day <= last]
        days = (first + datetime.timedelta(days=number) for number in range((last - first).days + 1))
        return [day for day in days if day in self._exact]
