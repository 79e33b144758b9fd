"""The pages that search engines should find (sitemaps.org)."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import F
from django.urls import NoReverseMatch, reverse

from articles.models import Article
from timeline.exports.rows import changed_at, with_changes
from timeline.models import Event, EventQuerySet

if TYPE_CHECKING:
    OfDjango = Sitemap[Any]
else:
    OfDjango = Sitemap  # takes no type at run time


class Base(OfDjango):
    """At the site's own address, where a setting says what that is."""

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.SITE_URL).netloc or super().get_domain(site)

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme or super().get_protocol(protocol)


class Pages(Base):
    """The timeline, the articles, how dates are read."""

    def items(self) -> list[str]:
        return [address for name in ("timeline", "articles", "about") if (address := _address(name))]

    def location(self, item: str) -> str:
        return item


class Events(Base):
    """Every event's page."""

    limit = 10_000

    def items(self) -> EventQuerySet:
        return with_changes(Event.objects.visible()).order_by("pk")

    def lastmod(self, item: Event) -> datetime.datetime:
        return changed_at(item)


class Days(Base):
    """Every day on which the sources put an event."""

    def items(self) -> Iterable[datetime.date]:
        days = Event.objects.visible().filter(earliest=F("latest")).order_by("earliest")
        return days.values_list("earliest", flat=True).distinct()

    def location(self, item: datetime.date) -> str:
        return reverse("day", args=[item])


class Articles(Base):
    """Every article's page."""

    def items(self) -> Iterable[Article]:
        return Article.objects.standing().defer("text").order_by("pk")

    def lastmod(self, item: Article) -> datetime.datetime:
        return item.changed_at


SITEMAPS = {"pages": Pages, "events": Events, "days": Days, "articles": Articles}


def _address(name: str) -> str:
    """The address of a page, "" when the site has no such page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
