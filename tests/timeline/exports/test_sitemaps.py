from xml.etree import ElementTree

import pytest

from tests.timeline.exports.factory import make_event
from timeline.models import EventStatus

pytestmark = pytest.mark.django_db
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def locations(client) -> list[str]:
    response = client.get("/sitemap.xml")
    assert response["Content-Type"] == "application/xml"
    root = ElementTree.fromstring(response.content)
    return [found.text or "" for found in root.findall("s:url/s:loc", NAMES)]


def test_pages_that_readers_see_are_listed_once(client):
    event = make_event()
    hidden = make_event("Kept from readers", status=EventStatus.HIDDEN)
    found = locations(client)
    assert len(found) == len(set(found))
    for address in ("/", "/articles/", event.get_absolute_url(), "/day/2025-03-13/"):
        assert f"http://testserver{address}" in found
    assert not any(hidden.public_id in address for address in found)


def test_every_listed_page_is_there(client):
    make_event()
    make_event("August", "2024-08-01", "2024-08-31", granularity="month")
    for address in locations(client):
        assert client.get(address.removeprefix("http://testserver")).status_code == 200


def test_vague_dates_list_no_days(client):
    make_event("August", "2024-08-01", "2024-08-31", granularity="month")
    assert not any("/day/" in address for address in locations(client))


def test_queries_do_not_grow_with_events(client, django_assert_max_num_queries):
    for number in range(12):
        make_event(f"Event {number}")
    with django_assert_max_num_queries(8):
        locations(client)
