"""Noun phrases: the subject of a clause, the noun that a relative clause hangs on.

the mission, which the court had stopped  ->  the mission
"""

from timeline.extraction import lexicon
from timeline.extraction.clauses import Clause
from timeline.extraction.gazetteer import is_place_or_state
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

IN_PHRASE = (Kind.NOUN, Kind.DETERMINER, Kind.POSSESSIVE, Kind.OPEN, Kind.CLOSE)
LINKS = frozenset({"of", "for"})
REFLEXIVE = frozenset("himself herself itself themselves".split())
PERSON_WORDS = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sir lady lord president minister chancellor king queen prince secretary envoy "
    "spokesman spokeswoman spokesperson chairman chairwoman chief director general leader commander adviser "
    "advisor aide governor senator mayor judge officer premier ambassador representative professor doctor pope "
    "author actor coach captain founder ceo analyst economist man woman boy girl teacher player singer survivor "
    "victim suspect defendant witness winner champion candidate pilot passenger lawyer prosecutor attorney "
    "manager striker goalkeeper midfielder defender scientist engineer astronaut surgeon nurse farmer student "
    "pupil teenager father mother son daughter brother sister husband wife widow owner boss builder banker "
    "lawmaker legislator activist journalist reporter novelist poet painter actress musician composer athlete "
    "referee hostage driver".split()
)
MEASURED = frozenset("after before ahead into later earlier since on".split())
PLURAL_WORDS = frozenset(
    "troops forces people police leaders both they officials talks men women children two".split()
)


def subject(tokens: list[Token], clause: Clause) -> list[int]:
    """The tokens of the clause's subject; empty when it has none of its own ("and left")."""
    if clause.subject is None:
        clause.subject = _subject(tokens, clause)
    return clause.subject


def _subject(tokens: list[Token], clause: Clause) -> list[int]:
    verb = clause.first_verb(tokens)
    if verb is None:
        return []
    before = [index for index in clause.indexes if index < verb]
    marker = next((at for at, index in enumerate(before) if tokens[index].kind is Kind.RELATIVE), None)
    if clause.role == "relative" and marker is not None and marker + 1 < len(before):
        before = before[marker + 1 :]
    before = _without_opener(tokens, before)
    while before and tokens[before[-1]].kind in (
        Kind.ADVERB,
        Kind.NEGATION,
        Kind.DATE,
        Kind.COMMA,
        Kind.OPEN,
        Kind.CLOSE,
    ):
        before.pop()
        while before and tokens[before[-1]].kind is Kind.PREPOSITION:
            before.pop()
    before = _without_fronted(tokens, before)
    before = _without_interposed(tokens, before)
    if len(before) > 1 and tokens[before[-1]].low in REFLEXIVE:
        before = before[:-1]
    return (
        before if any(tokens[i].kind in (Kind.NOUN, Kind.PRONOUN, Kind.DETERMINER, Kind.ING) for i in before) else []
    )


def _without_opener(tokens: list[Token], indexes: list[int]) -> list[int]:
    openers = (Kind.SUBORDINATOR, Kind.COORDINATOR, Kind.STOP, Kind.COMMA, Kind.OPEN, Kind.CLOSE, Kind.ADVERB)
    while indexes and (tokens[indexes[0]].kind in openers or (tokens[indexes[0]].low == "with" and len(indexes) > 1)):
        indexes = indexes[1:]
    return indexes


def _without_fronted(tokens: list[Token], indexes: list[int]) -> list[int]:
    """Drops "In Kyiv, on Friday," and "Two days later" before the subject."""
    while indexes:
        opener = tokens[indexes[0]]
        if opener.kind in (Kind.DATE, Kind.ADVERB, Kind.COMMA, Kind.SUBORDINATOR, Kind.COORDINATOR):
            if len(indexes) > 1 and tokens[indexes[1]].kind is Kind.POSSESSIVE:
                return indexes
            indexes = indexes[1:]
        elif opener.kind in (Kind.PREPOSITION, Kind.TO, Kind.ING, Kind.PARTICIPLE) or _measures(tokens, indexes):
            comma = next((at for at, index in enumerate(indexes) if _ends_front(tokens, indexes, at)), None)
            date = next((at for at, index in enumerate(indexes) if tokens[index].kind is Kind.DATE), None)
            if date is not None and _is_apart(tokens, indexes, date):
                comma = date  # "On Monday | a pipe full of oil, gas and mud burst"
            if comma is None and date is None:
                return indexes
            indexes = _without_state(tokens, indexes[(comma if comma is not None else date or 0) + 1 :])
        else:
            return indexes
    return indexes


def _without_state(tokens: list[Token], indexes: list[int]) -> list[int]:
    """Drops the state or country behind a place in front: "In Ayr, (Ga.,) a pipe burst"."""
    if len(indexes) < 3 or tokens[indexes[1]].kind is not Kind.COMMA:
        return indexes
    named = tokens[indexes[0]].text
    return indexes[2:] if named[:1].isupper() and (named.endswith(".") or is_place_or_state(named)) else indexes


def _ends_front(tokens: list[Token], indexes: list[int], at: int) -> bool:
    """A comma, or the last word before one that ends a clause inside: "In a letter (sent on Monday,) | Ann Lee"."""
    following = indexes[at + 1] if at + 1 < len(indexes) else None
    skips = following is not None and following - indexes[at] > 1 and tokens[following - 1].kind is Kind.COMMA
    return skips or tokens[indexes[at]].kind is Kind.COMMA


def _is_apart(tokens: list[Token], indexes: list[int], date: int) -> bool:
    """A date that is all of what stands in front, without a comma behind it: "On Monday a man (left)"."""
    tied = all(tokens[index].kind is Kind.PREPOSITION for index in indexes[:date])
    following = tokens[indexes[date + 1]] if date + 1 < len(indexes) else None
    return tied and following is not None and following.kind is Kind.DETERMINER


def _measures(tokens: list[Token], indexes: list[int]) -> bool:
    """How long before or after: "One week ahead of the vote, ..."."""
    lows = [tokens[index].low for index in indexes[1:3]]
    return len(lows) == 2 and lows[0] in lexicon.TIME_UNITS and lows[1] in MEASURED


def _without_interposed(tokens: list[Token], indexes: list[int]) -> list[int]:
    """Drops ", in combat dress," and dates after the subject; keeps ", his envoy,"."""
    pieces: list[list[int]] = [[]]
    for index in indexes:
        if tokens[index].kind is Kind.COMMA:
            pieces.append([])
        pieces[-1].append(index)
    kept = [
        piece
        for at, piece in enumerate(pieces)
        if not at
        or (
            len(piece) > 1
            and not _is_age(tokens, piece)
            and not any(tokens[i].kind is Kind.DATE or _interposes(tokens[i]) for i in piece)
        )
    ]
    flat = [index for piece in kept for index in piece]
    return _without_date(tokens, flat)


def _is_age(tokens: list[Token], piece: list[int]) -> bool:
    """An age between commas: "Bob Ray, 58, ..."."""
    return len(piece) == 2 and tokens[piece[1]].text.isdigit()


def _interposes(token: Token) -> bool:
    return (token.kind is Kind.PREPOSITION and token.low != "of") or token.kind in (Kind.ADVERB, Kind.ING, Kind.TO)


def _without_date(tokens: list[Token], indexes: list[int]) -> list[int]:
    """A phrase without its date: of "Ann Lee on Friday" "Ann Lee", of "oil from Friday's blast" "oil from blast"."""
    kept: list[int] = []
    for index in indexes:
        token = tokens[index]
        if token.kind is Kind.POSSESSIVE and index and tokens[index - 1].kind is Kind.DATE:
            continue
        if token.kind is Kind.DATE:
            owns = index + 1 < len(tokens) and tokens[index + 1].kind is Kind.POSSESSIVE
            while not owns and kept and tokens[kept[-1]].kind in (Kind.PREPOSITION, Kind.ADVERB):
                kept.pop()
        else:
            kept.append(index)
    return kept


def before(tokens: list[Token], at: int) -> list[int]:
    """The noun phrase that ends right before token `at`, over a comma: the antecedent of a relative clause.

    A name needs no "that" to be told apart, so "a visit to Rome that was called off" speaks of the visit.
    """
    last = at - 1
    while last >= 0 and tokens[last].kind in (Kind.COMMA, Kind.CLOSE, Kind.DATE):
        last -= 1
    first = last
    while first >= 0:
        token = tokens[first]
        if (
            token.kind in IN_PHRASE
            or (token.low in LINKS and first < last)
            or (token.kind is Kind.COORDINATOR and _joins_names(tokens, first))
        ):
            first -= 1
        else:
            break
    while first < last and tokens[first + 1].kind in (Kind.POSSESSIVE, Kind.PREPOSITION, Kind.CLOSE):
        first += 1
    found = list(range(first + 1, last + 1))
    of_name = tokens[at].low == "that" and tokens[first].kind in (Kind.PREPOSITION, Kind.TO)
    if of_name and all(tokens[index].is_name for index in found) and tokens[first - 1].kind is Kind.NOUN:
        return [*before(tokens, first), first, *found]
    return found


def _joins_names(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].is_name and at + 1 < len(tokens) and tokens[at + 1].is_name


def is_person(tokens: list[Token], phrase: list[int]) -> bool:
    """Does it name one person? "the minister", "Ann Lee"; not "Moscow", "the Kremlin", "Lee's remarks"."""
    if is_plural(tokens, phrase):
        return False
    head = head_of(tokens, phrase)
    if head is None:
        return False
    token = tokens[head]
    if token.low in PERSON_WORDS:
        return True
    if not token.is_name or token.is_place or is_place_or_state(token.text):
        return False
    return tokens[phrase[0]].low != "the" or any(tokens[index].low in PERSON_WORDS for index in phrase)


def is_surely_person(tokens: list[Token], phrase: list[int]) -> bool:
    """The same, but for a lone name of which the text does not tell whose it is: "Vega" may be a ship."""
    if not is_person(tokens, phrase):
        return False
    return len(phrase) > 1 or tokens[phrase[0]].is_person or tokens[phrase[0]].low in PERSON_WORDS


def is_plural(tokens: list[Token], phrase: list[int]) -> bool:
    """A phrase of several: "the two leaders", "Ann and Bob"."""
    if any(tokens[index].kind is Kind.COORDINATOR for index in phrase):
        return True
    head = head_of(tokens, phrase)
    if head is None:
        return False
    token = tokens[head]
    if tokens[phrase[0]].low in ("both", "two", "three", "several", "many"):
        return True
    return token.low in PLURAL_WORDS or (
        not token.is_name and token.low.endswith("s") and not token.low.endswith("ss")
    )


def head_of(tokens: list[Token], phrase: list[int]) -> int | None:
    """The phrase's main noun: the last before the first preposition or comma."""
    head = None
    for index in phrase:
        if tokens[index].kind in (Kind.PREPOSITION, Kind.COMMA, Kind.TO, *FINITE):
            break
        if tokens[index].kind in (Kind.NOUN, Kind.ING) and tokens[index].low.isalnum():
            head = index
    return head
