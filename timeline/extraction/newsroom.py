"""The newsroom's own headline, for the happening that an article is about.

    Storm floods Ayr         On Sunday a storm flooded the port of Ayr.       ->  Storm floods Ayr
    Five things to know ...  is no headline of any happening

It is that of a mention in the first sentences, of the publication day or the two days before, that shares the verb or
two main words with the title.
"""

import datetime
import re
from functools import lru_cache
from typing import Final

import Stemmer

from timeline.extraction import lexicon
from timeline.extraction.happening import Happening

FIRST_SENTENCES: Final = 3
DAYS_BEFORE: Final = 2
LONGEST: Final = 130
SHORTEST: Final = 20
# Behind these the name of the outlet or the series follows: "Storm floods Ayr | Sample News".
TAIL: Final = re.compile(r"\s+(?:[|–—]|-)\s+[^|–—]{2,30}$")
# Titles that name no happening, or only a writer's view of it.
NO_HEADLINE: Final = re.compile(
    r"(?i)\?|^(?:why|how|what|who|when|where|is|are|can|could|will|should|does|did|watch|live|opinion|analysis|review"
    r"|podcast|in pictures|photos?|video|explainer|explained|factbox|timeline|list|profile|letters?|q&a|key events)\b"
    r"|\b(?:things|what) (?:to|you need to|we) know\b|\blist of\b|\bkey events\b|\bas it happened\b"
    r"|\blive (?:updates|blog)\b"
    r"|\b\d{1,2}[:.]\d\d\b|\((?:Reuters|AP|AFP)\)|\bago\b|\|"
    r"|\bday \d|\bhere[’']s\b|…|\.\.\.|^\d+ "
)
WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_STEMMER: Final = Stemmer.Stemmer("english")


def titled(title: str, happening: Happening, published: datetime.date | None, sentence: str) -> bool:
    """Is `title` the headline of this happening, told in `sentence`, of an article published on that day?"""
    timex = happening.timex
    if published is None or timex.earliest is None or timex.latest is None or happening.why_not:
        return False
    if happening.sentence >= FIRST_SENTENCES or happening.modality != "happened":
        return False
    if timex.earliest != timex.latest or not 0 <= (published - timex.latest).days <= DAYS_BEFORE:
        return False
    words = _stems(title)
    if _stems(happening.predicate) & words and _names(title) & _names(sentence):
        return True
    return len(words & _stems(sentence)) >= 2 + len(words) // 3


def nearness(title: str, happening: Happening) -> tuple[bool, datetime.date]:
    """How near it is to what the title tells, for those of one sentence: of its verb, and when it was."""
    return bool(_stems(happening.predicate) & _stems(title)), happening.timex.latest or datetime.date.min


def heading(title: str, text: str) -> str:
    """The title of an article as a headline, without the outlet's name.

    "" where it names no happening, or is only the first words of the text.
    """
    title = TAIL.sub("", " ".join(title.split()))
    if NO_HEADLINE.search(title) or not SHORTEST <= len(title) <= LONGEST:
        return ""
    is_text = (
        title.isupper()
        or title.endswith((".", ":", ","))
        or " ".join(text[: 2 * len(title)].split()).startswith(title)
    )
    return "" if is_text else title


@lru_cache(maxsize=512)
def _stems(text: str) -> frozenset[str]:
    words = [word for word in WORD.findall(text.lower()) if word not in COMMON and len(word) > 2]
    return frozenset(_STEMMER.stemWords([PRESENT_OF.get(word, word) for word in words]))


@lru_cache(maxsize=512)
def _names(text: str) -> frozenset[str]:
    return frozenset(
        word.lower().removesuffix("'s").removesuffix("’s") for word in WORD.findall(text) if word[:1].isupper()
    )


COMMON: Final = (
    lexicon.AUXILIARIES | lexicon.MODALS | lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.PRONOUNS
    | lexicon.SUBORDINATORS | lexicon.ADVERBS | lexicon.RELATIVES | lexicon.COORDINATORS | lexicon.REPORTING
)  # fmt: skip
# A title says "sues" of what the article says "sued".
PRESENT_OF: Final = {form: base for base, past, participle in lexicon.IRREGULAR for form in (past, participle)}
