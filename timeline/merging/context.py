"""What one article says of who is who and what it is about: all that its mentions are read with, and nothing else.

"Norwegian Prime Minister Ann Lee said"   ->  (norway, prime minister): lee, and lee: norway
"oil" in nine of ten of its sentences      ->  tells little apart in this article: .9

It is read off the article's own sentences, so that neither what else the archive holds nor the order in which it came
in changes how a mention is understood.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from timeline.extraction.gazetteer import COUNTRY_OF
from timeline.extraction.phrases import PERSON_WORDS
from timeline.merging.names import COUNTRIES, ROLES, fold_name, names_in
from timeline.merging.telling_words import SPOKEN, stems_of
from timeline.merging.verb_families import WORD
from timeline.temporal.fragments import alternatives

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
_PEOPLE: Final = alternatives(COUNTRY_OF)
_OFFICE: Final = alternatives(OFFICES)
_ROLES: Final = alternatives(PERSON_WORDS)
_ROLES_HELD: Final = frozenset(role for roles in OFFICES.values() for role in roles)
_ROLE_WORDS: Final = PERSON_WORDS | {word for office in OFFICES for word in office.split()}
_NAME: Final = r"(?-i:[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?)"
BEFORE: Final = re.compile(rf"(?i)\b({_PEOPLE})(?:['’]s)? (?:special )?({_OFFICE}),? ({_NAME})")
BEHIND: Final = re.compile(rf"(?i)({_NAME}), the ({_PEOPLE})(?:['’]s)? ({_OFFICE}),")
# "Élysée spokesman Bob Ray", "Norway's top commander Ann Lee"
PEOPLE_OF: Final = re.compile(rf"(?i)\b({_PEOPLE})(?:['’]s)? (?:[\w-]+ ){{0,3}}?{_ROLES},? ({_NAME})\b")
_WORD: Final = re.compile(r"\w+")
_FIRST_OF_PEOPLE: Final = frozenset(_WORD.findall(name)[0] for name in COUNTRY_OF)
FULL_NAME: Final = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ’'-]+ ([A-ZÀ-Þ][a-zà-ÿ’'-]+)\b")
# In an article of fewer sentences a word that recurs may be the happening itself.
ENOUGH_SENTENCES: Final = 6
OF_ALL: Final = 0.2  # of an article's sentences name whom it is about
MOST: Final = 8  # stems that tell which story an article is of


@dataclass(frozen=True, slots=True)
class Context:
    """One article's own.

    `offices` gives for country and office the folded last name of who holds it; left out where two people do.
    `countries` gives for a folded last name the country that the person is most often named with. `common` gives for
    a stem the share of the article's sentences that have it, `about` has the names that so many of them have
    that "the invasion" needs no other. `people` has the last names of those whom it gives a first name too. `story`
    has the stems that most of its sentences have, of those that recur.
    """

    offices: Mapping[tuple[str, str], str] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    common: Mapping[str, float] = field(default_factory=dict)
    about: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    story: frozenset[str] = frozenset()


NOTHING_KNOWN: Final = Context()


def context(sentences: Iterable[str]) -> Context:
    """What an article's sentences say of who is who, each of them counted once, in whatever order."""
    different = sorted(set(sentences))
    words = [WORD.findall(sentence) for sentence in different]
    holders, countries = _who_is_who(different, words)
    counts = Counter(chain.from_iterable(map(stems_of, words)))
    return Context(
        holders, countries, _common(counts, len(words)), _about(different), _people(different), _story(counts)
    )


def who_is_who(sentences: Iterable[str]) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """`Context.offices` and `Context.countries`."""
    different = sorted(set(sentences))
    return _who_is_who(different, map(WORD.findall, different))


def _who_is_who(
    sentences: Iterable[str], words: Iterable[list[str]]
) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    offices: dict[tuple[str, str], Counter[str]] = {}
    countries: dict[str, Counter[str]] = {}
    for sentence, in_it in zip(sentences, words, strict=True):
        # Most sentences name no office; the patterns, which know all countries, would take longest on these.
        if _ROLE_WORDS.isdisjoint(map(str.lower, in_it)):
            continue
        low = sentence.lower()
        places = country_places(sentence)
        for match in finditer_at(BEFORE, sentence, places):
            _count(offices, match.group(1), match.group(2), match.group(3))
        for match in BEHIND.finditer(sentence) if ", the " in low else ():
            _count(offices, match.group(2), match.group(3), match.group(1))
        for match in finditer_at(PEOPLE_OF, sentence, places):
            name = fold_name(match.group(2).split()[-1])
            if name not in PERSON_WORDS and name not in ROLES:
                countries.setdefault(name, Counter())[COUNTRY_OF[match.group(1).lower()]] += 1
    return (
        {office: min(names) for office, names in offices.items() if len(names) == 1},
        {name: min(counts, key=lambda c: (-counts[c], c)) for name, counts in countries.items()},
    )


def country_places(sentence: str) -> list[int]:
    """Where a country or its people may be named: "Norwegian", "South Korea"."""
    return [word.start() for word in _WORD.finditer(sentence) if word[0].lower() in _FIRST_OF_PEOPLE]


def finditer_at(pattern: re.Pattern[str], sentence: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` gives, for a pattern that begins at one of these places only: it isn't tried at all others."""
    end = 0
    for place in places:
        if place >= end and (found := pattern.match(sentence, place)):
            yield found
            end = found.end()


def _people(sentences: list[str]) -> frozenset[str]:
    found = {fold_name(match.group(1)) for sentence in sentences for match in FULL_NAME.finditer(sentence)}
    return frozenset(found - COUNTRIES - ROLES)


def _about(sentences: list[str]) -> frozenset[str]:
    if len(sentences) < ENOUGH_SENTENCES:
        return frozenset()
    counts = Counter(name for sentence in sentences for name in names_in(sentence, {}))
    return frozenset(name for name, count in counts.items() if count >= OF_ALL * len(sentences))


def _common(counts: Counter[str], sentences: int) -> dict[str, float]:
    """`Context.common`, of the number of sentences that have each stem."""
    if sentences < ENOUGH_SENTENCES:
        return {}
    return {stem: round(count / sentences, 1) for stem, count in counts.items() if count > 1}


def _story(counts: Counter[str]) -> frozenset[str]:
    """`Context.story`; of short articles it is not known."""
    recurring = [stem for stem, count in counts.items() if count > 1 and stem not in SPOKEN]
    most = sorted(recurring, key=lambda stem: (-counts[stem], stem))[:MOST]
    return frozenset(most) if len(most) == MOST else frozenset()


def names_office(text: str) -> bool:
    """May one of the `Context.offices` be meant? "the Russian president's envoy"."""
    low = text.lower()
    return any(role in low for role in _ROLES_HELD)


def _count(seen: dict[tuple[str, str], Counter[str]], people: str, office: str, name: str) -> None:
    country = COUNTRY_OF[people.lower()]
    for role in OFFICES[office.lower()]:
        seen.setdefault((country, role), Counter())[fold_name(name.split()[-1])] += 1
