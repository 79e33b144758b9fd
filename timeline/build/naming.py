"""Which of its mentions' headlines an event goes by: one that says what all of them tell, and that stands alone.

Rebels accepted it; rebels accepted the plan; rebels accepted a 30-day truce in Ayr  ->  the last
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline.extraction import verbs
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import tokenize
from timeline.merging.words import stems

ENOUGH_WORDS: Final = 4  # so that a headline of one telling word does not beat one of five
# A headline of this length tells who did what; a shorter one seldom does, a longer one was cut.
BEST_LENGTH: Final = (30, 88)
# Nouns that, with "the" and nothing behind them, speak of what another sentence has told.
POINTING_BACK: Final = (
    "idea plan plans proposal deal offer answer reply call talks meeting region area town city village place country "
    "arrangement move decision bid report reports claim claims terms law bill move measure vote rule understanding "
    "question questions matter issue case suspect men women man woman leaders presidents ministers sides pair envoy "
    "company firm bank agency court group team ship rocket text document letter"
)
_NOUNS: Final = "|".join(POINTING_BACK.split())
_COMPLEMENT: Final = r"(?! (?:of|to|for|that|on|between|with)\b)"
# What a reader of the headline alone would ask about, each with what is left of its worth.
FAULTS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), left)
    for pattern, left in (
        # "the idea", "that arrangement"; not "the idea of a truce", "the plan to cut taxes"
        (rf"\b(?:the|this|that|these|those) (?:two )?(?:{_NOUNS})\b{_COMPLEMENT}", 0.8),
        # "accepted it", "a complete one", "he resigned"
        (r"(?<=\w )(?:it|them|him|ones?|this|that|these|those)$|^(?:he|she|it|they|we|both|this|that|these)\b", 0.7),
        # "announced its recapture"
        (r"(?<=\w )(?:its|their|his|her)\b", 0.9),
        # "the hearing was planned"; "sentencing is due"
        (r"\b(?:is|are|was|were) (?:set|planned|scheduled|expected)$", 0.7),
        (r"\b(?:is|are|was|were) due$", 0.85),
    )
)
VERBLESS: Final = 0.8  # "Quarrel in Rome" names a happening, "Ann and Bob quarrelled in Rome" tells it


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention's headline, with the clause that it was made of and what speaks for taking it."""

    title: str
    clause: str
    happened: bool
    is_vague: bool
    has_actor: bool


def best_title(candidates: Sequence[Candidate]) -> str:
    """The headline that has most in common with the mentions and stands best alone; of what happened, if it did.

    Nothing counts but the mentions themselves, so that an event keeps its name whatever else comes in.
    """
    if len(candidates) == 1:
        return candidates[0].title
    told = Counter(stem for one in candidates for stem in stems(f"{one.title}. {one.clause}"))
    happened = any(one.happened for one in candidates)

    def worth(one: Candidate) -> float:
        words = stems(one.title)
        central = sum(told[stem] for stem in words) / (len(words) + ENOUGH_WORDS)
        return central * (1.2 if one.has_actor else 1.0) * (1.0 if one.is_vague else 1.1) * standing(one.title)

    return max((one for one in candidates if one.happened or not happened), key=worth).title


def standing(title: str) -> float:
    """How well a headline stands alone, up to 1."""
    worth = 1.0 if BEST_LENGTH[0] <= len(title) <= BEST_LENGTH[1] and not title.endswith("…") else 0.6
    for pattern, left in FAULTS:
        worth *= left if pattern.search(title) else 1.0
    tokens = tokenize(title, 0, len(title), ())
    verbs.mark(tokens)
    return worth if any(token.kind in FINITE for token in tokens) else worth * VERBLESS
