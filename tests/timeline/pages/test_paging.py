"""How a long list is cut into pages."""

from collections import Counter

import pytest

from tests.timeline.telling import happen
from timeline.models import Event
from timeline.models.orders import TIMELINE
from timeline.pages.paging import Order, page

pytestmark = pytest.mark.django_db

ORDER = Order(TIMELINE, size=3, at_once=7)


def happened(*days: int) -> None:
    """An event on each of these days of March."""
    for number, day in enumerate(days):
        happen(f"Event {number}", f"2025-03-{day:02}")


def lengths() -> list[int]:
    """How many events each page has, from the first on, and that none is lost or told twice."""
    rows, found, position = Event.objects.on_timeline(), [], None
    while True:
        here = page(rows, position, ORDER)
        found.append(here.keys)
        if here.later is None:
            break
        position = here.later
    assert Counter(key for keys in found for key in keys) == Counter(rows.values_list("pk", flat=True))
    return [len(keys) for keys in found]


def test_as_many_events_as_one_reads_in_one_go_are_one_page():
    happened(1, 2, 3, 4, 5, 6, 7)
    assert lengths() == [7]


def test_one_more_begins_pages():
    happened(1, 2, 3, 4, 5, 6, 7, 8)
    assert lengths() == [3, 3, 2]


def test_a_page_goes_on_to_the_end_of_the_day_that_fills_it():
    happened(1, 1, 2, 2, 3, 3, 4, 4)
    assert lengths() == [4, 4]


def test_a_day_is_parted_only_where_it_fills_a_page_and_a_third():
    happened(1, 1, 1, 1, 2, 2, 2, 3)
    assert lengths() == [4, 3, 1]
    happened(1, 1, 1)
    assert lengths() == [4, 3, 3, 1]


def test_the_page_before_ends_where_this_one_begins():
    happened(1, 2, 3, 4, 5, 6, 7, 8, 9)
    rows = Event.objects.on_timeline()
    first = page(rows, None, ORDER)
    second = page(rows, first.later, ORDER)
    third = page(rows, second.later, ORDER)
    assert (first.earlier, second.earlier_is_start) == (None, True)
    assert page(rows, third.earlier, ORDER).keys == second.keys
