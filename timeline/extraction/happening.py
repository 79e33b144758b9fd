"""What extraction returns: a date expression that dates a happening, with the clause that tells it."""

from dataclasses import dataclass
from typing import Literal

from timeline.temporal.timex import Timex

Modality = Literal["happened", "planned", "denied", "hypothetical"]


@dataclass(frozen=True, slots=True)
class Happening:
    """One timex that dates a happening: "Witkoff met Putin late Thursday".

    `sentence` is the index of its sentence among those given; `clause_start` and `clause_end` are the offsets into the
    text of the clause that tells it, end exclusive. `title` is a headline made of that clause. `attributed` says that
    somebody is reported to have said so. Only happened and planned ones belong on a timeline; the others are kept so
    that a reader of the article can see that the words were understood as denied or hypothetical.
    """

    timex: Timex
    sentence: int
    clause_start: int
    clause_end: int
    modality: Modality
    attributed: bool
    title: str
