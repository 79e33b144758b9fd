import datetime
import html
import json
import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import resolve

from tests.timeline.exports.factory import add_source, correct, make_event
from timeline.exports import schema_org
from timeline.models import Actor, Event

pytestmark = pytest.mark.django_db


def head(address: str, **context: Any) -> str:
    """What a page says of itself, in its head and at its end."""
    request = RequestFactory().get(address)
    request.resolver_match = resolve(request.path)
    parts = '{% load sharing_tags %}{% head_meta as meta %}{% include "timeline/_head_meta.html" %}{{ meta.data }}'
    return Template(parts).render(Context({"request": request, **context}))


def tags(text: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in re.findall(r'property="(\S+)" content="([^"]*)"', text)}


def data(text: str) -> dict[str, Any]:
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    return json.loads(block)


def listed(*events: Event) -> Any:
    """As much of an answer as the partial reads."""
    days = [SimpleNamespace(events=[SimpleNamespace(event=event) for event in events])]
    return SimpleNamespace(address="/?q=truce", background=[], days=days)


def shown(event: Event) -> Event:
    return Event.objects.with_sources().get(pk=event.pk)


def test_event_has_a_card_of_its_own():
    event = shown(make_event("Envoys “meet” & part", "2025-03-10", "2025-03-13"))
    found = head(event.get_absolute_url(), event=event)
    card = tags(found)
    assert card["og:title"] == "Envoys “meet” & part"
    assert card["og:description"] == "Mon 10 – Thu 13 March 2025, one day of these. Reported by Sample Wire."
    assert card["og:type"] == "article"
    assert card["og:url"] == f"http://testserver{event.get_absolute_url()}"
    assert card["og:image"] == "http://testserver/static/card.png"
    assert f'<link rel="canonical" href="{card["og:url"]}">' in found


def test_event_is_a_claim_that_appears_in_articles():
    event = make_event("Envoys meet", "2025-03-10", "2025-03-13", source={"url": "https://wire.example/1"})
    add_source(event, outlet="Sample Daily")
    event.actors.add(Actor.objects.create(name="Someone of note"))
    claim = data(head(event.get_absolute_url(), event=shown(event)))
    assert (claim["@context"], claim["@type"]) == ("https://schema.org", "Claim")
    assert claim["temporalCoverage"] == "2025-03-10/2025-03-13"
    assert [found["publisher"]["name"] for found in claim["appearance"]] == ["Sample Wire", "Sample Daily"]
    assert claim["appearance"][0]["url"] == "https://wire.example/1"
    assert claim["appearance"][0]["datePublished"] == "2025-03-14"
    assert claim["about"] == [{"@type": "Person", "name": "Someone of note"}]


def test_timeline_is_a_collection_of_claims():
    first, second = shown(make_event()), shown(make_event("Second"))
    page = data(head("/?q=truce&utm_source=x", answer=listed(first, second)))
    assert page["@type"] == "CollectionPage"
    assert page["url"] == "http://testserver/?q=truce"
    assert [claim["name"] for claim in page["hasPart"]] == ["Envoys meet", "Second"]
    assert {claim["@type"] for claim in page["hasPart"]} == {"Claim"}


def test_article_told_by_two_sentences_appears_once():
    event = make_event()
    article = event.mentions.get().article
    add_source(event, words="Thursday", article=article)
    assert len(schema_org.claim(shown(event), "")["appearance"]) == 1


def test_text_cannot_end_the_data_block():
    event = shown(make_event("</script><script>alert(1)</script><!--"))
    found = head(event.get_absolute_url(), event=event)
    assert found.count("<script") == found.count("</script>") == 1
    assert "<!--" not in found
    assert data(found)["name"] == "</script><script>alert(1)</script><!--"


def test_no_editor_is_named():
    event = make_event()
    correct(event, "2025-03-12")
    found = head(event.get_absolute_url(), event=shown(event))
    assert "secret" not in found
    assert "Lovelace" not in found


def test_day_is_shared_as_that_day():
    found = head("/day/2025-03-13/", day=datetime.date(2025, 3, 13), days=[])
    assert tags(found)["og:title"].startswith("Thursday 13 March 2025")
    assert "/export/timeline.atom?from=2025-03-13&amp;to=2025-03-13" in found
    assert "ld+json" not in found


def test_error_page_is_not_shared():
    assert head("/", exception="Not found").strip() == ""
    assert Template('{% include "timeline/_head_meta.html" %}').render(Context({})).strip() == ""


def test_pages_point_to_the_feed_and_to_themselves(client):
    make_event()
    for address in ("/", "/articles/"):
        text = client.get(address).content.decode()
        assert f'<link rel="canonical" href="http://testserver{address}">' in text
        assert 'type="application/atom+xml"' in text


def test_policy_of_the_pages_lets_data_blocks_be(client):
    event = make_event()
    response = client.get(event.get_absolute_url())
    assert 'type="application/ld+json"' in response.content.decode()
    assert "unsafe-inline" not in response["Content-Security-Policy"]
