"""Real news of a few days, grouped as if these were too busy for all mentions to be compared with each other."""

import random
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from unittest import mock

import pytest

from tests.held.scenes import hold
from tests.infrastructure.shared import needs_shared
from tests.real_news.documents import reports
from tests.real_news.figures import read
from tests.timeline.merging.test_regroup import Timeline
from timeline.merging import Evidence, day_groups, landmarks, merge
from timeline.merging.places import Likenesses

pytestmark = needs_shared
DAYS = Path(__file__).with_name("held") / "archive_16_june.txt"
BUSY = {day_groups: {"ALL_PAIRS": 8, "TELLING": 6, "FEW": 2, "CORES": 4}, landmarks: {"LANDMARKS": 3}}


def busy() -> ExitStack:
    """While this is entered few mentions are many."""
    stack = ExitStack()
    for module, sizes in BUSY.items():
        for name, size in sizes.items():
            stack.enter_context(mock.patch.object(module, name, size))
    return stack


def mentions(number: int) -> list[Evidence]:
    """Those of the first articles."""
    names = [line[2:] for line in DAYS.read_text("utf-8").splitlines() if line.startswith("$ ")]
    return [item for name in names[:number] for item in read(reports()[name]).evidence.values()]


def test_busy_days_are_grouped_as_they_were() -> None:
    def events(number: str) -> str:
        return "\n".join(" ".join(cluster.keys) for cluster in merge(mentions(int(number))) if len(cluster.keys) > 1)

    with busy():
        hold(Path(__file__).with_name("busy_days.txt"), events)


@pytest.mark.parametrize("seed", range(3))
def test_what_comes_bit_by_bit_makes_the_same_events(seed: int) -> None:
    """In any order; some go and come again, and some are decided on. Likenesses are written and read in between."""
    dice = random.Random(seed)
    items = dice.sample(found := mentions(40), len(found))
    decided = {item.key: dice.choice("xyz") for item in items[:12]}
    with busy():
        timeline = Timeline()
        for coming, going in _turns(items, dice):
            timeline.change(coming, going, decided)
            for place in (place for places in timeline.places.values() for place in places):
                place.likenesses = Likenesses(place.likenesses.written)
        assert timeline.clusters == merge(items, decided)


def _turns(items: list[Evidence], dice: random.Random) -> Iterator[tuple[list[Evidence], list[str]]]:
    step = len(items) // 6
    gone: list[Evidence] = []
    for first in range(0, len(items), step):
        going = dice.sample(items[:first], step // 4 if first else 0)
        yield [*items[first : first + step], *gone], [item.key for item in going if item not in gone]
        gone = [item for item in going if item not in gone]
    yield gone, []
