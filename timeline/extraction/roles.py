"""Who did what to whom and where, and who says so: read off the clause that a date hangs on.

The court in Oslo fined Ann Lee on Monday      fined     by the court   Ann Lee    Oslo
Ayr was seized by rebels on Monday             seized    by rebels      Ayr
The king said rebels had left on Monday        left      by rebels      the king says so
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.extraction import antecedents, lexicon, phrases
from timeline.extraction.antecedents import Read
from timeline.extraction.clauses import Clause
from timeline.extraction.gazetteer import COUNTRY_OF, INSTITUTIONS, is_place_or_state
from timeline.extraction.tokens import Kind, Token, text_of
from timeline.extraction.told import Told, is_event_noun

MOST_WORDS = 14  # in one role; what is longer was cut wrongly
HEADS = (Kind.FINITE, Kind.PARTICIPLE, Kind.ING, Kind.INFINITIVE)
WHERE = frozenset({"in", "at", "near", "outside", "inside"})
# Capitals that many share.
NO_SIDE = phrases.PERSON_WORDS | INSTITUTIONS | frozenset("the a an us foreign defence defense prime".split())
CLAIMING = frozenset(
    "claim claims claimed claiming allege alleges alleged alleging accuse accuses accused accusing insist insists "
    "insisted maintain maintains maintained boast boasts boasted contend contends contended".split()
)


@dataclass(frozen=True, slots=True)
class Roles:
    """The parts of one happening, in the text's own words; "" for what is not known."""

    predicate: str
    actor: str
    object: str
    place: str
    attribution: str = ""
    claimed: bool = False


def roles(read: Read, told: Told, at: int, earlier: Sequence[Read]) -> Roles:
    """The roles around the date at token `at`; `earlier` are the sentences before, the nearest first."""
    tokens, clauses = read
    source, verb = _source(tokens, clauses, told)
    attribution = _words([tokens[index] for index in source])
    found = _parts(read, told, earlier)
    if not attribution:
        return found
    claims = verb is not None and tokens[verb].low in CLAIMING
    party = not sides(attribution).isdisjoint(sides(found.actor) | sides(found.object))
    return replace(found, attribution=attribution, claimed=claims or party)


def _parts(read: Read, told: Told, earlier: Sequence[Read]) -> Roles:
    """Who did what to whom and where, whoever says so."""
    tokens, _ = read
    if told.phrase is not None:
        head = next((index for index in told.phrase if is_event_noun(tokens[index])), told.phrase[-1])
        own = [tokens[index] for index in told.phrase]
        return Roles(tokens[head].low, _of(own, "by", "between"), _of(own, "of", "with"), _place(own))
    clause = told.clause
    predicate, last = _predicate(tokens, clause)
    subject = _words(_who(read, clause, earlier))
    behind = [tokens[index] for index in clause.indexes if index > last]
    object_ = _words(_first_phrase(behind))
    place = _place([tokens[index] for index in clause.indexes])
    if _is_passive(tokens, clause, last):
        return Roles(predicate, _of(behind, "by"), subject, place)
    return Roles(predicate, subject, object_, place)


def sides(phrase: str) -> frozenset[str]:
    """The countries that a phrase names, or whose people, capital or government, and its other names.

    "The Kremlin", "Russian troops" -> russia; "Ann Lee" -> ann, lee; "the army", which may be of anyone -> itself.
    """
    words = [word.removesuffix("'s").removesuffix("’s") for word in phrase.replace("-", " ").split()]
    names = [word for word in words if word[:1].isupper()]
    pairs = [f"{one} {other}" for one, other in pairwise(names)]
    countries = {COUNTRY_OF[name.lower()] for name in (*names, *pairs) if name.lower() in COUNTRY_OF}
    named = {name.lower() for name in names if name.lower() not in COUNTRY_OF and name.lower() not in NO_SIDE}
    return frozenset(countries or named or ({phrase} if phrase else ()))


def _who(read: Read, clause: Clause, earlier: Sequence[Read]) -> list[Token]:
    """The clause's subject: its own, what it hangs on, or that of the clause before; a pronoun's antecedent."""
    tokens, clauses = read
    phrase = phrases.subject(tokens, clause)
    if clause.role in ("relative", "reduced") and not phrase:
        phrase = _named(tokens, phrases.before(tokens, clause.first))
    if not phrase:
        before = [clause.parent] if clause.parent is not None and clause.role != "coordinate" else []
        before += reversed(clauses[: clauses.index(clause)])
        phrase = next((own for one in before if (own := phrases.subject(tokens, one))), [])
    if len(phrase) == 1 and tokens[phrase[0]].low in antecedents.RESOLVED:
        found = antecedents.find(tokens[phrase[0]].low, read, phrase[0], earlier)
        if found is not None:
            source, indexes = found
            return [source[index] for index in indexes]
    return [tokens[index] for index in phrase]


def _named(tokens: list[Token], phrase: list[int]) -> list[int]:
    """The name of which a phrase only says who it is: "Ann Lee, head of the bank, (who left)"."""
    if not phrase or tokens[phrase[0] - 1].kind is not Kind.COMMA or tokens[phrase[0]].is_name:
        return phrase
    name = phrases.before(tokens, phrase[0])
    return name if name and tokens[name[-1]].is_person else phrase


def _predicate(tokens: list[Token], clause: Clause) -> tuple[str, int]:
    """The verbs of what was done, and where they end: of "had agreed to halt" "agreed to halt"."""
    first, last = clause.first_verb(tokens), clause.verb(tokens)
    if first is None or last is None:
        return "", clause.indexes[-1]
    group = [tokens[index] for index in clause.indexes if first <= index <= last]
    kept = [token for token in group if token.kind in HEADS or token.kind is Kind.TO]
    while kept and kept[0].kind is Kind.TO:
        kept = kept[1:]
    return " ".join(token.low for token in kept or group[-1:]), last


def _is_passive(tokens: list[Token], clause: Clause, last: int) -> bool:
    if tokens[last].kind is not Kind.PARTICIPLE:
        return False
    first = clause.first_verb(tokens)
    group = [tokens[index] for index in clause.indexes if first is not None and first <= index < last]
    return clause.role == "reduced" or any(token.low in lexicon.BE for token in group)


def _first_phrase(words: Sequence[Token]) -> list[Token]:
    """The noun phrase that the words begin with, dates and adverbs left out: "the port of Ayr"."""
    kept: list[Token] = []
    for token in words:
        if token.kind in (Kind.DATE, Kind.ADVERB):
            continue
        link = token.low in phrases.LINKS and kept
        if token.kind not in phrases.IN_PHRASE and not link:
            break
        kept.append(token)
    while kept and kept[-1].kind is not Kind.NOUN:
        kept.pop()
    return kept


def _of(words: Sequence[Token], *prepositions: str) -> str:
    """What stands behind one of these prepositions: of "by rebels" "rebels"."""
    at = next((place for place, token in enumerate(words) if token.low in prepositions), None)
    if at is None:
        return ""
    kept = list(words[at + 1 :])
    end = next(
        (n for n, token in enumerate(kept) if token.kind in (Kind.PREPOSITION, Kind.COMMA, Kind.STOP)), len(kept)
    )
    return _words([token for token in kept[:end] if token.kind is not Kind.DATE])


def _place(words: Sequence[Token]) -> str:
    """The first place that is named: "in Oslo", "near the port of Ayr"."""
    for at, token in enumerate(words):
        if token.low in WHERE:
            phrase = _first_phrase(words[at + 1 :])
            known = is_place_or_state(_words(phrase).removeprefix("the "))
            if known or (any(word.is_name for word in phrase) and not any(word.is_person for word in phrase)):
                return _words(phrase)
    return ""


def _source(tokens: list[Token], clauses: list[Clause], told: Told) -> tuple[list[int], int | None]:
    """Who says so, and the verb: before "that", behind the words ("..., she said"), behind "according to"."""
    own = told.clause
    verb = own.first_verb(tokens)
    if told.phrase is None and verb is not None and tokens[verb].low in lexicon.SAYING:
        return [], None
    for other in clauses:
        said = other.first_verb(tokens)
        if other is own or said is None or tokens[said].low not in lexicon.SAYING:
            continue
        governs = own.role == "complement" and own.parent is other
        trails = other.first > own.first and tokens[other.first - 1].kind in (Kind.COMMA, Kind.CLOSE)
        if governs or (trails and other.role in ("main", "attribution")):
            return phrases.subject(tokens, other) or _behind(tokens, other, said), said
    according = next((at for at, token in enumerate(tokens[:-1]) if token.low == "according"), None)
    if according is not None:
        source = _first_phrase(tokens[according + 2 :])
        return [at for at, token in enumerate(tokens) if any(token is word for word in source)], None
    return [], None


def _behind(tokens: list[Token], clause: Clause, verb: int) -> list[int]:
    """The subject behind its verb: "said Ann Lee"."""
    phrase = _first_phrase([tokens[index] for index in clause.indexes if index > verb])
    return [index for index in clause.indexes if any(tokens[index] is word for word in phrase)]


def _words(words: Sequence[Token]) -> str:
    """The words as they stand inside a sentence: "the ministry"."""
    kept = [token for token in words if token.kind not in (Kind.OPEN, Kind.CLOSE)]
    while kept and kept[-1].kind in (Kind.COMMA, Kind.STOP):
        kept.pop()
    text = text_of(kept) if len(kept) <= MOST_WORDS else ""
    return text[:1].lower() + text[1:] if kept and kept[0].kind is Kind.DETERMINER else text
