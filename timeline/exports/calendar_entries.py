"""A calendar of all-day entries (iCalendar, RFC 5545), to subscribe to or import.

A vague date is entered over all the days that it may be, and its title says so; nobody's time is taken up by it. The
`icalendar` package folds lines and escapes text; one entry is in memory at a time.
"""

import datetime
from collections.abc import Iterator

import icalendar

from timeline.dates.arithmetic import shifted
from timeline.dates.words import extent_words
from timeline.exports.printable import date_words, printable
from timeline.exports.rows import changed_at, corrections_of, lasting_id, outlets, rows, with_changes
from timeline.models import Edition, Event, EventQuerySet, Modality

BEGIN = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//timeline//events with sources//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
)
NAMES = ("NAME", "X-WR-CALNAME")


def entry(event: Event, site: str) -> icalendar.Event:
    """An event, from `with_changes`, as a calendar entry; its end is the day after its last day."""
    made = icalendar.Event()
    note = extent_words(event.earliest, event.latest, event.extent, event.shown_granularity)
    made.add("uid", str(lasting_id(event.public_id)))
    made.add("dtstamp", changed_at(event))
    made.add("last-modified", changed_at(event))
    made.add("sequence", len(corrections_of(event)))
    made.add("dtstart", event.earliest)
    if event.latest < datetime.date.max:
        made.add("dtend", shifted(event.latest, 1))
    made.add("summary", printable(f"{event.title} ({note})" if note else event.title))
    made.add("description", printable(_description(event)))
    made.add("url", site + event.get_absolute_url())
    made.add("status", "TENTATIVE" if event.modality == Modality.PLANNED else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    return made


def _description(event: Event) -> str:
    told = [f"{mention.article.outlet}: “{mention.quote}”" for mention in event.sources[:1]]
    by = f"Date set by an editor. EDTF: {event.edtf}" if event.set_by_editor else f"EDTF: {event.edtf}"
    return "\n".join([date_words(event), *told, f"Reported by {', '.join(outlets(event))}.", by])


def write(events: EventQuerySet, site: str) -> Iterator[str]:
    """The calendar, entry by entry."""
    yield "".join(f"{line}\r\n" for line in BEGIN)
    name = icalendar.vText(printable(str(Edition.current()))).to_ical().decode()
    yield "".join(f"{icalendar.parser.Contentline(f'{key}:{name}').to_ical().decode()}\r\n" for key in NAMES)
    for event in rows(with_changes(events)):
        yield entry(event, site).to_ical().decode()
    yield "END:VCALENDAR\r\n"
