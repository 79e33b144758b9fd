"""Which date expressions date a happening: "Witkoff met Putin late Thursday" does, "after three years of war" doesn't.

A first version: one clause is what lies between commas; modality is judged by a few cues in it.
"""

import re
from collections.abc import Sequence

from timeline.extraction.happening import Happening, Modality
from timeline.temporal.timex import Timex

DENIED = re.compile(r"\b(?:not|never|nor|neither)\b|n[’']t\b")
PLANNED = re.compile(
    r"\b(?:will|would|shall|to be held|(?:is|are|was|were) (?:due|set|expected|scheduled|planned|likely) to)\b"
)
ATTRIBUTED = re.compile(r"\b(?:said|says|stated|told|claimed|according to|reported)\b")
TITLE_LENGTH = 90


def extract(text: str, sentences: Sequence[tuple[int, int]], timexes: Sequence[Timex]) -> list[Happening]:
    """Gives the happenings that `timexes` date, in text order; offsets are characters of `text`, end exclusive."""
    happenings = []
    for timex in timexes:
        if timex.type in ("DURATION", "SET") or timex.joins is not None:
            continue
        if timex.earliest is None and not timex.waits_for_dct:  # "currently"; what waits gets its dates later
            continue
        for index, (start, end) in enumerate(sentences):
            if start <= timex.start < end:
                clause_start, clause_end = _clause(text, start, end, timex)
                clause = text[clause_start:clause_end]
                modality: Modality = "happened"
                if DENIED.search(clause):
                    modality = "denied"
                elif PLANNED.search(clause):
                    modality = "planned"
                happenings.append(
                    Happening(
                        timex=timex,
                        sentence=index,
                        clause_start=clause_start,
                        clause_end=clause_end,
                        modality=modality,
                        attributed=bool(ATTRIBUTED.search(text[start:end])),
                        title=_title(text, clause_start, clause_end, timex),
                    )
                )
                break
    return happenings


def _clause(text: str, start: int, end: int, timex: Timex) -> tuple[int, int]:
    """The stretch between commas around the timex, and the next one where that is too short to tell anything."""
    comma = text.rfind(", ", start, timex.start)
    left = comma + 2 if comma >= 0 else start
    right = text.find(", ", timex.end, end)
    right = end if right < 0 else right
    if right - left < 25:
        further = text.find(", ", right + 1, end)
        right = end if further < 0 else further
    return left, right


def _title(text: str, start: int, end: int, timex: Timex) -> str:
    words = f"{text[start : timex.start]} {text[timex.end : end]}"
    words = re.sub(r"\s+(?:on|in|at|by)\s*(?=$|[,.])", "", re.sub(r"\s+", " ", words)).strip(" ,.;:\"“”'")
    words = re.sub(r"^(?:On|In|At) , ?", "", words)
    if len(words) > TITLE_LENGTH:
        words = words[: TITLE_LENGTH + 1].rsplit(" ", 1)[0]
    return words[:1].upper() + words[1:]
