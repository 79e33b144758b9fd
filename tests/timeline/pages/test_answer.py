"""How what was found is cut into pages."""

import pytest

from tests.timeline.telling import happen, report, tell
from timeline.pages.answer import EVENTS_A_PAGE, IN_ONE_PAGE, page_starts


def test_as_many_events_as_one_reads_in_one_go_are_one_page():
    assert page_starts(range(IN_ONE_PAGE)) == [0]
    assert len(page_starts(range(IN_ONE_PAGE + 1))) > 1


def test_a_page_ends_with_the_first_day_that_fills_it():
    days = range(IN_ONE_PAGE + 1)
    assert page_starts(days, 20) == [0, 20, 40, 60]
    assert page_starts([day // 3 for day in days], 20) == [0, 21, 42]  # no day is cut


def test_a_day_is_cut_only_where_it_fills_two_pages():
    one_day = [0] * (IN_ONE_PAGE + 1)
    assert page_starts(one_day, 20) == [0, 40]
    assert page_starts([*[0] * 39, *[1] * 30], 20) == [0, 39]


@pytest.mark.django_db
def test_the_background_is_told_of_on_the_first_page_alone(client):
    article = report(published="2025-03-13")
    tell(happen("Invasion", "2022-02-24", told=False), "It began on Thursday.", "Thursday", article)
    for number in range(IN_ONE_PAGE + EVENTS_A_PAGE):
        tell(
            happen(f"Event {number}", f"2025-03-{12 + number % 9}", told=False),
            "Now on Thursday.",
            "Thursday",
            article,
        )
    assert client.get("/").context["answer"].background_count == 1
    assert client.get("/?page=2").context["answer"].background_count == 0
    assert client.get("/?page=all").context["answer"].background_count == 1
