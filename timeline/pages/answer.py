"""The events that a question finds: one page of them, the strip over all, the background folded.

However long the timeline, what is read is a page, and counts that the database keeps.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Q
from django.urls import reverse

from articles.models import Publisher
from timeline.dates.arithmetic import shifted
from timeline.dates.words import counted, span_words
from timeline.models import Actor
from timeline.pages.census import MOST
from timeline.pages.event_list import Day, by_day, listed
from timeline.pages.histogram import Strip, end_of, start_of
from timeline.pages.overview import Overview, ages
from timeline.pages.paging import EVENTS, IN_ONE_PAGE, MANY_EVENTS, Page, Position, page
from timeline.pages.question import KEY_EVENTS, Question
from timeline.pages.story import DaySpan

BACKGROUND_IN_PLACE = 15  # longer backgrounds are a link
MOST_AT_ONCE = 2000  # more make a page that takes seconds and megabytes


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks beside its question: where the page begins, all on one page, all counted."""

    at: Position | None = None
    whole: bool = False
    counted: bool = False

    @staticmethod
    def read(params: Mapping[str, str]) -> "Asked":
        return Asked(Position.asked(params), params.get("page") == "all", params.get("count") == "all")


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of the events that a question found, and the strip over all of them.

    `count` is None, and there is no strip, where so many answer that a reader would wait for the count.
    """

    asked: Question
    count: int | None
    strip: Strip | None
    narrow: Strip | None  # the same for a phone, where that has room for fewer bars
    days: list[Day]
    page: Page
    at: Position | None = None
    whole_shown: bool = False
    background: list[Day] = field(default_factory=list)
    background_words: str = ""
    background_count: int = 0
    background_until: datetime.date | None = None

    def address_at(self, **more: object) -> str:
        """The address of the question with something added: `address_at(page="all")`."""
        query = self.asked.query()
        added = "&".join(f"{name}={value}" for name, value in more.items() if value)
        return reverse("timeline") + (f"{query}{'&' if query else '?'}{added}" if added else query)

    @property
    def address(self) -> str:
        """The address of what is shown."""
        return self.address_at(at=self.at, page="all" if self.whole_shown else "")

    @property
    def earlier(self) -> str:
        """The page before; "" on the first."""
        if self.page.earlier_is_start:
            return self.address_at()
        return self.address_at(at=self.page.earlier) if self.page.earlier else ""

    @property
    def later(self) -> str:
        return self.address_at(at=self.page.later) if self.page.later else ""

    @property
    def later_from(self) -> datetime.date | None:
        return self.page.later.day if self.page.later else None

    @property
    def counting(self) -> str:
        """Where all are counted and drawn, when that takes a while."""
        return self.address_at(count="all") if self.count is None else ""

    @property
    def wider(self) -> list[tuple[str, str]]:
        """The way back from the days asked for: all days, their year, their month; the nearest last."""
        first, last = self.asked.first, self.asked.last
        if not (first or last):
            return []
        ways = [("All days", self.asked.but(first=None, last=None))]
        for unit in ("year", "month"):
            if first and last:
                around = DaySpan(start_of(first, unit), end_of(start_of(first, unit), unit))
                if around.last >= last and around != (first, last):
                    words = span_words(*around, unit)
                    ways.append((words, self.asked.but(first=around.first, last=around.last)))
        return [(words, reverse("timeline") + wider.query()) for words, wider in ways]

    @property
    def whole(self) -> str:
        """Where all of it is on one page; "" where it is here, or is too much."""
        is_part = self.page.later or self.page.earlier or (self.background_count and not self.background)
        is_little = self.count is not None and self.count <= MOST_AT_ONCE
        return self.address_at(page="all") if is_part and is_little and not self.whole_shown else ""

    @property
    def counted(self) -> str:
        """How much was found: "1,234 key events found"."""
        if self.count is None:
            return f"More than {MOST:,} events found"
        found = "" if self.asked.is_open else " found"
        # What stands above the key events, as their background, is not counted with them.
        count = min(self.count, KEY_EVENTS) if self.asked.key and self.asked.is_open else self.count
        return f"{counted(count, 'key event' if self.asked.key else 'event')}{found}"

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


def answer(asked: Question, seen: Overview, params: Asked = Asked()) -> Answer:
    """The events found, paged by day: as many queries, and as long, however many there are."""
    told, found = seen.story, seen.count
    events = asked.events(scanned=seen.many)
    whole = params.whole and found is not None and found <= MOST_AT_ONCE
    background = seen.background
    at = None if whole else params.at
    told_here, start = events, None
    if background and told and (at is None or at.day >= told.first):
        told_here, start = events.exclude(ages(told)), told.first
    is_long = found is None or found - background > IN_ONE_PAGE
    order = MANY_EVENTS if is_long else EVENTS
    here = Page(list(told_here.values_list("pk", flat=True))) if whole else page(told_here, at, order, start)
    in_place = whole or (not here.earlier and not here.earlier_is_start and background <= BACKGROUND_IN_PLACE)
    folded: list[int] = []
    if background and told and in_place:
        folded = list(events.filter(Q(latest__lt=told.first) | ages(told)).values_list("pk", flat=True))
    days = by_day(listed([*folded, *here.keys], seen.weighty))
    is_folded = set(folded)
    return Answer(
        asked=asked,
        count=found,
        strip=seen.strip,
        narrow=seen.narrow,
        days=[day for day in days if day.events[0].event.pk not in is_folded],
        page=here,
        at=at,
        whole_shown=whole,
        background=[day for day in days if day.events[0].event.pk in is_folded],
        background_words=seen.background_words if background else "",
        background_count=background if at is None else 0,
        background_until=shifted(told.first, -1) if told else None,
    )
