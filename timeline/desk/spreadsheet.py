"""Corrections in bulk: events as CSV, corrected in a spreadsheet, and what importing them would do.

Only the columns of `ENTERED` are taken from a file; those of `SHOWN` are there to know an event by. Every change is a
decision like one made on the event's own screen: nothing is written past them, which is why this is no generic
importer of rows.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db import transaction

from timeline.dates.edtf import FuzzyDate, from_stamp
from timeline.decisions import dates, events, token
from timeline.decisions.record import Editor
from timeline.exports.cells import safe, unsafe
from timeline.models import Event, EventStatus

ENTERED = ("id", "date", "status", "reason")
SHOWN = ("title", "sources say", "articles")
NOT_KNOWN = "unknown"
MOST_ROWS = 5000


def export(found: Iterable[Event]) -> Iterator[str]:
    """The CSV, line by line: a mark of its encoding first, without which spreadsheets take it for another."""
    yield "\ufeff" + _line([*ENTERED, *SHOWN])
    for event in found:
        yield _line(
            [
                event.public_id,
                event.stamp,
                event.status,
                "",
                event.title,
                event.machine_stamp,
                str(event.article_count),
            ]
        )


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([safe(cell) for cell in cells])
    return out.getvalue()


@dataclass(slots=True)
class SheetRow:
    """A row of the file: what it would change, or what is wrong with it."""

    number: int
    public_id: str = ""
    event: Event | None = None
    changes: list[tuple[str, str, str]] = field(default_factory=list)  # what, before, after
    problems: list[str] = field(default_factory=list)
    reason: str = ""
    date: FuzzyDate | None = None
    sets_date: bool = False
    status: str = ""
    seen: str = ""


class FileError(ValueError):
    """A file that is no spreadsheet of corrections; the message says what to do."""


def plan(content: bytes) -> list[SheetRow]:
    """What a file would do, row by row; rows that change nothing and have no mistake are left out.

    Raises FileError when it cannot be read as a whole.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileError("The file is not UTF-8. Save it from the spreadsheet as “CSV UTF-8”.") from None
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        lines = list(reader)
    except csv.Error as problem:
        raise FileError(f"The file is no CSV: {problem}.") from None
    header = [name.strip().lower() for name in lines[0]] if lines else []
    if unknown := [name for name in header if name and name not in (*ENTERED, *SHOWN)]:
        raise FileError(f"Columns that are not known: {', '.join(unknown)[:200]}. Only {', '.join(ENTERED)} are read.")
    if missing := [name for name in ("id",) if name not in header]:
        raise FileError(f"There is no column {', '.join(missing)}. The first row names the columns.")
    if len(lines) > MOST_ROWS + 1:
        raise FileError(f"At most {MOST_ROWS} rows at a time.")
    cells = [dict(zip(header, map(str.strip, line), strict=False)) for line in lines[1:]]
    by_id = {one.public_id: one for one in Event.objects.filter(public_id__in=[row.get("id", "") for row in cells])}
    return _plan_rows(cells, by_id)


def _plan_rows(cells: list[dict[str, str]], by_id: dict[str, Event]) -> list[SheetRow]:
    rows, met = [], set()
    for number, entered in enumerate(cells, start=2):
        if not any(entered.values()):
            continue
        row = SheetRow(number, public_id=entered.get("id", ""), reason=unsafe(entered.get("reason", "")))
        row.event = by_id.get(row.public_id)
        if row.event is None or row.event.merged_into_id:
            row.problems.append(f"There is no event with the id “{row.public_id[:40]}”.")
        elif row.public_id in met:
            row.problems.append("This event stands in the file twice.")
        else:
            row.seen = token(row.event)
            _plan_date(row, row.event, unsafe(entered.get("date", "")))
            _plan_status(row, row.event, entered.get("status", "").lower())
            if any(what in ("date", "hidden") for what, *_ in row.changes) and not row.reason:
                row.problems.append("A change needs a reason.")
        met.add(row.public_id)
        if row.changes or row.problems:
            rows.append(row)
    return rows


def _plan_date(row: SheetRow, event: Event, date: str) -> None:
    if not date or date == (event.stamp or NOT_KNOWN):
        return
    if date.lower() != NOT_KNOWN:
        try:
            row.date = from_stamp(date)
        except ValueError as problem:
            row.problems.append(str(problem))
            return
    row.sets_date = True
    row.changes.append(("date", event.stamp or NOT_KNOWN, date))


def _plan_status(row: SheetRow, event: Event, status: str) -> None:
    if not status or status == event.status:
        return
    if status not in EventStatus.values:
        row.problems.append(f"“{status[:40]}” is no status: {', '.join(EventStatus.values)} are.")
        return
    if status == EventStatus.AUTOMATIC and event.status == EventStatus.REVIEWED:
        row.problems.append("What was reviewed is made automatic on its own screen: give back the sources’ date.")
        return
    row.status = status
    what = "hidden" if status == EventStatus.HIDDEN else "status"
    row.changes.append((what, event.status, status))


@transaction.atomic
def carry_out(rows: Iterable[SheetRow], editor: Editor, seen: dict[str, str]) -> int:
    """Decides what the rows say, all or nothing; how many events changed.

    `seen` are the tokens of the events when the rows were looked at. Raises SupersededError when one changed since.
    """
    count = 0
    for row in rows:
        event = row.event
        if event is None or row.problems:
            raise ValueError(f"SheetRow {row.number} is not to be carried out.")
        check: str | None = seen.get(row.public_id, "")
        if row.status and event.status == EventStatus.HIDDEN:
            events.show(event, editor, row.reason, seen=check)
            check = None
        if row.sets_date:
            dates.set_date(event, editor, row.date, row.reason, seen=check)
            check = None
        elif row.status == EventStatus.REVIEWED:
            dates.accept(event, editor, row.reason, seen=check)
            check = None
        if row.status == EventStatus.HIDDEN:
            events.hide(event, editor, row.reason, seen=check)
        count += 1
    return count
