"""Pages of a list that is as long as it likes: each begins at a day, and is one range of an index.

An address names the day at which its page begins ("at=2025-03-13"), not a number: the same address shows the same
days however many events come in before them. A day that fills pages is parted: "at=2025-03-13~8e2f…" goes on after
that event.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.db.models import Q, QuerySet

from timeline.models.orders import TIMELINE

IN_ONE_PAGE = 60  # a timeline of so many events is read in one go
EVENTS_A_PAGE = 15  # a longer one begins sooner in smaller pages


@dataclass(frozen=True, slots=True)
class Order:
    """The columns that a list is in the order of, the day first, the unique one last; and how long its pages are.

    A page has `size` rows and those that remain of the day, up to a third more. A list of no more than `at_once` is
    one page.
    """

    columns: tuple[str, ...]
    size: int
    at_once: int

    @property
    def most(self) -> int:
        return self.size + self.size // 3

    @property
    def day(self) -> str:
        return self.columns[0]

    @property
    def key(self) -> str:
        return self.columns[-1]


EVENTS = Order(TIMELINE, EVENTS_A_PAGE, IN_ONE_PAGE)
MANY_EVENTS = Order(TIMELINE, EVENTS_A_PAGE, 0)  # known to be more than one page


@dataclass(frozen=True, slots=True)
class Position:
    """Where a page begins: at a day, or on that day after the row with a key."""

    day: datetime.date
    after: str = ""

    def __str__(self) -> str:
        return f"{self.day.isoformat()}~{quote(self.after)}" if self.after else self.day.isoformat()

    @staticmethod
    def asked(params: Mapping[str, str]) -> "Position | None":
        """The position that an address names; None where it names none that makes sense."""
        read = re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:~(.{1,1000}))?", params.get("at", ""), re.ASCII)
        try:
            return Position(datetime.date.fromisoformat(read[1]), read[2] or "") if read else None
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Row:
    """As much of a row as it takes to place it."""

    pk: int
    day: datetime.date
    key: str


@dataclass(frozen=True, slots=True)
class Page:
    """The keys of a page's events, in order, and where the pages before and after it begin.

    `earlier` is None on the first page; `is_start` says that the page before begins where the list does.
    """

    keys: list[int]
    first: datetime.date | None = None
    earlier: Position | None = None
    earlier_is_start: bool = False
    later: Position | None = None


def page(
    rows: QuerySet[Any], position: Position | None, order: Order = EVENTS, start: datetime.date | None = None
) -> Page:
    """The page of these rows, which are in this order, that begins there, or at their start.

    With `start` those of earlier days are left out. An index is read from one day on, which is the later of the two.
    """
    listed = rows if start is None else rows.filter(**{f"{order.day}__gte": start})
    here, before = listed, rows.none()
    if position:  # the day is named on both sides for the index
        passed = _passed(rows, position, order)
        here = rows.filter(~passed if position.after else Q(), **{f"{order.day}__gte": position.day})
        before = listed.filter(passed, **{f"{order.day}__lte": position.day}).reverse()
    more = max(order.at_once, order.most) + 1
    return _page(_rows(here, order, more), _rows(before, order, order.most + 1), order)


def _page(here: list[Row], before: list[Row], order: Order) -> Page:
    first = here[0].day if here else None
    if len(here) <= order.at_once and not before:
        return Page([row.pk for row in here], first)
    end, begin = (_end([row.day for row in some], order) for some in (here, before))
    earlier = _from(before[begin - 1], before[begin]) if begin < len(before) else None
    later = _from(here[end], here[end - 1]) if end < len(here) else None
    return Page([row.pk for row in here[:end]], first, earlier, bool(before) and earlier is None, later)


def _passed(rows: QuerySet[Any], position: Position, order: Order) -> Q:
    """What stands before the position."""
    if position.after:
        names = [name.removeprefix("-") for name in order.columns]
        at = {order.key: position.after, order.day: position.day}
        found = rows.model._default_manager.filter(**at).values(*names).first()
        if found:
            return _up_to(found, order)
    return Q(**{f"{order.day}__lt": position.day})


def _up_to(row: Mapping[str, object], order: Order) -> Q:
    """The row and what stands before it, column by column."""
    passed = Q(**{order.key: row[order.key]})
    for name in reversed(order.columns):
        column = name.removeprefix("-")
        comes_before = "gt" if name.startswith("-") else "lt"
        same = passed if column == order.key else Q(**{column: row[column]}) & passed
        passed = Q(**{f"{column}__{comes_before}": row[column]}) | same
    return passed


def _rows(rows: QuerySet[Any], order: Order, most: int) -> list[Row]:
    return [Row(*row) for row in rows.values_list("pk", order.day, order.key)[:most]]


def _end(days: Sequence[datetime.date], order: Order) -> int:
    """How many of these make a page: enough, then up to the next day where that is near."""
    for place in range(1, len(days)):
        if place >= order.most or (place >= order.size and days[place] != days[place - 1]):
            return place
    return len(days)


def _from(row: Row, before: Row) -> Position:
    """The position of the row, given the one before it."""
    return Position(row.day, before.key if before.day == row.day else "")
