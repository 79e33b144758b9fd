"""The tagger: recognise and normalise in one scan, then resolve in text order.

`tag("Envoys met late Thursday.", date(2025, 3, 14))` gives one Timex, "late Thursday", 2025-03-13.
"""

import datetime
import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from .calendar.before_christ import is_far, value_of
from .clocks import clock_of
from .context.anchors import Anchors
from .context.narrative import is_story
from .context.open_ends import is_ahead_of_happening, open_end
from .context.ranges import Link, is_choice, link
from .context.unread import doubted
from .convention import day_first as order_of
from .edited import Place, as_given
from .explain import say_span
from .fragments import fold
from .reading import Reading
from .repair import repaired
from .scan import LONGEST_RUN, Expression, recognise
from .spelling import written_out
from .timex import ONE_DAY, Open, Timex


def tag(text: str, dct: datetime.date | None, *, day_first: bool | None = None) -> list[Timex]:
    """The date expressions of a text with their readings, in text order, none overlapping.

    `dct` is the day of publication. Without it full dates are read all the same, and expressions that hang on it come
    without dates and with `waits_for_dct`. `day_first` tells how the outlet's country writes "03/04/2025", for texts
    that do not show it themselves. Any text will do: nothing is raised for it.
    """
    given = text
    text, mended = repaired(text)
    text, typed = written_out(text)
    folded = fold(text)

    def moved(position: int) -> int:
        return mended(typed(position))

    place = as_given if mended is typed else moved
    expressions = recognise(text, folded)
    links = [link(folded, *pair) for pair in pairwise(expressions)]
    _tell_neighbours(expressions, links)
    order = order_of(folded, day_first) if any(one.rule.startswith(IN_DIGITS) for one in expressions) else day_first
    anchors = Anchors(text, folded, expressions, dct, is_story(expressions, dct), order)
    timexes: list[Timex] = []
    for index, found in enumerate(expressions):
        is_linked = index > 0 and links[index - 1] == "range"
        begins = links[index] if index < len(links) else None
        giver = _giver(expressions, links, index)
        reading = anchors.read(
            found,
            ends_range=is_linked,
            begins_range=begins == "range",
            is_moved=begins == "move",
            is_listed=index > 0 and links[index - 1] == "list",
            before=giver,
            following=expressions[index + 1] if index + 1 < len(expressions) else None,
        )
        if reading is None:
            continue
        timex = _timex(given, found, reading, place)
        is_next = index > 0 and timexes and timexes[-1].start == place(expressions[index - 1].start)
        if is_linked and is_next:
            timex = _join(timexes, timex)
        elif is_next and is_choice(folded, expressions[index - 1].end, found.start) and _goes_on(timexes[-1], timex):
            timexes[-1], timex = _either(timexes[-1], timex)
        elif begins != "range":
            timex = _opened(timex, open_end(folded, found.start, found.end))
            if timex.certainty == "sure" and timex.anchor.kind == "dct":
                unclear = is_ahead_of_happening(folded, found.start, found.end)
                timex = replace(timex, certainty="likely") if unclear else timex
        if timexes and timex.clock and _AT.fullmatch(folded, expressions[index - 1].end, found.start):
            timexes[-1], timex = _timed(timexes[-1], timex)
        timexes.append(timex)
    return doubted(given, timexes)


def _tell_neighbours(expressions: list[Expression], links: list[Link | None]) -> None:
    """Give each expression what those beside it in a list say for it too: "Tuesday or Wednesday next week"."""
    for index in reversed(range(len(links))):
        if links[index]:
            found, behind = expressions[index : index + 2]
            expressions[index] = replace(found, meaning=found.meaning.on_day_of(behind.meaning))
    for index, between in enumerate(links):
        if between == "list":
            before, found = expressions[index : index + 2]
            expressions[index + 1] = replace(found, meaning=found.meaning.listed_after(before.meaning))


# "On Tuesday at 2 p.m.", "on 4 July, at about noon": what happens on the day happens at that hour.
_AT: Final = re.compile(r",? ?(?:(?:at|around|about|shortly before|just before|just after) )*")


def _timed(day: Timex, hour: Timex) -> tuple[Timex, Timex]:
    """The day with the hour that is named beside it, and the hour, which then only completes the day."""
    is_same = day.type == "DATE" and day.clock is None and (day.earliest, day.latest) == (hour.earliest, hour.latest)
    if not is_same or day.earliest is None or day.joins is not None:
        return day, hour
    return replace(day, clock=hour.clock), replace(hour, joins=day.start)


# Rules that find dates in which day and month may stand either way.
IN_DIGITS: Final = ("slashed-date", "day-and-month")
# Rules whose finds share a month or year in a list: "May 3, 4 and 5, 2020".
_ALIKE: Final = {"list-item": "month-day"}


def _giver(expressions: list[Expression], links: list[Link | None], index: int) -> Expression | None:
    """The expression that gives the year of the one at `index`: the last of "4 May, 8 June and 2 July 2019".

    "In April and May 2020" share the year, "New Year's Eve and Easter 2020" do not.
    """
    found, at = expressions[index], index
    while at < min(len(links), index + LONGEST_RUN) and links[at] in ("list", "range"):
        is_list, at = links[at] == "list", at + 1
        following = expressions[at]
        if is_list and _ALIKE.get(following.rule, following.rule) != _ALIKE.get(found.rule, found.rule):
            return None
        if following.meaning.given:
            return following
    return None


def _timex(text: str, found: Expression, reading: Reading, place: Place) -> Timex:
    start = place(found.start)
    words = text[start : max(start, place(found.end - 1) + 1)].rstrip()  # of a bracket that was read for " -RRB-"
    end = start + len(words)
    period, value, anchor = reading.period, reading.value, reading.anchor
    if period and is_far(period.earliest.year):
        period, value = None, value_of(value)
    if anchor.on and is_far(anchor.on.year):
        anchor = replace(anchor, on=None)
    if anchor.timex_start is not None:
        anchor = replace(anchor, timex_start=place(anchor.timex_start))
    return Timex(
        start=start,
        end=end,
        text=words,
        type=reading.type,
        value=value,
        mod=reading.mod,
        earliest=period.earliest if period else None,
        latest=period.latest if period else None,
        granularity=period.granularity if period else "none",
        extent=reading.extent,
        anchor=anchor,
        rule=found.rule,
        why=f"“{' '.join(words.split())}”: {reading.because}.",
        certainty=reading.certainty,
        waits_for_dct=reading.waits_for_dct,
        clock=clock_of(reading, words, found.meaning.zone),
    )


def _opened(timex: Timex, end: Open) -> Timex:
    """The timex with an end left open, where it names a time at all."""
    if not end or timex.type not in ("DATE", "TIME") or timex.earliest is None or timex.clock is not None:
        return timex
    # All that is known of the day is that it is not in the time named.
    is_weaker = end in ("before", "after") and timex.certainty == "sure"
    return replace(timex, open=end, certainty="likely" if is_weaker else timex.certainty)


def _goes_on(first: Timex, second: Timex) -> bool:
    """Does the second begin where the first ends, as "early May" does behind "late April"?"""
    if first.joins is not None or first.latest is None or second.earliest is None or second.latest is None:
        return False
    if "DURATION" in (first.type, second.type):
        return False
    return first.latest < second.latest and second.earliest - first.latest <= ONE_DAY


def _either(first: Timex, second: Timex) -> tuple[Timex, Timex]:
    """The first with the days of both, of which one is meant, "late April or early May", and the link to it."""
    if first.earliest is None or second.latest is None:
        return first, second
    span = say_span(first.earliest, second.latest)
    why = f"{first.why} It is that or “{' '.join(second.text.split())}”: some time from {span}."
    both = replace(first, latest=second.latest, granularity="range", extent="within", why=why, clock=None)
    return both, replace(second, joins=first.start)


def _join(timexes: list[Timex], second: Timex) -> Timex:
    """Give the last timex the bounds of the range that `second` completes, and `second` the link to it."""
    first = timexes[-1]
    dates = ("DATE", "TIME")
    if first.type not in dates or second.type not in dates or first.earliest is None or second.latest is None:
        return second
    if first.joins is not None or second.latest < first.earliest:
        return second
    timexes[-1] = replace(
        first,
        latest=second.latest,
        granularity="range",
        extent="throughout",
        why=f"{first.why} The range runs from {say_span(first.earliest, second.latest)}.",
    )
    return replace(second, joins=first.start)
