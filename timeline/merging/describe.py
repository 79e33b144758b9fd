"""What a mention tells of, in the terms that mentions are compared by: what happened, who, to whom, where, how many.

"Ann Lee met Norway's king in Oslo on Monday, 12 May"     met  by Ann Lee  to Norway's king  in Oslo
    what      meet
    actor     lee
    object    norway, king
    places    norway       (Oslo stands for Norway)
    names     lee, norway
    near      met, king, oslo ...
"""

import re
from dataclasses import dataclass
from typing import Final

from timeline.extraction.gazetteer import INSTITUTIONS
from timeline.merging.evidence import Evidence
from timeline.merging.names import COUNTRIES, first_names_in, fold_name, names_in, names_of
from timeline.merging.telling_words import amounts_in, numbers_in, stems
from timeline.merging.verb_families import families_in, phrases_in, stem, together_in
from timeline.temporal.tense.verb_words import SAYING

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
# Verbs that tell little without their object: then the nouns tell it.
LIGHT: Final = frozenset(
    "take took taken takes taking make made makes making give gave given gives giving get got go went gone come "
    "came put set do did done have had has having use used bring brought see saw seen become became keep kept try "
    "tried hit hits remain remained hope hoped expect expected plan planned want wanted need needed began begin "
    "begun begins start started starts hold held holds holding help helps helped let lets is are was were be been "
    "being".split()
)
# Verbs whose object tells what happened, more than they do.
SUPPORT: Final = frozenset(
    "launch launched launches launching stage staged conduct conducted deliver delivered issue issued carry carried "
    "open opened mount mounted end ended complete completed resume resumed suspend suspended".split()
)
OWN: Final = "to "  # marks the family of a verb that is in no family: "to undergo"
# With these a sentence says of a happening no more than that it took place, or how it went.
OCCURRING: Final = LIGHT | frozenset(
    "happen happened occur occurred hit last lasted follow followed read deliver delivered announce announced "
    "considered regarded".split()
)
ALSO: Final = re.compile(
    r"(?i)\balso\b|\bseparate(?:ly)?\b"
)  # of what else there was: "also approved a separate bill"
WE: Final = re.compile(r"(?i)\b(?:we|they)$")  # "Lee: We" met somebody: not she, or not she alone
CHANGES: Final = frozenset({"rise", "fall"})
OF_WHAT: Final = re.compile(r" (?:of|in|for|on|at|to|by|from) ")
# One thing in two words: "shares fell", "the stock dropped", "the share price fell".
AS_ONE: Final = {
    stem(one): stem(other) for one, other in (("stock", "share"), ("sale", "revenue"), ("earnings", "profit"))
}
PRICE_OF: Final = re.compile(r"\b(shares?|stocks?) prices?\b")
LONGEST_NOUN: Final = 4  # words of a clause that is no more than a noun: "Russia's invasion in 2022"
BREAK: Final = re.compile(r"[,;:()“”\"—–]| - ")
LONGEST_POINTER: Final = 3  # words; a longer subject tells what happened by itself


@dataclass(frozen=True, slots=True)
class Description:
    """One mention, described.

    `what` are the families of what happened, `beside` those that its clause and `also` those that its sentence tells
    of besides. `actor` are the names of who did it and `doer` the stems of the words for them, `speaker` is a person
    who said it. `near` are the stems of the clause, `far` those of its sentence besides. `about` are those whom the
    article is about, for a mention that names nobody. `points` are the families of a happening that the mention only
    names ("Tuesday's call"), `around` the names in the sentence of such a mention. `sides` are the people whom its
    article tells the country of, with that country. `common` are the stems that recur in its article, with the share
    of its sentences that have them. `amounts` are what is said to have been measured, `measured` is the noun of what
    rose or fell, `story` are the stems that recur most in its article. `is_another` says that it is one of a series
    ("a second blast"), `is_besides` that it was so besides something else ("also approved a bill").
    """

    item: Evidence
    near: frozenset[str]
    far: frozenset[str]
    what: frozenset[str]
    beside: frozenset[str]
    also: frozenset[str]
    actor: frozenset[str]
    doer: frozenset[str]
    speaker: frozenset[str]
    object: frozenset[str]
    names: frozenset[str]
    about: frozenset[str]
    places: frozenset[str]
    numbers: frozenset[str]
    occasions: frozenset[str]
    points: frozenset[str]
    around: frozenset[str]
    sides: frozenset[tuple[str, str]]
    common: frozenset[tuple[str, float]]
    is_statement: bool
    is_another: bool
    # What places that an earlier version kept do not have, until they are rebuilt.
    is_besides: bool = False
    amounts: frozenset[tuple[str, float]] = frozenset()
    measured: frozenset[str] = frozenset()
    story: frozenset[str] = frozenset()


def describe(item: Evidence) -> Description:
    """Reads a mention with what its article says of who is who."""
    known = item.known
    says = bool(SAYING.intersection(item.predicate.split()))
    told = item.sentence if says else _stretch(item)
    first = first_names_in(item.sentence)
    near = frozenset(word for word in stems(told) if fold_name(word) not in first)
    far = frozenset(word for word in stems(item.sentence) - near if fold_name(word) not in first)
    names = names_in(told, known.offices)
    what = _what(item)
    doer = "" if WE.search(item.actor) else item.actor
    actor = _people(names_of(doer, known.offices))
    beside = families_in(told) - what
    points = _points(item)
    return Description(
        item=item,
        near=near,
        far=far,
        what=what,
        beside=beside,
        also=families_in(item.sentence) - what - beside,
        actor=actor,
        doer=stems(doer),
        speaker=(actor & known.people) - INSTITUTIONS if says or what & STATEMENT else frozenset(),
        object=names_of(item.object, known.offices) | stems(item.object),
        names=names,
        about=frozenset() if names else known.about,
        places=names_of(item.place, {}),
        numbers=numbers_in(item.clause) or numbers_in(item.sentence),
        occasions=frozenset(name for name, pattern in OCCASIONS.items() if pattern.search(told)),
        points=points,
        around=names_in(item.sentence, known.offices) if points else frozenset(),
        sides=frozenset((name, known.countries[name]) for name in names if name in known.countries),
        common=frozenset((word, known.common[word]) for word in (*near, *far) if word in known.common),
        is_statement=says or bool(what & STATEMENT),
        is_another=ANOTHER.search(item.clause) is not None,
        is_besides=ALSO.search(item.clause) is not None,
        amounts=amounts_in(item.clause),
        measured=_measured(doer) if what & CHANGES else frozenset(),
        story=known.story,
    )


def _stretch(item: Evidence) -> str:
    """The clause; of a noun that tells a happening, the words around it and its date up to the next break."""
    sentence, clause = item.sentence, item.clause
    if len(clause.split()) > LONGEST_NOUN:
        return clause
    date = item.start - item.sentence_start
    places = [match.start() for match in re.finditer(re.escape(clause), sentence)]
    at = min(places, key=lambda place: abs(place - date), default=0)
    before, behind = BREAK.split(sentence[:at])[-1], BREAK.split(sentence[at + len(clause) :])[0]
    return f"{before}{clause}{behind}"


def _what(item: Evidence) -> frozenset[str]:
    """The families of the verb; of one that tells little by itself, those of what was held, launched or took place."""
    if started := phrases_in(item.place):
        return started  # "prices doubled at the start of the war, three years ago" dates the war
    verbs = item.predicate.split()
    tells = [verb for verb in verbs if verb not in LIGHT]
    what = (together_in(tells[-1], item.clause) if tells else frozenset()) or families_in(" ".join(tells))
    if not tells or SUPPORT.intersection(verbs):
        what |= families_in(f"{item.predicate} {item.object}") if item.object else families_in(item.predicate)
    if item.actor and not names_of(item.actor, {}):
        what |= families_in(item.actor)
    what = what or phrases_in(item.clause)
    if what or not tells:
        return what
    return frozenset({f"{OWN}{stem(tells[-1])}"})  # every verb tells some kind of happening


def _measured(doer: str) -> frozenset[str]:
    """The stems for what rose or fell.

    "orders for cars", "a rise in orders" -> order; "BP's stock" -> stock, share.
    """
    for part in OF_WHAT.split(PRICE_OF.sub(r"\1", doer)):
        words = [word for word in part.split() if families_in(word).isdisjoint(CHANGES)]
        if head := next((found for found in (stems(word) for word in reversed(words)) if found), frozenset()):
            return head | {AS_ONE[word] for word in head if word in AS_ONE}
    return frozenset()


def _people(names: frozenset[str]) -> frozenset[str]:
    """The people named, or else the countries."""
    return frozenset(name for name in names if name not in COUNTRIES) or names


def _points(item: Evidence) -> frozenset[str]:
    """The families of what the mention only names: "Tuesday's call", "the quake hit at noon"."""
    if not item.actor and not item.object and len(stems(item.clause)) <= 1:
        return families_in(f"the {item.predicate}")
    subject = (item.actor or item.object).split()
    definite = 1 < len(subject) <= LONGEST_POINTER and subject[0].lower() in ("the", "this", "that")
    named = any(word[0].isupper() for word in subject[1:])
    if definite and not named and OCCURRING.issuperset(item.predicate.split()):
        return families_in(" ".join(subject))
    return frozenset()
