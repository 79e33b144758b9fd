"""Objects put where a headline wants them.

the town, which troops had seized  ->  (troops) seized the town
they seized it                     ->  (they) seized the town
"""

from collections.abc import Sequence

from timeline.extraction import antecedents, lexicon, phrases
from timeline.extraction.antecedents import Read
from timeline.extraction.clauses import Clause
from timeline.extraction.gazetteer import is_place_or_state
from timeline.extraction.subjects import is_object_relative, owned
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.wording import lowered, word

OBJECT_PRONOUNS = frozenset({"it"})


def moved_object(read: Read, clause: Clause, earlier: Sequence[Read]) -> list[Token]:
    """What a relative pronoun stood for, where it is the object: "the town (which) troops had seized"."""
    tokens, _ = read
    whose = tokens[clause.first].low == "whose"
    if clause.role == "contact" or (clause.role == "relative" and not whose and is_object_relative(tokens, clause)):
        cleft = _cleft(read, clause)
        if cleft:
            return cleft
        phrase = phrases.before(tokens, clause.first)
        antecedent = owned([tokens[index] for index in phrase], read, phrase[0], earlier) if phrase else []
        marker = next((i for i in clause.indexes if tokens[i].kind is Kind.RELATIVE), None)
        if marker is not None and tokens[marker].low == "where":
            return [word("in", Kind.PREPOSITION), *antecedent] if antecedent else []
        before = [tokens[index] for index in clause.indexes if marker is not None and index < marker]
        return [*before, *antecedent]
    return []


def _cleft(read: Read, clause: Clause) -> list[Token]:
    """ "It was in Oslo that they met" -> "in Oslo"."""
    tokens, clauses = read
    main = clauses[0]
    if clause is main or tokens[main.first].low != "it" or main.indexes[-1] != clause.first - 1:
        return []
    verb = main.first_verb(tokens)
    told = [i for i in main.indexes if verb is not None and i > verb and tokens[i].kind is not Kind.ADVERB]
    return [tokens[index] for index in told] if told and tokens[told[0]].kind is Kind.PREPOSITION else []


def with_object(rest: list[Token], moved: list[Token]) -> list[Token]:
    """Puts the object right behind the verb, or behind the preposition that is left alone there ("agreed to")."""
    while rest and rest[-1].kind is Kind.STOP:
        rest = rest[:-1]
    if moved[0].kind is Kind.PREPOSITION and moved[0].low != "of":
        return rest if moved[-1].low in lexicon.TIME_UNITS else [*rest, *moved]
    stranded = (
        _infinitives(rest) or rest[:1]
        if rest and rest[0].kind in (Kind.PREPOSITION, Kind.TO) and (_infinitives(rest) or _is_alone(rest))
        else []
    )
    return [*stranded, *moved, *rest[len(stranded) :]]


def _infinitives(rest: list[Token]) -> list[Token]:
    """ "(claimed) to annex": the object stands behind the whole chain."""
    if len(rest) > 1 and rest[0].kind is Kind.TO and rest[1].kind is Kind.INFINITIVE:
        return rest[:2]
    return []


def _is_alone(rest: list[Token]) -> bool:
    return len(rest) == 1 or rest[1].kind not in (Kind.NOUN, Kind.DETERMINER, Kind.INFINITIVE, Kind.OPEN)


def resolve_objects(read: Read, rest: list[Token], earlier: Sequence[Read]) -> list[Token]:
    """ "seized it" -> "seized the town": what was done to first, and never a country that acts."""
    tokens, _ = read
    for position, token in enumerate(rest[:2]):
        if token.low not in OBJECT_PRONOUNS or token.start < 0:
            continue
        at = next(index for index, other in enumerate(tokens) if other is token)
        found = _done_before(read, at) or antecedents.find("it", read, at, earlier[:1])
        if found is not None and is_place_or_state(found[0][found[1][-1]].text):
            found = None
        if found is None:
            continue
        source, indexes = found
        return [*rest[:position], *lowered([source[index] for index in indexes]), *rest[position + 1 :]]
    return rest


def resolve_owner(read: Read, rest: list[Token], earlier: Sequence[Read]) -> list[Token]:
    """ "(The troops) drove its army out" -> "(The troops) drove Ayr's army out": "its" never speaks of several."""
    tokens, _ = read
    for position, token in enumerate(rest):
        if token.low == "its" and token.start >= 0:
            at = next(index for index, other in enumerate(tokens) if other is token)
            return [*rest[:position], *owned(rest[position:], read, at, earlier)]
    return rest


def _done_before(read: Read, at: int) -> antecedents.Phrase | None:
    """ "Ann Lee announced the deal, and Bob Ray confirmed it": the object of the clause before."""
    tokens, clauses = read
    for clause in clauses:
        verb = clause.verb(tokens)
        if clause.role != "main" or verb is None or verb >= at or at in clause.indexes:
            continue
        phrase: list[int] = []
        for index in range(verb + 1, clause.indexes[-1] + 1):
            if tokens[index].kind not in phrases.IN_PHRASE or tokens[index].is_name:
                break
            phrase.append(index)
        if phrase and tokens[phrase[0]].kind is Kind.DETERMINER and not phrases.is_plural(tokens, phrase):
            return tokens, phrase
    return None
