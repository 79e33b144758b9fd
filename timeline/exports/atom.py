"""What is new and what was corrected, for feed readers (Atom, RFC 4287): the events that changed last, newest first.

An entry keeps its id for good; its `updated` moves when another article tells of the event or an editor corrects it,
so that readers show it again, with the correction in it: what the date was, what it is, and why. Never by whom.
"""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join

from timeline.exports.printable import date_words, printable
from timeline.exports.rows import (
    NEVER,
    changed_at,
    corrections_of,
    lasting_id,
    latest_changes,
    reported_at,
)
from timeline.models import Edition, Event, EventQuerySet
from timeline.pages import SourceSummary, summaries

LATEST = 100  # entries: more than one day brings, and little enough to poll


class Feed(Atom1Feed):
    """Django's, with an `updated` that depends on the entries alone: the same feed is the same bytes."""

    def latest_post_date(self) -> datetime.datetime:
        return max((item["updateddate"] for item in self.items), default=NEVER)

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        handler.addQuickElement("generator", "timeline")


def content(event: Event, sources: Sequence[SourceSummary]) -> str:
    """The entry's text, as HTML: the date, its corrections, the first source's sentence."""
    corrections = format_html_join(
        "",
        "<p><strong>{} {}:</strong> {} → {}. {}</p>",
        (
            (
                f"{made.made_at.day} {made.made_at:%B %Y}, an editor",
                made.get_kind_display(),
                made.before or "nothing",
                made.after or "as the sources say",
                made.reason,
            )
            for made in corrections_of(event)
        ),
    )
    told = format_html_join(
        "",
        "<blockquote>{}</blockquote><p>{}</p>",
        ((source.quote, source.outlet) for source in sources[:1]),
    )
    date = format_html("<p><strong>{}</strong> <code>{}</code></p>", date_words(event), event.edtf)
    outlets = dict.fromkeys(source.outlet for source in sources)
    reported = format_html("<p>Reported by {}.</p>", ", ".join(outlets))
    return printable(date + corrections + told + reported)


def feed(events: EventQuerySet, site: str, address: str = "") -> Feed:
    """The feed of the events that changed last; `address` is the feed's own, with its filters."""
    address = address or site + reverse("export", args=["atom"])
    edition = Edition.current()
    made = Feed(
        title=f"{edition}: new and corrected events",
        link=site + reverse("timeline"),
        description="What happened when, who says so, and how the date is known.",
        subtitle="What happened when, who says so, and how the date is known.",
        language="en-gb",
        author_name=str(edition),
        feed_url=address,
        feed_guid=lasting_id(address.removeprefix(site)).urn,
    )
    changed = list(latest_changes(events, LATEST))
    told = summaries([event.pk for event in changed])
    for event in changed:
        corrected = bool(corrections_of(event))
        made.add_item(
            title=printable(f"Corrected: {event.title}" if corrected else event.title),
            link=site + event.get_absolute_url(),
            description=content(event, told.get(event.pk, [])),
            unique_id=lasting_id(event.public_id).urn,
            pubdate=reported_at(event),
            updateddate=changed_at(event),
            categories=["corrected"] if corrected else ["new"],
        )
    return made


def write(events: EventQuerySet, site: str) -> Iterator[str]:
    """The feed, whole: it is short."""
    yield feed(events, site).writeString("utf-8")
