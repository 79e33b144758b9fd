"""What search engines read: a page of the timeline as a schema.org CollectionPage of Claims.

An event is a Claim, since it is what the articles say and not what this site knows; each article that says so is an
`appearance` of it. Vague dates are given as the ISO 8601 interval of their days (`temporalCoverage`).
"""

import json
from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe

from timeline.dates.edtf import BEFORE
from timeline.models import Actor, Event, Mention

CONTEXT = "https://schema.org"
TYPES = {"person": "Person", "country": "Country", "organisation": "Organization", "place": "Place"}
# As Django's json_script does: no "</script>" or "<!--" in a text may end the element that holds it.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def claim(event: Event, site: str) -> dict[str, object]:
    """An event with `sources` and actors as a Claim."""
    address = site + event.get_absolute_url()
    appearances: dict[int, dict[str, object]] = {}
    for mention in event.sources:
        if mention.article_id not in appearances:
            appearances[mention.article_id] = _article(mention, site)
    made: dict[str, object] = {
        "@type": "Claim",
        "url": address,
        "name": event.title,
        "temporalCoverage": _interval(event),
        "appearance": list(appearances.values()),
    }
    if actors := [_actor(actor) for actor in event.actors.all()]:
        made["about"] = actors
    return made


def collection(name: str, events: Sequence[Event], address: str, site: str) -> dict[str, object]:
    """A page that shows these events."""
    return {
        "@context": CONTEXT,
        "@type": "CollectionPage",
        "url": address,
        "name": name,
        "inLanguage": "en",
        "hasPart": [claim(event, site) for event in events],
    }


def data_block(data: dict[str, object]) -> SafeString:
    """A script element that holds the data and nothing that runs: a content security policy has no say in it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - escaped above


def _article(mention: Mention, site: str) -> dict[str, object]:
    article = mention.article
    made: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": article.heading,
        "url": article.url or site + article.get_absolute_url(),
    }
    if article.published_on:
        made["datePublished"] = article.published_on.isoformat()
    if article.publisher:
        made["publisher"] = {"@type": "Organization", "name": article.publisher.name}
    return made


def _actor(actor: Actor) -> dict[str, str]:
    return {"@type": TYPES.get(actor.kind, "Thing"), "name": actor.name}


def _interval(event: Event) -> str:
    if event.open:
        return f"../{event.latest}" if event.open in BEFORE else f"{event.earliest}/.."
    if event.earliest == event.latest:
        clock = event.when.clock if event.when else None
        return (
            f"{event.earliest}T{clock.time:%H:%M}" if clock and clock.time and not clock.part else str(event.earliest)
        )
    return f"{event.earliest}/{event.latest}"
