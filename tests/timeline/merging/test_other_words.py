"""What is told of one happening of a day in quite other words is known by all the words that its reports share."""

import pytest

from tests.timeline.merging.reports import events, together
from tests.timeline.merging.reports import pool as mentions
from timeline.merging.index import Core
from timeline.merging.other_words import joined
from timeline.merging.places import placed
from timeline.merging.pool import Pool
from timeline.merging.span_groups import MANY, chosen
from timeline.merging.word_counts import ONE, SEVERAL

DAY = "2025-03-14"
# Four ways to tell of one happening, each alike in itself only, and what else is told of the day.
PLUGGED = [
    "Divers plugged the leaking pipe in Ayr bay on Thursday with a steel lid.",
    "The leaking pipe in the bay of Ayr was plugged on Thursday by divers.",
    "Divers plugged the pipe that was leaking in Ayr bay on Thursday, the mayor said.",
    "The pipe that had been leaking into Ayr bay for weeks was plugged by divers on Thursday.",
]
STOPPED = [
    "The tar stopped flowing on Thursday when a steel lid closed over the pipe in the bay.",
    "On Thursday the tar that leaked into the bay stopped flowing under a lid of steel.",
]
BESIDES = [
    "Bakers in Elgin raised their wages on Thursday.",
    "A court in Perth freed two poets on Thursday.",
    "The opera house in Leith reopened on Thursday after a fire.",
    "Rovers sold their goalkeeper to a club in Chile on Thursday.",
]


def reports(*groups: list[str]) -> list[tuple[str, str, str]]:
    return [(f"{at}{number}", DAY, text) for at, texts in enumerate(groups) for number, text in enumerate(texts)]


def at_hand(told: list[tuple[str, str, str]]) -> Pool:
    """The mentions of these reports by number, in their order."""
    pool = Pool()
    places = [place for item in mentions(*told) for place in placed(item, None)]
    for key, place in enumerate(places):
        place.pk = key
    pool.take(places)
    return pool


def test_who_tells_in_other_words_what_many_tell_joins_them() -> None:
    assert together(events(*reports(PLUGGED, STOPPED, BESIDES))) == [{"00", "01", "02", "03", "10", "11"}]


def test_the_fewer_tell_of_it_the_more_alike_they_must_be() -> None:
    assert together(events(*reports(PLUGGED[:2], STOPPED, BESIDES))) == [{"00", "01"}, {"10", "11"}]
    assert together(events(*reports(PLUGGED, STOPPED[:1], BESIDES))) == [{"00", "01", "02", "03"}]


def test_one_report_has_no_profile_that_another_could_be_like() -> None:
    other = "Over the pipe in the bay a steel lid closed on Thursday, and tar is flowing no more."
    assert together(events(*reports(STOPPED[:1], [other], BESIDES))) == []
    assert together(events(*reports(STOPPED, [other], BESIDES))) == [{"00", "01", "10"}]


def test_what_the_whole_day_is_about_counts_for_little() -> None:
    of_the_bay = [
        "Tar flowed under the pipe in the bay while nurses went on strike on Thursday.",
        "A steel lid was stolen from the bay on Thursday, where tar flowed for weeks.",
        "Ministers of Chile resigned on Thursday over the tar in the bay.",
        "Poets read of tar, a pipe, a lid and a bay in Leith on Thursday.",
        "An opera on tar flowing into the bay from a pipe with no lid opened in Perth on Thursday.",
        "Schools closed on Thursday for the steel lid and the tar.",
    ]
    groups = together(events(*reports(PLUGGED, STOPPED, of_the_bay)))
    assert {"00", "01", "02", "03"} in groups


def test_what_is_known_to_be_another_happening_is_not_joined_for_its_words() -> None:
    rose = [
        "Shares in Ayr Tar rose sharply on Thursday in London trading.",
        "Shares in Ayr Tar rose by a tenth in London trading on Thursday.",
    ]
    fell = "Shares in Ayr Tar fell by a tenth in London on Thursday."
    assert together(events(*reports(rose, [fell], BESIDES))) == [{"00", "01"}]


def test_what_is_planned_for_a_month_is_not_what_another_report_says_was_done_in_it() -> None:
    planned = [
        "The leaking pipe in Ayr bay will be plugged by divers in May 2026.",
        "Divers are to plug the leaking pipe in Ayr bay in May 2026.",
    ]
    done = [
        "A leaking pipe in Ayr bay was plugged by divers in May 2026.",
        "Divers plugged a leaking pipe in Ayr bay in May 2026.",
    ]
    told = [("before", "2026-03-14", text) for text in planned], [("after", "2026-08-14", text) for text in done]
    reports = [(f"{name} {at}", day, text) for group in told for at, (name, day, text) in enumerate(group)]
    assert together(events(*reports)) == [{"after 0", "after 1"}, {"before 0", "before 1"}]


def test_where_all_that_a_year_is_known_for_is_one_happening_the_same_words_are_enough() -> None:
    ways = ("sank", "burned", "leaked", "exploded")
    pool = at_hand(reports(*([f"The Vega {way} off Kenya in 1989."] * 2 for way in ways)))
    groups = [[2 * at, 2 * at + 1] for at in range(len(ways))]
    assert joined(pool, groups) == [list(range(8))]


@pytest.mark.parametrize(
    ("alike", "articles", "joins"), [(ONE, SEVERAL, True), (ONE - 0.01, SEVERAL, False), (1, 1, False)]
)
def test_several_who_tell_it_of_a_span_join_what_many_tell_in_the_same_words(
    alike: float, articles: int, joins: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = [(f"wire {at}", DAY, "Divers plugged the leaking pipe on 12 March.") for at in range(MANY)]
    vague = [(f"daily {at}", DAY, "In March the leaking pipe was plugged by divers.") for at in range(articles)]
    pool = at_hand([*exact, *vague])
    day, span = (
        [at for at, place in enumerate(pool.places) if place.is_exact is exactly] for exactly in (True, False)
    )
    core = Core.of(pool, "core", pool.found(day, *pool.places[day[0]].days))
    monkeypatch.setattr(Pool, "alike", lambda *_: 0.4)
    monkeypatch.setattr(Pool, "nearest", lambda *_: 0.4)
    monkeypatch.setattr(Pool, "words_alike", lambda *_: alike)
    group = pool.found(span, *pool.places[span[0]].days)
    assert bool(chosen(pool, group, [core])) is joins
