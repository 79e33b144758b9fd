"""People, countries, organisations and places that recur in articles, each once, under all its spellings. Pure.

Volodymyr Zelensky, President Zelenskyy, Zelenskiy    a person: Volodymyr Zelensky
Ukraine, Ukrainian, Ukrainians                        a country: Ukraine
Coast Guard, BP, Hamas                                organisations
in Geneva, near Geneva                                a place

Nobody's list of people is needed. A person is named in full, first name and last, and then by the last name alone, as
news does; a last name is a word that the articles never write small. What only opens sentences, stands in a headline
of capitals or is a common word elsewhere is no name.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from timeline.extraction.gazetteer import BODIES, COUNTRY_OF, REGIONS, countries
from timeline.extraction.phrases import PERSON_WORDS
from timeline.merging.names import STOP, fold_name
from timeline.temporal.word_lists import MONTHS, NUMBER_WORDS, WEEKDAYS

RECURS_IN: Final = 3  # articles: fewer may be one reporter's chance wording
IN_CAPITALS: Final = 0.5  # of a sentence's words: such a sentence is a headline or a list of them
MOSTLY_PLACE: Final = 0.25  # of the times it is named, behind "in" or "near"
HEADLINE: Final = 8  # words; a shorter sentence may hold little else than a name
SMALL: Final = 0.1  # of the times that a word is written, in small letters: then it is no name
BESIDE: Final = 60  # characters on either side that tell what a name is
NAMES: Final = 10_000  # at hand: most are named again and again

_WORD: Final = r"[A-ZÀ-Þ](?:[\w’'-]*[\w])?"
_JOIN: Final = r"(?:von|van|de|der|den|bin|al|el|di|da|du|la|le)"
NAME: Final = re.compile(rf"\b{_WORD}(?:(?: {_JOIN}){{0,2}} {_WORD}| of (?:the )?{_WORD}|-{_WORD})*")
OPENS: Final = re.compile(r"(?:^|[.!?:;]\s+|[“”\"‘(\n–—|-]\s*|''\s*|``\s*)$")
PLACED: Final = re.compile(r"\b(?:in|near|outside|across|off)\s+(?:the\s+)?$")
# A part of a longer name: "Oceanic and | Atmospheric Administration", "International Institute | for Peace".
PART: Final = re.compile(r"[A-Z][\w’'-]+ (?:and|for)(?: the)? $")
PART_BEFORE: Final = re.compile(r" for (?:the )?[A-Z]| and [A-Z]\w+ [A-Z]")
FULL_NAME: Final = re.compile(r"[A-Z][a-zà-ÿ]+ [A-Z][a-zà-ÿ’'-]+")
ROLE: Final = re.compile(r"\b([a-z]+)[.,]? $")
POSSESSIVE: Final = re.compile(r"[’']s?$")
LOWER: Final = re.compile(r"\b[a-zà-ÿ][a-zà-ÿ’'-]+\b")
PLURAL: Final = re.compile(r"[A-Z]{2,}s")
ACRONYM: Final = re.compile(r"[A-Z]{2,6}")
_CALENDAR: Final = {word.removesuffix(".") for word in (*WEEKDAYS, *MONTHS)}
# What stands before a name without belonging to it, in small letters.
TITLES: Final = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess pope president vice prime "
    "minister "
    "foreign defence defense interior finance secretary general chancellor senator sen rep representative congressman "
    "congresswoman governor gov ambassador director chief commander deputy special envoy judge justice admiral adm "
    "captain capt colonel col major maj lieutenant lt sergeant sgt rear attorney mayor chairman chairwoman chair "
    "spokesman spokeswoman former ex-president ceo executive officer reverend rev brig brigadier speaker "
    "actor actress publicist photo file image getty afp reuters ap".split()
)
# Capitalised, but nobody and no place: faiths, parties' people, points of the compass, words of the trade.
NO_NAMES: Final = frozenset(
    "jewish muslim christian islamic islamist sunni shiite shia catholic republican republicans democrat democrats "
    "democratic conservative conservatives liberal liberals labour western eastern northern southern central north "
    "south east west middle arab arabs african asian latin english internet web tv pm am gmt bst est edt cdt utc ceo "
    "covid god christmas easter ramadan facts photo image video getty news sport mr mrs ms dr st no ii iii iv lrb rrb "
    "comments comment read more related advertisement file caption government state states federal national "
    "international world war earth bible dna gps suv cnn".split()
)


@dataclass(slots=True)
class Who:
    """One of them: the name it goes by, its other spellings, and its kind as `ActorKind` has it."""

    name: str
    kind: str
    aliases: list[str] = field(default_factory=list)
    articles: int = 0


@dataclass(slots=True)
class _Seen:
    """A run of capitalised words: the articles that have it, how often, and how often behind "in" or a title."""

    articles: set[str] = field(default_factory=set)
    times: int = 0
    placed: int = 0
    titled: int = 0
    parts: int = 0


@dataclass(slots=True)
class _Read:
    """What the sentences have: runs of capitalised words, and how often a word is written small or with a capital."""

    seen: dict[str, _Seen] = field(default_factory=lambda: defaultdict(_Seen))
    small: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    acting: Counter[str] = field(default_factory=Counter)

    def is_word(self, low: str) -> bool:
        """Is it a word that the articles write small as well?"""
        return self.small[low] > SMALL * self.capital[low]


def recurring(sentences: Iterable[tuple[str, str, str]], known: Collection[str]) -> list[Who]:
    """Who recurs in the sentences and is not `known`; the most frequent first.

    The sentences are given as (article, sentence, who acts in it as extraction has it, or "").
    """
    read = _read(sentences)
    taken = {_folded(word) for name in known for word in (name, name.split(" ")[-1])}
    people = _people(read)
    found = [*people, *_countries(read), *_others(read, people)]
    new = [one for one in found if not any(_folded(name) in taken for name in (one.name, *one.aliases))]
    return sorted(new, key=lambda one: (-one.articles, one.name))


def _read(sentences: Iterable[tuple[str, str, str]]) -> _Read:
    read = _Read()
    opening: list[tuple[str, str]] = []
    quotes: set[tuple[str, str]] = set()
    for article, sentence, actor in sentences:
        read.acting[re.sub(r"^(?:the|a|an) |[’']s$", "", actor)] += 1
        if (article, sentence) in quotes:
            continue
        quotes.add((article, sentence))
        words = sentence.split()
        read.small.update(match.group() for match in LOWER.finditer(sentence))
        if len(words) >= HEADLINE and sum(word[0].isupper() for word in words) > IN_CAPITALS * len(words):
            continue
        for match in NAME.finditer(sentence):
            _note(read, article, sentence, match, opening)
    for article, name in opening:  # capitalised anyway: a name only if it is one elsewhere
        if name in read.seen:
            read.seen[name].articles.add(article)
            read.seen[name].times += 1
    return read


def _note(read: _Read, article: str, sentence: str, match: re.Match[str], opening: list[tuple[str, str]]) -> None:
    before, behind = sentence[max(match.start() - BESIDE, 0) : match.start()], sentence[match.end() :][:BESIDE]
    name, titled = _bare(match.group())
    if not name:
        return
    if OPENS.search(before) and name == match.group():
        opening.append((article, name))
        return
    read.capital.update(word.lower() for word in name.split(" "))
    one = read.seen[name]
    one.articles.add(article)
    one.times += 1
    one.placed += PLACED.search(before) is not None
    role = ROLE.search(before) if name == match.group() else None
    one.titled += titled or (role is not None and (role[1] in PERSON_WORDS or role[1] in TITLES))
    one.parts += PART.search(before) is not None or PART_BEFORE.match(behind) is not None


@lru_cache(NAMES)
def _bare(name: str) -> tuple[str, bool]:
    """Without titles in front and possessives behind, and whether there was one: "President Macron’s" -> "Macron"."""
    words = [POSSESSIVE.sub("", word) for word in name.split(" ")]
    last = max((at for at, word in enumerate(words[:-1]) if word.lower().rstrip(".") in TITLES), default=-1)
    titled = last >= 0 and words[last].lower() not in ("general", "chief", "special", "foreign", "defence", "defense")
    words = words[last + 1 :] if titled else words
    while words and (words[0].lower().rstrip(".") in TITLES or words[0].lower() in STOP - COUNTRY_OF.keys()
                     or _is_people(words)):  # fmt: skip
        words.pop(0)
    if any(word.lower().rstrip(".") in _CALENDAR for word in words):
        return "", False
    return " ".join(word for word in words if word), titled


def _is_people(words: Sequence[str]) -> bool:
    """The "Russian" of "Russian President Vladimir Putin": a country's people in front of a name."""
    return len(words) > 1 and words[0].lower() in COUNTRY_OF and " ".join(words[:2]).lower() not in COUNTRY_OF


def _people(read: _Read) -> list[Who]:
    """Those named in full whose last name stands alone too or who have a title, one for all spellings of the name."""
    full: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    alone: defaultdict[str, list[str]] = defaultdict(list)
    for name in read.seen:
        words = name.split(" ")
        if len(words) == 1 and _could_be_person(words, read):
            alone[_folded(name)].append(name)
        elif 2 <= len(words) <= 5 and _could_be_person(words, read):
            full[_folded(words[-1]), _folded(words[0])[:1]].append(name)
    bearers: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for key in full:
        bearers[key[0]].append(key)
    people, given = [], {_folded(names[0].split(" ")[0]) for names in full.values()}
    for key, names in full.items():
        most = _articles(read, names)
        rivals = [_articles(read, full[other]) for other in bearers[key[0]] if other != key]
        short = alone.pop(key[0], []) if all(len(most) > 2 * len(rival) for rival in rivals) else []
        people.append((names, short, most | _articles(read, short)))
    for last, names in alone.items():  # "Mr Orr", whose first name nobody gives
        if last not in given and 2 * sum(read.seen[name].titled for name in names) > sum(
            read.seen[name].times for name in names
        ):
            people.append((names, [], _articles(read, names)))
    found = []
    for names, short, articles in people:
        titled = sum(read.seen[name].titled for name in names)
        if (short or titled) and len(articles) >= RECURS_IN:
            spellings = sorted(names, key=lambda name: (-len(read.seen[name].articles), -read.seen[name].times, name))
            others = sorted(short, key=lambda name: (-read.seen[name].times, name))
            found.append(Who(spellings[0], "person", [*spellings[1:], *others], len(articles)))
    return found


def _could_be_person(words: Sequence[str], read: _Read) -> bool:
    lows = [word.lower() for word in words]
    if any(low in BODIES or low in REGIONS or low in NO_NAMES or low in COUNTRY_OF or low == "of" for low in lows):
        return False
    if any(ACRONYM.fullmatch(word) for word in words) and not read.seen[" ".join(words)].titled:
        return False  # "BP Amoco", but "Vice President JD Vance"
    return not read.is_word(lows[-1]) and not read.is_word(lows[0]) and lows[0] not in PERSON_WORDS


def _articles(read: _Read, names: Iterable[str]) -> set[str]:
    return {article for name in names if name in read.seen for article in read.seen[name].articles}


def _countries(read: _Read) -> list[Who]:
    """Each country that is named, with its adjective and its people for other names."""
    found = []
    for country, names in countries().items():
        articles = _articles(read, names)
        if len(articles) >= RECURS_IN:
            kind = "organisation" if country in UNIONS else "country"
            found.append(Who(country, kind, [name for name in names if name != country], len(articles)))
    return found


def _others(read: _Read, people: Sequence[Who]) -> list[Who]:
    """Organisations and places: who acts, or where something was, and is only written with a capital."""
    theirs = {name for one in people for name in (one.name, *one.aliases)}
    parts = {_folded(word) for one in people for name in (one.name, *one.aliases) for word in name.split(" ")}
    full = (name.split(" ") for name in read.seen if FULL_NAME.fullmatch(name))
    parts |= {_folded(words[0]) for words in full if _could_be_person(words, read)}  # first names
    found = []
    for name, one in read.seen.items():
        low = name.split(" ")[-1].lower()
        if len(one.articles) < RECURS_IN or name in theirs or _folded(name) in parts or 2 * one.parts > one.times:
            continue
        if not _could_be_name(name, read) or (name.lower() in COUNTRY_OF and name not in CAPITALS):
            continue
        seat = name in SEATS or low in BODIES or ACRONYM.fullmatch(name) is not None
        placed = name in CAPITALS or low in REGIONS or one.placed > MOSTLY_PLACE * one.times
        if placed and not seat:
            found.append(Who(name, "place", [], len(one.articles)))
        elif read.acting[name]:
            found.append(Who(name, "organisation", [], len(one.articles)))
    return _without_parts(found)


def _could_be_name(name: str, read: _Read) -> bool:
    words = name.lower().split(" ")
    if PLURAL.fullmatch(name) or any(word in NO_NAMES or word in NUMBER_WORDS for word in words):
        return False
    if words[-1] in PERSON_WORDS:
        return False
    if len(words) > 1:
        return words[-1] in BODIES | REGIONS or not read.is_word(words[-1])
    alone = words[0] in ("congress", "senate", "parliament") or words[0] not in BODIES | REGIONS
    return (
        alone
        and len(name) > 1
        and words[0] not in STOP
        and not words[0].endswith("ing")
        and not read.is_word(words[0])
    )


def _without_parts(found: list[Who]) -> list[Who]:
    """Without "Deepwater" where there is "Deepwater Horizon" in about as many articles."""
    longer: defaultdict[str, list[Who]] = defaultdict(list)
    for one in found:
        if " " in one.name:
            for word in one.name.split(" "):
                longer[word].append(one)
    kept = []
    for one in found:
        whole = max(longer.get(one.name, ()), key=lambda other: other.articles, default=None)
        if whole is None or one.articles > 2 * whole.articles:
            kept.append(one)
    return kept


def _folded(name: str) -> str:
    """One spelling for several: "Zelenskiy", "Zelenskyy" -> "zelensky"."""
    plain = unicodedata.normalize("NFKD", name.lower())
    return fold_name("".join(letter for letter in plain if not unicodedata.combining(letter)))


UNIONS: Final = ("European Union", "United Nations", "NATO", "G7", "G20")
SEATS: Final = frozenset(("Kremlin", "White House", "Downing Street", "Whitehall", "Pentagon", "Capitol", "Élysée"))
CAPITALS: Final = frozenset(name for names in countries(capitals=True).values() for name in names)
