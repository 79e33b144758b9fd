"""The people, countries and bodies that a text names, each in one spelling.

"Norwegian Prime Minister Ann Lee", "Oslo", "Dmitriy"  ->  norway, lee; norway; dmitry
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

from timeline.extraction import lexicon, phrases
from timeline.extraction.gazetteer import COUNTRY_OF, LONGER_NAMES
from timeline.temporal.word_lists import MONTH_NAMES, WEEKDAY_NAMES

_CAPITALISED: Final = r"(?:(?:[A-Z]\.){2,}|[A-ZÀ-Þ][\w’'-]*)"
NAME: Final = re.compile(rf"{_CAPITALISED}(?:\s+{_CAPITALISED})*")
CALENDAR: Final = frozenset(
    (
        *WEEKDAY_NAMES,
        *MONTH_NAMES,
        *(name[:3] for name in (*WEEKDAY_NAMES, *MONTH_NAMES)),
        *"sept tues weds thur thurs am pm a.m p.m gmt today yesterday tomorrow week month year day night".split(),
        *"morning evening afternoon noon midnight earlier later ago last next edt est bst utc pdt pst cet".split(),
    )
)
STOP: Final = (
    CALENDAR | lexicon.AUXILIARIES | lexicon.MODALS | lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.PRONOUNS
    | lexicon.COORDINATORS | lexicon.SUBORDINATORS | lexicon.RELATIVES | lexicon.ADVERBS | lexicon.NEGATIONS
    | frozenset("there here mr mrs ms sir dr u.s us uk u.k s t so too such very own same one him her them".split())
    | frozenset({"lrb", "rrb"})  # brackets in tokenised text
)  # fmt: skip
ROLES: Final = phrases.PERSON_WORDS | frozenset(
    "prime foreign defence defense special national security state press officials official administration government "
    "ministry army forces troops military authorities delegation delegations white house general staff news telegraph "
    "truth social air force one deputy vice former".split()
)
_COMPOUND: Final = re.compile(r"(?<=\bUS|\bUK|\bEU|\bUN)-|(?<=[a-z])-(?=[A-Z])")  # "US-proposed", "Anglo-French"
COUNTRIES: Final = frozenset(COUNTRY_OF.values())
RUNS: Final = 20_000  # of capitalised words, at hand: most are named again and again
Aliases = Mapping[tuple[str, str], str]


def names_in(text: str, aliases: Aliases) -> frozenset[str]:
    """The people, countries and bodies named, each by its last name: "Ann Lee", "Norway's king" -> lee, norway."""
    found: set[str] = set()
    opens = len(text) - len(text.lstrip(" “\"‘'"))
    for match in NAME.finditer(text):
        run = match.group()
        if match.start() == opens and len(words := _parts(run)) == 1 and is_common_noun(words[0]):
            continue
        found.update(_names_of_run(run))
    low = text.lower()
    for (country, role), name in aliases.items():
        named = role in low and country in found and name not in found
        if named and _alias_pattern(country, role).search(low):
            found.add(name)
    return frozenset(found)


def names_of(phrase: str, aliases: Aliases) -> frozenset[str]:
    """Those in a phrase that stands inside a sentence, where nothing is capitalised for opening it."""
    return names_in(f"— {phrase}", aliases) if phrase else frozenset()


def is_common_noun(word: str) -> bool:
    """Is a word that opens a headline no name? "Talks", "People", "Quarrel"."""
    low = word.lower().replace("’", "'")
    if low.endswith("'s"):
        return False
    return low not in COUNTRY_OF and (low in lexicon.EVENT_NOUNS or low in phrases.PLURAL_WORDS or low.endswith("s"))


def first_names_in(text: str) -> frozenset[str]:
    """What stands before the last name, folded: "Ann Lee" -> ann. With the last it tells no more than this."""
    found: set[str] = set()
    for match in NAME.finditer(text):
        words = [fold_name(word) for word in match.group().split()]
        found.update(one for one, other in pairwise(words) if not {one, other} & (STOP | ROLES | COUNTRIES))
    return frozenset(found)


@lru_cache(maxsize=RUNS)
def _names_of_run(run: str) -> tuple[str, ...]:
    return tuple(split_names(_parts(run)))


def _parts(run: str) -> list[str]:
    return _COMPOUND.sub(" ", run).split()


def split_names(words: list[str]) -> list[str]:
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


@lru_cache(maxsize=1000)
def _alias_pattern(country: str, role: str) -> re.Pattern[str]:
    people = "|".join(re.escape(name) for name, owner in COUNTRY_OF.items() if owner == country)
    return re.compile(rf"\b(?:{people})(?:['’]s)? (?:\w+ )?{role}\b")


@lru_cache(maxsize=100_000)
def fold_name(name: str) -> str:
    """One spelling for a name's several, "Dmitriy" -> "dmitry", and a country's name for its capital's."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    plain = plain.replace("’", "'").removesuffix("'s").removesuffix("'").rstrip(".")
    if plain in COUNTRY_OF:
        return COUNTRY_OF[plain]
    if plain.replace(".", "") in COUNTRY_OF and "." in name:
        return COUNTRY_OF[plain.replace(".", "")]
    return re.sub(r"(?:iy|yi|yy|ii|ij|i|y)$", "y", plain) if len(plain) > 4 else plain
