"""Mentions that came, went or changed -> the places of those around them, and of nothing else.

1. The days that they name are grouped anew, and looked at with the days around for what is continued or disputed.
2. Mentions of longer spans that have one of these days are compared with the cores that changed, and with all that are
   inside their span only where the one that they had joined is not what it was.
3. What of a span joined no core is grouped where there is more or less of it than before.
4. These groups are compared as in 2, the shorter spans first, with the cores together with what joined them.

What comes out is what grouping everything from nothing would give (a property that is tested): each step asks of the
`Record` all that its outcome depends on.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from timeline.dates.arithmetic import connected, each_day, stretches
from timeline.merging.accounts import Key
from timeline.merging.cores_at_hand import CoresAtHand
from timeline.merging.day_cores import DayCores, groups_of
from timeline.merging.day_groups import grouped
from timeline.merging.evidence import Days
from timeline.merging.index import Core
from timeline.merging.landmarks import Before, is_month
from timeline.merging.neighbourhood import Neighbourhood
from timeline.merging.places import Account, Place, Span, Standing
from timeline.merging.pool import Found
from timeline.merging.span_groups import DECADE, MONTH, SAME_SPAN, YEAR
from timeline.merging.tier import KEPT, Tier

# Similarity from which mentions of one day are one happening.
SAME_DAY: Final = 0.4


def regroup(at_hand: Neighbourhood, new: Collection[Place], gone: Collection[Place]) -> set[str]:
    """Gives the new places theirs among those on record, and these another where that follows.

    Both are of one kind (`Place.told`); the new are on record, the gone no longer. What has another label, and nothing
    else, is among both under one key. Returns the names of the cores on
    which other mentions may hang than before.
    """
    return _Run(at_hand, new, gone).run()


class _Run:
    """One regrouping under way: what came, what went, and which cores they touch."""

    def __init__(self, at_hand: Neighbourhood, new: Collection[Place], gone: Collection[Place]) -> None:
        self.at_hand, self.new, self.gone = at_hand, new, gone
        self.record, self.accounts, self.pool = at_hand.record, at_hand.accounts, at_hand.pool
        self.cores = CoresAtHand(self.record, self.pool)
        self.touched = {place.core for place in gone}
        self.relabelled = {place.pk for place in gone} & {place.pk for place in new}
        # A label parts, and brings nothing nearer: what got one joins nothing else than what it had joined, if that.
        self.labelled = {place.pk for place in gone if place.label is None} & self.relabelled
        # What changed so far: cores that are not what they were, those that are now, and on which days.
        self.lost: set[str] = set()
        self.came: dict[str, Core] = {}
        self.days: set[Days] = set()

    def run(self) -> set[str]:
        self._regroup_days()
        fresh = self._regroup_spans(self._spans_of((*self.new, *self.gone)) | self._join_alone())
        self._join_together(fresh)
        self.at_hand.before = Before(self.record)
        return (self.touched | self.lost | self.came.keys()) - {""}

    def _regroup_days(self) -> None:
        """Step 1."""
        gone = [place for place in self.gone if place.is_exact]
        self.lost |= {place.core for place in gone}
        went: defaultdict[datetime.date, list[Place]] = defaultdict(list)
        for place in gone:
            went[place.item.earliest].append(place)
        changed: set[Key] = set()
        saved: list[Place] = []
        for day, members in self._read({place.item.earliest for place in (*self.new, *gone) if place.is_exact}):
            left = [place.group for place in went[day]]
            fewer = sum(place.pk not in self.relabelled for place in went[day])
            groups = self._regroup(members, SAME_DAY, left, fewer, saved)
            changed.update((day, name) for name in groups)
        self._save(saved)
        found = DayCores(self.record, self.pool, self.accounts, self.cores)
        found.enter(changed, self.lost)
        self._save(self._compared(*found.cores()))
        self.days |= {place.days for place in gone if place.core in self.lost}

    def _read(self, days: Collection[datetime.date]) -> Iterator[tuple[datetime.date, list[int]]]:
        """Each of these days, with its exact mentions."""
        for first, last in stretches(days):
            by_day: dict[datetime.date, list[int]] = {day: [] for day in each_day(first, last)}
            for number in self.pool.take(self.record.on_days(first, last)):
                by_day[self.pool.item(number).earliest].append(number)
            yield from by_day.items()

    def _regroup(
        self, members: Sequence[int], enough: float, left: Sequence[str], fewer: int, saved: list[Place]
    ) -> dict[str, set[str]]:
        """Groups mentions of the same days anew; the groups that changed, with those that their mentions were in.

        `left` are the groups that others have left, `fewer` of whom are here no more. To `saved` come those that are
        to be saved.
        """
        places = self.pool.places
        before = {name: set(group) for name, group in groups_of(self.pool, members).items()}
        moved = {number for number in members if not places[number].likenesses.are_known}
        changed: dict[str, set[str]] = {}
        for group in grouped(self.pool, members, enough, fewer=fewer):
            name = self.pool.name(group)
            was = {places[number].group for number in group}
            if was == {name} and before[name] == set(group) and name not in left:
                continue
            changed[name] = was
            for number in group:
                if places[number].group != name:
                    places[number].group = name
                    moved.add(number)
        if left:  # some may have been compared anew
            moved.update(members)
        saved += (places[number] for number in sorted(moved | self.pool.noted))
        self.pool.noted.clear()
        return changed

    def _compared(self, cores: Sequence[Found], numbers: Iterable[int]) -> list[Place]:
        """Takes note of the cores that are not what they were, of mentions on record; those that have another now."""
        before: defaultdict[str, set[int]] = defaultdict(set)
        for number in numbers:
            before[self.pool.places[number].core].add(number)
        same = self._labelled_alike()
        moved = []
        for group in cores:
            name = self.pool.name(group.members)
            was = {self.pool.places[number].core for number in group.members}
            if was == {name} and before[name] == set(group.members) and (name not in self.lost or name in same):
                self.lost.discard(name)
                continue
            self.lost |= was - {""}
            self.came[name] = Core.of(self.pool, name, group)
            self.days.add((group.earliest, group.latest))
            for number in group.members:
                place = self.pool.places[number]
                place.core, place.standing = name, Standing.OWN
                moved.append(place)
        return moved

    def _labelled_alike(self) -> set[str]:
        """The cores of which some mentions got a label, the same for all that have one, and nothing else happened."""
        others = {place.core for place in self.gone if place.pk not in self.labelled}
        named = {place.core for place in self.gone} - others - {""}
        return {name for name, labels in self._labels(named).items() if len(labels) < 2}

    def _labels(self, cores: Collection[str]) -> dict[str, set[str]]:
        """The labels of all that hang on each of these cores."""
        return {
            name: {label for number in numbers if (label := self.pool.label(number)) is not None}
            for name, numbers in self.cores.of(cores).items()
        }

    def _join_alone(self) -> set[Span]:
        """Step 2; the spans of which others than before are left."""
        tier = Tier(self.at_hand, self.cores, (Standing.OWN,), of_spans=False)
        tier.change(self.days, self.lost, self.came.values())
        new = {place.pk for place in self.new if not place.is_exact}
        left: set[Span] = set()
        others = {
            place.core for place in self.gone if place.standing == Standing.ALONE and place.pk not in self.labelled
        }
        labels = {"": set[str]()} | self._labels(
            {place.core for place in self.new if place.standing == Standing.ALONE}
        )
        moved = []
        accounts = chain(self._short(self.days), self._long(tier.units))
        keys = {account.pk for account in accounts if tier.may_change(account, self._joined(account))} - new
        for number in self._whole(keys) + self.pool.take(place for place in self.new if not place.is_exact):
            place = self.pool.places[number]
            joined = place.core if place.standing == Standing.ALONE else ""
            one = Found([number], *place.days, place.label)
            is_new = place.pk in new and (place.pk not in self.labelled or not labels[joined] <= {place.label})
            choice = tier.choose(one, joined, place.likely, is_new=is_new)
            if choice is KEPT or (choice is None and not joined):
                continue
            moved.append(place)
            self.touched.add(place.core)
            if choice is None:
                place.standing, place.core, place.likely = Standing.OWN, "", 0.0
            else:
                place.standing, place.core, place.likely = Standing.ALONE, choice.core.name, choice.likely
                place.likenesses.forget()  # of those that it is no longer grouped with
                others.add(choice.core.name)
            if choice is None or not joined:
                left.add(Span.of(place))
            others.add(joined)
        self._save(moved)
        self.lost |= others - {""}
        return left

    def _joined(self, account: Account) -> str:
        """The core that one has joined by itself."""
        _, core, standing = self.accounts.now(account)
        return core if standing == Standing.ALONE else ""

    def _whole(self, keys: Collection[int]) -> list[int]:
        """The numbers of the places with these keys, each read if it is not at hand."""
        self.pool.take(self.record.by_key([key for key in keys if self.pool.at_hand(key) is None]))
        return self.pool.numbers(keys)

    def _save(self, places: Collection[Place]) -> None:
        self.at_hand.before.keep(places)
        self.record.save(places)
        self.cores.moved(places)

    def _spans_of(self, places: Iterable[Place]) -> set[Span]:
        return {Span.of(place) for place in places if not place.is_exact}

    def _regroup_spans(self, spans: Collection[Span]) -> set[Span]:
        """Step 3; the spans of which there are groups that are not what they were. These hang on no core yet."""
        fresh: set[Span] = set()
        saved: list[Place] = []
        for span in spans:
            there = [self.pool.places[number] for number in self.pool.take(self.record.of_span(span))]
            went = [place for place in self.gone if place.group and not place.is_exact and Span.of(place) == span]
            alone = [place for place in there if place.group and place.standing == Standing.ALONE]
            left = [place.group for place in (*went, *alone)]
            fewer = sum(place.pk not in self.relabelled for place in went) + len(alone)
            for place in alone:
                place.group = ""
            saved += alone
            members = self.pool.take(place for place in there if place.standing != Standing.ALONE)
            changed = self._regroup(members, SAME_SPAN, left, fewer, saved)
            for name, group in groups_of(self.pool, members).items():
                if name not in changed:
                    continue
                fresh.add(span)
                for number in group:
                    place = self.pool.places[number]
                    self.touched.add(place.core)
                    place.core, place.standing = "", Standing.OWN
                    saved.append(place)
            lost = {*left, *chain.from_iterable(changed.values())}
            if lost:
                self.lost |= lost - {""}
                self.days.add((span.earliest, span.latest))
        self._save(saved)
        return fresh

    def _join_together(self, fresh: Collection[Span]) -> None:
        """Step 4."""
        standings = (Standing.OWN, Standing.ALONE)
        tier = Tier(self.at_hand, self.cores, standings, of_spans=True)
        cores = list(tier.cores(sorted(self.lost | self.came.keys())))
        self.days.update((core.group.earliest, core.group.latest) for core in cores)
        tier.change(self.days, self.lost, cores)
        self._settle(tier, self._short(self.days), (span for span in fresh if span.days <= MONTH))
        self._settle(tier, self._long(tier.units), (span for span in fresh if span.days > MONTH))

    def _settle(self, tier: Tier, accounts: Iterable[Account], fresh: Iterable[Span]) -> None:
        """Lets the groups of these mentions, and of fresh spans, join a core, the shorter spans first."""
        pool, moved = self.pool, []
        new = (place for span in fresh for place in self.record.of_span(span))
        groups: defaultdict[tuple[int, datetime.date, str], dict[int, Account]] = defaultdict(dict)
        for account in (*accounts, *(place.account for place in new)):
            name, _, standing = self.accounts.now(account)
            if standing != Standing.ALONE:
                groups[account.days, account.earliest, name][account.pk] = account
        self._whole({pk for members in groups.values() if self._may_change(tier, members) for pk in members})
        for days, earliest, name in sorted(groups):
            members = groups[days, earliest, name]
            if not self._may_change(tier, members):
                continue
            latest = next(iter(members.values())).latest
            group = pool.found(self._whole(members), earliest, latest)
            first = pool.places[group.members[0]]
            joined = first.core if first.standing == Standing.TOGETHER else ""
            is_new = not first.core
            choice = tier.choose(group, joined, first.likely, is_new=is_new)
            if choice is KEPT or (choice is None and not joined and not is_new):
                continue
            core, standing, likely = (name, Standing.OWN, 0.0)
            if choice is not None:
                core, standing, likely = choice.core.name, Standing.TOGETHER, choice.likely
            self.touched |= {first.core, core}
            for number in group.members:
                place = pool.places[number]
                place.core, place.standing, place.likely = core, standing, likely
                moved.append(place)
            if group.days <= MONTH:
                stays = [Core.of(pool, name, group)] if choice is None else []
                tier.change([(group.earliest, group.latest)], [name], stays)
        self._save(moved)

    def _may_change(self, tier: Tier, group: Mapping[int, Account]) -> bool:
        """May a group join another core than it has joined, if any? One that is new hangs on none yet."""
        _, core, standing = self.accounts.now(next(iter(group.values())))
        joined = core if standing == Standing.TOGETHER else ""
        return not core or any(tier.may_change(account, joined) for account in group.values())

    def _short(self, days: Iterable[Days]) -> Iterator[Account]:
        """The mentions of spans of up to a month for which changes on these days count."""
        short = connected((first, last) for first, last in days if (last - first).days < MONTH)
        return self.accounts.over(short, 2, MONTH)

    def _long(self, units: Iterable[Days]) -> Iterator[Account]:
        """Those of longer spans for which the landmarks of these months and years count."""
        months = connected(unit for unit in units if is_month(unit))
        years = connected(unit for unit in units if not is_month(unit))
        return chain(self.accounts.over(months, MONTH + 1, YEAR), self.accounts.over(years, YEAR + 1, DECADE))
