"""Recognise and normalise: one pass over the text finds the date expressions and what their words mean.

The pass goes word by word and tries the few rules that may begin there (see `vocabulary`); the longest match wins:
"Thursday evening" over "Thursday". No pattern looks further than its own bounded length, and what no prose contains, a
long chain of numbers or a long run of nothing but dates, is passed over: the time is linear in the length of the text,
whatever the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from .proper_names import is_name
from .reading import Meaning
from .rules import REACH, Match, Rule
from .vocabulary import BegunBefore, Ranked, key_of, vocabulary

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
# With one of these begins what may follow an expression and change it: " evening", ", a Tuesday", "T10:30".
_GOES_ON: Final = frozenset(" \n,('-@t")
_LINKS: Final = frozenset("and or to on in at from until till by before since after the of".split())
_LONGEST_LINK: Final = 3  # words: "of", "on", "the"
# Nor does it put so many words together of which each could begin a date, or links one to another.
_LONGEST_HEAP: Final = 60


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
        words = [(word.start(), word[0]) for word in _WORD.finditer(folded)]
        self.starts = [start for start, _ in words]
        self.keys = [word if word.isalpha() else key_of(word) for _, word in words]
        self.rules, self.before, self.after, self.strong, self.first = vocabulary()
        self.heaped = self.first | _LINKS

    def run(self) -> list[Expression]:
        found: list[Expression] = []
        resume_at = run = 0
        run_continues_at = -1 - _LONGEST_LINK
        for at, key in enumerate(self.keys):
            if key not in self.first or at < resume_at:
                continue
            if self.strong.isdisjoint(self.keys[at : at + _LOOK_AHEAD]):
                continue
            if at > 1 and key == self.keys[at - 1] == self.keys[at - 2] and key[0] != "#":
                continue  # no prose says a word three times: "March March March"
            if at >= _LONGEST_HEAP and self.heaped.issuperset(self.keys[at - _LONGEST_HEAP : at]):
                resume_at = self._end_of_run(at)
                continue
            start = self.starts[at]
            chain = self._number_chain(start) if key[0] == "#" else 0
            if chain:
                resume_at = self._word_at(at, chain)
                continue
            best = self._longest(at, start, key)
            if best is None:
                continue
            between = self.keys[run_continues_at:at] if at - run_continues_at <= _LONGEST_LINK else None
            run = run + 1 if between is not None and _LINKS.issuperset(between) else 1
            found.append(best)
            resume_at = run_continues_at = self._word_at(at, best.end)
            if run == LONGEST_RUN:
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

    def _number_chain(self, start: int) -> int:
        """Where a chain of numbers ends that begins here, 0 when none does."""
        chain = _NUMBER_CHAIN.match(self.folded, start)
        return chain.end() if chain else 0

    def _longest(self, at: int, start: int, key: str) -> Expression | None:
        best = self._core(at, start, key)
        if key in self.before:
            longer = self._modified(at, start, self.before[key])
            if longer and (best is None or longer.end > best.end):
                return longer
        return best

    def _core(self, at: int, start: int, key: str) -> Expression | None:
        """The longest expression of a rule, with what may follow it ("Thursday" and then "evening")."""
        best: Expression | None = None
        rank = (start, 0)  # the longest, and of equals the rule that stands first
        for order, rule in self._candidates(at, key):
            found = rule.compiled.match(self.folded, start)
            if found and (end := found.end()) >= rank[0] and (end, -order) > rank:
                meaning = _meaning(rule, Match(found, self.text, self.folded))
                if meaning is not None:
                    best, rank = Expression(start, end, rule.name, meaning), (end, -order)
        if best is None or (best.meaning.unit_named in _NAMEABLE and is_name(self.text, self.folded, start, best.end)):
            return None
        return self._extended(best)

    def _candidates(self, at: int, key: str) -> Iterable[Ranked]:
        """The rules that may begin at a word, without those that need a word which does not follow."""
        begun = self.rules.get(key)
        if begun is None:
            return ()
        always, wanted = begun
        if not wanted:
            return always
        more = {ranked for word in self.keys[at : at + REACH] if word in wanted for ranked in wanted[word]}
        return [*always, *more] if more else always

    def _extended(self, core: Expression, times: int = 2) -> Expression:
        """The core with what follows it, twice at most: "tomorrow" + "morning" + "at 8"."""
        if self.folded[core.end : core.end + 1] not in _GOES_ON:
            return core
        for modifier in self.after:
            found = modifier.compiled.match(self.folded, core.end)
            meaning = found and modifier.apply(core.meaning, Match(found, self.text, self.folded))
            if found and meaning:
                longer = Expression(core.start, found.end(), _joined(core.rule, modifier.name, core.rule), meaning)
                return self._extended(longer, times - 1) if times > 1 else longer
        return core

    def _modified(self, at: int, start: int, begun: BegunBefore, depth: int = 2) -> Expression | None:
        """The longest expression that begins with a modifier, or two: "at least" + "the end of" + "next week"."""
        best = None
        tried, awaited = begun
        if awaited:
            more = {id(one): one for word in self.keys[at : at + REACH] if word in awaited for one in awaited[word]}
            tried = [*tried, *more.values()] if more else tried
        for modifier in tried:
            found = modifier.compiled.match(self.folded, start)
            word = found and _WORD.match(self.folded, found.end())
            if not found or not word:
                continue
            key, behind = key_of(word[0]), bisect_left(self.starts, found.end())
            core = self._core(behind, word.start(), key)
            if depth > 1 and key in self.before:
                longer = self._modified(behind, found.end(), self.before[key], depth - 1)
                core = longer if longer and (core is None or longer.end > core.end) else core
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
