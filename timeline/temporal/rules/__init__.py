"""The rules, by family. The order decides between matches of one length: the first wins."""

from typing import Final

from . import (
    ancient_years,
    beside,
    calendar_dates,
    clock_and_day,
    clock_times,
    counted_days,
    day_parts,
    days_of_month,
    decades,
    distances,
    durations,
    holidays,
    modifiers,
    months,
    nights,
    numeric_dates,
    pieces,
    quarters,
    relative,
    reported_periods,
    seasons,
    sets,
    short_distances,
    turns,
    unit_edges,
    vague,
    weekdays,
    years,
)
from .rule import REACH, Example, Match, Modifier, Rule

RULES: Final[tuple[Rule, ...]] = (
    *calendar_dates.RULES,
    *days_of_month.RULES,
    *numeric_dates.RULES,
    *nights.RULES,
    *months.RULES,
    *weekdays.RULES,
    *relative.RULES,
    *unit_edges.RULES,
    *pieces.RULES,
    *counted_days.RULES,
    *distances.RULES,
    *short_distances.RULES,
    *beside.RULES,
    *years.RULES,
    *ancient_years.RULES,
    *decades.RULES,
    *quarters.RULES,
    *reported_periods.RULES,
    *seasons.RULES,
    *turns.RULES,
    *holidays.RULES,
    *clock_times.RULES,
    *day_parts.RULES,
    *sets.RULES,
    *vague.RULES,
    *durations.RULES,
)
MODIFIERS: Final[tuple[Modifier, ...]] = (
    *pieces.MODIFIERS,
    *modifiers.MODIFIERS,
    *holidays.MODIFIERS,
    *clock_and_day.MODIFIERS,
    *day_parts.MODIFIERS,
    *sets.MODIFIERS,
)

__all__ = ["MODIFIERS", "REACH", "RULES", "Example", "Match", "Modifier", "Rule"]
