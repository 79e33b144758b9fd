"""What is wrong with the subject of a headline: a reader must be told at once who or what it is.

Ann Lee, the two envoys, at least ten men in Ayr        not: it, the company, a similar vote, a rig leased by Ayr
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.gazetteer import is_place_or_state
from timeline.extraction.phrases import PERSON_WORDS
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token, text_of
from timeline.temporal.word_lists import ONES

# No headline begins with these: a reader would ask who or which.
POINTING: Final = frozenset(
    "this that these those such it he she they we i you there here its his her their our my both each former "
    "latter other others one ones so what who which when where how why nobody none nothing neither also then "
    "thus yet yes no maybe perhaps hooray well ok oh something someone somebody "
    "anything anyone things".split()
)
# With a noun behind them they speak of no one known, as "a" does; alone they point back.
COUNTING: Final = frozenset(
    "two three four five six seven eight nine ten many most some several few all another".split()
)
NUMERALS: Final = frozenset(ONES) | frozenset("twenty thirty forty fifty sixty seventy eighty ninety dozens".split())
CLOCK: Final = re.compile(r"\d{1,2}[.:]\d\d")
# Of these a reader would ask which one, of "the truce" or "the election" not.
WHICH: Final = frozenset(
    "company companies firm firms group team pair couple man woman men women boy girl actress two three plan "
    "plans move deal decision proposal report offer document study letter statement bill measure agency court "
    "bank ministry state city town village area region place site building project law rule committee panel "
    "commission department authority agreement announcement meeting event incident attack vote case claim "
    "figure figures number list change comments remarks documents order survey poll interview speech article story "
    "total amount stock facility hurricane device process cap "
    "book film video photo picture same first second next last latest former latter others rest new other".split()
)
# "The first phase": of what?
ORDERING: Final = frozenset("first second third fourth final last other".split())
# "Net profit fell": whose?
OWNED: Final = frozenset("profit profits shares revenue revenues sales earnings loss losses stock dividend".split())
# Nor does an adjective tell which: "the American company".
UNTOLD: Final = frozenset("company companies firm giant major man woman group team couple".split())
LIMITS: Final = frozenset({"at least", "more than", "up to", "fewer than"})
# "Nearly 200 boats", "almost a million homes".
APPROXIMATING: Final = frozenset("nearly almost roughly approximately".split())
# A picture's credit that ran into the sentence: "AP BP shares fell".
SHORT: Final = 3  # letters: "BP PLC" are no words in capitals
AGENCIES: Final = frozenset("AP AFP EPA PA REUTERS GETTY".split())
FEW: Final = 3  # words of a subject: "the leaking well"
TELLING: Final = 45  # characters of a headline without names


def of_subject(subject: Sequence[Token], predicate: Sequence[Token]) -> str | None:
    """The name of the first fault of a subject before its predicate; None where there is none."""
    if not subject:
        return "no subject"
    verb = predicate[0]
    first, second = subject[0], subject[1] if len(subject) > 1 else None
    if not _opens_with_name(subject):
        return "begins with no name"
    if _asks_which(subject[:-1] if subject[-1].kind is Kind.ADVERB else subject):
        return "points back"
    if verb.low in ("having", "being") or (first.low == "the" and second and second.low in lexicon.TIME_UNITS):
        return "no sentence"
    runs_on = any(a.kind is Kind.NOUN and b.low == "the" for a, b in pairwise(subject))  # "the plan the board"
    if (second is not None and second.text == first.text) or runs_on or _is_reduced(verb, predicate):
        return "garbled subject"
    unclear = (Kind.STOP, *FINITE, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.PRONOUN)
    if any(token.kind in unclear for token in _without_clause(subject)):
        return "subject of several clauses"
    if any(token.low in ("but", "yet", "so") for token in subject):
        return "subject of several clauses"
    commas = any(token.kind is Kind.COMMA for token in subject)
    if commas and not any(token.kind is Kind.COORDINATOR for token in subject) and not _names_behind(subject):
        return "subject with commas"
    return None


def _opens_with_name(subject: Sequence[Token]) -> bool:
    """Is a reader told at once who or what? "Ann Lee", "At least ten men", "Former mayor Ann Lee"; not "It"."""
    first, second = subject[0], subject[1] if len(subject) > 1 else None
    if first.low in APPROXIMATING:
        return second is not None and (second.text[:1].isdigit() or second.low in NUMERALS | {"a"})
    if " ".join(token.low for token in subject[:2]) in LIMITS or first.low in ("about", "around", "over"):
        behind = subject[1 if first.low in ("about", "around", "over") else 2 :]
        counted = len(behind) > 1 and (behind[0].text[:1].isdigit() or behind[0].low in COUNTING)
        return counted or [token.low for token in behind[:2]] in (["a", "dozen"], ["a", "half"], ["a", "third"])
    if first.low in ("former", "retired"):
        return any(token.is_name for token in subject[1:])
    if first.low in POINTING or first.kind not in (Kind.NOUN, Kind.DETERMINER) or _is_credited(first, second):
        return False
    if CLOCK.fullmatch(first.text):
        return False
    counts = first.low in COUNTING or first.low in NUMERALS
    return not (counts and (second is None or second.kind is not Kind.NOUN))


def _without_clause(subject: Sequence[Token]) -> Sequence[Token]:
    """The subject without a clause that tells which: "A rig (that had burned for days)"."""
    pairs = enumerate(pairwise(subject), 1)
    opens = (p for p, (a, b) in pairs if a.kind is Kind.NOUN and (b.kind is Kind.RELATIVE or b.low == "that"))
    place = next(opens, len(subject))
    clause = subject[place:]
    verbs = sum(b.kind in FINITE and a.kind not in FINITE for a, b in pairwise(clause))
    broken = any(token.kind in (Kind.PRONOUN, Kind.COMMA, Kind.STOP) for token in clause)
    return subject[:place] if verbs == 1 and not broken else subject


def _is_reduced(verb: Token, predicate: Sequence[Token]) -> bool:
    """A participle and no verb: "A rig leased by (Ayr)"; not "(shares) dropped by 3 percent"."""
    by = len(predicate) >= FEW and predicate[1].low == "by" and not predicate[2].text[:1].isdigit()
    alone = not any(token.kind in FINITE for token in predicate[1:])
    return by and alone and verb.kind is Kind.FINITE and verb.low.endswith("ed")


def _names_behind(subject: Sequence[Token]) -> bool:
    """A subject with only a name between its commas.

    "The head of the bank, Ann Lee, (said)", "Ayr's mayor, Ann Lee, (said)".
    """
    commas = [place for place, token in enumerate(subject) if token.kind is Kind.COMMA]
    inside = subject[commas[0] + 1 : commas[-1]]
    return 1 < len(inside) < 5 and all(token.is_name for token in inside)


def _asks_which(subject: Sequence[Token]) -> bool:
    """A subject of which one asks which it is: "The company", "the first phase"."""
    if subject[-1].low in OWNED and not any(token.is_name for token in subject[:-1]):
        return True
    if subject[0].low != "the":
        return False
    second = subject[1] if len(subject) > 1 else None
    if second is not None and second.low == "same":
        return True
    if second is not None and second.low in ORDERING:
        return not any(token.is_name or token.low in ("of", "since", "for") for token in subject[1:])
    if len(subject) == 3 and subject[2].low in UNTOLD:
        return True
    owned = second is not None and second.low in WHICH and len(subject) > 2 and subject[2].kind is Kind.POSSESSIVE
    if owned and not any(token.is_name for token in subject[3:]):  # "the city's mayor"
        return True
    return len(subject) < 3 and (second is None or second.low in WHICH or second.low in PERSON_WORDS)


def _is_credited(first: Token, second: Token | None) -> bool:
    """A credit or title that is not of the sentence.

    "(Photograph: Ann Lee/) AP BP (shares fell)", "STORM NEARS COAST Ann Lee (left)".
    """
    if second is None:
        return False
    shouted = all(token.text.isupper() and len(token.text) > SHORT for token in (first, second))
    return shouted or first.text.upper() in AGENCIES


def of_names(words: Sequence[Token], subject: Sequence[Token]) -> str | None:
    """The fault of one without a name and too little else to tell which: "The accident happened", "A rig exploded"."""
    first, *others = words
    named = first.kind is Kind.NOUN and first.is_name and (first.text.isupper() or not first.low.endswith("s"))
    named = named or first.is_place or first.is_person or is_place_or_state(first.text)
    if named or any((token.is_name and token.kind is Kind.NOUN) or token.kind is Kind.DATE for token in others):
        return None
    definite = bool(subject) and subject[0].low == "the" and len(subject) <= FEW
    return "names nobody" if definite or len(text_of(words)) < TELLING else None
