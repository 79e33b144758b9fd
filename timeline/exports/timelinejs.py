"""What TimelineJS loads as it is: `new TL.Timeline("id", "…/export/timeline.timelinejs.json")`.

TimelineJS knows no vague dates: it draws a span from `start_date` to `end_date`, and shows `display_date` as it is
given. So "one day of 10 to 13 March" is drawn over its four days and says that it is one of them, and August 2024 is
given to the month, not as its 1st, and "before 2019" on its last possible day. Headlines
and texts are HTML to TimelineJS.
"""

import datetime
import json
from collections.abc import Iterator

from django.utils.html import escape, format_html

from timeline.dates.edtf import BEFORE, is_month, is_year
from timeline.exports.printable import date_words
from timeline.exports.rows import rows
from timeline.models import Edition, Event, EventQuerySet, Mention


def date_fields(day: datetime.date, granularity: str = "day") -> dict[str, int]:
    """A day as TimelineJS has it: {"year": 2025, "month": 3, "day": 13}."""
    fields = {"year": day.year, "month": day.month, "day": day.day}
    known = {"year": 1, "month": 2}.get(granularity, 3)
    return dict(list(fields.items())[:known])


def slide(event: Event, site: str) -> dict[str, object]:
    """An event as a slide: its title, its dates, the first source's sentence, and the way to all of them."""
    granularity = event.shown_granularity
    if (granularity == "month" and is_month(event.earliest, event.latest)) or (
        granularity == "year" and is_year(event.earliest, event.latest)
    ):
        dates: dict[str, object] = {"start_date": date_fields(event.earliest, granularity)}
    else:
        first, last = event.earliest, event.latest
        if event.open:
            first = last = event.latest if event.open in BEFORE else event.earliest
        dates = {"start_date": date_fields(first) | _hour_fields(event)}
        if last > first:
            dates["end_date"] = date_fields(last)
    told = [_quoted(mention) for mention in event.sources[:1]]
    link = format_html('<p><a href="{}">How is the date known?</a></p>', site + event.get_absolute_url())
    return {
        "unique_id": f"e-{event.public_id}",
        **dates,
        "display_date": escape(date_words(event)),
        "text": {"headline": escape(event.title), "text": "".join(told) + link},
        "autolink": False,
    }


def _hour_fields(event: Event) -> dict[str, int]:
    """The hour as it is written: TimelineJS knows no zones."""
    clock = event.when.clock if event.when else None
    return {"hour": clock.time.hour, "minute": clock.time.minute} if clock and clock.time and not clock.part else {}


def _quoted(mention: Mention) -> str:
    return format_html("<blockquote>{}</blockquote><p>{}</p>", mention.quote, mention.article.outlet)


def write(events: EventQuerySet, site: str) -> Iterator[str]:
    """The timeline, slide by slide."""
    title = {"headline": escape(Edition.current()), "text": format_html('<a href="{0}">{0}</a>', site)}
    yield f'{{"title": {json.dumps({"text": title}, ensure_ascii=False)}, "events": ['
    separator = "\n"
    for event in rows(events):
        yield separator + json.dumps(slide(event, site), ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"
