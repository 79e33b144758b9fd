import datetime
import re

import pytest

from articles.models import Article
from tests.publishing import publish
from timeline.pages.event_list import MOST_REPORTED, most_reported_days

pytestmark = pytest.mark.django_db

# Snow falls in six towns on the days from Saturday 8 March 2025.
TOWNS = ["Ayr", "Bonn", "Como", "Delft", "Évora", "Faro"]


def snow(number: int) -> str:
    return f"Snow closed the airport of {TOWNS[number]} on {8 + number} March 2025."


def test_the_days_most_articles_tell_of_are_named_in_calendar_order():
    publish(" ".join(map(snow, range(6))), origin="all.txt")
    publish(f"{snow(5)} It was a hard winter there.", origin="a.txt")
    publish(f"The town slept. {snow(5)}", origin="b.txt")
    publish(f"Nobody came. {snow(2)}", origin="c.txt")
    days = {day.day: day.articles for day in most_reported_days()}
    assert list(days) == sorted(days)
    assert len(days) == MOST_REPORTED
    assert (days[datetime.date(2025, 3, 13)], days[datetime.date(2025, 3, 10)]) == (3, 2)


def test_a_copy_of_a_text_does_not_make_its_days_more_reported():
    for origin in ("all.txt", "copy.txt"):
        publish(" ".join(map(snow, range(6))), origin=origin)
    Article.objects.filter(origin="copy.txt").update(copy_of=Article.objects.get(origin="all.txt"))
    assert {day.articles for day in most_reported_days()} == {1}


def test_no_days_are_named_where_there_are_hardly_more():
    publish(" ".join(map(snow, range(5))))
    assert most_reported_days() == []


def test_their_year_is_said_once_for_those_that_share_it(client):
    before = "Snow closed the airport of Ghent on 9 March 2024."
    publish(" ".join([before, *map(snow, range(5))]), origin="all.txt")
    publish(before, origin="a.txt")
    named = re.findall(r'<time datetime="[-\d]+">([^<]+)</time></a>\s*<small>', client.get("/").content.decode())
    assert named == ["9 March 2024", "9 March 2025", "10 March", "11 March", "12 March"]
