"""A day without its year in a text that goes through its years one after the other. Published on 18 February 2026."""

import datetime

from timeline.temporal import tag

DCT = datetime.date(2026, 2, 18)
CHRONICLE = (
    "The two clubs met again today, it was reported on Wednesday, and nobody knows where it will end. "
    "Members voted yesterday. The rows are older. In February 2022 the stand burned down. On March 7 the owners met. "
    "They signed in July 2022. The lease ran out in June 2024. On February 18 a new owner flew in. "
    "He went home to see his board on August 6. On 15 August 2025 he gave up. "
    "On December 14 the gates were shut."
)


def readings(text: str) -> dict[str, str]:
    return {one.text: one.value for one in tag(text, DCT)}


def test_a_day_between_two_times_named_in_full_lies_between_them() -> None:
    read = readings(CHRONICLE)
    assert (read["March 7"], read["February 18"], read["August 6"]) == ("2022-03-07", "2025-02-18", "2025-08-06")


def test_behind_the_last_time_named_in_full_a_day_is_the_nearest_again() -> None:
    assert readings(CHRONICLE)["December 14"] == "2025-12-14"


def test_it_is_never_sure_and_says_between_what() -> None:
    [day] = [one for one in tag(CHRONICLE, DCT) if one.text == "February 18"]
    assert (day.certainty, day.anchor.kind) == ("likely", "narrative")
    assert "between June 2024 and Friday 15 August 2025" in day.why


def test_years_here_and_there_make_no_chronicle() -> None:
    text = CHRONICLE.replace("June 2024", "June 2019")
    assert readings(text)["February 18"] == "2026-02-18"
