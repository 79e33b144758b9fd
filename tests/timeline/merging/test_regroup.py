"""What came, went and changed since the last gathering changes the groups as grouping everything anew would."""

import datetime
from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.timeline.merging.test_properties import FIRST, SPANS, labels, mentions
from timeline.dates.edtf import FuzzyDate
from timeline.merging import Cluster, Evidence, clusters, landmarks, merge, regroup
from timeline.merging.held_record import RecordInMemory
from timeline.merging.neighbourhood import Neighbourhood
from timeline.merging.places import Place, placed, told

LONGER = (
    *SPANS,
    (13, "range", "within"),
    (100, "range", "within"),
    (364, "year", "within"),
    (1500, "range", "within"),
)


@pytest.fixture(autouse=True)
def few_landmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that in these few mentions there are cores that are none."""
    monkeypatch.setattr(landmarks, "LANDMARKS", 2)


class Timeline:
    """Clusters kept from one change to the next; only those of touched cores are made anew."""

    def __init__(self) -> None:
        self.records: defaultdict[str, RecordInMemory] = defaultdict(RecordInMemory)
        self.places: dict[str, list[Place]] = {}

    def change(self, items: list[Evidence], gone: list[str], decided: dict[str, str]) -> None:
        went = [place for key in gone for place in self.places.pop(key, [])]
        came = {item.key: kept(placed(item, decided.get(item.key)), went) for item in items}
        self.places |= came
        kinds = {place.told for place in went} | {told(item.modality) for item in items}
        for kind in kinds:
            new = [place for places in came.values() for place in places if place.told == kind]
            old = [place for place in went if place.told == kind]
            if any(place.pk for place in new):  # a decision begins with nothing at hand
                self.records[kind].at_hand = Neighbourhood(self.records[kind])
            self.records[kind].remove(old)
            self.records[kind].add(new)
            regroup(self.records[kind].at_hand, new, old)

    @property
    def clusters(self) -> list[Cluster]:
        return clusters(place for record in self.records.values() for place in record.all())


def kept(wanted: list[Place], went: list[Place]) -> list[Place]:
    """As those that get another label, and nothing else, are given (`timeline.build.moves`)."""
    there = {place.name: place for place in went}
    for place in wanted:
        was = there.get(place.name)
        if was and (was.item, was.words) == (place.item, place.words):
            place.pk, place.likenesses = was.pk, was.likenesses
            if was.label is None:
                place.core, place.standing, place.likely = was.core, was.standing, was.likely
    return wanted


def in_a_row(item: Evidence, days: int) -> list[Evidence]:
    """The same clause, dated to so many days behind its own too."""
    later = (item.earliest + datetime.timedelta(days=number) for number in range(1, days + 1))
    return [replace(item, key=f"{item.key} {day}", start=item.start, earliest=day, latest=day) for day in later]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    mentions(20, LONGER),
    st.lists(st.integers(0, 9), max_size=5),
    labels,
    st.lists(st.integers(0, 24), max_size=40),
    st.integers(1, 5),
)
def test_any_order_and_batching_gives_what_grouping_all_does(
    found: list[Evidence], runs: list[int], decided: dict[str, str], order: list[int], batch: int
) -> None:
    """Mentions come, are taken away and come again, some at a time; some are of clauses that give days in a row."""
    items = [*found, *(day for item, days in zip(found, runs, strict=False) for day in in_a_row(item, days))]
    timeline = Timeline()
    there: set[int] = set()
    turns = [number for number in order if number < len(items)]
    turns += [number for number in range(len(items)) if turns.count(number) % 2 == 0]
    for first in range(0, len(turns), batch):
        some = list(dict.fromkeys(turns[first : first + batch]))
        twice = {number for number in some if turns[first : first + batch].count(number) % 2 == 0}
        coming = [items[number] for number in some if number not in there and number not in twice]
        going = [items[number].key for number in some if number in there and number not in twice]
        timeline.change(coming, going, decided)
        there ^= {number for number in some if number not in twice}
    assert there == set(range(len(items)))
    assert timeline.clusters == merge(items, decided)


days = st.dictionaries(st.sampled_from(("x", "y")), st.integers(0, 9))


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mentions(14), labels, labels, days, days)
def test_decisions_taken_and_taken_back_leave_nothing_behind(
    items: list[Evidence],
    decided: dict[str, str],
    other: dict[str, str],
    dated: dict[str, int],
    other_days: dict[str, int],
) -> None:
    """Some say only what is one event, some on which day it was as well."""
    before, after = dated_by_editor(items, decided, dated), dated_by_editor(items, other, other_days)
    timeline = Timeline()
    timeline.change(before, [], decided)
    changed = [now for was, now in zip(before, after, strict=True)
               if now != was or decided.get(now.key) != other.get(now.key)]  # fmt: skip
    timeline.change(changed, sorted(item.key for item in changed), other)
    assert timeline.clusters == merge(after, other)


def dated_by_editor(items: list[Evidence], decided: dict[str, str], days: dict[str, int]) -> list[Evidence]:
    """Those of an event that an editor dated have its date as well."""
    found = []
    for item in items:
        label = decided.get(item.key, "")
        day = FIRST + datetime.timedelta(days=days.get(label, 0))
        date = FuzzyDate(earliest=day, latest=day, extent="within", granularity="day")
        found.append(replace(item, settled=date) if label in days else item)
    return found


@pytest.mark.parametrize("day", [datetime.date(1, 1, 1), datetime.date(9999, 12, 31), datetime.date(9999, 11, 30)])
@pytest.mark.parametrize("days", [0, 20, 300, 3000, 3_000_000])
def test_the_ends_of_the_calendar_and_ages_find_their_places(day: datetime.date, days: int) -> None:
    """Looking for the months around must end with the calendar."""
    others = datetime.date(1, 1, 20) if day.year == 1 else datetime.date(9999, 12, 20)
    last = min(datetime.date.max, day + datetime.timedelta(days=min(days, (datetime.date.max - day).days)))
    items = [told_on("a", day, last), told_on("b", others, others), told_on("c", others, others)]
    timeline = Timeline()
    timeline.change(items, [], {})
    timeline.change(items[:1], ["a"], {})
    assert timeline.clusters == merge(items)


def told_on(key: str, first: datetime.date, last: datetime.date) -> Evidence:
    clause = "Ann Lee met Eve Fox in Oslo"
    return Evidence(
        key=key,
        article=key,
        published_on=None,
        start=0,
        earliest=first,
        latest=last,
        granularity="day" if first == last else "range",
        extent="within",
        modality="happened",
        certainty="sure",
        sentence=f"{clause} {key}.",
        sentence_start=0,
        clause=clause,
        predicate="met",
        actor="Ann Lee",
        object="Eve Fox",
    )
