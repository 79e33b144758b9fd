"""The rules, by family. The order decides between matches of one length: the first wins."""

from typing import Final

from . import calendar_dates, durations, modifiers, relative, vague, weekdays
from .rule import Example, Match, Modifier, Rule

RULES: Final[tuple[Rule, ...]] = (
    *calendar_dates.RULES,
    *weekdays.RULES,
    *relative.RULES,
    *durations.RULES,
    *vague.RULES,
)
MODIFIERS: Final[tuple[Modifier, ...]] = modifiers.MODIFIERS

__all__ = ["MODIFIERS", "RULES", "Example", "Match", "Modifier", "Rule"]
