"""What holds for any text: offsets slice back, nothing overlaps, nothing is raised, weekdays land on their day."""

import datetime
import itertools
import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.temporal import tag
from timeline.temporal.calendar.periods import days_from
from timeline.temporal.rules import MODIFIERS, RULES
from timeline.temporal.scan import LONGEST_NAME

FRIDAY = datetime.date(2025, 3, 14)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Pieces that make dates, numbers and quotations likely, and characters that change length when lowered.
PIECES = (
    *WEEKDAYS, "March", "May", "sept.", "13", "1998", "2025-03-14", "31", "29 February", "the", "last", "next", "two",
    "a", "years", "days", "ago", "later", "earlier", "late", "mid-", "in", "from", "to", "and", "of", "early",
    "the end of", "third quarter", "'90s", "noon", "9 a.m.", "yesterday", "said", "was expected to", "will", '"', "“",
    "”", "\n", "\n\n", ",", ".", "-", "–", "(", ")", "İ", "ß", "٣", "9999", "century", "9999999 years", "last week",
    "that day", "BC", "44", "the late summer", "winter", "the 1960s",
    "the day before", "that summer", "the next spring", "the morning of the", "between 5 p.m. and", "25/26", "later",
    "every 20 October", "the first nine months", "mid-to-late", "launched in 1874", "a year later", "at dawn", "had",
    "weekend", "On 5 June 1944", "In 1943", "in 1921",
)  # fmt: skip
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
days = st.dates(min_value=datetime.date(1, 1, 1), max_value=datetime.date(9999, 12, 31))


@settings(deadline=None)  # the first call compiles the patterns; the benchmarks measure time
@given(texts, st.none() | days)
def test_any_text_is_tagged_with_offsets_that_hold_and_no_overlap(text: str, dct: datetime.date | None) -> None:
    found = tag(text, dct)
    assert [text[timex.start : timex.end] for timex in found] == [timex.text for timex in found]
    assert all(first.end <= second.start for first, second in pairwise(found))
    starts = {timex.start for timex in found}
    for timex in found:
        assert (timex.earliest is None) == (timex.latest is None)
        assert timex.earliest is None or timex.latest is None or timex.earliest <= timex.latest
        assert timex.joins is None or timex.joins in starts
        assert timex.why.endswith(".")


@settings(deadline=None)
@given(texts)
def test_without_a_publication_date_nothing_is_counted_from_one(text: str) -> None:
    assert not [timex for timex in tag(text, None) if timex.anchor.kind == "dct"]
    assert not [timex for timex in tag(text, None) if timex.waits_for_dct and timex.earliest]


@settings(deadline=None)
@given(
    st.sampled_from(WEEKDAYS),
    st.sampled_from(
        ("He came on {}.", "He will come on {}.", "last {}", "next {}", "late {}", "{} evening", "{}'s vote")
    ),
    st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 1, 1)),
)
def test_a_weekday_lands_on_that_weekday_close_to_publication(weekday: str, phrase: str, dct: datetime.date) -> None:
    [timex] = tag(phrase.format(weekday), dct)
    assert timex.earliest is not None
    assert timex.latest is not None
    apart = (timex.latest - timex.earliest).days
    assert apart == 0 or (apart, (timex.latest - dct).days) == (7, 1)  # what tomorrow's came of is not clear
    assert WEEKDAYS[timex.earliest.weekday()] == weekday
    assert abs((timex.earliest - dct).days) <= (8 if phrase == "next {}" else 7)  # tomorrow is no "next Friday"


@settings(deadline=None)
@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2099, 12, 31)), days)
def test_a_full_date_does_not_depend_on_the_publication_date(on: datetime.date, dct: datetime.date) -> None:
    [timex] = tag(f"It began on {on.isoformat()}.", dct)
    assert timex.earliest == timex.latest == on


EXTREMES = [datetime.date.min, datetime.date(1, 12, 31), datetime.date(9999, 1, 1), datetime.date.max]
HUGE = ("0", "1", "9999", "10000", "99999999999999999999", "0.5", "1,000,000", "thousand million", "٣", "²")
EXAMPLES = [example.text for row in (*RULES, *MODIFIERS) for example in row.examples]
NUMBER = re.compile(r"\d+|\b(?:two|three|five|six|ten)\b")


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=3),
    st.lists(st.sampled_from(HUGE), min_size=1, max_size=6),
    st.sampled_from(EXTREMES) | days,
)
def test_nothing_is_raised_at_the_ends_of_the_calendar(
    sentences: list[str], numbers: list[str], dct: datetime.date
) -> None:
    supply = itertools.cycle(numbers)
    for text in (" ".join(sentences), NUMBER.sub(lambda found: next(supply), " ".join(sentences))):
        for timex in tag(text, dct):
            assert timex.earliest is None or timex.latest is None or timex.earliest <= timex.latest


def test_the_day_before_the_first_is_the_first() -> None:
    assert days_from(datetime.date.min, -1) == datetime.date.min
    assert days_from(datetime.date.max, 400) == datetime.date.max
    assert days_from(datetime.date(2025, 3, 14), -1) == datetime.date(2025, 3, 13)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from([*EXAMPLES, "At about ten on the evening of Good Friday, April 14, 1865 it fell."])))
def test_the_name_of_a_rule_fits_where_it_is_kept(sentences: list[str]) -> None:
    assert max((len(timex.rule) for timex in tag(" ".join(sentences), FRIDAY)), default=0) <= LONGEST_NAME
