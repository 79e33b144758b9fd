"""Who "the Norwegian prime minister" is, learned from the mentions themselves.

"Norwegian Prime Minister Ann Lee said" -> (norway, prime minister): lee
"""

import re
from collections import Counter
from collections.abc import Iterable
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


def learn(sentences: Iterable[str]) -> dict[tuple[str, str], str]:
    """Country and office -> the folded last name of who holds it; left out where two people are said to hold it."""
    seen: dict[tuple[str, str], Counter[str]] = {}
    for sentence in sentences:
        for match in BEFORE.finditer(sentence):
            _count(seen, match.group(1), match.group(2), match.group(3))
        for match in BEHIND.finditer(sentence):
            _count(seen, match.group(2), match.group(3), match.group(1))
    return {office: names.most_common(1)[0][0] for office, names in sorted(seen.items()) if len(names) == 1}


# "Élysée spokesman Bob Ray", "Norway's top commander Ann Lee"
PEOPLE_OF: Final = re.compile(
    rf"(?i)\b({_PEOPLE})(?:['’]s)? (?:[\w-]+ ){{0,3}}?(?:{_ROLES}),? (?-i:([A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?))\b"
)


def learn_countries(sentences: Iterable[str]) -> dict[str, str]:
    """Folded last name -> the country that the person is most often named with."""
    seen: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for match in PEOPLE_OF.finditer(sentence):
            name = fold_name(match.group(2).split()[-1])
            if name in PERSON_WORDS or name in ROLES:
                continue
            seen.setdefault(name, Counter())[COUNTRY_OF[match.group(1).lower()]] += 1
    return {name: min(countries, key=lambda c: (-countries[c], c)) for name, countries in sorted(seen.items())}


def _count(seen: dict[tuple[str, str], Counter[str]], people: str, office: str, name: str) -> None:
    country = COUNTRY_OF[people.lower()]
    for role in OFFICES[office.lower()]:
        seen.setdefault((country, role), Counter())[fold_name(name.split()[-1])] += 1
