"""What an expression is read against: the publication day, the text, the words' own day, a dateline, an older body."""

import datetime

import pytest

from timeline.temporal import Timex, tag

FRIDAY = datetime.date(2025, 3, 14)


def one(text: str, words: str, dct: datetime.date | None = FRIDAY) -> Timex:
    """The timex that stands on the last of these words."""
    at = text.rindex(words)
    [timex] = [timex for timex in tag(text, dct) if timex.start <= at < timex.end]
    return timex


def test_the_publication_day_is_recorded_as_the_anchor() -> None:
    timex = one("The envoys met late Thursday.", "late Thursday")
    assert (timex.anchor.kind, timex.anchor.on) == ("dct", FRIDAY)
    assert timex.why == (
        "“late Thursday”: the last Thursday up to publication on Friday 14 March 2025 is Thursday 13 March 2025."
    )


def test_a_day_earlier_hangs_on_the_day_named_last() -> None:
    text = "On Wednesday the court ruled. A day earlier the minister had resigned."
    timex = one(text, "A day earlier")
    assert timex.value == "2025-03-11"
    assert (timex.anchor.kind, timex.anchor.timex_start) == ("timex", text.index("Wednesday"))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The union called a strike for Thursday and Friday.", "2025-03-20", "2025-03-21"),
        ("A vote is planned for Thursday or Friday.", "2025-03-20", "2025-03-21"),
        ("He was there on Thursday and Friday.", "2025-03-13", "2025-03-14"),
        ("They will meet on Monday and Friday's vote is off.", "2025-03-17", "2025-03-14"),
    ],
)
def test_a_weekday_listed_after_a_coming_one_comes_after_it(text: str, first: str, second: str) -> None:
    assert [timex.value for timex in tag(text, FRIDAY)] == [first, second]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The mill will close at the end of the month.", ("2025-03-28", "2025-03-31")),
        ("The mill closed at the end of the month.", ("2025-03-22", "2025-03-31")),
        ("The mill will stay closed for most of March.", ("2025-03-01", "2025-03-31")),
    ],
)
def test_a_plan_lies_in_what_is_left_of_a_time(text: str, days: tuple[str, str]) -> None:
    [timex] = tag(text, datetime.date(2025, 3, 28))
    assert (f"{timex.earliest}", f"{timex.latest}") == days


def test_later_beside_what_repeats_is_no_one_day() -> None:
    text = "The board meets every Monday and prints its notes two weeks later."
    assert one(text, "two weeks later").earliest is None


def test_a_day_named_long_before_is_not_what_a_day_earlier_hangs_on() -> None:
    text = f"On Monday the court ruled.\n\n{'The shops stayed open. ' * 60}\n\nA day earlier it had snowed."
    assert one(text, "A day earlier").value == "2025-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "“We met yesterday,” he told reporters on Wednesday.",
        "“We met yesterday,” he told reporters late on Wednesday.",
        'On Wednesday he said: "We met yesterday, as agreed."',
    ],
)
def test_quoted_words_are_read_from_the_day_they_were_said(text: str) -> None:
    timex = one(text, "yesterday")
    assert timex.value == "2025-03-11"
    assert (timex.anchor.kind, timex.anchor.on) == ("quotation", datetime.date(2025, 3, 12))


def test_quoted_words_without_a_dated_saying_were_said_on_publication() -> None:
    assert one("“We met yesterday,” he told reporters. On Monday it rained.", "yesterday").value == "2025-03-13"


def test_a_dateline_is_the_day_of_writing() -> None:
    timex = one("OSLO, March 12 (Sample Wire) - The talks ended yesterday.", "yesterday")
    assert timex.value == "2025-03-11"
    assert timex.anchor.kind == "dateline"


def test_a_published_line_dates_a_text_without_publication_date() -> None:
    timex = one("Published: 14 March 2025\n\nThe talks ended yesterday.", "yesterday", dct=None)
    assert timex.value == "2025-03-13"
    assert not timex.waits_for_dct


def test_a_date_far_from_publication_is_no_dateline() -> None:
    assert one("Dated: 14 March 2019\n\nThe talks ended yesterday.", "yesterday").value == "2025-03-13"


def test_without_any_date_relative_expressions_wait() -> None:
    found = tag("They met on Thursday and left yesterday, in March. It began in 2022.", None)
    assert [(timex.value, timex.waits_for_dct) for timex in found] == [
        ("XXXX-WXX-4", True),
        ("XXXX-XX-XX", True),
        ("XXXX-03", True),
        ("2022", False),
    ]
    assert [timex.earliest for timex in found] == [None, None, None, datetime.date(2022, 1, 1)]


OLD_BODY = (
    "The envoy left the capital on Friday after a night of talks.\n\n"
    "The president agrees with the plan, his office said.\n\n"
    "He was expected to receive the envoy on Thursday evening, officials said.\n\n"
    + "Nothing was known of the agenda. " * 40
    + "\n\nThe army said a day earlier that it would hold its ground.\n\n"
    + "Nothing was known of its plans. " * 40
    + "\n\nEarlier in the day, shots were heard."
)


def test_an_open_plan_shows_that_the_body_was_written_the_day_before() -> None:
    assert one(OLD_BODY, "a day earlier").value == "2025-03-12"
    assert one(OLD_BODY, "Earlier in the day").value == "2025-03-13"


def test_weekdays_of_an_older_body_are_read_from_publication_all_the_same() -> None:
    assert one(OLD_BODY, "Friday").value == "2025-03-14"
    assert one(OLD_BODY, "Thursday evening").value == "2025-03-13TEV"


def test_without_an_open_plan_the_body_is_of_the_day_of_publication() -> None:
    plain = OLD_BODY.replace("was expected to receive", "received")
    assert one(plain, "a day earlier").value == "2025-03-13"


def test_a_quarter_told_as_over_is_the_one_that_a_year_earlier_compares_with() -> None:
    text = "It reported a decline in first-quarter profit. It had earned twice as much a year earlier."
    assert one(text, "a year earlier").value == "2024-Q1"


def test_a_look_back_to_an_earlier_quarter_is_no_quarter_to_compare_with() -> None:
    text = "Profit rose in the fourth quarter after a flat third quarter. It beat that of the year-earlier period."
    assert one(text, "the year-earlier period").value == "2023-Q4"


def test_the_previous_friday_is_before_a_friday_named_long_before() -> None:
    text = f"On Friday shares fell.\n\n{'The shops stayed open. ' * 60}\n\nThey were down from the previous Friday."
    assert one(text, "the previous Friday", datetime.date(2025, 3, 17)).value == "2025-03-07"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The talks of April 20 were put off. They met on the 22nd.", "2025-04-22"),  # the words say the month
        ("It began on Monday. It will close on the 12th.", "2025-04-12"),  # a weekday's month is only counted
        ("It began on Monday. It closed on the 12th.", "2025-03-12"),
    ],
)
def test_a_day_of_the_month_is_in_the_month_named_or_on_the_side_that_the_clause_speaks_of(text, value) -> None:
    assert one(text, "the ").value == value


@pytest.mark.parametrize(
    ("text", "day", "certainty"),
    [
        ("Ann Lee arrived on Friday. The king met her at noon.", "2025-03-14", "likely"),
        ("Ann Lee arrived on 8 March. The king met her at noon.", "2025-03-08", "likely"),
        ("Ann Lee arrived on 7 March. The king met her at noon.", "2025-03-14", "guess"),
        ("Ann Lee will arrive on Monday. The king will meet her at noon.", "2025-03-17", "likely"),
        ("Ann Lee will arrive on Monday. The king met her envoy at noon.", "2025-03-14", "guess"),
        ("Ann Lee will arrive on 20 March. The king will meet her at noon.", "2025-03-20", "likely"),
        ("Ann Lee will arrive on 21 March. The king will meet her at noon.", "2025-03-14", "guess"),
        (f"{'Shops were open. ' * 14}Ann Lee came on Monday. The king met her at noon.", "2025-03-10", "likely"),
        (f"Ann Lee came on Monday. {'Shops were open. ' * 8}The king met her at noon.", "2025-03-10", "likely"),
        (f"Ann Lee came on Monday. {'Shops were open. ' * 14}The king met her at noon.", "2025-03-14", "guess"),
    ],
)
def test_an_hour_is_of_the_day_told_of_just_before_within_a_week_of_publication(text, day, certainty) -> None:
    timex = one(text, "noon")
    assert (str(timex.earliest), timex.certainty) == (day, certainty)
    assert timex.anchor.kind == ("timex" if certainty == "likely" else "dct")
