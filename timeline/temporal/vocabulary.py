"""From the first word of an expression to the rules that may begin there.

A rule says what its expressions can begin with: "weekday", "number", "the", "1998". Numbers go by their shape, so that
a year is never tried as a day of the month. Many expressions begin with words that are everywhere ("the", "a", "last",
"two"); these are worth a try only when a word of time follows close by, which saves nine tries in ten.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, Generic, NamedTuple, TypeVar

from .rules import MODIFIERS, RULES, Modifier, Rule
from .word_lists import MONTHS, NUMBER_WORDS, ORDINAL_ONES, ORDINALS, SEASONS, UNITS, WEEKDAYS

# The keys of numbers: "14", "1998", "14th", "1990s", "5pm", "Q1", and all others.
DAY, YEAR, ORDINAL, DECADE, GLUED, CODE, OTHER = "#14", "#1998", "#14th", "#90s", "#5pm", "#q1", "#"
_NUMBERS: Final = frozenset({DAY, YEAR, ORDINAL, DECADE, GLUED, CODE, OTHER})
# What may touch a short number and tells which of many rules it can be: "14:30", "14/3", "14.3.", "14-3", "50's".
SIGNS: Final = ":/.'-"
_SIGNED: Final = {f"14{sign}": {DAY + sign} for sign in SIGNS}
_DAYS: Final = {DAY}.union(*_SIGNED.values())


_NTH: Final = re.compile(r"[a-z]+\d\d?(?:st|nd|rd|th)\Z")  # "dec19th"


def key_of(word: str) -> str:
    """The key under which a word of folded text is looked up: itself, or the shape of a number."""
    if not "0" <= word[0] <= "9":
        return CODE if "0" <= word[-1] <= "9" or _NTH.match(word) else word
    if word.isdigit():
        return DAY if len(word) < 3 else YEAR if len(word) == 4 else OTHER
    if word[-1] == "s" and word[:-1].isdigit():
        return DECADE
    return ORDINAL if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit() else GLUED


def _first(names: Iterable[str]) -> set[str]:
    return {name.replace("-", " ").replace("'", " ").split()[0].rstrip(".") for name in names}


_STARTS: Final = {
    "weekday": _first(WEEKDAYS),
    "weekdays": {f"{name}s" for name in WEEKDAYS if not name.endswith(".")} | {"weekdays"},
    "month": _first(MONTHS),
    "season": set(SEASONS),
    "unit": set(UNITS),
    "units": {f"{unit}s" for unit in UNITS},
    "number": _first(NUMBER_WORDS) | {"a", "an", "another", "half", "couple", *_DAYS, YEAR, OTHER},
    "ordinal": _first(ORDINALS) | {ORDINAL},
    "14": _DAYS,
    **_SIGNED,
    "1998": {YEAR},
    "90s": {DECADE},
    "5pm": {GLUED},
    "530": {OTHER},
    "q1": {CODE},
}
# Words that begin expressions and mostly do not: they need a word of time after them.
_WEAK: Final = frozenset(
    _first(NUMBER_WORDS)
    | _first(ORDINALS)
    | set(
        "to a an another the this that these last past next coming following previous preceding same latest early "
        "late earlier later mid at in on over up under no about around approximately roughly some nearly almost "
        "barely more most less just well fewer as only several few many half per every each its right until final "
        "couple latter beginning start middle end close comparable corresponding fiscal long small very".split()
    )
)
_ALSO_STRONG: Final = frozenset(
    set(UNITS)
    | _STARTS["units"]
    | set(ORDINAL_ONES[3:])  # "on the ninth"
    | set("ago half period future past term present moment time point hours eve eighteen nineteen thousand".split())
)


Row = TypeVar("Row", bound=Rule | Modifier)
_MOST_KEPT: Final = 1_000  # lists of rows for one word; prose leads to some tens


class RowsAtWord(Generic[Row]):
    """The rows that may begin at a word, in the order of all, of which some need one of certain words to follow."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._needed = frozenset[str]().union(*(row.needs for row in rows))
        self._always = [row for row in rows if not row.needs]
        self._among: dict[frozenset[str], list[Row]] = {}

    def among(self, near: Sequence[str]) -> list[Row]:
        """The rows to try where these words follow."""
        if self._needed.isdisjoint(near):
            return self._always
        there = self._needed.intersection(near)
        rows = self._among.get(there)
        if rows is None:
            rows = [row for row in self._rows if not row.needs or not row.needs.isdisjoint(there)]
            if len(self._among) < _MOST_KEPT:
                self._among[there] = rows
        return rows


class Vocabulary(NamedTuple):
    """What may begin at a word, what may follow an expression, and what makes a weak beginning worth a try."""

    rules: dict[str, RowsAtWord[Rule]]
    before: dict[str, RowsAtWord[Modifier]]
    after: dict[str, list[Modifier]]
    strong: frozenset[str]
    first: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The tables, built from the rules on first use."""
    rules = _begun(RULES)
    before = _begun([modifier for modifier in MODIFIERS if modifier.side == "before"])
    after: dict[str, list[Modifier]] = {}
    for modifier in MODIFIERS:
        for key in keys_of_starts(modifier.starts) if modifier.side == "after" else ():
            after.setdefault(key, []).append(modifier)
    first = frozenset(rules) | frozenset(before)
    return Vocabulary(rules, before, after, (first | _NUMBERS) - _WEAK | _ALSO_STRONG, first)


def _begun(rows: Sequence[Row]) -> dict[str, RowsAtWord[Row]]:
    begun: dict[str, list[Row]] = {}
    for row in rows:
        for key in keys_of_starts(row.starts):
            begun.setdefault(key, []).append(row)
    return {key: RowsAtWord(those) for key, those in begun.items()}


def keys_of_starts(starts: str) -> set[str]:
    return set().union(*(_STARTS.get(name, {name}) for name in starts.split()))
