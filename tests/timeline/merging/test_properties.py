"""What holds for any mentions: each is in one event, labels are kept, and order changes nothing."""

import datetime
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.merging import Evidence, merge
from timeline.merging.disputes import REACH

FIRST = datetime.date(2025, 3, 1)
WHO = ("Ann Lee", "Bob Ray", "Kenya", "Chile", "The rebels", "He")
DID = (
    "met Eve Fox",
    "accepted the truce",
    "rejected the truce",
    "seized Ayr",
    "said it was sorry",
    "freed 20 prisoners",
)
WHERE = ("in Oslo", "in Rome", "near Ayr", "")
SPANS = (
    (0, "day", "within"),
    (0, "day", "within"),
    (2, "range", "throughout"),
    (6, "week", "throughout"),
    (30, "month", "within"),
)


@st.composite
def mentions(draw: st.DrawFn, most: int = 14, spans: Sequence[tuple[int, str, str]] = SPANS) -> list[Evidence]:
    found = []
    for number in range(draw(st.integers(0, most))):
        day = FIRST + datetime.timedelta(days=draw(st.integers(0, 9)))
        length, granularity, extent = draw(st.sampled_from(spans))
        who, did = draw(st.sampled_from(WHO)), draw(st.sampled_from(DID))
        title = f"{who} {did} {draw(st.sampled_from(WHERE))}".strip()
        article = f"a{draw(st.integers(0, 5))}"
        found.append(
            Evidence(
                key=f"k{number}",
                article=article,
                published_on=draw(st.none() | st.just(FIRST + datetime.timedelta(days=12))),
                start=number,
                earliest=day,
                latest=day + datetime.timedelta(days=length),
                granularity=granularity,
                extent=extent,
                modality=draw(st.sampled_from(("happened", "happened", "planned", "denied"))),
                certainty="sure",
                sentence=f"{title} {number % 3}.",
                sentence_start=number,
                clause=title,
                predicate=did.split()[0],
                actor=who,
                object=" ".join(did.split()[1:]),
            )
        )
    return found


labels = st.dictionaries(
    st.sampled_from([f"k{number}" for number in range(14)]), st.sampled_from(("x", "y")), max_size=5
)


@settings(deadline=None)
@given(mentions(), labels, st.randoms())
def test_order_changes_nothing(items: list[Evidence], decided: dict[str, str], dice: random.Random) -> None:
    shuffled = list(items)
    dice.shuffle(shuffled)
    assert merge(shuffled, decided) == merge(items, decided)


@settings(deadline=None)
@given(mentions(), labels)
def test_every_mention_is_in_one_event_and_labels_are_kept(items: list[Evidence], decided: dict[str, str]) -> None:
    clusters = merge(items, decided)
    assert sorted(key for cluster in clusters for key in cluster.keys) == sorted(item.key for item in items)
    events_of: defaultdict[str, set[int]] = defaultdict(set)
    for number, cluster in enumerate(clusters):
        for key in cluster.keys:
            if key in decided:
                events_of[decided[key]].add(number)
        assert len({decided[key] for key in cluster.keys if key in decided}) <= 1
    assert all(len(numbers) == 1 for numbers in events_of.values())


@settings(deadline=None)
@given(mentions())
def test_dates_come_from_the_mentions_and_readings_hold_them_all(items: list[Evidence]) -> None:
    by_key = {item.key: item for item in items}
    for cluster in merge(items):
        told = [by_key[key] for key in cluster.keys]
        assert cluster.earliest in {item.earliest for item in told}
        assert cluster.latest in {item.latest for item in told}
        assert bool(cluster.readings) == cluster.disputed
        assert len(cluster.readings) != 1


@settings(deadline=None)
@given(mentions(), mentions(), st.sampled_from((8, 60, 400)))
def test_what_happened_at_another_time_changes_nothing(
    items: list[Evidence], others: list[Evidence], days: int
) -> None:
    """Whatever else the archive holds: mentions are compared by themselves and their articles, never by a corpus."""
    last = max((item.latest for item in items), default=FIRST)
    first = min((item.earliest for item in others), default=FIRST)
    later = last + datetime.timedelta(days=2 * REACH + days) - first
    moved = [
        replace(item, key=f"later {item.key}", article=f"later {item.article}", earliest=item.earliest + later,
                latest=item.latest + later)
        for item in others
    ]  # fmt: skip
    alone = [*merge(items), *merge(moved)]
    assert merge([*items, *moved]) == sorted(
        alone, key=lambda cluster: (cluster.earliest, cluster.latest, cluster.keys)
    )
