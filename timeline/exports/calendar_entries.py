"""A calendar (iCalendar, RFC 5545), to subscribe to or import: an entry at its hour where one is known, else all day.

A vague date is entered over all the days that it may be, one with an open end on its last or first possible day, and
its title says so; nobody's time is taken up by it. An hour of an unknown zone is "floating", the same everywhere. The
`icalendar` package folds lines and escapes text; one entry is in memory at a time.
"""

import datetime
from collections.abc import Iterator

import icalendar

from timeline.dates.arithmetic import shifted
from timeline.dates.edtf import BEFORE
from timeline.dates.words import extent_words, span_words
from timeline.exports.printable import date_words, printable
from timeline.exports.rows import changed_at, corrections_of, lasting_id, outlets, rows, with_changes
from timeline.exports.times import moment
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
    """An event, from `with_changes`, as a calendar entry; an all-day one ends the day after its last."""
    made = icalendar.Event()
    first, last, note = _days(event)
    made.add("uid", str(lasting_id(event.public_id)))
    made.add("dtstamp", changed_at(event))
    made.add("last-modified", changed_at(event))
    made.add("sequence", len(corrections_of(event)))
    if at := moment(event.when):
        made.add("dtstart", at)
    else:
        made.add("dtstart", first)
        if last < datetime.date.max:
            made.add("dtend", shifted(last, 1))
    made.add("summary", printable(f"{event.title} ({note})" if note else event.title))
    made.add("description", printable(_description(event)))
    made.add("url", site + event.get_absolute_url())
    made.add("status", "TENTATIVE" if event.modality == Modality.PLANNED else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    return made


def _days(event: Event) -> tuple[datetime.date, datetime.date, str]:
    """The days of its entry, and what the title has to say of them: "one day of these", "before 2019"."""
    if not event.open:
        note = extent_words(event.earliest, event.latest, event.extent, event.shown_granularity)
        return event.earliest, event.latest, note
    edge = event.latest if event.open in BEFORE else event.earliest
    return edge, edge, span_words(event.earliest, event.latest, event.shown_granularity, event.open)


def _description(event: Event) -> str:
    told = [f"{mention.article.outlet}: “{mention.quote}”" for mention in event.sources[:1]]
    by = f"Date set by an editor. EDTF: {event.edtf}" if event.set_by_editor else f"EDTF: {event.edtf}"
    return "\n".join([date_words(event), *told, f"Reported by {', '.join(outlets(event))}.", by])


def write(events: EventQuerySet, site: str) -> Iterator[str]:
    """The calendar, entry by entry."""
    yield "".join(f"{line}\r\n" for line in BEGIN)
    name = icalendar.vText(printable(str(Edition.current()))).to_ical().decode()
    yield "".join(f"{icalendar.parser.Contentline(f'{key}:{name}').to_ical().decode()}\r\n" for key in NAMES)
    for event in rows(events, with_changes):
        yield entry(event, site).to_ical().decode()
    yield "END:VCALENDAR\r\n"
