"""The overview strip: `timeline.pages.histogram` in pixels, as an SVG whose bars are links."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from timeline.pages.answer import Answer
from timeline.pages.histogram import Line, Slot
from timeline.pages.question import Question

TOP = 18  # room for the counts above the bars
BARS = 72
LANE = 9
AXIS = 36
NARROW, WIDE = 12, 25  # slots that a phone, and a small desk, hold without scrolling


@dataclass(frozen=True, slots=True)
class Bar:
    """A slot with what the template needs to draw it; x and width in per cent, the rest in pixels."""

    slot: Slot
    x: float
    middle: float
    width: float
    y: float
    height: float
    address: str
    label: str
    tick: str
    month: str
    aside: str  # "off" outside the days asked for


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line over several slots."""

    line: Line
    x1: float
    x2: float
    y: float
    address: str
    label: str
    aside: str


def drawn(answer: Answer) -> dict[str, Any]:
    """The strip of an answer, ready for its template."""
    strip, asked = answer.strip, answer.asked
    step = 100 / len(strip.slots)
    floor = TOP + BARS
    bars = []
    for index, slot in enumerate(strip.slots):
        height = min(BARS, round(BARS * slot.count / strip.tallest)) if slot.count else 0
        height = max(height, 4) if slot.count else 0
        before = strip.slots[index - 1] if index else None
        bars.append(
            Bar(
                slot=slot,
                x=round(index * step, 2),
                middle=round((index + 0.5) * step, 2),
                width=round(step, 2),
                y=floor - height,
                height=height,
                address=_address(asked, slot),
                label=_label(slot),
                tick=_tick(slot),
                month=_month(slot, before),
                aside="" if asked.includes(slot.first, slot.last) else "off",
            )
        )
    strokes = [
        Stroke(
            line=line,
            x1=round((line.start + 0.2) * step, 2),
            x2=round((line.end + 0.8) * step, 2),
            y=floor + 8 + line.lane * LANE,
            address=_address(asked, line),
            label=f"{line.words}: {_events(line.count)}",
            aside="" if asked.includes(line.first, line.last) else "off",
        )
        for line in strip.lines
    ]
    axis = floor + 4 + strip.lanes * LANE
    count = len(strip.slots)
    return {
        "bars": bars,
        "strokes": strokes,
        "floor": floor,
        "tick_y": axis + 14,
        "month_y": axis + 30,
        "height": axis + AXIS,
        "size": "narrow" if count <= NARROW else "wide" if count <= WIDE else "widest",
        "undrawn": strip.undrawn,
    }


def _address(asked: Question, days: Slot | Line) -> str:
    return reverse("timeline") + asked.but(first=days.first, last=days.last).query()


def _events(count: int) -> str:
    return f"{count} event{'' if count == 1 else 's'}"


def _label(slot: Slot) -> str:
    around = f", and {slot.lines} over several" if slot.lines else ""
    return f"{slot.words}: {_events(slot.count)}{around}"


def _tick(slot: Slot) -> str:
    match slot.unit:
        case "day" | "week":
            return str(slot.first.day)
        case "month":
            return f"{slot.first:%b}"
        case "year":
            return str(slot.first.year)
        case "decade":
            return f"{slot.first.year // 10 * 10}s"
        case _:
            return ""


def _month(slot: Slot, before: Slot | None) -> str:
    """The month, or the year, where a new one begins below the ticks."""
    if slot.unit in ("day", "week"):
        is_new = before is None or before.unit != slot.unit or before.first.month != slot.first.month
        return f"{slot.first:%B}" if is_new else ""
    if slot.unit == "month":
        is_new = before is None or before.unit != "month" or before.first.year != slot.first.year
        return str(slot.first.year) if is_new else ""
    return ""
