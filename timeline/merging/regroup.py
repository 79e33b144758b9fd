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
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from timeline.dates.arithmetic import shifted
from timeline.merging.day_groups import continued, grouped
from timeline.merging.disputes import REACH, disputed
from timeline.merging.evidence import Days
from timeline.merging.index import Core
from timeline.merging.places import Place, Record, Span, Standing
from timeline.merging.pool import Found, Pool
from timeline.merging.span_groups import DECADE, MONTH, SAME_SPAN, YEAR
from timeline.merging.tier import KEPT, Before, Tier, connected, each_day, is_month, stretches

# Similarity from which mentions of one day are one happening.
SAME_DAY: Final = 0.4
# A changed group changes who is disputed with whom no further away than this, which hangs on the groups around that.
AROUND: Final = 2 * REACH
WINDOW: Final = AROUND + REACH


def regroup(record: Record, new: Collection[Place], gone: Collection[Place]) -> set[str]:
    """Gives the new places theirs among those on record, and these another where that follows.

    Both are of one kind (`Place.told`); the new are on record, the gone no longer. Returns the names of the cores on
    which other mentions may hang than before.
    """
    return _Run(record, new, gone).run()


class _Run:
    """One regrouping under way: what came, what went, and which cores they touch."""

    def __init__(self, record: Record, new: Collection[Place], gone: Collection[Place]) -> None:
        self.record, self.new, self.gone = record, new, gone
        self.pool = Pool()
        self.before = Before(record, gone)
        self.touched = {place.core for place in gone}
        # What changed so far: cores that are not what they were, those that are now, and on which days.
        self.lost: set[str] = set()
        self.came: dict[str, Core] = {}
        self.days: set[Days] = set()
        self.by_day: dict[datetime.date, list[int]] = {}
        self.grouped: dict[datetime.date, list[list[int]]] = {}

    def run(self) -> set[str]:
        self._regroup_days()
        fresh = self._regroup_spans(self._spans_of((*self.new, *self.gone)) | self._join_alone())
        self._join_together(fresh)
        return (self.touched | self.lost | self.came.keys()) - {""}

    def _regroup_days(self) -> None:
        """Step 1."""
        gone = [place for place in self.gone if place.is_exact]
        self.lost |= {place.core for place in gone}
        self.days |= {place.days for place in gone}
        dirty = {place.item.earliest for place in (*self.new, *gone) if place.is_exact}
        saved: list[Place] = []
        for first, last in stretches(dirty, WINDOW + REACH):
            saved += self._regroup_window(first, last, dirty)
        self._save(saved)

    def _regroup_window(
        self, first: datetime.date, last: datetime.date, dirty: Collection[datetime.date]
    ) -> list[Place]:
        """The places between two days that are others than before, if only around the dirty ones.

        A run of days that one clause gives is looked at whole: where one is cut, the window grows.
        """
        by_day = self._read(first, last)
        exact = [
            self.pool.found(group, day, day)
            for day, members in sorted(by_day.items())
            for group in (self._grouped(day, members) if day in dirty else self._as_grouped(members))
        ]
        cores = continued(self.pool, exact)
        runs = [core for core in cores if core.days > 1]
        inside = {day for day in dirty if first <= day <= last}
        near = stretches(self._changed_days(by_day, runs, inside), AROUND)
        wanted = shifted(near[0][0], -REACH), shifted(near[-1][1], REACH)
        cut = any(_leads_into(run, first, wanted[0]) or _leads_out_of(run, wanted[1], last) for run in runs)
        wider = min(shifted(first, -REACH), wanted[0]), max(shifted(last, REACH), wanted[1])
        if (cut or wanted[0] < first or last < wanted[1]) and wider != (first, last):
            return self._regroup_window(*wider, dirty)
        saved = [place for group in exact for place in self._named(group.members)]
        near_by = [core for core in disputed(self.pool, cores) if _has_day_in(core, near)]
        return saved + self._compared(near_by, (number for members in by_day.values() for number in members))

    def _read(self, first: datetime.date, last: datetime.date) -> dict[datetime.date, list[int]]:
        """The exact mentions of each of these days that has any."""
        missing = [day for day in each_day(first, last) if day not in self.by_day]
        self.by_day |= {day: [] for day in missing}
        for begin, end in stretches(missing):
            for number in self.pool.take(self.record.on_days(begin, end)):
                self.by_day[self.pool.item(number).earliest].append(number)
        return {day: members for day in each_day(first, last) if (members := self.by_day[day])}

    def _grouped(self, day: datetime.date, members: Sequence[int]) -> list[list[int]]:
        if day not in self.grouped:
            self.grouped[day] = grouped(self.pool, members, SAME_DAY)
        return self.grouped[day]

    def _changed_days(
        self, by_day: Mapping[datetime.date, Sequence[int]], runs: Iterable[Found], dirty: set[datetime.date]
    ) -> set[datetime.date]:
        """The days of all groups that may have changed: of the runs, and of what was one core, with a dirty day."""
        places = self.pool.places
        were = {place.core for place in self.gone} | {
            places[number].core for day in dirty for number in by_day.get(day, ())
        }
        days = {
            day for day, members in by_day.items() if any(places[number].core in were - {""} for number in members)
        }
        for run in runs:
            if any(run.earliest <= day <= run.latest for day in dirty):
                days |= {run.earliest, run.latest}
        return days | dirty

    def _as_grouped(self, members: Iterable[int]) -> list[list[int]]:
        groups: defaultdict[str, list[int]] = defaultdict(list)
        for number in members:
            groups[self.pool.places[number].group].append(number)
        return sorted(groups.values(), key=lambda group: self.pool.places[group[0]].order)

    def _named(self, members: Sequence[int]) -> list[Place]:
        """Gives a group's mentions its name; those that had another."""
        name = self.pool.name(members)
        renamed = [place for number in members if (place := self.pool.places[number]).group != name]
        for place in renamed:
            place.group = name
        return renamed

    def _compared(self, cores: Sequence[Found], numbers: Iterable[int]) -> list[Place]:
        """Takes note of the cores that are not what they were, of mentions on record; those that have another now."""
        before: defaultdict[str, set[int]] = defaultdict(set)
        for number in numbers:
            before[self.pool.places[number].core].add(number)
        moved = []
        for group in cores:
            name = self.pool.name(group.members)
            was = {self.pool.places[number].core for number in group.members}
            if was == {name} and before[name] == set(group.members) and name not in self.lost:
                continue
            self.lost |= was - {""}
            self.came[name] = Core.of(self.pool, name, group)
            self.days.add((group.earliest, group.latest))
            for number in group.members:
                place = self.pool.places[number]
                place.core, place.standing = name, Standing.OWN
                moved.append(place)
        return moved

    def _join_alone(self) -> set[Span]:
        """Step 2; the spans of which others than before are left."""
        tier = Tier(self.record, self.pool, (Standing.OWN,), of_spans=False, before=self.before)
        tier.change(self.days, self.lost, self.came.values())
        new = {place.pk for place in self.new if not place.is_exact}
        left: set[Span] = set()
        others: set[str] = {place.core for place in self.gone if place.standing == Standing.ALONE}
        moved = []
        numbers = self._short(self.days) + self._long(tier.units) + self._of_spans(self._spans_of(self.new))
        for number in dict.fromkeys(numbers):
            place = self.pool.places[number]
            joined = place.core if place.standing == Standing.ALONE else ""
            one = Found([number], *place.days, place.label)
            choice = tier.choose(one, joined, place.likely, is_new=place.pk in new)
            if choice is KEPT or (choice is None and not joined):
                continue
            moved.append(place)
            self.touched.add(place.core)
            if choice is None:
                place.standing, place.core, place.likely = Standing.OWN, "", 0.0
            else:
                place.standing, place.core, place.likely = Standing.ALONE, choice.core.name, choice.likely
                others.add(choice.core.name)
            if choice is None or not joined:
                left.add(Span.of(place))
            others.add(joined)
        self._save(moved)
        self.lost |= others - {""}
        return left

    def _save(self, places: Collection[Place]) -> None:
        self.before.keep(places)
        self.record.save(places)

    def _spans_of(self, places: Iterable[Place]) -> set[Span]:
        return {Span.of(place) for place in places if not place.is_exact}

    def _regroup_spans(self, spans: Collection[Span]) -> set[Span]:
        """Step 3; the spans of which there are groups that are not what they were. These hang on no core yet."""
        fresh: set[Span] = set()
        saved: list[Place] = []
        for span in spans:
            there = [self.pool.places[number] for number in self.pool.take(self.record.of_span(span))]
            gone = {place.group for place in self.gone if not place.is_exact and Span.of(place) == span}
            for place in there:
                if place.standing == Standing.ALONE and place.group:
                    gone.add(place.group)
                    place.group = ""
                    saved.append(place)
            members = self.pool.take(place for place in there if place.standing != Standing.ALONE)
            before: defaultdict[str, set[int]] = defaultdict(set)
            for number in members:
                before[self.pool.places[number].group].add(number)
            for group in grouped(self.pool, members, SAME_SPAN):
                name = self.pool.name(group)
                was = {self.pool.places[number].group for number in group}
                if was == {name} and before[name] == set(group) and name not in gone:
                    continue
                gone |= was
                fresh.add(span)
                for number in group:
                    place = self.pool.places[number]
                    self.touched.add(place.core)
                    place.group, place.core, place.standing = name, "", Standing.OWN
                    saved.append(place)
            if gone:
                self.lost |= gone - {""}
                self.days.add((span.earliest, span.latest))
        self._save(saved)
        return fresh

    def _join_together(self, fresh: Collection[Span]) -> None:
        """Step 4."""
        tier = Tier(self.record, self.pool, (Standing.OWN, Standing.ALONE), of_spans=True, before=self.before)
        cores = list(tier.cores(sorted(self.lost | self.came.keys())))
        self.days.update((core.group.earliest, core.group.latest) for core in cores)
        tier.change(self.days, self.lost, cores)
        numbers = self._short(self.days) + self._of_spans(span for span in fresh if span.days <= MONTH)
        self._settle(tier, numbers)
        numbers = self._long(tier.units) + self._of_spans(span for span in fresh if span.days > MONTH)
        self._settle(tier, numbers)

    def _settle(self, tier: Tier, numbers: Iterable[int]) -> None:
        """Lets the groups of these mentions join a core, the shorter spans first."""
        pool, moved = self.pool, []
        groups: defaultdict[tuple[Span, str], set[int]] = defaultdict(set)
        for number in numbers:
            place = pool.places[number]
            if place.standing != Standing.ALONE:
                groups[Span.of(place), place.group].add(number)
        found = [(name, pool.found(members, span.earliest, span.latest)) for (span, name), members in groups.items()]
        for name, group in sorted(found, key=lambda one: (one[1].days, one[1].earliest, one[0])):
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

    def _short(self, days: Iterable[Days]) -> list[int]:
        """The mentions of spans of up to a month for which changes on these days count."""
        short = connected((first, last) for first, last in days if (last - first).days < MONTH)
        over = (self.record.spans_over(first, last, 2, MONTH) for first, last in short)
        return self.pool.take(place for places in over for place in places)

    def _long(self, units: Iterable[Days]) -> list[int]:
        """Those of longer spans for which the landmarks of these months and years count."""
        months = [unit for unit in units if is_month(unit)]
        years = [unit for unit in units if not is_month(unit)]
        found: list[int] = []
        for some, shortest, longest in ((months, MONTH + 1, YEAR), (years, YEAR + 1, DECADE)):
            for first, last in connected(some):
                found += self.pool.take(self.record.spans_over(first, last, shortest, longest))
        return found

    def _of_spans(self, spans: Iterable[Span]) -> list[int]:
        return [number for span in spans for number in self.pool.take(self.record.of_span(span))]


def _leads_into(run: Found, first: datetime.date, wanted: datetime.date) -> bool:
    """May it have begun before the window, which begins on `first`, and does it count?"""
    return run.earliest <= first and wanted <= run.latest


def _leads_out_of(run: Found, wanted: datetime.date, last: datetime.date) -> bool:
    return last <= run.latest and run.earliest <= wanted


def _has_day_in(group: Found, stretches: Iterable[Days]) -> bool:
    return any(group.earliest <= last and first <= group.latest for first, last in stretches)
