import datetime

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from tests.timeline.exports.factory import make_event
from timeline.exports.formats import FORMATS
from timeline.exports.links import feed_address, take_away
from timeline.pages.question import Question

DAY = datetime.date(2025, 3, 13)


def test_every_format_keeps_the_filters_of_the_address():
    links = take_away(Question.asked({"outlet": "Sample Wire", "q": "truce & more", "page": "3", "embed": "1"}))
    assert [link.form for link in links] == list(FORMATS)
    assert all(link.address.endswith("?q=truce+%26+more&outlet=Sample+Wire") for link in links)


def test_whole_timeline_needs_no_query():
    assert feed_address(Question()) == "/export/timeline.atom"


def test_day_is_taken_away_as_that_day():
    asked = Question(first=DAY, last=DAY)
    assert all(link.address.endswith("?from=2025-03-13&to=2025-03-13") for link in take_away(asked))


@pytest.mark.django_db
def test_partial_links_to_what_the_page_shows(client):
    make_event()
    context = {"request": RequestFactory().get("/"), "asked": Question(outlet="Sample Wire")}
    html = Template('{% include "timeline/_take_away.html" %}').render(Context(context))
    for form in FORMATS:
        address = f"/export/{form.file_name}?outlet=Sample+Wire"
        assert f'href="{address}"' in html
        response = client.get(address)
        assert response.status_code == 200
        b"".join(response)
