"""What people type in notes and posts. Read on Friday 14 March 2025."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.temporal import tag
from timeline.temporal.spelling import written_out

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("gym tmrw", "tmrw", "2025-03-15"),
        ("drinks 2nite", "2nite", "2025-03-14TNI"),
        ("what did i eat yest", "yest", "2025-03-13"),
        ("same time nxt wk", "same time nxt wk", "2025-03-21"),
        ("vet in 2 wks", "2 wks", "2025-03-28"),
        ("painting this wknd", "this wknd", "2025-W11-WE"),
        ("swim tom morn", "tom morn", "2025-03-15TMO"),
        ("dentist wednsday", "wednsday", "2025-03-19"),
        ("febuary rent", "febuary", "2025-02"),
        ("call bank tommorow", "tommorow", "2025-03-15"),
        ("nye at ours", "nye", "2025-12-31"),
        ("physio thurs 4pm", "thurs 4pm", "2025-03-20T16:00"),
        ("call the bank next wed", "next wed", "2025-03-19"),
        ("van hire sat 9-10am", "sat", "2025-03-15"),
        ("any good wed?", "wed", "2025-03-19"),
        ("Sat or Sun suits us", "Sun", "2025-03-16"),
        ("tue-thu in Lyon", "thu", "2025-03-20"),
        ("Gym Mon 7am", "Mon 7am", "2025-03-17T07:00"),
        ("Supper with Ann tue 1pm", "tue 1pm", "2025-03-18T13:00"),
        ("clocks go back sun", "sun", "2025-03-16"),
        ("saw him tues", "tues", "2025-03-11"),
        ("pub fri eve", "fri eve", "2025-03-14TEV"),
        ("first mon in june", "first mon in june", "2025-06-02"),
        ("fete 2nd sat in may", "2nd sat in may", "2025-05-10"),
        ("receipts for last mo pls", "last mo", "2025-02"),
        ("last fri of the month - payday", "last fri of the month", "2025-03-28"),
        ("2 weeks from sat", "2 weeks from sat", "2025-03-29"),
        ("tea ready in 5 mins", "5 mins", "2025-03-14"),
        ("match moved from tue to thu", "tue", "2025-03-18"),
        ("next mon not this mon", "next mon", "2025-03-24"),
    ],
)
def test_a_note_is_read_as_it_was_meant(text: str, words: str, value: str) -> None:
    assert (words, value) in [(one.text, one.value) for one in tag(text, FRIDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "the sun set",
        "new sat nav",
        "buy sun cream",
        "he sat here",
        "cat sat on the mat",
        "the kids sat quietly",
        "mon ami",
        "to wed or not to wed",
        "She sat the exam.",
        "Ms Wk met Mr Yr and Dr Tomo.",
        "The tmo was off the wk pitch. It was a nxt of kin.",
        "sundry items",
        "a sundae for augusta",
        "remember the friary",
    ],
)
def test_what_only_looks_like_it_is_no_date(text: str) -> None:
    assert [one.text for one in tag(text, FRIDAY) if one.earliest] == []


def test_running_text_is_left_as_it_is() -> None:
    text = "The team trained on the wk pitch. They sat down with Mon Ami tmrw, as febuary was cold.\nThe sun set."
    assert written_out(text)[0] == text


def test_offsets_are_those_of_the_typed_text() -> None:
    text = "dinner 2moro 7pm, gym nxt wednsday"
    assert [one.text for one in tag(text, FRIDAY)] == ["2moro 7pm", "nxt wednsday"]
    assert all(text[one.start : one.end] == one.text for one in tag(text, FRIDAY))


@given(st.text(alphabet="2moro nxt wk sun fri tmrw b4 wednsday eve ", max_size=60))
def test_every_place_lies_in_the_typed_text(text: str) -> None:
    written, place = written_out(text)
    places = [place(at) for at in range(len(written))]
    assert places == sorted(places)
    assert all(0 <= at < len(text) for at in places)
