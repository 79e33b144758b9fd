"""What a mention tells of, in the terms that mentions are compared by: what happened, who, where, how many.

    "Ann Lee met Norway's king in Oslo on Monday, 12 May"
        families  meet
        actor     lee
        names     lee, norway        (Oslo stands for Norway)
        places    norway
        stems     met, king, oslo ...
"""

import datetime
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from timeline.extraction import lexicon, phrases, verbs
from timeline.extraction.clauses import split
from timeline.extraction.gazetteer import COUNTRY_OF, LONGER_NAMES
from timeline.extraction.tokens import Kind, Token, tokenize
from timeline.merging.evidence import Evidence
from timeline.merging.families import families_of, phrase_families, stem

WORD: Final = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
NUMBER: Final = re.compile(r"\d[\d,.]*\d%?|\d+%?|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|ninety)\b")
NAME: Final = re.compile(
    r"(?:[A-Z]\.){2,}|(?:\bMr|\bMrs|\bMs|\bDr|\bSir|\bGen)?\.?\s?\b[A-ZÀ-Þ][\w’'-]*(?:\s+(?:[A-ZÀ-Þ][\w’'-]*))*"
)
PLACE: Final = re.compile(r"\b(?:in|at|near)\s+(?:the\s+)?((?:[A-Z][\w’'-]+|U\.[SKN]\.)(?:\s+[A-Z][\w’'-]+)*)")
CALENDAR: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today yesterday tomorrow week month year day night morning evening afternoon "
    "earlier later ago last next".split()
)
STOP: Final = (
    CALENDAR | lexicon.AUXILIARIES | lexicon.MODALS | lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.PRONOUNS
    | lexicon.COORDINATORS | lexicon.SUBORDINATORS | lexicon.RELATIVES | lexicon.ADVERBS | lexicon.NEGATIONS
    | frozenset("there here mr mrs ms sir dr u.s us uk u.k s t so too such very own same one been him her them".split())
)  # fmt: skip
ROLES: Final = phrases.PERSON_WORDS | frozenset(
    "prime foreign defence defense special national security state press officials official administration government "
    "ministry army forces troops military authorities delegation delegations white house general staff news telegraph "
    "truth social air force one deputy vice".split()
)
_NUMERALS: Final = {
    word: str(number)
    for word, number in zip(
        "two three four five six seven eight nine ten twelve ninety".split(), (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 90), strict=True
    )
}


@dataclass(frozen=True, slots=True)
class Description:
    """One mention, described. `near` are the stems of its clause and title, `far` those of its sentence besides."""

    item: Evidence
    near: frozenset[str]
    far: frozenset[str]
    families: frozenset[str]
    far_families: frozenset[str]
    actor: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    numbers: frozenset[str]

    @property
    def day(self) -> datetime.date:
        return self.item.earliest


Aliases = Mapping[tuple[str, str], str]


def describe(item: Evidence, aliases: Aliases) -> Description:
    """Reads a mention's title, clause and sentence; `aliases` tells who "the Norwegian king" is."""
    told = f"{item.title}. {item.clause}"
    near = stems(told)
    main = frozenset(family for word in near for family in families_of(word)) | phrase_families(told)
    rest = stems(item.sentence) - near
    return Description(
        item=item,
        near=near,
        far=rest,
        families=main,
        far_families=(frozenset(f for word in rest for f in families_of(word)) | phrase_families(item.sentence)) - main,
        actor=actor_of(item.title, aliases),
        names=names_in(told, aliases),
        places=places_in(item.clause) or places_in(item.sentence),
        numbers=numbers_in(told) or numbers_in(item.sentence),
    )


def stems(text: str) -> frozenset[str]:
    """The stems of what is said, without the words that hold sentences together and those that tell the time."""
    words = (match.group().lower().replace("’", "'").removesuffix("'s") for match in WORD.finditer(text))
    return frozenset(
        fold_name(word) if word in COUNTRY_OF else stem(word)
        for word in words
        if word not in STOP and not word[0].isdigit() and len(word) > 1
    )


def fold_name(name: str) -> str:
    """One spelling for a name's several: "Zelenskyy", "Zelenskiy" -> "zelensky"; a country's name for its capital's."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    plain = plain.replace("’", "'").removesuffix("'s").removesuffix("'").rstrip(".")
    if plain in COUNTRY_OF:
        return COUNTRY_OF[plain]
    if plain.replace(".", "") in COUNTRY_OF and "." in name:
        return COUNTRY_OF[plain.replace(".", "")]
    return re.sub(r"(?:iy|yi|yy|ii|ij|i|y)$", "y", plain) if len(plain) > 4 else plain


def names_in(text: str, aliases: Aliases) -> frozenset[str]:
    """The people, countries and bodies named, each by its last name: "Ann Lee", "Norway's king" -> lee, norway."""
    found: set[str] = set()
    for match in NAME.finditer(text):
        found.update(_names(match.group().split()))
    low = text.lower()
    for (country, role), name in aliases.items():
        if role in low and re.search(rf"\b{role}\b", low) and country in found and name not in found:
            if re.search(_alias_pattern(country, role), low):
                found.add(name)
    return frozenset(found)


def _names(words: list[str]) -> list[str]:
    """The names in a run of capitalised words."""
    names: list[str] = []
    previous_was_name = False
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2]).lower().replace("’", "'").removesuffix("'s").rstrip(".,")
        if pair in LONGER_NAMES:
            names.append(COUNTRY_OF[pair])
            previous_was_name = False
            at += 2
            continue
        word = words[at]
        plain = word.lower().strip("'’.,").removesuffix("'s").removesuffix("’s")
        at += 1
        if plain in STOP and word.rstrip(".") not in ("US", "U.S", "UK", "UN"):
            previous_was_name = False
            continue
        if plain in ROLES:
            previous_was_name = False
            continue
        name = fold_name(word)
        country = name in COUNTRY_OF.values()
        if previous_was_name and not country:
            names.pop()
        names.append(name)
        previous_was_name = not country
    return names


def _alias_pattern(country: str, role: str) -> str:
    people = "|".join(re.escape(name) for name, owner in COUNTRY_OF.items() if owner == country)
    return rf"\b(?:{people})(?:['’]s)? (?:\w+ )?{role}\b"


def actor_of(title: str, aliases: Aliases) -> frozenset[str]:
    """Who does it: the names in the subject of the headline."""
    tokens: list[Token] = tokenize(title, 0, len(title), ())
    verbs.mark(tokens)
    for clause in split(tokens):
        phrase = phrases.subject(tokens, clause)
        if phrase:
            subject = title[tokens[phrase[0]].start : tokens[phrase[-1]].end]
            subject = subject.split(", ")[0] if any(t.kind is Kind.COMMA for t in tokens[:3]) else subject
            return names_in(subject, aliases)
    return frozenset()


def places_in(text: str) -> frozenset[str]:
    """Where: what follows "in", "at" and "near"."""
    found: set[str] = set()
    for match in PLACE.finditer(text):
        words = match.group(1).split()
        if words[0].lower().strip("’'") in CALENDAR:
            continue
        found.update(_names(words))
    return frozenset(found)


def numbers_in(text: str) -> frozenset[str]:
    """The numbers said, except years and those in dates."""
    found = set()
    for match in NUMBER.finditer(text.lower()):
        number = _NUMERALS.get(match.group(), match.group().replace(",", "").rstrip("."))
        after = text[match.end() : match.end() + 12].lower().split()
        if re.fullmatch(r"(?:1[5-9]|20)\d\d", number) or (after and after[0].strip(".,") in CALENDAR):
            continue
        found.add(number)
    return frozenset(found)
