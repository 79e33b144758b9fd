"""A rule: a row with a name, a pattern, what the match means, and the examples that are its tests."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from ..calendar.before_christ import far_year
from ..fragments import expand
from ..reading import Meaning
from ..tense.notes import is_jotted, is_note
from ..word_lists import MONTHS, UNITS, WEEKDAY_NAMES, WEEKDAYS

Read = Callable[["Match"], Meaning | None]


@dataclass(frozen=True, slots=True)
class Example:
    """`text` read on `dct` has an expression with this TIMEX3 `value` (and these words, days and mod, if given)."""

    text: str
    dct: str = "2025-03-14"
    value: str = ""
    words: str = ""
    days: tuple[str, str] | None = None
    mod: str | None = None


_AROUND = 12  # characters beside a word that tell whether a line is in capitals


@dataclass(slots=True)
class Match:
    """What a rule's `read` gets: the named groups of the pattern, folded, and the text around in its own letters."""

    found: re.Match[str]
    text: str
    folded: str

    def __getitem__(self, group: str) -> str:
        """The folded words of a group, "" when it took no part in the match or the pattern has no such group."""
        try:
            words = self.found[group]
        except IndexError:
            return ""
        return " ".join(words.split()) if words else ""

    def has(self, group: str) -> bool:
        try:
            return self.found[group] is not None
        except IndexError:
            return False

    @property
    def year(self) -> int | None:
        """The year in the group `year`, or in `bc` as the tagger counts those before Christ."""
        if self.has("bc"):
            return far_year(int(self["bc"]))
        return int(self["year"]) if self.has("year") else None

    @property
    def words(self) -> str:
        """All the words matched, folded."""
        return " ".join(self.found[0].split())

    def original(self, group: str | int = 0) -> str:
        """The words of a group as the text writes them: "May", not "may"."""
        return self.text[self.found.start(group) : self.found.end(group)]

    def is_capital(self, group: str) -> bool:
        """Does the text write the group with a capital letter, where that says something: "May", "in MAY"?"""
        return self.original(group)[0].isupper() and not self.is_shouted(group)

    def is_shouted(self, group: str) -> bool:
        """Does the group stand in a line of capitals, which tell no name from a verb?"""
        start, end = self.found.span(group)
        around = self.text[max(0, start - _AROUND) : end + _AROUND]
        return self.original(group).isupper() and around.isupper() and len(around) > end - start + _AROUND // 2

    @property
    def is_note(self) -> bool:
        """Is the text a note or a command, a line of its own with no verb of the past: "lunch at 12.30"?"""
        return is_note(self.folded)

    @property
    def is_jotted(self) -> bool:
        """Is it a note in small letters, which leaves out what prose would say: "dentist fri 9:30"?"""
        return is_jotted(self.text)

    def before(self, length: int) -> str:
        """The folded characters before the match, line breaks as blanks."""
        return self.folded[max(0, self.found.start() - length) : self.found.start()].replace("\n", " ")

    def after(self, length: int) -> str:
        """The folded characters after the match, line breaks as blanks."""
        return self.folded[self.found.end() : self.found.end() + length].replace("\n", " ")

    def original_before(self, length: int) -> str:
        """The characters before the match, as the text writes them."""
        return self.text[max(0, self.found.start() - length) : self.found.start()]

    def original_after(self, length: int) -> str:
        """The characters after the match, as the text writes them."""
        return self.text[self.found.end() : self.found.end() + length]


@dataclass(frozen=True, eq=False)
class Rule:
    """One kind of date expression.

    `starts` names what the expression can begin with: fragments of the lexicon whose words are listed in `scan`
    ("weekday", "month", "number" ...) or plain words. `needs` are words of which one must be among the first
    REACH words; without it the pattern, which begins with a word that is everywhere, is not tried. `read` gives the
    meaning, or None when this is no date after all.
    """

    name: str
    starts: str
    pattern: str
    read: Read
    examples: Sequence[Example] = field(default_factory=tuple)
    counterexamples: Sequence[str] = field(default_factory=tuple)
    needs: frozenset[str] = frozenset()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(f"(?:{expand(self.pattern)})(?!\\w)")


REACH = 9  # words
UNIT_WORDS = frozenset((*UNITS, *(f"{unit}s" for unit in UNITS)))
MONTH_WORDS = frozenset(name.rstrip(".") for name in MONTHS)
WEEKDAY_WORDS = frozenset((*WEEKDAY_NAMES, *(name.rstrip(".") for name in WEEKDAYS), "tues", "thur", "weds"))


Apply = Callable[[Meaning, Match], Meaning | None]


@dataclass(frozen=True, eq=False)
class Modifier:
    """Words before or after a date that change it: "late" before "Thursday", "evening" after it.

    `starts` and `needs` are those of a rule; of words after a date only `starts` are asked.

    `apply` gives the changed meaning, or None when the words do not go with that date.
    """

    name: str
    side: Literal["before", "after"]
    pattern: str
    apply: Apply
    starts: str = ""
    examples: Sequence[Example] = field(default_factory=tuple)
    counterexamples: Sequence[str] = field(default_factory=tuple)
    needs: frozenset[str] = frozenset()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        ending = r"(?<=[ \n-])'?" if self.side == "before" else r"(?!\w)"
        return re.compile(f"(?:{expand(self.pattern)}){ending}")
