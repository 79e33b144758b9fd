"""Recognise and normalise: one pass over the text finds the date expressions and what their words mean.

The pass goes word by word. A table from first words to rules says which few patterns to try at a word, so most words
cost one dictionary look-up, and no pattern can look further than its own bounded length: the time is linear in the
length of the text, whatever the text. At each word the longest match wins: "Thursday evening" over "Thursday".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from .lexicon import MONTHS, NUMBER_WORDS, ORDINALS, SEASONS, UNITS, WEEKDAYS
from .reading import Meaning
from .rules import MODIFIERS, RULES, Match, Modifier, Rule

_WORD: Final = re.compile(r"[^\W_]+")
_DIGITS: Final = "#"


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in the text, the rule that found it and what it means."""

    start: int
    end: int
    rule: str
    meaning: Meaning


def _first_words(words: object) -> set[str]:
    return {_WORD.match(word)[0] for word in words}  # type: ignore[index, attr-defined]


_STARTS: Final = {
    "weekday": _first_words(WEEKDAYS),
    "weekdays": {f"{name}s" for name in WEEKDAYS if not name.endswith(".")},
    "month": _first_words(MONTHS),
    "season": set(SEASONS),
    "number": _first_words(NUMBER_WORDS) | {_DIGITS, "a", "an", "half", "one"},
    "ordinal": _first_words(ORDINALS) | {_DIGITS},
    "digits": {_DIGITS},
    "units": {f"{unit}s" for unit in UNITS} | {"centuries"},
}


@cache
def _table() -> tuple[dict[str, list[Rule]], dict[str, list[Modifier]], list[Modifier]]:
    """First word -> rules, first word -> modifiers before a date, and the modifiers after a date."""
    rules: dict[str, list[Rule]] = {}
    before: dict[str, list[Modifier]] = {}
    for rule in RULES:
        for word in _starts(rule.starts):
            rules.setdefault(word, []).append(rule)
    for modifier in MODIFIERS:
        if modifier.side == "before":
            for word in _starts(modifier.starts):
                before.setdefault(word, []).append(modifier)
    return rules, before, [modifier for modifier in MODIFIERS if modifier.side == "after"]


def _starts(names: str) -> set[str]:
    return set().union(*(_STARTS.get(name, {name}) for name in names.split()))


def recognise(text: str, folded: str) -> list[Found]:
    """The date expressions of a text in order, none overlapping: "late Thursday" in "met late Thursday in Moscow"."""
    return list(_scan(text, folded))


def _scan(text: str, folded: str) -> Iterator[Found]:
    rules, before, _ = _table()
    done = 0
    for word in _WORD.finditer(folded):
        start = word.start()
        if start < done:
            continue
        key = _key(word[0])
        best = None
        if key in rules:
            best = _core(text, folded, start, key)
        if key in before:
            longer = _modified(text, folded, start, before[key])
            if longer and (best is None or longer.end > best.end):
                best = longer
        if best:
            done = best.end
            yield best


def _key(word: str) -> str:
    return _DIGITS if "0" <= word[0] <= "9" else word


def _core(text: str, folded: str, start: int, key: str) -> Found | None:
    """The longest expression at this word, with what may follow it ("Thursday" and then "evening")."""
    best = None
    for rule in _table()[0].get(key, ()):
        found = rule.compiled.match(folded, start)
        if found and found.end() > (best.end if best else start):
            meaning = rule.read(Match(found, text))
            if meaning is not None:
                best = Found(start, found.end(), rule.name, meaning)
    return best and _extended(text, folded, best)


def _extended(text: str, folded: str, core: Found) -> Found:
    for modifier in _table()[2]:
        found = modifier.compiled.match(folded, core.end)
        if found:
            meaning = modifier.apply(core.meaning, Match(found, text))
            if meaning is not None:
                return Found(core.start, found.end(), f"{core.rule} + {modifier.name}", meaning)
    return core


def _modified(text: str, folded: str, start: int, modifiers: list[Modifier]) -> Found | None:
    """The longest expression that begins with a modifier: "the end of" and then "next week"."""
    best = None
    for modifier in modifiers:
        found = modifier.compiled.match(folded, start)
        word = found and _WORD.match(folded, found.end())
        if not found or not word:
            continue
        core = _core(text, folded, found.end(), _key(word[0])) or _modified_once(text, folded, found.end(), word[0])
        if core and (best is None or core.end > best.end):
            meaning = modifier.apply(core.meaning, Match(found, text))
            if meaning is not None:
                best = Found(start, core.end, f"{modifier.name} + {core.rule}", meaning)
    return best


def _modified_once(text: str, folded: str, start: int, word: str) -> Found | None:
    """A second modifier inside the first, and no third: "at least" + "early" + "next week"."""
    for modifier in _table()[1].get(_key(word), ()):
        found = modifier.compiled.match(folded, start)
        inner = found and _WORD.match(folded, found.end())
        if found and inner and (core := _core(text, folded, found.end(), _key(inner[0]))):
            meaning = modifier.apply(core.meaning, Match(found, text))
            if meaning is not None:
                return Found(start, core.end, f"{modifier.name} + {core.rule}", meaning)
    return None
