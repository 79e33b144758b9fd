"""What the mentions of one event say together: its dates, whether these disagree, and whether it happened."""

import datetime

import pytest

from timeline.dates.edtf import FuzzyDate
from timeline.merging.assemble import assemble
from timeline.merging.evidence import Evidence, publication_order

NAMES = iter(range(1_000_000))


def day(of_march: int) -> datetime.date:
    return datetime.date(2025, 3, of_march)


def told(
    first: int, last: int | None = None, extent: str = "within", modality: str = "happened", **fields
) -> Evidence:
    """A mention of these days of March 2025, in an article of its own."""
    latest = day(last or first)
    name = f"a{next(NAMES)}"
    values = {
        "key": name, "article": name, "published_on": day(20), "start": 0, "earliest": day(first), "latest": latest,
        "granularity": "day" if latest == day(first) else "range", "extent": extent, "modality": modality,
        "certainty": "sure", "sentence": name, "sentence_start": 0, "clause": name, "predicate": "met",
    }  # fmt: skip
    return Evidence(**(values | fields))


def dates(*items: Evidence) -> tuple[int, int, str, bool, bool]:
    one = assemble(list(items))
    return one.earliest.day, one.latest.day, one.extent, one.disputed, one.narrowed


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([told(12)], (12, 12, "within", False, False)),
        ([told(10, 14)], (10, 14, "within", False, False)),
        ([told(10, 14), told(12)], (12, 12, "within", False, True)),  # that week, and the day
        ([told(10, 16), told(10, 14)], (10, 14, "within", False, True)),  # the narrower of two weeks
        ([told(12), told(13)], (12, 13, "within", True, False)),
        ([told(12, 14, "throughout")], (12, 14, "throughout", False, False)),
        ([told(12, 14, "throughout"), told(12), told(14)], (12, 14, "throughout", False, False)),
        ([told(12, 14, "throughout"), told(15)], (12, 15, "within", True, False)),
        ([told(12, 14, "throughout"), told(11)], (11, 14, "within", True, False)),
        # Once it happened, the day that it was planned for counts no more; nor does a vague one that it happened on.
        ([told(10, modality="planned"), told(12)], (12, 12, "within", False, False)),
        ([told(12, modality="planned"), told(10, 16)], (12, 12, "within", False, True)),
        ([told(12, modality="planned")], (12, 12, "within", False, False)),
        # An exact day beats an open end, and so does a vague one.
        ([told(12, 14, open="before"), told(13)], (13, 13, "within", False, True)),
        ([told(12, 14, open="before"), told(11, 15)], (11, 15, "within", False, True)),
        ([told(10, 14, open="before"), told(12, 14, open="before")], (12, 14, "within", False, True)),
    ],
)
def test_the_most_exact_mentions_give_the_dates(items, expected):
    assert dates(*items) == expected


def test_two_days_of_one_sentence_are_a_stretch_of_both():
    sentence = {"article": "wire", "sentence_start": 5}
    one = assemble([told(12, **sentence), told(13, **sentence)])
    assert (one.earliest, one.latest, one.granularity, one.extent) == (day(12), day(13), "range", "throughout")
    assert not one.disputed
    assert one.readings == ()


def test_the_same_place_in_two_articles_is_no_one_sentence():
    assert assemble([told(12, sentence_start=5), told(13, sentence_start=5)]).disputed


def test_a_dispute_names_who_gives_which_days_and_leaves_out_the_vague():
    early, late, again, vague = told(12), told(14), told(12), told(10, 16)
    one = assemble([late, early, vague, again])
    given = [(given.earliest, given.latest, given.keys) for given in one.readings]
    assert given == [(day(12), day(12), (early.key, again.key)), (day(14), day(14), (late.key,))]
    assert one.granularity == "range"


def test_it_happened_if_one_says_so():
    assert assemble([told(12, modality="planned"), told(12)]).modality == "happened"
    assert assemble([told(12, modality="planned"), told(12, modality="planned")]).modality == "planned"


@pytest.mark.parametrize("granularity", ["month", "year", "day"])
def test_the_granularity_is_that_of_the_mention_of_these_very_days(granularity):
    assert assemble([told(10, 16), told(12, granularity=granularity)]).granularity == granularity


def test_an_open_end_that_all_leave_stays_open():
    one = assemble([told(12, 14, open="before", stated=(day(14), day(14)))])
    assert (one.open, one.earliest, one.latest) == ("before", day(14), day(14))


def test_a_mention_stands_on_the_days_that_an_editor_gave_its_event():
    settled = FuzzyDate(earliest=day(3), latest=day(5), extent="throughout", granularity="range")
    moved = told(12, settled=settled).on_settled_days
    assert moved is not None
    assert (moved.earliest, moved.latest, moved.extent, moved.granularity) == (day(3), day(5), "throughout", "range")
    assert (moved.open, moved.stated, moved.settled) == ("", None, None)


def test_a_mention_on_the_editors_own_days_stays_where_it_is():
    same = FuzzyDate(earliest=day(12), latest=day(12), extent="within", granularity="day")
    assert told(12, settled=same).on_settled_days is None
    assert told(12).on_settled_days is None


def test_an_editors_open_end_reaches_beyond_its_day():
    settled = FuzzyDate(earliest=day(14), latest=day(14), extent="within", granularity="day", open="before")
    moved = told(14, settled=settled).on_settled_days  # the same day, but not open
    assert moved is not None
    assert (moved.open, moved.stated, moved.latest) == ("before", (day(14), day(14)), day(14))
    assert moved.earliest < day(14)


def test_articles_without_a_date_are_published_last():
    dated, undated = told(12, published_on=day(20)), told(12, published_on=None)
    early = told(12, published_on=day(19))
    assert sorted([undated, dated, early], key=publication_order) == [early, dated, undated]
