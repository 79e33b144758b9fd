"""Reports that leave an end open, beside those that give the day: the exact day inside the open time wins."""

import pytest

from tests.timeline.merging.reports import events
from timeline.merging import Cluster

EXACT = ("daily", "2025-03-15", "Kenya accepted the immediate ceasefire on Wednesday 12 March.")


def dated(cluster: Cluster) -> tuple[str, str, str, bool]:
    return str(cluster.earliest), str(cluster.latest), cluster.open, cluster.narrowed


@pytest.mark.parametrize(
    "words",
    ["by Friday 14 March", "before Friday 14 March", "after Monday 10 March", "by Wednesday 12 March"],
)  # fmt: skip
def test_an_exact_day_inside_an_open_time_wins(words: str) -> None:
    [cluster] = events(("wire", "2025-03-14", f"Kenya had accepted an immediate ceasefire {words}."), EXACT)
    assert dated(cluster) == ("2025-03-12", "2025-03-12", "", True)
    assert len(cluster.keys) == 2


@pytest.mark.parametrize("words", ["by Monday 10 March", "before Wednesday 12 March"])
def test_an_exact_day_outside_an_open_time_is_another_event(words: str) -> None:
    clusters = events(("wire", "2025-03-14", f"Kenya had accepted an immediate ceasefire {words}."), EXACT)
    assert [cluster.open for cluster in clusters] == [words.split()[0], ""]


@pytest.mark.parametrize(
    ("open_words", "exact"),
    [
        ("The army must leave Vesna by Friday 21 March.", "Villagers of Ayr were told to leave on Friday 14 March."),
        ("Two men have died in the mine since Monday.", "A man died in the mine on Tuesday 11 March."),
    ],
)
def test_an_open_time_is_not_closed_by_what_is_only_a_little_like_it(open_words: str, exact: str) -> None:
    assert len(events(("wire", "2025-03-14", open_words), ("daily", "2025-03-15", exact))) == 2


def test_what_is_only_told_with_an_open_end_keeps_it() -> None:
    [cluster] = events(
        ("wire", "2025-03-14", "Kenya must accept the immediate ceasefire by Friday 21 March."),
        ("daily", "2025-03-15", "Kenya must accept the immediate ceasefire by 21 March."),
    )
    assert dated(cluster) == ("2025-03-21", "2025-03-21", "by", False)


def test_an_editors_label_brings_an_open_time_to_its_day() -> None:
    reports = (("wire", "2025-03-14", "The army left after 1997."), EXACT)
    keys = [key for cluster in events(*reports) for key in cluster.keys]
    [cluster] = events(*reports, decided=dict.fromkeys(keys, "7"))
    assert dated(cluster) == ("2025-03-12", "2025-03-12", "", True)
