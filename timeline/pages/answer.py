"""The events that a question finds: the strip over all of them, the background folded, the rest paged by day."""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from articles.models import Publisher
from timeline.dates.arithmetic import shifted
from timeline.dates.words import DASH, counted
from timeline.models import Actor, EventQuerySet, Extent
from timeline.pages.coverage import Coverage
from timeline.pages.event_list import BY_WEIGHT, Day, by_day, listed
from timeline.pages.histogram import Strip, strip
from timeline.pages.question import KEY_EVENTS, Question

IN_ONE_PAGE = 60  # a timeline of so many events is read in one go
EVENTS_A_PAGE = 20  # a longer one begins sooner in smaller pages
BACKGROUND_IN_PLACE = 30  # longer backgrounds are a link
WHOLE = 0  # instead of the number of a page: all of them, to be printed
MOST_AT_ONCE = 2000  # more make a page that takes seconds and megabytes


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of the events that a question found, and the strip over all of them."""

    asked: Question
    count: int
    strip: Strip
    background: list[Day]
    background_words: str
    background_count: int
    background_until: datetime.date | None
    days: list[Day]
    page: int = 1
    pages: int = 1
    later_from: datetime.date | None = None

    def at(self, page: int) -> str:
        """The query string of a page of the answer."""
        query = self.asked.query()
        return f"{query}{'&' if query else '?'}page={page or 'all'}" if page != 1 else query

    @property
    def address(self) -> str:
        """The address of what is shown."""
        return reverse("timeline") + self.at(self.page)

    @property
    def earlier(self) -> str:
        return reverse("timeline") + self.at(self.page - 1) if self.page > 1 else ""

    @property
    def later(self) -> str:
        return reverse("timeline") + self.at(self.page + 1) if 0 < self.page < self.pages else ""

    @property
    def whole(self) -> str:
        """Where all of it is on one page; "" where it is here, or is too much."""
        is_part = self.pages > 1 or (self.background_count and not self.background)
        return reverse("timeline") + self.at(WHOLE) if is_part and self.count <= MOST_AT_ONCE else ""

    @property
    def counted(self) -> str:
        """How much was found: "1,234 key events found, page 2 of 4"."""
        found = "" if self.asked.is_open else " found"
        here = f", page {self.page} of {self.pages}" if self.pages > 1 else ""
        return f"{counted(self.count, 'key event' if self.asked.key else 'event')}{found}{here}"

    @property
    def reasons(self) -> list[str]:
        """Why nothing was found, where what was asked for does not exist at all."""
        asked, reasons = self.asked, []
        if asked.outlet and not Publisher.objects.filter(name__iexact=asked.outlet).exists():
            reasons.append(f"No outlet here is called “{asked.outlet}”.")
        if asked.who and not Actor.objects.listed().filter(name__iexact=asked.who).exists():
            reasons.append(f"Nobody and no place here is listed as “{asked.who}”.")
        return reasons

    @property
    def background_address(self) -> str:
        """Where the background is when there is too much of it to fold it into the page."""
        return reverse("timeline") + self.asked.but(last=self.background_until).query()


def page_asked(params: Mapping[str, str]) -> int:
    """The page that an address asks for; the first where that makes no sense."""
    text = params.get("page", "")
    if text == "all":
        return WHOLE
    return max(1, int(text)) if re.fullmatch(r"[0-9]{1,6}", text) else 1


def answer(asked: Question, covered: Coverage, page: int = 1) -> Answer:
    """The events found, paged by day: four queries, however many there are.

    The strip covers the days that `asked` leaves out, so that it can be used to go there.
    """
    rows = _rows(asked.but(first=None, last=None).events())
    before = covered.background_before
    spans = strip([(row.earliest, row.latest, row.throughout) for row in rows], before)
    rows = [row for row in rows if asked.includes(row.earliest, row.latest)]
    background = [row for row in rows if before and row.latest < before] if asked.is_open else []
    if len(background) == len(rows):
        background = []
    folded = {row.pk for row in background}
    shown = [row for row in rows if row.pk not in folded]
    whole = page == WHOLE and len(rows) <= MOST_AT_ONCE
    starts = [0] if whole else page_starts([(row.earliest, row.latest) for row in shown])
    page = WHOLE if whole else min(max(1, page), len(starts))
    here = shown if whole else shown[starts[page - 1] : starts[page] if page < len(starts) else None]
    in_place = background if whole or (page == 1 and len(background) <= BACKGROUND_IN_PLACE) else []
    weighty = _weighty(rows, asked.key)
    days = by_day(listed([row.pk for row in in_place + here]), key=lambda event: event.pk in weighty)
    return Answer(
        asked=asked,
        count=len(rows),
        strip=spans,
        background=[day for day in days if day.events[0].event.pk in folded],
        background_words=_span_of(background),
        background_count=len(background) if page <= 1 else 0,
        background_until=shifted(before, -1) if before else None,
        days=[day for day in days if day.events[0].event.pk not in folded],
        page=page,
        pages=len(starts),
        later_from=shown[starts[page]].earliest if 0 < page < len(starts) else None,
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """As much of an event as it takes to place it."""

    pk: int
    earliest: datetime.date
    latest: datetime.date
    throughout: bool
    weight: tuple[float, int, int]


def _rows(events: EventQuerySet) -> list[Placed]:
    columns = ("pk", "earliest", "latest", "extent", "importance", "article_count", "mention_count")
    ordered = events.order_by("earliest", "latest", *BY_WEIGHT)
    return [
        Placed(pk, first, last, extent == Extent.THROUGHOUT, (-importance, -articles, -mentions))
        for pk, first, last, extent, importance, articles, mentions in ordered.values_list(*columns)
    ]


def _weighty(rows: Sequence[Placed], all_are_key: bool) -> set[int]:
    """The events that get more weight on the page: as many as there are key events, where there are more in all."""
    if len(rows) <= KEY_EVENTS and not all_are_key:
        return set()
    return {row.pk for row in sorted(rows, key=lambda row: row.weight)[:KEY_EVENTS]}


def _span_of(rows: Sequence[Placed]) -> str:
    """The time that events cover, roughly: "2022 – March 2025"."""
    if not rows:
        return ""
    first, last = rows[0].earliest, max(row.latest for row in rows)
    start = f"{first.year}" if first.year != last.year else "" if first.month == last.month else f"{first:%B}"
    return f"{start}{DASH if start else ''}{last:%B} {last.year}"


def page_starts(days: Sequence[object], size: int = EVENTS_A_PAGE) -> list[int]:
    """Where pages begin: after `size` events at the next day, and within a day only when it fills two pages."""
    starts = [0]
    if len(days) <= IN_ONE_PAGE:
        return starts
    for place in range(1, len(days)):
        length = place - starts[-1]
        if length >= 2 * size or (length >= size and days[place] != days[place - 1]):
            starts.append(place)
    return starts
