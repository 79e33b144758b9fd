"""Who "the Norwegian prime minister" is, learned from the mentions themselves.

"Norwegian Prime Minister Ann Lee said" -> (norway, prime minister): lee
"Norway's commander Ann Lee said" -> lee: norway
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from timeline.extraction.gazetteer import COUNTRY_OF
from timeline.extraction.phrases import PERSON_WORDS
from timeline.merging.names import ROLES, fold_name

# Offices held by one person at a time, as written; any head of state or government is called "leader" too.
OFFICES: Final = {
    "president": ("president", "leader"),
    "prime minister": ("prime minister", "leader"),
    "chancellor": ("chancellor", "leader"),
    "king": ("king",),
    "foreign minister": ("foreign minister",),
    "secretary of state": ("secretary of state",),
    "defence minister": ("defence minister",),
    "defense minister": ("defence minister",),
    "envoy": ("envoy",),
}
_PEOPLE: Final = "|".join(re.escape(name) for name in sorted(COUNTRY_OF, key=len, reverse=True))
_OFFICE: Final = "|".join(sorted(OFFICES, key=len, reverse=True))
_ROLES: Final = "|".join(sorted(re.escape(role) for role in PERSON_WORDS))
_NAME: Final = r"(?-i:[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?)"
BEFORE: Final = re.compile(rf"(?i)\b({_PEOPLE})(?:['’]s)? (?:special )?({_OFFICE}),? ({_NAME})")
BEHIND: Final = re.compile(rf"(?i)({_NAME}), the ({_PEOPLE})(?:['’]s)? ({_OFFICE}),")

# "Élysée spokesman Bob Ray", "Norway's top commander Ann Lee"
PEOPLE_OF: Final = re.compile(
    rf"(?i)\b({_PEOPLE})(?:['’]s)? (?:[\w-]+ ){{0,3}}?(?:{_ROLES}),? (?-i:([A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?))\b"
)


@dataclass(frozen=True, slots=True)
class Learned:
    """`offices` gives for country and office the folded last name of who holds it; left out where two people do.

    `countries` gives for a folded last name the country that the person is most often named with.
    """

    offices: dict[tuple[str, str], str]
    countries: dict[str, str]


def learn(sentences: Iterable[str]) -> Learned:
    """What the sentences say of who is who, each of them counted once."""
    offices: dict[tuple[str, str], Counter[str]] = {}
    countries: dict[str, Counter[str]] = {}
    read: set[int] = set()  # by their hashes: the sentences of an archive are many
    for sentence in sentences:
        if hash(sentence) in read:
            continue
        read.add(hash(sentence))
        for match in BEFORE.finditer(sentence):
            _count(offices, match.group(1), match.group(2), match.group(3))
        for match in BEHIND.finditer(sentence):
            _count(offices, match.group(2), match.group(3), match.group(1))
        for match in PEOPLE_OF.finditer(sentence):
            name = fold_name(match.group(2).split()[-1])
            if name not in PERSON_WORDS and name not in ROLES:
                countries.setdefault(name, Counter())[COUNTRY_OF[match.group(1).lower()]] += 1
    return Learned(
        {office: min(names) for office, names in offices.items() if len(names) == 1},
        {name: min(counts, key=lambda c: (-counts[c], c)) for name, counts in countries.items()},
    )


def _count(seen: dict[tuple[str, str], Counter[str]], people: str, office: str, name: str) -> None:
    country = COUNTRY_OF[people.lower()]
    for role in OFFICES[office.lower()]:
        seen.setdefault((country, role), Counter())[fold_name(name.split()[-1])] += 1
