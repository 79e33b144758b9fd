"""What is read in an article as figures alone: offsets where its words would stand, and what follows for its dates.

A line for each date: where it stands; its value, days, anchor and rule; what happened, by the offsets of the words
that tell it; what merging compares it by, and with what it is one event. Words that do not stand in the text as they
are, such as a headline without its date, are a digest.
"""

import datetime
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.sentences import split
from tests.real_news.documents import Report
from tests.timeline.merging.reports import evidence_of
from timeline.extraction import Happening, extract
from timeline.merging import Evidence
from timeline.merging.places import words
from timeline.temporal import Timex, tag


@dataclass(frozen=True, slots=True)
class Read:
    """An article with all that is read in it."""

    report: Report
    sentences: list[tuple[int, int]]
    timexes: list[Timex]
    happenings: dict[int, Happening]  # by where their dates begin
    evidence: dict[int, Evidence]


def read(report: Report) -> Read:
    sentences = split(report.text)
    timexes = tag(report.text, report.published)
    happenings = extract(report.text, sentences, timexes, report.title)
    evidence = evidence_of(report.name, report.published, report.text, sentences, happenings)
    return Read(
        report,
        sentences,
        timexes,
        {one.timex.start: one for one in happenings},
        {one.start: one for one in evidence},
    )


def lines(told: Read, merged: Mapping[str, str]) -> Iterable[str]:
    """The lines of an article; `merged` has what merging makes of each mention, by its key."""
    lower = told.report.text.lower()
    for timex in told.timexes:
        parts = [_timex(timex)]
        if happening := told.happenings.get(timex.start):
            parts.append(_happening(happening, told.sentences[happening.sentence][0], lower))
        if item := told.evidence.get(timex.start):
            parts.append(f"{digest(words(item))} {merged[item.key]}")
        yield " | ".join(parts)


def digest(words: str) -> str:
    return f"~{zlib.crc32(words.encode()) & 0xFFFF:04x}"


def _timex(one: Timex) -> str:
    days = f"{one.earliest}..{one.latest}" if one.earliest != one.latest else str(one.earliest or "")
    clock = one.clock
    parts = (
        f"{one.start}-{one.end}",
        one.type,
        one.value,
        one.mod,
        "" if days == one.value else days,
        one.open,
        "" if one.granularity in ("day", "none") else one.granularity,
        one.extent if one.extent == "within" else "",
        one.certainty,
        one.anchor.kind,
        _named("on", one.anchor.on),
        _named("of", one.anchor.timex_start),
        "waits" if one.waits_for_dct else "",
        _named("joins", one.joins),
        f"at {clock.time or ''}{clock.part}{clock.zone}{_utc(clock.utc)}" if clock else "",
        f'"{one.rule}"',
        digest(one.why),
    )
    return " ".join(part for part in parts if part)


def _named(name: str, value: object) -> str:
    return "" if value is None else f"{name} {value}"


def _utc(moment: datetime.datetime | None) -> str:
    return f"={moment:%dT%H:%M}" if moment else ""


def _happening(one: Happening, sentence: int, lower: str) -> str:
    if one.why_not:
        return f"{'' if one.modality == 'happened' else f'{one.modality} '}no event: {one.why_not}"
    parts = (
        ("did", one.predicate, one.clause_start),
        ("who", one.actor, sentence),
        ("what", one.object, one.clause_start),
        ("where", one.place, sentence),
        ("claims" if one.claimed else "says", one.attribution, sentence),
        ("he", one.antecedent, 0),
        ("headline", one.headline, one.clause_start),
        ("before", one.context, 0),
    )
    found = (f"{name} {_place(words, lower, near)}" for name, words, near in parts if words)
    return " ".join((one.modality, f"{one.clause_start}-{one.clause_end}", *found))


def _place(words: str, lower: str, near: int) -> str:
    """Where the words stand first at `near` or behind it."""
    at = lower.find(words.lower(), near)
    return f"{at}-{at + len(words)}" if at >= 0 else digest(words)
