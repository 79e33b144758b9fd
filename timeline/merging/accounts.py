"""The places around those at hand, in short, read day by day: which of them tell what might be the same.

What is read here is one short row a mention; a place is read whole only where this finds that it could matter.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Final

from timeline.dates.arithmetic import each_day, shifted, stretches
from timeline.merging.evidence import Days
from timeline.merging.features import COMMON
from timeline.merging.places import Account, Record, told_in
from timeline.merging.pool import Pool

WORDS: Final = 3  # that two accounts of different days must share to be looked at as one happening
Telling = Mapping[str, Set[str]]  # families of what is told, each with words to whom, with what or where
# A group of a day: its day and its name.
Key = tuple[datetime.date, str]
Sentence = tuple[str, int]


@dataclass(frozen=True, slots=True)
class DayAccounts:
    """The groups of one day: their mentions, by the families of what they tell, and by their sentences."""

    groups: defaultdict[str, list[Account]] = field(default_factory=lambda: defaultdict(list))
    telling: defaultdict[str, list[tuple[Account, frozenset[str]]]] = field(default_factory=lambda: defaultdict(list))
    sentences: defaultdict[Sentence, list[Account]] = field(default_factory=lambda: defaultdict(list))


class Accounts:
    """What is on record around the days at hand, each day and each span read once.

    Places change while a run is under way, but only those at hand: these tell their cores themselves. Whoever keeps
    it from one run to the next says what `came`, `went` and was `regrouped`.
    """

    def __init__(self, record: Record, pool: Pool) -> None:
        self._record, self.pool = record, pool
        self._days: dict[datetime.date, DayAccounts] = {}
        # By lengths, and by the days themselves: many mentions give the same span.
        self._spans: dict[tuple[int, int], dict[Days, dict[int, Account]]] = defaultdict(dict)
        self._over: dict[tuple[int, int], list[Days]] = defaultdict(list)

    def day(self, day: datetime.date, around: int = 0) -> DayAccounts:
        """The groups of a day; the days around it are read with it."""
        if day not in self._days:
            self.read([day], around)
        return self._days[day]

    def read(self, days: Iterable[datetime.date], around: int = 0) -> None:
        for first, last in stretches(days, around):
            missing = [day for day in each_day(first, last) if day not in self._days]
            self._days.update((day, DayAccounts()) for day in missing)
            for begin, end in stretches(missing):
                for account in self._record.accounts(begin, end, 1, 1):
                    self._enter(self._days[account.earliest], account)

    def _enter(self, day: DayAccounts, account: Account) -> None:
        day.groups[account.group].append(account)
        day.sentences[account.article, account.sentence_start].append(account)
        told = told_in(account.words)
        for family in told.what | told.beside:
            day.telling[family].append((account, told.near))

    def came(self, account: Account) -> None:
        self.regrouped(account)
        for spans in self._spans_of(account):
            spans.setdefault((account.earliest, account.latest), {})[account.pk] = account

    def went(self, account: Account) -> None:
        self.regrouped(account)
        for spans in self._spans_of(account):
            spans.get((account.earliest, account.latest), {}).pop(account.pk, None)

    def regrouped(self, account: Account) -> None:
        if account.days == 1:
            self._days.pop(account.earliest, None)

    def _spans_of(self, account: Account) -> Iterator[dict[Days, dict[int, Account]]]:
        return (spans for (shortest, longest), spans in self._spans.items() if shortest <= account.days <= longest)

    def telling(self, first: datetime.date, last: datetime.date, wanted: Telling) -> Iterator[Account]:
        """Those of single days from `first` to `last` that tell of one of these families with one of its words.

        Or that tell it beside something else.
        """
        days = list(each_day(first, last))
        self.read(days)
        return (
            account
            for by_family in (self._days[day].telling for day in days)
            for family, words in wanted.items()
            for account, near in by_family.get(family, ())
            if not words.isdisjoint(near)
        )

    def over(self, spans: Iterable[Days], shortest: int, longest: int) -> Iterator[Account]:
        """Those dated to a span of so many days, more than one, that has one of these days."""
        lengths = (shortest, longest)
        wanted = list(spans)
        for first, last in wanted:
            if not any(begin <= first and last <= end for begin, end in self._over[lengths]):
                self._over[lengths].append((first, last))
                for account in self._record.accounts(first, last, shortest, longest):
                    days = (account.earliest, account.latest)
                    self._spans[lengths].setdefault(days, {})[account.pk] = account
        return (
            account
            for (earliest, latest), accounts in self._spans[lengths].items()
            if any(earliest <= last and first <= latest for first, last in wanted)
            for account in accounts.values()
        )

    def now(self, account: Account) -> tuple[str, str, int]:
        """The group, the core and the standing of one, as they are."""
        place = self.pool.at_hand(account.pk)
        if place is None:
            return account.group, account.core, account.standing
        return place.group, place.core, place.standing

    def share(self, words: str, wanted: Telling) -> bool:
        """Does an account tell, or tell beside something else, of one of these families with one of its words?"""
        told = told_in(words)
        return any(
            not told.near.isdisjoint(wanted[family])
            for families in (told.what, told.beside)
            for family in families
            if family in wanted
        )

    def continuing(self, key: Key) -> set[Key]:
        """The groups of the days before and after that have a clause of this one: "on 14 and 15 May they met"."""
        day, name = key
        found: set[Key] = set()
        for beside in {shifted(day, -1), shifted(day, 1)} - {day}:
            other = self.day(beside)
            for account in self.day(day).groups[name] if other.sentences else ():
                for one in other.sentences.get((account.article, account.sentence_start), ()):
                    if told_in(one.words).clause == told_in(account.words).clause:
                        found.add((beside, one.group))
        return found

    def telling_the_same(self, key: Key, reach: int) -> set[Key]:
        """The groups of the days around that tell of the same families, not of what may happen on any day."""
        day, name = key
        mine = self.day(day, reach).groups[name]
        families = {family for account in mine for family in told_in(account.words).what if family not in COMMON}
        if not families:
            return set()
        near = self._near(mine)
        found: set[Key] = set()
        for beside in each_day(shifted(day, -reach), shifted(day, reach)):
            if beside == day:
                continue
            other = self.day(beside)
            telling = (account for family in families for account, _ in other.telling.get(family, ()))
            names = {one.group for one in telling if not families.isdisjoint(told_in(one.words).what)}
            found.update((beside, one) for one in names if len(near & self._near(other.groups[one])) >= WORDS)
        return found

    def _near(self, accounts: Iterable[Account]) -> set[str]:
        return {word for account in accounts for word in told_in(account.words).near}
