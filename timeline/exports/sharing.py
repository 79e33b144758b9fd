"""What a page says of itself to those who share it: its title, description, one address, and its events as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.safestring import SafeString

from articles.models import Article
from timeline.dates.words import day_words
from timeline.exports.links import feed_address
from timeline.exports.printable import date_words
from timeline.exports.rows import outlets
from timeline.exports.schema_org import CONTEXT, claim, collection, data_block
from timeline.models import Edition, Event
from timeline.pages import Question, edition_of, site_of

TITLE = "What happened when, and who says so"
DESCRIPTION = "What happened when, who says so, and how the date is known."
TITLES = {"articles": "The articles", "about": "How dates are read"}


@dataclass(frozen=True, slots=True)
class Sharing:
    """What others show of the page: its words, its picture (`card`), and `data`, the JSON-LD of its events."""

    title: str
    description: str
    address: str
    kind: str
    feed: str
    card: str
    data: SafeString | str
    site_name: str


def sharing(context: Mapping[str, Any]) -> Sharing | None:
    """What the page with this template context says of itself; None for error pages, which nobody should share.

    The address is the canonical one: of a timeline, with its filters as `Question` writes them, whatever else the
    address held (`embed`, what newsletters add to links).
    """
    request: HttpRequest | None = context.get("request")
    if request is None or request.resolver_match is None or "exception" in context:
        return None
    site = site_of(request)
    answer = context.get("answer")
    address = site + (answer.address if answer else request.path)
    edition = edition_of(request)
    title, description, kind = _words(context, request.resolver_match.url_name or "", edition)
    return Sharing(
        title,
        description,
        address,
        kind,
        site + feed_address(asked(context)),
        site + static("card.png"),
        _data(context, address, site, edition),
        str(edition),
    )


def asked(context: Mapping[str, Any]) -> Question:
    """The question that a page answers: the address's, or a day's."""
    day = context.get("day")
    return context.get("asked") or Question(first=day, last=day)


def _words(context: Mapping[str, Any], name: str, edition: Edition) -> tuple[str, str, str]:
    """Title, description and Open Graph type."""
    event, article, day = (context.get(key) for key in ("event", "article", "day"))
    if isinstance(event, Event):
        return event.title, f"{date_words(event)}. Reported by {', '.join(outlets(event))}.", "article"
    if isinstance(article, Article):
        return article.heading, f"{article.outlet}, with the dates in its sentences read and explained.", "article"
    if day:
        return f"{day_words(day)}: {TITLE[0].lower()}{TITLE[1:]}", DESCRIPTION, "website"
    return TITLES.get(name) or edition.title or TITLE, edition.introduction or DESCRIPTION, "website"


def _data(context: Mapping[str, Any], address: str, site: str, edition: Edition) -> SafeString | str:
    event = context.get("event")
    if isinstance(event, Event):
        return data_block({"@context": CONTEXT, **claim(event, site)})
    events = _listed(context)
    if not events:
        return ""
    return data_block(collection(edition.title or TITLE, events, address, site))


def _listed(context: Mapping[str, Any]) -> list[Event]:
    """The events that the page lists by day."""
    answer = context.get("answer")
    days = [*answer.background, *answer.days] if answer else context.get("days", [])
    return [shown.event for day in days for shown in day.events]
