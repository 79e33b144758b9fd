"""What a mention tells of, in the terms that mentions are compared by: what happened, who, where, how many.

"Ann Lee met Norway's king in Oslo on Monday, 12 May"
    families  meet
    actor     lee
    names     lee, norway        (Oslo stands for Norway)
    places    norway
    stems     met, king, oslo ...
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from timeline.extraction import lexicon, phrases, verbs
from timeline.extraction.clauses import Clause, split
from timeline.extraction.gazetteer import COUNTRY_OF
from timeline.extraction.tokens import Kind, Token, tokenize
from timeline.merging.evidence import Evidence
from timeline.merging.families import WORD, families_in, stem, term
from timeline.merging.names import CALENDAR, COUNTRIES, STOP, Aliases, fold_name, names_in, split_names
from timeline.merging.pointing import head, pointer
from timeline.temporal.lexicon import NUMBER_WORDS

# "One" and "zero" seldom count anything.
_NUMERALS: Final = {word: str(number) for word, number in NUMBER_WORDS.items() if number > 1}
NUMBER: Final = re.compile(rf"\d[\d,.]*\d%?|\d+%?|\b(?:{'|'.join(sorted(_NUMERALS, key=len, reverse=True))})\b")
PLACE: Final = re.compile(r"\b(?:in|at|near)\s+(?:the\s+)?((?:[A-Z][\w’'-]+|U\.[SKN]\.)(?:\s+[A-Z][\w’'-]+)*)")
# Where and how something was said; two that differ are two statements.
OCCASIONS: Final = {
    name: re.compile(rf"(?i)\b(?:{pattern})\b")
    for name, pattern in {
        "interview": "interview|told (?-i:[A-Z]\\w+) News|told (?-i:[A-Z]{3})",
        "video": "(?:nightly|evening|late-night|night-time) (?:video|address)|video (?:address|message)|televised "
        "address",
        "post": "posts?|tweet(?:ed|s)?|on (?-i:X)|Facebook|Telegram|Instagram|social media",
        "conference": "(?:press|news) conference",
        "aboard": "aboard|on (?:the|his|her) (?:flight|plane)",
        "speech": "speech|parliament|congress",
        "letter": "letter",
    }.items()
}
ANOTHER: Final = re.compile(r"(?i)\baftershocks?\b|\b(?:a|the) (?:second|third|fourth|fifth|further) |\banother ")
STATEMENT: Final = frozenset({"say", "confirm", "demand", "accuse", "reject", "accept", "propose"})
# Verbs that tell little without their object.
LIGHT: Final = frozenset(
    "take took taken takes make made makes give gave given gives get got go went gone come came put set do did done "
    "have had has use used bring brought see saw seen become became keep kept try tried remain remained hope hoped "
    "expect expected plan planned want wanted need needed".split()
)
OWN: Final = "to "  # marks the family of a verb that is in no family: "to undergo"
SAID: Final = frozenset("said says stated wrote added claimed".split())
ACTION: Final = frozenset(
    "meet travel convene capture recapture withdraw expel attack explode kill evacuate exchange sign annex elect "
    "publish quarrel lapse arrest judge resign appoint crash quake win call".split()
)


@dataclass(frozen=True, slots=True)
class Description:
    """One mention, described. `near` are the stems of its clause and title, `far` those of its sentence besides.

    `is_another` says that it is one of a series ("a second blast"), `points` are the families of a happening that the
    title only points to ("the call"), `around` the names in the sentence of such a mention.
    """

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
    is_another: bool = False
    points: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()


def describe(item: Evidence, aliases: Aliases) -> Description:
    """Reads a mention's title, clause and sentence; `aliases` tells who "the Norwegian king" is."""
    told = f"{item.title}. {item.clause}"
    near = stems(told)
    titled = families_in(item.title)
    tokens, clauses = parsed(item.title)
    main = (titled | families_in(item.clause)) or _own_family(tokens, clauses)
    rest = stems(item.sentence) - near
    named = head(pointer(tokens, clauses))
    points = families_in(f"the {named}") if named else frozenset()
    return Description(
        item=item,
        near=near,
        far=rest,
        families=main,
        far_families=families_in(item.sentence) - main,
        actor=_actor(item.title, tokens, clauses, aliases),
        names=names_in(told, aliases),
        places=places_in(told),
        numbers=numbers_in(told) or numbers_in(item.sentence),
        occasions=frozenset(name for name, pattern in OCCASIONS.items() if pattern.search(told)),
        is_statement=bool(main & STATEMENT) and (_says(tokens, clauses) or not titled & ACTION),
        is_another=ANOTHER.search(item.title) is not None,
        points=points,
        around=names_in(item.sentence, aliases) if points else frozenset(),
    )


def _own_family(tokens: list[Token], clauses: list[Clause]) -> frozenset[str]:
    """The stem of the headline's verb, where the table knows no family: every verb tells some kind of happening."""
    verb = clauses[0].verb(tokens)
    if verb is None or tokens[verb].low in LIGHT or tokens[verb].kind in (Kind.AUXILIARY, Kind.MODAL):
        return frozenset()
    return frozenset({f"{OWN}{stem(tokens[verb].low)}"})


def stems(text: str) -> frozenset[str]:
    """The stems of what is said, without the words that hold sentences together and those that tell the time."""
    return frozenset(stemmed for stemmed, _ in stemmed_words(text))


def stemmed_words(text: str) -> Iterator[tuple[str, str]]:
    """Those stems, each with the word as it stands in the text."""
    for match in WORD.finditer(text):
        shown = match.group().replace("’", "'").removesuffix("'s")
        word = shown.lower()
        if word not in STOP and not word[0].isdigit() and len(word) > 1:
            yield (fold_name(word) if word in COUNTRY_OF else term(word)), shown


def parsed(title: str) -> tuple[list[Token], list[Clause]]:
    """A headline's words and clauses."""
    tokens = tokenize(title, 0, len(title), ())
    verbs.mark(tokens)
    return tokens, split(tokens)


def _says(tokens: list[Token], clauses: list[Clause]) -> bool:
    """ "She said the talks had failed" is her statement, whatever it is about."""
    verb = clauses[0].verb(tokens)
    return verb is not None and tokens[verb].low in SAID


def _actor(title: str, tokens: list[Token], clauses: list[Clause], aliases: Aliases) -> frozenset[str]:
    """Who does it: the people named in the subject of the headline, or else the countries; nobody in a passive."""
    if ": " in title[:40]:
        return names_in(title.split(": ")[0], aliases)
    for clause in clauses:
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
        found.update(split_names(words))
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
