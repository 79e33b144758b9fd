"""The overview strip: `timeline.pages.histogram` in pixels, as SVGs whose bars are links.

There are two, of which a page shows the one that it has room for: fewer and coarser bars on a phone. A label is only
drawn where it cannot touch another at the least width at which its strip is shown; wider pages give them more room.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import mark_safe

from timeline.pages.answer import Answer
from timeline.pages.histogram import NARROW, WIDE, Bar, Strip
from timeline.pages.question import Question

TOP = 18  # pixels: room for the counts above the bars
BARS = 72
LONGER = 9
AXIS = 36
LEAST = {NARROW: 280, WIDE: 640}  # pixels that a strip of so many bars has at least
CHARACTER = 7.5  # pixels, of the labels; a bold digit is no wider
APART = 6
MARGIN = 0.15  # of a bar's room, on each side


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar with what it takes to draw it; x and width in per cent, the rest in pixels."""

    bar: Bar
    name: str  # by which the browser finds it again, to keep the focus when the results are replaced
    x: float
    middle: float
    width: float
    left: float  # of the bar itself
    right: float
    inner: float
    y: int
    height: int
    address: str
    label: str
    count: str
    count_x: float
    count_from: str  # "first" or "last" where it is wider than its bar and must not reach out of the strip
    tick: str
    above: str  # the month or the year that begins here
    aside: str  # "off" outside the days asked for, "back" before and after the story


def drawn(answer: Answer) -> dict[str, Any]:
    """The strips of an answer, ready for their template."""
    made = []
    if answer.strip and answer.narrow:
        alone = len(answer.strip.bars) <= NARROW
        made.append(_drawn(answer.strip, answer.asked, NARROW if alone else WIDE, "" if alone else "wide"))
        if not alone:
            made.append(_drawn(answer.narrow, answer.asked, NARROW, "narrow"))
    return {"strips": made, "wider": answer.wider}


def _drawn(strip: Strip, asked: Question, most: int, size: str) -> dict[str, Any]:
    sides = [side for side in (strip.before, strip.after) if side]
    bars = [*([strip.before] if strip.before else []), *strip.bars, *([strip.after] if strip.after else [])]
    step, pitch = 100 / len(bars), LEAST[most] / len(bars)
    counts = [f"{bar.count:,}" if bar.count else "" for bar in bars]
    ticks = [_tick(bar) for bar in bars]
    aboves = [_above(bar, before) for bar, before in zip(bars, [None, *bars], strict=False)]
    shown_counts = spread(counts, pitch, sorted(range(len(bars)), key=lambda place: -bars[place].count))
    shown_ticks = _every(ticks, pitch)
    shown_aboves = spread(aboves, pitch, range(len(bars)), from_start=True)
    floor = TOP + BARS
    made = []
    for place, bar in enumerate(bars):
        wide = CHARACTER * len(counts[place]) > pitch
        edge = "first" if wide and place == 0 else "last" if wide and place == len(bars) - 1 else ""
        middle, half = (place + 0.5) * step, 50 * CHARACTER * len(counts[place]) / LEAST[most]
        height = max(4, min(BARS, round(BARS * bar.count / strip.tallest))) if bar.count else 0
        made.append(
            Drawn(
                bar=bar,
                name=f"{'n' if size == 'narrow' else 'b'}{bar.first.isoformat()}",
                x=round(place * step, 2),
                middle=round(middle, 2),
                width=round(step, 2),
                left=round((place + MARGIN) * step, 2),
                right=round((place + 1 - MARGIN) * step, 2),
                inner=round((1 - 2 * MARGIN) * step, 2),
                y=floor - height,
                height=height,
                address=_address(asked, bar, strip),
                label=_label(bar, strip),
                count=counts[place] if place in shown_counts else "",
                count_x={"first": 0, "last": 100}.get(edge, round(max(half, min(middle, 100 - half)), 2)),
                count_from=edge,
                tick=ticks[place] if place in shown_ticks else "",
                above=aboves[place] if place in shown_aboves else "",
                aside="back" if bar in sides else "" if asked.includes(bar.first, bar.last) else "off",
            )
        )
    has_longer = any(bar.longer for bar in bars)
    axis = floor + 4 + (LONGER if has_longer else 0)
    # As HTML here: in the template's language sixty bars take as long as twenty events.
    marks = "\n".join([_marks(one, floor + 8, axis) for one in made])
    return {"bars": made, "size": size, "floor": floor, "height": axis + AXIS, "marks": mark_safe(marks)}  # noqa: S308


def _marks(drawn: Drawn, longer_y: int, axis: int) -> str:
    """A bar as a link with its labels; where nothing is to be linked, the label below it alone."""
    bar = drawn.bar
    html = f'<text x="{drawn.middle}%" y="{axis + 14}">{drawn.tick}</text>' if drawn.tick else ""
    if bar.count or bar.longer:
        label, address = escape(drawn.label), escape(drawn.address)
        aside = f' class="{drawn.aside}"' if drawn.aside else ""
        html = (
            f'<a id="{drawn.name}" data-inplace href="{address}" aria-label="{label}"{aside}><title>{label}</title>'
            f'<rect class="hit" x="{drawn.x}%" y="0" width="{drawn.width}%" height="{axis + AXIS}"/>'
            f"{_column(drawn)}{_stroke(drawn, longer_y)}{html}</a>"
        )
    return html + (f'<text class="month" x="{drawn.x}%" y="{axis + 30}">{drawn.above}</text>' if drawn.above else "")


def _column(drawn: Drawn) -> str:
    """How many there are, as a column with the number above it."""
    if not drawn.bar.count:
        return ""
    sizes = f'x="{drawn.left}%" y="{drawn.y}" width="{drawn.inner}%" height="{drawn.height}"'
    number = f'<text class="n {drawn.count_from}" x="{drawn.count_x}%" y="{drawn.y - 5}">{drawn.count}</text>'
    return f'<rect class="bar" {sizes}/>{number if drawn.count else ""}'


def _stroke(drawn: Drawn, y: int) -> str:
    """That there are some of a longer time."""
    if not drawn.bar.longer:
        return ""
    return f'<line class="stroke" x1="{drawn.left}%" x2="{drawn.right}%" y1="{y}" y2="{y}"/>'


def spread(labels: Sequence[str], pitch: float, order: Sequence[int], *, from_start: bool = False) -> set[int]:
    """Which labels stand far enough apart, bars being `pitch` pixels apart; those first in `order` come first.

    A label stands in the middle above its bar, or with `from_start` begins there; none reaches out of the strip.
    """
    taken: list[tuple[float, float]] = []
    shown = set()
    for place in order:
        if not labels[place]:
            continue
        width = CHARACTER * len(labels[place]) + APART
        start, most = place * pitch, len(labels) * pitch - width
        if from_start and start > most:
            continue
        if not from_start:
            start = max(0, min(start + (pitch - width) / 2, most))
        if all(start + width <= other or end <= start for other, end in taken):
            taken.append((start, start + width))
            shown.add(place)
    return shown


def _every(labels: Sequence[str], pitch: float) -> set[int]:
    """Every label, or every second, third ... as they have room; none that reaches out at an end."""
    widest = CHARACTER * max(map(len, labels), default=0) + APART
    step = max(1, -int(-widest // pitch))
    room = [(min(place, len(labels) - 1 - place) + 0.5) * pitch for place in range(len(labels))]
    return {place for place in range(0, len(labels), step) if CHARACTER * len(labels[place]) / 2 <= room[place] + 0.5}


def _address(asked: Question, bar: Bar, strip: Strip) -> str:
    if bar is strip.before:
        return reverse("timeline") + asked.but(first=None, last=bar.last).query()
    if bar is strip.after:
        return reverse("timeline") + asked.but(first=bar.first, last=None).query()
    return reverse("timeline") + asked.but(first=bar.first, last=bar.last).query()


def _label(bar: Bar, strip: Strip) -> str:
    events = f"{bar.count:,} event{'' if bar.count == 1 else 's'}"
    if bar is strip.before:
        return f"Before {strip.bars[0].words}: {events}"
    if bar is strip.after:
        return f"After {strip.bars[-1].words}: {events}"
    longer = f", and {bar.longer:,} of a longer or open time" if bar.longer else ""
    return f"{bar.words}: {events}{longer}"


def _tick(bar: Bar) -> str:
    match bar.unit:
        case "day" | "week":
            return str(bar.first.day)
        case "month":
            return f"{bar.first:%b}"
        case "year":
            return str(bar.first.year)
        case "decade" | "century" | "millennium":
            return f"{bar.first.year // 10 * 10}s"
        case _:
            return "‹" if bar.first.year == 1 else "›"


def _above(bar: Bar, before: Bar | None) -> str:
    """The month, or the year, where a new one begins below the ticks."""
    if bar.unit in ("day", "week"):
        is_new = before is None or before.unit != bar.unit or before.first.month != bar.first.month
        return f"{bar.first:%B}" if is_new else ""
    if bar.unit == "month":
        is_new = before is None or before.unit != "month" or before.first.year != bar.first.year
        return str(bar.first.year) if is_new else ""
    return ""
