"""The shape that TimelineJS documents; that TimelineJS itself loads it, tests/benchmarks/ shows in a browser."""

import datetime
import json

import pytest

from tests.timeline.exports.factory import add_source, make_event
from timeline.models import Edition

pytestmark = pytest.mark.django_db


def slides(text: str) -> list[dict]:
    return json.loads(text)["events"]


def test_it_is_called_as_the_timeline_is(written):
    Edition.objects.update_or_create(pk=1, defaults={"title": "Ferries & <b>"})
    assert json.loads(written("timelinejs"))["title"]["text"]["headline"] == "Ferries &amp; &lt;b&gt;"


def test_day_is_one_date(written):
    event = make_event()
    (slide,) = slides(written("timelinejs"))
    assert slide["start_date"] == {"year": 2025, "month": 3, "day": 13}
    assert "end_date" not in slide
    assert slide["display_date"] == "Thursday 13 March 2025"
    assert slide["unique_id"] == f"e-{event.public_id}"
    assert f"https://timeline.example{event.get_absolute_url()}" in slide["text"]["text"]


def test_slide_quotes_one_sentence(written):
    add_source(make_event(), sentence="The talks began on Thursday.")
    (slide,) = slides(written("timelinejs"))
    assert "The envoys met in the capital on Thursday." in slide["text"]["text"]
    assert "The talks began" not in slide["text"]["text"]


def test_vague_date_is_a_span_that_says_it_is_one_day_of_it(written):
    make_event("Envoys meet", "2025-03-10", "2025-03-13")
    (slide,) = slides(written("timelinejs"))
    assert slide["start_date"] == {"year": 2025, "month": 3, "day": 10}
    assert slide["end_date"] == {"year": 2025, "month": 3, "day": 13}
    assert slide["display_date"] == "Mon 10 – Thu 13 March 2025, one day of these"


def test_month_and_year_are_given_no_day(written):
    make_event("Offensive", "2024-08-01", "2024-08-31", granularity="month")
    make_event("War", "2022-01-01", "2022-12-31", granularity="year")
    year, month = slides(written("timelinejs"))
    assert (year["start_date"], month["start_date"]) == ({"year": 2022}, {"year": 2024, "month": 8})
    assert month["display_date"] == "August 2024, day not known"


@pytest.mark.parametrize(
    ("earliest", "latest", "granularity"),
    [
        ("2024-08-01", "2024-08-31", "range"),  # these very days, which are a month
        ("2024-08-05", "2024-08-31", "month"),  # what is left of one
        ("2022-01-01", "2022-12-31", "range"),
        ("2022-02-01", "2022-12-31", "year"),
    ],
)
def test_days_are_given_where_they_are_no_month_or_year_as_named(earliest, latest, granularity, written):
    make_event("Offensive", earliest, latest, granularity=granularity)
    (slide,) = slides(written("timelinejs"))
    ends = (datetime.date(**slide[name]) for name in ("start_date", "end_date"))
    assert [str(end) for end in ends] == [earliest, latest]


def test_titles_and_quotes_are_text_and_not_html(written):
    make_event("<img src=x onerror=alert(1)>", source={"sentence": "<script>alert(1)</script> on Thursday."})
    text = written("timelinejs")
    assert "<img" not in text
    assert "<script" not in text
    assert "&lt;script&gt;" in text
