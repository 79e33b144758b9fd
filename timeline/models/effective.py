"""What the database works out of an event's columns: its effective dates, the editor's or else the machine's.

As expressions, so that no machine can overwrite an editor and whatever asks for dates asks one indexed column.
"""

from typing import Any

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce

from timeline.dates import hours
from timeline.models.choices import EventStatus
from timeline.models.lengths import AGE, SpanLength

# An editor gave dates that are not the ones that the sources say, or said that the date is not known.
_SAME_DAYS = Q(editor_earliest=F("machine_earliest"), editor_latest=F("machine_latest"), editor_open=F("machine_open"))
_OTHER_DAYS = (
    ~Q(editor_earliest=F("machine_earliest"))
    | ~Q(editor_latest=F("machine_latest"))
    | ~Q(editor_open=F("machine_open"))
    | (~Q(editor_clock="") & ~Q(editor_clock=F("machine_clock")))
)
# The doubt that no source gives an event's date surely; until an editor does, readers are told so.
UNSUPPORTED = "unsupported"
UNCERTAIN = Q(doubts__contains=f" {UNSUPPORTED} ", editor_earliest__isnull=True)
CORRECTED = Q(editor_undated=True) | (
    Q(editor_earliest__isnull=False) & (Q(machine_earliest__isnull=True) | _OTHER_DAYS)
)

EARLIEST = Case(When(editor_undated=False, then=Coalesce("editor_earliest", "machine_earliest")))
LATEST = Case(When(editor_undated=False, then=Coalesce("editor_latest", "machine_latest")))
_BY_MACHINE = Q(editor_earliest__isnull=True)
OPEN = Case(When(_BY_MACHINE, then=F("machine_open")), default=F("editor_open"))
IS_OPEN = (_BY_MACHINE & ~Q(machine_open="")) | (~_BY_MACHINE & ~Q(editor_open=""))


def _of_day(name: str, without: str | int, *before: When, output: "models.Field[Any, Any]") -> Case:
    """What an editor gave for the hour, else the sources' on the same day."""
    return Case(
        *before,
        When(editor_undated=True, then=Value(without)),
        When(~Q(editor_clock=""), then=F(f"editor_{name}")),
        When(_BY_MACHINE | _SAME_DAYS, then=F(f"machine_{name}")),
        default=Value(without),
        output_field=output,
    )


CLOCK = _of_day("clock", "", output=models.CharField())
DAY_ORDER = _of_day(
    "day_order",
    hours.NO_ORDER,
    When(IS_OPEN, then=Value(hours.OPEN_ORDER)),
    output=models.SmallIntegerField(),
)
LENGTH = Case(
    When(IS_OPEN & Q(editor_undated=False), then=Value(AGE)),
    default=SpanLength(EARLIEST, LATEST),
    output_field=models.PositiveSmallIntegerField(),
)
SHOWN = Case(
    When(
        ~Q(status=EventStatus.HIDDEN)
        & Q(merged_into__isnull=True, mention_count__gt=0, editor_undated=False)
        & (Q(editor_earliest__isnull=False) | Q(machine_earliest__isnull=False)),
        then=Value(1),
    ),
    default=Value(0),
)
