"""What extraction returns: a date expression that dates a happening, with the clause that tells it."""

from dataclasses import dataclass
from typing import Literal

from timeline.temporal.timex import Timex

Modality = Literal["happened", "planned", "denied", "hypothetical"]


@dataclass(frozen=True, slots=True)
class Happening:
    """One timex that dates a happening, and what that is in the text's own words: "Witkoff met Putin on Thursday".

    `sentence` is the index of its sentence among those given; `clause_start` and `clause_end` are the offsets into the
    text of the words that tell it, end exclusive (`stretch`). `predicate` is the verb or event noun that tells it, in
    small letters; `actor`, `object` and `place` say who, whom and where, "" where that is not known. `attribution` is
    who is reported to have said so, "" where the reporter says it himself; `claimed` says that this is a party to what
    happened: who did it or to whom it was done, one of their side, or one who "claims" it. `why_not` is "" or the
    reason why it is no event. Only happened and planned ones belong on a timeline; the others are kept so that a
    reader of the article can see that the words were understood as denied or hypothetical. `headline` is "" where
    none is sure to be right. `antecedent` is whom "he" or "she" in the sentence can only mean, "" where it has none
    or that is not sure. `context` is the sentence before, where this one leans on it, and where that leans
    too, the last that does not.
    """

    timex: Timex
    sentence: int
    clause_start: int
    clause_end: int
    predicate: str
    actor: str
    object: str
    place: str
    modality: Modality
    attribution: str
    claimed: bool
    why_not: str
    headline: str
    antecedent: str = ""
    context: str = ""


def nothing(timex: Timex, sentence: int, why_not: str, modality: Modality = "happened") -> Happening:
    """The record of a date that dates no happening, for the reason given."""
    return Happening(timex, sentence, timex.start, timex.end, "", "", "", "", modality, "", False, why_not, "")
