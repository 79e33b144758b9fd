"""Recognise and normalise: one pass over the text finds the date expressions and what their words mean.

The pass goes word by word and tries the few rules that may begin there (see `vocabulary`); the longest match wins:
"Thursday evening" over "Thursday". No pattern looks further than its own bounded length, and what no prose contains, a
long chain of numbers or a long run of little but dates, is passed over: the time is linear in the length of the text,
whatever the text.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from .proper_names import is_name
from .reading import Meaning
from .rules import REACH, Match, Rule
from .vocabulary import DAY, SIGNS, Row, RowsAtWord, key_of, vocabulary

_WORD: Final = re.compile(r"[^\W_]+")
# "10.0.0.12", "202 555 01 98": versions, addresses, telephone numbers, tables; dates have three parts at most.
# A date with its hour beside it is one of them only in looks: "2025-03-12 02:15", "14:55 23.04.2022", "7/4-7/18".
_NUMBER_CHAIN: Final = re.compile(
    r"(?!(?:\d{4}([-/.])\d\d?\1\d\d?|\d\d?([-/.])\d\d?\2(?:\d{4}|\d\d))(?:, ?|[ -])\d\d?[:.]\d\d(?![\d/-])|"
    r"\d\d?:\d\d,? \d\d?([-/.])\d\d?\3(?:\d{4}|\d\d)(?![\d/:-]|\.\d)|"
    r"\d\d?/\d\d?(?:-\d\d?/|,? \d\d?:)\d\d?(?![\d/:-]|\.\d))"
    r"\d+(?:[-/.:, ]\d+){3,}"
)
# A word of time must follow a weak beginning within so many words: "the last of the past few weeks".
_LOOK_AHEAD: Final = 6
# Prose names no more dates than this with nothing but a word like "and" between them; a table or a test pattern does.
LONGEST_RUN: Final = 12
# What names are made of: days, months and seasons, no years and no weeks.
_NAMEABLE: Final = frozenset({"D", "M", "SE"})
# Characters of a rule's name, which is stored with what it found.
LONGEST_NAME: Final = 60
# The word behind an expression, which may change it: " evening", ", a Tuesday", "T10:30".
_BEHIND: Final = re.compile(r"[ \n,('@-]{0,30}([^\W_]+)")
_SIGNED: Final = re.compile(rf"\d\d?([{SIGNS}])")
_LENGTH: Final = itemgetter(0)
_LINKS: Final = frozenset("and or to on in at from until till by before since after the of".split())
_LONGEST_LINK: Final = 3  # words: "of", "on", "the"
# Nor does it put so many words together of which each could begin a date, or links one to another.
_LONGEST_HEAP: Final = 60
# Nor does it name so many times with so few characters to each, which tell nothing of them. The densest page met with
# has 24 to each of a hundred: the months in a blog's margin.
_MOST_DENSE: Final = 200
_DENSE: Final = 20


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression in the text, the rule that found it and what it means."""

    start: int
    end: int
    rule: str
    meaning: Meaning


def recognise(text: str, folded: str) -> list[Expression]:
    """The date expressions of a text in order, none overlapping: "late Thursday" in "met late Thursday in Moscow"."""
    return _Scan(text, folded).run()


class _Scan:
    """One text being looked through: its words and where they start, for the rules that may begin there."""

    def __init__(self, text: str, folded: str) -> None:
        self.text = text
        self.folded = folded
        self.starts = list(map(re.Match.start, _WORD.finditer(folded)))
        self.keys = [word if word.isalpha() else key_of(word) for word in _WORD.findall(folded)]
        self.rules, self.before, self.after, self.strong, self.first = vocabulary()
        self.heaped = self.first | _LINKS
        self.cores: dict[int, Expression | None] = {}

    def run(self) -> list[Expression]:
        found: list[Expression] = []
        resume_at = run = 0
        run_continues_at = -1 - _LONGEST_LINK
        for at in [at for at, key in enumerate(self.keys) if key in self.first]:
            if at < resume_at:
                continue
            key = self.keys[at]
            if self.strong.isdisjoint(self.keys[at : at + _LOOK_AHEAD]):
                continue
            if at > 1 and key == self.keys[at - 1] == self.keys[at - 2] and key[0] != "#":
                continue  # no prose says a word three times: "March March March"
            if at >= _LONGEST_HEAP and self.heaped.issuperset(self.keys[at - _LONGEST_HEAP : at]):
                resume_at = self._end_of_run(at)
                continue
            chain = _NUMBER_CHAIN.match(self.folded, self.starts[at]) if key[0] == "#" else None
            if chain:
                resume_at = self._word_at(at, chain.end())
                continue
            best = self._longest(at)
            if best is None:
                continue
            between = self.keys[run_continues_at:at] if at - run_continues_at <= _LONGEST_LINK else None
            run = run + 1 if between is not None and _LINKS.issuperset(between) else 1
            found.append(best)
            resume_at = run_continues_at = self._word_at(at, best.end)
            if len(found) >= _MOST_DENSE and best.end - found[-_MOST_DENSE].start < _MOST_DENSE * _DENSE:
                del found[-_MOST_DENSE:]
                resume_at = self._end_of_table(resume_at)
            elif run == LONGEST_RUN:
                del found[-run:]
                resume_at = self._end_of_run(resume_at)
        return found

    def _word_at(self, at: int, position: int) -> int:
        """The first word from `at` on that begins at or after a position."""
        while at < len(self.starts) and self.starts[at] < position:
            at += 1
        return at

    def _end_of_run(self, at: int) -> int:
        while at < len(self.keys) and self.keys[at] in self.heaped:
            at += 1
        return at

    def _end_of_table(self, at: int) -> int:
        """The first word from `at` on that has no word of time or number close before it."""
        ended = self.starts[at - 1]
        while at < len(self.starts) and self.starts[at] - ended < 2 * _DENSE:
            if self.keys[at] in self.strong:
                ended = self.starts[at]
            at += 1
        return at

    def _longest(self, at: int, depth: int = 2) -> Expression | None:
        """The longest expression that begins at a word: "at least" and "the end of", two at most, before "March"."""
        best = self._core(at)
        longer = self._modified(at, depth) if depth else None
        return longer if longer and (best is None or longer.end > best.end) else best

    def _core(self, at: int) -> Expression | None:
        """The longest expression of a rule, with what may follow it ("Thursday" and then "evening")."""
        if at not in self.cores:
            found = self._found(at)
            self.cores[at] = found and self._extended(found)
        return self.cores[at]

    def _found(self, at: int) -> Expression | None:
        start, text, folded = self.starts[at], self.text, self.folded
        matched = [
            (found.end(), rule, found)
            for rule in self._tried(self.rules, at)
            if (found := rule.compiled.match(folded, start))
        ]
        matched.sort(key=_LENGTH, reverse=True)  # the longest, and of equals the rule that stands first
        for end, rule, found in matched:
            meaning = _meaning(rule, Match(found, text, folded))
            if meaning is not None:
                if meaning.unit_named in _NAMEABLE and is_name(text, folded, start, end):
                    return None
                return Expression(start, end, rule.name, meaning)
        return None

    def _tried(self, table: Mapping[str, RowsAtWord[Row]], at: int) -> Sequence[Row]:
        """The rows that may begin at a word, without those that need a word which does not follow."""
        key = self.keys[at]
        sign = _SIGNED.match(self.folded, self.starts[at]) if key == DAY else None
        rows = table.get(key + sign[1] if sign else key)
        return rows.among(self.keys[at : at + REACH]) if rows else ()

    def _extended(self, core: Expression, times: int = 2) -> Expression:
        """The core with what follows it, twice at most: "tomorrow" + "morning" + "at 8"."""
        word = _BEHIND.match(self.folded, core.end)
        for modifier in self.after.get(key_of(word[1]), ()) if word else ():
            found = modifier.compiled.match(self.folded, core.end)
            meaning = found and modifier.apply(core.meaning, Match(found, self.text, self.folded))
            if found and meaning:
                longer = Expression(core.start, found.end(), _joined(core.rule, modifier.name, core.rule), meaning)
                return self._extended(longer, times - 1) if times > 1 else longer
        return core

    def _modified(self, at: int, depth: int) -> Expression | None:
        """The longest expression that begins with a modifier."""
        best: Expression | None = None
        start = self.starts[at]
        for modifier in self._tried(self.before, at):
            found = modifier.compiled.match(self.folded, start)
            behind = bisect_left(self.starts, found.end(), at) if found else len(self.starts)
            if found is None or self.starts[behind : behind + 1] != [found.end()]:
                continue
            core = self._longest(behind, depth - 1)
            if core and (best is None or core.end > best.end):
                meaning = modifier.apply(core.meaning, Match(found, self.text, self.folded))
                if meaning is not None:
                    best = Expression(start, core.end, _joined(modifier.name, core.rule, core.rule), meaning)
        return best


def _joined(first: str, second: str, core: str) -> str:
    """The name of what two rules found together, that of the core alone when it would be too long to keep."""
    both = f"{first} + {second}"
    return both if len(both) <= LONGEST_NAME else core


def _meaning(rule: Rule, match: Match) -> Meaning | None:
    try:
        return rule.read(match)
    except (ValueError, OverflowError):  # no such day: "31 June 1944", "0 AD"
        return None
