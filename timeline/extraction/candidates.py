"""Which date expressions can date a happening at all, before any clause is read.

A row is a name, a pattern for the words around the expression (`<>` stands for it) and examples, which are the tests.
"""

import re
from dataclasses import dataclass

from timeline.temporal.timex import Timex

AROUND = 160  # characters of the line looked at on either side


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A context in which a date expression dates no happening; `<>` is the expression."""

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


EXCLUSIONS: tuple[Exclusion, ...] = (
    Exclusion(
        "metadata",
        re.compile(
            r"(?i:^\W*(?:date|dated|published|posted|updated|last (?:updated|modified|edited)|issued|filed|created|"
            r"(?-i:[Bb]y [A-Z])[^.<]{2,60})\W*(?:on |at )?)<>"
            r"(?!\s*,\s*(?:the|a|an|he|she|it|they)\b)(?=\s*$|\s*[|(—–-]|\s+\d|\s+[A-Z])"
        ),
        (" date <> Ministers said that", "Published: <>", "Posted on <> | 4 min read", "By Ann Lee, <>"),
        ("Published on <>, the report found", "By <> the rebels had left", "The date <> stuck"),
    ),
    Exclusion(
        "dateline",
        re.compile(r"^\W*(?:[A-Z][A-Z.’'-]+[ ,]+)+(?:[A-Z][\w.]+, )*<>\s*(?:\([^)]*\)\s*)?[-—–]"),
        ("OSLO, <> (Sample Wire) - Talks ended", "NEW YORK, <> — Shares fell", "NORTHWOOD, England, <> (Wire) - Men"),
        ("NATO on <> said", "OSLO fell on <> - a day early"),
    ),
    Exclusion(
        "the report itself",
        re.compile(
            r"(?i)^\W*this (?:report|article|story|post|page|version|text)\b[^.]{0,60}\b"
            r"(?:published|updated|corrected|amended|posted)\b[^.]*<>"
        ),
        ("(This report, first published <>, has been updated)", "This article was amended on <> to correct a name"),
        ("The report, published on <>, blames the pilot",),
    ),
    Exclusion(
        "comparison",
        re.compile(
            r"(?i)(?:\b(?:than|compared (?:with|to)(?: \S*\d[^;]{0,50})?"
            r"|versus|unlike|(?:up|down|rose|fell|rising|falling)\b"
            r"[^;]{0,30}\bfrom(?: [^\s;]+){0,4})"
            r"(?: (?:in|on|at|for|those of|that of))* <>"
            r"|\b(?:not|never|n[’']t|no|nothing|last|first|only|worst|best|biggest|largest|highest|lowest|deadliest|most"
            r"|worse|heaviest|fastest|longest)\b[^.;,]{0,80}\bsince (?:the )?(?:end of (?:the )?)?<>(?!,? when\b))"
        ),
        (
            "a loss not seen since <>",
            "the worst floods since <>",
            "prices are higher than in <>",
            "compared with <>, sales rose",
            "up from 8 million in <>",
            "compared with $84.9 million, or $1.24 a share, <>",
            "down 4.5% from <>",
        ),
        ("has not counted its dead since <>, when it named ten", "He has led the party since <>"),
    ),
    Exclusion(
        "state",
        re.compile(r"(?i)\b(?:been|is|are|was|were|be) (?:[\w-]+ ){0,4}since <>(?!,? when\b)"),
        ("The rule has been in place since <>", "He has been president since <>"),
        ("Since <> they met twice", "Two men have died since <>"),
    ),
    Exclusion(
        "terminus",
        re.compile(
            r"(?i)\b(?<!postponed )(?<!delayed )(?<!adjourned )(?<!suspended )(?:until|till|through) <>(?!,? when\b)"
        ),
        ("The truce lasts until <>", "The rules hold through <>"),
        ("The trial was postponed until <>", "They sat in government until <>, when they walked out"),
    ),
)  # fmt: skip


def is_candidate(timex: Timex) -> bool:
    """Does the expression name a time that something could be dated with, now or once a publication date is known?"""
    if timex.joins is not None or timex.type == "SET" or timex.value.endswith("_REF"):
        return False
    if timex.earliest is None or timex.latest is None:
        return timex.waits_for_dct and timex.type != "DURATION"
    return True


def excluded_by(text: str, start: int, end: int, timex: Timex) -> str | None:
    """The name of the exclusion that the expression falls under in its sentence, text[start:end], if any."""
    before = text[max(start, timex.start - AROUND) : timex.start]
    after = text[timex.end : min(end, timex.end + AROUND)]
    context = f"{before}<>{after}"
    if timex.start - AROUND <= start and not before.strip(" \t\"'“‘(["):
        context = f"{text[text.rfind(chr(10), 0, start) + 1 : start]}{context}"
    return excluded_context(context)


def excluded_context(context: str) -> str | None:
    """The same for words in which `<>` stands for the expression."""
    return next((row.name for row in EXCLUSIONS if row.pattern.search(context)), None)
