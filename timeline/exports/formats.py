"""The formats in which the timeline can be taken away, for `manage.py export` and for the site."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.exports import atom, calendar_entries, csv_table, json_document, jsonl, timelinejs, web_annotation
from timeline.models import EventQuerySet


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name on the command line, the end of its file name and address, and who writes it.

    `note` says, in a line for readers, what the format is good for. What is not a `download` is read in place.
    """

    name: str
    suffix: str
    media_type: str
    label: str
    note: str
    write: Callable[[EventQuerySet, str], Iterator[str]]
    download: bool = True

    @property
    def file_name(self) -> str:
        return f"timeline.{self.suffix}"


FORMATS = (
    Format("json", "json", "application/json", "JSON", "everything, for programs", json_document.write),
    Format("csv", "csv", "text/csv; charset=utf-8", "CSV", "one event a row, for spreadsheets", csv_table.write),
    Format("ics", "ics", "text/calendar; charset=utf-8", "iCalendar", "for calendars", calendar_entries.write),
    Format(
        "atom",
        "atom",
        "application/atom+xml; charset=utf-8",
        "Atom",
        "new and corrected events, for feed readers",
        atom.write,
        download=False,
    ),
    Format(
        "timelinejs",
        "timelinejs.json",
        "application/json",
        "TimelineJS",
        "to show in TimelineJS",
        timelinejs.write,
    ),
    Format(
        "webannotation",
        "webannotation.jsonld",
        'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        "Web Annotation",
        "each date at its words in the articles",
        web_annotation.write,
    ),
    Format("jsonl", "jsonl", "application/jsonl; charset=utf-8", "JSON Lines", "one mention a line", jsonl.write),
)
BY_NAME = {form.name: form for form in FORMATS}
BY_SUFFIX = {form.suffix: form for form in FORMATS}
