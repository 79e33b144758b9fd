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
from timeline.merging.families import families_of, phrase_families, stem, term

WORD: Final = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
NUMBER: Final = re.compile(r"\d[\d,.]*\d%?|\d+%?|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|ninety)\b")
_CAPITALISED: Final = r"(?:(?:[A-Z]\.){2,}|[A-ZÀ-Þ][\w’'-]*)"
NAME: Final = re.compile(rf"{_CAPITALISED}(?:\s+{_CAPITALISED})*")
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
# Where and how something was said; two that differ are two statements.
OCCASIONS: Final = {
    name: re.compile(rf"(?i)\b(?:{pattern})\b")
    for name, pattern in {
        "interview": "interview|told (?-i:[A-Z]\\w+) News|told (?-i:[A-Z]{3})",
        "video": "(?:nightly|evening|late-night|night-time) (?:video|address)|video (?:address|message)|televised address",
        "post": "posts?|tweet(?:ed|s)?|on (?-i:X)|Truth Social|Facebook|Telegram|social media",
        "conference": "(?:press|news) conference",
        "aboard": "aboard|on (?:the|his|her) flight|air force one",
        "speech": "speech|parliament|congress",
        "letter": "letter",
    }.items()
}
STATEMENT: Final = frozenset({"say", "confirm", "demand", "accuse", "reject", "accept", "propose"})
ACTION: Final = frozenset(
    "meet travel convene capture recapture withdraw expel attack explode kill evacuate exchange sign annex elect publish "
    "quarrel lapse arrest judge resign appoint crash quake win call".split()
)
_COMPOUND: Final = re.compile(r"(?<=\bUS|\bUK|\bEU|\bUN)-|(?<=[a-z])-(?=[A-Z])")  # "US-proposed", "Anglo-French"
COUNTRIES: Final = frozenset(COUNTRY_OF.values())
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
    occasions: frozenset[str]
    is_statement: bool

    @property
    def day(self) -> datetime.date:
        return self.item.earliest


Aliases = Mapping[tuple[str, str], str]


def describe(item: Evidence, aliases: Aliases) -> Description:
    """Reads a mention's title, clause and sentence; `aliases` tells who "the Norwegian king" is."""
    told = f"{item.title}. {item.clause}"
    near = stems(told)
    titled = families_in(item.title)
    main = titled | families_in(item.clause)
    rest = stems(item.sentence) - near
    return Description(
        item=item,
        near=near,
        far=rest,
        families=main,
        far_families=families_in(item.sentence) - main,
        actor=actor_of(item.title, aliases),
        names=names_in(told, aliases),
        places=places_in(item.clause) or places_in(item.sentence),
        numbers=numbers_in(told) or numbers_in(item.sentence),
        occasions=frozenset(name for name, pattern in OCCASIONS.items() if pattern.search(told)),
        is_statement=bool(main & STATEMENT) and not titled & ACTION,
    )


def families_in(text: str) -> frozenset[str]:
    """The families of the verbs and event nouns in a text."""
    words = (stem(match.group().lower()) for match in WORD.finditer(text))
    return frozenset(family for word in words for family in families_of(word)) | phrase_families(text)


def stems(text: str) -> frozenset[str]:
    """The stems of what is said, without the words that hold sentences together and those that tell the time."""
    words = (match.group().lower().replace("’", "'").removesuffix("'s") for match in WORD.finditer(text))
    return frozenset(
        fold_name(word) if word in COUNTRY_OF else term(word)
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
        words = _COMPOUND.sub(" ", match.group()).split()
        if not text[: match.start()].strip(" “\"‘'") and len(words) == 1 and is_common_noun(words[0]):
            continue
        found.update(_names(words))
    low = text.lower()
    for (country, role), name in aliases.items():
        if role in low and re.search(rf"\b{role}\b", low) and country in found and name not in found:
            if re.search(_alias_pattern(country, role), low):
                found.add(name)
    return frozenset(found)


def is_common_noun(word: str) -> bool:
    """Is a word that opens a headline no name? "Talks", "People", "Quarrel"."""
    low = word.lower().replace("’", "'")
    if low.endswith("'s"):
        return False
    return low not in COUNTRY_OF and (low in lexicon.EVENT_NOUNS or low in phrases.PLURAL_WORDS or low.endswith("s"))


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
        if not name:
            continue
        country = name in COUNTRIES
        if previous_was_name and not country:
            names.pop()
        names.append(name)
        previous_was_name = not country
    return names


def _alias_pattern(country: str, role: str) -> str:
    people = "|".join(re.escape(name) for name, owner in COUNTRY_OF.items() if owner == country)
    return rf"\b(?:{people})(?:['’]s)? (?:\w+ )?{role}\b"


def actor_of(title: str, aliases: Aliases) -> frozenset[str]:
    """Who does it: the people named in the subject of the headline, or else the countries; nobody in a passive."""
    if ": " in title[:40]:
        return names_in(title.split(": ")[0], aliases)
    tokens: list[Token] = tokenize(title, 0, len(title), ())
    verbs.mark(tokens)
    for clause in split(tokens):
        phrase = phrases.subject(tokens, clause)
        if phrase:
            first = clause.first_verb(tokens)
            last = clause.verb(tokens)
            passive = (
                first is not None
                and last is not None
                and tokens[first].low in lexicon.BE
                and tokens[last].kind is Kind.PARTICIPLE
            )
            if passive and tokens[last or 0].low not in ("expected", "scheduled", "set", "due"):
                return frozenset()
            found = names_in(title[tokens[phrase[0]].start : tokens[phrase[-1]].end], aliases)
            return frozenset(name for name in found if name not in COUNTRIES) or found
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
